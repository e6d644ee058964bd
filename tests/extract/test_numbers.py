"""Numbers as news writes them."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.extract.numbers import numbers
from reconcile.model import Amount, Claim, Span


def only(text: str, locale: str | None = "en") -> Claim:
    (claim,) = numbers(text, locale=locale)
    return claim


@pytest.mark.parametrize(
    ("text", "value", "unit", "step"),
    [
        ("plans to invest CNY380 billion", 380_000_000_000, "CNY", 10**9),
        ("a 380-billion-yuan plan", 380_000_000_000, "CNY", 10**9),
        ("will invest 380 billion yuan", 380_000_000_000, "CNY", 10**9),
        ("an amount of $52.7 billion", 52_700_000_000, "USD", 10**8),
        ("with a $52 Billion bet", 52_000_000_000, "USD", 10**9),
        ("sales of $1.5bn in May", 1_500_000_000, "USD", 10**8),
        ("a contract of USD34.6 million", 34_600_000, "USD", 10**5),
        ("revenue above $1MM", 1_000_000, "USD", 10**6),
        ("two dozen eggs", 24, "egg", 3),
        ("twenty MUSD", 20_000_000, "USD", 10**6),
        ("they lost 75 USD million", 75_000_000, "USD", 10**6),
        ("Rs 12 lakh crore", 12_000_000_000_000, "INR", 10**12),
        ("it cost 20 dollars 43 cents", "20.43", "USD", "0.01"),
        ("dividends of 34 cents", "0.34", "USD", "0.01"),
        ("a loss of $(21.9) million", -21_900_000, "USD", 10**5),
        ("a margin of (5.2)%", "-5.2", "percent", "0.1"),
        ("worth $1 trillion¹ today", 10**12, "USD", 10**12),
        ("for 30%² of firms", 30, "percent", 1),
        ("it is 5 km² large", 5, "kilometer**2", 1),
        ("at 3 × 10⁸ m/s", 300_000_000, "meter/second", 10**8),
        ("some 10⁸ cells", 10**8, "cell", 10**8),
        ("sales of 2.4\nmillion euros", 2_400_000, "EUR", 10**5),
        ("about 20\npercent of all", 20, "percent", 1),
        ("a 5-foot-11 guard", 71, "inch", 1),
        ("he is 6ft 2 tall", 74, "inch", 1),
        ("1.8 million a year", 1_800_000, "", 100_000),
        ("€50 a megawatt hour", 50, "EUR/megawatt_hour", 1),
        ("it costs Tk 20", 20, "BDT", 1),
        ("Swiss francs 30 for all", 30, "CHF", 1),
        ("some 300 tenge", 300, "KZT", 1),
        ("it won 10 gold", 10, "gold", 1),
        ("the 30 won by them", 30, "won", 1),
        ("it raised R$5 mi", 5_000_000, "BRL", 10**6),
        ("a pound of beef", 1, "pound", 1),
        ("valued at 15 times earnings", 15, "", 1),
        ("a 1-in-5 chance", "0.2", "chance", "0.2"),
        ("sales rose 2.4 times.", "2.4", "", "0.1"),
        ("the patient is 87 yo", 87, "year of age", 1),
        ("1 k.g. of it", 1, "kilogram", 1),
        ("paid to 5-year-olds", 5, "year of age", 1),
        ("cut by a third in May", Decimal(1) / 3, "", Decimal(1) / 3),
        ("gunned down by five gunmen", 5, "gunman", 1),
        ("five or more people", 5, "person", 1),
        ("55 billion cubic metres", 55 * 10**9, "meter**3", 10**9),
        ("four in ten people", "0.4", "person", "0.1"),
        ("in half the time", "0.5", "", "0.5"),
        ("hundreds of dollars", 100, "USD", 1),
        ("sales doubled to $5 million", 5_000_000, "USD", 10**6),
        ("$4 a share", 4, "USD/share", 1),
        ("earning $15 an hour", 15, "USD/hour", 1),
        ("a quarter-point cut", Decimal("0.25"), "percentage_point", Decimal("0.25")),
        ("cut by a quarter point", Decimal("0.25"), "percentage_point", Decimal("0.25")),
        ("a 25-basis-point cut", 25, "basis_point", 1),
        ("from $3 a year earlier", 3, "USD", 1),
        ("rose $2 a day after the vote", 2, "USD", 1),
        ("about $350 per kg", 350, "USD/kilogram", 1),
        ("2.5 million barrels a day", 2_500_000, "oil_bbl/day", 100_000),
        ("temperatures hit 35°C", 35, "degree_Celsius", 1),
        ("a density of 5.5 kg/cm³", "5.5", "kilogram/centimeter**3", "0.1"),
        ("he is 5 feet 2 inches", 62, "inch", 1),
        ("an hour and a half", "1.5", "hour", "0.5"),
        ("one hour and 45 minutes", 105, "minute", 1),
        ("two and a half miles east", "2.5", "mile", "0.5"),
        ("the spread widened 25 basis points", 25, "basis_point", 1),
        ("by 0.06 of a percentage point", "0.06", "percentage_point", "0.01"),
        ("a margin of plus or minus 3.1%", "3.1", "percent", "0.1"),
        ("124 light-years away", 124, "light_year", 1),
        ("up 2 percentage points", 2, "percentage_point", 1),
        ("operating margin was -5.4%", "-5.4", "percent", "0.1"),
        ("He is 29 years old", 29, "year of age", 1),
        ("a man aged 87", 87, "year of age", 1),
        ("said John Lee, 58, who joined in May", 58, "year of age", 1),
        ("when Bayern Munich, 34, and others met", 34, "", 1),
        ("In June, 58, he said", 58, "", 1),
        ("six consecutive quarters", 6, "quarter", 1),
        ("87 availability zones", 87, "availability zone", 1),
        ("in 29 global regions", 29, "region", 1),
        ("seven new countries", 7, "country", 1),
        ("three and a half million people", 3_500_000, "person", 500_000),
        ("27 and a half million people", 27_500_000, "person", 500_000),
        ("some 4 and a half thousand residents", 4500, "resident", 500),
        ("bail was set at R5,000", 5000, "ZAR", 1),
        ("a deal worth R 7.7 billion", 7_700_000_000, "ZAR", 10**8),
        ("bread costs R18.99 a loaf", "18.99", "ZAR", "0.01"),
        ("contracts of N45bn", 45 * 10**9, "NGN", 10**9),
        ("two hundred and six planes", 206, "plane", 1),
        ("3.5m shares", 3_500_000, "share", 100_000),
        ("two thirds of voters", Decimal(2) / 3, "voter", Decimal(1) / 3),
    ],
)
def test_a_figure_has_its_value_unit_and_written_precision(
    text: str, value: object, unit: str, step: object
) -> None:
    claim = only(text)
    assert claim.low == claim.high
    assert claim.low is not None
    assert abs(claim.low - Decimal(str(value))) < Decimal("1e-20")
    assert claim.unit == unit
    assert isinstance(claim.value, Amount)
    assert abs(claim.value.step - Decimal(str(step))) < Decimal("1e-20")


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("forecast at 4% to 5%", 4, 5, "percent"),
        ("range from 18 to 25 euros", 18, 25, "EUR"),
        ("16- to 24-year-olds", 16, 24, "year of age"),
        ("$5-10 million", 5_000_000, 10_000_000, "USD"),
        ("between $5 billion and $10 billion", 5 * 10**9, 10**10, "USD"),
        ("from -18 °C to -34 °C", -34, -18, "degree_Celsius"),
        ("a 5-to-6 percent rise", 5, 6, "percent"),
        ("a $5-to-$6 fee", 5, 6, "USD"),
        ("a five-to-six-month delay", 5, 6, "month"),
        ("greater than 30 and less than or equal to 40", 30, 40, ""),
    ],
)
def test_two_ends_make_one_range(text: str, low: int, high: int, unit: str) -> None:
    claim = only(text)
    assert (claim.low, claim.high) == (Decimal(low), Decimal(high))
    assert (claim.unit, claim.modifier) == (unit, "between")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("rose by 2.1 cents to 68.3 cents", [("0.021", "up"), ("0.683", None)]),
        ("rose 5 % to 40 million", [("5", "up"), ("40000000", None)]),
        ("fell by 340 to 12", [("340", "down"), ("12", None)]),
        ("down 3.2% to 68.3%", [("3.2", "down"), ("68.3", None)]),
        ("rose from 36 to 41", [("36", None), ("41", None)]),
        ("prices grew by 4% to 5%", [("4", "up")]),
        ("it cut 5 to 20 jobs", [("5", "down")]),
        ("flanked by 10 to 40 men", [("10", None)]),
    ],
)
def test_a_change_and_what_it_led_to_are_no_range(
    text: str, values: list[tuple[str, str | None]]
) -> None:
    assert [(str(claim.low), claim.change) for claim in numbers(text)] == values


def test_figures_of_a_list_share_scale_and_unit() -> None:
    found = [(str(c.low), c.unit) for c in numbers("10, 12 and 15 million euros")]
    assert found == [("10000000", "EUR"), ("12000000", "EUR"), ("15000000", "EUR")]


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("over 200 models", "more_than"),
        ("hundreds of people", "more_than"),
        ("tens of thousands of homes", "more_than"),
        ("several thousand jobs", "more_than"),
        ("within three years", "at_most"),
        ("its largest pledge over three years", "exact"),
        ("it lasted for over three years", "more_than"),
        ("a wall over three years old", "more_than"),
        ("Over three years have passed", "more_than"),
        ("about 20% of its sales", "about"),
        ("at least 10 people", "at_least"),
        ("fewer than 300 jobs", "less_than"),
        ("500 or more people", "at_least"),
        ("exactly 500 people", "exact"),
        ("unemployment ticked up to 4.1%", "exact"),
        ("it may go up to 4.1%", "at_most"),
        ("a near-8% peak", "about"),
        ("a sub-2% rate", "less_than"),
        ("a margin of plus or minus 3 percentage points", "exact"),
    ],
)
def test_words_beside_a_figure_bound_it(text: str, modifier: str) -> None:
    assert only(text).modifier == modifier


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Profit fell by 13%", "down"),
        ("a 13% year-on-year revenue increase", "up"),
        ("shares were down 6.2 %", "down"),
        ("it rose to 5%", None),
        ("a share of 5%", None),
        ("9 inches of rain fell", None),
        ("half a million customers lost power", None),
        ("the firm lost power for 5 days", None),
        ("300 jobs lost in May", "down"),
    ],
)
def test_verbs_and_nouns_of_change_give_a_direction(text: str, change: str | None) -> None:
    assert only(text).change == change


@pytest.mark.parametrize(
    "text",
    [
        "Qwen 2.5 and GPT-4o and Llama-3.1-405B",
        "the H20, the R1 and DeepSeek-V3",
        "The iPhone 15 Pro and the Boeing 737 at the G20",
        "The S&P 500 and the Big 12 in Section 427",
        "one of them, no one, the one",
        "Resolution 1701/2006 and Report No. 2025/118",
        "the BA-5% thing",
        "see https://example.org/a?b=30%25 for it",
        "call +1-222-222-2222",
        "00:00/00:00",
        "version 1.2.3 at 192.168.1.1",
        "founded in 1999",
        "the number nine shirt in phase two trials",
        "Around 24 Themis the ice is old",
        "as shown [12] and in Fig. 3",
    ],
)
def test_names_references_and_addresses_are_no_figures(text: str) -> None:
    assert numbers(text) == []


def test_nothing_is_read_out_of_what_is_taken() -> None:
    text = "on 3 May 5 people"
    assert [c.text for c in numbers(text, taken=[Span(3, 8)])] == ["5"]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It was 4.5 billion expected.", ""),
        ("there are 20 available, he said", ""),
        ("12 killed, he said", "killed"),
        ("nine shirts", "shirt"),
        ("one bed here", "bed"),
        ("24 Boeing jets", "jet"),
        ("24 Americans left", "american"),
    ],
)
def test_only_nouns_are_counted(text: str, unit: str) -> None:
    assert only(text).unit == unit


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("his second win", "rank"),
        ("the 21st", "rank"),
        ("revenue doubled", "multiple"),
        ("revenue halved", "multiple"),
        ("a 3x increase", "multiple"),
        ("debt is 1.3 times income", "multiple"),
        ("he won it three times", "count"),
        ("one in ten", "ratio"),
        ("by a 2-to-1 margin", "ratio"),
    ],
)
def test_ranks_multiples_and_ratios_have_their_kinds(text: str, kind: str) -> None:
    assert only(text).kind == kind


def test_an_ambiguous_point_keeps_its_other_reading() -> None:
    claim = only("a total of 1.234 units")
    assert claim.low == Decimal("1.234")
    assert [getattr(value, "low", None) for value in claim.alternatives] == [1234]


@settings(deadline=None)  # a language is made ready in the first call
@given(st.text(max_size=200))
def test_no_text_raises_and_offsets_slice_back(text: str) -> None:
    for claim in numbers(text):
        assert text[claim.start : claim.end] == claim.text


PIECES = st.sampled_from(
    [
        "$",
        "1",
        "12",
        ",",
        ".",
        " ",
        "-",
        "five",
        "million",
        "to",
        "and",
        "%",
        "½",
        "a",
        "km",
        "half",
        "/",
        "é",
        "Rs",
        "\n",
        "one",
        "x",
        "point",
        "of",
    ]
)


@settings(deadline=None)  # a language is made ready in the first call
@given(st.lists(PIECES, max_size=40))
def test_no_heap_of_pieces_raises(pieces: list[str]) -> None:
    text = "".join(pieces)
    starts = [claim.start for claim in numbers(text)]
    assert starts == sorted(starts)


@pytest.mark.parametrize("text", ["20 dollars 1e40", "1e40 in 1e50"])
def test_no_figure_is_too_large_to_be_read(text: str) -> None:
    assert numbers(text)


def test_a_compound_that_never_ends_is_no_number() -> None:
    assert numbers("ein" * 2_000, locale="de") == []


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("It has more than 200 ships.", None),
        ("It has 5 or more ships.", None),
        ("Sales rose more than 13%.", "up"),
        ("A more than 5% drop.", "down"),
    ],
)
def test_a_bound_is_no_direction(text: str, change: str | None) -> None:
    assert [claim.change for claim in numbers(text)] == [change]


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [
        ("10 ± 2 kg", "10", "4"),
        ("1.5 ± 0.2 million", "1500000", "400000"),
        ("20 kg plus or minus 3", "20", "6"),
        ("5 kg ± 3 %", "5", "1"),
    ],
)
def test_a_tolerance_is_how_far_a_figure_reaches(text: str, value: str, step: str) -> None:
    (found,) = numbers(text)
    assert found.modifier == "about"
    assert isinstance(found.value, Amount)
    assert (str(found.low), str(found.value.step)) == (value, step)


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("$5.2\nmillion in the quarter", ["5200000"]),
        ("twenty\nfive plants", ["25"]),
        ("12\n\nmillion", ["12"]),
        ("$5.2\n6. Million", ["5.2"]),
    ],
)
def test_a_number_goes_on_in_the_next_line_of_a_paragraph(after: str, expected: list[str]) -> None:
    text = f"The firm said on the day that it had counted {after}"
    assert [str(claim.low) for claim in numbers(text)] == expected


def test_the_second_of_two_ages_is_an_age_too() -> None:
    found = [(str(claim.low), claim.unit) for claim in numbers("The pair, aged 23 and 27, left.")]
    assert found == [("23", "year of age"), ("27", "year of age")]


def test_a_part_behind_a_comma_is_no_part_of_the_money_before_it() -> None:
    found = [claim.text for claim in numbers("It paid 1.2bn euros, a quarter of what was sought.")]
    assert found == ["1.2bn euros", "a quarter"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They backed it by 52% to 48%.", ["52 percent", "48 percent"]),
        ("It was cut by a fifth to 12 pence.", ["0.2 ", "0.12 GBP"]),
        ("It fell by 40 cents more than a year ago.", ["0.4 USD"]),
        ("It was done by a third party.", ["3 "]),
        ("was 7 million kronor, missing the 8 million expected", ["7000000 SEK", "8000000 SEK"]),
    ],
)
def test_a_result_a_share_and_a_point_in_time_are_no_range_and_no_length(
    text: str, expected: list[str]
) -> None:
    assert [f"{claim.low} {claim.unit}" for claim in numbers(text)] == expected
