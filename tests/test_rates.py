import datetime as dt
from decimal import Decimal

from reconcile.rates import rate


def test_the_rate_of_a_working_day_is_the_reference_rate() -> None:
    found = rate("USD", "CNY", dt.date(2025, 5, 29))
    assert found is not None
    assert round(found[0], 4) == Decimal("7.1885")
    assert found[1] == dt.date(2025, 5, 29)


def test_a_weekend_takes_the_friday_before() -> None:
    found = rate("EUR", "USD", dt.date(2025, 5, 25))
    assert found is not None
    assert found[1] == dt.date(2025, 5, 23)


def test_a_rate_and_its_inverse_multiply_to_one() -> None:
    one, other = rate("USD", "JPY", dt.date(2020, 3, 2)), rate("JPY", "USD", dt.date(2020, 3, 2))
    assert one is not None
    assert other is not None
    assert abs(one[0] * other[0] - 1) < Decimal("1e-20")


def test_a_day_before_the_series_or_an_unknown_currency_has_no_rate() -> None:
    assert rate("USD", "CNY", dt.date(1998, 1, 5)) is None
    assert rate("USD", "ZZZ", dt.date(2025, 5, 29)) is None


def test_a_day_after_the_series_takes_its_last() -> None:
    assert rate("USD", "EUR", dt.date(2199, 1, 5)) == rate("USD", "EUR", dt.date(2198, 1, 5))


def test_a_currency_that_has_ceased_has_no_rate_today() -> None:
    assert rate("EUR", "CYP", dt.date(2007, 6, 1)) is not None
    assert rate("EUR", "CYP", dt.date(2025, 6, 2)) is None
