"""Values in words for people: numbers with scale words, days by name, units as they are said."""

import datetime as dt
from decimal import Decimal, localcontext

from reconcile.model import Amount, Evidence, Holding, Interval, Modifier, Value, plain

_SCALES = (
    (Decimal(10**12), "trillion"),
    (Decimal(10**9), "billion"),
    (Decimal(10**6), "million"),
)
_MODIFIERS: dict[Modifier, str] = {
    "exact": "",
    "about": "about ",
    "at_least": "at least ",
    "more_than": "more than ",
    "at_most": "at most ",
    "less_than": "less than ",
    "between": "",
}
_SUFFIXES = {
    "": "",
    "percent": "%",
    "percentage_point": " percentage points",
    "basis_point": " basis points",
}
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_LANGUAGES = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "hi": "Hindi",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "zh": "Chinese",
}
_DAY = dt.timedelta(days=1)
_SPARE = 15  # digits that dividing by the largest scale may add
_FINEST_SCALED = Decimal("0.001")  # 52.704 billion is still read at a glance, 52.7041 is not


def value_in_words(
    value: Value, unit: str, names: dict[str, str], modifier: Modifier = "exact"
) -> str:
    """Say a value: "more than 200 model", "CNY 380 billion", "April 2025", "CEO of Acme: Ann"."""
    match value:
        case Amount():
            return _MODIFIERS[modifier] + _amount(value, unit)
        case Interval():
            return interval_in_words(value)
        case Holding():
            return _holding(value, names)
        case _:
            return f"“{value.text}”"


def interval_in_words(value: Interval) -> str:
    """Say a stretch of days: one day, a whole month, a year, from and to."""
    if value.start is None:
        return f"until {_day(value.end)}" if value.end else "undated"
    return f"from {_day(value.start)}" if value.end is None else _stretch(value.start, value.end)


def day_in_words(day: dt.date) -> str:
    """Say one day: "22 May 2025"."""
    return _day(day)


def language_in_words(code: str) -> str:
    """Name a language by its CLDR code; an unknown code stands for itself."""
    return _LANGUAGES.get(code.partition("_")[0].partition("-")[0], code)


def count(number: int, one: str, many: str) -> str:
    """Say how many: "1 claim", "9 claims"."""
    return f"{number:,} {one if number == 1 else many}"


def listed(parts: list[str]) -> str:
    """Join with commas and a final "and"."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)


def bits(weight: float) -> str:
    """Write a weight of evidence with its sign: "+6.2", "−1.0"."""
    return f"{weight:+.1f}".replace("-", "−")


def total_bits(evidence: tuple[Evidence, ...]) -> str:
    """Sum the weights of some evidence: "+14.2 bits"."""
    return f"{bits(sum(each.weight for each in evidence))} bits"


def _amount(value: Amount, unit: str) -> str:
    if value.low is None:
        return (
            f"up to {_measured(_number(value.high), unit)}" if value.high is not None else "unknown"
        )
    if value.high is None:
        return f"at least {_measured(_number(value.low), unit)}"
    if value.low == value.high:
        return _measured(_number(value.low), unit)
    return _measured(f"{_number(value.low)} to {_number(value.high)}", unit)


def _number(value: Decimal) -> str:
    with localcontext() as exactly:
        exactly.prec = max(exactly.prec, len(value.as_tuple().digits) + _SPARE)
        for scale, word in _SCALES:
            scaled = value / scale
            if abs(scaled) >= 1 and scaled % _FINEST_SCALED == 0:
                return f"{plain(scaled):,f} {word}"
        return f"{plain(value):,f}"


def _measured(number: str, unit: str) -> str:
    if unit in _SUFFIXES:
        return number + _SUFFIXES[unit]
    if unit[:3].isupper() and unit[3:4] in ("", "/"):  # ISO 4217, perhaps per something
        return f"{unit[:3]} {number}{unit[3:]}"
    return f"{number} {unit.replace('_', ' ')}"


def _holding(value: Holding, names: dict[str, str]) -> str:
    person = names.get(value.person, value.person)
    if value.organization is None:
        return f"{person}: {value.role}"
    return f"{person}: {value.role} of {names.get(value.organization, value.organization)}"


def _stretch(start: dt.date, end: dt.date) -> str:
    if start == end:
        return _day(start)
    last = end == dt.date.max or (end + _DAY).day == 1
    if start.day == 1 and last and start.year == end.year:
        if start.month == end.month:
            return f"{_MONTHS[start.month - 1]} {start.year}"
        if (start.month, end.month) == (1, 12):
            return str(start.year)
        return f"{_MONTHS[start.month - 1]} to {_MONTHS[end.month - 1]} {end.year}"
    return f"{_day(start)} to {_day(end)}"


def _day(day: dt.date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
