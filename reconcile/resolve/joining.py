"""Infer that differently named people of different documents are one, or abstain."""

import math
from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from reconcile.knowledge.names import name_weights
from reconcile.model import Evidence
from reconcile.resolve.cluster import Reading
from reconcile.resolve.context import Known, Surprise, known, weigh
from reconcile.resolve.entity import Group, Link, Rulings, confidence
from reconcile.resolve.structure import kin

_DOCUMENTS = 12  # of each person, those that say most, that are weighed against another's
_HOPELESS = -4.0


class _Pair(Struct, eq=False):
    a: int
    b: int
    bits: float
    evidence: tuple[Evidence, ...]


def join_people(groups: list[Group], readings: Sequence[Reading], rulings: Rulings) -> list[Group]:
    """Join groups of people where the evidence carries it; return all groups.

    A pair is joined when its probability reaches the accepted one and every rival, a pair that
    cannot be true beside it, stays the margin behind.
    """
    people = [group for group in groups if group.type == "person"]
    pairs = _pairs(people, _knowledge(people, groups, readings), Surprise(readings), rulings)
    bits = {frozenset((pair.a, pair.b)): pair.bits for pair in pairs}
    beside: dict[int, list[_Pair]] = {}
    for pair in pairs:
        beside.setdefault(pair.a, []).append(pair)
        beside.setdefault(pair.b, []).append(pair)
    merged: dict[int, int] = {}
    for pair in sorted(pairs, key=lambda p: (-p.bits, people[p.a].forms(), people[p.b].forms())):
        rivals = _rivals(pair, [*beside[pair.a], *beside[pair.b]], bits)
        if _accepted(pair, rivals):
            _merge(pair, rivals, people, merged)
    gone = {id(people[at]) for at in merged}
    return [group for group in groups if id(group) not in gone]


def _knowledge(
    people: Sequence[Group], groups: Sequence[Group], readings: Sequence[Reading]
) -> dict[int, list[Known]]:
    """Gather what each document says of each person, by the person's number."""
    number = {id(c): at for at, group in enumerate(groups) for c in group.clusters}
    by_source = {reading.document.source.id: reading for reading in readings}
    return {
        at: _telling(
            [known(cluster, by_source[cluster.source], number) for cluster in group.clusters]
        )
        for at, group in enumerate(people)
    }


def _telling(facets: list[Known]) -> list[Known]:
    """Choose the documents that say most of a person: to weigh all against all is endless."""
    ranked = sorted(facets, key=lambda one: (-len(one.led), -len(one.of), -len(one.cluster.names)))
    return ranked[:_DOCUMENTS]


def _pairs(
    people: Sequence[Group],
    knowledge: dict[int, list[Known]],
    surprise: Surprise,
    rulings: Rulings,
) -> list[_Pair]:
    """Weigh the pairs that share a family name or an organisation that both lead."""
    found = []
    sources = [group.sources for group in people]
    others: dict[int, int] = {}  # how many people it might be, by the number of the first
    for a, b in _blocked(knowledge):
        if people[a].declared and people[b].declared:
            continue
        if rulings.apart(people[a].forms(), people[b].forms()):
            continue
        if a not in others:
            others[a] = sum(sources[a].isdisjoint(names) for names in sources)
        prior = -math.log2(1 + max(1, others[a]))
        shared = sorted(sources[a] & sources[b])
        found.append(_weighed(a, b, knowledge, surprise, (prior, shared)))
    return found


def _blocked(knowledge: dict[int, list[Known]]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of people that have anything in common to be weighed."""
    blocks: dict[object, list[int]] = {}
    for number, facets in knowledge.items():
        keys: dict[object, None] = {}
        for one in facets:
            keys |= dict.fromkeys(one.shape.families) | dict.fromkeys(one.led)
            keys |= {n: None for f in one.shape.families for k in _kin(f) for n in k}
        for key in keys:
            blocks.setdefault(key, []).append(number)
    seen = {pair: None for block in blocks.values() for pair in combinations(block, 2)}
    yield from sorted(seen)


def _kin(family: str) -> list[tuple[str, ...]]:
    return [entry.native for entry in kin(family)]


def _weighed(
    a: int,
    b: int,
    knowledge: dict[int, list[Known]],
    surprise: Surprise,
    prior: tuple[float, list[str]],
) -> _Pair:
    """Weigh two people by the two documents that say most of both being one."""
    bits, shared = prior
    best: tuple[float, list[Evidence]] = (-math.inf, [])
    for one in knowledge[a]:
        for other in knowledge[b]:
            evidence = weigh(one, other, surprise)
            total = sum(item.weight for item in evidence)
            best = max(best, (total, evidence), key=lambda found: found[0])
    evidence = list(best[1])
    if shared:
        weight = name_weights().context.one_document
        detail = f"{shared[0]} names both"
        evidence.append(Evidence(feature="one_document", weight=weight, detail=detail))
    detail = "the prior, by the number of people it might be"
    evidence.append(Evidence(feature="prior", weight=round(bits, 2), detail=detail))
    return _Pair(a, b, sum(item.weight for item in evidence), tuple(evidence))


def _rivals(pair: _Pair, pairs: Sequence[_Pair], bits: dict[frozenset[int], float]) -> list[_Pair]:
    """List the pairs that cannot be true beside this one, the strongest first."""
    found = []
    for other in pairs:
        ends = {other.a, other.b}
        if other is pair or not ends & {pair.a, pair.b}:
            continue
        (third,) = ends - {pair.a, pair.b}
        (left,) = {pair.a, pair.b} - ends
        if bits.get(frozenset((third, left)), _HOPELESS) <= 0:
            found.append(other)
    return sorted(found, key=lambda other: (-other.bits, other.a, other.b))


def _accepted(pair: _Pair, rivals: Sequence[_Pair]) -> bool:
    weights = name_weights().context
    behind = not rivals or pair.bits - rivals[0].bits >= weights.margin
    return behind and confidence(pair.bits) >= weights.accept


def _merge(
    pair: _Pair, rivals: Sequence[_Pair], people: Sequence[Group], merged: dict[int, int]
) -> None:
    """Join the two groups of a pair, unless what they have been joined to forbids it."""
    a, b = _root(pair.a, merged), _root(pair.b, merged)
    if a == b or people[a].sources & people[b].sources:
        return
    names = [_named(rival, people) for rival in rivals[:3]]
    keep, gone = sorted((a, b), key=lambda at: (-_weight(people[at]), people[at].forms()))
    forms = tuple(people[gone].forms())
    people[keep].links.append(Link(forms, pair.bits, pair.evidence, tuple(names)))
    people[keep].links += people[gone].links
    people[keep].clusters += people[gone].clusters
    people[keep].declared = people[keep].declared or people[gone].declared
    merged[gone] = keep


def _named(pair: _Pair, people: Sequence[Group]) -> str:
    first, second = (" / ".join(people[at].forms()) for at in (pair.a, pair.b))
    return f"{first} and {second}: {pair.bits:.1f} bits"


def _root(at: int, merged: dict[int, int]) -> int:
    while at in merged:
        at = merged[at]
    return at


def _weight(group: Group) -> int:
    return sum(len(cluster.names) for cluster in group.clusters)
