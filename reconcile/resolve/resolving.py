"""The order of work: read each document, join what is named alike, then infer."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from reconcile.knowledge.names import fold
from reconcile.model import (
    Alias,
    Declared,
    Document,
    Entity,
    EntityType,
    Evidence,
    Mention,
    Name,
    Reference,
    Resolution,
    RoleMention,
)
from reconcile.resolve.cluster import Cluster, Reading, fullest
from reconcile.resolve.entity import Group, Rulings, confidence, gather
from reconcile.resolve.groups import organizations_of, settle
from reconcile.resolve.hearing import join_heard
from reconcile.resolve.joining import join_people
from reconcile.resolve.kinship import told
from reconcile.resolve.parts import link_parts
from reconcile.resolve.people import people_of
from reconcile.resolve.references import made, references
from reconcile.resolve.shortening import join_organizations
from reconcile.resolve.types import one_type

_SHORT = "short for "
_RARE = 4  # times that a firm's full name is used less than its short one, so that it is none
_ALIKE: tuple[EntityType, ...] = ("place", "product")  # what is one where it reads alike


def resolve(
    documents: Sequence[Document],
    names: Sequence[Name],
    roles: Sequence[RoleMention],
    declared: Sequence[Declared] = (),
) -> Resolution:
    """Say which names of which documents mean one person, organisation, place or product.

    Names that read alike are one entity; what a project declares is obeyed; what is inferred from
    evidence becomes an alias with its confidence, its evidence in bits and its rivals. The result
    does not depend on the order of the arguments.
    """
    rulings = Rulings(declared)
    readings = _read(documents, one_type(names, declared), roles, rulings)
    clusters = [cluster for reading in readings for cluster in reading.clusters]
    groups = join_heard(gather(clusters, rulings), readings, rulings, "organization")
    groups = join_heard(join_organizations(groups, rulings), readings, rulings, "person")
    groups = join_people(groups, readings, rulings)
    link_parts(groups)
    owners = {id(cluster): group for group in groups for cluster in group.clusters}
    pointed = [(reading, list(references(reading, owners, groups))) for reading in readings]
    ids = identifiers(groups)
    entities = sorted((_entity(one, ids, owners) for one in groups), key=lambda entity: entity.id)
    found: list[Reference] = []
    for reading, places in pointed:
        found += made(reading, iter(places), ids)
    return Resolution(entities=tuple(entities), references=tuple(found))


def _read(
    documents: Sequence[Document],
    names: Sequence[Name],
    roles: Sequence[RoleMention],
    rulings: Rulings,
) -> list[Reading]:
    """Cluster the names of each document, the documents in order of their ids."""
    by_source: dict[str, list[Name]] = {}
    for name in names:
        by_source.setdefault(name.source, []).append(name)
    held: dict[str, list[RoleMention]] = {}
    for role in roles:
        held.setdefault(role.source, []).append(role)
    readings = []
    for document in sorted(documents, key=lambda document: document.source.id):
        source = document.source.id
        own = sorted(by_source.get(source, []), key=lambda name: name.start)
        reading = Reading(document, own, held.get(source, []))
        reading.clusters = [
            part
            for cluster in _clusters(document, own, reading.roles)
            for part in rulings.split(cluster)
        ]
        readings.append(reading)
    return _settled(readings)


def _settled(readings: list[Reading]) -> list[Reading]:
    """Settle across documents what short forms mean, and hand the clusters their roles."""
    every = [cluster for reading in readings for cluster in reading.clusters]
    settled: dict[str, list[Cluster]] = {}
    for one in settle([cluster for cluster in every if cluster.type == "organization"]):
        settled.setdefault(one.source, []).append(one)
    for reading in readings:
        others = [one for one in reading.clusters if one.type != "organization"]
        found = others + settled.get(reading.document.source.id, [])
        reading.clusters = sorted(found, key=lambda cluster: cluster.first.start)
        reading.own()
    return readings


def _clusters(
    document: Document, names: Sequence[Name], roles: Sequence[RoleMention]
) -> list[Cluster]:
    of_type: dict[EntityType, list[Name]] = {}
    for name in names:
        of_type.setdefault(name.type, []).append(name)
    people = of_type.get("person", [])
    found = people_of(document.source.id, people, roles, told(document, people))
    found += organizations_of(document, of_type.get("organization", []))
    for kind in _ALIKE:
        alike: dict[str, list[Name]] = {}
        for name in of_type.get(kind, []):
            alike.setdefault(fold(name.text), []).append(name)
        found += [Cluster(document.source.id, kind, fullest(n), n) for n in alike.values()]
    return sorted(_beside(found, names), key=lambda cluster: cluster.first.start)


def _beside(clusters: list[Cluster], names: Sequence[Name]) -> list[Cluster]:
    """Put native writings in brackets to the names that they stand beside."""
    owners = {name.start: cluster for cluster in clusters for name in cluster.names}
    for before, name in pairwise(names):
        if name.cues and name.cues[0].startswith("beside "):
            ours, theirs = owners[before.start], owners[name.start]
            theirs.names = [one for one in theirs.names if one is not name]
            ours.names.append(name)
            owners[name.start] = ours
    _shortened(owners, names)
    return [cluster for cluster in clusters if cluster.names]


def _shortened(owners: dict[int, Cluster], names: Sequence[Name]) -> None:
    """Put names that stand for a fuller one, as where they were found says, to that one."""
    full = {name.text: owners[name.start] for name in names}
    moved: dict[int, Cluster] = {}
    for name in names:
        cue = next((cue for cue in name.cues if cue.startswith(_SHORT)), "")
        to = full.get(cue.removeprefix(_SHORT)) if cue else None
        if to is not None and to is not owners[name.start]:
            moved[name.start] = to
    for left in {id(owners[start]): owners[start] for start in moved}.values():
        left.names = [name for name in left.names if name.start not in moved]
    for name in names:
        if name.start in moved:
            moved[name.start].names.append(name)


def identifiers(groups: Sequence[Group]) -> dict[int, str]:
    """Give each entity a readable id: its name, with its type where names clash, or a number."""
    ids: dict[int, str] = {}
    taken: dict[str, list[Group]] = {}
    for group in groups:
        taken.setdefault(slug(main_name(group)), []).append(group)
    for base, same in sorted(taken.items()):
        typed: dict[str, int] = {}
        for group in sorted(same, key=_stable):
            full = base if len(same) == 1 else f"{base}-{group.type}"
            typed[full] = typed.get(full, 0) + 1
            ids[id(group)] = full if typed[full] == 1 else f"{full}-{typed[full]}"
    return ids


def _stable(group: Group) -> tuple[str, list[tuple[str, int]]]:
    places = sorted((name.source, name.start) for c in group.clusters for name in c.names)
    return group.type, places


def slug(name: str) -> str:
    """Write a name as a readable id: folded, with hyphens; letters of any script stay."""
    kept = "".join(c if c.isalnum() else " " for c in fold(name).replace("'", ""))
    return "-".join(kept.split()) or "unnamed"


def main_name(group: Group) -> str:
    """Choose the name an entity goes by: the declared one, else the form that is used most.

    A full name goes before a single word, for a firm as long as not only a few texts use it.
    """
    if group.declared:
        return group.declared.names[0]
    uses: dict[str, int] = {}
    for cluster in group.clusters:
        uses[cluster.form] = uses.get(cluster.form, 0) + len(cluster.names)
    most = max(uses.values())
    rare = {form for form in uses if group.type != "person" and uses[form] * _RARE < most}
    return min(uses, key=lambda form: (form in rare or " " not in form, -uses[form], form))


def _entity(group: Group, ids: Mapping[int, str], owners: Mapping[int, Group]) -> Entity:
    name = main_name(group)
    mentions = sorted(
        (
            Mention(source=n.source, start=n.start, end=n.end, text=n.text)
            for c in group.clusters
            for n in c.names
        ),
        key=lambda mention: (mention.source, mention.start),
    )
    return Entity(
        id=ids[id(group)],
        type=group.type,
        name=name,
        mentions=tuple(mentions),
        aliases=tuple(_aliases(group, name)),
        part_of=ids.get(id(group.part_of)) if group.part_of else None,
        may_be=_may_be(group, ids, owners),
    )


def _may_be(group: Group, ids: Mapping[int, str], owners: Mapping[int, Group]) -> tuple[str, ...]:
    """Give the entities that a name alone may mean, where nothing has settled which."""
    if not all(cluster.ambiguous for cluster in group.clusters):
        return ()
    meant = [owners[id(one)] for each in group.clusters for one in each.may_be if id(one) in owners]
    return tuple(sorted({ids[id(one)] for one in meant if one is not group}))


def _aliases(group: Group, name: str) -> list[Alias]:
    """List the other names of an entity, declared and inferred; a declared one is not inferred."""
    declared = group.declared.names if group.declared else ()
    grounds = _grounds(group)
    found = [
        Alias(name=other, status="declared", confidence=1.0, evidence=grounds)
        for other in dict.fromkeys(declared)
        if other != name
    ]
    said = {fold(one) for one in declared}
    for link in group.links:
        others = [f for f in link.forms if f != name] or [
            f for f in group.forms() if f != name and f not in link.forms
        ]
        found += [
            Alias(
                name=other,
                status="inferred",
                confidence=confidence(link.bits),
                evidence=link.evidence,
                rivals=link.rivals,
            )
            for other in others[:1]
            if fold(other) not in said
        ]
    return sorted(found, key=lambda alias: (alias.status, alias.name))


def _grounds(group: Group) -> tuple[Evidence, ...]:
    """Give the project's decisions on an entity; they have no bits, as nothing outweighs them."""
    decided = group.declared.decided if group.declared else ()
    return tuple(Evidence(feature="declared", weight=0.0, detail=each) for each in decided)
