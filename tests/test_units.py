"""Conversions between units that claims name."""

import subprocess
import sys
from decimal import Decimal

import pytest
from msgspec import structs

from reconcile.model import Amount, Claim, Interval, Kind, Modifier
from reconcile.units import alike, converted, factor, stand_in_units


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


def claim(value: str, unit: str, kind: Kind = "quantity", modifier: Modifier = "exact") -> Claim:
    number = Decimal(value)
    step = Decimal(1).scaleb(int(number.as_tuple().exponent))
    amount = Amount(low=number, high=number, step=step)
    return Claim(kind=kind, start=0, end=1, text="", value=amount, unit=unit, modifier=modifier)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (claim("525", "kilometer"), claim("326", "mile"), "agree"),
        (claim("130", "kilometer"), claim("80", "mile"), "agree"),
        (claim("525", "kilometer"), claim("525", "mile"), "conflict"),
        (claim("57", "hectare"), claim("64", "hectare"), "conflict"),
        (claim("57", "hectare"), claim("860", "mu"), "agree"),
        (claim("57", "hectare"), claim("920", "mu"), "related"),
        (claim("7.24", "meter"), claim("742", "centimeter"), "conflict"),
        (claim("12", "week", "duration"), claim("3", "month", "duration"), "agree"),
        (claim("41", "degree_Celsius"), claim("106", "degree_Fahrenheit"), "agree"),
        (claim("23", "percent", "percent"), claim("0.25", "", "ratio"), "agree"),
        (claim("45", "hour", "duration"), claim("2", "day", "duration", "about"), "agree"),
        (claim("58", "minute", "duration"), claim("1", "hour", "duration", "less_than"), "agree"),
        (claim("9", "hour", "duration"), claim("1", "day", "duration", "less_than"), "related"),
        (claim("9", "hour", "duration"), claim("9", "kilometer"), None),
        (claim("9", "zone"), claim("9", "region"), None),
    ],
)
def test_figures_in_two_units_are_compared_in_one(
    one: Claim, other: Claim, expected: str | None
) -> None:
    standing = stand_in_units(one, other)
    assert (standing.type if standing else None) == expected


def test_what_is_no_amount_is_in_no_unit() -> None:
    wide = Amount(low=Decimal(5), high=None, step=Decimal(1))
    ends = claim("5", "kilometer")
    assert stand_in_units(structs.replace(ends, value=Interval(None, None)), ends) is None
    other = structs.replace(claim("3", "mile"), value=wide)
    standing = stand_in_units(ends, other)
    assert standing is not None
    assert standing.type == "related"
