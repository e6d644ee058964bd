"""Weekdays and feasts: "on Thursday", "next Friday", "Easter 2025"."""

from __future__ import annotations

import datetime as dt
import re

from reconcile.extract.dates.calendar import day, holiday, weekday_near
from reconcile.extract.dates.frames import STEPS
from reconcile.extract.dates.grammar import Found, Rule
from reconcile.extract.dates.points import written_weekday, written_year
from reconcile.extract.dates.when import When, of_days
from reconcile.model import Interval

_FOLLOWED = re.compile(r"[ -][^\W\d_]")


def _weekday_alone(found: Found) -> When:
    """Make a weekday the nearest one past, or the day of publication itself."""
    weekday = int(found.value("weekday"))
    published = found.context.published
    marks = (f"weekday:{weekday}",)
    if published is None:
        return When(None, None, weekday=weekday, marks=marks)
    back = (published.isoweekday() - weekday) % 7
    day_itself = published - dt.timedelta(back)
    later = day_itself + dt.timedelta(7)
    token = found.token("weekday")
    short = found.context.folded[token.start : token.end] in found.context.uncertain
    weak = ("name" if found.context.capitalised else "no") if short else ""
    return When(day_itself, day_itself, weekday=weekday, marks=(*marks, "nearest-past"),
                others=(Interval(later, later),), weak=weak)  # fmt: skip


def _relative_weekday(found: Found) -> When:
    """Make "next Friday" that of next week, "coming Friday" the first to come, "past" the last."""
    weekday, rel = int(found.value("weekday")), str(found.value("rel"))
    published = found.context.published
    marks = (f"weekday:{weekday}", f"{rel}-weekday")
    if published is None:
        return When(None, None, weekday=weekday, marks=marks)
    nearest = {
        "past": published - dt.timedelta((published.isoweekday() - weekday - 1) % 7 + 1),
        "coming": published + dt.timedelta((weekday - published.isoweekday() - 1) % 7 + 1),
    }
    chosen = nearest.get(rel) or weekday_near(published, weekday, STEPS[rel])
    rival = nearest.get({"last": "past", "next": "coming"}.get(rel, ""))
    others = (Interval(rival, rival),) if rival and rival != chosen else ()
    return When(chosen, chosen, weekday=weekday, marks=marks, others=others)


def _weekday_of_week(found: Found) -> When:
    week, weekday = found.when("wk"), int(found.value("weekday"))
    chosen = weekday_near(week.start, weekday, 0) if week.start else None
    return When(chosen, chosen, weekday=weekday, marks=(f"weekday:{weekday}",))


def _weekday_number(found: Found) -> When | None:
    """Make "Tuesday the 13th" the one nearest to publication."""
    published, number = found.context.published, int(found.value("day"))
    weekday = int(found.value("weekday"))
    if _counts(found):
        return None
    if published is None:
        return When(None, None, weekday=weekday)
    first = published.year * 12 + published.month - 1
    days = [
        day((first + step) // 12, (first + step) % 12 + 1, number) for step in (0, 1, -1, 2, -2)
    ]
    fits = [found_day for found_day in days if found_day and found_day[0].isoweekday() == weekday]
    return of_days(fits[0], "day", f"weekday:{weekday}") if fits else None


def _counts(found: Found) -> bool:
    """Say whether the number counts or ranks what follows: "Friday, an hour", "Friday first-half".

    An article or a word for the day between the two makes it the day's: "Friday the first".
    """
    text, number = found.context.folded, found.token("day")
    gap = text[found.token("weekday").end : number.start]
    if any(letter.isalpha() for letter in gap):
        return False
    followed = _FOLLOWED.match(text, number.end) is not None
    if text[number.start].isdigit():
        return "," in gap and followed and found.role("day") == "num"
    if found.role("day") == "numw":
        return followed or "," in gap or found.value("day") == 1
    return followed


def _deictic_date(found: Found) -> When | None:
    """Keep the weekday beside "yesterday"."""
    made = found.when("dy")
    return made.but(f"weekday:{found.value('weekday')}", weekday=written_weekday(found))


def _holiday(found: Found) -> When | None:
    """Make a feast of a year; without one, of the year nearest to publication."""
    spec, published = str(found.value("holiday")), found.context.published
    year = written_year(found)
    if year is not None:
        return _feast(spec, year)
    if published is None or found.has("yr"):
        return When(None, None)
    feasts = [feast for step in (-1, 0, 1, 2) if (feast := holiday(spec, published.year + step))]
    rel = str(found.value("rel")) if found.has("rel") else ""
    if rel in {"last", "past"}:
        feasts = [feast for feast in feasts if feast < published][-1:]
    elif rel in {"next", "coming", "after_next"}:
        feasts = [feast for feast in feasts if feast > published]
    if not feasts:
        return None
    chosen = feasts[0] if rel else min(feasts, key=lambda feast: abs((feast - published).days))
    return When(chosen, chosen, marks=("nearest-year",))


def _feast(spec: str, year: int) -> When | None:
    feast = holiday(spec, year)
    return When(feast, feast, year=year) if feast else None


LONE_WEEKDAYS: list[Rule] = [("weekday", "weekday", _weekday_alone)]
WEEKDAYS: list[Rule] = [
    ("weekday-of-week", "weekday comma? of? wk", _weekday_of_week),
    ("weekday-of-week", "wk (?:of|dash)? weekday", _weekday_of_week),
    ("weekday-number", "weekday comma? unit=day? day=ord|num|numw (?!{UNIT})", _weekday_number),
    ("relative-weekday", "rel of? weekday", _relative_weekday),
    ("relative-weekday", "weekday rel=rel_post", _relative_weekday),
    ("day-and-weekday", "dy (?:comma|of|open)* weekday close?", _deictic_date),
    ("day-and-weekday", "weekday (?:comma|of|open)* dy", _deictic_date),
    *LONE_WEEKDAYS,
    ("holiday", "holiday {SEP} yr", _holiday),
    ("holiday", "yr of? holiday", _holiday),
    ("holiday", "rel? holiday", _holiday),
    ("holiday", "holiday rel=rel_post", _holiday),
]
