from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.arithmetic import Written, is_swapped, round_step, significant_digits, stand
from reconcile.model import Amount, Modifier, plain


def written(text: str, modifier: Modifier = "exact", scale: int = 1) -> Written:
    value = Decimal(text)
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    step = plain(Decimal(1).scaleb(exponent) * scale)
    return Written(Amount(plain(value * scale), plain(value * scale), step), modifier)


BILLION = 10**9


@pytest.mark.parametrize(
    ("one", "other", "type_", "basis"),
    [
        (written("52.7", scale=BILLION), written("52.7", scale=BILLION), "agree", "exact"),
        (written("53", scale=BILLION), written("52.7", scale=BILLION), "agree", "rounding"),
        (written("52", scale=BILLION), written("52.7", scale=BILLION), "conflict", "truncation"),
        (written("53", scale=BILLION), written("52.3", scale=BILLION), "conflict", "rounding"),
        (written("2.5"), written("2.45"), "agree", "rounding"),
        (written("2.4"), written("2.45"), "agree", "rounding"),
        (written("87"), written("78"), "conflict", "value"),
        (written("5", scale=10**6), written("5", scale=BILLION), "conflict", "magnitude"),
        (written("500000"), written("498732"), "related", "approximate"),
        (written("200", "more_than"), written("230"), "agree", "range"),
        (written("200", "more_than"), written("5000"), "related", "range"),
        (written("200", "more_than"), written("180"), "conflict", "range"),
        (written("100", "at_most"), written("95"), "agree", "range"),
        (written("100", "about"), written("104"), "agree", "approximate"),
        (written("100", "about"), written("109"), "agree", "approximate"),
        (written("110", "about"), written("119"), "related", "approximate"),
        (written("100", "about"), written("150"), "conflict", "value"),
        (written("100", "about"), written("100"), "agree", "approximate"),
        (written("100", "about"), written("1000", "about"), "conflict", "magnitude"),
        (written("0"), written("0.4"), "agree", "rounding"),
        (written("0"), written("3"), "conflict", "value"),
    ],
)
def test_two_written_numbers_stand_as_a_careful_reader_says(
    one: Written, other: Written, type_: str, basis: str
) -> None:
    assert stand(one, other) == (type_, basis)
    assert stand(other, one) == (type_, basis)


def test_a_range_agrees_with_what_lies_in_it_and_not_with_what_does_not() -> None:
    between = Written(Amount(Decimal(5), Decimal(10), Decimal(1)), "between")
    assert stand(between, written("7")) == ("agree", "range")
    assert stand(between, written("12")) == ("conflict", "range")


def test_an_open_end_bounds_on_one_side_alone() -> None:
    from_five = Written(Amount(Decimal(5), None, Decimal(1)), "at_least")
    assert stand(from_five, written("6")).type == "agree"
    assert stand(from_five, written("3")).type == "conflict"


def test_a_long_number_is_no_trouble() -> None:
    one, other = (Decimal("1" * 59 + last) for last in "12")
    longs = [Written(Amount(value, value, Decimal(1)), "exact") for value in (one, other)]
    assert stand(*longs) == ("conflict", "value")


numbers = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12)
modifiers = st.sampled_from(["exact", "about", "at_least", "more_than", "at_most", "less_than"])


@given(numbers, modifiers, numbers, modifiers)
def test_standing_is_symmetric(a: Decimal, m: Modifier, b: Decimal, n: Modifier) -> None:
    one, other = written(format(a, "f"), m), written(format(b, "f"), n)
    assert stand(one, other) == stand(other, one)


@given(numbers, modifiers)
def test_every_number_agrees_with_itself(a: Decimal, modifier: Modifier) -> None:
    assert (
        stand(written(format(a, "f"), modifier), written(format(a, "f"), modifier)).type == "agree"
    )


def test_digits_swapped_are_told_from_others() -> None:
    assert is_swapped(Decimal(87), Decimal(78))
    assert not is_swapped(Decimal(87), Decimal(88))
    assert not is_swapped(Decimal(87), Decimal(877))


def test_significant_digits_leave_out_zeros_at_the_end() -> None:
    assert significant_digits(Decimal("52.7")) == 3
    assert significant_digits(Decimal(500000)) == 1
    assert round_step(Decimal(52000)) == 1000
