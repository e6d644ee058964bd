"""Short forms of organisations' names, within one text and across texts."""

import pytest

from tests.documents import document
from tests.resolve.test_resolve import entity, resolved, texts


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Karoo Brunholt flies. Then Brunholt grew.", {"Karoo Brunholt", "Brunholt"}),
        (
            "Minera Brunholt Mills dug. Later Brunholt Mills sold.",
            {"Minera Brunholt Mills", "Brunholt Mills"},
        ),
        ("Brunholt Energia grew. Brunholt will build.", {"Brunholt Energia", "Brunholt"}),
        (
            "The Rivers Authority of Orlo met. Then the Authority left.",
            {"Rivers Authority of Orlo", "Authority"},
        ),
    ],
)
def test_a_short_form_of_a_text_means_the_longer_name(text: str, forms: set[str]) -> None:
    assert forms in texts(resolved(document(text)))


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Brunholt Motors grew. Then Brunholt shrank.", "Brunholt"),
        ("South Orlo Bank grew. Then Orlo Bank shrank.", "Orlo Bank"),
        ("Tarnwick River Trust grew. Then River paid.", "River"),
        ("Brunholt Works America grew. Then Brunholt Works shrank.", "Brunholt Works"),
        ("Brunholt Wind, a unit of Brunholt, met Brunholt Steel. Brunholt left.", "Brunholt"),
        ("Die Brunholt-Tochter Brunholt Wind baut. Brunholt zahlt.", "Brunholt"),
        ("Brunholt Wind grew. Brunholt left. Brunholt Health was sold.", "Brunholt"),
    ],
)
def test_a_short_form_that_may_be_anothers_stays_apart(text: str, short: str) -> None:
    found = resolved(document(text))
    assert all({mention.text for mention in e.mentions} <= {short} for e in found.entities
               if any(mention.text == short for mention in e.mentions))  # fmt: skip


def test_a_body_called_by_its_head_is_the_only_one_of_another_text_that_has_it() -> None:
    full = document("The Bank of Tarnwick met in May.", "a.txt")
    short = document("Nils Orlo said that the Bank met. Then the Bank left.", "b.txt")
    other = document("The Bank of Orlo met in May.", "c.txt")
    assert {"Bank of Tarnwick", "Bank"} in texts(resolved(full, short))
    assert {"Bank"} in texts(resolved(full, short, other))
    assert entity(resolved(full, short), "Bank of Tarnwick").part_of is None


def test_capitals_of_a_heading_are_read_as_the_name_below() -> None:
    text = "UNIVERSITY OF ORLO\n\nThe University of Orlo grew in May, and it is old and large."
    assert {"UNIVERSITY OF ORLO", "University of Orlo"} in texts(resolved(document(text)))
