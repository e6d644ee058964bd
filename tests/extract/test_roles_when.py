import datetime as dt

import pytest

from reconcile.extract.names import names
from reconcile.extract.roles import roles
from reconcile.model import RoleMention
from tests.documents import document

PUBLISHED = dt.date(2025, 5, 1)


def held(text: str, language: str = "en", published: dt.date | None = PUBLISHED) -> RoleMention:
    made = document(text, language=language, published=published)
    (found,) = roles(made, names(made))
    return found


@pytest.mark.parametrize(
    ("text", "language", "since", "until", "state"),
    [
        ("Ann Lee, chair of Acme Works since 2019, spoke.", "en", 2019, None, "current"),
        ("Ann Lee, chair of Acme Works since 3 May 2019, spoke.", "en", 2019, None, "current"),
        ("Ann Lee, chair of Acme Works until 2019, spoke.", "en", None, 2019, "former"),
        ("Ann Lee, chair of Acme Works from 2012 to 2019, spoke.", "en", 2012, 2019, "former"),
        ("Ann Lee, chair of Acme Works (2012–2019), spoke.", "en", 2012, 2019, "former"),
        ("Ann Lee, chair of Acme Works until 2030, spoke.", "en", None, 2030, "current"),
        ("Anja Vogt, Vorstandsvorsitzende der Acme Werke GmbH seit 2019, sprach.", "de", 2019, None,
         "current"),
        ("Anja Vogt, Vorstandsvorsitzende der Acme Werke GmbH bis 2019, sprach.", "de", None, 2019,
         "former"),
    ],
)  # fmt: skip
def test_a_role_is_held_for_the_years_that_are_told(
    text: str, language: str, since: int | None, until: int | None, state: str
) -> None:
    found = held(text, language)
    assert found.state == state
    assert found.period is not None
    assert (found.period.start and found.period.start.year) == since
    assert (found.period.end and found.period.end.year) == until


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee, chair of Acme Works, spoke in 2019.",
        "Ann Lee, chair of Acme Works since 2019.5 percent, spoke.",
    ],
)
def test_other_years_and_numbers_are_not_its(text: str) -> None:
    assert held(text).period is None


def test_an_end_is_over_where_the_text_has_no_day() -> None:
    text = "Ann Lee, chair of Acme Works until 2030, spoke."
    assert held(text, published=None).state == "former"
    assert held("Former Acme Works chair Ann Lee spoke.").period is None
