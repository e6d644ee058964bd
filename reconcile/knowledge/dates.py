"""rules/dates/ -> the words, names and orders by which a language writes dates."""

import datetime as dt
import re
from functools import cache, lru_cache
from itertools import product
from typing import Literal

import msgspec

from reconcile.knowledge.loading import Rules, read_rules, rules_folder

Order = Literal["mdy", "dmy", "ymd"]
_CHOICE = re.compile(r"\{([^{}]*)\}")
_SCRIPTS = (  # the language that a script stands for where none is known
    ("ko", "[\uac00-\ud7a3]"), ("ja", "[\u3040-\u30ff]"), ("zh", "[\u4e00-\u9fff]"),
    ("hi", "[\u0900-\u097f]"), ("ar", "[\u0621-\u064a]"), ("ru", "[\u0410-\u044f]"),
)  # fmt: skip


class Example(Rules, frozen=True, kw_only=True):
    """A text, the day it was published, and the dates that must be read from it.

    Each of `gives` is "words = 2025-05-01..2025-05-31", an open end being left out.
    """

    text: str
    gives: tuple[str, ...] = ()
    published: dt.date | None = dt.date(2025, 5, 29)


class Clock(Rules, frozen=True, kw_only=True):
    """How a language writes the time of day.

    `morning` and `afternoon` stand at either side of the hour, `hour` and `minute` after theirs,
    `half` for thirty minutes, `split` between hour and minutes, `hour_before` before the hour.
    `length` are words for hours that name one only behind a word of `at`, or behind minutes. `said`
    are minutes in words before an hour in words or digits ("viertel vor" = -15), `said_after` those
    behind one that a word of `at` leads to. What stands behind words of `held` is no time of day.
    """

    morning: tuple[str, ...] = ()
    afternoon: tuple[str, ...] = ()
    hour: tuple[str, ...] = ()
    minute: tuple[str, ...] = ()
    half: tuple[str, ...] = ()
    split: tuple[str, ...] = ()
    hour_before: tuple[str, ...] = ()
    length: tuple[str, ...] = ()
    at: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    said: dict[str, int] = msgspec.field(default_factory=dict)
    said_after: dict[str, int] = msgspec.field(default_factory=dict)


class DateRules(Rules, frozen=True, kw_only=True):
    """One language's file: `words` maps "role" or "role:value" to the words that play it.

    In a word, {a,b} stands for either. `numbers` and `ordinals` count from 0 and from 1, equal
    words being separated by "|". `uncertain` are names that are also other words; `counted` words
    make a number before them a count; `cues` words make one after them a year. `capitalised` names
    of months begin with a capital; with `noun_capitals` so does every noun. Where `bare_dates`, an
    article before a date belongs to a noun behind it ("by the May 3 vote"), so that "by" names no
    deadline. `lone_days` maps the sign behind a day of a month that is not named, which is no
    length of time, to what may follow it. One of the `future` words, where there are any, makes
    "in a year" a day to come rather than a length of time.
    """

    spaced: bool = True
    vowel_signs: bool = False
    han_numbers: bool = False
    apostrophe: Literal["suffix", "elision"] = "suffix"
    capitalised: bool = False
    noun_capitals: bool = False
    bare_dates: bool = False
    uncertain: tuple[str, ...] = ()
    ordinal_suffixes: tuple[str, ...] = ()
    decade_suffixes: tuple[str, ...] = ()
    codes: dict[str, str] = msgspec.field(default_factory=dict)
    numbers: tuple[str, ...] = ()
    ordinals: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    future: tuple[str, ...] = ()
    lone_days: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    words: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    clock: Clock = Clock()
    example: tuple[Example, ...] = ()
    counterexample: tuple[Example, ...] = ()


class Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What CLDR says of a language: its names, and the orders of dates in digits, by region."""

    order: Order
    months: tuple[tuple[str, ...], ...]
    weekdays: tuple[tuple[str, ...], ...]
    orders: dict[str, str] = msgspec.field(default_factory=dict)


@cache
def date_languages() -> tuple[str, ...]:
    """List the languages that have a file, in order of the alphabet."""
    return tuple(sorted(path.stem for path in (rules_folder() / "dates").glob("*.toml")))


@cache
def date_rules(language: str) -> DateRules:
    """Read a language's file; raises InvalidRules with its path and what to mend."""
    return read_rules(rules_folder() / "dates" / f"{language}.toml", DateRules)


@cache
def date_names(language: str) -> Names:
    """Read a language's names from CLDR; raises InvalidRules."""
    return read_rules(rules_folder() / "dates" / "names" / f"{language}.toml", Names)


def language_of(locale: str | None, text: str) -> tuple[str, str]:
    """Split a CLDR locale into a language that has a file and a region ("" where unsaid).

    Without a locale the script of the text decides; without a file, English stands in.
    """
    if locale is None:
        return next((name for name, script in _SCRIPTS if re.search(script, text)), "en"), ""
    parts = locale.replace("-", "_").split("_")
    language = parts[0].lower()
    region = next((part.upper() for part in parts[1:] if len(part) in {2, 3}), "")
    return (language, region) if language in date_languages() else ("en", region)


@lru_cache(maxsize=256)
def order_of(language: str, region: str) -> tuple[Order, bool]:
    """Say in which order dates in digits are written, and whether that is beyond doubt."""
    names = date_names(language)
    for order, regions in names.orders.items():
        if region and region in regions.split():
            return msgspec.convert(order, Order), True
    rivals = {"mdy", "dmy"} <= {names.order, *names.orders}
    return names.order, bool(region) or not rivals


def expand(form: str) -> list[str]:
    """Write out a form with choices: "letzt{e,er}" is "letzte", "letzter"."""
    parts = _CHOICE.split(form)
    choices = [part.split(",") if odd % 2 else [part] for odd, part in enumerate(parts)]
    return ["".join(chosen) for chosen in product(*choices)]
