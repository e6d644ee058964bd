"""Figures and number words are found where they begin, each by a pattern of its own."""

import re

from hypothesis import given
from hypothesis import strategies as st

from reconcile.extract.anchors import Anchors
from reconcile.extract.grammar import grammar
from reconcile.extract.literals import FIGURES, LITERAL, VULGAR

WRITTEN = st.text("0123456789 .,'e+-½ax\n٣", max_size=30)


@given(WRITTEN)
def test_figures_are_found_as_they_are_read(text: str) -> None:
    plain = re.compile(f"{LITERAL.pattern}|[{VULGAR}]")
    found = [match.span() for match in FIGURES.finditer(text)]
    assert found == [match.span() for match in plain.finditer(text)]


def _found(language: str, text: str) -> list[str]:
    anchors, at, found = Anchors(grammar(language), text), 0, []
    while (place := anchors.next(at)) is not None:
        at = place[1]
        found.append(("word " if place[2] else "") + text[place[0] : at])
    return found


def test_figures_and_words_come_in_order_of_place() -> None:
    assert _found("en", "two of 3, a 1.5, and (four)") == [
        "word two", "3", "word a", "1.5", "word four",
    ]  # fmt: skip
    assert _found("zh", "三百5个") == ["word 三", "word 百", "5"]


def test_a_word_within_a_word_is_none() -> None:
    assert _found("en", "tone 5two _one ones") == ["5"]


def test_what_was_passed_over_is_not_found() -> None:
    anchors = Anchors(grammar("en"), "one two 3 4")
    assert anchors.next(5) == (8, 9, False)
    assert anchors.next(9) == (10, 11, False)
    assert anchors.next(11) is None
