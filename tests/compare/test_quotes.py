"""Quotations of one wording: the same, in part, altered, or just alike."""

import pytest

from reconcile import pipeline

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
