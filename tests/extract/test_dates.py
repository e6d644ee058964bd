import datetime as dt

import pytest

from reconcile.extract.dates import dates, read_dates
from reconcile.model import Claim, Interval, Span

PUBLISHED = dt.date(2025, 5, 29)


def read(
    text: str, locale: str | None = "en", published: dt.date | None = PUBLISHED
) -> list[Claim]:
    return dates(text, locale=locale, published=published)


def spans(text: str, locale: str = "en", published: dt.date | None = PUBLISHED) -> list[str]:
    return [
        f"{claim.text} = {claim.start_date or ''}..{claim.end_date or ''}"
        for claim in dates(text, locale=locale, published=published)
        if claim.kind == "date"
    ]


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("in April 2025, the U.S.", "April 2025", "2025-04-01", "2025-04-30"),
        ("by the January 10 debut", "January 10", "2025-01-10", "2025-01-10"),
        ("the January 20 release", "January 20", "2025-01-20", "2025-01-20"),
        ("At end-January, it", "end-January", "2025-01-25", "2025-01-31"),
        ("unveiled in February, have", "February", "2025-02-01", "2025-02-28"),
        ("for the December quarter.", "December quarter", "2024-10-01", "2024-12-31"),
        (" date 2025-05-29 It", "2025-05-29", "2025-05-29", "2025-05-29"),
        ("Thursday, May 22, 2025:", "Thursday, May 22, 2025", "2025-05-22", "2025-05-22"),
        ("May. 23, 2025  6:48 a.m.", "May. 23, 2025", "2025-05-23", "2025-05-23"),
        ("on 22 May 2025", "22 May 2025", "2025-05-22", "2025-05-22"),
        ("May 22nd, 2025", "May 22nd, 2025", "2025-05-22", "2025-05-22"),
        ("the 22nd of May, 2025", "22nd of May, 2025", "2025-05-22", "2025-05-22"),
        ("on 22.5.2025", "22.5.2025", "2025-05-22", "2025-05-22"),
        ("2020/23/Sep", "2020/23/Sep", "2020-09-23", "2020-09-23"),
        ("Sep-23-2020", "Sep-23-2020", "2020-09-23", "2020-09-23"),
        ("4-Jul-95", "4-Jul-95", "1995-07-04", "1995-07-04"),
        ("in April of 87.", "April of 87", "1987-04-01", "1987-04-30"),
        ("in 2024 it", "2024", "2024-01-01", "2024-12-31"),
        ("in 1865 it", "1865", "1865-01-01", "1865-12-31"),
        ("in 2000, he", "2000", "2000-01-01", "2000-12-31"),
        ("in two thousand and twenty", "two thousand and twenty", "2020-01-01", "2020-12-31"),
        ("Q3 2024", "Q3 2024", "2024-07-01", "2024-09-30"),
        ("the 3Q of 2024", "3Q of 2024", "2024-07-01", "2024-09-30"),
        ("in the third quarter of 2024", "third quarter of 2024", "2024-07-01", "2024-09-30"),
        ("the fourth quarter rose", "fourth quarter", "2024-10-01", "2024-12-31"),
        ("first half of 2024", "first half of 2024", "2024-01-01", "2024-06-30"),
        ("H1 2024", "H1 2024", "2024-01-01", "2024-06-30"),
        ("FY2024", "FY2024", "2024-01-01", "2024-12-31"),
        ("fiscal 2024", "fiscal 2024", "2024-01-01", "2024-12-31"),
        ("the 1990s", "1990s", "1990-01-01", "1999-12-31"),
        ("in the nineties", "nineties", "1990-01-01", "1999-12-31"),
        ("the 90s", "90s", "1990-01-01", "1999-12-31"),
        ("the 20th century", "20th century", "1901-01-01", "2000-12-31"),
        ("in mid-May", "mid-May", "2025-05-11", "2025-05-20"),
        ("in early March", "early March", "2025-03-01", "2025-03-10"),
        ("in late 2024", "late 2024", "2024-01-01", "2024-12-31"),
        ("from 2019 to 2023", "from 2019 to 2023", "2019-01-01", "2023-12-31"),
        ("over 2019-2023", "2019-2023", "2019-01-01", "2023-12-31"),
        ("in 2019-23", "2019-23", "2019-01-01", "2023-12-31"),
        ("between May 3 and May 7", "between May 3 and May 7", "2025-05-03", "2025-05-07"),
        ("May 3-7, 2024", "May 3-7, 2024", "2024-05-03", "2024-05-07"),
        ("3-7 May 2024", "3-7 May 2024", "2024-05-03", "2024-05-07"),
        ("Nov 18 to Jan 3, 2020", "Nov 18 to Jan 3, 2020", "2019-11-18", "2020-01-03"),
        ("on Thursday", "Thursday", "2025-05-29", "2025-05-29"),
        ("on Friday", "Friday", "2025-05-23", "2025-05-23"),
        ("next Friday", "next Friday", "2025-06-06", "2025-06-06"),
        ("this coming Friday", "this coming Friday", "2025-05-30", "2025-05-30"),
        ("this past Friday", "this past Friday", "2025-05-23", "2025-05-23"),
        ("Monday of next week", "Monday of next week", "2025-06-02", "2025-06-02"),
        ("Tuesday the 13th", "Tuesday the 13th", "2025-05-13", "2025-05-13"),
        ("Monday two weeks from now", "Monday two weeks from now", "2025-06-09", "2025-06-09"),
        ("yesterday it", "yesterday", "2025-05-28", "2025-05-28"),
        ("last week", "last week", "2025-05-19", "2025-05-25"),
        ("next month", "next month", "2025-06-01", "2025-06-30"),
        ("this weekend", "this weekend", "2025-05-31", "2025-06-01"),
        ("earlier this year", "earlier this year", "2025-01-01", "2025-12-31"),
        ("last May", "last May", "2024-05-01", "2024-05-31"),
        ("last December", "last December", "2024-12-01", "2024-12-31"),
        ("next January", "next January", "2026-01-01", "2026-01-31"),
        ("June last year", "June last year", "2024-06-01", "2024-06-30"),
        ("the third month of 2021", "third month of 2021", "2021-03-01", "2021-03-31"),
        ("the 15th day of next month", "15th day of next month", "2025-06-15", "2025-06-15"),
        ("three days ago", "three days ago", "2025-05-26", "2025-05-26"),
        ("it will end in two weeks", "in two weeks", "2025-06-12", "2025-06-12"),
        ("two weeks after Easter 2024", "two weeks after Easter 2024", "2024-04-14", "2024-04-14"),
        ("2 weeks and 2 days ago", "2 weeks and 2 days ago", "2025-05-13", "2025-05-13"),
        ("3 days from Friday", "3 days from Friday", "2025-06-02", "2025-06-02"),
        ("on Christmas 2024", "Christmas 2024", "2024-12-25", "2024-12-25"),
        ("next Easter", "next Easter", "2026-04-05", "2026-04-05"),
        ("last Easter", "last Easter", "2025-04-20", "2025-04-20"),
        ("2015-3", "2015-3", "2015-03-01", "2015-03-31"),
    ],
)
def test_a_date_is_read_with_its_words_and_its_days(
    text: str, words: str, start: str, end: str
) -> None:
    assert spans(text) == [f"{words} = {start}..{end}"]


