from decimal import Decimal

import pytest

from reconcile.extract.dates import dates, read_dates
from reconcile.model import Amount, Claim


def read(text: str, locale: str = "en") -> list[Claim]:
    return dates(text, locale=locale)


def claim_step(claim: Claim) -> Decimal:
    assert isinstance(claim.value, Amount)
    return claim.value.step


@pytest.mark.parametrize(
    ("text", "locale", "words", "minutes", "zone"),
    [
        ("at 6:48 a.m.  GMT+8", "en", "6:48 a.m.  GMT+8", 408, "GMT+8"),
        ("by 0930 GMT", "en", "0930 GMT", 570, "GMT"),
        ("as of 1130 GMT", "en", "1130 GMT", 690, "GMT"),
        ("at 1500 (2000 BST)", "en", "2000 BST", 1200, "BST"),
        ("at 0800 hours", "en", "0800", 480, ""),
        ("at 8pm", "en", "8pm", 1200, ""),
        ("at 12 a.m.", "en", "12 a.m.", 0, ""),
        ("at 12:30 p.m. ET", "en", "12:30 p.m. ET", 750, "ET"),
        ("at 15:30 (UTC)", "en", "15:30 (UTC)", 930, "UTC"),
        ("at 15:30 UTC)", "en", "15:30 UTC", 930, "UTC"),
        ("at 15:30 (UTC and", "en", "15:30", 930, ""),
        ("um 15.30 Uhr", "de", "15.30 Uhr", 930, ""),
        ("à 15h30", "fr", "15h30", 930, ""),
        ("kl. 14.30 i", "sv", "kl. 14.30", 870, ""),
        ("下午3点半", "zh", "下午3点半", 930, ""),
        ("오후 3시 30분", "ko", "오후 3시 30분", 930, ""),
        ("午後５時１５分", "ja", "午後５時１５分", 1035, ""),
    ],
)
def test_a_time_of_day_is_minutes_since_midnight(
    text: str, locale: str, words: str, minutes: int, zone: str
) -> None:
    (claim,) = read(text, locale)
    assert (claim.kind, claim.text, claim.attribute) == ("time", words, zone)
    assert claim.value == Amount(Decimal(minutes), Decimal(minutes), claim_step(claim))
    assert claim.unit == "minute of day"


def test_a_time_keeps_its_seconds_and_its_precision() -> None:
    date, time = read("2025-05-23T06:48:31+08:00")
    assert (date.text, time.text) == ("2025-05-23", "06:48:31+08:00")
    assert "second:31" in time.derivation
    assert claim_step(time) == 1
    (hour,) = read("at 8 p.m. sharp")
    assert claim_step(hour) == 60


@pytest.mark.parametrize("text", ["25:10", "10:75", "0:00", "a 4:3 ratio", "16:9:2", "8 amps"])
def test_what_is_no_time_of_day_yields_nothing(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "locale", "words", "minutes"),
    [
        ("um 9 Uhr morgens", "de", "9 Uhr morgens", 540),
        ("um halb zehn abends", "de", "halb zehn abends", 1290),
        ("à 20 heures", "fr", "20 heures", 1200),
        ("à 9 heures du soir", "fr", "9 heures du soir", 1260),
        ("a las 15.30 horas", "es", "15.30 horas", 930),
        ("el lunes a las 9 de la mañana", "es", "9 de la mañana", 540),
        ("às 3 da tarde", "pt", "3 da tarde", 900),
        ("alle 9 del mattino", "it", "alle 9 del mattino", 540),
        ("9 uur 's avonds", "nl", "9 uur 's avonds", 1260),
        ("в 9 утра", "ru", "9 утра", 540),
        ("الساعة 3 مساء", "ar", "الساعة 3 مساء", 900),
    ],
)
def test_words_for_a_part_of_the_day_say_which_half_is_meant(
    text: str, locale: str, words: str, minutes: int
) -> None:
    (claim,) = (claim for claim in read(text, locale) if claim.kind == "time")
    assert (claim.text, claim.value) == (
        words,
        Amount(Decimal(minutes), Decimal(minutes), claim_step(claim)),
    )


@pytest.mark.parametrize(
    ("text", "locale", "words"),
    [
        ("um Viertel vor drei.", "de", "Viertel vor drei"),
        ("um halb vier", "de", "halb vier"),
        ("om half vier", "nl", "half vier"),
        ("klockan halv fyra", "sv", "halv fyra"),
        ("a las tres y media", "es", "tres y media"),
    ],
)
def test_a_time_in_words_that_names_no_half_of_the_day_is_no_number_either(
    text: str, locale: str, words: str
) -> None:
    read_ = read_dates(text, locale=locale)
    assert read_.claims == []
    assert [text[span.start : span.end] for span in read_.unplaced] == [words]


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("na 9 uur werken", "nl"),
        ("pendant 20 heures", "fr"),
        ("20 horas de trabajo", "es"),
        ("halb 15 Meter", "de"),
    ],
)
def test_hours_that_last_are_no_time_of_day(text: str, locale: str) -> None:
    assert read_dates(text, locale=locale).taken == []


def test_four_digits_before_small_letters_or_of_a_length_are_no_time() -> None:
    assert [c for c in read("In 1000 et al. it took 1500 hours.") if c.kind == "time"] == []


def test_two_years_with_a_stroke_are_one_span() -> None:
    found = [f"{c.text} = {c.start_date}..{c.end_date}" for c in read("Revenue in FY2024/25 rose.")]
    assert found == ["FY2024/25 = 2024-01-01..2025-12-31"]
    assert read("It is 2024/30 of it.") == []


@pytest.mark.parametrize(
    ("language", "text", "seconds"),
    [
        ("en", "She won in 2:11:47 and he was second.", 7907),
        ("en", "The record had stood at 2:29:36 since then.", 8976),
        ("en", "The mile was run in 4:03.25 that day.", Decimal("243.25")),
        ("de", "Er siegte in 2:11:47 Stunden.", 7907),
        ("fr", "Elle a gagné en 2 h 11 min 47 s.", 7907),
        ("fr", "Elle a gagné en 2h11'47\".", 7907),
        ("es", "Ganó en 2h11m47s.", 7907),
        ("zh", "她以2小时11分47秒夺冠。", 7907),
        ("ja", "女子は２：２８：０５で優勝した。", 8885),
        ("ko", "그는 2시간 11분 47초로 우승했다.", 7907),
    ],
)
def test_a_time_to_the_second_is_how_long_a_thing_took(
    language: str, text: str, seconds: Decimal
) -> None:
    (found,) = dates(text, locale=language)
    assert (found.kind, found.low, found.unit) == ("duration", seconds, "second")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It lifted off at 9:41:07 that day."),
        ("en", "The log says 9:41:07 GMT."),
        ("en", "The log says 9:41:07 a.m."),
        ("en", "The launch was at 23:41:07 UTC."),
        ("de", "Der Start war um 9:30:15 Uhr."),
        ("fr", "Rendez-vous à 2h11."),
    ],
)
def test_a_time_of_day_to_the_second_stays_one(language: str, text: str) -> None:
    (found,) = dates(text, locale=language)
    assert found.kind == "time"


def test_seconds_behind_a_written_day_are_a_time_of_day() -> None:
    assert [c.kind for c in dates("Posted 2025-06-01 9:41:07 by Ann.")] == ["date", "time"]
