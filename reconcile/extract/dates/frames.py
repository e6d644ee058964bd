"""Years and whole units: "2024", "the year 2024", "last month", "今年", "yesterday"."""

from __future__ import annotations

from reconcile.extract.dates.calendar import months, period
from reconcile.extract.dates.grammar import Found, Rule
from reconcile.extract.dates.when import Context, When, full_year, of_days

STEPS = {"before_last": -2, "last": -1, "past": -1, "this": 0, "next": 1, "coming": 1,
         "after_next": 2}  # fmt: skip
_TEN = 10
_UNIT_OF = {"month_unit": "month"}


def unit_name(found: Found) -> str:
    """Give the plain name of the unit that a rule found."""
    role = found.role("unit")
    return _UNIT_OF.get(role, role)


def year(value: int, *marks: str, weak: str = "") -> When:
    """Make a calendar year."""
    return of_days(months(value, 1, 12), "year", *marks).but(year=value, weak=weak)


def whole(context: Context, unit: str, offset: int) -> When:
    """Make the calendar unit so many after the one that holds the day of publication."""
    if context.published is None:
        return When(None, None, unit, marks=("unplaced",))
    days = period(unit, context.published, offset)
    found = of_days(days, unit, f"{unit}:{offset:+d}")
    return found.but(year=days[0].year) if days and unit == "year" else found


def _bare_year(found: Found) -> When:
    return year(int(found.value("year4")), weak="bare")


def _said_year(found: Found) -> When | None:
    start = found.tokens[0].start
    before = found.context.folded[max(0, start - 2) : start].rstrip()
    if before[-1:].isnumeric() and found.role("n") == "year4":
        return None  # "3年で2000" are three years, and 2000 of something
    return year(full_year(int(found.value("n"))))


def _word_year(found: Found) -> When | None:
    """Read "two thousand and twenty", "nineteen hundred ninety three"."""
    value = int(found.value("lead")) * int(found.value("scale"))
    value += (found.number("n") or 0) + (found.number("more") or 0)
    return year(value, weak="words") if 1000 <= value < 2200 else None  # noqa: PLR2004 -- years


def _spoken_year(found: Found) -> When | None:
    """Read "nineteen eighty-four", "twenty twenty-five": a century, and a year of two figures."""
    century, tens, ones = (found.number(name) or 0 for name in ("lead", "n", "more"))
    if tens < _TEN or (ones and tens % _TEN):
        return None
    return year(100 * century + tens + ones, weak="words") if ones < _TEN else None


def _fiscal(found: Found) -> When:
    return year(full_year(int(found.value("n"))), "fiscal")


def _era(found: Found) -> When:
    """Count from the era's first year, which has a name of its own (元年) rather than a number."""
    return year(int(found.value("era")) - 1 + (found.number("n") or 1))


def _relative(found: Found) -> When | str:
    """Make "last week"; "the last weeks" and "the last week" are lengths of time, or of a story."""
    context, rel = found.context, str(found.value("rel"))
    the = context.bare_dates and context.folded.endswith("the ", 0, found.tokens[0].start)
    if found.value("unit") == "many" or (the and rel != "this"):
        return "dur"
    return whole(found.context, unit_name(found), STEPS[rel])


def _deictic(found: Found) -> When:
    unit, offset = str(found.value("deictic")).split()
    return whole(found.context, unit, int(offset)).but(weak="title")


def _duration(found: Found) -> str:  # noqa: ARG001 -- one of the actions
    return "dur"


FRAMES: list[Rule] = [
    ("era-year", "era (?:n=num|yy|numw|hundreds|first_year)? ymark", _era),
    ("marked-year", "n=year4|year2 ymark", _said_year),
    ("marked-year", "n=num|yy ymark (?=num mmark)", _said_year),
    ("fiscal-year", "n=year4 fiscal_mark", _fiscal),
    ("fiscal-year", "fiscal of? n=year4|yy|num", _fiscal),
    ("fiscal-code", "n=fiscal_code", _fiscal),
    ("named-year", "yearword|year of? n=year4", _said_year),
    ("named-year", "n=year4 yearword", _said_year),
    ("named-year", "yearword n=year2|yy", _said_year),
    ("named-year", "n=yearword_code", _said_year),
    ("word-year", "lead=numw scale=thousand and? n=numw and? more=numw", _word_year),
    ("word-year", "lead=numw scale=thousand and? n=numw?", _word_year),
    ("word-year", "lead=numw scale=hundred and? n=numw more=numw?", _word_year),
    ("spoken-year", "lead=hundreds_said n=numw dash? more=numw", _spoken_year),
    ("spoken-year", "lead=hundreds_said n=numw", _spoken_year),
    ("duration", "rel {N} {UNIT}", _duration),
    ("duration", "{N} rel=rel|rel_post {UNIT}", _duration),
    ("relative-unit", "rel of? {UNIT}", _relative),
    ("relative-unit", "{UNIT} of? rel=rel_post", _relative),
    ("deictic", "deictic", _deictic),
    ("bare-year", "year4", _bare_year),
]
