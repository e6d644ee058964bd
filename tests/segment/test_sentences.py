"""A full stop ends a sentence, or an abbreviation, a number, an initial."""

import pytest

from reconcile.segment.layout import Piece
from reconcile.segment.sentences import sentences

WHOLE = [
    ("en", "The U.S. Army paid $4.5 billion to Acme Inc. and others."),
    ("en", "Mr. J. R. Lee of St. Ives met Dr. Chen at 6 p.m. on Jan. 5."),
    ("en", "It lies at No. 7, Fig. 3, vol. 12 of the set."),
    ("en", "“Is it open?” she asked."),
    ("en", "“It is.” he said."),
    ("de", "Am 10. Juni stieg der Umsatz um ca. 3,5 Mio. Euro."),
    ("fr", "M. Dupont et Mme. Petit ont vendu 3,5 ha."),
    ("es", "El Sr. Gómez compró la finca n.º 7 por $ 1.250 millones."),
    ("pl", "O godz. 20 poziom wynosił ok. 3,1 tys. litrów."),
    ("ru", "В 2024 г. выручка составила 3,5 млрд руб. за год."),
]
PARTED = [
    ("en", ["It rose.", "It fell."]),
    ("en", ["He works for Acme Inc.", "The firm is old."]),
    ("en", ["It rose to 36.", "The rest fell."]),
    ("en", ["“It rose.”", "He left."]),
    ("en", ["It rose…", "Then it fell!", "Why?"]),
    ("en", ["(It rose.)", "It fell."]),
    ("de", ["Der Wert stieg auf 36.", "Die anderen fielen."]),
    ("hi", ["मूल्य बढ़ा।", "फिर गिरा।"]),
]


@pytest.mark.parametrize(("code", "text"), WHOLE)
def test_one_sentence(code: str, text: str) -> None:
    assert len(list(sentences(text, Piece(0, len(text), text), code))) == 1


@pytest.mark.parametrize(("code", "expected"), PARTED)
def test_several_sentences(code: str, expected: list[str]) -> None:
    text = " ".join(expected)
    found = sentences(text, Piece(0, len(text), text), code)
    assert [text[span.start : span.end] for span in found] == expected


def test_signs_without_spaces_are_parted_behind_their_stops() -> None:
    text = "価格は上がった。「下がる。」と言った。終わり"
    found = [text[s.start : s.end] for s in sentences(text, Piece(0, len(text), text), "ja")]
    assert found == ["価格は上がった。", "「下がる。」", "と言った。", "終わり"]


def test_a_row_of_a_table_is_one_sentence() -> None:
    text = "| It rose. | It fell. |"
    piece = Piece(0, len(text), text, form="table")
    assert len(list(sentences(text, piece, "en"))) == 1


def test_the_number_of_a_point_belongs_to_it() -> None:
    text = "1. Water. It rose."
    found = [text[s.start : s.end] for s in sentences(text, Piece(0, len(text), text), "en")]
    assert found == ["1. Water.", "It rose."]
