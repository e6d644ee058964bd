"""What one figure leaves open, settled by the others of its document."""

from decimal import Decimal

import pytest

from reconcile.extract.numbers import numbers


@pytest.mark.parametrize(
    ("locale", "text", "value", "others"),
    [
        ("en", "It weighs 1.234 kg of 12.345,67 kg", "1234", []),
        ("en", "It weighs 1.234 kg of 2.5 kg", "1.234", []),
        ("en", "It weighs 1.234 kg", "1.234", ["1234"]),
        ("en", "It weighs 1,234 kg of 1,234,567 kg", "1234", []),
        ("de", "1.234 kg, 3.5 kg und 4.25 kg", "1.234", []),
        ("de", "1.234 kg und 3.5 kg", "1234", ["1.234"]),
        ("de", "1.234 kg, 3.5 kg, 7,25 kg", "1234", ["1.234"]),
        ("de", "0.000 kg", "0.000", []),
    ],
)
def test_the_other_figures_say_which_sign_begins_decimals(
    locale: str, text: str, value: str, others: list[str]
) -> None:
    found = numbers(text, locale=locale)[0]
    assert found.low == Decimal(value)
    assert [str(getattr(other, "low", "")) for other in found.alternatives] == others


@pytest.mark.parametrize(
    ("locale", "text", "unit"),
    [
        ("en", "Canada will pay $7 million, or US$5 million.", "CAD"),
        ("en", "All figures are in Singapore dollars. It made $7 million.", "SGD"),
        ("en", "It cost $7 million in Canada.", "USD"),
        ("en", "Canada and Australia paid $7 million, or US$5 million.", "USD"),
        ("en_US", "Canada will pay $7 million, or US$5 million.", "USD"),
        ("es", "México pagará $7 millones, o US$5 millones.", "MXN"),
    ],
)
def test_a_bare_dollar_is_that_of_the_country_spoken_of(locale: str, text: str, unit: str) -> None:
    assert numbers(text, locale=locale)[0].unit == unit


@pytest.mark.parametrize(
    ("locale", "text", "others"),
    [
        ("de", "Es kostet 5 Billionen Euro", ["5000000000"]),
        ("de", "Es sind 5 Billionen Euro und nicht 5 Milliarden", []),
        ("en", "It costs 5 trillion euros", []),
    ],
)
def test_a_long_billion_stays_open_until_the_text_shows_its_scale(
    locale: str, text: str, others: list[str]
) -> None:
    found = numbers(text, locale=locale)[0]
    assert [str(getattr(other, "low", "")) for other in found.alternatives] == others
