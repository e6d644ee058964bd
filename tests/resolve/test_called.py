"""Names by which one text calls somebody otherwise, and initials of its speakers."""

import pytest

from tests.documents import document
from tests.resolve.test_resolve import resolved, texts


@pytest.mark.parametrize(
    ("text", "language", "forms"),
    [
        (
            "Jerome Shen spoke. Shen, whose Chinese name is Shen Zhuoran, left. Shen will return.",
            "en",
            {"Jerome Shen", "Shen", "Shen Zhuoran"},
        ),
        ("Ana Prado, also known as Ana Lindgren, spoke.", "en", {"Ana Prado", "Ana Lindgren"}),
        (
            "Brunholt Foods, formerly Tarnwick Mills, grew.",
            "en",
            {"Brunholt Foods", "Tarnwick Mills"},
        ),
        ("Anna Weber, geborene Anna Lindgren, kam.", "de", {"Anna Weber", "Anna Lindgren"}),
        ("Li Anran (Annie) spoke.", "en", {"Li Anran", "Annie"}),
    ],
)
def test_words_that_say_so_make_two_names_one(text: str, language: str, forms: set[str]) -> None:
    assert forms in texts(resolved(document(text, language=language)))


@pytest.mark.parametrize(
    "text",
    [
        "Ana Prado, who met Ana Lindgren, spoke.",
        "Ana Prado, formerly of Tarnwick Mills, spoke.",
        "Ana Prado (Nils Lindgren's aunt) spoke.",
        "The board (Annie Prado, Nils Orlo) met. Later Annie Prado spoke.",
    ],
)
def test_two_names_side_by_side_stay_two(text: str) -> None:
    people = [
        forms for forms in texts(resolved(document(text))) if forms & {"Ana Prado", "Annie Prado"}
    ]
    assert all(forms <= {"Ana Prado", "Annie Prado", "Prado", "Orlo"} for forms in people)


def test_a_speaker_is_named_by_the_initials_of_the_one_person_who_has_them() -> None:
    text = "Dr. Amrita Prado met Jo Marsh.\n\nJM: Why?\n\nAP: Because.\n"
    found = texts(resolved(document(text)))
    assert {"Dr. Amrita Prado", "AP"} in found
    assert {"Jo Marsh", "JM"} in found


def test_initials_of_nobody_or_of_two_or_within_a_sentence_are_no_speakers() -> None:
    text = "Amrita Prado met Anna Pell and Jo Marsh. The JM fell.\n\nAP: Why?\n\nQX: Because.\n"
    found = texts(resolved(document(text)))
    assert {"Jo Marsh"} in found
    assert {"Amrita Prado"} in found


def test_a_name_in_brackets_in_one_text_is_whom_another_calls_so_alone() -> None:
    full = document("Otto Brando (Tavinhol) signed in May.", "a.txt")
    short = document("Then Tavinhol scored, who is new.", "b.txt")
    assert {"Otto Brando", "Tavinhol"} in texts(resolved(full, short))


def test_a_double_given_name_may_lose_its_hyphen_and_a_wife_her_maiden_name() -> None:
    one = document("Karl-Heinz Weber met Ana Prado in May.", "a.txt")
    other = document(
        "Karl Heinz Weber met Ana Prado-Lindgren, formerly Ana Prado, in May.", "b.txt"
    )
    found = texts(resolved(one, other))
    assert {"Karl-Heinz Weber", "Karl Heinz Weber"} in found
    assert {"Ana Prado", "Ana Prado-Lindgren"} in found


def test_syllables_of_east_asian_names_keep_their_hyphen() -> None:
    one = document("Chairman Kim Min-jun spoke in May.", "a.txt")
    other = document("Chairman Kim Jun-min spoke in May.", "b.txt")
    assert {"Kim Min-jun"} in texts(resolved(one, other))
