"""Dates of one event: the same day, a wider writing of it, or another."""

import re
from collections.abc import Iterator
from itertools import combinations

from reconcile.compare.matter import Matter, Reading, may_contradict, relation
from reconcile.compare.moments import may_be_one, moment_of
from reconcile.compare.wording import quoted, repeated
from reconcile.model import Claim, Interval, Link, Relation, Value

_DIGIT = re.compile(r"\d")
_WEEKDAY = "weekday:"
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def compare_dates(matter: Matter) -> Iterator[Relation]:
    """Relate the dates that a topic gives for one event."""
    readings = matter.readings("date")
    for reading in readings:
        if len(reading.claims) > 1:
            yield from _repeated(matter, reading)
    for one, other in combinations(readings, 2):
        yield from _related(matter, one, other)


def _repeated(matter: Matter, reading: Reading) -> Iterator[Relation]:
    """Relate the claims of one date: they agree, but for those that put it on another weekday."""
    link = matter.link(reading.claims, reading.claims)
    right, wrong = _by_weekday(reading)
    if right and wrong:
        explanation = f"{quoted(wrong)} and {quoted(right)} are one date{_weekday(reading.claims)}"
        yield relation("conflict", "date", (*wrong, *right), link, explanation)
    agreed = tuple(claim for claim in reading.claims if not (right and claim in wrong))
    if len(agreed) > 1:
        explanation = repeated(agreed, "date") + _weekday(agreed)
        yield relation("agree", "exact", agreed, matter.link(agreed, agreed), explanation)


def _related(matter: Matter, one: Reading, other: Reading) -> Iterator[Relation]:
    link = matter.link(one.claims, other.claims)
    claims, said = (*one.claims, *other.claims), f"{quoted(one.claims)} and {quoted(other.claims)}"
    if link is None or not may_contradict(link):
        return
    a, b = (_last(each.value, link) for each in (one, other))
    moments = [moment_of(each.claims, matter.moments) for each in (one, other)]
    if moments[0] and moments[1] and may_be_one(moments[0], moments[1]):
        if moments[0] == moments[1]:
            why = f"{said} are one moment: {moments[0]:%Y-%m-%d %H:%M} UTC"
            yield relation("agree", "zone", claims, link, why)
    elif _holds(a, b) or _holds(b, a):
        yield relation("agree", "range", claims, link, f"{said}: one lies within the other")
    elif not _overlap(a, b) and not (_is_told(one) and _is_told(other)):
        yield relation("conflict", "date", claims, link, f"{said} are different dates")


def _last(value: Value, link: Link) -> Interval:
    """Give a date; of one told as an end ("a contract until June") its last day alone."""
    assert isinstance(value, Interval)
    ends = value.start is None and any(reason.feature == "ends" for reason in link.evidence)
    return Interval(value.end, value.end) if ends else value


def _is_told(reading: Reading) -> bool:
    """Say whether a date is told by words alone, as "Monday" is: of which week is a guess."""
    return not any(_DIGIT.search(claim.text) for claim in reading.claims)


def _by_weekday(reading: Reading) -> tuple[list[Claim], list[Claim]]:
    """Give the claims that put a date on its day of the week, and those that do on another."""
    named = [(claim, day) for claim in reading.claims if (day := _named_day(claim)) is not None]
    right = [
        claim for claim, day in named if claim.start_date and claim.start_date.isoweekday() == day
    ]
    return right, [claim for claim, _ in named if claim not in right]


def _named_day(claim: Claim) -> int | None:
    """Give the day of the week that is written beside a date, Monday being 1."""
    marks = (mark for mark in claim.derivation if mark.startswith(_WEEKDAY))
    return next((int(mark.removeprefix(_WEEKDAY)) for mark in marks), None)


def _weekday(claims: tuple[Claim, ...]) -> str:
    for claim in claims:
        day = claim.start_date
        if day is not None and any(mark.startswith(_WEEKDAY) for mark in claim.derivation):
            return f", and {day.isoformat()} is a {_DAYS[day.weekday()]}"
    return ""


def _holds(outer: Interval, inner: Interval) -> bool:
    return (outer.start is None or (inner.start is not None and outer.start <= inner.start)) and (
        outer.end is None or (inner.end is not None and inner.end <= outer.end)
    )


def _overlap(one: Interval, other: Interval) -> bool:
    return not any(
        first.end is not None and second.start is not None and first.end < second.start
        for first, second in ((one, other), (other, one))
    )
