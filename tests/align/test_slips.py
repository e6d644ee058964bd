"""Slips of the pen: which values a wrong digit makes of each other."""

import datetime as dt
from decimal import Decimal

import pytest
from msgspec import structs

from reconcile.align.slips import clock_slip, slip
from reconcile.model import Amount, Claim, Interval, Quotation


def number(written: str) -> Amount:
    value = Decimal(written)
    return Amount(low=value, high=value, step=Decimal(1))


def year(number: int) -> Interval:
    return Interval(start=dt.date(number, 1, 1), end=dt.date(number, 12, 31))


def day(written: str) -> Interval:
    found = dt.date.fromisoformat(written)
    return Interval(start=found, end=found)


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        ("871", "817", "slip"),
        ("87", "78", "slip_of_two"),
        ("4", "400", None),
        ("4", "4000", "slip_of_digit"),
        ("14", "140", "slip_of_ten"),
        ("14", "14000", "slip"),
        ("2445", "2545", "digit_changed"),
        ("45", "46", None),
        ("9", "19", "digit_dropped"),
        ("871", "940", None),
    ],
)
def test_a_slip_of_a_number_is_named(one: str, other: str, name: str | None) -> None:
    found = slip(number(one), number(other))
    assert (found.name if found else None) == name


def test_slips_of_dates_are_named() -> None:
    names = [
        slip(year(1913), year(1931)),
        slip(year(1913), year(1914)),
        slip(day("2025-04-03"), day("2025-03-04")),
        slip(day("2025-04-03"), day("2025-04-13")),
        slip(day("2025-04-03"), day("2024-05-03")),
        slip(year(1913), day("2025-04-03")),
        slip(Interval(start=None, end=dt.date(2025, 1, 1)), year(1913)),
    ]
    found = [each.name if each else None for each in names]
    assert found == ["slip_of_year", None, "slip_of_order", "slip_of_day", None, None, None]


def test_ranges_and_words_have_no_slips() -> None:
    wide = Amount(low=Decimal(8), high=Decimal(17), step=Decimal(1))
    assert slip(wide, number("87")) is None
    assert slip(Quotation(text="so", speaker=None), number("87")) is None


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [("8885", "8708", True), ("8885", "8890", False), ("59", "95", False), ("8885", "8885", False)],
)
def test_digits_of_hours_minutes_and_seconds_may_change_places(
    one: str, other: str, *, slips: bool
) -> None:
    """2:28:05 and 2:25:08 differ so, though the seconds they make do not."""
    assert (clock_slip(took(one), took(other)) is not None) == slips


def test_other_units_than_seconds_have_no_clock() -> None:
    assert clock_slip(took("8885"), structs.replace(took("8708"), unit="day")) is None


def took(seconds: str) -> Claim:
    return Claim(kind="duration", start=0, end=1, text="", value=number(seconds), unit="second")
