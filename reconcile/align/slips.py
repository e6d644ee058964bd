"""Slips of the pen: two values of which one is the other with a digit or a part gone wrong."""

from decimal import Decimal
from typing import NamedTuple

from reconcile.arithmetic import is_shifted, is_swapped, significant_digits
from reconcile.model import Amount, Claim, Interval, Value

MOVED = "the decimal point has moved"
_TWO = 2  # digits that change places by chance more often than more do
_THOUSAND = 1000
_MINUTES = 2  # digits of seconds alone
_SURE = 3  # digits from which on one that is wrong says something


class Slip(NamedTuple):
    """What may have gone wrong: by a name that weights are kept under, and in words."""

    name: str
    how: str


def slip(one: Value, other: Value) -> Slip | None:
    """Say which slip makes two values of each other; None where none does."""
    if isinstance(one, Amount) and isinstance(other, Amount):
        return _of_amounts(one, other)
    if isinstance(one, Interval) and isinstance(other, Interval):
        return _of_years(one, other) or _of_days(one, other)
    return None


def clock_slip(one: Claim, other: Claim) -> Slip | None:
    """Say whether hours, minutes and seconds have exchanged digits: 2:28:05 and 2:25:08."""
    if {one.unit, other.unit} != {"second"} or one.low is None or other.low is None:
        return None
    a, b = _clocked(one.low), _clocked(other.low)
    found = len(a) > _MINUTES and a != b and sorted(a) == sorted(b)
    return Slip("slip", "digits of the time have changed places") if found else None


def _clocked(seconds: Decimal) -> str:
    """Write seconds as hours, minutes and seconds, in digits alone."""
    whole = int(seconds)
    return f"{whole // 3600}{whole // 60 % 60:02}{whole % 60:02}".lstrip("0")


def _of_amounts(one: Amount, other: Amount) -> Slip | None:
    a, b = one.low, other.low
    if a is None or b is None or one.low != one.high or other.low != other.high:
        return None
    digits = min(significant_digits(a), significant_digits(b))
    if is_swapped(a, b):
        name = "slip_of_two" if digits == _TWO else "slip"
        return Slip(name if digits > 1 else "slip_of_digit", "two digits have changed places")
    if is_shifted(a, b):
        name = "slip_of_ten" if digits == _TWO and max(a, b) < _THOUSAND * min(a, b) else "slip"
        return Slip(name if digits > 1 else "slip_of_digit", MOVED)
    return _of_one_digit(format(a, "f"), format(b, "f"), digits)


def _of_one_digit(one: str, other: str, digits: int) -> Slip | None:
    if len(one) == len(other):
        wrong = sum(a != b for a, b in zip(one, other, strict=True))
        return (
            Slip("digit_changed", "one digit differs") if wrong == 1 and digits >= _SURE else None
        )
    short, long = sorted((one, other), key=len)
    dropped = any(short == long[:at] + long[at + 1 :] for at in range(len(long)))
    return Slip("digit_dropped", "one digit is left out") if dropped else None


def _of_years(one: Interval, other: Interval) -> Slip | None:
    a, b = _year(one), _year(other)
    if a is None or b is None or a == b:
        return None
    swapped = sorted(str(a)) == sorted(str(b))
    return Slip("slip_of_year", "two digits of the year have changed places") if swapped else None


def _year(interval: Interval) -> int | None:
    """Give the year that an interval is, whole."""
    start, end = interval.start, interval.end
    if start is None or end is None or (start.month, start.day) != (1, 1):
        return None
    return start.year if (end.year, end.month, end.day) == (start.year, 12, 31) else None


def _of_days(one: Interval, other: Interval) -> Slip | None:
    if one.start is None or one.start != one.end or other.start is None or other.start != other.end:
        return None
    a, b = one.start, other.start
    if a.year == b.year and (a.month, a.day) == (b.day, b.month):
        return Slip("slip_of_order", "day and month have changed places")
    parts = (a.year != b.year, a.month != b.month, a.day != b.day)
    return Slip("slip_of_day", "the days differ in one part alone") if sum(parts) == 1 else None
