"""Totals in tables against the rows and columns that they sum up."""

import pytest

from reconcile import pipeline

HEADS = "| Department | 2023 | 2024 |\n|---|---|---|\n"
ROWS = "| Roads | 125 | 140 |\n| Schools | 310 | 322 |\n| Parks | 48 | 51 |\n"
ACROSS = "| Town | Men | Women | Total |\n|---|---|---|---|\n| Alton | 125 | 140 | {} |\n"
GERMAN = "Die Stadt hat das Jahr abgerechnet, und das sind die Zahlen.\n\n"


def bases(text: str, name: str = "a.md") -> list[tuple[str, str]]:
    found = pipeline.check_texts({name: text}).relations
    return [(each.type, each.explanation) for each in found if each.basis == "arithmetic"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (f"{HEADS}{ROWS}| Total | 483 | 513 |\n", ["agree", "agree"]),
        (f"{HEADS}{ROWS}| Total | 483 | 531 |\n", ["agree", "conflict"]),
        (f"{HEADS}{ROWS}| **Total** | 493 | 513 |\n", ["conflict", "agree"]),
        (f"{HEADS}| Total | 493 | 513 |\n{ROWS}", ["conflict", "agree"]),
        (f"{HEADS}{ROWS}| Total | 483 | 531 |\n| Schools in all | 1 | 2 |\n", []),
        (f"{HEADS}{ROWS}| of which new | 5 | 6 |\n| Total | 493 | 531 |\n", []),
        (f"{HEADS}{ROWS}| Sports | – | 10 |\n| Total | 483 | 523 |\n", ["agree", "agree"]),
        (f"{HEADS}{ROWS}| Sports | about 9 | 10 |\n| Total | 483 | 513 |\n", ["conflict"]),
        (f"{HEADS}{ROWS}| Sports | unknown | 10 |\n| Total | 499 | 523 |\n", ["agree"]),
        (f"{HEADS}{ROWS}| Best | 483 | 599 |\n", []),
        (f"{ACROSS.format(265)}| Brent | 90 | 80 | 170 |\n", ["agree", "agree"]),
        (f"{ACROSS.format(256)}| Brent | 90 | 80 | 170 |\n", ["conflict", "agree"]),
        (f"{GERMAN}{HEADS}{ROWS}| Summe | 483 | 531 |\n", ["agree", "conflict"]),
    ],
)
def test_a_total_is_held_against_its_column_and_its_row(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in bases(text)] == kinds


def test_a_table_of_commas_is_added_up_too() -> None:
    rows = "Department,Staff\nRoads,125\nSchools,310\nTotal,453\n"
    assert bases(rows, "a.csv") == [("conflict", "125 + 310 = 435, not 453")]


def test_rounded_parts_may_miss_their_total_by_a_little() -> None:
    heads = "| The fund of the town | USD million |\n|---|---|\n"
    table = f"{heads}| A | 2.4 |\n| B | 3.4 |\n| Total | {{}} |\n"
    assert [kind for kind, _ in bases(table.format("5.9"))] == ["agree"]
    assert [kind for kind, _ in bases(table.format("6.1"))] == ["conflict"]
