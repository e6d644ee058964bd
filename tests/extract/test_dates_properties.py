import datetime as dt
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.extract.dates import dates
from reconcile.extract.dates.calendar import easter, holiday, months, period, shift, weekday_near
from reconcile.extract.dates.reading import fold, reader, windows
from reconcile.knowledge.dates import date_languages, date_rules

PUBLISHED = dt.date(2025, 5, 29)
WORDS = sorted({word for name in date_languages() for row in date_rules(name).words.values()
                for word in row if "{" not in word})  # fmt: skip
pieces = st.one_of(
    st.sampled_from(WORDS), st.text(max_size=6), st.from_regex(r"\d{1,4}[-/.:, ]?", fullmatch=True),
    st.sampled_from(["May", "2025", "İ", "monday", "年", "月", "日", "½", "٣", "３", "-", "’s"]),
)  # fmt: skip
texts = st.lists(pieces, max_size=14).map(" ".join) | st.lists(pieces, max_size=14).map("".join)
days = st.none() | st.dates()


@settings(max_examples=400, deadline=None)
@given(texts, st.sampled_from([*date_languages(), "en_GB", None]), days)
def test_any_text_is_read_without_an_error_and_its_spans_slice_back(
    text: str, locale: str | None, published: dt.date | None
) -> None:
    claims = dates(text, locale=locale, published=published)
    assert all(text[claim.start : claim.end] == claim.text for claim in claims)
    assert all(one.end <= two.start for one, two in itertools.pairwise(claims))
    for claim in claims:
        if claim.kind == "date":
            assert claim.start_date or claim.end_date
            assert not claim.start_date or claim.start_date <= (claim.end_date or dt.date.max)


@given(st.text())
def test_folding_keeps_every_letter_in_its_place(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.dates(), st.integers(-50_000, 50_000))
def test_going_by_units_stays_in_the_calendar(start: dt.date, count: int) -> None:
    for unit in ("day", "week", "fortnight", "weekend", "month", "quarter", "year", "century"):
        there = shift(start, unit, count)
        found = period(unit, start, count)
        assert there is None or isinstance(there, dt.date)
        assert found is None or found[0] <= found[1]


@pytest.mark.parametrize("language", date_languages())
def test_the_work_grows_no_faster_than_the_text(language: str) -> None:
    text = " ".join(each.text for each in date_rules(language).example) * 20 + " x " * 200
    lexicon = reader(language).lexicon

    def steps(text: str) -> int:
        return sum(end - start for start, end in windows(lexicon, fold(text)))

    assert steps(text + " x " + text) <= 2 * steps(text) + 50
    assert steps(text) <= len(text)


def test_the_calendar_knows_its_feasts() -> None:
    assert [easter(year).isoformat() for year in (1818, 1943, 2024, 2025, 2038)] == [
        "1818-03-22", "1943-04-25", "2024-03-31", "2025-04-20", "2038-04-25",
    ]  # fmt: skip
    assert holiday("11-thu-4", 2024) == dt.date(2024, 11, 28)
    assert holiday("11-thu-4+1", 2010) == dt.date(2010, 11, 26)
    assert holiday("easter-2", 2025) == dt.date(2025, 4, 18)
    assert holiday("easter+49", 2022) == dt.date(2022, 6, 5)
    assert holiday("12-25", 0) is None


def test_the_calendar_ends() -> None:
    assert months(9999, 12, 1) is None
    assert months(0, 1, 1) is None
    assert shift(dt.date.max, "day", 1) is None
    assert shift(dt.date(2024, 1, 31), "month", 1) == dt.date(2024, 2, 29)
    assert period("week", dt.date.min, -1) is None
    assert weekday_near(dt.date.min, 1, -1) is None
