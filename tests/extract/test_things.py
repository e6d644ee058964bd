"""What figures count and which way they went, in languages other than English."""

import pytest

from reconcile.extract.numbers import numbers
from reconcile.pipeline import check_texts


@pytest.mark.parametrize(
    ("locale", "text", "thing"),
    [
        ("de", "120 neue Mitarbeiter", "employee"),
        ("de", "500 kleine Fabriken", "fabriken"),
        ("de", "3 wurden verletzt", ""),
        ("fr", "3,5 millions d'habitants", "person"),
        ("es", "40 fábricas cerradas", "fábricas"),
        ("es", "40 más que antes", ""),
        ("it", "Sono 200 dipendenti", "employee"),
        ("ru", "20 заводов", "заводов"),
        ("zh", "裁员500名员工", "employee"),
        ("zh", "12人死亡", "dead"),
        ("ja", "従業員500人", "employee"),
        ("ja", "500人の従業員", "employee"),
        ("ko", "직원 500명", "employee"),
        ("hi", "500 कर्मचारी", "employee"),
        ("ar", "قتل 12 شخصا", "person"),
        ("da", "12 personer", "person"),
    ],
)
def test_what_is_counted_is_named_across_languages(locale: str, text: str, thing: str) -> None:
    assert [claim.unit for claim in numbers(text, locale=locale)] == [thing]


@pytest.mark.parametrize(
    ("locale", "text", "change"),
    [
        ("zh", "同比增长13%", "up"),
        ("zh", "利润下降5.2%", "down"),
        ("zh", "增至300亿元", None),
        ("ja", "売上高は13%減少した", "down"),
        ("ja", "500億円に増加した", None),
        ("ko", "매출이 13% 증가했다", "up"),
        ("ko", "매출은 13%였다", None),
        ("hi", "13% की वृद्धि", "up"),
        ("ar", "وارتفع بنسبة 13%", "up"),
        ("tr", "yüzde 13 arttı", "up"),
        ("de", "fiel um 13 %", "down"),
    ],
)
def test_the_direction_of_a_change_is_read(locale: str, text: str, change: str | None) -> None:
    assert [claim.change for claim in numbers(text, locale=locale)] == [change]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ende März arbeiteten in dem Werk 14.300 Mitarbeiter.", ["14.300 Mitarbeiter"]),
        (
            "Es sind die 120 Mitarbeiter und auch in Berlin 300 Menschen.",
            ["120 Mitarbeiter", "300 Menschen"],
        ),
        ("Das neue Windows 11 Pro und das Galaxy 15 sind da.", []),
        ("On that day in Paris 300 people marched past the Boeing 737.", ["300 people"]),
    ],
)
def test_a_figure_behind_a_capital_word_counts_what_follows_it(text: str, said: list[str]) -> None:
    report = check_texts({"a.md": text})
    assert [claim.text for claim in report.claims] == said
