"""Tables in CSV: their dialects, their quotes, what is wrong with them, and their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.errors import UnreadableSource
from reconcile.model import Page
from reconcile.places import line_column_in
from reconcile.read.csv import read_csv
from reconcile.read.formats import decode_csv


def text(data: str) -> str:
    page = read_csv("a.csv", data)
    assert isinstance(page.text, str)
    return page.text


def places(page: Page) -> tuple[str, tuple[tuple[int, int], ...]]:
    assert isinstance(page.text, str)
    assert isinstance(page.anchors, tuple)
    anchors = page.anchors
    return page.text, tuple(line_column_in(anchors, at) for at in range(len(page.text)))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("Town,Deaths\nAshby,12\n", "Town | Deaths\nAshby | 12"),
        ("Town;Umsatz\r\nAshby;1,5\r\nElm;2,5\r\n", "Town | Umsatz\nAshby | 1,5\nElm | 2,5"),
        ("Town\tDeaths\nAshby\t1,204", "Town | Deaths\nAshby | 1,204"),
        ("Town|Deaths\nAshby|12", "Town | Deaths\nAshby | 12"),
        ('Town,Deaths\n"Ashby, North","1,204"\n', "Town | Deaths\nAshby, North | 1,204"),
        ('Town,Said\nAshby,"it ""grew"" here"\n', 'Town | Said\nAshby | it "grew" here'),
        ('Town,Said\nAshby,"two\nlines"\nElm,one', "Town | Said\nAshby | two lines\nElm | one"),
        ('Town,Size\nAshby,5" tube\nElm,"6" tube', 'Town | Size\nAshby | 5" tube\nElm | "6" tube'),
        ('Town,Said\nAshby,"never ends\nElm,12', 'Town | Said\nAshby | "never ends\nElm | 12'),
        ("Town,Said\nAshby,a|b", "Town | Said\nAshby | a¦b"),
        ("Town,Deaths,\n\n , ,\nAshby,,\nElm,,3", "Town | Deaths | \n\nAshby\n\nElm |  | 3"),
        ("The dead of May\nTown,Deaths\nAshby,12", "The dead of May\n\nTown | Deaths\nAshby | 12"),
        ("only one column\nand no sign", "only one column\nand no sign"),
        ("", ""),
    ],
)
def test_rows_become_lines_of_cells(data: str, expected: str) -> None:
    assert text(data) == expected


def test_places_are_those_of_the_file() -> None:
    page = read_csv("a.csv", 'Town,Said\r\nAshby,"it ""grew"" by\n 12"\r\nElm,"1,204"\r\n')
    words, where = places(page)
    assert where[words.index("Ashby")] == (2, 1)
    assert where[words.index("grew")] == (2, 13)
    assert where[words.index("12")] == (3, 2)
    assert where[words.index("1,204")] == (4, 6)


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(UnreadableSource):
        decode_csv("a.csv", b"\x00\x01")


@given(st.text(alphabet='ab1,;|\t"\r\n ', max_size=60))
def test_every_sign_stands_where_its_anchor_says(data: str) -> None:
    words, where = places(read_csv("a.csv", data))
    lines = data.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for sign, (line, column) in zip(words, where, strict=True):
        if sign in "ab1":
            assert lines[line - 1][column - 1] == sign
