"""Which figure of the evidence each figure of a statement speaks of."""

from collections import Counter
from collections.abc import Sequence
from math import log
from typing import NamedTuple

from reconcile.compare.statements.bearing import Bearing, bearing, likeness, nearness
from reconcile.compare.statements.figures import Figure
from reconcile.compare.statements.passage import Passage

_NEAR = 2.0  # what equal numbers say for their being about one thing
_MOST = 400  # figures of evidence that are looked at


class Join(NamedTuple):
    """A figure of the statement beside one of the evidence, and how surely they belong together."""

    said: int
    given: int
    weight: float
    shared: float
    bearing: Bearing
    equal: bool


def joins(evidence: Passage, statement: Passage) -> list[Join]:
    """Weigh every figure of the statement with every one of the evidence, best first."""
    around = Counter(word for about in evidence.about for word in about)
    rare = {word: 1 + log(len(evidence.about) / count) for word, count in around.items()}
    found = [
        join
        for at, said in enumerate(statement.figures)
        for other, given in enumerate(evidence.figures[:_MOST])
        if (
            join := _join((at, said), (other, given), _shared(at, other, evidence, statement, rare))
        )
    ]
    return sorted(found, key=lambda join: (-join.weight, join.said, join.given))


def assigned(found: Sequence[Join]) -> dict[int, Join]:
    """Give each figure of the statement its own figure of the evidence, the surest first."""
    chosen: dict[int, Join] = {}
    taken: set[int] = set()
    for join in found:
        if join.said not in chosen and join.given not in taken:
            chosen[join.said] = join
            taken.add(join.given)
    return chosen


def _join(said: tuple[int, Figure], given: tuple[int, Figure], shared: float) -> Join | None:
    like = likeness(given[1], said[1])
    if like is None:
        return None
    weight = like + shared + _NEAR * nearness(given[1], said[1])
    ends = {given[1].point}
    if given[1].modifier == "between":
        ends |= {given[1].bounds.low, given[1].bounds.high}
    equal = said[1].modifier in {"exact", "about"} and said[1].point in ends
    return Join(said[0], given[0], weight, shared, bearing(given[1], said[1]), equal)


def _shared(
    at: int, other: int, evidence: Passage, statement: Passage, rare: dict[str, float]
) -> float:
    """Sum the words that stand near both figures, the rare ones more."""
    given = evidence.about[other]
    return sum(
        min(weight, given[word]) * rare[word]
        for word, weight in statement.about[at].items()
        if word in given
    )
