"""Figures that one sentence tells together, and ages and births."""

import pytest

from reconcile import pipeline
from reconcile.model import Report

DAY = "Published: 22 May 2025\n\n"


def bases(report: Report, kind: str = "conflict") -> list[str]:
    return [each.basis for each in report.relations if each.type == kind]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The number of beds fell from 360 to 410.", ["course"]),
        ("The number of beds fell from 410 to 360.", []),
        ("The number of beds fell from about 360 to 410.", []),
        ("The number of beds fell from 36 to 410.", []),
        ("The number of beds fell from €360 to $410.", []),
        ("The net loss of Acme fell from $360 to $410.", []),
        ("The tax rose 2 per cent from 10 per cent to 12 per cent.", ["points"]),
        ("The tax rose 2 percentage points from 10 per cent to 12 per cent.", []),
        ("The school bought 40 tickets at $5 each for a total of €300.", []),
        ("The ten-day visit lasted from 3 to 7 May 2025.", ["span"]),
        ("The ten-week visit lasted from 3 to 7 May 2025.", ["span"]),
        ("The closure lasts for a week, from 1 to 7 June 2025.", []),
        ("The closure lasts for three weeks, from 1 to 10 June 2025.", ["span"]),
        ("The contract runs for four years, from 2020 to 2024.", []),
        ("Sales tripled to €600 from €300.", ["change"]),
        ("Sales tripled to €620 from €200.", []),
        ("Sales halved to €300 from €400.", ["change"]),
        ("Sales doubled to €300 million from €400.", []),
        ("Of the 2,400 pupils, 600 (35%) take the bus.", ["share"]),
        ("Of the 2,400 pupils, 600 (25%) take the bus.", []),
        ("It passed by 9 votes to 6, a majority of five.", ["margin"]),
        ("It passed by 9 votes to 6, a majority of three.", []),
        ("Sales rose 25% to €60 million in 2024 from €50 million in 2023.", ["change"]),
        ("Sales rose 20% to €60 million in 2024 from €50 million in 2023.", []),
        ("Sales fell 25% to €60 million in 2024 from €50 million in 2023.", ["course"]),
        ("The ten-day visit lasted from May 2025.", []),
        ("Die Zahl der Betten sank von 360 auf 410 in der ganzen Stadt.", ["course"]),
    ],
)
def test_figures_told_together_have_to_fit(text: str, found: list[str]) -> None:
    assert bases(pipeline.check_texts({"a.txt": text})) == found


@pytest.mark.parametrize(
    ("age", "birth", "conflicts", "fits"),
    [
        ("Ann Lee, 54, won.", "Ann Lee was born on 3 March 1980.", ["age"], []),
        ("Ann Lee, 45, won.", "Ann Lee was born on 3 March 1980.", [], ["age"]),
        ("Ann Lee, 44, won.", "Ann Lee, born in 1980, won.", [], ["age"]),
        ("Ann Lee, 45, won.", "Ann Lee, born in 1920, won.", [], []),
        ("In 1999 Ann Lee, 19, won.", "Ann Lee was born on 3 March 1980.", [], []),
        ("The 47-year-old Ann Lee won.", "Ann Lee (born 3 March 1980) won.", ["age"], []),
        ("The 45-year-old Ann Lee won.", "Ann Lee (born 3 March 1980) won.", [], ["age"]),
        ("Ann Lee, 47, won.", "Ann Lee and Tim Ott, born in 1985, won.", [], []),
    ],
)
def test_an_age_fits_the_birth_on_the_day_of_its_text(
    age: str, birth: str, conflicts: list[str], fits: list[str]
) -> None:
    report = pipeline.check_texts({"a.txt": DAY + age, "b.txt": DAY + birth})
    assert [basis for basis in bases(report) if basis == "age"] == conflicts
    assert [basis for basis in bases(report, "related") if basis == "age"] == fits


def test_an_age_in_a_text_without_a_day_is_held_against_nothing() -> None:
    texts = {"a.txt": "Ann Lee, 54, won.", "b.txt": "Ann Lee was born on 3 March 1980."}
    assert bases(pipeline.check_texts(texts)) == []
