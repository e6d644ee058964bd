from pathlib import Path
from typing import Literal

import msgspec
import pytest

from reconcile.decoding import nearest, read_toml
from reconcile.errors import InvalidRules


class Leaf(msgspec.Struct, forbid_unknown_fields=True):
    colour: str = ""
    kind: Literal["broad", "needle"] | None = None


class Tree(msgspec.Struct, forbid_unknown_fields=True):
    height: int = 0
    leaf: tuple[Leaf, ...] = ()
    named: dict[str, Leaf] = {}
    maybe: Leaf | None = None


def mistake(tmp_path: Path, text: str) -> str:
    path = tmp_path / "tree.toml"
    path.write_text(text)
    with pytest.raises(InvalidRules) as caught:
        read_toml(path, Tree, InvalidRules)
    return str(caught.value).removeprefix(f"{path}: ")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("hieght = 1", "unknown key 'hieght'; did you mean 'height'?"),
        ("[[leaf]]\ncolor = ''", "unknown key 'color' in leaf[0]; did you mean 'colour'?"),
        ("[named.a]\ncolor = ''", "unknown key 'color' in named[...]; did you mean 'colour'?"),
        ("[maybe]\nheight = 1", "unknown key 'height' in maybe; valid names are colour, kind."),
        ("height = 'tall'", "height: expected a whole number, got a string."),
        ("leaf = 3", "leaf: expected a list, got a whole number."),
        ("maybe = 3", "maybe: expected `object | null`, got a whole number."),
        (
            "[[leaf]]\nkind = 'neddle'",
            "'neddle' is no value for leaf[0].kind; did you mean 'needle'?",
        ),
        (
            "[[leaf]]\nkind = 'x'",
            "'x' is no value for leaf[0].kind; valid names are broad, needle.",
        ),
    ],
)
def test_a_wrong_key_is_named_with_the_nearest_that_is_valid_there(
    tmp_path: Path, text: str, problem: str
) -> None:
    assert mistake(tmp_path, text) == problem


def test_bytes_that_are_not_utf8_are_no_valid_toml(tmp_path: Path) -> None:
    path = tmp_path / "tree.toml"
    path.write_bytes(b"height = '\xff'")
    with pytest.raises(InvalidRules, match="is not valid UTF-8; save it as UTF-8"):
        read_toml(path, Tree, InvalidRules)


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(InvalidRules, match=r"cannot be read \(No such file or directory\)\.$"):
        read_toml(tmp_path / "none.toml", Tree, InvalidRules)


def test_a_name_like_no_other_gets_the_whole_list() -> None:
    assert nearest("zzz", ["one", "two"]) == "valid names are one, two."


def test_nesting_without_end_is_a_mistake_of_the_file_and_no_defect(tmp_path: Path) -> None:
    assert mistake(tmp_path, f"x = {'[' * 100_000}") == "is not valid TOML: nested too deeply."
