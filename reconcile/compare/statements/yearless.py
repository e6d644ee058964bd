"""Dates one of which names no year: held against each other by month and day alone."""

import calendar
import datetime as dt
import re
from decimal import Decimal

from reconcile.compare.statements.figures import Bounds, Figure
from reconcile.model import Interval

_YEAR = re.compile(r"\d{4}")
_SHORT = 200  # days


def is_yearless(one: Figure) -> bool:
    """Say whether a date names no year, so that the one it has is a guess: "17 August".

    A century and a decade need none.
    """
    return is_short(one) and _YEAR.search(one.claim.text) is None


def is_short(one: Figure) -> bool:
    """Say whether a date is a stretch within a year."""
    value = one.claim.value
    if not isinstance(value, Interval) or value.start is None or value.end is None:
        return False
    return (value.end - value.start).days <= _SHORT


def moved(yearless: Figure, other: Figure) -> Bounds | None:
    """Give the bounds of a date in the year of another; None where no month of it is told."""
    value, near = yearless.claim.value, other.claim.value
    if not isinstance(value, Interval) or not isinstance(near, Interval) or near.start is None:
        return None
    if value.start is None or value.end is None:
        return None
    years = near.start.year - value.start.year
    low, high = (Decimal(_shifted(day, years)) for day in (value.start, value.end))
    return Bounds(low, high)


def _shifted(day: dt.date, years: int) -> int:
    year = min(max(day.year + years, dt.MINYEAR), dt.MAXYEAR)
    return dt.date(
        year, day.month, min(day.day, calendar.monthrange(year, day.month)[1])
    ).toordinal()
