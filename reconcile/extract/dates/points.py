"""Days, months, quarters, halves, decades, weekdays and feasts."""

from __future__ import annotations

import datetime as dt

from reconcile.extract.dates.calendar import day, holiday, months, weekday_near
from reconcile.extract.dates.frames import STEPS
from reconcile.extract.dates.grammar import Found, Rule
from reconcile.extract.dates.when import Context, When, dated, full_year, of_days
from reconcile.model import Interval

_ORDERS = {"mdy": (2, 0, 1), "dmy": (2, 1, 0), "ymd": (0, 1, 2)}


def _weekday(found: Found) -> int | None:
    return found.number("weekday")


def _date(found: Found) -> When | None:
    """Make a day or a month of what is written of year, month and day."""
    context = found.context
    year = _year(found)
    month = found.number("month")
    number = found.number("day")
    if month is None or (found.has("yr") and year is None):
        return None
    made = dated(context, year, month, number, _weekday(found))
    return made.but(weak=_doubt(found, year, number)) if made else None


def _short_year(found: Found) -> When | None:
    """Read "July 98", unless the number goes on to count something."""
    after = found.context.folded[found.tokens[-1].end : found.tokens[-1].end + 2].strip(" ")
    return None if after[:1].isalnum() else _date(found)


def _year(found: Found) -> int | None:
    if found.has("yr"):
        return found.when("yr").year
    value = found.number("year")
    return None if value is None else full_year(value)


def _doubt(found: Found, year: int | None, number: int | None) -> str:
    """Say whether the month's name may be another word here: "may", "march"."""
    token = found.token("month")
    if "month" not in token.roles:
        return ""
    context = found.context
    name = context.folded[token.start : token.end]
    if year is not None or name not in context.uncertain:
        lower = context.capitalised and context.text[token.start] == name[0] and name[0].isalpha()
        return "lower" if lower and year is None and number is None else ""
    if number is None:
        return "no" if name in context.abbreviated and not context.capitalised else "name"
    return "no" if context.capitalised and context.text[token.start] == name[0] else ""


def _numeric(found: Found) -> When | None:
    """Read a date in digits by the order of its region, keeping the other one where in doubt."""
    parts = str(found.value("numeric")).split("-")
    orders = _possible_orders(parts, found.context)
    readings = [made for order in orders if (made := _ordered(parts, order, found))]
    if not readings:
        return None
    first, *rest = readings
    others = tuple(Interval(other.start, other.end) for other in rest if other.start != first.start)
    return first.but(others=others)


def _possible_orders(parts: list[str], context: Context) -> list[str]:
    if len(parts[0]) == 4:
        return ["ymd", "ydm"][: 1 if int(parts[1]) <= 12 else 2]
    if len(parts[2]) == 3 or len(parts[0]) == 3 or len(parts[2]) == 1:
        return []
    if len(parts[2]) == 2 and context.order == "ymd":
        return ["ymd", "dmy", "mdy"]
    usual = "mdy" if context.order == "mdy" else "dmy"
    return [usual, "dmy" if usual == "mdy" else "mdy"]


def _ordered(parts: list[str], order: str, found: Found) -> When | None:
    year, month, number = (int(parts[order.index(unit)]) for unit in "ymd")
    return dated(found.context, full_year(year), month, number, _weekday(found))


def _year_month(found: Found) -> When | None:
    """Read 2019-12; "2008-09" may also be two years."""
    year, month = divmod(int(found.value("yearmonth")), 12)
    made = dated(found.context, year, month + 1, None)
    if not made or (year + 1) % 100 != month + 1 or found.context.folded[found.tokens[0].start + 1] not in "0123456789":
        return made
    both = months(year, 1, 24)
    return made.but(others=(Interval(*both),) if both else ())


def _relative_month(found: Found) -> When | None:
    """Make "this May", "last May": of the calendar year so many after that of publication."""
    published = found.context.published
    month = int(found.value("month"))
    if published is None:
        return When(None, None, "month", month=month)
    step = STEPS[str(found.value("rel"))]
    year = published.year + step
    if step > 0 and month > published.month:
        year -= 1
    if step < 0 and month < published.month:
        year += 1
    made = dated(found.context, year, month, found.number("day"))
    return made.but("relative-month", weak=_doubt(found, None, 1)) if made else None


