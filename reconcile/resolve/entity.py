"""Entities in the making: clusters of several documents that are one, and what keeps them apart."""

from collections.abc import Iterable, Sequence

from msgspec import Struct, field

from reconcile.knowledge.name_lists import same_places
from reconcile.knowledge.names import fold, organizations
from reconcile.model import Declared, EntityType, Evidence
from reconcile.resolve.cluster import Cluster
from reconcile.resolve.structure import (
    Organization,
    Person,
    is_latin,
    is_western,
    organization,
    person,
)


class Link(Struct, frozen=True):
    """An inference: the group of names that was joined, its evidence in bits, its rivals."""

    forms: tuple[str, ...]
    bits: float
    evidence: tuple[Evidence, ...]
    rivals: tuple[str, ...]


class Group(Struct, eq=False):
    """Clusters that are one entity; `declared` is the project's word on it, if any."""

    type: EntityType
    clusters: list[Cluster]
    declared: Declared | None = None
    links: list[Link] = field(default_factory=list)
    part_of: "Group | None" = None

    @property
    def sources(self) -> set[str]:
        """The documents that name it."""
        return {cluster.source for cluster in self.clusters}

    def forms(self) -> list[str]:
        """Give the distinct full forms of its clusters."""
        return sorted({cluster.form for cluster in self.clusters})

    def texts(self) -> list[str]:
        """Give every wording of its names: what a project's word may be about."""
        return sorted({text for cluster in self.clusters for text in cluster.forms()})


class Rulings:
    """What a project declares: which names are one entity's, and which are not."""

    def __init__(self, declared: Sequence[Declared]) -> None:
        self._of = {fold(name): ruling for ruling in declared for name in ruling.names}
        self._apart = {
            frozenset((fold(name), fold(other)))
            for ruling in declared
            for name in ruling.names
            for other in ruling.different
        }

    def of(self, text: str) -> Declared | None:
        """Find what is declared of a name."""
        return self._of.get(fold(text))

    def apart(self, ours: Iterable[str], theirs: Iterable[str]) -> bool:
        """Say whether any two names of two entities are declared different."""
        if not self._apart and not self._of:
            return False
        a, b = set(map(fold, ours)), set(map(fold, theirs))
        if any(frozenset((x, y)) in self._apart for x in a for y in b):
            return True
        said = [{id(self._of[x]) for x in names if x in self._of} for names in (a, b)]
        return bool(said[0] and said[1] and not said[0] & said[1])

    def part(self, one: Group, other: Group) -> bool:
        """Say whether any two wordings of two entities' names are declared different."""
        if not self._apart and not self._of:
            return False
        return self.apart(one.texts(), other.texts())

    def split(self, cluster: Cluster) -> list[Cluster]:
        """Part a cluster whose mentions are declared to be different entities' or another's."""
        parts: list[list[str]] = []
        for text in dict.fromkeys(name.text for name in cluster.names):
            fitting = next((part for part in parts if not self.apart(part, [text])), None)
            if fitting is None:
                parts.append([text])
            else:
                fitting.append(text)
        if len(parts) < 2:  # noqa: PLR2004 -- nothing to part
            return [cluster]
        return [_part(cluster, frozenset(texts), texts[0]) for texts in parts]


def _part(cluster: Cluster, texts: frozenset[str], form: str) -> Cluster:
    names = [name for name in cluster.names if name.text in texts]
    return Cluster(cluster.source, cluster.type, form, names)


def identities(
    cluster: Cluster, settled: frozenset[str] = frozenset(), shared: frozenset[str] = frozenset()
) -> list[str]:
    """Give the keys under which documents name one entity alike; none where it would be a guess.

    `settled` are the names without initials that nobody bears with two different ones, `shared`
    those that two generations bear.
    """
    if cluster.type == "place":
        return [fold(same_places().get(cluster.form, cluster.form))]
    native = ["".join(fold(text).split()) for text in cluster.forms() if not is_latin(text)]
    if cluster.type == "organization":
        return [*_of_body(organization(cluster.form)), *native]
    if cluster.type == "product":
        return [fold(cluster.form)]
    shape = person(cluster.form)
    if len(shape.parts) == 1 or cluster.ambiguous:
        return native
    bare, _ = _without_initials(shape)
    first = bare if bare in settled else shape.key
    keys = [first, *_other_writings(cluster, shape)]
    if cluster.generation and first in shared:
        keys = [f"{key} {cluster.generation}" for key in keys]
    return [*keys, *native]


