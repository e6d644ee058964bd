"""Lengths of time, and the days that they lead to: "two weeks ago", "3 days after Easter"."""

from __future__ import annotations

import datetime as dt
import re

from reconcile.extract.dates.calendar import shift, weekday_near
from reconcile.extract.dates.frames import unit_name
from reconcile.extract.dates.grammar import Found, Rule
from reconcile.extract.dates.when import Span, When
from reconcile.model import Modifier

_MORE: dict[str, Modifier] = {"more": "more_than", "about": "about"}
_BEFORE = 8  # signs before a stretch that may hold its article
_THE = re.compile(r"\bthe $")


def _span(found: Found) -> Span:
    return Span(((int(found.value("n")), unit_name(found)),))


def _length(found: Found) -> Span:
    """Read one word for a number of units: 이틀, two days."""
    unit, count = str(found.value("length")).split()
    return Span(((int(count), unit),))


def _join(found: Found) -> Span:
    return Span(found.span().parts + found.span("more").parts)


def _duration(found: Found) -> str:  # noqa: ARG001 -- one of the actions
    return "dur"


def _moved(start: dt.date | None, span: Span, sign: int) -> When | None:
    """Go a span from a day; a year or a month away is about that day, not just it."""
    if start is None:
        return When(None, None, marks=("unplaced",))
    for count, unit in span.parts:
        start = shift(start, unit, sign * count) if start else None
    if start is None:
        return None
    modifier: Modifier = "exact" if span.grain in {"day", "week", "fortnight"} else "about"
    return When(start, start, modifier=modifier, marks=(f"span:{span.grain}",))


def _ago(found: Found) -> When | None:
    return _moved(found.context.published, found.span(), -1)


def _coming(found: Found) -> When | None:
    """Read "in two weeks", if what goes before speaks of the future."""
    made = _ahead(found)
    return made.but(weak="future") if made else None


def _ahead(found: Found) -> When | None:
    return _moved(found.context.published, found.span(), 1)


def _before(found: Found) -> When | None:
    return _moved(found.when().start, found.span(), -1)


def _after(found: Found) -> When | None:
    base = found.when()
    if "nearest-past" in base.marks and base.start:
        return _moved(base.start + dt.timedelta(7), found.span(), 1)
    return _moved(base.start if base.grain in {"year", "month"} else base.end, found.span(), 1)


def _span_to(found: Found) -> When | None:
    """Make "the three months to March 31" end there; without an article it is time still to go.

    Without a written year it is the last such stretch to have begun by publication.
    """
    start = found.tokens[0].start
    if not _THE.search(found.context.folded, max(0, start - _BEFORE), start):
        return None
    span = found.span() if found.has("span") else Span(((1, unit_name(found)),))
    base, published = found.when(), found.context.published
    made = _ending(base, span)
    late = made and made.start and published and made.start > published
    if not late or base.year is not None or not base.end:
        return made
    before = shift(base.end, "year", -1)
    return _ending(base.but(end=before), span)


def _ending(base: When, span: Span) -> When | None:
    """Go a span back from the end of a day or a month, which is the last of it."""
    start = base.end and base.end + dt.timedelta(1)
    for count, unit in span.parts:
        start = shift(start, unit, -count) if start else None
    if start is None:
        return None
    return When(start, base.end, "days", marks=(*base.marks, f"span:{span.grain}"))


def _weekday_there(found: Found) -> When | None:
    """Move a day to the weekday of its week: "Monday two weeks from now"."""
    base, weekday = found.when("dy"), found.when("day").weekday
    if base.start is None or weekday is None or not any(m.startswith("span:") for m in base.marks):
        return None
    chosen = weekday_near(base.start, weekday, 0)
    return base.but(f"weekday:{weekday}", start=chosen, end=chosen, weekday=weekday)


_UP_TO = "to|ending (?:part (?:dash|of)*)? {X}"
SPANS: list[Rule] = [
    ("duration", "dur", _duration),
    ("duration", "rel {N} {UNIT} (?:and {N} {UNIT})*", _duration),
    ("span", "{N} {UNIT}", _span),
    ("span", "length", _length),
]
JOINED: list[Rule] = [
    ("span", "span (?:and|comma)? more=span", _join),
]
OFFSETS: list[Rule] = [
    ("unplaced", "superlative of? within span", _duration),
    ("before", "span before {X}", _before),
    ("before", "{X} link* span before_than? before_post|ago", _before),
    ("before", "{X} before_post span within_post?", _before),
    ("after", "span (?:after|from|since) {X} (?!to)", _after),
    ("after", "within span (?:after|from|since) {X}", _after),
    ("after", "{X} link+ span (?:after_post|later|within_post)?", _after),
    ("after", "{X} span after_post", _after),
    ("after", "{X} after_post span within_post?", _after),
    ("ago", "span ago", _ago),
    ("ago", "ago_pre about? span ago?", _ago),
    ("ahead", "within? span later", _ahead),
    ("ahead", "span within_post", _ahead),
    ("span-to", f"span {_UP_TO}", _span_to),
    ("span-to", f"{{UNIT}} {_UP_TO}", _span_to),
    ("ahead", "within span (?!to|ending {X})", _coming),
]
AGAIN: list[Rule] = [
    ("weekday-there", "day=dy comma? dy", _weekday_there),
    ("weekday-there", "dy of? day=dy", _weekday_there),
]
