import datetime as dt
from decimal import Decimal

import pytest

from reconcile.model import Amount, Evidence, Holding, Interval, Quotation, Report
from reconcile.report.html.evidence import folded, waterfall
from reconcile.report.view.labels import ENGLISH
from reconcile.report.view.links import view_of
from reconcile.report.view.reasons import reasons_of
from reconcile.report.view.snippets import _string
from reconcile.report.view.wording import (
    interval_in_words,
    language_in_words,
    listed,
    value_in_words,
)


def amount(low: str | None, high: str | None) -> Amount:
    return Amount(
        low=None if low is None else Decimal(low),
        high=None if high is None else Decimal(high),
        step=Decimal(1),
    )


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (amount("380000000000", "380000000000"), "CNY", "CNY 380 billion"),
        (amount("52700000000", "52700000000"), "USD", "USD 52.7 billion"),
        (amount("1234567890123", "1234567890123"), "", "1,234,567,890,123"),
        (amount("-2500000", "-2500000"), "EUR", "EUR -2.5 million"),
        (amount("3.40", "3.40"), "USD/kg", "USD 3.4/kg"),
        (amount("20", "20"), "percent", "20%"),
        (amount("0", "0"), "percentage_point", "0 percentage points"),
        (amount("87", "87"), "availability zone", "87 availability zone"),
        (amount("5", "7"), "degree_Celsius", "5 to 7 degree Celsius"),
        (amount(None, "0"), "", "up to 0"),
        (amount("5", None), "kilometer", "at least 5 kilometer"),
        (amount(None, None), "", "unknown"),
    ],
)
def test_numbers_are_said_with_their_units(value: Amount, unit: str, words: str) -> None:
    assert value_in_words(value, unit, {}) == words


def test_a_modifier_stands_before_its_number() -> None:
    assert value_in_words(amount("200", "200"), "model", {}, "more_than") == "more than 200 model"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2025-05-22", "2025-05-22", "22 May 2025"),
        ("2025-04-01", "2025-04-30", "April 2025"),
        ("2024-10-01", "2024-12-31", "October to December 2024"),
        ("2024-01-01", "2024-12-31", "2024"),
        ("2025-01-25", "2025-01-31", "25 January 2025 to 31 January 2025"),
        ("2024-02-01", "2024-02-28", "1 February 2024 to 28 February 2024"),
        (None, "2028-12-31", "until 31 December 2028"),
        ("2025-01-01", None, "from 1 January 2025"),
        (None, None, "undated"),
        ("9999-12-01", "9999-12-31", "December 9999"),
    ],
)
def test_days_are_said_by_name(start: str | None, end: str | None, words: str) -> None:
    interval = Interval(
        start=dt.date.fromisoformat(start) if start else None,
        end=dt.date.fromisoformat(end) if end else None,
    )
    assert interval_in_words(interval) == words
    assert value_in_words(interval, "", {}) == words


def test_roles_name_their_people_and_organisations() -> None:
    names = {"ann": "Ann Lee", "acme": "Acme"}
    assert value_in_words(Holding("ann", "chair", "acme"), "", names) == "Ann Lee: chair of Acme"
    assert value_in_words(Holding("Bo", "chair", None), "", names) == "Bo: chair"
    assert value_in_words(Quotation("Yes", None), "", names) == "“Yes”"


def test_lists_counts_and_languages_read_as_prose() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert ENGLISH.count(1, "claim", "claims") == "1 claim"
    assert ENGLISH.count(4000, "claim", "claims") == "4,000 claims"
    assert language_in_words("zh_Hant") == "Chinese"
    assert language_in_words("pt-BR") == "Portuguese"
    assert language_in_words("xx") == "xx"


def test_a_waterfall_begins_each_bar_where_the_last_one_ended(story: Report) -> None:
    view = view_of(story)
    evidence = (
        Evidence(feature="surname", weight=6.0, detail="Wu"),
        Evidence(feature="given_name", weight=-2.0, detail="differs"),
    )
    reasons = reasons_of(view, evidence)
    drawn = waterfall(view, reasons)
    assert "x=0.0 width=100.0" in drawn
    assert "x=66.7 width=33.3" in drawn
    assert "−2.0" in drawn
    assert "given name" in drawn
    assert "+4.0 bits" in folded(view, "Why ", reasons)


def test_no_evidence_draws_nothing_and_weightless_evidence_no_width(story: Report) -> None:
    view = view_of(story)
    assert waterfall(view, ()) == folded(view, "Why", ()) == ""
    weightless = reasons_of(view, (Evidence(feature="a", weight=0.0, detail=""),))
    assert "width=0.8" in waterfall(view, weightless)


def test_what_cannot_be_seen_is_escaped_in_rules_to_paste() -> None:
    assert _string('say "hi"\\') == '"say \\"hi\\"\\\\"'
    assert _string("a\u202eb\x1b\U000e0001é吴") == '"a\\u202Eb\\u001B\\U000E0001é吴"'
