"""Moments: a day and a time of day in a known zone, told together."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from reconcile.compare.wording import point
from reconcile.knowledge.zones import offset
from reconcile.model import Claim, Source

_BETWEEN = re.compile(r"[,]?\s(?:(?:on|at|am|um|le|à|the)\s){0,2}\(?")
_SUMMER = dt.timedelta(hours=1)  # by which a winter sign, written in summer, is wrong


def moments(claims: Sequence[Claim], sources: Sequence[Source]) -> dict[str, dt.datetime]:
    """Map dates and times of day, by their ids, to the moments in universal time they make."""
    texts = {source.id: source.text for source in sources if isinstance(source.text, str)}
    found: dict[str, dt.datetime] = {}
    for one, other in pairwise(claims):
        if {one.kind, other.kind} == {"date", "time"} and one.source == other.source:
            day, time = (one, other) if one.kind == "date" else (other, one)
            moment = _moment(day, time)
            if moment and _BETWEEN.fullmatch(texts.get(one.source, ""), one.end, other.start):
                found.setdefault(day.id, moment)
                found.setdefault(time.id, moment)
    return found


def _moment(day: Claim, time: Claim) -> dt.datetime | None:
    minutes, start = point(time) if time.modifier == "exact" else None, day.start_date
    beyond = offset(time.attribute) if time.attribute else None
    if minutes is None or start is None or start != day.end_date or beyond is None:
        return None
    if not dt.date.min < start < dt.date.max:
        return None
    return dt.datetime.combine(start, dt.time()) + dt.timedelta(minutes=int(minutes) - beyond)


def moment_of(claims: Sequence[Claim], known: Mapping[str, dt.datetime]) -> dt.datetime | None:
    """Give the one moment that claims are of; None where they have none, or several."""
    found = {known[claim.id] for claim in claims if claim.id in known}
    return found.pop() if len(found) == 1 else None


def may_be_one(one: dt.datetime, other: dt.datetime) -> bool:
    """Say whether two moments may be one, a winter sign in summer allowed for."""
    return abs(one - other) <= _SUMMER
