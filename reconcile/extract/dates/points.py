"""Days, months, quarters, halves, decades, weekdays and feasts."""

from __future__ import annotations

from reconcile.extract.dates.calendar import MONTH_NUMBERS, months
from reconcile.extract.dates.frames import STEPS
from reconcile.extract.dates.grammar import Found, Rule
from reconcile.extract.dates.when import Context, When, dated, full_year
from reconcile.model import Interval

_ORDERS = {"mdy": (2, 0, 1), "dmy": (2, 1, 0), "ymd": (0, 1, 2)}

_SHORT, _FULL = 2, 4  # digits of a year


def written_weekday(found: Found) -> int | None:
    """Give the ISO weekday that stands beside a date."""
    return found.number("weekday")


def _date(found: Found) -> When | None:
    """Make a day or a month of what is written of year, month and day."""
    context = found.context
    year = written_year(found)
    month = found.number("month")
    number = found.number("day")
    if month is None or (found.has("yr") and year is None):
        return None
    made = dated(context, year, month, number, written_weekday(found))
    return made.but(weak=_doubt(found, year, number)) if made else None


def _short_year(found: Found) -> When | None:
    """Read "July 98", unless the number goes on to count something."""
    after = found.context.folded[found.tokens[-1].end : found.tokens[-1].end + 2].strip(" ")
    return None if after[:1].isalnum() else _date(found)


def written_year(found: Found) -> int | None:
    """Give the year that is written with a date, in four or two digits."""
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
        alone = year is None and number is None and context.capitalised
        return "alone" if alone else ""
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
    """List the orders in which three numbers may be meant, the likeliest first."""
    lengths = (len(parts[0]), len(parts[2]))
    if lengths[0] == _FULL:
        return ["ymd"] if int(parts[1]) in MONTH_NUMBERS else ["ydm"]
    if lengths[0] > _SHORT or lengths[1] not in {_SHORT, _FULL}:
        return []
    if lengths[1] == _SHORT and context.order == "ymd":
        return ["ymd", "dmy", "mdy"]
    return ["mdy", "dmy"] if context.order == "mdy" else ["dmy", "mdy"]


def _ordered(parts: list[str], order: str, found: Found) -> When | None:
    year, month, number = (int(parts[order.index(unit)]) for unit in "ymd")
    return dated(found.context, full_year(year), month, number, written_weekday(found))


def _year_month(found: Found) -> When | None:
    """Read 2019-12; "2008-09" may also be two years."""
    year, month = divmod(int(found.value("yearmonth")), 12)
    made = dated(found.context, year, month + 1, None)
    if (
        not made
        or (year + 1) % 100 != month + 1
        or found.context.folded[found.tokens[0].start + 1] not in "0123456789"
    ):
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
    context, year, month = found.context, written_year(found), int(found.value("month"))
    first = dated(context, year, month, found.number("day"))
    last = dated(context, year, month, found.number("day2"))
    if not first or not last or (first.start and last.end and first.start >= last.end):
        return None
    return first.but("range", end=last.end, grain="days", modifier="between", number=None)


def _months(found: Found) -> When | None:
    """Make "4〜6月期", "2024年1至3月"."""
    context, year = found.context, written_year(found)
    first = dated(context, year, int(found.value("month")), None)
    last = dated(context, year, int(found.value("last")), None)
    if not first or not last or (first.start and last.end and first.start >= last.end):
        return None
    return first.but("range", end=last.end, grain="days", modifier="between", month=None)


DAYS: list[Rule] = [
    ("numeric", "{WD} numeric", _numeric),
    (
        "days-between",
        "day=num|ord dot? to|dash day2=num|ord {SEP} month (?:{SEP} yr)?",
        _days_between,
    ),
    ("days-between", "month dot? day=num|ord to|dash day2=num|ord (?:comma? yr)?", _days_between),
    ("day-month-year", "{WD} day=num|ord {SEP} month {SEP} yr", _date),
    ("day-month-year", "{WD} day=numw|ord month comma? yr", _date),
    ("day-month-year", "{WD} day=num of month=num of yr", _date),
    ("day-month-year", "day=num|ord unit=day of? month {SEP} yr", _date),
    ("month-day-year", "{WD} month {SEP} day=num|ord|numw {SEP} yr", _date),
    ("year-month-day", "yr {SEP} month {SEP} day=num|ord (?!{SEP} yr)", _date),
    ("mixed-date", "yr {S} day=num {S} month", _date),
    ("mixed-date", "month {S} yr {S} day=num", _date),
    ("mixed-date", "day=num {S} yr {S} month", _date),
    (
        "days-between",
        "(?:yr of?)? month=num mmark day=num dmark? to|dash|from_post day2=num dmark to_post?",
        _days_between,
    ),
    (
        "marked-date",
        "(?:yr of?)? month=num mmark of? day=num dmark (?:open? weekday close?)?",
        _date,
    ),
    ("marked-date", "(?:yr of?)? month of? day=num dmark (?:open? weekday close?)?", _date),
    ("months", "(?:yr of?)? month=num mmark? to|dash|from_post last=num mmark period?", _months),
    ("marked-date", "(?:yr of?)? month=num mmark", _date),
    ("day-month-short-year", "{WD} day=num|ord {S} month {S} year=num|yy", _date),
    ("day-month-short-year", "{WD} day=num|ord of? month of? year=year2|yy", _date),
    ("month-year", "month {SEP} yr", _date),
    ("month-short-year", "month of? year=year2|yy", _short_year),
]
MONTHS: list[Rule] = [
    ("year-month", "yr {SEP} month (?!{SEP} yr)", _date),
    ("year-month", "yearmonth", _year_month),
    ("relative-month", "rel of? month (?:dot? day=num|ord)?", _relative_month),
    ("relative-month", "month rel=rel_post", _relative_month),
    ("day-month", "{WD} day=num|ord dot? (?:of|dash|slash)? month", _date),
    ("month-day", "{WD} month (?:dot|slash|dash)? day=num|ord (?!{UNIT})", _date),
    ("month", "month", _date),
]
