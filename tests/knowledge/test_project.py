from pathlib import Path

import pytest

from reconcile.errors import InvalidRules
from reconcile.knowledge.project import Project, load_project
from reconcile.model import Declared

RULES = """
[[entity]]
names = ["Ann Lee", "Lee An"]
different = ["Ann Leigh"]
type = "person"
part_of = "Acme"
why = "She signs both ways."

[[allow]]
code = "RC102"
quote = "$52 Billion"
source = "seeds/b.txt"
reason = "A headline of another house; we do not edit it."
"""


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "project.toml"
    path.write_text(text)
    return path


def test_a_project_without_rules_declares_and_allows_nothing() -> None:
    assert load_project(None) == Project()


def test_entities_and_allowances_are_read(tmp_path: Path) -> None:
    project = load_project(written(tmp_path, RULES))
    assert project.declared == (
        Declared(
            names=("Ann Lee", "Lee An"), different=("Ann Leigh",), type="person", part_of="Acme"
        ),
    )
    (allowed,) = project.allow
    assert (allowed.code, allowed.quote, allowed.source) == ("RC102", "$52 Billion", "seeds/b.txt")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[[entities]]\nnames = ['A']", "unknown key 'entities'; did you mean 'entity'?"),
        ("[[entity]]\nname = 'A'", "unknown key 'name' in entity[0]; did you mean 'names'?"),
        ("[[entity]]\nnames = []", "entity[0]: an entity needs `names`, and none of them empty"),
        (
            "[[entity]]\nnames = ['A', ' ']",
            "entity[0]: an entity needs `names`, and none of them empty",
        ),
        (
            "[[entity]]\nnames = ['A']\ndifferent = ['A']",
            "entity[0]: 'A' cannot be in `names` and `different` at once",
        ),
        (
            "[[entity]]\nnames = ['A']\ntype = 'organisation'",
            "'organisation' is no value for entity[0].type; did you mean 'organization'?",
        ),
        ("[[entity]]\nnames = ['A']\npart_of = 'A'", "entity[0]: 'A' cannot be `part_of` itself"),
        (
            "[[entity]]\nnames = ['A', 'B']\n[[entity]]\nnames = ['C', 'B']",
            "'B' is a name of two entities; keep it in one of them",
        ),
        ("[[allow]]\ncode = 'RC102'\nreason = 'So.'", "allow[0]: what is allowed needs a `quo"),
        (
            "[[allow]]\ncode = 'RC102'\nquote = 'x'\nreason = ' '",
            "allow[0]: what is allowed needs a `reas",
        ),
        (
            "[[allow]]\ncode = 'RC1022'\nquote = 'x'\nreason = 'So.'",
            "there is no check 'RC1022'; did you mean 'RC102'?",
        ),
        ("[[allow]]\nquote = 'x'", "allow[0]: object missing required field `code`"),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, text: str, problem: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(InvalidRules) as caught:
        load_project(path)
    assert str(caught.value).startswith(f"{path}: {problem}")


def test_a_named_file_that_is_missing_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(InvalidRules, match="cannot be read"):
        load_project(tmp_path / "none.toml")
