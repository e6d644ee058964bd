"""Votes: two figures that are one result, in several languages."""

from decimal import Decimal

import pytest

from reconcile.extract.numbers import numbers


@pytest.mark.parametrize(
    ("locale", "text", "low", "high"),
    [
        ("en", "It was resolved, by 8 votes to 3, to set a precept.", 3, 8),
        ("en", "The final vote went nine to three.", 3, 9),
        ("en", "For 11, against 4. Carried.", 4, 11),
        ("en", "passed with 11 votes in favour and four against", 4, 11),
        ("en", "The motion was carried 11-4.", 4, 11),
        ("de", "Der Rat stimmte mit 12 zu 5 Stimmen zu.", 5, 12),
        ("fr", "adopté par 12 voix contre 5", 5, 12),
        ("es", "por 12 votos a favor y 5 en contra", 5, 12),
        ("it", "approvata con 23 voti a favore e 9 contrari", 9, 23),
        ("pt", "aprovado por 17 votos a favor e 4 contra", 4, 17),
        ("nl", "met 21 stemmen voor en 8 tegen", 8, 21),
        ("zh", "议案以11票赞成、4票反对获得通过。", 4, 11),
        ("ja", "賛成21、反対8で可決した。", 8, 21),
        ("ko", "찬성 21표, 반대 8표로 가결됐다.", 8, 21),
    ],
)
def test_the_figures_of_a_vote_are_one_result(locale: str, text: str, low: int, high: int) -> None:
    (found,) = numbers(text, locale=locale)
    assert (found.kind, found.low, found.high) == ("score", Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    "text",
    [
        "Children aged three to nine may vote.",
        "Prices fell from nine to three dollars.",
        "The museum is open nine to three.",
        "It won 8 votes, and 3 went to others.",
        "He had 12 arguments for and 5 reasons against it.",
    ],
)
def test_other_pairs_are_no_vote(text: str) -> None:
    assert "score" not in {claim.kind for claim in numbers(text)}
