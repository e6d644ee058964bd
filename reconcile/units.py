"""The one door to pint: conversions between the units that claims name.

pint is imported when the first conversion is asked for, and only where no table of ours answers.
Unit names come from our own lexicons; text never reaches pint's parser.
"""

import re
from decimal import Decimal
from functools import cache
from typing import Any

NAME = re.compile(r"[A-Za-z_]+(?:\*\*-?\d)?(?:[*/][A-Za-z_]+(?:\*\*-?\d)?)*")
TIMES = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "fortnight": 1209600,
}  # fmt: skip
MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
OF_AGE = " of age"


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
