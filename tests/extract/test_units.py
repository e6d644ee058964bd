"""Units behind figures: symbols, products, powers."""

from decimal import Decimal

import pytest

from reconcile.extract.numbers import numbers


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("a density of 0.1 g/cm 3 or so", "gram/centimeter**3"),
        ("it flew 5 km/h 3 times", "kilometer/hour"),
        ("it was 1360 W m−2 there", "watt*meter**-2"),
        ("54 kcal · kg −1 of food", "kilocalorie*kilogram**-1"),
        ("it froze at 40 K in the test", "kelvin"),
        ("at nearly 40 K (as before)", "kelvin"),
        ("from 70°C. A gel forms", "degree_Celsius"),
        ("a 5%sugar solution", "percent"),
        ("some 10.2 mmols of it", "millimole"),
        ("a force of 25 kOe in all", "kilooersted"),
    ],
)
def test_a_unit_is_read_as_far_as_it_goes(text: str, unit: str) -> None:
    assert [claim.unit for claim in numbers(text)][:1] == [unit]


def test_percents_of_a_range_have_no_powers() -> None:
    (claim,) = numbers("errors of 3%-4% were seen")
    assert (claim.low, claim.high) == (Decimal(3), Decimal(4))
    assert claim.unit == "percent"
