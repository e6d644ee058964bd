"""Infer that differently named people of different documents are one, or abstain."""

import math
from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from reconcile.knowledge.name_lists import short_forms
from reconcile.knowledge.names import ContextWeights, name_weights
from reconcile.model import Evidence
from reconcile.resolve.bearing import name_bits
from reconcile.resolve.cluster import Reading
from reconcile.resolve.context import Known, Surprise, at_most, known, weigh
from reconcile.resolve.entity import Group, Link, Rulings, confidence
from reconcile.resolve.spellings import bones, initials
from reconcile.resolve.structure import Person, kin

_DOCUMENTS = 12  # of each person, those that say most, that are weighed against another's
_SHOWN = 100  # pairs of two people with others, up to which all are weighed as their rivals


class Pair(Struct, eq=False):
    """Two people by their numbers, and what speaks for their being one."""

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
    scales = Scales(people, _knowledge(people, groups, readings), Surprise(readings), rulings)
    weights = name_weights().context
    merged: dict[int, int] = {}
    for pair in sorted(scales.likely(), key=scales.rank):
        if confidence(pair.bits) < weights.accept:
            break
        rivals = scales.rivals(pair)
        behind = not rivals or pair.bits - rivals[0].bits >= weights.margin
        if behind and not _parted(pair, people, merged, rulings):
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


class _Told(Struct, eq=False):
    """What all documents together tell of a person, as far as it is cheap to compare.

    `letters` begin the given names and their short forms; there are none where a name has none.
    """

    shapes: list[Person]
    led: set[int]
    of: set[int]
    letters: set[str]
    ambiguous: bool


def _told(facets: Sequence[Known]) -> _Told:
    shapes = list({one.shape: None for one in facets})
    given = [
        (*(shape.parts if len(shape.families) > 1 else shape.given), *shape.also)
        for shape in shapes
    ]
    names = {
        name
        for parts in given
        for part in parts
        for name in (part, *short_forms(part), *initials(part))
    }
    return _Told(
        shapes,
        {number for one in facets for number in one.led},
        {number for one in facets for number in one.of},
        {name[0] for name in names} if all(given) else set(),
        all(one.cluster.ambiguous for one in facets),
    )


class Scales:
    """Weighs pairs of people that have a key in common, and keeps what it found."""

    def __init__(
        self,
        people: Sequence[Group],
        knowledge: dict[int, list[Known]],
        surprise: Surprise,
        rulings: Rulings,
    ) -> None:
        self._people = people
        self._knowledge = knowledge
        self._told = {at: _told(facets) for at, facets in knowledge.items()}
        self._surprise = surprise
        self._sources = [group.sources for group in people]
        self._crowd = _Crowd(self._sources)
        self._forms = [group.forms() for group in people]
        self._weighed: dict[tuple[int, int], Pair] = {}
        self._priors: dict[int, float] = {}
        self._weights = name_weights().context
        self._matters = _threshold(self._weights)
        self.blocked = 0  # pairs that have a key in common, and that nobody's word decides
        self._beside: dict[int, dict[tuple[int, int], None]] = {}
        for a, b in _blocked(knowledge):
            declared = people[a].declared and people[b].declared
            if not declared and not rulings.apart(self._forms[a], self._forms[b]):
                self.blocked += 1
                self._beside.setdefault(a, {})[a, b] = None
                self._beside.setdefault(b, {})[a, b] = None

    def likely(self) -> list[Pair]:
        """Weigh the pairs that might be accepted, or come near one that is."""
        pairs = [(a, b) for one, ends in self._beside.items() for a, b in ends if a == one]
        return [self._pair(a, b) for a, b in pairs if self._at_most(a, b) >= self._matters]

    def rank(self, pair: Pair) -> tuple[float, list[str], list[str]]:
        """Give the order of pairs: those with most evidence first."""
        return -pair.bits, self._forms[pair.a], self._forms[pair.b]

    def rivals(self, pair: Pair) -> list[Pair]:
        """List the pairs that cannot be true beside this one, the strongest first.

        Those that have no chance are listed too, to be shown, where there are few.
        """
        ends = [*self._beside[pair.a], *self._beside[pair.b]]
        if len(ends) > _SHOWN:
            ends = [one for one in ends if one in self._weighed]
        pairs = [self._pair(a, b) for a, b in ends]
        found = [other for other in pairs if other is not pair and self._excludes(pair, other)]
        return sorted(found, key=lambda other: (-other.bits, other.a, other.b))

    def _excludes(self, pair: Pair, other: Pair) -> bool:
        (third,) = {other.a, other.b} - {pair.a, pair.b}
        (left,) = {pair.a, pair.b} - {other.a, other.b}
        ends = min(third, left), max(third, left)
        return ends not in self._beside.get(third, ()) or self._pair(*ends).bits <= 0

    def _prior(self, a: int) -> float:
        if a not in self._priors:
            self._priors[a] = -math.log2(1 + max(1, self._crowd.others(a)))
        return self._priors[a]

    def _at_most(self, a: int, b: int) -> float:
        """Give the most bits that the documents of two people may say for their being one.

        It takes what is cheap to find, the names and organisations, and the caps of all else.
        """
        weights, ours, theirs = self._weights, self._told[a], self._told[b]
        bits = weights.phrase_cap + weights.near_days + self._prior(a)
        if ours.led and not ours.led.isdisjoint(theirs.led):
            bits += weights.same_head
        elif ours.of and not ours.of.isdisjoint(theirs.of):
            bits += weights.same_organization
        if ours.ambiguous or theirs.ambiguous:
            bits += weights.ambiguous
        most = max(weights.alone_cap, weights.family_cap) + weights.given_same
        if bits + most < self._matters:
            return bits + most
        if ours.letters and theirs.letters and ours.letters.isdisjoint(theirs.letters):
            return bits + weights.family_cap + weights.double_naming + weights.name_order
        return bits + max([name_bits(one, other) for one in ours.shapes for other in theirs.shapes])

    def _pair(self, a: int, b: int) -> Pair:
        if (a, b) not in self._weighed:
            shared = sorted(self._sources[a] & self._sources[b])
            known = self._knowledge[a], self._knowledge[b]
            self._weighed[a, b] = _weighed(a, b, known, self._surprise, (self._prior(a), shared))
        return self._weighed[a, b]


