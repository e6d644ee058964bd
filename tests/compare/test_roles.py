"""What two texts that give one person posts say of each other."""

import pytest

from reconcile import pipeline
from reconcile.model import Holding


def found(left: str, right: str) -> list[str]:
    relations = pipeline.check_texts({"a.txt": left, "b.txt": right}).relations
    return [relation.type for relation in relations if relation.basis == "role"]


@pytest.mark.parametrize(
    ("left", "right", "kinds"),
    [
        (
            "Acme Works CEO Ann Lee spoke.",
            "Ann Lee, chief executive of Acme Works, spoke.",
            ["agree"],
        ),
        ("Acme Works CEO Ann Lee spoke.", "Chief executive Ann Lee spoke.", ["agree"]),
        ("Acme Works CEO Ann Lee spoke.", "Acme Works managing director Ann Lee spoke.", ["agree"]),
        ("Ann Lee, head of Acme Works, spoke.", "Acme Works CEO Ann Lee spoke.", ["agree"]),
        ("Acme Works CEO Ann Lee spoke.", "Acme Works finance chief Ann Lee spoke.", ["conflict"]),
        ("Acme Works CEO Ann Lee spoke.", "Chairwoman Ann Lee spoke.", ["conflict"]),
        (
            "Acme Works grew. Chief executive Ann Lee spoke.",
            "Acme Works grew. Finance chief Ann Lee spoke.",
            ["conflict"],
        ),
        (
            "Acme Works and Brunholt Bank grew. Chief executive Ann Lee spoke.",
            "Acme Works grew. Finance chief Ann Lee spoke.",
            [],
        ),
        (
            "Acme Works grew. Chief executive Ann Lee spoke.",
            "Brunholt Bank grew. Finance chief Ann Lee spoke.",
            [],
        ),
        (
            "Acme Works secretary-general Ann Lee spoke.",
            "Acme Works chief Ann Lee spoke.",
            ["agree"],
        ),
        ("Orlo United coach Ann Lee spoke.", "Orlo United boss Ann Lee spoke.", ["agree"]),
        ("Harbour minister Ann Lee spoke.", "The minister, Ann Lee, spoke.", ["agree"]),
        ("Mission director Ann Lee spoke.", "Flight director Ann Lee spoke.", []),
        ("Mayor Ann Lee spoke.", "Deputy mayor Ann Lee spoke.", ["conflict"]),
        ("Mayor Ann Lee spoke.", "Finance chief Ann Lee spoke.", []),
        ("Mayor Ann Lee spoke.", "Former governor Ann Lee spoke.", []),
        ("Acme Works CEO Ann Lee spoke.", "Professor Ann Lee spoke.", []),
        ("Acme Works CEO Ann Lee spoke.", "Ann Lee, chair of Brunholt Bank, spoke.", []),
        (
            "Acme Works CEO Ann Lee spoke.",
            "Ann Lee, chairwoman and chief executive of Acme Works, spoke.",
            ["agree"],
        ),
    ],
)
def test_posts_agree_conflict_or_stand_beside_each_other(
    left: str, right: str, kinds: list[str]
) -> None:
    assert found(left, right) == kinds
    assert found(right, left) == kinds


@pytest.mark.parametrize(
    ("left", "right", "kinds"),
    [
        ("Design boss Ann Lee spoke.", "Ann Lee, chief design officer, spoke.", ["agree"]),
        ("Ann Lee, head of Orlo Museum, spoke.", "Orlo Museum director Ann Lee spoke.", ["agree"]),
        ("Former mayor Ann Lee spoke.", "Ann Lee, the former mayor, spoke.", ["agree"]),
        (
            "Acme Works CEO Ann Lee met Brunholt Bank chair Ann Lee.",
            "Chief executive Ann Lee spoke.",
            ["agree"],
        ),
        ("Interior minister Ann Lee spoke.", "The minister, Ann Lee, spoke.", ["agree"]),
        ("Deputy mayor Ann Lee spoke.", "Vice chairman Ann Lee spoke.", []),
    ],
)
def test_titles_agree_by_what_they_are_for(left: str, right: str, kinds: list[str]) -> None:
    assert found(left, right) == kinds
    assert found(right, left) == kinds


@pytest.mark.parametrize(
    "told",
    [
        "Ann Lee, who worked as finance chief of Acme Works before she took over, spoke.",
        "Ann Lee served as finance chief of Acme Works for ten years.",
        "Ann Lee joined Acme Works as finance chief in 2010.",
        "Ann Lee, as finance chief of Acme Works, signed the deal in 2009.",
        "Ann Lee succeeded Nils Holm as finance chief of Acme Works in 2012.",
        "Nils Holm succeeded Ann Lee as finance chief of Acme Works in 2018.",
        "Ann Lee was named finance chief of Acme Works on Monday.",
        "Former Acme Works chair Nils Holm was replaced by finance chief Ann Lee.",
        "Acme Works named finance chief Ann Lee chief executive.",
    ],
)
def test_what_changed_or_was_so_once_is_no_conflict(told: str) -> None:
    assert "conflict" not in found(told, "Acme Works chief executive Ann Lee spoke.")


def test_a_post_in_a_contact_line_or_a_signature_counts() -> None:
    right = "The road will stay shut.\n\nContact: Joan Lee, chief engineer\n"
    assert found("Chief engineer Joan Lee spoke of the road on Monday.", right) == ["agree"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Mayor Marta Gil of Tarna spoke.", "La alcaldesa de Tarna, Marta Gil, habló ayer."),
        ("Interior minister Jean Roy spoke.", "Le ministre de l'Intérieur, Jean Roy, a parlé."),
        ("Police chief Jan Kowal spoke.", "Komendant policji Jan Kowal powiedział to w środę."),
        ("Works director Anna Weber spoke.", "Das sagte Baudirektorin Anna Weber am Montag."),
    ],
)
def test_posts_agree_across_languages(left: str, right: str) -> None:
    assert found(left, right) == ["agree"]


def test_nobody_is_president_of_a_person() -> None:
    report = pipeline.check_texts(
        {
            "a.txt": "Ann Lee spoke. Ann Lee left.",
            "b.txt": "Orlo and Lee met President Nils Brunholt.",
        }
    )
    people = {entity.id for entity in report.entities if entity.type == "person"}
    held = [claim.value for claim in report.claims if isinstance(claim.value, Holding)]
    assert [value.person in people for value in held] == [True]
    assert [value.organization for value in held] == [None]
