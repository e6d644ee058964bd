"""Quarters, halves, decades and centuries; months and days by their number."""

from __future__ import annotations

import datetime as dt

from reconcile.extract.dates.calendar import MONTH_NUMBERS, day, months, shift
from reconcile.extract.dates.frames import STEPS
from reconcile.extract.dates.grammar import Found, Rule
from reconcile.extract.dates.points import written_year
from reconcile.extract.dates.when import When, dated, of_days
from reconcile.model import Interval

_GRAINS = {3: "quarter", 6: "half"}
_CENTURIES = range(1, 31)
_IN_FULL = 100  # a year with its century


def _part_of_year(found: Found, size: int, nth: int) -> When | None:
    """Make a quarter or a half of a year, without a year the last to have begun.

    One that begins within its own length after publication is taken for it, as in a forecast.
    """
    context, grain = found.context, _GRAINS[size]
    if not 1 <= nth <= len(MONTH_NUMBERS) // size:
        return None
    marks = ("fiscal",) if found.has("fiscal") else ()
    if found.has("yr"):
        return _part_of(found.when("yr"), size, nth).but(*marks)
    if context.published is None:
        return When(None, None, grain)
    month = size * (nth - 1) + 1
    year = context.published.year
    starts = [dt.date(each, month, 1) for each in (year - 1, year, year + 1)]
    ahead = shift(context.published, "month", size) or context.published
    start = max(start for start in starts if start <= ahead)
    made = of_days(months(start.year, month, size), grain, "nearest-year", *marks)
    rival = months(start.year - 1, month, size) if start > context.published else None
    return made.but(others=(Interval(*rival),)) if rival else made


def _part_of(whole: When, size: int, nth: int) -> When:
    if whole.year is None:
        return When(None, None, _GRAINS[size])
    fiscal = tuple(mark for mark in whole.marks if mark == "fiscal")
    days = months(whole.year, size * (nth - 1) + 1, size)
    return of_days(days, _GRAINS[size], *fiscal).but(year=whole.year)


def _quarter(found: Found) -> When | None:
    return _part_of_year(found, 3, int(found.value("nth")))


def _half(found: Found) -> When | None:
    return _part_of_year(found, 6, int(found.value("nth")))


def _month_quarter(found: Found) -> When | None:
    """Make "the December quarter", the last three months to have ended in December."""
    month = int(found.value("month"))
    year = written_year(found)
    published = found.context.published
    if year is None:
        if published is None:
            return When(None, None, "quarter")
        year = published.year - (month >= published.month)
    index = year * 12 + month - 3
    return of_days(months(index // 12, index % 12 + 1, 3), "quarter", "quarter-to-month")


def _nth_month(found: Found) -> When | None:
    return (
        dated(found.context, written_year(found), int(found.value("nth")), None)
        if written_year(found)
        else None
    )


def _first_months(found: Found) -> When | None:
    """Make "今年前五个月", the first months of a year."""
    year, count = found.when("yr").year, int(found.value("n"))
    if year is None or count not in MONTH_NUMBERS:
        return None
    return of_days(months(year, 1, count), "days")


def _nth_day(found: Found) -> When | None:
    month = found.when("mo")
    if month.start is None:
        return When(None, None)
    return of_days(day(month.start.year, month.start.month, int(found.value("nth"))), "day")


def _last_or_next_day(found: Found) -> When | None:
    """Make "지난 15일", the last fifteenth, or the next one."""
    published, nth = found.context.published, int(found.value("nth"))
    step = STEPS[str(found.value("rel"))]
    if published is None or not step:
        return When(None, None) if step else None
    first = published.replace(day=1)
    for ahead in (0, 1, 2):
        month = shift(first, "month", ahead if step > 0 else -ahead) or first
        days = day(month.year, month.month, nth)
        if days and (days[0] > published if step > 0 else days[0] < published):
            return of_days(days, "day")
    return None


def _decade(found: Found) -> When | None:
    value = int(found.value("n"))
    if value % 10:
        return None
    first = value if value >= _IN_FULL else 1900 + value
    weak = "decade" if value < _IN_FULL and not found.has("word") else ""
    return of_days(months(first, 1, 120), "decade").but(year=None, weak=weak)


def _decade_of_year(found: Found) -> When | None:
    year = found.when().year or 1
    return None if year % 10 else of_days(months(year, 1, 120), "decade")


def _decade_of_century(found: Found) -> When | None:
    first = int(found.value("nth")) * 100 - 100 + int(found.value("n"))
    return None if first % 10 else of_days(months(first, 1, 120), "decade")


def _century(found: Found) -> When | None:
    nth = int(found.value("nth"))
    return of_days(months(100 * nth - 99, 1, 1200), "century") if nth in _CENTURIES else None


MONTH_QUARTERS: list[Rule] = [
    ("month-quarter", "month quarter of? yr?", _month_quarter),
]
PERIODS: list[Rule] = [
    ("quarter", "fiscal? nth=ord|num dot? of? fiscal? quarter (?:{SEP} fiscal? yr)?", _quarter),
    ("quarter", "yr {SEP} nth=ord|num dot? of? quarter", _quarter),
    ("quarter", "yr {SEP} nth=quarter_code", _quarter),
    ("quarter", "fiscal? nth=quarter_code (?:{SEP} yr)?", _quarter),
    ("quarter", "quarter nth=num|roman (?:{SEP} yr)?", _quarter),
    ("half", "nth=ord|num dot? of? half (?:{SEP} yr)?", _half),
    ("quarter", "quarter nth=ord (?:{SEP} yearword? yr)?", _quarter),
    ("quarter", "nth=roman quarter (?:{SEP} yr)?", _quarter),
    ("half", "half nth=ord (?:{SEP} yearword? yr)?", _half),
    ("half", "nth=roman half (?:{SEP} yr)?", _half),
    ("half", "yr {SEP} nth=ord|num of? half", _half),
    ("half", "yr {SEP} nth=half_code", _half),
    ("half", "nth=half_code {SEP} yr", _half),
    ("half", "yr? of? nth=half_name", _half),
    ("first-months", "yr first n=num|yy|numw month_unit", _first_months),
    ("nth-month", "nth=ord month_unit {SEP} yr", _nth_month),
    ("nth-month", "yr {SEP} nth=num|ord dot? month_unit", _nth_month),
    ("nth-day", "nth=ord|num day? of? mo", _nth_day),
    ("nth-day", "mo of? nth=num dmark", _nth_day),
    ("day-of-month", "rel of? nth=num dmark (?!ago|later)", _last_or_next_day),
    ("decade", "n=decade_digits", _decade),
    ("decade", "n=decade_name", _decade),
    ("decade", "nth=num|ord century n=num|yy word=decade_mark", _decade_of_century),
    ("decade", "n=yy|year4 word=decade_mark", _decade),
    ("decade", "x=yr word=decade_mark", _decade_of_year),
    ("decade", "word=decade_word of? n=year4|yy|num|decade_digits|decade_name|year2", _decade),
    ("century", "nth=ord|num|roman dot? century", _century),
    ("century", "century nth=roman|ord|num", _century),
]
