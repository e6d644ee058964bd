"""Conversions between units that claims name."""

import subprocess
import sys
from decimal import Decimal

import pytest

from reconcile.units import alike, converted, factor


@pytest.mark.parametrize(
    ("unit", "other", "expected"),
    [
        ("kilometer", "meter", "1000"),
        ("mile", "kilometer", "1.609344"),
        ("hour", "minute", "60"),
        ("year", "month", "12"),
        ("year of age", "month of age", "12"),
        ("metric_ton", "kilogram", "1000"),
        ("kilometer", "kilogram", None),
        ("availability zone", "region", None),
    ],
)
def test_units_convert_by_their_factor(unit: str, other: str, expected: str | None) -> None:
    found = factor(unit, other)
    assert (None if found is None else str(found)) == expected


def test_temperatures_convert_with_their_offset() -> None:
    found = converted(Decimal(35), "degree_Celsius", "degree_Fahrenheit")
    assert found is not None
    assert abs(found - 95) < Decimal("1e-9")
    assert factor("degree_Celsius", "degree_Fahrenheit") is None


def test_only_like_units_are_alike() -> None:
    assert alike("mile/hour", "kilometer/hour")
    assert not alike("mile", "hour")


def test_pint_is_not_imported_for_what_a_table_knows() -> None:
    code = (
        "import sys; from reconcile.units import factor; factor('hour', 'minute');"
        " sys.exit('pint' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
