"""The value of a date while it is being read: an interval, and how it came about."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct, structs

from reconcile.extract.dates.calendar import Days, day, months
from reconcile.knowledge.dates import Order
from reconcile.model import Interval, Modifier

_NEAR = 120  # days from publication within which a wrong weekday is likelier than another year
_REFERENCE_YEAR = 2020  # two digits stand for a year from 70 before this to 29 after it


class When(Struct, frozen=True, gc=False):
    """Days from start to end, of a grain ("day", "month", "quarter"); both None: cannot be placed.

    `year`, `month` and `number` (of the day) are what the text itself says, so that the ends of a
    range can lend them to each other. `weak` names the doubt that the words around must settle.
    """

    start: dt.date | None
    end: dt.date | None
    grain: str = "day"
    year: int | None = None
    month: int | None = None
    number: int | None = None
    weekday: int | None = None
    modifier: Modifier = "exact"
    marks: tuple[str, ...] = ()
    others: tuple[Interval, ...] = ()
    weak: str = ""

    def but(self, *marks: str, **changes: object) -> When:
        """Copy with changes, and with further marks of how it was read."""
        return structs.replace(self, marks=self.marks + marks, **changes)


class Span(Struct, frozen=True, gc=False):
    """A length of time as written: two years and a month; `n` may be negative."""

    parts: tuple[tuple[int, str], ...]

    @property
    def grain(self) -> str:
        """The unit of its smallest part."""
        return self.parts[-1][1]


class Context(Struct):
    """What a reading depends on beside the words themselves."""

    text: str
    folded: str
    locale: str | None
    published: dt.date | None
    order: Order
    sure: bool  # of the order
    capitalised: bool
    proper: bool  # whether a capital within a sentence marks a name
    bare_dates: bool
    uncertain: frozenset[str]
    abbreviated: frozenset[str]
    leading: dict[str, str]


def of_days(days: Days | None, grain: str, *marks: str) -> When:
    """Make a date of an interval; None stands for one that cannot be placed."""
    start, end = days or (None, None)
    return When(start, end, grain, marks=marks)


def full_year(value: int) -> int:
    """Complete a year of two digits."""
    if value >= 100:  # noqa: PLR2004 -- written in full
        return value
    century = _REFERENCE_YEAR // 100 * 100
    return value + century - (100 if value >= _REFERENCE_YEAR % 100 + 30 else 0)


def dated(
    context: Context, year: int | None, month: int, number: int | None, weekday: int | None = None
) -> When | None:
    """Make a month or a day of a year that is written, or of the one nearest to publication."""
    if not 1 <= month <= 12 or (number is not None and not 1 <= number <= 31):  # noqa: PLR2004 -- the calendar
        return None
    grain = "month" if number is None else "day"
    marks = () if weekday is None else (f"weekday:{weekday}",)
    base = When(None, None, grain, year, month, number, weekday, marks=marks)
    if year is not None:
        days = _days(year, month, number)
        return base.but("written", start=days[0], end=days[1]) if days else None
    if context.published is None:
        return base.but("year-unknown")
    return _nearest(base, context.published)


def _days(year: int, month: int, number: int | None) -> Days | None:
    return months(year, month, 1) if number is None else day(year, month, number)


def _nearest(base: When, published: dt.date) -> When | None:
    """Choose the year that brings the date nearest to publication.

    Where that is far, a weekday chooses the year; near by, it stays for the check of weekdays.
    """
    found: list[tuple[bool, int, Days]] = []
    for year in range(published.year - 1, published.year + 2):
        if days := _days(year, base.month or 1, base.number):
            gap = _distance(days, published)
            misfit = base.weekday is not None and days[0].isoweekday() != base.weekday
            found.append((misfit and gap > _NEAR, gap, days))
    if not found:
        return base.but("year-unknown")
    (_, far, (start, end)), *rest = sorted(found)
    others = tuple(
        Interval(*days) for misfit, gap, days in rest if not misfit and gap < far * 3 // 2
    )
    return base.but("nearest-year", start=start, end=end, others=others)


def _distance(days: Days, published: dt.date) -> int:
    """Count the days between publication and an interval; none within it."""
    return max((days[0] - published).days, (published - days[1]).days, 0)
