"""Figures that are names or parts of names, and those beside them that count."""

import pytest

from reconcile.extract.numbers import numbers


@pytest.mark.parametrize(
    "text",
    [
        "After 9/11, the 24/7 service began.",
        "The 5G network and the 4G phones are new.",
        "3M said it would. It was 3M's to keep.",
        "At COP28 leaders agreed, and COP 28 ended.",
        "Under Rule 10b-5, it filed a Form 10-K and an 8-K.",
        "Call +1 212 555 0100, +442079460958, (212) 555-0100, 555-0100 or 020 7946 0958 now.",
        "A 4x4 truck, in a 4-4-2 formation, and a 6x6.",
        "50 Cent performed with others.",
        "Ocean's Eleven was shown, and Formula One began.",
        "He lives at 10 Main Street, at 221B Baker Street and at 1600 Pennsylvania Avenue.",
        "He walked down 42nd Street and Fifth Avenue.",
        "A 401(k) plan is for him, in his 30s, or for her, in her mid-40s.",
        "It left from Pad 39A with the Boeing 787s.",
    ],
)
def test_a_figure_in_a_name_is_no_quantity(text: str) -> None:
    assert [claim.text for claim in numbers(text)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is run by 10 Wall Street banks.", ["10 bank"]),
        ("It sent 20 F-16s, and 5 F-16 jets.", ["20 f-16s", "5 jet"]),
        ("It costs 50 cents, or 20 Euro notes.", ["0.5 USD", "20 EUR"]),
        ("It cost COP 4.2 billion, then COP 45,000.", ["4200000000 COP", "45000 COP"]),
        ("5M users joined; it has 5M.", ["5000000 user", "5000000 "]),
        ("1.5m people and 2.3m Syrian refugees", ["1500000 person", "2300000 refugee"]),
        ("a wall 1.5m tall, and gates of 3m by 4m", ["1.5 meter", "3 meter", "4 meter"]),
        ("The delay was 30s.", ["30 second"]),
        ("Half of them said: Three people left.", ["0.5 ", "3 person"]),
        ("Fire Kills Eleven in Ohio", ["11 "]),
        ("a 30x40 cm frame, 3x larger", ["30 centimeter", "40 centimeter", "3 "]),
        ("a 2 x 4 m room of 10 by 12 feet", ["2 meter", "4 meter", "10 foot", "12 foot"]),
        ("an altitude of +3994 m", ["3994 meter"]),
        ("It reached 35C (95F) again.", ["35 degree_Celsius", "95 degree_Fahrenheit"]),
        (
            "It was hot, at 40C, now it's -10C.",
            ["40 degree_Celsius", "-10 degree_Celsius"],
        ),
        ("A 30 people group came.", ["30 person"]),
    ],
)
def test_a_figure_beside_such_a_name_is_read(text: str, expected: list[str]) -> None:
    assert [f"{claim.low} {claim.unit}" for claim in numbers(text)] == expected
