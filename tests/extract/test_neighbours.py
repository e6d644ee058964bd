"""What stands beside a figure is looked up once; the short ways must read as the long one does."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.extract import reader
from reconcile.extract.grammar import grammar
from reconcile.extract.neighbours import ALL_ROLES, NO_ROLES, Neighbours, neighbours
from reconcile.extract.numbers import numbers
from reconcile.model import Claim

BEFORE = [
    "hired ", "about ", "($", "€", "US$ ", "in ", "Fig. ", "page ", "minus ", "-", "aged ", "", "(",
    "Vista ", "more than ", "the ", "USD ", "rupees ", "x", "\n", "between ", "of ", "no. ", "A ",
]  # fmt: skip
FIGURES = ["3", "12", "120", "1999", "2,500", "3.5", "1.234", "0", "40-50", "9,10", "½", "2 1/2"]
BEHIND = [
    " people", " km", "km", "%", " %", " million", "m", "bn", " percent", ".", ", and", " Themis",
    "th", "-year", " years old", " dollars", " times the", ",-", " (kg)", ") of", " and a half", "",
    "'", '"', " below zero", " m/s", " kg per day", " EUR", " of them", " to 60", "x", " a share",
]  # fmt: skip


def slowly(text: str, locale: str) -> list[Claim]:
    """Read a text with every short way closed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Neighbours, "roles", lambda *_: ALL_ROLES)
        patch.setattr(Neighbours, "follows_article", lambda *_: True)
        patch.setattr(reader, "led_plainly", lambda *_: False)
        return numbers(text, locale=locale)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.tuples(*map(st.sampled_from, (BEFORE, FIGURES, BEHIND))), min_size=1, max_size=3
    ).map(lambda parts: " ".join(map("".join, parts))),
    st.sampled_from(["en", "de", "fr", "ru"]),
)
def test_a_figure_is_read_alike_with_and_without_the_short_ways(text: str, locale: str) -> None:
    assert numbers(text, locale=locale) == slowly(text, locale)


@pytest.mark.parametrize(
    ("text", "role"),
    [("million", "number"), ("bn", "scale"), ("euros", "money"), ("km", "unit"), ("th", "rank"),
     ("times", "other")],
)  # fmt: skip
def test_a_word_behind_a_figure_has_the_roles_of_what_it_begins(text: str, role: str) -> None:
    assert getattr(neighbours(grammar("en")).roles(f"5 {text} of", 2), role)


def test_most_words_behind_a_figure_have_no_role() -> None:
    assert neighbours(grammar("en")).roles("5 people", 2) is NO_ROLES
    assert neighbours(grammar("en")).roles("5 ", 2) is NO_ROLES


def test_what_is_remembered_of_words_has_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reconcile.extract.neighbours.REMEMBERED", 2)
    beside = Neighbours(grammar("en"))
    found = [beside.roles(word, 0).unit for word in ("km", "people", "kg", "stones", "km")]
    assert found == [True, False, True, True, True]


def test_an_article_is_a_figure_only_before_what_it_counts() -> None:
    beside = neighbours(grammar("en"))
    assert beside.follows_article("a dollar", 2)
    assert not beside.follows_article("a house", 2)
    assert not beside.follows_article("a ", 2)
