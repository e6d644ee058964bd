"""Figures that follow from those of the evidence by one step of arithmetic."""

from collections.abc import Iterator, Sequence
from decimal import Decimal, DivisionByZero, InvalidOperation
from itertools import combinations

from reconcile.compare.statements.figures import Bounds, Figure

_MOST = 8  # numbers among which an operation is looked for; among many, chance finds one
_PLACES = Decimal("0.01")  # to which a quotient is written
_MEASURED = frozenset({"money", "quantity", "duration", "percent"})
_LASTING = frozenset({"duration", "quantity"})
_AGE = "year of age"
_YEARS = {"year": Decimal(1), _AGE: Decimal(1), "decade": Decimal(10), "century": Decimal(100)}
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


def comes_of_each(said: Figure, other: Figure, given: Sequence[Figure]) -> tuple[Figure, ...]:
    """Find what is given of each where a number is that of all: 3 a box are 15 in 5 boxes."""
    if said.point is None or other.point is None or said.kind not in _KINDS:
        return ()
    for one in given:
        if one.point is not None and (one.kind == said.kind or _is_bare(one) or _is_bare(said)):
            results = (one.point * other.point, _quotient(other.point, one.point))
            if any(_is_written(result, said.point) for result in results):
                return (one,)
    return ()


def spans(said: Figure, years: Sequence[int]) -> bool:
    """Say whether a time in years, or an age, is that between two of a few years."""
    size = _YEARS.get(said.unit)
    if size is None or said.point is None or len(years) > _MOST:
        return False
    lasted = {late - early for early, late in combinations(years, 2)}
    if said.unit == _AGE:
        lasted |= {time - 1 for time in lasted}  # whose birthday was still to come
    times = (Decimal(time // size) if said.modifier == "exact" else time / size for time in lasted)
    return any(
        Bounds(time, time).within(said.bounds) and abs(time - said.point) * 2 <= said.point
        for time in times
    )


def _quotient(top: Decimal, bottom: Decimal) -> Decimal:
    """Divide; what cannot be divided is no figure at all."""
    try:
        return top / bottom
    except (DivisionByZero, InvalidOperation):
        return Decimal("NaN")


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
        yield _quotient(one, other)
        yield _quotient(other, one)


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
    return result.is_finite() and abs(abs(result) - abs(point)) < _PLACES