def _days_between(found: Found) -> When | None:
    """Make "May 3-7", "3-7 May 2025"."""
    context, year, month = found.context, _year(found), int(found.value("month"))
    first = dated(context, year, month, found.number("day"))
    last = dated(context, year, month, found.number("day2"))
    if not first or not last or (first.start and last.end and first.start >= last.end):
        return None
    return first.but("range", end=last.end, grain="days", modifier="between", number=None)


def _part_of_year(found: Found, size: int, nth: int) -> When | None:
    """Make a quarter or a half of a year, without a year of the one nearest to publication."""
    context = found.context
    if not 1 <= nth <= 12 // size:
        return None
    grain = "quarter" if size == 3 else "half"
    marks = ("fiscal",) if found.has("fiscal") else ()
    if found.has("yr"):
        whole_year = found.when("yr")
        if whole_year.year is None:
            return When(None, None, grain)
        fiscal = tuple(mark for mark in whole_year.marks if mark == "fiscal")
        return of_days(months(whole_year.year, size * (nth - 1) + 1, size), grain, *marks, *fiscal).but(year=whole_year.year)
    if context.published is None:
        return When(None, None, grain)
    choices = [
        days
        for year in range(context.published.year - 1, context.published.year + 2)
        if (days := months(year, size * (nth - 1) + 1, size))
    ]
    best = min(choices, key=lambda days: abs((days[0] - context.published).days + 15 * size))
    return of_days(best, grain, "nearest-year", *marks)


def _quarter(found: Found) -> When | None:
    return _part_of_year(found, 3, int(found.value("nth")))


def _half(found: Found) -> When | None:
    return _part_of_year(found, 6, int(found.value("nth")))


