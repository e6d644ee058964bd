"""Dates by what happens on them: which two texts contradict each other, and which do not."""

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

import pytest

from reconcile.align.happening import Datings
from reconcile.extract.dates import read_dates
from reconcile.knowledge.loading import rules_folder
from reconcile.knowledge.occasions import (
    Kind,
    OccasionExample,
    load_kinds,
    load_occasion_file,
    load_occasions,
)
from reconcile.knowledge.qualifiers import listed
from reconcile.model import Span
from reconcile.pipeline import check_texts

KINDS: tuple[Kind, ...] = ("told", "until", "once", "lasting", "of_people", "of_things")
STORIES = tomllib.loads((Path(__file__).parent / "occasions.toml").read_text(encoding="utf-8"))
LANGUAGES = sorted(
    path.stem for path in (rules_folder() / "occasions").glob("*.toml") if path.stem != "kinds"
)
EXAMPLES = [
    (language, example)
    for language in LANGUAGES
    for example in load_occasion_file(language).example
]


@pytest.mark.parametrize(("language", "example"), EXAMPLES)
def test_an_example_reads_what_it_says(language: str, example: OccasionExample) -> None:
    text = example.text
    found = read_dates(text, locale=language, published=dt.date(2025, 6, 1)).claims
    datings = Datings(text, language, [])
    said = (datings.of(date, Span(0, len(text)), found).occasion for date in found)
    assert [occasion for occasion in said if occasion] == list(example.reads)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_names_what_english_names(language: str) -> None:
    file, english = load_occasion_file(language), load_occasion_file("en")
    assert {one.name for one in file.occasion} <= {one.name for one in english.occasion}
    assert [one.name for one in file.row] == [one.name for one in english.row]


@pytest.mark.parametrize("key", KINDS)
def test_the_kinds_name_occasions_that_there_are(key: Kind) -> None:
    assert load_kinds(key) <= {one.name for one in load_occasion_file("en").occasion}


def test_no_word_is_told_of_two_occasions() -> None:
    for language in LANGUAGES:
        words = [w for one in load_occasion_file(language).occasion for w in listed(one.words)]
        assert sorted(words) == sorted(set(words)), language


def test_words_keep_their_places_where_small_letters_are_longer_than_capitals() -> None:
    text = "İİİ açıldı"
    (found,) = load_occasions("tr").within(text, 0, len(text))
    assert text[found.start :].startswith("açıl")


def conflicts(*texts: str) -> list[set[str]]:
    """Give the dates of each conflict between texts."""
    report = check_texts({f"{name}.txt": text for name, text in zip("abc", texts, strict=False)})
    said = {claim.id: claim.text for claim in report.claims}
    found = (r for r in report.relations if r.type == "conflict" and r.basis == "date")
    return [{said[claim] for claim in relation.claims} for relation in found]


@pytest.mark.parametrize("story", STORIES["story"], ids=lambda story: story["name"])
def test_two_days_are_in_conflict_where_they_are_of_one_thing(story: dict[str, Any]) -> None:
    assert len(conflicts(*story["texts"])) == story["conflicts"]
