"""Which sources are one origin: they agree where the others do not.

After Dong, Berti-Équille and Srivastava, "Integrating conflicting data: the role of source
dependence" (VLDB 2009): that two sources share a value says the more for copying, the fewer others
give it. Who agrees with the majority is no copy for that.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from math import log2
from typing import NamedTuple

from reconcile.judge.truth.table import Fact, Table
from reconcile.knowledge.truth import load_truth_weights

_HALF = 0.5
_CROWD = 400  # sources of one fact, from which on comparing them all would take too long
Pair = tuple[int, int]


class Shared(NamedTuple):
    """What two sources have in common on disputed facts; `bits` is how unlikely that was."""

    equal: int
    different: int
    bits: float


def origins(table: Table) -> list[int]:
    """Give every source the number of its origin, which is that of the first source of it."""
    shared = _shared(table.facts)
    groups: list[list[int]] = []
    found = list(range(table.sources))
    for source in range(table.sources):
        for group in groups:
            if all(_is_copy(shared.get((first, source))) for first in group):
                group.append(source)
                found[source] = group[0]
                break
        else:
            groups.append([source])
    return found


def shares(groups: Sequence[int]) -> list[float]:
    """Divide the one voice of each origin among its sources."""
    size: defaultdict[int, int] = defaultdict(int)
    for group in groups:
        size[group] += 1
    return [1 / size[group] for group in groups]


def _is_copy(shared: Shared | None) -> bool:
    if shared is None:
        return False
    weights, both = load_truth_weights(), shared.equal + shared.different
    return (
        both >= weights.shared
        and shared.equal >= weights.agreement * both
        and shared.bits >= weights.surprise
    )


def _shared(facts: Sequence[Fact]) -> dict[Pair, Shared]:
    equal: defaultdict[Pair, int] = defaultdict(int)
    both: defaultdict[Pair, int] = defaultdict(int)
    bits: defaultdict[Pair, float] = defaultdict(float)
    for fact in facts:
        speaking = sorted({source for said in fact.said.values() for source in said})
        if not fact.disputed or len(speaking) > _CROWD:
            continue
        for pair in combinations(speaking, 2):
            both[pair] += 1
        agreeing: dict[Pair, float] = {}
        for said in fact.said.values():
            for pair in combinations(said, 2):
                surprise = _surprise(len(said), len(speaking))
                agreeing[pair] = max(surprise, agreeing.get(pair, 0.0))
        for pair, surprise in agreeing.items():
            equal[pair] += 1
            bits[pair] += surprise
    return {
        pair: Shared(equal[pair], count - equal[pair], bits[pair]) for pair, count in both.items()
    }


def _surprise(saying: int, speaking: int) -> float:
    """Give the bits of a shared value from the part of the other sources that give it too."""
    return log2((speaking - 2 + 1) / (saying - 2 + _HALF))  # smoothed: nothing is impossible
