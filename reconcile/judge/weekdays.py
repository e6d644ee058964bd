"""Weekdays that do not fit their dates."""

from collections.abc import Iterator

from reconcile.judge.draft import Case, Draft, check_named, said
from reconcile.model import Claim

_MARK = "weekday:"
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def wrong_weekdays(case: Case) -> Iterator[Draft]:
    """Report every date whose text names another weekday than the calendar."""
    check = check_named("weekday-mismatch")
    for claim in case.claims:
        named, day = _named(claim), claim.start_date
        if named is None or day is None or named == day.isoweekday():
            continue
        right, wrong = _DAYS[day.weekday()], _DAYS[named - 1]
        words = {"primary": said(claim.text), "right": right, "wrong": wrong}
        yield Draft(check=check, places=(case.place(claim),), words=words, claims=(claim.id,))


def _named(claim: Claim) -> int | None:
    """Give the ISO number of the weekday that a date's text names."""
    marks = (mark.removeprefix(_MARK) for mark in claim.derivation if mark.startswith(_MARK))
    return next((int(mark) for mark in marks), None)
