"""Times of day: "6:48 a.m. GMT+8", "15.30 Uhr", "8h30", "午後3時半"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from msgspec import Struct

from reconcile.knowledge.dates import date_rules
from reconcile.model import Amount, Claim

_ZONE = re.compile(
    r"\s{0,2}(?P<open>\(?)(?P<zone>(?:GMT|UTC|Z|[ECMP][SD]?T|BST|WEST|WET|CEST|CET|EEST|EET|IST|JST|KST|HKT"
    r"|SGT|AE[SD]T|AC[SD]T|AWST|NZ[SD]T|MSK|SAST|WIB|PKT)(?![\w])(?:\s?[+\u2212-]\d{1,2}(?::?\d{2})?)?"
    r"|[+\u2212-]\d{2}:?\d{2}(?!\d))(?P<close>\)?)"
)
_HOUR, _DAY = 60, 1440


class _Clock(Struct, frozen=True):
    """A language's pattern of a time, and the words around the hour with the hours they add."""

    pattern: re.Pattern[str]
    shifts: dict[str, int]
    before: re.Pattern[str]


def times(text: str, folded: str, language: str) -> Iterator[Claim]:
    """Yield the times of day as claims: minutes since midnight, the zone in `attribute`."""
    clock = _clock(language)
    for match in clock.pattern.finditer(folded):
        lead = clock.before.search(folded[max(0, match.start() - 12) : match.start()])
        minutes = _minutes(match, lead[1] if lead else "", clock)
        if minutes is not None:
            yield _claim(text, match, minutes, len(lead[0]) if lead else 0)


def _minutes(match: re.Match[str], lead: str, clock: _Clock) -> int | None:
    """Count the minutes since midnight; None where the digits are no time of day."""
    hour, half = int(match["hour"]), match["half"]
    minute = 30 if half else next((int(m) for m in match.group("m1", "m2", "m3", "m4") if m), 0)
    word = (match["after1"] or match["after2"] or "").strip()
    marked = word or match["word"] or match["m3"] or lead in clock.shifts
    if match["bare"] is not None and not lead:
        return None
    shift = clock.shifts.get(word, clock.shifts.get(lead))
    if shift is not None and hour == 12:  # noqa: PLR2004 -- noon and midnight
        hour = 0
    if shift is not None and hour < 12:  # noqa: PLR2004 -- the second half of the day
        hour += shift
    total = hour * _HOUR + minute
    idle = total == 0 and not marked
    return None if idle or total >= _DAY or minute >= _HOUR else total


def _claim(text: str, match: re.Match[str], minutes: int, lead: int) -> Claim:
    start, end = match.start() - lead, match.end()
    zone = _ZONE.match(text, end)
    if zone and (zone["open"] == "") == (zone["close"] == ""):
        end = zone.end()
    elif zone:
        end = zone.end("zone") if not zone["open"] else end
    shown = any(match.group("m1", "m2", "m3", "m4", "half"))
    value = Decimal(minutes)
    marks = ("clock", f"second:{int(match['second'])}") if match["second"] else ("clock",)
    return Claim(
        kind="time", start=start, end=end, text=text[start:end],
        value=Amount(value, value, Decimal(1 if shown else _HOUR)), unit="minute of day",
        attribute=zone["zone"].replace(" ", "") if zone and end > match.end() else "",
        derivation=marks,
    )  # fmt: skip


@cache
def _clock(language: str) -> _Clock:
    rules = date_rules(language)
    names = rules.clock
    shifts = dict.fromkeys(names.morning, 0) | dict.fromkeys(names.afternoon, 12)
    halves, hours, split = _any(tuple(shifts)), _any(names.hour), _any(names.split)
    glued, edge = (r"\w", r"(?![^\W\d_])") if rules.spaced else (r"\d", "")
    alone = r"(?:[.](?P<m4>\d\d))?(?![\w%/:-]|[.,]\d)" if names.hour_before else "(?!)(?P<m4>)"
    pattern = re.compile(
        rf"(?P<hour>\d(?:(?<![{glued}.,:/$€£+-]\d)|(?<=\dt\d))\d?)(?:"
        rf"[:：](?P<m1>\d\d)(?:[:：](?P<second>\d\d)(?:[.,]\d+)?)?(?![\d:：/%])(?P<after1>\s?{halves})?"
        rf"|(?:{split}|\s?{hours})\s?(?P<m3>\d\d?)(?:{_any(names.minute)}|(?!\d))"
        rf"|(?:\.(?P<m2>\d\d))?\s?(?:(?P<after2>{halves})|(?P<word>{hours})(?!['’]?\d)(?:(?P<half>{_any(names.half)}))?)"
        rf"|(?P<bare>){alone}){edge}"
    )
    before = (*names.hour_before, *shifts) if not rules.spaced else names.hour_before
    return _Clock(pattern, shifts, re.compile(rf"({_any(before)})\s?$"))


def _any(words: tuple[str, ...]) -> str:
    return (
        f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})" if words else "(?!)"
    )
