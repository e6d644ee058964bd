"""Points of a share are percentage points; those of an index or a match are not."""

import pytest

from reconcile.extract.numbers import numbers


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "The party's share was down 11.2 points on last year."),
        ("en", "Unemployment rose 0.3 points in May."),
        ("en", "a 3-point lead in the poll"),
        ("de", "Die Wahlbeteiligung sank um 4,5 Punkte."),
        ("fr", "La participation recule de 3,2 points."),
        ("es", "La tasa de desempleo bajó 0,4 puntos."),
        ("it", "L'affluenza è scesa di 3 punti."),
        ("pt", "A taxa de desemprego caiu 0,4 pontos."),
        ("nl", "De opkomst daalde met 3 punten."),
    ],
)
def test_points_of_a_share_are_percentage_points(locale: str, text: str) -> None:
    (found,) = numbers(text, locale=locale)
    assert (found.kind, found.unit) == ("percent", "percentage_point")


@pytest.mark.parametrize(
    "text",
    [
        "The index lost 120 points.",
        "The Dow shed 23 points, or a tenth of a per cent.",
        "He scored 24 points in the match, half the team's share.",
        "The plan has 14 points.",
        "Turnout was high. The speech made 3 points.",
    ],
)
def test_other_points_are_counted(text: str) -> None:
    assert "percentage_point" not in {claim.unit for claim in numbers(text)}
