"""Values in words for people: numbers with scale words, days by name, units as they are said."""

import datetime as dt
from decimal import Decimal, localcontext

from reconcile.model import Amount, Holding, Interval, Modifier, Value, plain
from reconcile.report.view.labels import ENGLISH, Labels, marked

_MODIFIERS: dict[Modifier, str] = {
    "exact": "{value}",
    "about": marked("about {value}"),
    "at_least": marked("at least {value}"),
    "more_than": marked("more than {value}"),
    "at_most": marked("at most {value}"),
    "less_than": marked("less than {value}"),
    "between": "{value}",
}
_SUFFIXES = {
    "": "{number}",
    "percent": marked("{number}%"),
    "percentage_point": marked("{number} percentage points"),
    "basis_point": marked("{number} basis points"),
}
_LONGEST = 600  # code points of a quotation
_DAY = dt.timedelta(days=1)
_SPARE = 15  # digits that dividing by the largest scale may add
_FINEST_SCALED = Decimal("0.001")  # 52.704 billion is still read at a glance, 52.7041 is not


def value_in_words(
    value: Value,
    unit: str,
    names: dict[str, str],
    modifier: Modifier = "exact",
    labels: Labels = ENGLISH,
) -> str:
    """Say a value: "more than 200 model", "CNY 380 billion", "April 2025", "CEO of Acme: Ann"."""
    match value:
        case Amount():
            return labels.say(_MODIFIERS[modifier], value=_amount(value, unit, labels))
        case Interval():
            return interval_in_words(value, labels)
        case Holding():
            return _holding(value, names, labels)
        case _:
            return f"“{outline(value.text)}”"


def hedged(words: str, modifier: Modifier, labels: Labels = ENGLISH) -> str:
    """Say a figure with its hedge: "more than 200 models"."""
    return labels.say(_MODIFIERS[modifier], value=words)


def outline(words: str) -> str:
    """Leave words as they are, but for the middle of those that are too long to be read."""
    if len(words) <= _LONGEST:
        return words
    return f"{words[: _LONGEST // 2]} … {words[-_LONGEST // 2 :]}"


def interval_in_words(value: Interval, labels: Labels = ENGLISH) -> str:
    """Say a stretch of days: one day, a whole month, a year, from and to."""
    if value.start is None:
        if value.end is None:
            return labels.say("undated")
        return labels.say("until {day}", day=day_in_words(value.end, labels))
    if value.end is None:
        return labels.say("from {day}", day=day_in_words(value.start, labels))
    return _stretch(value.start, value.end, labels)


def day_in_words(day: dt.date, labels: Labels = ENGLISH) -> str:
    """Say one day: "22 May 2025"."""
    return labels.day.format(day=day.day, month=labels.months[day.month - 1], year=day.year)


def language_in_words(code: str, labels: Labels = ENGLISH) -> str:
    """Name a language by its CLDR code; an unknown code stands for itself."""
    return labels.languages.get(code.partition("_")[0].partition("-")[0], code)


def precision_in_words(value: Value, labels: Labels = ENGLISH) -> str:
    """Say to what a number is written: "100 million" for "52.7 billion"; empty where exact."""
    if not isinstance(value, Amount) or value.step in (0, 1):
        return ""
    return _number(value.step, labels)


def listed(parts: list[str], labels: Labels = ENGLISH) -> str:
    """Join with commas and a final "and"."""
    if len(parts) < 2:  # noqa: PLR2004 -- nothing to join
        return "".join(parts)
    return labels.say("{first} and {last}", first=", ".join(parts[:-1]), last=parts[-1])


def bits(weight: float) -> str:
    """Write a weight of evidence with its sign: "+6.2", "−1.0"."""
    return f"{weight:+.1f}".replace("-", "−")


def _amount(value: Amount, unit: str, labels: Labels) -> str:
    low, high = (None if end is None else _number(end, labels) for end in (value.low, value.high))
    if low is None:
        if high is None:
            return labels.say("unknown")
        return labels.say("up to {value}", value=_measured(high, unit, labels))
    if high is None:
        return labels.say("at least {value}", value=_measured(low, unit, labels))
    if value.low == value.high:
        return _measured(low, unit, labels)
    return _measured(labels.say("{low} to {high}", low=low, high=high), unit, labels)


def _number(value: Decimal, labels: Labels) -> str:
    with localcontext() as exactly:
        exactly.prec = max(exactly.prec, len(value.as_tuple().digits) + _SPARE)
        for scale in labels.scales:
            scaled = value.scaleb(-scale.power)
            if abs(scaled) >= 1 and scaled % _FINEST_SCALED == 0:
                word = scale.one if scaled == 1 else scale.many
                return labels.signed(f"{plain(scaled):,f}") + word
        return labels.signed(f"{plain(value):,f}")


def _measured(number: str, unit: str, labels: Labels) -> str:
    if unit in _SUFFIXES:
        return labels.say(_SUFFIXES[unit], number=number)
    if unit[:3].isupper() and unit[3:4] in ("", "/"):  # ISO 4217, perhaps per something
        return f"{unit[:3]} {number}{unit[3:]}"
    return f"{number} {unit.replace('_', ' ')}"


def _holding(value: Holding, names: dict[str, str], labels: Labels) -> str:
    person = names.get(value.person, value.person)
    role = labels.sentences.get(value.role, value.role)
    if value.organization is None:
        return f"{person}: {role}"
    where = names.get(value.organization, value.organization)
    return labels.say("{person}: {role} of {where}", person=person, role=role, where=where)


def _stretch(start: dt.date, end: dt.date, labels: Labels) -> str:
    if start == end:
        return day_in_words(start, labels)
    last = end == dt.date.max or (end + _DAY).day == 1
    if start.day == 1 and last and start.year == end.year:
        return _months(start, end, labels)
    return labels.say(
        "{start} to {end}", start=day_in_words(start, labels), end=day_in_words(end, labels)
    )


def _months(start: dt.date, end: dt.date, labels: Labels) -> str:
    """Say whole months of one year: "April 2025", "October to December 2024", "2024"."""
    named = labels.month.format(month=labels.months[end.month - 1], year=end.year)
    if start.month == end.month:
        return named
    if (start.month, end.month) == (1, 12):
        return labels.year.format(year=start.year)
    first = labels.months[start.month - 1]
    if not labels.month.startswith("{month}"):  # where the year comes first, it is said twice
        first = labels.month.format(month=first, year=start.year)
    return labels.say("{start} to {end}", start=first, end=named)