@pytest.mark.parametrize(
    ("text", "end", "modifier"),
    [
        ("by 2028", "2028-12-31", "at_most"),
        ("until May 2026", "2026-05-31", "at_most"),
        ("by the end of 2026", "2026-12-31", "at_most"),
    ],
)
def test_a_deadline_has_an_open_start(text: str, end: str, modifier: str) -> None:
    (claim,) = read(text)
    assert claim.value == Interval(None, dt.date.fromisoformat(end))
    assert (claim.text, claim.modifier) == (text, modifier)


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("before 2010", "less_than"),
        ("after 2010", "more_than"),
        ("since 2010", "at_least"),
        ("2010 or later", "at_least"),
        ("2010 and earlier", "at_most"),
        ("around 2010", "about"),
    ],
)
def test_a_bound_keeps_the_period_that_it_names(text: str, modifier: str) -> None:
    (claim,) = read(f"built {text}.")
    assert claim.value == Interval(dt.date(2010, 1, 1), dt.date(2010, 12, 31))
    assert (claim.text, claim.modifier) == (text, modifier)


@pytest.mark.parametrize(
    "text",
    [
        "00:00\n00:00/00:00\nListen to this article 1x",
        "He may go. It may 5 times, she said.",
        "March on, he said, and they march.",
        "for a second time, and a third",
        "2000 people came, 1,950 left",
        "he won 2012 votes, $2019, 2019%, #2019 and ABC2019",
        "Tel: +86 138-2010-2015",
        "version 1.2.3, 192.168.255.255, 2015-1-32",
        "over the past three years",
        "the last 3 months and 2 weeks",
        "in his 90s",
        "the highest in five years",
        "it doubled in one year",
        "it will be the biggest fall in nine years",
        "it would be the first such vote in two decades",
        "eleven days later, the next day, over the past year, the following year",
        "Last Days of Disco, the Today Show",
        "Early 20s: he was in his early 20s",
        "30/4.85 and 0.8/15",
        "0/0/2020 and 32 May",
        "The word sun, and Jan Smith by Jan Smith, April Jones",
        "1 2 3 4 5",
        "",
    ],
)
def test_what_is_no_date_yields_nothing(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    ["yesterday", "on Thursday", "last week", "in May", "May 3", "three days ago", "next Friday",
     "the third quarter", "the June quarter", "Tuesday the 13th", "Easter", "last May",
     "Monday next week", "next year's first quarter", "two days before yesterday",
     "the 3rd day of next month", "Easter next year", "from May 3 to June 5", "late May",
     "first month of last year"],
)  # fmt: skip
def test_relative_dates_need_the_day_of_publication(text: str) -> None:
    assert read(text, published=None) == []
    assert read(text) != []


