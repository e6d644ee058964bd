"""Infer that names in two scripts are one, as they sound alike, or abstain."""

import math
import re
from collections.abc import Iterator, Sequence
from itertools import product

from msgspec import Struct

from reconcile.knowledge.names import ContextWeights, name_weights
from reconcile.model import EntityType, Evidence
from reconcile.resolve.cluster import Cluster, Reading, spot
from reconcile.resolve.context import known
from reconcile.resolve.entity import Group, Link, Rulings, confidence
from reconcile.resolve.structure import is_latin

_SYLLABLE = re.compile(r"[aeiouvy]+")
_BITS = 2.5  # a syllable: there are hundreds, but some are far more usual
_MOST = 10.0  # bits: namesakes exist
_BONES = "~"  # what a sound of consonants alone begins with
_CROWD = 16  # names of one sound, above which none of them tells whom it means


class _Pair(Struct, eq=False):
    """A name in another script and one in Latin letters that sound alike."""

    native: Group
    latin: Group
    bits: float
    evidence: tuple[Evidence, ...]


def join_heard(
    groups: list[Group], readings: Sequence[Reading], rulings: Rulings, kind: EntityType
) -> list[Group]:
    """Join groups of one kind whose names sound alike in two scripts; return all groups.

    A pair is joined when its probability reaches the accepted one and every rival, a pair that
    cannot be true beside it, stays the margin behind.
    """
    if all(is_latin(text) for group in groups if group.type == kind for text in group.forms()):
        return groups
    pairs = sorted(_pairs(groups, readings, rulings, kind), key=_rank)
    beside: dict[int, list[_Pair]] = {}
    for pair in pairs:
        beside.setdefault(id(pair.native), []).append(pair)
        beside.setdefault(id(pair.latin), []).append(pair)
    joined: dict[int, Group] = {}
    for pair in pairs:
        near = [*beside[id(pair.native)], *beside[id(pair.latin)]]
        rivals = [other for other in near if _excludes(pair, other)]
        if _accepted(pair, rivals):
            _merge(pair, rivals, joined, rulings)
    return [group for group in groups if id(group) not in joined]


def _rank(pair: _Pair) -> tuple[float, list[str], list[str]]:
    return -pair.bits, pair.native.forms(), pair.latin.forms()


def _pairs(
    groups: Sequence[Group], readings: Sequence[Reading], rulings: Rulings, kind: EntityType
) -> Iterator[_Pair]:
    """Yield the pairs of groups that sound alike and that nothing keeps apart."""
    of_kind = [group for group in groups if group.type == kind]
    number = {id(c): at for at, group in enumerate(groups) for c in group.clusters}
    by_source = {reading.document.source.id: reading for reading in readings}
    seen: set[tuple[int, int]] = set()
    for heard, natives, latins in _alike(of_kind):
        for native, latin in product(natives, latins):
            if (id(native), id(latin)) not in seen:
                seen.add((id(native), id(latin)))
                declared = native.declared is not None and latin.declared is not None
                if not declared and not rulings.part(native, latin):
                    evidence = [_sound(heard, native, latin, by_source)]
                    evidence += _posts(native, latin, by_source, number)
                    evidence.append(_prior(native, of_kind))
                    bits = sum(item.weight for item in evidence)
                    yield _Pair(native, latin, bits, tuple(evidence))


def _alike(groups: Sequence[Group]) -> Iterator[tuple[str, list[Group], list[Group]]]:
    """Yield each sound with the groups that have it, in another script and in Latin letters."""
    from reconcile.resolve.romanised import heard, heard_bones  # noqa: PLC0415 -- its patterns are slow to make

    found: dict[str, tuple[dict[int, Group], dict[int, Group]]] = {}
    for group in groups:
        for cluster in group.clusters:
            for sound in filter(None, (heard(cluster), heard_bones(cluster))):
                sides = found.setdefault(sound, ({}, {}))
                sides[is_latin(cluster.form)][id(group)] = group
    for sound, (natives, latins) in sorted(found.items()):
        both = [one for one in natives.values() if id(one) not in latins]
        if both and latins and len(both) * len(latins) <= _CROWD:
            yield sound, both, list(latins.values())


