"""Figures that follow from those of the evidence by one step of arithmetic."""

from collections.abc import Iterator, Sequence
from decimal import Decimal, DivisionByZero, InvalidOperation
from itertools import combinations

from reconcile.compare.statements.figures import Figure

_MOST = 8  # numbers among which an operation is looked for; among many, chance finds one
_PLACES = Decimal("0.01")  # to which a quotient is written
_MEASURED = frozenset({"money", "quantity", "duration", "percent"})
_LASTING = frozenset({"duration", "quantity"})
_KINDS = frozenset({"count", "money", "quantity", "duration", "multiple", "percent"})


def follows(said: Figure, given: Sequence[Figure]) -> tuple[Figure, ...]:
    """Find figures whose sum, difference, product or quotient a number is; () where none."""
    if said.point is None or said.kind not in _KINDS:
        return ()
    known = [one for one in given if one.point is not None and one.kind in _KINDS]
    if len(known) > _MOST:
        return ()
    for terms in _groups(known):
        if any(_is_written(result, said.point) for result in _results(said, terms)):
            return terms
    return ()


def _groups(known: Sequence[Figure]) -> Iterator[tuple[Figure, ...]]:
    yield from combinations(known, 2)
    yield from combinations(known, 3)
    if len(known) > 3:  # noqa: PLR2004 -- three are among the combinations
        yield tuple(known)


def _results(said: Figure, terms: Sequence[Figure]) -> Iterator[Decimal]:
    """Give what figures add up to, and the difference, product and quotient of two.

    What is added is of one unit with what is said; what is multiplied or divided is so in part, or
    is of two kinds, as a way and a speed.
    """
    points = [one.point for one in terms if one.point is not None]
    alike = [_alike(one, said) for one in terms]
    total = sum(points, Decimal(0))
    if all(alike):
        yield total
        for point in points:
            yield 2 * point - total  # one less the others
    fits = any(alike) or _makes_another(terms) or said.kind not in _MEASURED
    if len(points) == 2 and fits:  # noqa: PLR2004 -- a product or a quotient has two terms
        one, other = points
        yield one * other
        for top, bottom in ((one, other), (other, one)):
            try:
                yield top / bottom
            except (DivisionByZero, InvalidOperation):
                continue


def _alike(one: Figure, said: Figure) -> bool:
    """Say whether two figures may be added: of one unit, or either a bare number."""
    if said.kind not in _MEASURED or _is_bare(one):
        return True
    same = one.unit.partition(" ")[0] == said.unit.partition(" ")[0]  # 13 years and 15 of age
    return same and (one.kind == said.kind or {one.kind, said.kind} <= _LASTING)


def _makes_another(terms: Sequence[Figure]) -> bool:
    """Say whether two figures may make one of a third kind: a way and a speed make a time."""
    rates = sum("/" in one.unit or "_per_" in one.unit for one in terms)
    return rates == 1 or len({one.kind for one in terms}) > 1


def _is_bare(one: Figure) -> bool:
    return one.kind == "count" and not one.noun


def _is_written(result: Decimal, point: Decimal) -> bool:
    return abs(abs(result) - abs(point)) < _PLACES
