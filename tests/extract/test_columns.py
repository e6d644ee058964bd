"""Cells of tables whose money, unit or scale stands in a head, a caption or the row's name."""

import pytest

from reconcile.extract.numbers import numbers


def read(text: str, locale: str = "en") -> list[str]:
    return [f"{claim.low} {claim.unit}".strip() for claim in numbers(text, locale=locale)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("| | Sales ($ m) |\n|---|---|\n| North | 52.7 |", ["52700000 USD"]),
        (
            "| | Sales ($bn) | Staff (in thousands) |\n| A | 5 | 13.2 |",
            ["5000000000 USD", "13200 staff"],
        ),
        ("| | Weight (kg) |\n| A | 5 |\n| B | 6.5 |", ["5 kilogram", "6.5 kilogram"]),
        ("Item\tSales, €bn\nA\t5", ["5000000000 EUR"]),
        ("(in millions of euros)\n\n| A | B |\n| Sales | 12 |", ["12000000 EUR"]),
        ("(in millions)\nSales\t1,234\nCosts\t2", ["1234000000", "2000000"]),
        ("($'000)\nSales\t1,234\nCosts\t2", ["1234000 USD", "2000 USD"]),
        (
            "(in millions, except per share data)\nSales\t12\nEarnings per share\t1.2",
            ["12000000", "1.2"],
        ),
        ("| | Sales ($ m) |\n| Loss | (21.9) |", ["-21900000 USD"]),
        ("| | Sales ($ m) |\n| Margin (%) | 4 |", ["4 percent"]),
        ("| | A |\n| B | 5 |\n\nand\n\n| | Sales (€ m) |\n| C | 6 |", ["5", "6000000 EUR"]),
        ("Sales, in millions of dollars:\n\n| A | B |\n| C | 6 |", ["6000000 USD"]),
        ("€ bn\n| A | B |\n| C | 6 |", ["6000000000 EUR"]),
        ("| | Jobs cut (2024) |\n| C | 6 |", ["6 job"]),
        ("| | Price (₹) |\n| A | 5 |", ["5 INR"]),
        ("| £m | A |\n| --- | --- |\n| C | 6 |", ["6000000 GBP"]),
        ("| | € million | % |\n| C | 6 | 7 |", ["6000000 EUR", "7 percent"]),
        ("In millions of dollars, except per share:\n\n| A | B |\n| C | 6 |", ["6000000 USD"]),
        ("| A | Size (km²) |\n| C | 6 |\n\n| A | B |\n| C | 7 |", ["6 kilometer**2", "7"]),
        ("| A | Dead |\n| C | 99[^1] |", ["99 dead"]),
        ("| | Sales ($ m) |\n| A | 4% |\n| B | 3 kg |", ["4 percent", "3 kilogram"]),
    ],
)
def test_a_cell_takes_what_is_said_once_for_it(text: str, expected: list[str]) -> None:
    assert read(text) == expected


def test_notes_are_read_in_other_languages() -> None:
    table = "| Posten | Umsatz (in Mio. Euro) |\n| A | 5,2 |\n| je Aktie | 1,2 |"
    assert read(table, "de") == ["5200000 EUR", "1.2 EUR"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("| | Sales (see note h) |\n| A | 5 |", ["5"]),
        ("| | Sales (over two million people) |\n| A | 5 |", ["2000000 person", "5"]),
        ("| | Sales (among all those millions) |\n| A | 5 |", ["5"]),
        ("| Sales ($ m) | 5 |", ["5"]),
        ("| Team | W | L | Won |\n| Reds | 3 | 1 | 5 |", ["3", "1", "5"]),
        ("| A |\n| B | 5 | 6 |", ["5", "6"]),
    ],
)
def test_other_words_in_a_head_change_nothing(text: str, expected: list[str]) -> None:
    assert read(text) == expected
