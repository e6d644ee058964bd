"""The figures of a passage as bounds: what a number, a score or a date may be."""

import re
from decimal import Decimal
from typing import NamedTuple

from reconcile.model import Amount, Claim, Interval, Modifier

_DIGIT = re.compile(r"\d")
_ABOUT = Decimal("0.06")  # what "about" lets pass either way
_MONTH, _YEAR = 32, 400  # days
_HUNDREDS = re.compile(r"\d\d00['\u2019]?s\b")  # "the 1800s": as often a century as ten years of it
_CENTURY = Decimal(36_523)  # days


class Bounds(NamedTuple):
    """From low to high, None being no bound; an open end is not itself allowed."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def within(self, other: "Bounds") -> bool:
        """Say whether all that this allows the other allows too."""
        return self._above(other) and self._below(other)

    def _above(self, other: "Bounds") -> bool:
        if other.low is None or self.low is None:
            return other.low is None
        loose = not other.low_open or self.low_open
        return self.low > other.low or (self.low == other.low and loose)

    def _below(self, other: "Bounds") -> bool:
        if other.high is None or self.high is None:
            return other.high is None
        loose = not other.high_open or self.high_open
        return self.high < other.high or (self.high == other.high and loose)

    def apart(self, other: "Bounds") -> bool:
        """Say whether nothing is allowed by both."""
        return _ends_before(self, other) or _ends_before(other, self)

    def times(self, factor: Decimal) -> "Bounds":
        """Give the bounds in a unit that is smaller by the factor."""
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        return Bounds(low, high, self.low_open, self.high_open)


class Figure(NamedTuple):
    """A figure where it stands; `point` is the number as written, `noun` what it counts.

    The numbers of dates count days, and their unit is how exactly they are given.
    """

    claim: Claim
    kind: str
    unit: str
    noun: str
    bounds: Bounds
    point: Decimal | None
    step: Decimal
    modifier: Modifier
    start: int
    end: int


def figure(claim: Claim, stem: str) -> Figure | None:
    """Make a figure of a number or a date; `stem` is that of the noun that a number counts.

    A date without a digit ("last year", "the second quarter") may be of any year, and is left out.
    """
    if isinstance(claim.value, Interval):
        return _date(claim, claim.value) if _DIGIT.search(claim.text) else None
    if not isinstance(claim.value, Amount):
        return None
    low, high = claim.value.low, claim.value.high
    unit = "" if claim.kind == "count" else claim.unit
    point, step = (high if low is None else low), claim.value.step
    return Figure(
        claim, _kind(claim), unit, stem, _bounds(low, high, claim.modifier), point, step,
        claim.modifier, claim.start, claim.end,
    )  # fmt: skip


def _kind(claim: Claim) -> str:
    """Tell the result of a game (3:2), which is two numbers, from a mark on a scale (4/5)."""
    return "result" if claim.kind == "score" and not claim.unit.startswith("/") else claim.kind


def _date(claim: Claim, value: Interval) -> Figure:
    low = Decimal(value.start.toordinal()) if value.start else None
    high = Decimal(value.end.toordinal()) if value.end else None
    if low is not None and _HUNDREDS.search(claim.text):
        high = low + _CENTURY
    modifier: Modifier = "exact" if claim.modifier == "about" else claim.modifier
    return Figure(
        claim, "date", _fineness(low, high), "", _bounds(low, high, modifier), low or high,
        Decimal(1), claim.modifier, claim.start, claim.end,
    )  # fmt: skip


def _fineness(low: Decimal | None, high: Decimal | None) -> str:
    if low is None or high is None:
        return "open"
    days = high - low
    return "day" if days <= 1 else "month" if days < _MONTH else "year" if days < _YEAR else "long"


def _bounds(low: Decimal | None, high: Decimal | None, modifier: Modifier) -> Bounds:
    match modifier:
        case "more_than":
            return Bounds(low if high is None else high, None, low_open=True)
        case "less_than":
            return Bounds(None, high if low is None else low, high_open=True)
        case "at_least":
            return Bounds(low, None)
        case "at_most":
            return Bounds(None, high)
        case "about" if low is not None and high is not None:
            return Bounds(low - abs(low) * _ABOUT, high + abs(high) * _ABOUT)
        case _:
            return Bounds(low, high)


def _ends_before(one: Bounds, other: Bounds) -> bool:
    if one.high is None or other.low is None:
        return False
    touching = one.high == other.low and (one.high_open or other.low_open)
    return one.high < other.low or touching
