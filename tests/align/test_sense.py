"""The words beside figures: near where they mean one thing, far where they do not."""

from reconcile.align.sense import Sense
from reconcile.knowledge.vectors import load_vectors


def sense(*words: str) -> Sense:
    return Sense((word, 1.0) for word in words)


def likeness(one: Sense, other: Sense) -> float:
    found = one.likeness(other)
    assert found is not None
    return found


def test_words_for_one_thing_are_nearer_than_words_for_two() -> None:
    toll = likeness(sense("deaths"), sense("fatalities"))
    assert toll > 0.6 > likeness(sense("deaths"), sense("injured"))
    assert toll > likeness(sense("votes"), sense("towers"))


def test_a_word_far_from_a_figure_says_little() -> None:
    near = Sense([("votes", 1.0), ("towers", 0.1)])
    assert likeness(near, sense("ballots")) > likeness(near, sense("tower"))


def test_words_that_no_table_holds_say_nothing() -> None:
    assert sense("qqqq").likeness(sense("votes")) is None
    assert sense("votes").likeness(sense("zzzz")) is None
    assert load_vectors().of("zzzzzzzz") is None
