"""Recognizers-Text behind the interface of `reconcile.claims`.

All its recognizers read the text, the one that says most first: money, temperatures, ages,
dimensions, percentages, dates and durations, ordinals, numbers; what overlaps an earlier find is
dropped. A language or a model it lacks falls back to English, as is its own default. Units that it
names in the language of the text are traced to its English names by the symbols that its own
tables give both, or by `recognizers_units`. It compiles its matchers of money anew in every call,
and its patterns whenever a cache overflows; here they are kept, which alters no answer.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib import import_module
from typing import Any

import ms_recognizers_date_time as dates
import ms_recognizers_number as numbers
import ms_recognizers_number_with_unit as units
from peer_claim import Claim, by_lines, undisturbed
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
SPANS = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour", "S": "second"}


def claims(text: str, *, locale: str | None = "en", published: dt.date | None = None) -> list[Claim]:
    """Read a text with every recognizer of its culture."""
    culture = CULTURES.get(locale or "", "en-us")
    return by_lines(text, lambda part: undisturbed(found(part, culture, published)))


def found(text: str, culture: str, published: dt.date | None) -> Iterator[Claim]:
    """Yield everything that any recognizer finds, those that say most first."""
    quantity = partial(measured, text=text, culture=culture)
    for kind, read in READERS:
        yield from filter(None, (quantity(result, kind) for result in read(text, culture)))
    reference = dt.datetime.combine(published, dt.time()) if published else None
    for result in dates.recognize_datetime(text, culture, reference=reference):
        yield from filter(None, [dated(result, text)])
    for kind, read in PLAIN:
        yield from filter(None, (quantity(result, kind) for result in read(text, culture)))


def measured(result: Any, kind: str, *, text: str, culture: str) -> Claim | None:
    """Make a claim of a number, with the unit it names."""
    resolution = result.resolution or {}
    value = number(resolution.get("value"), culture)
    if value is None:
        return None
    unit = "percent" if kind == "percent" else unit_of(resolution, kind, culture)
    end = result.end + 1
    shown = "quantity" if kind == "age" else kind
    return Claim(shown, result.start, end, text[result.start : end], value, value, unit)


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
    """Give the first and the last day; the end of an interval is exclusive in the answer."""
    if value.get("type") in {"date", "datetime"}:
        day = iso(value.get("value"))
        return day, day
    last = iso(value.get("end"))
    return iso(value.get("start")), last and last - dt.timedelta(days=1)


def iso(shown: str | None) -> dt.date | None:
    """Read a day, or none where the answer is no day of our calendar."""
    try:
        return dt.date.fromisoformat((shown or "")[:10])
    except ValueError:
        return None
