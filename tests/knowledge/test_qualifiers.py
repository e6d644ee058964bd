"""Every file of qualifiers proves itself by its own examples, and all agree on their classes."""

import pytest

from reconcile.align.qualifying import clash, qualifiers
from reconcile.extract.dates import dates
from reconcile.extract.numbers import numbers
from reconcile.knowledge.loading import rules_folder
from reconcile.knowledge.qualifiers import (
    Qualifier,
    QualifierExample,
    listed,
    load_qualifier_file,
    load_qualifiers,
)
from reconcile.model import Claim, Span

LANGUAGES = sorted(path.stem for path in (rules_folder() / "qualifiers").glob("*.toml"))
EXAMPLES = [
    pytest.param(language, example, id=f"{language}-{number}")
    for language in LANGUAGES
    for number, example in enumerate(load_qualifier_file(language).example)
]


def claim(text: str, figure: str, language: str) -> Claim:
    days = dates(text, locale=language)
    found = [*days, *numbers(text, locale=language, taken=[day.span for day in days])]
    return next(each for each in found if figure.startswith(each.text))


def read(text: str, figure: str, language: str) -> list[str]:
    found = claim(text, figure, language)
    others = [each.end for each in numbers(text, locale=language) if each.end <= found.start]
    free = Span(max(others, default=0), len(text))
    sorts = qualifiers(text, language, found, free)
    return sorted(f"{each.class_} {each.name}" for each in sorts)


@pytest.mark.parametrize(("language", "example"), EXAMPLES)
def test_an_example_has_the_qualifiers_its_file_says(
    language: str, example: QualifierExample
) -> None:
    assert read(example.text, example.figure, language) == list(example.reads)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_an_example_with_a_qualifier_and_one_without(language: str) -> None:
    assert {bool(each.reads) for each in load_qualifier_file(language).example} == {True, False}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_qualifier_parts_alike_in_every_language(language: str) -> None:
    english = {(each.class_, each.name): each for each in load_qualifier_file("en").qualifier}
    for each in load_qualifier_file(language).qualifier:
        known = english[each.class_, each.name]
        assert (each.apart, each.kinds) == (known.apart, known.kinds)
        assert len(listed(each.words)) == len(set(listed(each.words)))


def test_a_language_without_a_file_has_no_qualifiers() -> None:
    assert not load_qualifiers("xx").within("net and gross")


def sort(class_: str, name: str, language: str = "en") -> frozenset[Qualifier]:
    listed = load_qualifier_file(language).qualifier
    return frozenset(each for each in listed if (each.class_, each.name) == (class_, name))


@pytest.mark.parametrize(
    ("some", "others", "differ", "silent", "how"),
    [
        (sort("line", "net"), sort("line", "gross"), True, False, "net and gross"),
        (sort("line", "net"), sort("line", "gross", "de"), True, False, "net and gross"),
        (sort("line", "net"), sort("line", "net", "de"), True, False, None),
        (sort("line", "net"), frozenset(), True, False, None),
        (sort("adjustment", "adjusted"), frozenset(), True, False, "just one is adjusted"),
        (sort("adjustment", "adjusted"), frozenset(), False, False, None),
        (sort("adjustment", "adjusted"), frozenset(), True, True, None),
        (sort("cut-off", "as of"), sort("cut-off", "as of"), False, False, None),
    ],
)
def test_figures_are_parted_by_what_excludes_the_other(
    some: frozenset[Qualifier],
    others: frozenset[Qualifier],
    differ: bool,  # noqa: FBT001 -- a parameter of the cases
    silent: bool,  # noqa: FBT001 -- a parameter of the cases
    how: str | None,
) -> None:
    assert clash(some, others, differ=differ, silent=silent) == how
    assert bool(clash(others, some, differ=differ, silent=silent)) == bool(how)


def test_days_as_of_which_texts_were_written_are_never_rivals() -> None:
    stand = sort("cut-off", "as of")
    assert "days of the texts" in str(clash(stand, stand, differ=True, silent=False))
