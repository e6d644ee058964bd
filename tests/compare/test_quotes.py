"""Quotations of one wording: the same, in part, altered, or just alike."""

import pytest

from reconcile import pipeline
from reconcile.knowledge.negations import load_negation_file, load_negations

SAID = "“{}”, said Ann Lee, the project scientist."
WHOLE = "Everything we planned for happened to the minute"


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        (WHOLE, WHOLE, ["agree"]),
        (WHOLE, WHOLE.upper(), ["agree"]),
        (WHOLE, "Everything we planned for happened", ["agree"]),
        (WHOLE, "Everything we planned for happened to the second", ["conflict"]),
        (WHOLE, "Everything we had planned for happened to the minute", []),
        (WHOLE, "Everything she hoped had happened by the minute", []),
        ("We’ll open the harbour in May at last", "We’d open the harbour in May at last", []),
        ("We will close it now", "We will open it now", []),
        (
            "It is the finest square in the county, and she knew it",
            "It is the finest square in the whole county, and everybody knew it",
            ["conflict"],
        ),
        (
            "We are not going to close it this year",
            "We are going to close it this year",
            ["conflict"],
        ),
        (
            "We build a workshop, not a monument",
            "We build a monument, not a workshop",
            ["conflict"],
        ),
        ("Nous ne fermerons aucune usine à Gap", "Nous fermerons une usine à Gap", ["conflict"]),
        (
            "Wir werden in Ulm keine Stellen streichen",
            "Wir werden in Ulm Stellen streichen",
            ["conflict"],
        ),
        ("We will fight, and whatever it says, win", "We will fight ... and we will win", []),
        ("We will do whatever it says in May", "We will do whatever [the court] says in May", []),
    ],
)
def test_quotations_are_compared_word_by_word(one: str, other: str, kinds: list[str]) -> None:
    texts = {"a.txt": SAID.format(one), "b.txt": SAID.format(other)}
    relations = pipeline.check_texts(texts).relations
    assert [each.type for each in relations if each.basis == "wording"] == kinds


def test_a_quotation_given_to_another_speaker_weighs_less() -> None:
    other = SAID.format(WHOLE).replace("Ann Lee", "Dana Brook")
    (relation,) = pipeline.check_texts({"a.txt": SAID.format(WHOLE), "b.txt": other}).relations
    features = {each.feature for each in relation.evidence}
    assert "wording" in features


def test_the_words_that_deny_are_found_in_their_examples() -> None:
    for example in load_negation_file().example:
        found = [word for word in example.text.casefold().split() if word in load_negations()]
        assert found == list(example.reads)
