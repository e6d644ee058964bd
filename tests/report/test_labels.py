"""The interface in other languages: nothing untranslated, nothing lost on the way."""

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import reconcile.report
from reconcile.knowledge.checks import load_checks
from reconcile.knowledge.labels import FOLDER, catalogue, translated
from reconcile.model import Amount, Interval, Report
from reconcile.report import render
from reconcile.report.view.labels import labels_in
from reconcile.report.view.verdict import headline
from reconcile.report.view.wording import interval_in_words, value_in_words

CODE = Path(reconcile.report.__file__).parent
KEYWORDS = {"say": None, "count": (2, 3), "marked": None}


def said() -> Iterator[str | tuple[str, ...]]:
    """Gather what the code says."""
    files = extract_from_dir(str(CODE), [("**.py", "python")], keywords=KEYWORDS)
    yield from (words for _, _, words, _, _ in files)


@pytest.mark.parametrize("language", translated())
def test_all_that_is_said_is_translated_and_nothing_else(language: str) -> None:
    with (FOLDER / f"{language}.po").open("rb") as file:
        known = {each.id: each.string for each in read_po(file) if each.id and not each.context}
    assert {words for words in said() if words not in known} == set()
    checks = {headline(check.name) for check in load_checks()}
    assert checks - set(known) == set()
    assert set(known) - set(said()) - checks == set()
    assert [words for words, told in known.items() if not told or not all(told)] == []


@pytest.mark.parametrize("language", translated())
def test_a_translation_has_the_parts_of_its_sentence(language: str) -> None:
    labels = labels_in(language)
    for words, told in (*labels.words.items(), *labels.sentences.items()):
        assert told
        assert sorted(re.findall(r"{\w+}", words)) == sorted(re.findall(r"{\w+}", told))


@pytest.mark.parametrize("language", translated())
def test_the_shipped_labels_are_the_compiled_ones(language: str) -> None:
    assert (FOLDER / f"{language}.json").read_bytes() == catalogue(language)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("USD 52.7 billion", "22 May 2025", "October to December 2024", "until 1 May 2025")),
        ("de", ("USD 52,7 Milliarden", "22. Mai 2025", "Oktober bis Dezember 2024",
                "bis 1. Mai 2025")),
        ("zh", ("USD 527亿", "2025年5月22日", "2024年10月至2024年12月", "至2025年5月1日")),
    ],
)  # fmt: skip
def test_values_are_said_as_the_language_says_them(language: str, words: tuple[str, ...]) -> None:
    labels = labels_in(language)
    amount = Amount(Decimal(52_700_000_000), Decimal(52_700_000_000), Decimal(1))
    days = (
        Interval(dt.date(2025, 5, 22), dt.date(2025, 5, 22)),
        Interval(dt.date(2024, 10, 1), dt.date(2024, 12, 31)),
        Interval(None, dt.date(2025, 5, 1)),
    )
    assert value_in_words(amount, "USD", {}, labels=labels) == words[0]
    assert tuple(interval_in_words(each, labels) for each in days) == words[1:]


def test_one_and_many_are_counted_apart_where_the_language_does() -> None:
    assert labels_in("de").count(1, "claim", "claims") == "1 Angabe"
    assert labels_in("de").count(4000, "claim", "claims") == "4.000 Angaben"
    assert labels_in("zh").count(1, "claim", "claims") == "1 项说法"


@pytest.mark.parametrize(
    ("language", "verdict"),
    [
        ("de", "Noch nicht sicher: 1 × gekappter Betrag, 1 × Widerspruch im Amt (möglich)"),
        ("zh", "尚不稳妥: 1 × 数额被截尾, 1 × 可能的职务冲突和9 项仅见于"),
    ],
)
def test_a_report_speaks_the_language_that_is_asked_for(
    story: Report, language: str, verdict: str
) -> None:
    page = render(story, "html", language=language)
    assert f"<html lang={language}>" in page
    assert verdict in re.sub("<[^>]*>", "", page)
    assert verdict in render(story, "markdown", language=language)
