"""Text -> claims of kind "date" and "time", and of lengths of time written like a time of day."""

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reconcile.extract.dates.calendar import MONTH_NUMBERS
from reconcile.extract.dates.clocks import clock_claim, times
from reconcile.extract.dates.clocks_said import said
from reconcile.extract.dates.doubts import stands
from reconcile.extract.dates.elapsed import elapsed
from reconcile.extract.dates.reading import fold, reader, readings
from reconcile.extract.dates.tokens import Token
from reconcile.extract.dates.when import Context, When
from reconcile.knowledge.dates import DateRules, Order, language_of, order_of
from reconcile.model import Claim, Interval, Span

_NUMERIC = re.compile(r"([./-])(?<=\d.)(\d\d?)\1\d{4}")  # fastest so: it begins with a sign


class Dated(NamedTuple):
    """The dates and times of a text, and what nothing places: "12 May", "half past three"."""

    claims: list[Claim]
    unplaced: list[Span]

    @property
    def taken(self) -> list[Span]:
        """The places out of which no number is read, in order."""
        return sorted([*(claim.span for claim in self.claims), *self.unplaced])


def dates(text: str, *, locale: str | None = "en", published: dt.date | None = None) -> list[Claim]:
    """Read the dates and clock times of a text, in order of place, as `read_dates` does."""
    return read_dates(text, locale=locale, published=published).claims


def read_dates(text: str, *, locale: str | None = "en", published: dt.date | None = None) -> Dated:
    """Read the dates and clock times of a text, in order of place.

    A date's value is the interval of its days. A bound ("before 2010", "since May") keeps the
    period that it names and says its side in `modifier`, as a bounded number does; a deadline ("by
    2028", "until May") has an open start. What is said relative to the day of publication needs
    `published`. `derivation` names the rules, and facts to check: "weekday:4" (ISO), "fiscal",
    "part:early", "nearest-year". A time is in minutes since midnight, its zone in `attribute`.
    """
    language, region = language_of(locale, text)
    how = reader(language)
    order, sure = _settle(text, *order_of(language, region))
    rules, folded = how.lexicon.rules, fold(text)
    context = Context(
        text=text, folded=folded, locale=locale, published=published, order=order, sure=sure,
        capitalised=rules.capitalised, proper=rules.capitalised and not rules.noun_capitals,
        bare_dates=rules.bare_dates, uncertain=how.lexicon.uncertain,
        abbreviated=how.lexicon.abbreviated, leading=how.lexicon.leading,
    )  # fmt: skip
    found = list(readings(how, context))
    claims = [_claim(token, text, sure=sure) for token in found if stands(token, context, rules)]
    unplaced = [Span(token.start, token.end) for token in found if _is_unplaced(token)]
    unplaced += _lone_days(folded, rules, claims)
    timed = [*elapsed(text, folded, language), *times(text, folded, language)]
    for time in said(folded, language):
        if time.minutes is None:
            unplaced.append(time.span)
        else:
            timed.append(clock_claim(text, time.span, time.minutes))
    return Dated(_merged(claims, timed), unplaced)


def _lone_days(folded: str, rules: DateRules, claims: list[Claim]) -> Iterator[Span]:
    """Yield the days of months that are named nowhere: "15日、"."""
    pattern = _lone_day(tuple(rules.lone_days.items()))
    starts = [claim.start for claim in claims]
    for match in pattern.finditer(folded) if pattern else ():
        before = bisect_right(starts, match.start()) - 1
        if before < 0 or claims[before].end <= match.start():
            yield Span(*match.span())


@cache
def _lone_day(marks: tuple[tuple[str, tuple[str, ...]], ...]) -> re.Pattern[str] | None:
    """Compile the days by their sign and what may follow it; None for a language without."""
    signs = "|".join(f"{mark}(?={'|'.join(map(re.escape, after))})" for mark, after in marks)
    return re.compile(rf"(?<![\d.,約约])(?:[12]?\d|3[01])(?:{signs})") if marks else None


def _is_unplaced(token: Token) -> bool:
    """Say whether a day of a month is written whose year cannot be told."""
    when = token.when
    assert isinstance(when, When)
    day = when.number is not None and when.month is not None
    return day and when.start is None and when.end is None and when.weak != "no"


def _merged(dated: list[Claim], timed: list[Claim]) -> list[Claim]:
    """Put both in order of place; where they overlap, the date stands unless it is within."""
    if not timed:
        return dated
    taken: list[Claim] = []
    for claim in sorted(dated + timed, key=lambda c: (c.start, c.kind)):
        if not taken or claim.start >= taken[-1].end:
            taken.append(claim)
        elif claim.kind == "date" and taken[-1].kind == "time" and claim.end > taken[-1].end:
            taken[-1] = claim
        elif claim.attribute and "bare-year" in taken[-1].derivation and claim.end > taken[-1].end:
            taken[-1] = claim  # "by 1130 GMT"
    return taken


def _settle(text: str, order: Order, sure: bool) -> tuple[Order, bool]:  # noqa: FBT001 -- a pair
    """Let the dates in digits that can be read in one way only decide for the others."""
    if sure and order != "mdy":
        return order, sure
    votes = {
        "mdy" if first in MONTH_NUMBERS else "dmy"
        for match in _NUMERIC.finditer(text)
        if ((first := _before(text, match.start())) in MONTH_NUMBERS)
        != (int(match[2]) in MONTH_NUMBERS)
    }
    if votes == {"dmy"}:
        return "dmy", True
    return (order, True) if votes == {"mdy"} and order == "mdy" else (order, sure)


def _before(text: str, at: int) -> int:
    """Give the number of one or two digits that ends at a place."""
    digits = text[max(0, at - 2) : at]
    return int(digits if digits.isdecimal() else digits[-1])


def _claim(token: Token, text: str, *, sure: bool) -> Claim:
    when = token.when
    assert isinstance(when, When)
    keep = when.others if not (sure and "numeric" in when.marks) else ()
    return Claim(
        kind="date", start=token.start, end=token.end, text=text[token.start : token.end],
        value=Interval(when.start, when.end), modifier=when.modifier,
        alternatives=keep, derivation=tuple(dict.fromkeys(when.marks)),
    )  # fmt: skip
