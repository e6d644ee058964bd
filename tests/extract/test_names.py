from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.extract.names import names
from reconcile.knowledge.loading import rules_folder
from reconcile.knowledge.names import NamesExample, people, words
from tests.documents import document

LANGUAGES = sorted(
    path.stem for path in (rules_folder() / "names").glob("??.toml") if path.stem != "no"
)
EXAMPLES = [(language, e) for language in LANGUAGES for e in words(language).examples]
EXAMPLES += [("en", e) for e in people().examples]


def found(text: str, language: str = "en") -> list[str]:
    return [f"{name.text} | {name.type}" for name in names(document(text, language=language))]


@pytest.mark.parametrize(("language", "example"), EXAMPLES, ids=lambda case: str(case)[:50])
def test_the_examples_of_the_rules_hold(language: str, example: NamesExample) -> None:
    assert found(example.text, language) == list(example.names)


def test_every_language_has_examples_that_fire_and_that_do_not() -> None:
    for language in LANGUAGES:
        examples = words(language).examples
        assert any(e.names for e in examples)
        assert any(not e.names for e in examples)


def test_names_lose_the_possessive_and_keep_the_honorific() -> None:
    assert found("They met Mr. Okafor’s lawyer at Tarnwick’s office.") == [
        "Mr. Okafor | person",
        "Tarnwick | organization",
    ]


def test_a_word_that_only_opens_a_sentence_is_no_name() -> None:
    assert found("Battery prices fell. Yesterday it rained.") == []


def test_a_common_word_that_is_a_name_elsewhere_is_one_at_the_start() -> None:
    text = "They sued Orchard in May. Orchard denied it."
    assert [name.text for name in names(document(text))] == ["Orchard", "Orchard"]


def test_titles_in_capitals_find_the_names_of_the_body() -> None:
    text = "TARNWICK TO BUY BRUNHOLT FOODS\nOn Monday Tarnwick said it would buy Brunholt Foods."
    assert [name.text for name in names(document(text))] == [
        "TARNWICK",
        "BRUNHOLT FOODS",
        "Tarnwick",
        "Brunholt Foods",
    ]


def test_furniture_markers_and_metadata_give_no_names() -> None:
    text = "Share on Tarnwick\nBrunholt said so.\nBy Tarnwick"
    found_names = names(document(text, parts={0: "furniture", 2: "metadata"}))
    assert [name.text for name in found_names] == ["Brunholt"]


def test_a_name_carries_the_provenance_of_its_block() -> None:
    made = document("Tarnwick grew.", provenances={0: "ai_generated"})
    assert [name.provenance for name in names(made)] == ["ai_generated"]


def test_a_given_name_in_brackets_belongs_to_the_name() -> None:
    assert found("It was signed by Ji-hoon (Jay) Park in Seoul.") == [
        "Ji-hoon (Jay) Park | person",
        "Seoul | place",
    ]


def test_a_native_writing_in_brackets_takes_the_type_of_the_name_before_it() -> None:
    assert found("It was signed by Chen Wenbin (陈文斌) in Berlin.") == [
        "Chen Wenbin | person",
        "陈文斌 | person",
        "Berlin | place",
    ]


def test_amounts_with_currency_codes_are_no_names() -> None:
    assert found("The deal cost CNY380 billion and EUR 5 million, about RM1.9bn.") == []


def test_the_council_is_a_name_where_the_text_has_one_council() -> None:
    text = "The Penmarrow Town Council met on Monday. Then the Council voted."
    assert [name.text for name in names(document(text))] == ["Penmarrow Town Council", "Council"]


def test_a_research_note_comes_from_an_organisation() -> None:
    assert found("A note from Morgan Lindqvist said so.") == ["Morgan Lindqvist | organization"]


@given(st.text(max_size=300))
def test_text_never_raises_and_offsets_slice_back(text: str) -> None:
    made = document(text)
    last = 0
    for name in names(made):
        assert text[name.start : name.end] == name.text
        assert name.start >= last
        last = name.end


@given(
    st.lists(
        st.sampled_from(
            [
                "Ann",
                "Lee",
                "said",
                "of",
                "the",
                "Bank",
                "Dr.",
                "Acme’s",
                "Ltd.",
                "(Jay)",
                "3.5",
                "in",
                "X-1",
                "&",
            ]
        )
    )
)
def test_any_order_of_names_and_words_gives_disjoint_names(parts: list[str]) -> None:
    text = " ".join(parts)
    spans = [name.span for name in names(document(text))]
    assert all(a.end <= b.start for a, b in pairwise(spans))
