"""Slips of the pen: two values of which one is the other with a digit or a part gone wrong."""

from reconcile.arithmetic import is_shifted, is_swapped
from reconcile.model import Amount, Interval, Value


def slip(one: Value, other: Value) -> str | None:
    """Say which slip makes two values of each other; None where none does."""
    if isinstance(one, Amount) and isinstance(other, Amount):
        return _of_amounts(one, other)
    if isinstance(one, Interval) and isinstance(other, Interval):
        return _of_days(one, other)
    return None


def _of_amounts(one: Amount, other: Amount) -> str | None:
    a, b = one.low, other.low
    if a is None or b is None or one.low != one.high or other.low != other.high:
        return None
    if is_swapped(a, b):
        return "two digits have changed places"
    return "the decimal point has moved" if is_shifted(a, b) else None


def _of_days(one: Interval, other: Interval) -> str | None:
    if one.start is None or one.start != one.end or other.start is None or other.start != other.end:
        return None
    a, b = one.start, other.start
    parts = (a.year != b.year, a.month != b.month, a.day != b.day)
    return "the days differ in one part alone" if sum(parts) == 1 else None
