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
