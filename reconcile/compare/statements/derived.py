"""Figures that follow from those of the evidence by one step of arithmetic."""

from collections.abc import Iterator, Sequence
from decimal import Decimal, DivisionByZero, InvalidOperation
from itertools import combinations

from reconcile.compare.statements.figures import Figure

_MOST = 8  # numbers among which an operation is looked for; among many, chance finds one
_PLACES = Decimal("0.01")  # to which a quotient is written
_KINDS = frozenset({"count", "money", "quantity", "duration", "multiple", "percent"})


def follows(said: Figure, given: Sequence[Figure]) -> tuple[Figure, ...]:
    """Find figures whose sum, difference, product or quotient a number is; () where none."""
    if said.point is None or said.kind not in _KINDS:
        return ()
    known = [one for one in given if one.point is not None and one.kind in _KINDS]
    if len(known) > _MOST:
        return ()
    for terms in _groups(known):
        if any(_is_written(result, said.point) for result in _results(terms)):
            return terms
    return ()


def _groups(known: Sequence[Figure]) -> Iterator[tuple[Figure, ...]]:
    yield from combinations(known, 2)
    yield from combinations(known, 3)
    if len(known) > 3:  # noqa: PLR2004 -- three are among the combinations
        yield tuple(known)


def _results(terms: Sequence[Figure]) -> Iterator[Decimal]:
    points = [one.point for one in terms if one.point is not None]
    total = sum(points, Decimal(0))
    yield total
    for point in points:
        yield 2 * point - total  # one less the others
    if len(points) == 2:  # noqa: PLR2004 -- a product or a quotient has two terms
        one, other = points
        yield one * other
        for top, bottom in ((one, other), (other, one)):
            try:
                yield top / bottom
            except (DivisionByZero, InvalidOperation):
                continue


def _is_written(result: Decimal, point: Decimal) -> bool:
    return abs(abs(result) - abs(point)) < _PLACES
