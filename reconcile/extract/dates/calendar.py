"""The arithmetic of days, weeks, months and years that dates in words need."""

from __future__ import annotations

import datetime as dt

Days = tuple[dt.date, dt.date]
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTHS_OF = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
MONTH_NUMBERS, DAY_NUMBERS = range(1, 13), range(1, 32)
DAYS_OF = {"day": 1, "week": 7, "fortnight": 14}


def day(year: int, month: int, number: int) -> Days | None:
    """One day as an interval; None where the calendar has no such day."""
    try:
        found = dt.date(year, month, number)
    except ValueError:
        return None
    return found, found


def months(year: int, month: int, count: int) -> Days | None:
    """As many whole months from the given one on; None beyond the calendar's years."""
    first = _first(year * 12 + month - 1)
    after = _first(year * 12 + month - 1 + count)
    return (first, after - dt.timedelta(1)) if first and after else None


def _first(index: int) -> dt.date | None:
    year, month = divmod(index, 12)
    return dt.date(year, month + 1, 1) if dt.MINYEAR <= year < dt.MAXYEAR else None


def period(unit: str, holding: dt.date, offset: int) -> Days | None:
    """Give the calendar unit so many after the one that holds a day; weeks begin on Monday."""
    if unit in MONTHS_OF:
        size = MONTHS_OF[unit]
        index = ((holding.year * 12 + holding.month - 1) // size + offset) * size
        return months(index // 12, index % 12 + 1, size)
    if unit == "weekend":
        monday = shift(holding, "week", offset)
        saturday = monday and monday + dt.timedelta(5 - monday.weekday())
        return (saturday, saturday + dt.timedelta(1)) if saturday else None
    start = shift(holding, unit, offset)
    if not start:
        return None
    start -= dt.timedelta(0 if unit == "day" else start.weekday())
    return start, start + dt.timedelta(DAYS_OF[unit] - 1)


def shift(start: dt.date, unit: str, count: int) -> dt.date | None:
    """Give the day so many units later, in a shorter month its last; None beyond the calendar."""
    try:
        if unit in DAYS_OF or unit == "weekend":
            return start + dt.timedelta(count * DAYS_OF.get(unit, 7))
        index = start.year * 12 + start.month - 1 + count * MONTHS_OF[unit]
        whole = months(index // 12, index % 12 + 1, 1)
    except OverflowError:
        return None
    return min(whole[0].replace(day=1) + dt.timedelta(start.day - 1), whole[1]) if whole else None


def weekday_near(start: dt.date, weekday: int, weeks: int) -> dt.date | None:
    """Give the ISO weekday within the week so many after that of a day."""
    monday = shift(start, "week", weeks)
    return monday and monday + dt.timedelta(weekday - 1 - monday.weekday())


def easter(year: int) -> dt.date:
    """Western Easter Sunday of a year, by the anonymous Gregorian computus."""
    century, golden = divmod(year, 100)[0], year % 19
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = epact - (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    sunday = moon - (year + year // 4 + moon + 2 - century + century // 4) % 7
    month = 3 + (sunday + 40) // 44
    return dt.date(year, month, sunday + 28 - 31 * (month // 4))


def holiday(spec: str, year: int) -> dt.date | None:
    """Give the day of a feast: "12-25", "easter-2", "11-thu-4" (the fourth Thursday)."""
    spec, _, more = spec.partition("+")
    days = int(more or 0)
    if not 1 <= year < dt.MAXYEAR:
        return None
    if spec.startswith("easter"):
        return easter(year) + dt.timedelta(days + int(spec[6:] or 0))
    month, *rest = spec.split("-")
    first = dt.date(year, int(month), 1)
    if len(rest) == 1:
        return first + dt.timedelta(int(rest[0]) - 1)
    ahead = (_WEEKDAYS.index(rest[0]) - first.weekday()) % 7 + 7 * (int(rest[1]) - 1)
    return first + dt.timedelta(ahead + days)
