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
            names=("Ann Lee", "Lee An"),
            different=("Ann Leigh",),
            type="person",
            part_of="Acme",
            decided=("She signs both ways.",),
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
        (
            "[[tolerance]]\nunit = 'kg'",
            "tolerance[0]: a tolerance is either `relative` or `absolute`",
        ),
        ("[[tolerance]]\nrelative = '1%'", "tolerance[0]: a tolerance names a `subject`, a "),
        ("[[tolerance]]\nunit = 'kg'\nrelative = 'x%'", "tolerance[0]: 'x%' is no share"),
        ("[[tolerance]]\nunit = 'kg'\nrelative = 2", "tolerance[0]: `relative` lies between 0 "),
        ("[[source]]\nmatch = '*'\ntrust = 1", "source[0]: `trust` is a share of 1"),
        ("[[source]]\nmatch = '*'\nlang = 'en'", "unknown key 'lang' in source[0]; "),
        ("[[require]]\ncode = 'RC101'\nmessage = 'x'", "require[0]: 'RC101' is no code: write"),
        ("[[require]]\ncode = 'A1'\nmessage = 'x'", "require[0]: what is required is one of"),
        (
            "[[require]]\ncode = 'A1'\nmessage = 'x'\nagree = true",
            "require[0]: a requirement names a `subject`, a `measure`",
        ),
        (
            "[[require]]\ncode = 'A1'\nmessage = 'x'\nagree = true\nmin_origins = 2",
            "require[0]: `min_origins` counts who bears out",
        ),
        (
            "[[require]]\ncode = 'A1'\nmessage = 'x'\npattern = '(?=a)'",
            "require[0]: '(?=a)' is no pattern of RE2 (invalid perl operator: (?=)",
        ),
        (
            "[[require]]\ncode = 'A1'\nmessage = 'x'\npattern = 'a'\n" * 2,
            "'A1' is the code of two requirements; give each its own",
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


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        ('[[tolerance]]\nmeasure = "employee"\nrelative = nan\n', "is no share"),
        ('[[tolerance]]\nmeasure = "employee"\nrelative = "nan"\n', "is no share"),
        ('[[source]]\nmatch = "a.md"\nlocale = "../names/en"\n', "CLDR identifier"),
    ],
)
def test_values_that_mean_nothing_are_refused(tmp_path: Path, rules: str, said: str) -> None:
    path = tmp_path / "project.toml"
    path.write_text(rules, encoding="utf-8")
    with pytest.raises(InvalidRules, match=said):
        load_project(path)
