"""The words of the interface in other languages: .po and CLDR -> the JSON that reports read.

Used only where they are compiled, by `python -m reconcile.knowledge.compile`.
"""

import re
from pathlib import Path
from typing import Any

import msgspec

FOLDER = Path(__file__).parent.parent / "report" / "labels"
_CODE = 2  # letters of the languages that sources are told to be in
_LEAST = 4  # the power of ten of the smallest scale that is worth a word of its own
_WORDS = {"MMMM": "{month}", "M": "{month}", "y": "{year}", "d": "{day}"}


def translated() -> list[str]:
    """List the languages that the interface is translated into."""
    return sorted(path.stem for path in FOLDER.glob("*.po"))


def catalogue(language: str) -> bytes:
    """Join a language's translations with CLDR's months, dates, signs, scales and languages."""
    from babel import Locale  # noqa: PLC0415 -- only where labels are compiled
    from babel.messages.pofile import read_po  # noqa: PLC0415 -- the same

    with (FOLDER / f"{language}.po").open("rb") as file:
        every = [each for each in read_po(file) if each.id]
    messages = [each for each in every if not each.context]
    locale = Locale.parse(language)
    symbols = locale.number_symbols["latn"]
    day = locale.date_formats["long"].pattern
    found = {
        "language": language,
        "words": {each.id: each.string for each in messages if isinstance(each.id, str)},
        "plurals": {each.id[0]: each.string for each in messages if not isinstance(each.id, str)},
        "sentences": {each.id: each.string for each in every if each.context == "rule"},
        "months": _months(locale, day),
        "day": _spelt(day),
        "month": _spelt(locale.datetime_skeletons["yMMMM"].pattern),
        "year": _spelt(locale.datetime_skeletons["y"].pattern),
        "decimal": symbols["decimal"],
        "group": symbols["group"],
        "scales": _scales(locale),
        "languages": {code: name for code, name in locale.languages.items() if len(code) == _CODE},
    }
    return msgspec.json.format(msgspec.json.encode(found, order="sorted"), indent=1) + b"\n"


def _months(locale: Any, day: str) -> list[str]:
    """Give names where dates are spelt with them, else numbers."""
    names = [locale.months["format"]["wide"][number] for number in range(1, 13)]
    return names if "MMMM" in day else [str(number) for number in range(1, 13)]


def _spelt(pattern: str) -> str:
    """Turn CLDR's pattern of a date into a template: "d. MMMM y" is "{day}. {month} {year}"."""
    return re.sub("MMMM|M|d|y", lambda found: _WORDS[found[0]], pattern)


def _scales(locale: Any) -> list[tuple[int, str, str]]:
    """List the words for powers of ten, the largest first: the long ones, where there are some."""
    formats: dict[str, Any] = dict(locale.compact_decimal_formats.items())
    named = formats["long"] if "long" in formats else formats["short"]
    many = named["other"]
    one = named.get("one", many)
    long = (power for power in many if len(power) > _LEAST)
    powers = [power for power in long if many[power].pattern.count("0") == 1]
    return [
        (len(power) - 1, _word(one[power]), _word(many[power]))
        for power in sorted(powers, key=len, reverse=True)
    ]


def _word(pattern: Any) -> str:
    return str(pattern.pattern.replace("0", "").replace("\xa0", " "))
