"""What holds for every file of the project, whoever writes it."""

import ast
import re
import subprocess
import sys
import tokenize
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from reconcile.version import VERSION

ROOT = Path(__file__).parents[1]
LONGEST_MODULE = 300
LONGEST_FUNCTION = 40
CODE = sorted((ROOT / "reconcile").rglob("*.py"))
SCRIPTS = [path for part in ("tests", "benchmarks") for path in sorted((ROOT / part).rglob("*.py"))]
RULES = sorted((ROOT / "rules").rglob("*.toml"))
LOCKS = sorted(ROOT.glob("requirements*.lock"))
UNFINISHED = re.compile(r"\b(TODO|FIXME)\b|NotImplementedError|pytest\.mark\.skip\b")
WAIVED = re.compile(r"#\s*(noqa|type:\s*ignore|pragma:\s*no)")
REASON = re.compile(r"# (?:noqa: [A-Z0-9, ]+|type: ignore\[[a-z, -]+\]) (?:--| #) \S")
# What an example expects where its rule must not fire.
SILENT: tuple[object, ...] = (False, [], "", "apart", "not_stated")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def written(path: Path) -> list[tuple[int, str]]:
    return list(enumerate(path.read_text(encoding="utf-8").splitlines(), 1))


def functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            yield f"{name(path)}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1


def test_nothing_is_left_unfinished() -> None:
    paths = [
        *CODE,
        *SCRIPTS,
        *RULES,
        ROOT / "Makefile",
        ROOT / "pyproject.toml",
        *ROOT.glob("*.md"),
    ]
    marks = [
        f"{name(path)}:{number}: {line.strip()}"
        for path in paths
        if path != Path(__file__)
        for number, line in written(path)
        if UNFINISHED.search(line)
    ]
    assert marks == []


def test_no_module_is_over_300_lines() -> None:
    assert [name(path) for path in CODE if len(written(path)) > LONGEST_MODULE] == []


def test_no_function_is_over_40_lines() -> None:
    sizes = [one for path in CODE for one in functions(path)]
    assert [where for where, size in sizes if size > LONGEST_FUNCTION] == []


def test_no_rule_of_the_linters_is_waived_without_a_reason() -> None:
    unexplained = [
        f"{name(path)}:{token.start[0]}: {token.string}"
        for path in [*CODE, *SCRIPTS]
        for token in tokenize.tokenize(iter(path.read_bytes().splitlines(keepends=True)).__next__)
        if token.type == tokenize.COMMENT
        and WAIVED.search(token.string)
        and not REASON.search(token.string)
    ]
    assert unexplained == []


def test_no_rule_of_the_linter_is_ignored_everywhere_without_a_reason() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    lists = re.findall(r"^(?:ignore|\"[\w*/]+\") = \[\n(.*?)^\]", text, re.DOTALL | re.MULTILINE)
    assert lists
    entries = [line for entry in lists for line in entry.splitlines()]
    assert [line for line in entries if not re.search(r"\",? +# \w", line)] == []


def expectations(path: Path) -> Iterator[bool]:
    """Say of each example of a rules file whether something is expected of it."""
    rules = tomllib.loads(path.read_text(encoding="utf-8"))
    for example in [*rules.get("example", ()), *rules.get("examples", ())]:
        yield not any(value in SILENT for value in example.values())
    yield from (False for _ in rules.get("counterexample", ()))


@pytest.mark.parametrize("path", RULES, ids=name)
def test_rules_with_examples_have_some_that_fire_and_some_that_do_not(path: Path) -> None:
    assert set(expectations(path)) in ({True, False}, set())


@pytest.mark.parametrize("path", RULES, ids=name)
def test_every_check_has_examples_and_is_named_after_its_file(path: Path) -> None:
    if path.parent.name == "checks":
        assert set(expectations(path)) == {True, False}
        assert tomllib.loads(path.read_text(encoding="utf-8"))["name"] == path.stem


@pytest.mark.parametrize("path", LOCKS, ids=name)
def test_locks_pin_every_package_by_hash_and_name_no_machine(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    packages = re.split(r"\n(?=[a-z])", text)[1:]
    assert packages
    assert all(re.match(r"[a-z0-9.-]+==\S+ ", one) and "--hash=sha256:" in one for one in packages)
    assert not re.search(r"://|--index|--find|-e |(?<!with) /", text)


def test_the_version_is_answered_before_anything_else_is_imported() -> None:
    code = (
        "import sys\n"
        "sys.argv = ['reconcile', '--version']\n"
        "from reconcile.__main__ import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(' '.join(sorted({name.partition('.')[0] for name in sys.modules} & set(HEAVY))))\n"
    ).replace("HEAVY", repr(["babel", "msgspec", "networkx", "pint", "rapidfuzz", "typer"]))
    said = subprocess.check_output([sys.executable, "-c", code], cwd=ROOT, text=True)
    assert said.splitlines() == [f"reconcile {VERSION}", ""]
