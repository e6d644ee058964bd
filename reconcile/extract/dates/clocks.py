"""Times of day: "6:48 a.m. GMT+8", "15.30 Uhr", "8h30", "午後3時半"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from msgspec import Struct

from reconcile.knowledge.dates import Clock as ClockRules
from reconcile.knowledge.dates import date_rules
from reconcile.model import Amount, Claim, Span

ZONE = re.compile(
    r"\s{0,2}(?P<open>\(?)(?P<zone>(?:GMT|UTC|Z|[ECMP][SD]?T|BST|WEST|WET|CEST|CET|EEST|EET|IST|JST|KST|HKT"
    r"|SGT|AE[SD]T|AC[SD]T|AWST|NZ[SD]T|MSK|SAST|WIB|PKT)(?![\w])(?:\s?[+\u2212-]\d{1,2}(?::?\d{2})?)?"
    r"|[+\u2212-]\d{2}:?\d{2}(?!\d))(?P<close>\)?)"
)
_ZONED = r"\s?\(?(?i:GMT|UTC|BST|E[SD]?T|C[SD]?T|M[SD]T|P[SD]T|CES?T|JST|IST|HKT|SGT|AE[SD]T)\b"
_HOUR, _DAY = 60, 1440
_LEAD = 12  # signs before an hour that may say that it is one


class _Clock(Struct, frozen=True):
    """A language's pattern of a time, and the words around the hour with the hours they add."""

    pattern: re.Pattern[str]
    shifts: dict[str, int]
    before: re.Pattern[str]
    at: re.Pattern[str]


def times(text: str, folded: str, language: str) -> Iterator[Claim]:
    """Yield the times of day as claims: minutes since midnight, the zone in `attribute`."""
    clock = _clock(language)
    for match in clock.pattern.finditer(folded):
        window = folded[max(0, match.start() - _LEAD) : match.start()]
        lead = clock.before.search(window)
        told = match["m2"] or match["after3"] or clock.at.search(window)
        if match["length"] and not told:
            continue
        if match["m5"] and not (folded[match.start()] == "0" or ZONE.match(text, match.end())):
            continue  # "in 1000 et al."
        minutes = _minutes(match, lead[1] if lead else "", clock)
        if minutes is not None:
            yield _claim(text, match, minutes, len(lead[0]) if lead else 0)


def _minutes(match: re.Match[str], lead: str, clock: _Clock) -> int | None:
    """Count the minutes since midnight; None where the digits are no time of day."""
    hour, half = int(match["hour"]), match["half"]
    minute = (
        30 if half else next((int(m) for m in match.group("m1", "m2", "m3", "m4", "m5") if m), 0)
    )
    word = next((w for w in match.group("after1", "after2", "after3", "after4") if w), "").strip()
    marked = word or match["word"] or match["length"] or match["m3"] or lead in clock.shifts
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
    zone = ZONE.match(text, end)
    if zone and (zone["open"] == "") == (zone["close"] == ""):
        end = zone.end()
    elif zone:
        end = zone.end("zone") if not zone["open"] else end
    shown = any(match.group("m1", "m2", "m3", "m4", "m5", "half"))
    value = Decimal(minutes)
    marks = ("clock", f"second:{int(match['second'])}") if match["second"] else ("clock",)
    return Claim(
        kind="time", start=start, end=end, text=text[start:end],
        value=Amount(value, value, Decimal(1 if shown else _HOUR)), unit="minute of day",
        attribute=zone["zone"].replace(" ", "") if zone and end > match.end() else "",
        derivation=marks,
    )  # fmt: skip


def clock_claim(text: str, span: Span, minutes: int) -> Claim:
    """Claim a time of day, in minutes since midnight, that is said to the minute."""
    value = Decimal(minutes)
    return Claim(
        kind="time", start=span.start, end=span.end, text=text[span.start : span.end],
        value=Amount(value, value, Decimal(1)), unit="minute of day", derivation=("clock",),
    )  # fmt: skip


def is_of_day(lead: str, language: str) -> bool:
    """Say whether the words before lead to a time of day, as "at" does, and "stood at" does not."""
    held = date_rules(language).clock.held
    return bool(_clock(language).at.search(lead)) and not lead.rstrip().endswith(held)


@cache
def _clock(language: str) -> _Clock:
    rules = date_rules(language)
    names = rules.clock
    shifts = shifts_of(names)
    halves, hours, split = any_of(tuple(shifts)), any_of(names.hour), any_of(names.split)
    glued, edge = (r"\w", r"(?![^\W\d_])") if rules.spaced else (r"\d", "")
    alone = r"(?:[.](?P<m4>\d\d))?(?![\w%/:-]|[.,]\d)" if names.hour_before else "(?!)(?P<m4>)"
    pattern = re.compile(
        rf"(?P<hour>\d(?:(?<![{glued}.,:/$€£+-]\d)|(?<=\dt\d))\d?)(?:"
        rf"[:：](?P<m1>\d\d)(?:[:：](?P<second>\d\d)(?:[.,]\d+)?)?(?![\d:：/%])(?P<after1>\s?{halves})?"
        rf"|(?P<m5>[0-5]\d)(?={_ZONED}|(?<=0\d\d\d)\shours\b)|(?:{split}|\s?{hours})\s?(?P<m3>\d\d?)(?:{any_of(names.minute)}|(?!\d))"
        rf"|(?:\.(?P<m2>\d\d))?\s?(?:(?P<after2>{halves})|(?P<length>{any_of(names.length)}){edge}"
        rf"|(?P<word>{hours})(?!['’]?\d|[間间])(?:(?P<half>{any_of(names.half)}))?)(?:\s(?P<after3>{halves}))?"
        rf"|(?P<bare>){alone}(?:\s(?P<after4>{halves}))?){edge}"
    )
    before = (*names.hour_before, *shifts) if not rules.spaced else names.hour_before
    led, at = (re.compile(rf"({any_of(words)})\s?$") for words in (before, names.at))
    return _Clock(pattern, shifts, led, at)


def shifts_of(names: ClockRules) -> dict[str, int]:
    """Map the words for a part of the day to the hours that they add to one below twelve."""
    return dict.fromkeys(names.morning, 0) | dict.fromkeys(names.afternoon, 12)


def any_of(words: tuple[str, ...]) -> str:
    """Write a pattern of any of the words, the longest first; of no word where there are none."""
    return (
        f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})" if words else "(?!)"
    )
