"""Parts, ranges and bounds of dates: "end-January", "from 2019 to 2023", "by 2028"."""

from __future__ import annotations

import datetime as dt

from reconcile.extract.dates.doubts import is_first_name, is_small
from reconcile.extract.dates.frames import whole
from reconcile.extract.dates.grammar import Found, Rule
from reconcile.extract.dates.when import Context, When, dated
from reconcile.model import Modifier

_PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31), "end": (25, 31), "start": (1, 7)}

_SHORT_RANGE = range(1, 16)  # years: "2019-23", rather than "2015-32"
_DOUBTED = frozenset({"bare", "words"})  # years that may be counts


def _part(found: Found) -> When:
    """Narrow a named month to its part; of longer units only the part's name is kept.

    The days are ours: an early, mid and late third, and the last week as its end. How much of a
    year "early" means is nobody's rule, so its interval stays whole.
    """
    base, part = found.when(), str(found.value("part"))
    marked = base.but(f"part:{part}", weak=base.weak if base.weak == "decade" else "")
    if base.grain != "month" or base.month is None or base.start is None or base.end is None:
        return marked
    first, last = _PARTS[part]
    end = min(last, base.end.day)
    others = ()
    return marked.but(
        start=base.start.replace(day=first),
        end=base.end.replace(day=end),
        grain="days",
        others=others,
    )


def _part_of_unit(found: Found) -> When:
    unit = {"month_unit": "month"}.get(found.role("unit"), found.role("unit"))
    return whole(found.context, unit, 0).but(f"part:{found.value('part')}")


def _about(found: Found) -> When:
    return found.when().but(modifier="about", weak=found.when().weak)


def _range(found: Found) -> When | None:
    """Join two ends, each lending the other the year or the month that it leaves out."""
    first, last = _lend(found.context, found.when("x"), found.when("y"))
    if first.start is None or last.end is None:
        return None
    if first.start > last.end:
        return None
    weak = first.weak if first.weak == last.weak and first.weak in _DOUBTED else ""
    marks = tuple(dict.fromkeys(first.marks + last.marks))
    return When(first.start, last.end, "days", modifier="between", marks=marks, weak=weak)


def _lend(context: Context, first: When, last: When) -> tuple[When, When]:
    if first.year is None and first.month and last.year and last.month:
        year = last.year - ((first.month, first.number or 0) > (last.month, last.number or 31))
        first = dated(context, year, first.month, first.number) or first
    elif last.year is None and last.month and first.start and _is_early(first, last):
        year = first.start.year + (last.month < first.start.month)
        last = dated(context, year, last.month, last.number) or last
    return first, last


def _is_early(first: When, last: When) -> bool:
    """Say whether the year taken for a range's end is not the one that its start asks for."""
    return first.year is not None or not last.start or not first.start or last.start < first.start


def _short_range(found: Found) -> When | None:
    """Make "2019-23"."""
    first = found.when("x")
    last = int(found.value("n"))
    if first.year is None or first.start is None or last - first.year % 100 not in _SHORT_RANGE:
        return None
    end = dt.date(first.year // 100 * 100 + last, 12, 31)
    return When(first.start, end, "days", modifier="between", weak="bare", marks=first.marks)


def _bound(found: Found, modifier: Modifier) -> When | None:
    date = found.token("x")
    when = found.when()
    if when.weak in {"name", "no"} and is_small(date, found.context):
        return None
    if when.weak in {"name", "alone"} and is_first_name(date, found.context):
        return None
    return when.but(modifier=modifier, weak="")


def _until(found: Found) -> When | None:
    """Open the start of a deadline."""
    context, bound, date = found.context, found.tokens[0], found.tokens[-1]
    gap = context.folded[bound.end : date.start].strip()
    if context.bare_dates and gap and found.when().grain in {"day", "month"} and found.when().month:
        return None
    made = _bound(found, "at_most")
    return made.but(start=None) if made else None


def _before(found: Found) -> When | None:
    return _bound(found, "less_than")


def _after(found: Found) -> When | None:
    return _bound(found, "more_than")


def _since(found: Found) -> When | None:
    return _bound(found, "at_least")


def _not_after(found: Found) -> When | None:
    return _bound(found, "at_most")


PARTS_OF: list[Rule] = [
    ("part", "part (?:of|dash)+ {X}", _part),
    ("part", "part x=yr|mo|pd", _part),
    ("part", "{X} of? part=part_post", _part),
    ("part-of-unit", "part of unit=year|month_unit|quarter|week|decade|century", _part_of_unit),
    ("part-of-unit", "unit=year|month_unit|quarter|week part=part_post", _part_of_unit),
    ("about", "about {X}", _about),
]
RANGES: list[Rule] = [
    ("range-between", "between {X} and|dash|to {Y}", _range),
    ("range-from", "from {X} (?:to|dash|until) {Y}", _range),
    ("range", "{X} (?:to|dash) {Y} to_post?", _range),
    ("range-from", "{X} from_post {Y} to_post?", _range),
    ("range-from", "{X} and {Y} between_post", _range),
    ("short-range", "x=yr dash n=num|yy", _short_range),
]
BOUNDS: list[Rule] = [
    ("since", "{X} since_post (?!{Y})", _since),
    ("not-after", "{X} until_post (?!{Y})", _not_after),
    ("until", "{X} by_post", _until),
    ("before", "{X} before_post", _before),
    ("after", "{X} after_post", _after),
    ("not-after", "{X} (?:or|and) before_post", _not_after),
    ("since", "since {X} since_post?", _since),
    ("before", "before {X}", _before),
    ("after", "after {X}", _after),
    ("since", "since {X}", _since),
    ("until", "(?:until|by) {X}", _until),
    ("until", "by_year x=yr", _until),
]
