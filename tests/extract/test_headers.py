"""The unit said once before a list."""

import pytest

from reconcile.extract.numbers import numbers


def read(text: str) -> list[tuple[str, str]]:
    return [(claim.text, claim.unit) for claim in numbers(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Length (km): 42, 21, 10",
            [("42", "kilometer"), ("21", "kilometer"), ("10", "kilometer")],
        ),
        ("IR cm-1: 3450(br), 1638", [("3450", "centimeter**-1"), ("1638", "centimeter**-1")]),
        ("shift (ppm): 9.7 (1H, s), 8.0-8.1", [("9.7", "ppm"), ("8.0-8.1", "ppm")]),
        ("shift (ppm):9.7(1H, J=8 Hz), 8.1", [("9.7", "ppm"), ("8 Hz", "hertz"), ("8.1", "ppm")]),
    ],
)
def test_a_list_has_the_unit_of_its_header(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize("text", ["Shown in: 5, 3", "at 9: 5, 3", "(Smith): 5, 3"])
def test_a_word_before_a_colon_is_no_unit(text: str) -> None:
    assert ("5", "") in read(text)


def test_the_list_ends_with_its_sentence() -> None:
    assert read("Length (km): 42. There were 30 runners.")[1] == ("30", "runner")