def _of_body(shape: Organization) -> list[str]:
    """Give the key of an organisation's name, and that without its small words.

    Languages differ in them: the University of Orlo is the Universität Orlo.
    """
    skips = organizations().acronym_skips
    telling = [word for word in shape.core if word not in skips]
    return [shape.key, " ".join(telling)] if 1 < len(telling) < len(shape.core) else [shape.key]


def _other_writings(cluster: Cluster, shape: Person) -> list[str]:
    """Give the keys of a name whose hyphens fall away (Karl-Heinz), and of the other full names.

    These are what the document itself calls the person besides, as Ann Lee-Ray, formerly Ann Lee.
    """
    hyphened = [part.split("-") for part in shape.parts if "-" in part]
    given = hyphened and all(is_western(part) for parts in hyphened for part in parts)
    keys = [" ".join(sorted(" ".join(shape.parts).replace("-", " ").split()))] if given else []
    full = [person(text) for text in cluster.forms() if is_latin(text)]
    others = [one for one in full if len(one.parts) > 1 and one.key != shape.key]
    return keys + [one.key for one in others if not _without_initials(one)[1]]


def _without_initials(shape: Person) -> tuple[str, str]:
    """Give the key of a name without its initials, and these; as it is where no two words stay."""
    words = [part.replace("-", "") for part in shape.parts]
    whole = sorted(word for word in words if len(word) > 1)
    if len(whole) < 2:  # noqa: PLR2004 -- a given and a family name
        return shape.key, ""
    return " ".join(whole), "".join(word for word in words if len(word) == 1)


def _settled(clusters: Sequence[Cluster]) -> frozenset[str]:
    """List the names with initials that tell nobody apart: no Ann C. Lee beside Ann B. Lee."""
    initials: dict[str, set[str]] = {}
    for cluster in clusters:
        if cluster.type == "person":
            bare, letters = _without_initials(person(cluster.form))
            initials.setdefault(bare, set()).add(letters)
    return frozenset(bare for bare, found in initials.items() if len(found - {""}) == 1)


def _shared(clusters: Sequence[Cluster]) -> frozenset[str]:
    """List the names, without initials and with them, that two generations bear."""
    if not any(cluster.generation for cluster in clusters):
        return frozenset()
    found: dict[str, set[str]] = {}
    beside: dict[tuple[str, str], set[str]] = {}
    for cluster in clusters:
        if cluster.type == "person":
            shape = person(cluster.form)
            for key in (shape.key, _without_initials(shape)[0]):
                found.setdefault(key, set()).add(cluster.generation)
                beside.setdefault((cluster.source, key), set()).add(cluster.generation)
    shared = {key for (_, key), said in beside.items() if len(said) > 1}
    return frozenset(shared | {key for key, said in found.items() if len(said - {""}) > 1})


def gather(clusters: Sequence[Cluster], rulings: Rulings) -> list[Group]:
    """Join the clusters that documents name alike, and those that the project declares one."""
    groups: dict[tuple[str, str], Group] = {}
    settled, shared = _settled(clusters), _shared(clusters)
    for cluster in clusters:
        ruling = next((r for text in cluster.forms() if (r := rulings.of(text))), None)
        kind = (ruling.type if ruling else None) or cluster.type
        keys: list[tuple[str, str]] = [(kind, key) for key in identities(cluster, settled, shared)]
        if ruling:
            keys = [("declared", "|".join(ruling.names))]
        group = next((groups[key] for key in keys if key in groups), None)
        if group is None:
            group = Group(kind, [], ruling)
            groups.setdefault((cluster.source, str(cluster.first.start)), group)
        for key in keys:
            groups.setdefault(key, group)
        group.clusters.append(cluster)
    return list({id(group): group for group in groups.values()}.values())


def confidence(bits: float) -> float:
    """Turn evidence in bits into a probability."""
    return round(1 / (1 + 2 ** -max(-60.0, min(60.0, bits))), 4)
