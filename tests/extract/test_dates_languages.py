import datetime as dt
import re

import pytest

from reconcile.extract.dates import dates
from reconcile.extract.dates.grammar import PARTS
from reconcile.extract.dates.reading import STAGES
from reconcile.knowledge.dates import (
    Example,
    date_languages,
    date_rules,
    expand,
    language_of,
    order_of,
)
from reconcile.knowledge.dates_cldr import names_file
from reconcile.knowledge.loading import rules_folder

FIRES = [(name, each) for name in date_languages() for each in date_rules(name).example]
SILENT = [(name, each) for name in date_languages() for each in date_rules(name).counterexample]
_NOT_IN_PATTERNS = {"the", "stop", "now"}


def given(language: str, example: Example) -> list[str]:
    return [
        f"{claim.text} = {claim.start_date or ''}..{claim.end_date or ''}"
        for claim in dates(example.text, locale=language, published=example.published)
        if claim.kind == "date"
    ]


@pytest.mark.parametrize(("language", "example"), FIRES, ids=[name for name, _ in FIRES])
def test_the_examples_of_a_language_are_read(language: str, example: Example) -> None:
    assert given(language, example) == list(example.gives)


@pytest.mark.parametrize(("language", "example"), SILENT, ids=[name for name, _ in SILENT])
def test_the_counterexamples_of_a_language_yield_nothing(language: str, example: Example) -> None:
    assert dates(example.text, locale=language, published=example.published) == []


@pytest.mark.parametrize("language", date_languages())
def test_every_language_has_both_kinds_of_example(language: str) -> None:
    rules = date_rules(language)
    assert rules.example
    assert rules.counterexample


@pytest.mark.parametrize("language", date_languages())
def test_every_role_that_words_play_is_used_by_a_pattern(language: str) -> None:
    patterns = " ".join(pattern for rules in STAGES for _, pattern, _ in rules)
    used = set(re.findall(r"[a-z]\w*", patterns + " ".join(PARTS.values())))
    played = {key.partition(":")[0] for key in date_rules(language).words}
    assert played <= used | _NOT_IN_PATTERNS


@pytest.mark.parametrize("language", date_languages())
def test_the_names_are_what_cldr_says(language: str) -> None:
    stored = (rules_folder() / "dates" / "names" / f"{language}.toml").read_text(encoding="utf-8")
    assert names_file(language) == stored


def test_names_are_stored_for_these_languages_only() -> None:
    stored = sorted(path.stem for path in (rules_folder() / "dates" / "names").iterdir())
    assert stored == list(date_languages())


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("2025년 5월", "ko"), ("2025年5月に", "ja"), ("2025年5月", "zh"), ("मई 2025", "hi"),
        ("مايو 2025", "ar"), ("май 2025", "ru"), ("May 2025", "en"),
    ],
)  # fmt: skip
def test_without_a_locale_the_script_tells_the_language(text: str, language: str) -> None:
    assert language_of(None, text) == (language, "")
    (claim,) = dates(text, locale=None)
    assert (claim.start_date, claim.end_date) == (dt.date(2025, 5, 1), dt.date(2025, 5, 31))


def test_a_locale_is_a_language_and_a_region() -> None:
    assert language_of("zh_Hans", "") == ("zh", "")
    assert language_of("zh_Hant_TW", "") == ("zh", "TW")
    assert language_of("en-gb", "") == ("en", "GB")
    assert language_of("tlh_XX", "") == ("en", "XX")
    assert order_of("en", "GB") == ("dmy", True)
    assert order_of("en", "CA") == ("ymd", True)
    assert order_of("en", "") == ("mdy", False)
    assert order_of("de", "") == ("dmy", True)


def test_choices_in_a_word_are_written_out() -> None:
    assert expand("letzt{e,er}") == ["letzte", "letzter"]
    assert expand("Tag") == ["Tag"]


@pytest.mark.parametrize(
    ("language", "text", "gives"),
    [
        ("de", "Ab Ende 1989", "Ab Ende 1989 = 1989-01-01..1989-12-31"),
        ("de", "Vorgestern Abend", "Vorgestern = 2025-05-27..2025-05-27"),
        ("de", "vorletztes Jahr", "vorletztes Jahr = 2023-01-01..2023-12-31"),
        ("de", "in den 1990er Jahren", "1990er Jahren = 1990-01-01..1999-12-31"),
        ("fr", "mercredi prochain", "mercredi prochain = 2025-06-04..2025-06-04"),
        ("fr", "il y a deux mois", "il y a deux mois = 2025-03-29..2025-03-29"),
        ("fr", "les années 90", "années 90 = 1990-01-01..1999-12-31"),
        ("es", "9 de 8 de 1971", "9 de 8 de 1971 = 1971-08-09..1971-08-09"),
        ("es", "el mes que viene", "mes que viene = 2025-06-01..2025-06-30"),
        ("it", "2 giorni fa", "2 giorni fa = 2025-05-27..2025-05-27"),
        ("nl", "over een week", "over een week = 2025-06-05..2025-06-05"),
        ("tr", "2015'in 3. ayında", "2015'in 3. ayında = 2015-03-01..2015-03-31"),
        ("tr", "bugünden önce 2 hafta", "bugünden önce 2 hafta = 2025-05-15..2025-05-15"),
        ("hi", "2010 के बाद", "2010 के बाद = 2010-01-01..2010-12-31"),
        ("hi", "आज के दो दिन बाद", "आज के दो दिन बाद = 2025-05-31..2025-05-31"),
        ("zh", "零八年奥运会", "零八年 = 2008-01-01..2008-12-31"),
        ("zh", "雍正二十三年十二月", "雍正二十三年十二月 = 1745-12-01..1745-12-31"),
        ("zh", "90年代", "90年代 = 1990-01-01..1999-12-31"),
        ("zh", "2024年上半年", "2024年上半年 = 2024-01-01..2024-06-30"),
        ("zh", "二十世纪90年代", "二十世纪90年代 = 1990-01-01..1999-12-31"),
        ("zh", "2015年前", "2015年前 = 2015-01-01..2015-12-31"),
        ("zh", "2025年底", "2025年底 = 2025-01-01..2025-12-31"),
        ("ja", "大正元年", "大正元年 = 1912-01-01..1912-12-31"),
        ("ja", "1990年代", "1990年代 = 1990-01-01..1999-12-31"),
        ("ja", "2010年1月1日またはその後", "2010年1月1日またはその後 = 2010-01-01..2010-01-01"),
        ("ja", "8月から来年の2月まで", "8月から来年の2月まで = 2025-08-01..2026-02-28"),
        ("ko", "이틀 후", "이틀 후 = 2025-05-31..2025-05-31"),
        ("ru", "в 1990-х годах", "1990-х = 1990-01-01..1999-12-31"),
        ("sv", "på 1990-talet", "1990-talet = 1990-01-01..1999-12-31"),
        ("ar", "الأسبوع المقبل", "الأسبوع المقبل = 2025-06-02..2025-06-08"),
    ],
)
def test_a_language_is_read_in_its_own_ways(language: str, text: str, gives: str) -> None:
    assert given(language, Example(text=text)) == [gives]