def test_ranges_lend_a_year_even_without_the_day_of_publication() -> None:
    assert spans("from May to September 2024", published=None) == [
        "from May to September 2024 = 2024-05-01..2024-09-30"
    ]
    assert spans("from May 2024 to September") == [
        "from May 2024 to September = 2024-05-01..2024-09-30"
    ]
    assert spans("from May 2023 to March", published=dt.date(2022, 5, 1)) == [
        "from May 2023 to March = 2023-05-01..2024-03-31"
    ]


def test_a_weekday_beside_a_date_stays_checkable() -> None:
    (claim,) = read("on Friday, May 22, 2025")
    assert "weekday:5" in claim.derivation
    assert claim.start_date == dt.date(2025, 5, 22)
    (other,) = read("yesterday (Wednesday)")
    assert "weekday:3" in other.derivation
    (far,) = read("Friday, January 19")  # a Friday in 2024, a Sunday in 2025
    assert far.start_date == dt.date(2024, 1, 19)


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("Friday, August 15", "2026-07-08", "2026-08-15"),
        ("Tuesday, 9 February", "2026-02-10", "2026-02-09"),
        ("Wednesday, 30 December", "2027-01-03", "2026-12-30"),
    ],
)
def test_a_wrong_weekday_near_publication_keeps_the_nearest_year(
    text: str, published: str, day: str
) -> None:
    (claim,) = read(text, published=dt.date.fromisoformat(published))
    assert claim.start_date == dt.date.fromisoformat(day)
    assert any(mark.startswith("weekday:") for mark in claim.derivation)


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("in the three months to March 31", "three months to March 31", "2025-01-01", "2025-03-31"),
        ("the six months to end-June", "six months to end-June", "2025-01-01", "2025-06-30"),
        ("the quarter to December 31", "quarter to December 31", "2024-10-01", "2024-12-31"),
        ("the year ended March 2024", "year ended March 2024", "2023-04-01", "2024-03-31"),
        ("the 52 weeks to 30 March", "52 weeks to 30 March", "2024-04-01", "2025-03-30"),
    ],
)
def test_a_length_of_time_to_a_date_ends_there(text: str, words: str, start: str, end: str) -> None:
    assert spans(text) == [f"{words} = {start}..{end}"]


