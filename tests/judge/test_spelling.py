"""Names that two sources spell differently."""

import pytest

from reconcile import pipeline
from reconcile.judge.spelling import is_misspelt

LEFT = "Harwick Ferries bought ships, said Maria Lindqvist, chief executive of Harwick Ferries."


@pytest.mark.parametrize(
    ("one", "other", "misspelt"),
    [
        ("Maria Lindqvist", "Maria Lindquist", True),
        ("Steven Miller", "Stephen Miller", False),
        ("Philip Reyes", "Phillip Reyes", True),
        ("Alexandra Petersson", "Alexandra Petersen", True),
        ("Daniel Brown", "Danielle Brown", False),
        ("Jürgen Groß", "Jurgen Gross", False),
        ("Ann Berg", "Jan Berg", False),
        ("A. Lindqvist", "B. Lindqvist", False),
        ("Maria Lindqvist", "Maria B. Lindquist", False),
        ("Maria Lindqvist", "Marta Lindquist", False),
    ],
)
def test_a_letter_of_one_word_is_a_misspelling(one: str, other: str, *, misspelt: bool) -> None:
    assert is_misspelt(one, other) == misspelt
    assert is_misspelt(other, one) == misspelt


@pytest.mark.parametrize(
    ("right", "told"),
    [
        ("Maria Lindquist, chief executive of Harwick Ferries, ordered two ships.", True),
        ("Chief executive Maria Lindquist ordered two ships.", True),
        ("Maria Lindquist, head of research at Harwick Ferries, ordered two ships.", False),
        ("Maria Lindquist, chief executive of Solund Lines, ordered two ships.", False),
        ("Maria Lindquist and Maria Lindqvist, chief executives, ordered two ships.", False),
    ],
)
def test_two_spellings_of_who_holds_one_post_are_reported(right: str, *, told: bool) -> None:
    findings = pipeline.check_texts({"a.md": LEFT, "b.md": right}).findings
    assert ("RC402" in {finding.code for finding in findings}) == told
