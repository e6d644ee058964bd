"""A statement beside its evidence."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reconcile
from reconcile.knowledge.statements import StatementExample, load_statement_file

RULES = load_statement_file("en")


def verdict(evidence: str, statement: str) -> str:
    return reconcile.compare(evidence, statement).verdict


@pytest.mark.parametrize("example", [*RULES.example, *RULES.counterexample])
def test_the_examples_of_the_rules_hold(example: StatementExample) -> None:
    assert verdict(example.evidence, example.statement) == example.verdict


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("more than 30", "supported"),
        ("more than 32", "contradicted"),
        ("at least 32", "supported"),
        ("at most 32", "supported"),
        ("fewer than 32", "contradicted"),
        ("under 40", "supported"),
        ("about 33", "supported"),
        ("about 60", "contradicted"),
        ("32", "supported"),
        ("33", "contradicted"),
        ("thirty-two", "supported"),
        ("between 30 and 35", "supported"),
        ("between 35 and 40", "contradicted"),
    ],
)
def test_bounds_are_held_against_the_number(said: str, expected: str) -> None:
    assert (
        verdict("The harbour handled 32 ships.", f"The harbour handled {said} ships.") == expected
    )


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("more than 600", "supported"),
        ("less than 620", "supported"),
        ("less than 500", "contradicted"),
        ("over 600", "supported"),
        ("600", "supported"),
        ("550", "contradicted"),
    ],
)
def test_a_bound_in_the_evidence_is_about_its_number(said: str, expected: str) -> None:
    assert verdict("The port has over 600 staff.", f"The port has {said} staff.") == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("before 1990", "contradicted"),
        ("after 1990", "supported"),
        ("in 1991", "supported"),
        ("on 4 May 1991", "supported"),
        ("on 5 May 1991", "contradicted"),
        ("after May 3", "supported"),
    ],
)
def test_dates_are_held_against_days(said: str, expected: str) -> None:
    assert verdict("The ferry was launched on 4 May 1991.", f"It was launched {said}.") == expected


def test_a_year_does_not_contradict_its_day() -> None:
    assert (
        verdict("The ferry was launched in 1991.", "It was launched on 4 May 1991.") == "not_stated"
    )


def test_a_rounded_number_is_borne_out() -> None:
    assert verdict("It cost $52.73 million.", "It cost $52.7 million.") == "supported"
    assert verdict("It cost $52.7 million.", "It cost $52.73 million.") == "contradicted"


def test_figures_exchanged_between_two_things_are_contradicted() -> None:
    evidence = "The storm hit 40 houses in Ellis and 75 houses in Marden."
    assert verdict(evidence, "40 houses in Ellis and 75 houses in Marden were hit.") == "supported"
    assert verdict(evidence, "75 houses in Ellis and 40 houses in Marden were hit.") != "not_stated"


def test_marks_are_held_against_percentages_and_other_scales() -> None:
    evidence = "The play has a score of 57 out of 100."
    assert verdict(evidence, "The play scored over 55 %.") == "supported"
    assert verdict(evidence, "The play scored under 5.5/10.") == "contradicted"
    assert verdict(evidence, "The play scored 5.7/10.") == "supported"
    assert verdict("It was rated 120/100.", "It was rated 57/100.") != "supported"


def test_results_of_games_are_held_against_results() -> None:
    evidence = "They lost 12–16 to the hosts."
    assert verdict(evidence, "It was a 12–16 loss to the hosts.") == "supported"
    assert verdict(evidence, "It was a 12–46 loss to the hosts, of 57 %.") == "contradicted"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("45 apples are left", "contradicted"),
        ("12 apples are left", "supported"),
        ("In all 32 apples", "supported"),
    ],
)
def test_a_number_may_follow_from_others(said: str, expected: str) -> None:
    assert verdict("Ann had 22 apples and gave 10 apples away.", f"{said}.") == expected


def test_products_and_quotients_follow_too() -> None:
    evidence = "There are 15 shelves with 20 books each."
    assert verdict(evidence, "300 books stand there.") == "supported"
    assert verdict("Six friends shared 90 euros.", "Each got 15 euros.") != "not_stated"
    assert verdict("There are 0 ships and 5 docks.", "It has 7 docks.") == "contradicted"


def test_details_say_which_figure_decided() -> None:
    found = reconcile.compare("It has 32 ships and 4 docks.", "It has 32 ships and 5 docks.")
    assert found.verdict == "contradicted"
    assert [(one.claim.text, one.verdict) for one in found.details] == [
        ("32", "supported"),
        ("5", "contradicted"),
    ]
    assert [claim.text for claim in found.details[1].evidence] == ["4"]
    assert 0 < found.confidence < 1


def test_what_the_evidence_says_nothing_of_is_not_stated() -> None:
    assert verdict("It cost 5 euros.", "It took 3 days.") == "not_stated"
    assert verdict("Nobody came.", "It has 32 ships.") == "not_stated"


def test_words_that_rank_nothing_are_passed_over() -> None:
    found = reconcile.compare("It has 32 ships.", "For the first time, it has 32 ships.")
    assert found.verdict == "supported"


def test_a_statement_without_figures_is_not_contradicted_by_figures() -> None:
    assert reconcile.compare("It has 32 ships.", "It has ships.").details == ()


def test_the_language_may_be_detected_and_days_counted_from_a_day() -> None:
    found = reconcile.compare(
        "Der Hafen hat 1.200 Schiffe abgefertigt.", "Es waren 1200 Schiffe.", locale=None
    )
    assert found.verdict == "supported"
    day = dt.date(2024, 5, 7)
    told = reconcile.compare("It sank on 4 May 2024.", "It sank on 4 May.", published=day)
    assert told.verdict == "supported"


@given(st.text(max_size=60), st.text(max_size=60))
def test_text_never_raises(evidence: str, statement: str) -> None:
    found = reconcile.compare(evidence, statement)
    assert found.verdict in {"supported", "contradicted", "not_stated"}


@given(st.integers(1, 10**9))
def test_a_statement_bears_itself_out(number: int) -> None:
    text = f"The harbour handled {number} ships."
    assert verdict(text, text) == "supported"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The board passed it in a 6-3 vote.", "supported"),
        ("The board passed it in a 5-4 vote.", "contradicted"),
        ("The board passed it by 63 per cent.", "not_stated"),
    ],
)
def test_a_result_is_held_against_a_result_alone(said: str, expected: str) -> None:
    assert verdict("The board passed it in a 6-3 vote.", said) == expected


@pytest.mark.parametrize(
    ("evidence", "statement", "expected"),
    [
        ("The dam broke on 17 August last year.", "The dam broke on 17 August 2022.", "supported"),
        ("The dam broke on 17 August last year.", "The dam broke in August 2022.", "supported"),
        ("The dam broke on 17 August last year.", "The dam broke in March 2022.", "contradicted"),
        ("The dam broke on 17 August 2022.", "The dam broke on 17 August.", "supported"),
        ("The dam broke in the 12th century.", "The dam broke in 1183.", "not_stated"),
    ],
)
def test_a_date_without_a_year_is_of_any(evidence: str, statement: str, expected: str) -> None:
    (detail,) = reconcile.compare(evidence, statement).details
    assert detail.verdict == expected


def test_the_year_of_a_leap_day_may_be_none() -> None:
    (detail,) = reconcile.compare(
        "It broke on 29 February.", "It broke on 28 February 2023."
    ).details
    assert detail.verdict == "supported"


def test_either_end_of_a_range_is_given() -> None:
    evidence = (
        "Sales were $300 million. Revenue will be between $11,100 million and $11,250 million."
    )
    statement = "Revenue is seen within a range of $11,100 million to at most $11,250 million."
    assert reconcile.compare(evidence, statement).verdict == "supported"


def test_a_number_of_three_digits_is_the_one_meant_whatever_it_counts() -> None:
    evidence = "In total 870 people were infected; in one town 56 infections were reported."
    details = reconcile.compare(evidence, "Around 870 infections were reported.").details
    assert [detail.verdict for detail in details] == ["supported"]


@pytest.mark.parametrize(
    ("evidence", "statement", "expected"),
    [
        (
            "He skated 80 kilometers at 10 kilometers per hour.",
            "He skated for 8 hours.",
            "supported",
        ),
        ("It costs $250 per acre, or $1,500 per unit.", "It is let for six months.", "not_stated"),
        ("He was 15 years old then, and she 28 years old.", "She is 13 years older.", "supported"),
    ],
)
def test_arithmetic_keeps_to_units(evidence: str, statement: str, expected: str) -> None:
    details = reconcile.compare(evidence, statement).details
    assert [detail.verdict for detail in details] == [expected]


@pytest.mark.parametrize(
    ("evidence", "said", "expected"),
    [
        ("She was mayor from 1990 and left in 2014.", "She was mayor for 24 years.", "supported"),
        ("She was mayor from 1990 and left in 2014.", "She was mayor for 14 years.", "not_stated"),
        ("Born in 1859, he died in 1900.", "He died at the age of 40.", "supported"),
        ("Born in 1859, he died in 1900.", "He died at the age of 51.", "not_stated"),
        ("He acted from 1935 until 1991.", "He acted for over five decades.", "supported"),
        ("He acted from 1935 until 1991.", "He acted for over six decades.", "not_stated"),
        ("She wrote in 1813 and in 1888.", "She wrote in the 1800s.", "supported"),
        ("She wrote in 1913 and in 1988.", "She wrote in the 1800s.", "contradicted"),
        ("Every box holds 6 eggs.", "There are 30 eggs in 5 boxes.", "supported"),
        ("Every box holds 6 eggs.", "There are 31 eggs in 5 boxes.", "contradicted"),
        ("Ada had 87 cards, and Finn gave Ada 13 more.", "Ada has 100 cards.", "supported"),
        ("Ada had 87 cards, and Finn gave Ada 13 more.", "Ada has 110 cards.", "contradicted"),
    ],
)
def test_what_follows_from_years_shares_and_sums_is_borne_out(
    evidence: str, said: str, expected: str
) -> None:
    found = reconcile.compare(evidence, said).details
    assert found[0].verdict == expected


def test_what_follows_from_years_is_said_so() -> None:
    found = reconcile.compare("She was mayor from 1990 to 2014.", "She was mayor for 24 years.")
    assert found.verdict == "supported"
    assert found.reason == "“24 years” follows from the years of the evidence."


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Ada wrote 3 letters on Tuesday and 3 letters on Friday.", "contradicted"),
        ("Ada wrote 7 letters on Tuesday and 3 letters on Friday.", "supported"),
        ("Ada wrote 3 letters on Friday and 7 letters on Tuesday.", "supported"),
        ("Ada wrote 3 letters on Friday.", "supported"),
    ],
)
def test_who_restates_all_figures_means_another_one_by_each(said: str, expected: str) -> None:
    assert verdict("Ada wrote 7 letters on Tuesday and 3 letters on Friday.", said) == expected
