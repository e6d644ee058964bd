"""Languages that a single letter does not tell."""

import pytest

from reconcile.read.language import language


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("Site | Investment\nNordholm I | 480\nNordholm II | 655", "en"),
        ("Fund | USD\nA | 2.4\nB | 3.4", "en"),
        ("Die Messe dauert zehn Tage.", "de"),
        ("Firma zatrudnia ludzi i sprzedaje towary, ale nie w Polsce.", "pl"),
    ],
)
def test_a_word_of_one_letter_tells_no_language(text: str, spoken: str) -> None:
    assert language(text) == spoken
