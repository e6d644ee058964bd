"""The command line on the two seeds, as a user runs it."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

ROOT = Path(__file__).parents[1]
A = "seeds/000_51c7b0f0e66c8cfa.txt"
B = "seeds/003_912295f010a0e019.txt"
HEAVY = (
    "babel",
    "currency_converter",
    "networkx",
    "numpy",
    "pint",
    "pydantic",
    "reconcile.compare.statements",
    "rich",
)


def reconcile(
    *arguments: str, folder: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "reconcile", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "80", **environment},
        capture_output=True,
        check=False,
    )


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    return tmp_path


def test_the_seeds_pass_with_warnings() -> None:
    done = reconcile("check", "seeds/")
    assert done.stderr == b""
    assert done.returncode == 0
    assert b" 0 errors, " in done.stdout
    assert reconcile("check", "seeds/", "--fail-on", "warning").returncode == 1


def test_the_truncated_headline_reads_like_a_compilers_warning() -> None:
    said = reconcile("check", A, B).stdout.decode()
    assert f"\n{B}:3:32: warning RC102 truncated-amount: " in f"\n{said}"
    assert "▸$52 Billion◂" in said
    assert "suggestion: " in said


def test_the_json_report_keeps_to_the_published_schema() -> None:
    schema = json.loads((ROOT / "docs" / "report.schema.json").read_bytes())
    report = json.loads(reconcile("check", "--format", "json", "--include-text").stdout)
    Draft202012Validator(schema).validate(report)
    assert [source["id"] for source in report["sources"]] == [A, B]


@pytest.mark.parametrize("form", ["plain", "json", "html"])
def test_the_same_sources_give_the_same_bytes(form: str) -> None:
    usual = reconcile("check", A, B, "--format", form, PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C")
    other = reconcile(
        *("check", B, A, "--format", form),
        PYTHONHASHSEED="2",
        TZ="Pacific/Kiritimati",
        LC_ALL="de_DE.ISO-8859-1",
    )
    assert usual.returncode == 0
    assert usual.stdout == other.stdout


def test_a_source_that_cannot_be_read_is_named_and_the_others_are_checked(desk: Path) -> None:
    (desk / "latin.txt").write_bytes(b"Caf\xe9")
    (desk / "empty.txt").touch()
    os.mkfifo(desk / "pipe.txt")
    bad = ["none.txt", "latin.txt", "empty.txt", "pipe.txt"]
    done = reconcile("check", "seeds", *bad, "--format", "json", folder=desk)
    assert done.returncode == 2
    report = json.loads(done.stdout)
    assert [source["id"] for source in report["sources"]] == [A, B]
    assert {skipped["source"] for skipped in report["skipped"]} == set(bad)
    said = done.stderr.decode().splitlines()
    assert sorted(line.split(": ")[1] for line in said) == sorted(bad)


def test_a_check_imports_nothing_heavy_that_it_does_not_use() -> None:
    code = (
        "import sys\n"
        "from reconcile.cli.running import run\n"
        "run(['check', 'seeds/', '--quiet'])\n"
        "sys.stdout.write(chr(10) + ' '.join(sorted(set(sys.modules) & set(sys.argv[1:]))))\n"
    )
    command = [sys.executable, "-c", code, *HEAVY]
    done = subprocess.run(command, capture_output=True, check=True, cwd=ROOT, text=True)
    assert done.stdout.splitlines()[-1].split() == ["networkx"]


def test_claims_and_entities_of_the_seeds_are_listed() -> None:
    claims = reconcile("claims", A).stdout.decode()
    assert f"\n{A}\n   1:7  date " in claims
    assert "\n 3:119  money     CNY380 billion   380000000000" in claims
    entities = reconcile("entities", "seeds").stdout.decode()
    assert "organization Alibaba Cloud" in entities
    assert "part of Alibaba" in entities


def test_claims_of_a_piece_of_text_are_listed() -> None:
    done = reconcile("claims", "--text", "It cost $52.7 billion.")
    assert "\n  1:9  money  $52.7 billion  52700000000  USD\n" in done.stdout.decode()


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv"])
def test_claims_are_listed_alike_on_every_machine(form: str) -> None:
    one, other = (
        reconcile("claims", *paths, "--format", form, LC_ALL=locale, PYTHONHASHSEED=seed, TZ=zone)
        for paths, locale, seed, zone in (
            ((A, B), "C", "1", "Asia/Tokyo"),
            ((B, A), "C.UTF-8", "2", "America/Lima"),
        )
    )
    assert one.stdout == other.stdout
    assert (one.returncode, one.stderr) == (0, b"")


def test_a_finding_that_the_project_allows_is_counted_and_not_shown(desk: Path) -> None:
    (desk / "rules").mkdir()
    allowed = f'code = "RC102"\nquote = "$52 Billion"\nsource = "{B}"\nreason = "As printed."'
    (desk / "rules" / "project.toml").write_text(f"[[allow]]\n{allowed}\n", encoding="utf-8")
    said = reconcile("check", folder=desk).stdout.decode()
    assert "RC102" not in said
    assert ", 1 allowed" in said


def test_project_rules_with_a_mistake_are_refused_in_one_sentence(desk: Path) -> None:
    (desk / "ours.toml").write_text('[[entity]]\nname = ["Eddie Wu"]\n')
    done = reconcile("check", "--rules", "ours.toml", folder=desk)
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.decode() == (
        "reconcile: ours.toml: unknown key 'name' in entity[0]; did you mean 'names'?\n"
    )


def test_the_tour_of_the_readme_shows_what_the_tool_says(desk: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = [
        line
        for block in re.findall(r"```text\n(.*?)```", readme, re.DOTALL)
        for line in block.splitlines()
    ]
    assert shown
    before = reconcile("check", folder=desk)
    first = (desk / A).read_text(encoding="utf-8")
    swapped = first.replace("87 availability", "78 availability")
    (desk / "seeds" / "third.txt").write_text(swapped, encoding="utf-8")
    after = reconcile("check", folder=desk)
    assert (before.returncode, after.returncode) == (0, 1)
    said = [*before.stdout.decode().splitlines(), *after.stdout.decode().splitlines()]
    assert [line for line in shown if line not in said] == []
