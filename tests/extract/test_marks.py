"""Parts of several, and degrees by which temperatures differ."""

import pytest

from reconcile.extract.numbers import numbers
from reconcile.model import DIFFERENCE, PART


@pytest.mark.parametrize(
    ("locale", "text", "mark"),
    [
        ("en", "27 of them moved inland", PART),
        ("en", "14 of the wells ran dry", PART),
        ("de", "27 von ihnen", PART),
        ("es", "27 de los pozos", PART),
        ("en", "0.9 °C (33.6 °F) above the average", DIFFERENCE),
        ("en", "The water was 0.9 °C, or 1.6 °F, above the mean", DIFFERENCE),
        ("en", "It rose by 2 °C", DIFFERENCE),
        ("en", "Warming of 1.5 °C", DIFFERENCE),
        ("de", "Es war 3 °C wärmer als üblich", DIFFERENCE),
    ],
)
def test_the_words_beside_a_figure_mark_it(locale: str, text: str, mark: str) -> None:
    assert mark in numbers(text, locale=locale)[0].derivation


@pytest.mark.parametrize(
    "text",
    [
        "It was 5 °C above zero",
        "The side reaches 212 °C, lower than expected",
        "It was 5 °C outside",
        "27 wells of the town ran dry",
    ],
)
def test_other_words_mark_nothing(text: str) -> None:
    assert not {PART, DIFFERENCE}.intersection(*(c.derivation for c in numbers(text)[:1]))
