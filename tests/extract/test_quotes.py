"""Quotations, and who speaks them."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from reconcile.extract.quotes import quotes
from reconcile.model import Claim, EntityType, Name, Quotation, Source
from reconcile.read import read, source_of
from reconcile.segment import segment

SEEDS = Path(__file__).parents[2] / "seeds"


def found(text: str, code: str = "en", **names: EntityType) -> list[tuple[str, str | None]]:
    source = structs.replace(source_of("text", text.encode()), language=code)
    known = [
        Name(source="text", start=at, end=at + len(name), text=name, type=kind)
        for name, kind in ((key.replace("_", " "), kind) for key, kind in names.items())
        for at in [text.find(name)]
    ]
    return [speaker(claim) for claim in quotes(segment(source), known)]


def speaker(claim: Claim) -> tuple[str, str | None]:
    assert isinstance(claim.value, Quotation)
    assert claim.value.text == claim.text
    return claim.text, claim.value.speaker


WORDS = "We will open in May"


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", f"Ann Lee said: “{WORDS}.”", "Ann Lee"),
        ("en", f"“{WORDS},” said Ann Lee, who owns the mill.", "Ann Lee"),
        ("en", f"“{WORDS},” Ann Lee said.", "Ann Lee"),
        ("en", f'"{WORDS}," chief executive Ann Lee told reporters.', "Ann Lee"),
        ("en", f"“{WORDS},” the mill’s new owner said.", "the mill’s new owner"),
        ("en", f"Ann Lee, who owns the mill, was glad, saying in May: “{WORDS}.”", "Ann Lee"),
        ("en", f"Speaking to us, Ann Lee said: “{WORDS}.”", "Ann Lee"),
        ("en", f"Ann Lee said that “{WORDS}”.", "Ann Lee"),
        ("en", f"“{WORDS},” said Mr. J. Lee.", "Mr. J. Lee"),
        ("en", f"“{WORDS}.”", None),
        ("de", f"„{WORDS}“, sagte Anna Lee.", "Anna Lee"),
        ("fr", f"« {WORDS} », a déclaré Anne Lee.", "Anne Lee"),
        ("es", f"«{WORDS}», afirmó Ana Lee.", "Ana Lee"),
        ("ru", "«Мы откроемся в мае», — заявила Анна Ли.", "Анна Ли"),
        ("zh_Hans", "“我们五月开业，欢迎大家来。”李安说。", "李安"),
        ("zh_Hans", "李安说：“我们五月开业，欢迎大家来。”", "李安"),
        ("ja", "李さんは「五月に開業する、来てほしい」と述べた。", "李さん"),
    ],
)
def test_speaker(code: str, text: str, expected: str | None) -> None:
    assert [who for _, who in found(text, code)] == [expected]


def test_a_pronoun_stands_for_the_person_named_before_it() -> None:
    text = f"Ann Lee came from Acme Mills. “{WORDS},” she said. She added: “{WORDS} and June.”"
    assert [who for _, who in found(text, Ann_Lee="person", Acme_Mills="organization")] == [
        "Ann Lee",
        "Ann Lee",
    ]


def test_a_pronoun_in_front_of_the_verb_or_behind_it_is_the_last_speaker() -> None:
    text = f"“{WORDS},” said Ann Lee. “{WORDS} and June,” said she. “{WORDS} and July.”"
    assert [who for _, who in found(text)] == ["Ann Lee"] * 3


def test_a_quotation_that_goes_on_has_the_same_speaker() -> None:
    text = f"“{WORDS},” said Ann Lee. “It will be a fine day for the town.”"
    assert [who for _, who in found(text)] == ["Ann Lee", "Ann Lee"]


def test_known_names_tell_the_person_from_the_firm() -> None:
    text = f"The chief of Acme Mills, Ann Lee, said: “{WORDS}.”"
    assert found(text, Acme_Mills="organization", Ann_Lee="person") == [(f"{WORDS}.", "Ann Lee")]
    assert found(text.replace("Ann Lee", "her boss"), Acme_Mills="organization") == [
        (f"{WORDS}.", "Acme Mills")
    ]


def test_known_names_end_a_description_of_the_speaker() -> None:
    text = f"“{WORDS},” the chief of the mill ann lee said."
    assert found(text, ann_lee="person") == [(f"{WORDS},", "ann lee")]
    text = f"“{WORDS},” a woman in the third row with sons Ann Lee by name said."
    assert found(text, Ann_Lee="person") == [(f"{WORDS},", "Ann Lee")]


def test_known_names_tell_who_speaks_in_a_script_without_spaces() -> None:
    text = "“我们五月开业，欢迎大家来。”厂长李安在会上说。"
    assert found(text, "zh_Hans", 李安="person") == [("我们五月开业，欢迎大家来。", "李安")]


def test_names_and_scare_quotes_are_no_quotations() -> None:
    assert found("He spoke at the “Go Mills Summit” of a “united mill network” for all.") == []
    assert found("The novel “The Girl in the Red Shawl” came out in May.") == []


def test_the_first_seed_has_three_quotations() -> None:
    first, second = (quotes(segment(source)) for source in read([SEEDS], SEEDS).sources)
    assert [who for _, who in map(speaker, first)] == [
        "Joe Tsai",
        "Joe Tsai",
        "Alibaba’s cloud unit",
    ]
    assert second == []


TOKENS = [
    "“",
    "”",
    "said ",
    "Ann ",
    "he ",
    ". ",
    ", ",
    ": ",
    "「",
    "」",
    "说",
    "と",
    "on a day ",
    '"',
]


@settings(deadline=None)
@given(st.text() | st.lists(st.sampled_from(TOKENS)).map("".join))
def test_any_text_can_be_asked_and_spans_are_exact(text: str) -> None:
    for code in ("en", "zh_Hans", "ja"):
        source = Source(id="x", sha256="", media_type="text/plain", language=code, text=text)
        for claim in quotes(segment(source)):
            assert text[claim.start : claim.end] == claim.text
