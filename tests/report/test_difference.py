"""Two sources side by side: what both say, where they part, what one says alone."""

import json
from pathlib import Path

import pytest

from reconcile.cli.running import run
from reconcile.config import Settings
from reconcile.model import Difference
from reconcile.pipeline import diff
from reconcile.report import render

LEFT = (
    "Acme Networks Inc. employs 1,204 engineers. Its revenue was $52.7 million in 2024. "
    "It opened 7 offices in Spain.\n"
)
RIGHT = (
    "Acme Networks Inc. employs 1,240 engineers. Its revenue was $52.7 million in 2024. "
    "It owns 19 ships.\n"
)
Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "z.txt").write_text(LEFT)
    (tmp_path / "b.txt").write_text(RIGHT)
    monkeypatch.chdir(tmp_path)


def test_two_sources_are_told_as_a_diff(capfd: Capture) -> None:
    assert run(["diff", "z.txt", "b.txt"]) == 1
    lines = capfd.readouterr().out.splitlines()
    assert lines[:2] == ["--- z.txt", "+++ b.txt"]
    assert next(line for line in lines if line.startswith("!")).startswith("! value: “1,2")
    assert "= “$52.7 million” (1) and “$52.7 million” (1): exact" in lines
    assert "Only z.txt (1):" in lines
    assert [line[:2] for line in lines if "▸7 offices◂" in line] == ["- "]
    assert [line[:2] for line in lines if "▸19 ships◂" in line] == ["+ "]


def test_json_holds_the_report_and_how_the_two_stand(capfd: Capture) -> None:
    assert run(["diff", "z.txt", "b.txt", "--format", "json", "--fail-on", "never"]) == 0
    report = json.loads(capfd.readouterr().out)
    found = report["difference"]
    assert (found["left"], found["right"]) == ("z.txt", "b.txt")
    assert len(found["conflict"]) == len(found["only_left"]) == len(found["only_right"]) == 1
    assert {one["source"] for one in report["claims"] if one["id"] in found["only_left"]} == {
        "z.txt"
    }


def test_a_page_is_written_beside_it(tmp_path: Path, capfd: Capture) -> None:
    assert run(["diff", "z.txt", "b.txt", "--html", "page.html", "--output", "out.txt"]) == 1
    assert (tmp_path / "page.html").read_text().startswith("<!doctype html>")
    assert (tmp_path / "out.txt").read_text().startswith("--- z.txt\n")
    assert capfd.readouterr().out == ""


def test_folders_and_one_file_twice_are_refused(capfd: Capture) -> None:
    assert run(["diff", "z.txt", "."]) == 2
    assert "diff compares two files" in capfd.readouterr().err
    assert run(["diff", "z.txt", "./z.txt"]) == 2
    assert "are one file; name two" in capfd.readouterr().err


def test_what_cannot_be_read_is_told_as_a_check_tells_it(capfd: Capture) -> None:
    assert run(["diff", "z.txt", "none.txt"]) == 2
    assert "none.txt" in capfd.readouterr().out


def test_a_diff_may_be_in_colour(tmp_path: Path) -> None:
    report = diff(Path("z.txt"), Path("b.txt"), settings=Settings(root=tmp_path))
    assert isinstance(report.difference, Difference)
    assert "\x1b[32m+" in render(report, "diff", color=True)
    assert "\x1b" not in render(report, "diff")
