"""Which periods are practically one, which are apart, and which are reported on as spans."""

import datetime as dt

import pytest

from reconcile.align.periods import is_disjoint, is_same, is_span
from reconcile.model import Interval


def days(start: str | None, end: str | None) -> Interval:
    first, last = (dt.date.fromisoformat(day) if day else None for day in (start, end))
    return Interval(first, last)


YEAR = days("2024-01-01", "2024-12-31")
QUARTER = days("2024-01-01", "2024-03-31")
DAY = days("2024-03-05", "2024-03-05")
BY = days(None, "2024-12-31")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (YEAR, YEAR, True),
        (BY, BY, True),
        (QUARTER, days("2024-01-01", "2024-03-29"), True),
        (YEAR, days("2023-12-31", "2024-12-28"), True),
        (YEAR, QUARTER, False),
        (QUARTER, days("2024-01-08", "2024-03-31"), False),
        (DAY, days("2024-03-06", "2024-03-06"), False),
        (YEAR, BY, False),
    ],
)
def test_only_practically_equal_periods_are_the_same(
    one: Interval,
    other: Interval,
    same: bool,  # noqa: FBT001 -- a parameter of the cases
) -> None:
    assert is_same(one, other) is same
    assert is_same(other, one) is same


def test_a_bound_speaks_of_its_own_year() -> None:
    assert is_disjoint(BY, days("2025-01-01", "2025-12-31"))
    assert is_disjoint(BY, days("2023-01-01", "2023-12-31"))
    assert not is_disjoint(BY, QUARTER)


def test_a_month_is_a_span_and_a_day_or_an_open_end_is_none() -> None:
    assert is_span(days("2024-02-01", "2024-02-29"))
    assert not is_span(DAY)
    assert not is_span(BY)
