"""Roles that verbs and portfolios tell, and those that they do not."""

import pytest

from tests.extract.test_roles import found


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Leila Haddad, who has run the company since 2017, left.", "head"),
        ("The lawyers are led by Leila Haddad, who left.", "head"),
        ("The unit, chaired by Leila Haddad, grew.", "chair"),
        ("The minister of works, Leila Haddad, left.", "works minister"),
        ("Leila Haddad, head of mission, left.", "mission head"),
        ("Leila Haddad, the chairman, left.", "chair"),
        ("The head of the mission, Leila Haddad, left.", "head"),
    ],
)
def test_a_verb_or_a_portfolio_tells_a_role(text: str, role: str) -> None:
    assert [line.split(" | ")[1] for line in found(text)] == [role]


@pytest.mark.parametrize(
    "text",
    [
        "Leila Haddad, who leads a quiet life, left.",
        "Leila Haddad led by two points.",
        "The road is led by a dog, Leila Haddad said.",
        "The minister of, Leila Haddad, left.",
    ],
)
def test_other_verbs_and_objects_tell_none(text: str) -> None:
    assert not any("head |" in line for line in found(text))
