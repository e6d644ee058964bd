"""How the times of two figures stand to each other: one, apart, or one within the other."""

import datetime as dt

from reconcile.model import Interval

_SPAN = 25  # days from which on a period is a span that is reported on: a month, a quarter, a year
_SLACK = 20  # the part of the longer of two periods by which the ends of equal ones may differ


def is_same(one: Interval, other: Interval) -> bool:
    """Say whether two periods are practically one; open ends must be open in both."""
    if one == other:
        return True
    ends = (one.start, one.end, other.start, other.end)
    if None in ends or not (is_span(one) and is_span(other)):
        return False
    slack = max(_days(one), _days(other)) // _SLACK
    return _apart(one.start, other.start) <= slack and _apart(one.end, other.end) <= slack


def is_disjoint(one: Interval, other: Interval) -> bool:
    """Say whether two periods have no day in common."""
    return any(
        first.end is not None and start is not None and first.end < start
        for first, start in ((one, _since(other)), (other, _since(one)))
    )


def is_span(interval: Interval) -> bool:
    """Say whether a period with two ends is as long as a month, so that figures add up over it."""
    return interval.start is not None and interval.end is not None and _days(interval) >= _SPAN


def _days(interval: Interval) -> int:
    return _apart(interval.start, interval.end) + 1


def _apart(one: dt.date | None, other: dt.date | None) -> int:
    assert one is not None
    assert other is not None
    return abs((other - one).days)


def _since(interval: Interval) -> dt.date | None:
    """Give where a period starts; "by 2028" speaks of that year and not of the years before."""
    if interval.start is None and interval.end is not None:
        return interval.end.replace(month=1, day=1)
    return interval.start