def _sound(heard: str, native: Group, latin: Group, readings: dict[str, Reading]) -> Evidence:
    bones = heard.startswith(_BONES)  # two consonants say as much as a syllable
    size = len(heard.replace(" ", "")[1:]) / 2 if bones else len(_SYLLABLE.findall(heard))
    bits = min(_MOST, round(_BITS * size, 2))
    names = [_quoted(one, readings) for one in (native, latin)]
    return Evidence(feature="sound", weight=bits, detail=f"they sound alike: {' and '.join(names)}")


def _quoted(group: Group, readings: dict[str, Reading]) -> str:
    cluster = min(group.clusters, key=lambda one: one.source)
    name = min(cluster.names, key=lambda one: (one.text != cluster.form, one.start))
    return f"“{name.text}” ({spot(readings[cluster.source].document, name.start)})"


def _posts(
    native: Group, latin: Group, readings: dict[str, Reading], number: dict[int, int]
) -> list[Evidence]:
    """Weigh where the two work, as far as both texts say."""
    if native.type != "person":
        return []
    ours, theirs = (_employed(group.clusters, readings, number) for group in (native, latin))
    weights = name_weights().context
    if ours & theirs:
        return [_of_one(weights)]
    if ours and theirs:
        detail = "they are said to be of different organisations"
        weight = weights.other_organizations
        return [Evidence(feature="organization", weight=weight, detail=detail)]
    return []


def _of_one(weights: ContextWeights) -> Evidence:
    detail = "both are of one organisation"
    return Evidence(feature="organization", weight=weights.same_organization, detail=detail)


def _employed(
    clusters: Sequence[Cluster], readings: dict[str, Reading], number: dict[int, int]
) -> set[int]:
    return {at for one in clusters for at in known(one, readings[one.source], number).of}


def _prior(native: Group, groups: Sequence[Group]) -> Evidence:
    others = sum(native.sources.isdisjoint(group.sources) for group in groups)
    weight = round(-math.log2(1 + max(1, others)), 2)
    detail = "the prior, by the number of names it might be"
    return Evidence(feature="prior", weight=weight, detail=detail)


def _excludes(pair: _Pair, other: _Pair) -> bool:
    """Say whether another pair cannot be true beside this one."""
    if other is pair:
        return False
    if other.native is pair.native:
        return not _may_be_one(pair.latin, other.latin)
    return not _may_be_one(pair.native, other.native)


def _may_be_one(one: Group, other: Group) -> bool:
    """Say whether two names of one script may be one's too: two spellings, not two people."""
    from reconcile.resolve.match import Kind, match_names  # noqa: PLC0415 -- imports rapidfuzz, for rivals

    if one.sources & other.sources:
        return False
    kind: Kind = "person" if one.type == "person" else "organization"
    return match_names(one.forms()[0], other.forms()[0], kind=kind).bits > 0


def _accepted(pair: _Pair, rivals: Sequence[_Pair]) -> bool:
    weights = name_weights().context
    ahead = all(pair.bits - rival.bits >= weights.margin for rival in rivals)
    return ahead and confidence(pair.bits) >= weights.accept


def _merge(
    pair: _Pair, rivals: Sequence[_Pair], joined: dict[int, Group], rulings: Rulings
) -> None:
    """Join the native group into the Latin one, unless what either was joined to forbids it."""
    keep, gone = _root(pair.latin, joined), _root(pair.native, joined)
    if keep is gone or rulings.part(keep, gone):
        return
    names = tuple(_named(rival) for rival in rivals[:3])
    new = pair.native if gone is pair.native else pair.latin  # the other has been joined before
    keep.links.append(Link(tuple(new.forms()), pair.bits, pair.evidence, names))
    keep.links += gone.links
    keep.clusters += gone.clusters
    keep.declared = keep.declared or gone.declared
    joined[id(gone)] = keep


def _named(pair: _Pair) -> str:
    first, second = (" / ".join(group.forms()) for group in (pair.native, pair.latin))
    return f"{first} and {second}: {pair.bits:.1f} bits"


def _root(group: Group, joined: dict[int, Group]) -> Group:
    while id(group) in joined:
        group = joined[id(group)]
    return group
