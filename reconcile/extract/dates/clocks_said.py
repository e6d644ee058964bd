"""Times of day in words: "Viertel vor drei", "halv fyra", "a las tres y media de la tarde"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from reconcile.extract.dates.clocks import any_of, shifts_of
from reconcile.knowledge.dates import date_rules, expand
from reconcile.model import Span

_HALF_DAY, _HOUR = 12, 60


class Said(Struct, frozen=True):
    """A time in words: its place, and its minutes since midnight; None where no half is named."""

    span: Span
    minutes: int | None


class _Words(Struct, frozen=True):
    """A language's patterns, the words that one of must be in a text, and what the words mean."""

    patterns: tuple[re.Pattern[str], ...]
    keys: tuple[str, ...]
    hours: dict[str, int]
    parts: dict[str, int]
    shifts: dict[str, int]


def said(folded: str, language: str) -> Iterator[Said]:
    """Yield the times in words; which half of the day is meant, only a word beside them tells."""
    words = _words(language)
    if words is None or not any(key in folded for key in words.keys):
        return
    for pattern in words.patterns:
        for match in pattern.finditer(folded):
            hour = int(match["hour"]) if match["hour"].isdecimal() else words.hours[match["hour"]]
            if 0 < hour <= _HALF_DAY:
                shift = words.shifts.get(match["half"] or "")
                minutes = hour % _HALF_DAY * _HOUR + words.parts[match["part"]]
                minutes %= _HALF_DAY * _HOUR
                whole = None if shift is None else minutes + shift * _HOUR
                yield Said(Span(match.start("from"), match.end()), whole)


@cache
def _words(language: str) -> _Words | None:
    rules = date_rules(language)
    clock = rules.clock
    if not clock.said and not clock.said_after:
        return None
    hours = {
        word: hour
        for hour, line in enumerate(rules.numbers[: _HALF_DAY + 1])
        for form in line.split("|")
        for word in expand(form)
    }
    shifts = shifts_of(clock)
    hour = rf"(?P<hour>{any_of(tuple(hours))}|\d\d?)"
    half = rf"(?:\s(?P<half>{any_of(tuple(shifts))}))?(?!\w)"
    at = any_of(clock.at)
    before = rf"(?<!\w)(?P<from>)(?P<part>{any_of(tuple(clock.said))})\s{hour}(?![.,:]?\d){half}"
    after = rf"(?<!\w){at}\s(?P<from>){hour}\s(?P<part>{any_of(tuple(clock.said_after))}){half}"
    patterns = (re.compile(before), re.compile(after))
    parts = clock.said | clock.said_after
    return _Words(patterns, tuple(parts), hours, parts, shifts)
