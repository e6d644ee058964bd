"""Labels before a colon say what a bare figure measures or counts."""

import pytest

from reconcile.extract.numbers import numbers


@pytest.mark.parametrize(
    ("locale", "text", "unit"),
    [
        ("en", "Acres burned: 18,600", "acre"),
        ("en", "- **Hectares planted:** 4,200", "hectare"),
        ("en", "Altitude in metres: 3,950", "meter"),
        ("en", "Kilometres of track: 84", "kilometer"),
        ("en", "Passengers: 3,400", "passenger"),
        ("en", "Status: open\nStoreys: 52", "storey"),
        ("fr", "Hectares brûlés : 4 200", "hectare"),
        ("de", "Hektar verbrannt: 4.200", "hectare"),
        ("es", "Hectáreas quemadas: 4.200", "hectare"),
    ],
)
def test_a_label_gives_its_unit_or_its_noun(locale: str, text: str, unit: str) -> None:
    (found,) = numbers(text, locale=locale)
    assert found.unit == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Note: 12 people died", "person"),
        ("Time: 7", ""),
        ("Pounds raised: 4,000", "pound"),
        ("the acres that burned in May and that he saw from his window there: 18", ""),
    ],
)
def test_other_words_before_a_colon_are_no_unit(text: str, unit: str) -> None:
    (found,) = numbers(text)
    assert (found.kind, found.unit) == ("count", unit)
