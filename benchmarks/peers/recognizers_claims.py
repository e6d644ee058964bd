"""Recognizers-Text behind the interface of `reconcile.claims`.

All its recognizers read the text, the one that says most first: money, temperatures, ages,
dimensions, percentages, dates and durations, ordinals, numbers; what overlaps an earlier find is
dropped. A language or a model it lacks falls back to English, as is its own default. Units that it
names in the language of the text are traced to its English names by the symbols that its own
tables give both, or by `recognizers_units`. It compiles its matchers of money anew in every call,
and its patterns whenever a cache overflows; here they are kept, which alters no answer.
"""

import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import Any

import ms_recognizers_date_time as dates
import ms_recognizers_number as numbers
import ms_recognizers_number_with_unit as units
from peer_claim import Claim, in_pieces, undisturbed
from recognizers_units import unit_of

extractors = import_module("ms_recognizers_number_with_unit.number_with_unit.extractors")
vars(extractors)["NumberWithUnitExtractor"] = cache(extractors.NumberWithUnitExtractor)
vars(import_module("regex._main"))["_MAXCACHE"] = 100_000

CULTURES = {
    "de": "de-de",
    "en": "en-us",
    "es": "es-es",
    "es_MX": "es-mx",
    "fr": "fr-fr",
    "it": "it-it",
    "ja": "ja-jp",
    "nl": "nl-nl",
    "pt": "pt-br",
    "zh_Hans": "zh-cn",
}
COMMA = {"de-de", "es-es", "fr-fr", "it-it", "nl-nl", "pt-br"}  # decimals in its answers
READERS: tuple[tuple[str, Callable[..., list[Any]]], ...] = (
    ("money", units.recognize_currency),
    ("quantity", units.recognize_temperature),
    ("age", units.recognize_age),
    ("quantity", units.recognize_dimension),
    ("percent", numbers.recognize_percentage),
)
PLAIN = (("rank", numbers.recognize_ordinal), ("count", numbers.recognize_number))
DURATION = re.compile(r"P(T?)(\d+(?:\.\d+)?)([YMWDHS])")
YEAR = re.compile(r"[12]\d{3}")
YEAR_OR_MONTH = re.compile(r"[12]\d{3}(?:-(?:0[1-9]|1[0-2]))?")
SPANS = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour", "S": "second"}


def claims(
    text: str, *, locale: str | None = "en", published: dt.date | None = None
) -> list[Claim]:
    """Read a text with every recognizer of its culture."""
    culture = CULTURES.get(locale or "", "en-us")
    return in_pieces(text, lambda part: found(part, culture, published))


def found(text: str, culture: str, published: dt.date | None) -> list[Claim]:
    """List what the recognizers find; a number that is a date too ("3/4"), no year, is both."""
    measures = [claim for kind, read in READERS for claim in measured(read, kind, text, culture)]
    reference = dt.datetime.combine(published, dt.time()) if published else None
    told = dates.recognize_datetime(text, culture, reference=reference)
    days = [claim for claim in (dated(result, text) for result in told) if claim]
    plain = [claim for kind, read in PLAIN for claim in measured(read, kind, text, culture)]
    kept = undisturbed([*measures, *days, *plain])
    spans = {(claim.start, claim.end) for claim in kept if claim.kind == "date"}
    plain = [claim for claim in plain if not YEAR.fullmatch(claim.text)]
    return [*kept, *(claim for claim in plain if (claim.start, claim.end) in spans)]


def measured(read: Callable[..., list[Any]], kind: str, text: str, culture: str) -> Iterator[Claim]:
    """Yield a claim for each number that a recognizer finds, with the unit it names."""
    for result in read(text, culture):
        resolution, end = result.resolution or {}, result.end + 1
        value = number(resolution.get("value"), culture)
        if value is not None:
            unit = "percent" if kind == "percent" else unit_of(resolution, kind, culture)
            shown = "quantity" if kind == "age" else kind
            yield Claim(shown, result.start, end, text[result.start : end], value, value, unit)


def number(shown: str | None, culture: str) -> float | None:
    """Read a number as Recognizers-Text writes it in a culture."""
    digits = (shown or "").rstrip("%").replace(" ", "")
    if culture in COMMA:
        digits = digits.replace(",", ".")
    try:
        return float(digits)
    except ValueError:
        return None


def dated(result: Any, text: str) -> Claim | None:
    """Make a claim of a date, an interval of days or a duration; a clock time makes none."""
    values = (result.resolution or {}).get("values") or [{}]
    value, end = values[0], result.end + 1
    shown = (result.start, end, text[result.start : end])
    if value.get("type") == "duration":
        return lasting(shown, value.get("timex") or "")
    first, last = days(value)
    return Claim("date", *shown, start_date=first, end_date=last) if first and last else None


def lasting(shown: tuple[int, int, str], timex: str) -> Claim | None:
    """Make a claim of a duration that is one number of one unit."""
    match = DURATION.fullmatch(timex)
    if not match:
        return None
    unit = "minute" if match[1] and match[3] == "M" else SPANS[match[3]]
    return Claim("quantity", *shown, float(match[2]), float(match[2]), unit)


def days(value: dict[str, str]) -> tuple[dt.date | None, dt.date | None]:
    """Give the first and the last day; the end of an interval is exclusive in the answer.

    "After 2018" is resolved to a start without an end; its TIMEX says 2018, as the scorers do.
    """
    if YEAR_OR_MONTH.fullmatch(value.get("timex") or ""):
        return calendar_span(value["timex"])
    if value.get("type") in {"date", "datetime"}:
        day = iso(value.get("value"))
        return day, day
    last = iso(value.get("end"))
    return iso(value.get("start")), last and last - dt.timedelta(days=1)


def calendar_span(timex: str) -> tuple[dt.date, dt.date]:
    """Give the first and the last day of a year or a month."""
    year, month = int(timex[:4]), int(timex[5:7] or 0)
    if not month:
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    last = calendar.monthrange(year, month)[1]
    return dt.date(year, month, 1), dt.date(year, month, last)


def iso(shown: str | None) -> dt.date | None:
    """Read a day, or none where the answer is no day of our calendar."""
    try:
        return dt.date.fromisoformat((shown or "")[:10])
    except ValueError:
        return None
