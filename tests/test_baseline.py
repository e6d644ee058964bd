import json
from pathlib import Path

import pytest

from reconcile.cli.running import run
from reconcile.judge.draft import check_named

HEAD = "Solvik wins €1.9 billion order\n\nSolvik Wind won an order worth €1.96 billion."
Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def baseline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Capture) -> Path:
    """Write the report of a story before its second error is made."""
    monkeypatch.chdir(tmp_path)
    Path("news").mkdir()
    Path("news/a.md").write_text(f"# {HEAD}", encoding="utf-8")
    run(["check", "news", "--format", "json", "--output", "base.json"])
    capfd.readouterr()
    return tmp_path / "base.json"


def checked(*arguments: str) -> int:
    return run(["check", "news", "--baseline", "base.json", "--fail-on", "warning", *arguments])


def spoiled() -> None:
    """Make a second error, and move the lines of the first."""
    Path("news/a.md").write_text(f"\n\n# {HEAD}", encoding="utf-8")
    second = "# Fjell pays €2.4 billion\n\nFjell Kraft pays €2.47 billion for Nordlys."
    Path("news/b.md").write_text(second, encoding="utf-8")


def test_what_the_baseline_has_told_fails_no_check(capfd: Capture) -> None:
    assert checked() == 0
    out = capfd.readouterr().out
    assert "warning RC102 truncated-amount: " in out
    assert "1 warning, 0 notes, 0 new since the baseline." in out


def test_a_new_finding_fails_it_and_is_marked_everywhere(capfd: Capture) -> None:
    spoiled()
    assert checked("--html", "page.html") == 1
    out = capfd.readouterr().out
    assert out.count("truncated-amount (new): ") == 1
    assert out.count("truncated-amount: ") == 1
    page = Path("page.html").read_text(encoding="utf-8")
    assert "1 of 2 findings new since the baseline" in page
    assert page.count('class="tag new"') == 1
    assert "<option value=n:new>" in page
    checked("--format", "markdown")
    assert capfd.readouterr().out.count("`RC102` **new**") == 1


def test_json_says_of_each_finding_whether_it_is_new(capfd: Capture) -> None:
    spoiled()
    checked("--format", "json")
    told = json.loads(capfd.readouterr().out)["findings"]
    assert sorted(each["new"] for each in told) == [False, True]


def test_without_a_baseline_nothing_is_said_of_it(capfd: Capture) -> None:
    assert run(["check", "news", "--fail-on", "warning", "--html", "page.html"]) == 1
    assert "baseline" not in capfd.readouterr().out
    assert "new" not in json.loads(Path("base.json").read_bytes())["findings"][0]
    assert "=n:new" not in Path("page.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("no JSON", "is no report of reconcile; name one that"),
        ('{"schema_version": "1.0"}', "is no report of reconcile"),
        ("[" * 100_000, "is no report of reconcile"),
        ('{"schema_version": "2.0", "findings": []}', "has schema_version 2.0, and 1.0 is read"),
        (None, "cannot be read (No such file or directory)."),
    ],
)
def test_a_baseline_that_is_none_is_refused_in_a_sentence(
    text: str | None, told: str, baseline: Path, capfd: Capture
) -> None:
    if text is None:
        baseline.unlink()
    else:
        baseline.write_text(text, encoding="utf-8")
    assert checked() == 2
    assert told in capfd.readouterr().err


def test_a_folder_is_no_baseline(capfd: Capture) -> None:
    assert run(["check", "news", "--baseline", "."]) == 2
    assert "--baseline .: is not a file" in capfd.readouterr().err


def test_a_baseline_may_be_moved_on_in_place() -> None:
    spoiled()
    assert checked("--format", "json", "--output", "base.json") == 1
    assert checked() == 0


def test_a_diff_measures_by_a_baseline_too(capfd: Capture) -> None:
    example = next(each for each in check_named("value-conflict").example if each.fires)
    Path("a.txt").write_text(example.left, encoding="utf-8")
    Path("b.txt").write_text(example.right, encoding="utf-8")
    pair = ["diff", "a.txt", "b.txt", "--fail-on", "note"]
    assert run([*pair, "--format", "json", "--output", "pair.json"]) == 1
    assert run([*pair, "--baseline", "pair.json", "--html", "pair.html", "--quiet"]) == 0
    assert "! value: " in capfd.readouterr().out
    assert "0 of 1 findings new since the baseline" in Path("pair.html").read_text("utf-8")
    assert run([*pair, "--quiet", "--verbose"]) == 2
    assert run([*pair, "--baseline", "."]) == 2
