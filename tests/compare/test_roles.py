"""What two texts that give one person posts say of each other."""

import pytest

from reconcile import pipeline


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
