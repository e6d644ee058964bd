"""Whose age a number is."""

import pytest

from reconcile import pipeline


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Emeka Okafor, 23, has joined Rovers.", ["23"]),
        ("Emeka Okafor, aged 23, has joined Rovers.", ["23"]),
        ("The 23-year-old striker Emeka Okafor has joined Rovers.", ["23-year-old"]),
        ("Emeka Okafor, 230, has joined Rovers.", []),
        ("Emeka Okafor, 23 goals to his name, has joined Rovers.", []),
        ("In Oslo, 23, or so it seems, have joined Rovers.", []),
        ("A 23-year-old has joined Rovers.", []),
    ],
)
def test_an_age_is_its_persons(text: str, ages: list[str]) -> None:
    report = pipeline.check_texts({"a.txt": text})
    found = [each for each in report.claims if each.attribute == "age"]
    assert [each.text for each in found] == ages
    people = {entity.id for entity in report.entities if entity.type == "person"}
    assert all(each.subject in people and each.unit == "year of age" for each in found)
