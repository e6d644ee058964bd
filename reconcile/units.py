"""The one door to pint: conversions between the units that claims name.

pint is imported when the first conversion is asked for, and only where no table of ours answers.
Unit names come from our own lexicons; text never reaches pint's parser.
"""

import re
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from reconcile.arithmetic import Standing, Written, round_step, significant_digits, stand
from reconcile.model import DIFFERENCE, PART, Amount, Claim

NAME = re.compile(r"[A-Za-z_]+(?:\*\*-?\d)?(?:[*/][A-Za-z_]+(?:\*\*-?\d)?)*")
TIMES = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "fortnight": 1209600,
}  # fmt: skip
MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
OF_AGE = " of age"
_ALIKE = (  # units that are written for each other
    frozenset({"ton", "metric_ton", "long_ton", "short_ton"}),
    frozenset({"degree", "degree_Celsius"}),
    frozenset({"degree", "degree_Fahrenheit"}),
)
_MEASURED = frozenset({"quantity", "duration", "percent"})
_CONVERTED = Decimal("0.012")  # what a conversion by a writer's own factor may differ by ...
_MISMADE = Decimal("0.08")  # ... and from where on it is wrong
_ABOUT = Decimal("0.05")  # what "about" lets pass besides
_POINTS = Decimal(3)  # percentage points by which a fraction in words may differ: "a third" is 36 %
_DOLLARS = frozenset({"USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD", "JMD", "NAD", "FJD", "BBD"})
_ANY_DOLLAR = re.compile(r"^\$|(?<![\w.] )(?<!\w)dollars?\b", re.IGNORECASE)
_METRIC = {"milli": "0.001", "centi": "0.01", "": "1", "kilo": "1E3", "mega": "1E6", "giga": "1E9",
           "tera": "1E12"}  # fmt: skip


class Scale(NamedTuple):
    """What a unit measures, and its size and zero point in the first unit that measures it."""

    measures: str
    size: Decimal
    zero: Decimal = Decimal(0)


def _scales() -> dict[str, Scale]:
    """Give the units that news convert into one another. Source: SI, yard and pound of 1959."""
    sizes = {
        "length": "mile 1609.344 yard 0.9144 foot 0.3048 inch 0.0254 nautical_mile 1852",
        "area": "meter**2 1 kilometer**2 1E6 hectare 1E4 acre 4046.8564224 mile**2 2589988.110336 "
        "foot**2 0.09290304 mu 666.6666666667 pyeong 3.3057851",
        "mass": "metric_ton 1E6 ton 1E6 pound 453.59237 ounce 28.349523125",
        "volume": "gallon 3.785411784 meter**3 1E3 centimeter**3 0.001 kilometer**3 1E12",
        "speed": "kilometer/hour 1 mile/hour 1.609344 knot 1.852 meter/second 3.6",
        "time": "second 1 minute 60 hour 3600 day 86400 week 604800 fortnight 1209600 "
        "month 2629746 quarter 7889238 year 31556952 decade 315569520 century 3155695200",
        "share": "percent 1",
    }
    found = {
        unit: Scale(measures, Decimal(size))
        for measures, written in sizes.items()
        for unit, size in zip(written.split()[::2], written.split()[1::2], strict=True)
    }
    metric = {"meter": "length", "gram": "mass", "liter": "volume", "watt": "power",
              "watt_hour": "energy", "byte": "data", "volt": "voltage"}  # fmt: skip
    for unit, measures in metric.items():
        found |= {f"{name}{unit}": Scale(measures, Decimal(n)) for name, n in _METRIC.items()}
    found["degree_Celsius"] = Scale("temperature", Decimal(1))
    found["degree_Fahrenheit"] = Scale("temperature", Decimal(5) / 9, Decimal(-160) / 9)
    return found


SCALES = _scales()


def scale(claim: Claim) -> Scale | None:
    """Give the scale of a claim's unit from the table; a ratio without a unit is a share of one."""
    if claim.kind == "ratio":
        return Scale("share", Decimal(100))
    found = SCALES.get(claim.unit.removesuffix(OF_AGE)) if claim.kind in _MEASURED else None
    if found and found.measures == "temperature" and DIFFERENCE in claim.derivation:
        return Scale("difference of temperature", found.size)
    return found


def rescaled(amount: Amount, unit: Scale, other: Scale) -> Amount:
    """Give an amount of one scale in the unit of another that measures the same."""

    def moved(value: Decimal | None) -> Decimal | None:
        return None if value is None else (value * unit.size + unit.zero - other.zero) / other.size

    step = amount.step * unit.size / other.size  # of a part in words it says nothing
    return Amount(
        low=moved(amount.low),
        high=moved(amount.high),
        step=min(step, Decimal(1)) if unit.measures == "share" else step,
    )


def is_one_unit(one: str, other: str) -> bool:
    """Say whether two units are one; a year or a head that just one names is understood."""
    a, b = one.partition("/")[0], other.partition("/")[0]
    return a == b or any({a, b} <= alike for alike in _ALIKE)


