"""The figure that another one is compared with, and that leaves its unit out."""

import pytest

from reconcile.extract.numbers import numbers


def read(text: str) -> list[str]:
    return [f"{claim.low} {claim.unit}" for claim in numbers(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("raised to 3.3 billion euros from 3.0 billion", ["3300000000 EUR", "3000000000 EUR"]),
        ("rose from 3.0 billion to 3.3 billion euros", ["3000000000 EUR", "3300000000 EUR"]),
        ("was $2.1 million, up from 1.8 million a year ago", ["2100000 USD", "1800000 USD"]),
        ("rose to 5.5% in May from 5.25", ["5.5 percent", "5.25 percent"]),
        ("rose to 45 million euros ($50 million) from 40", None),
        ("The number grew to 3,300 boats in 2025 from 3,000.", ["3300 boat", "3000 boat"]),
        ("The number grew from 3,000 to 3,300 boats.", ["3000 boat", "3300 boat"]),
        ("employs 300 people, compared with about 280 in May", ["300 person", "280 person"]),
        ("won 45 percent against 30 for its rival", ["45 percent", "30 percent"]),
        ("14% more than the 7.8 million visitors", ["14 percent", "7800000 visitor"]),
        ("a profit of 5 million euros on revenue of 12 million", ["5000000 EUR", "12000000 EUR"]),
        ("added 254 jobs, well above the 140 expected", ["254 job", "140 job"]),
        ("was $5.2 million, against forecasts of 4.8 million", ["5200000 USD", "4800000 USD"]),
        ("sent 13, 14 or 15 boats", ["13 boat", "14 boat", "15 boat"]),
    ],
)
def test_unit_scale_and_noun_are_carried(text: str, expected: list[str] | None) -> None:
    assert read(text) == (expected or ["45000000 EUR", "50000000 USD", "40000000 EUR"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose 5% from 200.", ["5 percent", "200 "]),
        ("It raised $3 million from 5 investors.", ["3000000 USD", "5 investor"]),
        ("It fell 3 points, from 45.", ["3 point", "45 "]),
        ("It sold 5 cars. Compared with 3 it is much.", ["5 car", "3 "]),
        ("It rose 5%, compared with 900.", ["5 percent", "900 "]),
        ("It fell to (5 cents) from 3", ["0.05 USD", "3 "]),
    ],
)
def test_a_figure_of_another_kind_stays_bare(text: str, expected: list[str]) -> None:
    assert read(text) == expected


def test_an_older_figure_did_not_move() -> None:
    claims = numbers("Net profit rose 5 percent, against 3 a year ago.")
    assert [claim.change for claim in claims] == ["up", None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The yen weakened past 150 to the dollar.", ("150 JPY", "per USD")),
        ("The rouble traded at 97.2 against the dollar.", ("97.2 RUB", "per USD")),
        ("The rouble fell against the dollar, to 97 versus the euro.", ("97 RUB", "per EUR")),
    ],
)
def test_a_rate_takes_the_money_that_it_is_of(text: str, expected: tuple[str, str]) -> None:
    (claim,) = numbers(text)
    assert claim.kind == "rate"
    assert (f"{claim.low} {claim.unit}", claim.attribute) == expected


def test_a_rate_of_no_named_money_is_a_number() -> None:
    assert read("It hit 17.5 per dollar. The dollar rose to 3 per dollar.") == ["17.5 ", "3 "]


def test_a_range_of_prices_stays_one_range() -> None:
    assert read("Prices range from 5 to 10 dollars.") == ["5 USD"]
