"""Two figures that are one result or one ratio, and those that are neither."""

import pytest

from reconcile.extract.numbers import numbers
from reconcile.model import Span


@pytest.mark.parametrize(
    ("locale", "text", "low", "high"),
    [
        ("en", "They won 3-1 on Sunday", 1, 3),
        ("en", "in a 6-3 vote", 3, 6),
        ("en", "It was a 2:1 victory", 1, 2),
        ("en", "The bill passed 52 to 48.", 48, 52),
        ("de", "ein 2:0-Sieg", 0, 2),
        ("ko", "2대 1로 이겼다", 1, 2),
        ("zh", "以3比1战胜对手", 1, 3),
        ("ja", "3-1で勝利した", 1, 3),
        ("ar", "فاز الفريق 3-1 في المباراة", 1, 3),
    ],
)
def test_a_claimed_result_is_one_score(locale: str, text: str, low: int, high: int) -> None:
    (found,) = numbers(text, locale=locale)
    assert found.kind == "score"
    assert [found.low, found.high] == [low, high]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a ratio of 3:1", 3),
        ("odds of 5 to 1", 5),
        ("a 60:40 split", 1.5),
        ("mixed 2:1 with oil", 2),
    ],
)
def test_a_ratio_is_its_first_figure_by_its_second(text: str, value: float) -> None:
    (found,) = numbers(text)
    assert (found.kind, float(found.low or 0), found.unit) == ("ratio", value, "")


@pytest.mark.parametrize(
    "text",
    [
        "They won 10-15 seats",
        "lines 3-1 and 4",
        "Genesis 1:1 says",
        "on route 3-1-4",
        "a ratio of 3:0",
        "won $3-1",
        "won 3-1%",
        "mixed 2:10 in all",
        "won 3-1.5",
        "Sie gewannen 10-15 Sitze",
    ],
)
def test_other_pairs_are_no_result_and_no_ratio(text: str) -> None:
    locale = "de" if text.startswith("Sie") else "en"
    assert not {c.kind for c in numbers(text, locale=locale)} & {"score", "ratio"}


def test_a_pair_within_a_date_or_a_time_is_left_alone() -> None:
    text = "it was won 3-1 then and won 2-0 now"
    assert [c.text for c in numbers(text, taken=[Span(11, 14)])] == ["2-0"]


def test_a_language_without_words_for_results_reads_none() -> None:
    assert not {c.kind for c in numbers("vandt 3-1", locale="da")} & {"score"}


def test_the_sets_of_one_match_are_results_too() -> None:
    found = numbers("She won 6-4, 7-6 (7-3) in two hours.")
    assert [claim.text for claim in found] == ["6-4", "7-6", "7-3", "two hours"]
    assert [claim.kind for claim in found[:3]] == ["score"] * 3
