"""Every file of measures proves itself by its own examples."""

from itertools import combinations

import pytest

from reconcile.attach import attach
from reconcile.extract.numbers import numbers
from reconcile.knowledge.measure_rules import (
    MeasureExample,
    concept_rules,
    encoded_measures,
    measure_languages,
    measure_rules,
    measures,
)
from reconcile.knowledge.measures import (
    compiled_path,
    excludes,
    is_measure,
    load_concepts,
    load_measures,
)
from reconcile.model import Block, Claim, Document, Resolution, Segment, Source, Span
from reconcile.naming import Naming

LANGUAGES = measure_languages()
EXAMPLES = [
    pytest.param(language, example, id=f"{language}-{number}")
    for language in LANGUAGES
    for number, example in enumerate(measure_rules(language).example)
]
OF_COUNTS = {"count", "fate", "deed"}


def document(text: str, language: str) -> Document:
    source = Source(
        id="example.txt",
        sha256="",
        media_type="text/plain",
        language=language,
        text=text,
        segments=(Segment(start=0, end=len(text), provenance="human", reason="example"),),
    )
    block = Block(start=0, end=len(text), part="body", provenance="human")
    return Document(source=source, text=text, blocks=(block,), sentences=(Span(0, len(text)),))


def attached(example: MeasureExample, language: str) -> Claim:
    found = numbers(example.text, locale=language)
    placed = attach(document(example.text, language), found, (), Naming(Resolution()))
    (claim,) = (claim for claim in placed if claim.text.startswith(example.figure))
    return claim


@pytest.mark.parametrize(("language", "example"), EXAMPLES)
def test_the_nearest_word_says_what_a_figure_measures(
    language: str, example: MeasureExample
) -> None:
    claim = attached(example, language)
    assert (claim.attribute if is_measure(claim.attribute) else "") == example.measure


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_examples_that_name_a_measure_and_one_that_names_none(language: str) -> None:
    assert {bool(example.measure) for example in measure_rules(language).example} == {True, False}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_names_one_measure_of_a_kind(language: str) -> None:
    found, kinds = measures(language), load_concepts().kinds
    for table in (found.phrases, found.starts, found.ends):
        for word, names in table.items():
            for one, other in combinations(filter(None, names), 2):
                shared = kinds[one] & kinds[other]
                counted = min(len(OF_COUNTS & kinds[name]) for name in (one, other))
                assert len(shared) + counted == 0, (word, one, other)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_names_listed_measures_and_finds_none_in_other_words(language: str) -> None:
    assert set(measure_rules(language).words) <= load_concepts().kinds.keys() | {""}
    assert load_measures(language).within("xyz, xyz?", 0, 9) == []


def test_near_measures_are_listed_and_each_is_near_the_other() -> None:
    concepts = load_concepts()
    for name, others in concepts.near.items():
        assert name in concepts.kinds
        assert all(name in concepts.near[other] for other in others)
    assert set(concept_rules().kinds) == set(concepts.kinds)


@pytest.mark.parametrize("name", encoded_measures())
def test_the_shipped_measures_are_the_compiled_ones(name: str) -> None:
    assert compiled_path(name).read_bytes() == encoded_measures()[name]


def test_a_language_without_measures_has_those_of_english() -> None:
    assert load_measures("cs").phrases == load_measures("en").phrases


@pytest.mark.parametrize(
    ("one", "other", "kind", "expected"),
    [
        ("death", "injury", "count", True),
        ("death", "death", "count", False),
        ("death", "victim", "count", False),  # one of which may be told of the other
        ("passenger", "customer", "count", False),  # things counted have many names
        ("revenue", "profit", "money", True),
        ("revenue", "profit", "count", False),
        ("cost", "price", "money", False),
        ("revenue", "no such measure", "money", False),
        ("height", "depth", "quantity", False),
        ("height", "rainfall", "quantity", True),
        ("opening", "closure", "date", False),  # rules/occasions/ tells dates apart
    ],
)
def test_measures_that_cannot_be_of_one_figure_exclude_each_other(
    one: str, other: str, kind: str, *, expected: bool
) -> None:
    assert excludes(one, other, kind) is excludes(other, one, kind) is expected


def test_a_phrase_that_names_no_measure_hides_the_words_in_it() -> None:
    found = load_measures("en").within("profit before tax", 0, 17)
    assert [each.names for each in found] == [("profit",)]
    assert load_measures("en").within("an earnings report", 0, 18) == []
