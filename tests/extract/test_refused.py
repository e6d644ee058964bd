"""Figures that are no quantities."""

import pytest

from reconcile.extract.numbers import numbers


@pytest.mark.parametrize(
    "text",
    [
        "See Figures 3(a) and 4 for the rest.",
        "A method according to claim 1 or 2, in which it is done.",
        "Steels No. 2 to 4, 6 and 15 are new.",
        "As shown by Page et al. (2003b), it is so.",
        "It rose (Fig. 4c) again, and fell (Table 2B).",
        "It is stacked without a twist. 7 So the states hold.",
        "where λ 1 and λ 2 are free, as are known A 1 and r 2.",
        "so many grains (kg) −1 per day −1 fell",
        "the rate 1/T is higher in Fe 2-y samples.",
    ],
)
def test_labels_variables_and_footnotes_are_no_numbers(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ni 3.25 to 4.00% and Cr 1.5 - 2.0", ["3.25 to 4.00%", "1.5 - 2.0"]),
        ("the subjects of race Z (4 women and 15 men)", ["4", "15"]),
        ("table 3 and 20 books fell", ["20"]),
        ("He ran the 2000m in Rome.", ["2000m"]),
        ("It stopped. 7 people left.", ["7"]),
        ("a number more than 1000 and less than 1500", ["1000 and less than 1500"]),
    ],
)
def test_figures_beside_them_are_read(text: str, expected: list[str]) -> None:
    assert [claim.text for claim in numbers(text)] == expected
