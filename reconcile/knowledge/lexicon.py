"""A language's lexicon: its rules joined with CLDR's names, compiled once and shipped as JSON."""

from pathlib import Path

import msgspec

from reconcile.knowledge.counting import Marks, Points, Scores, Tables, Things
from reconcile.knowledge.locales import (
    Ages,
    Bounds,
    Directions,
    Grammar,
    Nouns,
    Ranges,
    Style,
    languages,
)

Role = str  # "n" a number, "x" a multiplier, "f" a part, "o" an ordinal, "ox" an ordinal multiplier


class Lexicon(msgspec.Struct, frozen=True, kw_only=True):
    """All that reading numbers in one language needs, without babel and pint."""

    language: str
    style: Style
    decimal: str
    decimals: dict[str, str]  # of the regions that write another one
    group: str
    currency: str
    regions: dict[str, str]
    dollars: dict[str, tuple[str, ...]]
    milliards: tuple[str, ...]
    words: dict[str, tuple[Role, str]]
    granularity: dict[str, int]
    suffixes: dict[str, int]
    grammar: Grammar
    before: Bounds
    after: Bounds
    ranges: Ranges
    change: Directions
    scores: Scores
    points: Points
    marks: Marks
    counted: Things
    tables: Tables
    nouns: Nouns
    ages: Ages
    units: dict[str, str]
    counters: dict[str, str]
    duals: dict[str, str]
    unit_before: dict[str, str]
    rate_before: dict[str, str]
    symbols: dict[str, str]
    wordlike: frozenset[str]
    quotes: dict[str, str]
    money: dict[str, str]
    signs: dict[str, str]
    behind: frozenset[str]
    capital: dict[str, str]
    codes: dict[str, str]
    large: frozenset[str]
    durations: frozenset[str]
    composites: dict[str, dict[str, str]]


_REGION = 2  # letters; or three digits, as Latin America's 419


def shipped(language: str) -> Path:
    """Name the compiled file of a language."""
    return Path(__file__).parent.parent / "lexicon" / f"{language}.json"


def settle(locale: str | None) -> tuple[str, str]:
    """Split a CLDR identifier into a language that has rules (English otherwise) and a region."""
    parts = (locale or "en").replace("-", "_").split("_")
    language = parts[0].lower()
    region = next((p.upper() for p in parts[1:] if len(p) == _REGION or p.isdigit()), "")
    return (language if language in languages() else "en"), region
