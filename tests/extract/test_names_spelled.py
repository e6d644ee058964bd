"""Acronyms that prove how far a name goes, tying hyphens, and titles that shorten a name."""

import pytest

from tests.extract.test_names import found


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        (
            "European Aeronautic Works and Space Company EAWS N.V. (EAWS) has won.",
            "European Aeronautic Works and Space Company EAWS N.V.",
            "en",
        ),
        ("The Office of Food and Drug Trials (OFDT) met.", "Office of Food and Drug Trials", "en"),
        ("The U.S. Air Watch (USAW) flew.", "U.S. Air Watch", "en"),
        (
            "L'Organisation mondiale de la pêche (OMP) a réagi.",
            "Organisation mondiale de la pêche",
            "fr",
        ),
        ("La Oficina Nacional de Pesca (ONP) habló.", "Oficina Nacional de Pesca", "es"),
        ("Non-Ferrous Trade Guild (NFTG) met.", "Non-Ferrous Trade Guild", "en"),
    ],
)
def test_the_acronym_behind_a_name_tells_how_far_it_goes(
    text: str, name: str, language: str
) -> None:
    assert f"{name} | organization" in found(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "Anna Lima spoke to Orlo Foods (BRT) on Monday.",
        "The firm said that trade (OFDT) fell.",
        "In May, trade fell. Drug trials (OFDT) rose.",
        "She moved to Los Angeles (LA) in May.",
    ],
)
def test_other_brackets_tell_nothing(text: str) -> None:
    assert not [one for one in found(text) if "trade" in one or "trials" in one or "spoke" in one]


def test_a_hyphen_between_two_names_of_the_text_ties_them() -> None:
    text = "Egypt and Israel talked in May. The Israel-Egypt border closed. Coca-Cola left."
    assert found(text) == [
        "Egypt | place",
        "Israel | place",
        "Israel | place",
        "Egypt | place",
        "Coca-Cola | organization",
    ]
    assert "Ann Lee-Ray | person" in found("Ann Lee-Ray met Lee and Ray.")


def test_a_title_may_shorten_a_name_to_an_ordinary_word() -> None:
    text = "Target cuts 300 jobs\n\nTarget Stores said on Monday it will cut 300 jobs in Ohio."
    assert found(text)[:2] == ["Target | organization", "Target Stores | organization"]
    text = "Target price fell\n\nTarget Stores said on Monday it will cut 300 jobs in Ohio."
    assert found(text)[0] == "Target Stores | organization"