class _Crowd:
    """Counts how many people somebody might be: those whom none of his documents names."""

    def __init__(self, sources: Sequence[set[str]]) -> None:
        self._sources = sources
        self._named: dict[str, list[int]] = {}
        for at, names in enumerate(sources):
            for name in sorted(names):
                self._named.setdefault(name, []).append(at)
        self._others: dict[int, int] = {}

    def others(self, at: int) -> int:
        """Count the people that no document names beside this one."""
        if at not in self._others:
            beside = {other for name in self._sources[at] for other in self._named[name]}
            self._others[at] = len(self._sources) - len(beside)
        return self._others[at]


def _threshold(weights: ContextWeights) -> float:
    """Give the bits from which on a pair can be accepted, or come near one that is."""
    return math.log2(weights.accept / (1 - weights.accept)) - weights.margin


def _blocked(knowledge: dict[int, list[Known]]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of people that have anything in common to be weighed."""
    blocks: dict[object, list[int]] = {}
    for number, facets in knowledge.items():
        keys: dict[object, None] = {}
        for one in facets:
            keys |= dict.fromkeys(one.shape.families) | dict.fromkeys(one.led)
            keys |= dict.fromkeys(one.shape.also)
            for family in one.shape.families:
                keys |= dict.fromkeys(n for each in kin(family) for n in each.native)
                keys |= {f"~{bones(family)}": None} if bones(family) else {}
        for key in keys:
            blocks.setdefault(key, []).append(number)
    seen = {pair: None for block in blocks.values() for pair in combinations(block, 2)}
    yield from sorted(seen)


def _weighed(
    a: int,
    b: int,
    knowledge: tuple[list[Known], list[Known]],
    surprise: Surprise,
    prior: tuple[float, list[str]],
) -> Pair:
    """Weigh two people by the two documents that say most of both being one."""
    bits, shared = prior
    best: tuple[float, list[Evidence]] = (-math.inf, [])
    for one in knowledge[0]:
        for other in knowledge[1]:
            if at_most(one, other) <= best[0]:
                continue
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
    return Pair(a, b, sum(item.weight for item in evidence), tuple(evidence))


def _parted(pair: Pair, people: Sequence[Group], merged: dict[int, int], rulings: Rulings) -> bool:
    """Say whether the project parts what the two groups of a pair have been joined to."""
    return rulings.part(people[_root(pair.a, merged)], people[_root(pair.b, merged)])


def _merge(
    pair: Pair, rivals: Sequence[Pair], people: Sequence[Group], merged: dict[int, int]
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


def _named(pair: Pair, people: Sequence[Group]) -> str:
    first, second = (" / ".join(people[at].forms()) for at in (pair.a, pair.b))
    return f"{first} and {second}: {pair.bits:.1f} bits"


def _root(at: int, merged: dict[int, int]) -> int:
    while at in merged:
        at = merged[at]
    return at


def _weight(group: Group) -> int:
    return sum(len(cluster.names) for cluster in group.clusters)