def test_time_still_to_go_is_no_length_that_has_ended() -> None:
    assert spans("with two weeks to June 30") == ["June 30 = 2025-06-30..2025-06-30"]


def test_the_order_of_digits_is_the_regions() -> None:
    assert read("03/04/2025", "en_US")[0].start_date == dt.date(2025, 3, 4)
    assert read("03/04/2025", "en_GB")[0].start_date == dt.date(2025, 4, 3)
    assert read("03/04/2025", "de")[0].start_date == dt.date(2025, 4, 3)
    assert read("03/04/2025", "zh_Hans")[0].start_date == dt.date(2025, 4, 3)
    assert read("25/04/03", "zh_Hans")[0].start_date == dt.date(2025, 4, 3)
    assert read("2025-13-04")[0].start_date == dt.date(2025, 4, 13)


def test_without_a_region_the_other_order_is_an_alternative() -> None:
    (claim,) = read("on 03/04/2025")
    assert claim.start_date == dt.date(2025, 3, 4)
    assert claim.alternatives == (Interval(dt.date(2025, 4, 3), dt.date(2025, 4, 3)),)
    assert read("on 03/04/2025", "en_US")[0].alternatives == ()


def test_the_other_dates_of_a_document_settle_the_order() -> None:
    first, _ = read("on 03/04/2025 and on 25/04/2025")
    assert (first.start_date, first.alternatives) == (dt.date(2025, 4, 3), ())
    first, _ = read("on 03/04/2025 and on 04/25/2025")
    assert (first.start_date, first.alternatives) == (dt.date(2025, 3, 4), ())


def test_a_year_and_a_month_may_be_two_years() -> None:
    (claim,) = read("the 2008-09 season")
    assert claim.start_date == dt.date(2008, 9, 1)
    assert claim.alternatives == (Interval(dt.date(2008, 1, 1), dt.date(2009, 12, 31)),)


def test_a_month_far_from_publication_keeps_its_rival_year() -> None:
    (claim,) = read("in December")
    assert claim.start_date == dt.date(2024, 12, 1)
    assert claim.alternatives == (Interval(dt.date(2025, 12, 1), dt.date(2025, 12, 31)),)


def test_a_quarter_to_come_keeps_the_one_a_year_before() -> None:
    (claim,) = read("in the third quarter")
    assert claim.start_date == dt.date(2025, 7, 1)
    assert claim.alternatives == (Interval(dt.date(2024, 7, 1), dt.date(2024, 9, 30)),)


def test_as_of_names_the_day_itself() -> None:
    (claim,) = read("as of May 3, 2024, it has")
    assert (claim.text, claim.modifier) == ("May 3, 2024", "exact")


def test_parts_and_fiscal_years_are_named_in_the_derivation() -> None:
    assert "part:late" in read("in late 2024")[0].derivation
    assert "fiscal" in read("the third quarter of fiscal 2024")[0].derivation
    assert "fiscal" in read("fiscal third quarter")[0].derivation


def test_leap_days_are_dates_only_in_leap_years() -> None:
    assert spans("Feb 29, 2024") == ["Feb 29, 2024 = 2024-02-29..2024-02-29"]
    assert spans("Feb 29 2023") == ["2023 = 2023-01-01..2023-12-31"]
    assert spans("on Feb 29") == ["Feb 29 = 2024-02-29..2024-02-29"]


@pytest.mark.parametrize(
    "text",
    [
        "between 100 and 1000 grams of it",
        "a loan of 1000 EUR over 3 years",
        "it costs 2000 euros in all",
        "a range of 1000 to 5000 people",
        "more than 1700 took part",
        "the range is from one thousand to one thousand and five hundred",
    ],
)
def test_four_digits_that_are_measured_or_paid_are_no_year(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize("text", ["from 1986 to 2010 it grew", "It was 2012 km away from 2011."])
def test_years_beside_them_are_read(text: str) -> None:
    assert len(dates(text)) == 1


def test_a_day_without_a_year_is_kept_from_the_numbers() -> None:
    found = read_dates("Results are due on 12 May.")
    assert (found.claims, found.taken) == ([], [Span(19, 25)])
