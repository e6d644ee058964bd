"""Arithmetic on written numbers: what a number stands for, and how two of one unit stand together.

A number written to a step stands, rounded to nearest, for [v - step/2, v + step/2], and truncated
for [v, v + step). Hedges are intervals too.
"""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from reconcile.model import Amount, Modifier, RelationType

Basis = Literal[
    "exact", "rounding", "truncation", "range", "approximate", "magnitude", "value", "unit"
]
REMEMBERED = 4096  # pairs of numbers, most of which are compared twice
_ABOUT = Decimal("0.05")  # what "about" lets pass either way
_WIDE = Decimal("1.5")  # "more than 50" is fairly said of 75, not of 400
_SLIPS = frozenset(Decimal(10) ** power for power in (1, 2, 3, 4, 6, 8, 9, 12))
_THOUSAND = 1000
_EXACT = Context(prec=100)  # more digits than any number that is read
_NEAREST = (ROUND_HALF_UP, ROUND_HALF_EVEN)


class Written(NamedTuple):
    """A number as a text writes it: its value, and the hedge before it."""

    amount: Amount
    modifier: Modifier


class Standing(NamedTuple):
    """How two written numbers of one unit stand to each other, and by which reasoning."""

    type: RelationType
    basis: Basis


@lru_cache(REMEMBERED)
def stand(one: Written, other: Written) -> Standing:
    """Compare two numbers of one unit; symmetric."""
    if _ends(one) == _ends(other):
        return Standing("agree", "exact" if one.modifier == other.modifier else "approximate")
    first, second = _point(one), _point(other)
    if first is None or second is None:
        return _intervals(one, other)
    if one.modifier == other.modifier == "exact":
        return _points(first, one.amount.step, second, other.amount.step)
    return _hedged(one, first, other, second)


def rounded(value: Decimal, step: Decimal) -> Decimal:
    """Round to the nearest multiple of a step, halves away from zero."""
    return _cut(value, step, ROUND_HALF_UP)


def round_step(value: Decimal) -> Decimal:
    """Give the place of the last digit that is not zero: 1000 for 52000, 0.1 for 52.7."""
    exponent = value.normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    return Decimal(1).scaleb(exponent)


def significant_digits(value: Decimal) -> int:
    """Count the digits from the first to the last that is not zero: 3 for 52.7, 1 for 500000."""
    return len(value.normalize().as_tuple().digits)


def is_swapped(one: Decimal, other: Decimal) -> bool:
    """Say whether one number becomes the other by exchanging two neighbouring digits."""
    a, b = format(one, "f"), format(other, "f")
    differing = [at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y]
    if len(a) != len(b) or len(differing) != 2:  # noqa: PLR2004 -- two digits change places
        return False
    first, second = differing
    return a[first] == b[second] and a[second] == b[first]


def is_shifted(one: Decimal, other: Decimal) -> bool:
    """Say whether one number is the other by thousands, or by ten with more digits than one."""
    low, high = sorted((abs(one), abs(other)))
    if low <= 0 or high / low not in _SLIPS:
        return False
    return high / low >= _THOUSAND or significant_digits(low) > 1


def _ends(written: Written) -> tuple[Decimal | None, Decimal | None]:
    return written.amount.low, written.amount.high


def _point(written: Written) -> Decimal | None:
    amount = written.amount
    return amount.low if amount.low == amount.high else None


def _loose(one: Written, other: Written) -> bool:
    return "about" in {one.modifier, other.modifier}


def _points(one: Decimal, one_step: Decimal, other: Decimal, other_step: Decimal) -> Standing:
    if one_step < other_step:
        one, one_step, other, other_step = other, other_step, one, one_step
    for mode in _NEAREST:
        if _cut(other, one_step, mode) == one:
            return Standing("agree", "rounding")
    if one_step > other_step and _cut(other, one_step, ROUND_FLOOR) == one:
        return Standing("conflict", "truncation")
    if one_step > other_step and _cut(other, one_step, ROUND_CEILING) == one:
        return Standing("conflict", "rounding")
    near = _apart(one, other) <= _ABOUT
    if near and (_is_round_for(one, other) or _is_round_for(other, one)):
        return Standing("related", "approximate")
    return Standing("conflict", "magnitude" if _slip(one, other) else "value")


def _apart(one: Decimal, other: Decimal) -> Decimal:
    """Give the difference of two unequal numbers as a share of the larger."""
    return abs(one - other) / max(abs(one), abs(other))


def _cut(value: Decimal, step: Decimal, mode: str) -> Decimal:
    steps = _EXACT.divide(value, step).quantize(Decimal(1), mode, _EXACT)
    return _EXACT.multiply(steps, step)


def _is_round_for(coarse: Decimal, fine: Decimal) -> bool:
    """Say whether a number full of zeros may stand for a fuller one: 500,000 for 498,732."""
    step = round_step(coarse) if coarse else Decimal(1)
    return step > round_step(fine or Decimal(1)) and _cut(fine, step, ROUND_HALF_UP) == coarse


def _slip(one: Decimal, other: Decimal) -> bool:
    low, high = sorted((abs(one), abs(other)))
    return low > 0 and high / low in _SLIPS


def _hedged(one: Written, first: Decimal, other: Written, second: Decimal) -> Standing:
    """Compare two points of which one at least is hedged."""
    if _loose(one, other):
        return _about(first, second)
    return _intervals(one, other)


def _about(first: Decimal, second: Decimal) -> Standing:
    apart = _apart(first, second)
    if apart <= _ABOUT or _is_round_for(first, second) or _is_round_for(second, first):
        return Standing("agree", "approximate")
    if apart <= 2 * _ABOUT:
        return Standing("related", "approximate")
    return Standing("conflict", "magnitude" if _slip(first, second) else "value")


def _intervals(one: Written, other: Written) -> Standing:
    (low, high), (other_low, other_high) = _bounds(one), _bounds(other)
    apart = _below(high, other_low) or _below(other_high, low)
    if apart:
        return Standing("conflict", "range")
    near = _near(one, other)
    return Standing("agree" if near else "related", "range")


def _bounds(written: Written) -> tuple[Decimal | None, Decimal | None]:
    """Give the interval that a written number stands for; None is no bound."""
    low, high, step = written.amount.low, written.amount.high, written.amount.step
    if low is None or high is None:
        return low, high
    match written.modifier:
        case "at_least" | "more_than":
            return low, None
        case "at_most" | "less_than":
            return None, high
        case "about":
            return low - abs(low) * _ABOUT, high + abs(high) * _ABOUT
        case _:
            return low - step / 2, high + step / 2


def _below(high: Decimal | None, low: Decimal | None) -> bool:
    return high is not None and low is not None and high < low


def _near(one: Written, other: Written) -> bool:
    """Say whether two compatible numbers are so close that one supports the other."""
    known = [end for end in (*_ends(one), *_ends(other)) if end is not None]
    low, high = min(known), max(known)
    is_range = "between" in {one.modifier, other.modifier}
    return is_range or (low > 0 and high / low <= _WIDE)
