"""Every file of measures proves itself by its own examples."""

import pytest

from reconcile.attach import attach
from reconcile.extract.numbers import numbers
from reconcile.knowledge.loading import rules_folder
from reconcile.knowledge.measures import MeasureExample, load_measure_file, load_measures
from reconcile.model import Block, Claim, Document, Resolution, Segment, Source, Span
from reconcile.naming import Naming

LANGUAGES = sorted(path.stem for path in (rules_folder() / "measures").glob("*.toml"))
EXAMPLES = [
    pytest.param(language, example, id=f"{language}-{number}")
    for language in LANGUAGES
    for number, example in enumerate(load_measure_file(language).example)
]


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
    (claim,) = (claim for claim in placed if claim.text == example.figure)
    return claim


@pytest.mark.parametrize(("language", "example"), EXAMPLES)
def test_the_nearest_word_says_what_a_figure_measures(
    language: str, example: MeasureExample
) -> None:
    claim = attached(example, language)
    expected = example.measure or claim.attribute
    assert claim.attribute == expected
    assert (claim.attribute in {m.name for m in load_measure_file(language).measure}) == bool(
        example.measure
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_names_one_measure(language: str) -> None:
    measures = load_measure_file(language).measure
    words = [word for measure in measures for word in measure.words]
    assert len(words) == len(set(words))
    assert load_measures(language).pattern.findall("no such word here") == []