def _month_quarter(found: Found) -> When | None:
    """Make "the December quarter": the three months that end in December, the last to have begun."""
    month = int(found.value("month"))
    year = _year(found)
    published = found.context.published
    if year is None:
        if published is None:
            return When(None, None, "quarter")
        year = published.year - (month >= published.month)
    index = year * 12 + month - 3
    return of_days(months(index // 12, index % 12 + 1, 3), "quarter", "quarter-to-month")


def _nth_month(found: Found) -> When | None:
    return dated(found.context, _year(found), int(found.value("nth")), None) if _year(found) else None


def _nth_day(found: Found) -> When | None:
    month = found.when("mo")
    if month.start is None:
        return When(None, None)
    return of_days(day(month.start.year, month.start.month, int(found.value("nth"))), "day")


def _decade(found: Found) -> When | None:
    value = int(found.value("n"))
    if value % 10:
        return None
    first = value if value >= 100 else 1900 + value
    weak = "decade" if value < 100 and not found.has("word") else ""
    return of_days(months(first, 1, 120), "decade").but(year=None, weak=weak)


def _decade_of_year(found: Found) -> When | None:
    year = found.when().year or 1
    return None if year % 10 else of_days(months(year, 1, 120), "decade")


def _century(found: Found) -> When | None:
    nth = int(found.value("nth"))
    return of_days(months(100 * nth - 99, 1, 1200), "century") if 1 <= nth <= 30 else None


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
    if published is None:
        return When(None, None, weekday=weekday)
    if not 1 <= number <= 31:
        return None
    first = published.year * 12 + published.month - 1
    days = [day((first + step) // 12, (first + step) % 12 + 1, number) for step in (0, 1, -1, 2, -2)]
    fits = [found_day for found_day in days if found_day and found_day[0].isoweekday() == weekday]
    return of_days(fits[0], "day", f"weekday:{weekday}") if fits else None


def _deictic_date(found: Found) -> When | None:
    """Keep the weekday beside "yesterday"."""
    made = found.when("dy")
    return made.but(f"weekday:{found.value('weekday')}", weekday=_weekday(found))


def _holiday(found: Found) -> When | None:
    """Make a feast of a year; without one, of the year nearest to publication."""
    spec, published = str(found.value("holiday")), found.context.published
    year = _year(found)
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


POINTS: list[Rule] = [
    ("numeric", "{WD} numeric", _numeric),
    ("days-between", "day=num|ord to|dash day2=num|ord {SEP} month (?:{SEP} yr)?", _days_between),
    ("days-between", "month day=num|ord to|dash day2=num|ord (?:comma? yr)?", _days_between),
    ("day-month-year", "{WD} day=num|ord {SEP} month {SEP} yr", _date),
    ("day-month-year", "{WD} day=numw|ord of? month comma? yr", _date),
    ("day-month-year", "{WD} day=num of month=num of yr", _date),
    ("day-month-year", "day=num|ord unit=day of? month {SEP} yr", _date),
    ("month-day-year", "{WD} month {SEP} day=num|ord|numw {SEP} yr", _date),
    ("year-month-day", "yr {SEP} month {SEP} day=num|ord (?!{SEP} yr)", _date),
    ("mixed-date", "yr {S} day=num {S} month", _date),
    ("mixed-date", "month {S} yr {S} day=num", _date),
    ("mixed-date", "day=num {S} yr {S} month", _date),
    ("marked-date", "(?:yr of?)? month=num mmark of? day=num dmark (?:open? weekday close?)?", _date),
    ("marked-date", "(?:yr of?)? month of? day=num dmark (?:open? weekday close?)?", _date),
    ("days-between", "(?:yr of?)? month=num mmark day=num dmark? to|dash|from_post day2=num dmark to_post?", _days_between),
    ("marked-date", "(?:yr of?)? month=num mmark", _date),
    ("day-month-short-year", "{WD} day=num|ord {S} month {S} year=num|yy", _date),
    ("day-month-short-year", "{WD} day=num|ord of? month of? year=year2|yy", _date),
    ("month-year", "month {SEP} yr", _date),
    ("month-short-year", "month of? year=year2|yy", _short_year),
    ("month-quarter", "month quarter of? yr?", _month_quarter),
    ("year-month", "yr {SEP} month (?!{SEP} yr)", _date),
    ("year-month", "yearmonth", _year_month),
    ("relative-month", "rel of? month (?:dot? day=num|ord)?", _relative_month),
    ("relative-month", "month rel=rel_post", _relative_month),
    ("day-month", "{WD} day=num|ord dot? (?:of|dash|slash)? month", _date),
    ("month-day", "{WD} month (?:dot|slash|dash)? day=num|ord (?!{UNIT})", _date),
    ("month", "month", _date),
    ("quarter", "fiscal? nth=ord|num dot? of? fiscal? quarter (?:{SEP} fiscal? yr)?", _quarter),
    ("quarter", "yr {SEP} nth=ord|num dot? of? quarter", _quarter),
    ("quarter", "yr {SEP} nth=quarter_code", _quarter),
    ("quarter", "fiscal? nth=quarter_code (?:{SEP} yr)?", _quarter),
    ("quarter", "quarter nth=num|roman (?:{SEP} yr)?", _quarter),
    ("half", "nth=ord|num dot? of? half (?:{SEP} yr)?", _half),
    ("half", "yr {SEP} nth=ord|num of? half", _half),
    ("half", "yr {SEP} nth=half_code", _half),
    ("half", "nth=half_code {SEP} yr", _half),
    ("half", "yr? of? nth=half_name", _half),
    ("nth-month", "nth=ord month_unit {SEP} yr", _nth_month),
    ("nth-month", "yr {SEP} nth=num|ord dot? month_unit", _nth_month),
    ("nth-day", "nth=ord|num day? of? mo", _nth_day),
    ("decade", "n=decade_digits", _decade),
    ("decade", "n=decade_name", _decade),
    ("decade", "n=yy|year4 word=decade_mark", _decade),
    ("decade", "x=yr word=decade_mark", _decade_of_year),
    ("decade", "word=decade_word of? n=year4|yy|num|decade_digits|decade_name|year2", _decade),
    ("century", "nth=ord|num|roman dot? century", _century),
    ("century", "century nth=roman|ord|num", _century),
    ("weekday-of-week", "weekday comma? of? wk", _weekday_of_week),
    ("weekday-of-week", "wk (?:of|dash)? weekday", _weekday_of_week),
    ("weekday-number", "weekday comma? unit=day? day=ord|num|numw (?!{UNIT})", _weekday_number),
    ("relative-weekday", "rel of? weekday", _relative_weekday),
    ("relative-weekday", "weekday rel=rel_post", _relative_weekday),
    ("day-and-weekday", "dy (?:comma|of|open)* weekday close?", _deictic_date),
    ("day-and-weekday", "weekday (?:comma|of|open)* dy", _deictic_date),
    ("weekday", "weekday", _weekday_alone),
    ("holiday", "holiday {SEP} yr", _holiday),
    ("holiday", "yr of? holiday", _holiday),
    ("holiday", "rel? holiday", _holiday),
    ("holiday", "holiday rel=rel_post", _holiday),
]
