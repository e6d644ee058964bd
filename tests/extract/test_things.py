"""What figures count and which way they went, in languages other than English."""

import pytest

from reconcile.extract.numbers import numbers


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
