"""How two values differ: by a slip of the pen, by their unit, by a little or by a lot."""

import re
from collections.abc import Iterator
from math import log2
from typing import NamedTuple

from reconcile.align.setting import Setting
from reconcile.align.slips import MOVED, clock_slip, slip
from reconcile.arithmetic import significant_digits
from reconcile.model import Amount, Claim, Interval, Value
from reconcile.units import is_same_number, rescaled, scale

_FAR, _CLOSE, _HEADLINE = 5.0, 0.3, 0.06  # powers of two between values
_DAYS, _MONTHS = 1, 31  # up to which a date is a day's or a month's
_SLIPPED = 2  # digits that a slip takes
_MANY = 3  # digits beyond which more say nothing
_DIGITS = 2  # beyond the first, and more say nothing


_DIGITS_WRITTEN = re.compile(r"\d[\d.,\u00a0\u202f]*\d|\d")
_PLAIN = re.compile(r"\D")


class Feature(NamedTuple):
    """One thing that speaks for or against, how much of it there is, and in which words."""

    name: str
    size: float
    detail: str


def difference(one: Setting, other: Setting) -> Iterator[Feature]:
    """Say how the values differ: by a slip of the pen, a little, or a lot."""
    if is_same_number(one.claim, other.claim) and one.claim.unit != other.claim.unit:
        yield from _one_number(one.claim, other.claim)
        return
    a, b = one.claim.value, _brought(other.claim, one.claim)
    found = slip(a, b) or clock_slip(one.claim, other.claim)
    if found:
        yield Feature(found.name, 1.0, found.how)
        yield from _slip_digits(found.name, a, b)
        if found.how == MOVED and written_alike(one.claim, other.claim):
            yield Feature("same_digits", 1.0, "written with the same digits")
    if isinstance(a, Interval) and isinstance(b, Interval):
        yield from _days_apart(a, b)
    if isinstance(a, Amount) and isinstance(b, Amount) and a.low and b.low:
        yield from _distance(
            one, other, float(abs(log2(abs(a.low) / abs(b.low)))), slips=bool(found)
        )


def _slip_digits(name: str, one: Value, other: Value) -> Iterator[Feature]:
    """Count the digits that a slip left as they were: each makes chance less likely."""
    if isinstance(one, Amount) and isinstance(other, Amount):
        many = min(_MANY, digits(one) - _SLIPPED, digits(other) - _SLIPPED)
        if many > 0:
            kept = "digits_kept" if name == "digit_changed" else "slip_digits"
            yield Feature(kept, many, f"and {many} stay as they are")


def written_alike(one: Claim, other: Claim) -> bool:
    """Say whether two figures are written with one row of digits: 1.2 million, 1.2 billion."""
    a, b = (_DIGITS_WRITTEN.search(claim.text) for claim in (one, other))
    return bool(a and b and len(a[0]) > 1 and _PLAIN.sub("", a[0]) == _PLAIN.sub("", b[0]))


def _one_number(one: Claim, other: Claim) -> Iterator[Feature]:
    yield Feature("same_number", 1.0, f"one number of {one.unit} and {other.unit}")
    if isinstance(one.value, Amount) and (many := digits(one.value) - 1):
        yield Feature("number_digits", min(_DIGITS, many), f"of {many + 1} digits")


def _distance(one: Setting, other: Setting, apart: float, *, slips: bool) -> Iterator[Feature]:
    """Say how far two values lie apart, in powers of two; a slip may bring any distance about."""
    if not slips:
        yield Feature("apart", round(min(_FAR, apart), 2), "how far the values lie apart")
    if apart < _CLOSE:
        yield Feature("close", 1.0, "the values are of one size")
    if apart < _HEADLINE and one.headline != other.headline:
        yield Feature("headline_close", 1.0, "a headline gives nearly the same")


def _days_apart(one: Interval, other: Interval) -> Iterator[Feature]:
    if one.start is not None and other.start is not None:
        weeks = abs((one.start - other.start).days) / 7
        yield Feature("weeks", round(log2(1 + weeks), 2), "how far the dates lie apart")
    if length(one) != length(other):
        yield Feature("other_length", 1.0, "a day against a month or a year")


def _brought(claim: Claim, other: Claim) -> Value:
    """Give the value of a claim in the unit of another, where they measure one thing."""
    unit, wanted = scale(claim), scale(other)
    if claim.unit == other.unit or not (unit and wanted and unit.measures == wanted.measures):
        return claim.value
    return rescaled(claim.value, unit, wanted) if isinstance(claim.value, Amount) else claim.value


def digits(amount: Amount) -> int:
    """Count the digits of a point that are not round; an open or wide range has one."""
    value = amount.low if amount.low is not None else amount.high
    return significant_digits(value) if value is not None and amount.low == amount.high else 1


def length(interval: Interval) -> str:
    """Say whether an interval is as long as a day, a month or a year, or open."""
    if interval.start is None or interval.end is None:
        return "open_date"
    days = (interval.end - interval.start).days + 1
    return "day" if days <= _DAYS else "month" if days <= _MONTHS else "year"
