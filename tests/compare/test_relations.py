"""How two texts stand to each other: pairs of sentences and the relation they must give."""

from decimal import Decimal

import pytest

from reconcile import pipeline
from reconcile.compare.wording import number, rewritten
from reconcile.model import Relation

OPENED = "Acme Networks opened its second data centre in Thailand {}, its chairman Ann Lee said."
INVESTS = "Acme Cloud will invest {} in its global harbour network, the company said."
RUNS = "Acme Networks currently runs {} ferries on the western routes of Norway."


def related(left: str, right: str) -> list[Relation]:
    return list(pipeline.check_texts({"a.txt": left, "b.txt": right}).relations)


@pytest.mark.parametrize(
    ("pattern", "left", "right", "kind", "basis"),
    [
        (RUNS, "87", "87", "agree", "exact"),
        (RUNS, "87", "78", "conflict", "value"),
        (RUNS, "87", "91", "conflict", "value"),
        (RUNS, "more than 80", "87", "agree", "range"),
        (RUNS, "more than 90", "87", "conflict", "range"),
        (RUNS, "about 85", "87", "agree", "approximate"),
        (RUNS, "4,000", "40,000", "conflict", "magnitude"),
        (RUNS, "4,000", "3,987", "related", "approximate"),
        (INVESTS, "$52.7 billion", "$52.7 million", "conflict", "magnitude"),
        (INVESTS, "$53 billion", "$52.7 billion", "agree", "rounding"),
        (INVESTS, "$52 billion", "$52.7 billion", "conflict", "truncation"),
        (INVESTS, "$54 billion", "$53.2 billion", "conflict", "rounding"),
        (OPENED, "on May 22, 2025", "on May 22, 2025", "agree", "exact"),
        (OPENED, "on May 22, 2025", "in May 2025", "agree", "range"),
        (OPENED, "on May 22, 2025", "on May 27, 2025", "conflict", "date"),
    ],
)
def test_one_sentence_with_two_values(
    pattern: str, left: str, right: str, kind: str, basis: str
) -> None:
    there = related(pattern.format(left), pattern.format(right))
    back = related(pattern.format(right), pattern.format(left))
    for found in (there, back):
        assert (kind, basis) in [(relation.type, relation.basis) for relation in found]


def test_other_routes_and_other_companies_are_other_facts() -> None:
    other = "Borealis Power employs 78 engineers in Oslo, a spokesman said on Friday."
    assert not related(RUNS.format("87"), other)


@pytest.mark.parametrize(
    ("inside", "kind"),
    [("$52.7 billion", "agree"), ("$57.0 billion", None), ("$72.7 billion", "conflict")],
)
def test_a_conversion_is_held_against_the_rate_of_its_day(inside: str, kind: str | None) -> None:
    text = f"2025-05-22\n\nAcme Cloud will invest 380 billion yuan ({inside}) in its network."
    found = [relation for relation in related(text, "Nothing.") if relation.basis == "conversion"]
    assert [relation.type for relation in found] == ([kind] if kind else [])


@pytest.mark.parametrize(
    "text",
    [
        "Acme Cloud will invest 380 billion yuan ($72.7 billion) in its network.",
        "2025-05-22\n\nAcme Cloud will invest 380 billion dalasi ($72.7 billion) in its network.",
        "2025-05-22\n\nAcme will invest 380 to 400 billion yuan ($72.7 billion) in its network.",
    ],
)
def test_a_conversion_without_a_day_a_rate_or_a_point_says_nothing(text: str) -> None:
    assert not [
        relation for relation in related(text, "Nothing.") if relation.basis == "conversion"
    ]


def test_two_leading_posts_conflict_unless_one_source_gives_both() -> None:
    left, right = "Acme Cloud’s CEO Dana Brook spoke.", "Dana Brook, Acme Cloud chairman, spoke."
    (conflict,) = related(left, right)
    assert (conflict.type, conflict.basis) == ("conflict", "role")
    assert not [each for each in related(f"{left} {right}", right) if each.type == "conflict"]


def test_posts_more_than_a_year_apart_or_not_rivals_are_no_conflict() -> None:
    left = "Acme Cloud’s CEO Dana Brook spoke."
    assert not related(f"2021-02-01\n\n{left}", "2025-02-01\n\nDana Brook, Acme Cloud chairman.")
    assert not related(left, "Dana Brook, Acme Cloud founder, spoke.")


@pytest.mark.parametrize(
    ("text", "old", "new", "expected"),
    [
        ("$52 Billion", "52e9", "53e9", "$53 billion"),
        ("1,204 people", "1204", "1205", "1,205 people"),
        ("$52.7 billion", "52.7e9", "53.1e9", "$53.1 billion"),
        ("$4.8 billion", "4.8e9", "4.9e9", "$4.9 billion"),
        ("$52 billion", "52e9", "53.1e9", None),
        ("5 to 6 million", "5e6", "7e6", None),
        ("0 goals", "1", "1", None),
    ],
)
def test_a_figure_is_rewritten_in_its_own_style(
    text: str, old: str, new: str, expected: str | None
) -> None:
    assert rewritten(text, Decimal(old), Decimal(new)) == expected


def test_numbers_are_grouped_from_ten_thousand_on() -> None:
    assert [number(Decimal(n)) for n in ("9999", "10000", "52.70")] == ["9999", "10,000", "52.7"]


SALES = "Sales rose 8% at Halden Foods to $412.6 million, chief executive Mia Strand said."


@pytest.mark.parametrize(
    ("other", "bases"),
    [
        ("Halden Foods reported an 8% fall in sales to $412.6 million, Mia Strand said.", 1),
        ("Halden Foods' sales of $412.6 million were up 8% after falling 8% a year ago.", 0),
        ("Costs fell 8% at Halden Foods, where sales reached $412.6 million.", 0),
    ],
)
def test_a_rise_and_a_fall_of_one_figure_conflict_unless_one_text_gives_both(
    other: str, bases: int
) -> None:
    assert [relation.basis for relation in related(SALES, other)].count("direction") == bases


def test_a_summary_that_turns_its_own_text_round_is_in_conflict_with_it() -> None:
    text = (
        "AI-generated summary\n\n- Output at Minas Altar fell 8% in 2024.\n\n---\n\n"
        "Ana Ruiz runs the mine.\n\nOutput at Minas Altar was up 8% in 2024, she said on Monday."
    )
    assert "direction" in [relation.basis for relation in related(text, "Nothing.")]
