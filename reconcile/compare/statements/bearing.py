"""Whether one figure bears another out: by bounds, rounding, scores and percentages."""

from decimal import Decimal
from math import exp, log
from typing import Literal

from reconcile.compare.statements.figures import Bounds, Figure
from reconcile.compare.statements.yearless import is_short, is_yearless, moved

Bearing = Literal["for", "against", "open"]
_HUNDRED = Decimal(100)
_SCALED = frozenset({"score", "percent"})
_BARE = frozenset({"count", "rank", "score", "multiple", "ratio"})
_STRICT = frozenset(
    {"money", "quantity", "duration"}
)  # kinds of which other units are other things
_NOUN, _UNIT, _OTHER_NOUN, _BARE_NUMBER, _OTHER_KIND = 2.5, 2.0, -0.5, -1.0, -2.0
_YEAR = 400.0  # days within which dates are near
_STEEP = 2.0


def bearing(given: Figure, said: Figure) -> Bearing:
    """Say whether what the evidence gives is for or against what the statement says."""
    if is_result(given) and is_result(said):
        return "for" if given.bounds == said.bounds else "against"
    if given.kind in _SCALED and said.kind in _SCALED:
        given, said = _out_of_hundred(given), _out_of_hundred(said)
    if _is_turned(given, said):
        return "against"
    if _is_of_any_year(given, said):
        return _of_any_year(given, said)
    return _within_bounds(given, said)


def _within_bounds(given: Figure, said: Figure) -> Bearing:
    bounds = given.bounds
    if given.kind == said.kind == "result":
        return "for" if bounds == said.bounds else "against"
    if given.kind != "date" and "exact" not in {given.modifier, said.modifier}:
        if (given.modifier, given.point) == (said.modifier, said.point):
            return "for"
        bounds = Bounds(given.point, given.point)  # "over 85" is said of 85 and little more
    if bounds.within(said.bounds) or _is_rounded(given, said):
        return "for"
    return "against" if bounds.apart(said.bounds) else "open"


def _is_of_any_year(given: Figure, said: Figure) -> bool:
    """Say whether one of two dates names no year, and neither is bounded by a word."""
    exact = given.modifier == said.modifier == "exact"
    return exact and is_yearless(given) != is_yearless(said)


def _of_any_year(given: Figure, said: Figure) -> Bearing:
    """Hold a date that names no year against one that does."""
    bounds = moved(given, said) if is_yearless(given) else moved(said, given)
    other = said.bounds if is_yearless(given) else given.bounds
    if bounds is None or not bounds.apart(other):
        inner = bounds is not None and (bounds.within(other) or other.within(bounds))
        return "for" if inner and is_short(given) and is_short(said) else "open"
    return "against"


def is_result(one: Figure) -> bool:
    """Say whether a figure is the result of a match or a vote, rather than a mark on a scale."""
    return one.kind == "score" and one.unit == ""


def likeness(given: Figure, said: Figure) -> float | None:
    """Weigh the kinds and units of two figures; None where they cannot be about one thing."""
    kinds = {given.kind, said.kind}
    if "date" in kinds:
        return None if len(kinds) > 1 else 1.0 if given.unit == said.unit else 0.3
    if len(kinds) > 1:
        return _across(given, said, kinds)
    if given.kind == "count":
        if not given.noun or not said.noun:
            return 0.0
        return _NOUN if given.noun == said.noun else _OTHER_NOUN
    if given.unit == said.unit:
        return _UNIT
    return None if given.kind in _STRICT else 0.0


def nearness(given: Figure, said: Figure) -> float:
    """Say from 0 to 1 how near two numbers are: who alters or bounds a number stays near it."""
    if given.point is None or said.point is None:
        return 0.0
    one, other = float(given.point), float(said.point)
    if one == other:
        return 1.0
    if given.kind == "date":
        return exp(-abs(one - other) / _YEAR)
    return exp(-_STEEP * abs(log(one / other))) if one * other > 0 else 0.0


def _is_turned(given: Figure, said: Figure) -> bool:
    """Say whether one figure is said to have risen and the other, unbounded too, to have fallen."""
    ways = {given.claim.change, said.claim.change}
    return ways == {"up", "down"} and given.modifier == said.modifier == "exact"


def _across(given: Figure, said: Figure, kinds: set[str]) -> float | None:
    """Weigh figures of two kinds, one of which may be a bare number."""
    if kinds == _SCALED:
        return None if is_result(given) or is_result(said) else 0.5
    if kinds == {"count", "money"}:
        return _OTHER_KIND
    bare = any(one.kind == "count" and not one.noun for one in (given, said))
    if kinds <= _BARE:
        return _BARE_NUMBER if bare else _OTHER_KIND
    return _BARE_NUMBER if bare else None


def _out_of_hundred(one: Figure) -> Figure:
    if one.kind != "score" or is_result(one):
        return one
    factor = _HUNDRED / Decimal(one.unit.removeprefix("/"))
    point = None if one.point is None else one.point * factor
    return one._replace(bounds=one.bounds.times(factor), point=point, step=one.step * factor)


def _is_rounded(given: Figure, said: Figure) -> bool:
    """Say whether a number said without a bound is the one given, hedged or more exactly."""
    if said.modifier != "exact":
        return False
    if given.modifier != "exact":
        return said.point in {given.point, given.bounds.low, given.bounds.high}
    if given.kind == "date" or given.point is None or said.point is None:
        return False
    return given.step < said.step and abs(given.point - said.point) * 2 <= said.step