def stand_in_units(one: Claim, other: Claim) -> Standing | None:
    """Compare two claims in units that measure one thing; None where they do not.

    Each number may be rounded to the last digit that its writer gives, a converted one to any.
    """
    unit, second = scale(one), scale(other)
    if not (unit and second and unit.measures == second.measures):
        return None
    if not (isinstance(one.value, Amount) and isinstance(other.value, Amount)):
        return None
    written = Written(one.value, one.modifier)
    brought = Written(rescaled(other.value, second, unit), other.modifier)
    standing = stand(written, brought)
    bounds = {one.modifier, other.modifier} - {"exact", "about"}
    if standing.type == "agree":
        return standing._replace(basis="unit")
    decimal = unit.measures != "share" and _is_decimal(unit.size / second.size)
    return standing if bounds or decimal else _converted(written, brought, unit.measures)


def _converted(one: Written, other: Written, measures: str) -> Standing:
    first, second = one.amount.low, other.amount.low
    if first is None or second is None or other.amount.high != second:
        return Standing("related", "unit")
    apart, most = abs(first - second), max(abs(first), abs(second))
    slack = min((one.amount.step + other.amount.step) / 2, most / 10)
    near = max(slack, _rough(first), _rough(second)) + _CONVERTED * most
    if {"about"} & {one.modifier, other.modifier}:
        near, slack = near + _ABOUT * most, slack + _ABOUT * most
    if apart <= (near if measures != "share" else max(near, _POINTS)):
        return Standing("agree", "unit")
    return Standing("conflict" if apart > slack + _MISMADE * most else "related", "unit")


def _rough(value: Decimal) -> Decimal:
    """Give half the place of the last digit that is not zero, of numbers of two digits or more."""
    return round_step(value) / 2 if value and significant_digits(value) > 1 else Decimal(0)


def is_loose_dollar(one: Claim, other: Claim) -> bool:
    """Say whether one amount is in dollars of a country, and the other in dollars of any."""
    dollars = one.unit != other.unit and {one.unit, other.unit} <= _DOLLARS
    return dollars and any(_ANY_DOLLAR.search(claim.text) for claim in (one, other))


def is_part_as_share(one: Claim, other: Claim) -> bool:
    """Say whether a count of some of several is one number with a share in per cent."""
    parts = (claim for claim in (one, other) if claim.kind == "count")
    shares = (claim.unit for claim in (one, other) if claim.kind == "percent")
    counted = all(PART in claim.derivation for claim in parts)
    return counted and "percent" in shares and is_same_number(one, other)


def is_same_number(one: Claim, other: Claim) -> bool:
    """Say whether two figures are one number, whatever their units."""
    return one.low is not None and one.low == one.high == other.low == other.high


def _is_decimal(ratio: Decimal) -> bool:
    """Say whether a factor only moves the decimal point, so that nothing need be rounded."""
    return significant_digits(ratio) == 1 and ratio.normalize().as_tuple().digits == (1,)


def factor(unit: str, other: str) -> Decimal | None:
    """Give how many of the other unit one of the first is; None where they do not convert.

    Exact for times, and to 15 digits otherwise. Units with an offset, such as degrees, convert by
    `converted` alone. Source of the factors: pint's default registry.
    """
    unit, other = unit.removesuffix(OF_AGE), other.removesuffix(OF_AGE)
    if unit == other:
        return Decimal(1)
    for sizes in (TIMES, MONTHS):
        if unit in sizes and other in sizes:
            return Decimal(sizes[unit]) / sizes[other]
    zero, one = _through_pint(Decimal(0), unit, other), _through_pint(Decimal(1), unit, other)
    return one if zero == 0 else None


def converted(value: Decimal, unit: str, other: str) -> Decimal | None:
    """Give a value of one unit in another, temperatures too; None where they do not convert."""
    known = factor(unit, other)
    return value * known if known is not None else _through_pint(value, unit, other)


def alike(unit: str, other: str) -> bool:
    """Say whether two units measure the same thing."""
    return converted(Decimal(1), unit, other) is not None


@cache
def _through_pint(value: Decimal, unit: str, other: str) -> Decimal | None:
    if not (NAME.fullmatch(unit) and NAME.fullmatch(other)):
        return None
    from pint import PintError  # noqa: PLC0415 -- half a second, for those who convert

    registry = _registry()
    try:
        found = registry.Quantity(float(value), unit).to(other).magnitude
    except (PintError, AttributeError, ValueError, ZeroDivisionError):
        return None
    return Decimal(format(Decimal(f"{found:.15g}"), "f"))


@cache
def _registry() -> Any:
    """Make the registry once; counts and nouns are no units of it."""
    from pint import UnitRegistry  # noqa: PLC0415 -- as above

    return UnitRegistry(autoconvert_offset_to_baseunit=True)
