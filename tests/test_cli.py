import datetime as dt
import hashlib
import json
import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec import structs

from reconcile import cli
from reconcile.cli.running import run
from reconcile.cli.terminal import in_color, say
from reconcile.cli.verdict import verdict
from reconcile.cli.writing import write_file
from reconcile.config import FailOn, Settings
from reconcile.errors import UnreadableSource
from reconcile.model import Claim, Report, Severity
from reconcile.version import VERSION

Capture = pytest.CaptureFixture[str]
BytesCapture = pytest.CaptureFixture[bytes]


@pytest.fixture
def checked(
    made_report: Report, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> list[tuple[list[Path], Settings]]:
    """Let the pipeline give the made report, and note what it was asked to check."""
    asked: list[tuple[list[Path], Settings]] = []

    def check(paths: list[Path], *, settings: Settings) -> Report:
        asked.append((paths, settings))
        return made_report

    monkeypatch.setattr("reconcile.pipeline.check", check)
    monkeypatch.chdir(tmp_path)
    return asked


def failing(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def check(*_: object, **__: object) -> Report:
        raise error

    monkeypatch.setattr("reconcile.pipeline.check", check)


@pytest.mark.usefixtures("checked")
class TestFormats:
    def test_the_plain_report_goes_to_standard_output(self, capfd: Capture) -> None:
        assert run(["check", "a.txt"]) == 2
        out, err = capfd.readouterr()
        assert "b.txt:1:11: warning RC102" in out
        assert err == ""

    def test_json_goes_there_too_and_what_was_not_read_to_standard_error(
        self, capfd: Capture
    ) -> None:
        run(["check", "a.txt", "--format", "json"])
        out, err = capfd.readouterr()
        assert json.loads(out)["tool"]["name"] == "reconcile"
        assert "text" not in json.loads(out)["sources"][0]
        assert err == "reconcile: empty.txt: the file is empty\n"

    def test_texts_are_included_when_asked_for(self, capfd: Capture) -> None:
        run(["check", "a.txt", "--format", "json", "--include-text"])
        assert "text" in json.loads(capfd.readouterr().out)["sources"][0]

    def test_output_may_be_a_file_in_a_folder_to_be_made(self, capfd: Capture) -> None:
        run(["check", "a.txt", "--output", "build/deep/out.txt"])
        assert "RC102" in Path("build/deep/out.txt").read_text(encoding="utf-8")
        assert capfd.readouterr().out == ""

    def test_output_may_be_a_folder(self) -> None:
        run(["check", "a.txt", "--format", "json", "--output", "build/"])
        assert json.loads(Path("build/report.json").read_bytes())

    def test_quiet_leaves_the_summary_out(self, capfd: Capture) -> None:
        run(["check", "a.txt", "--quiet"])
        assert "claims in" not in capfd.readouterr().out

    def test_verbose_shows_evidence(self, capfd: Capture) -> None:
        run(["check", "a.txt", "--verbose"])
        assert "bits subject" in capfd.readouterr().out

    def test_entities_are_listed(self, capfd: Capture) -> None:
        assert run(["entities", "a.txt"]) == 2  # a source was not read
        assert capfd.readouterr().out.startswith("organization Acme Harbours")

    def test_entities_are_given_as_json(self, capfd: Capture) -> None:
        assert run(["entities", "a.txt", "--format", "json"]) == 2
        assert json.loads(capfd.readouterr().out)[0]["name"] == "Acme Harbours"

    def test_facts_are_listed_and_given_as_json(self, capfd: Capture) -> None:
        assert run(["facts", "a.txt"]) == 0
        assert run(["facts", "a.txt", "--format", "json"]) == 0
        assert capfd.readouterr().out == "[]\n"

    def test_claims_are_listed(self, capfd: Capture) -> None:
        run(["claims", "a.txt"])
        assert " 1:11  money  $52 Billion" in capfd.readouterr().out

    def test_claims_are_given_as_json(self, capfd: Capture) -> None:
        run(["claims", "a.txt", "--format", "json"])
        assert json.loads(capfd.readouterr().out)[0]["text"] == "$52 Billion"

    def test_a_source_that_was_not_read_is_named_beside_the_claims_of_the_others(
        self, capfd: Capture
    ) -> None:
        assert run(["claims", "a.txt", "empty.txt", "--format", "csv"]) == 2
        out, err = capfd.readouterr()
        assert out.startswith("id,source,")
        assert err == "reconcile: empty.txt: the file is empty\n"

    def test_claims_may_go_to_a_file_or_a_folder(self, capfd: Capture) -> None:
        run(["claims", "a.txt", "--format", "jsonl", "--output", "build/"])
        assert Path("build/claims.jsonl").read_bytes().startswith(b'{"kind":"money"')
        assert capfd.readouterr().out == ""

    def test_claims_are_explained(self, capfd: Capture) -> None:
        run(["claims", "a.txt", "--explain"])
        assert "    read as  USD 52 billion\n" in capfd.readouterr().out


def test_the_html_report_is_written_beside_any_format(
    checked: list[object], monkeypatch: pytest.MonkeyPatch, capfd: Capture
) -> None:
    asked: list[str] = []

    def render(_: Report, form: str, **__: object) -> str:
        asked.append(form)
        return f"<{form}>"

    monkeypatch.setattr("reconcile.cli.reporting.render", render)
    monkeypatch.setattr("reconcile.cli.pages.render", render)
    Path("site").mkdir()
    run(["check", "a.txt", "--html", "site"])
    assert Path("site/report.html").read_text(encoding="utf-8") == "<html>"
    assert capfd.readouterr().out == "<plain>"
    assert asked == ["plain", "html"]
    assert len(checked) == 1


def test_a_report_is_never_written_over_a_source(
    made_report: Report, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: Capture
) -> None:
    source = tmp_path / "a.txt"
    source.write_text("precious")
    known = structs.replace(made_report.sources[0], sha256=hashlib.sha256(b"precious").hexdigest())
    report = structs.replace(made_report, sources=(known,))
    monkeypatch.setattr("reconcile.pipeline.check", lambda *_, **__: report)
    assert run(["check", "a.txt", "--output", str(source)]) == 2
    assert source.read_text() == "precious"
    assert "is one of the sources" in capfd.readouterr().err


@pytest.mark.usefixtures("checked")
def test_a_place_that_cannot_be_written_is_named(capfd: Capture) -> None:
    Path("file").write_text("other")
    assert run(["check", "a.txt", "--output", "file/report.txt"]) == 2
    assert capfd.readouterr().err.startswith("reconcile: file/report.txt: cannot be written (")


@pytest.mark.parametrize("name", ["unread.txt", "named.pdf"])
def test_nor_over_a_source_that_could_not_be_read(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Capture
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_bytes(b"precious\0")
    assert run(["check", name, "--output", f"./{name}"]) == 2
    assert run(["check", name, "--format", "json", "--html", name]) == 2
    assert run(["claims", name, "--output", name]) == 2
    assert Path(name).read_bytes() == b"precious\0"
    assert capfd.readouterr().err.count("is one of the sources") == 3


@pytest.mark.usefixtures("checked")
def test_a_pipe_that_nobody_reads_is_not_waited_for(capfd: Capture) -> None:
    os.mkfifo("pipe")
    assert run(["check", "a.txt", "--output", "pipe"]) == 2
    assert capfd.readouterr().err.startswith("reconcile: pipe: cannot be written (")


@pytest.mark.usefixtures("checked")
def test_one_that_is_read_gets_the_report() -> None:
    os.mkfifo("pipe")
    reading = os.open("pipe", os.O_RDONLY | os.O_NONBLOCK)
    run(["check", "a.txt", "--output", "pipe"])
    assert b"RC102" in os.read(reading, 65536)
    os.close(reading)


def test_where_a_file_can_not_be_opened_without_waiting_it_is_opened_all_the_same(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delattr(os, "O_NONBLOCK")  # as on Windows
    write_file(tmp_path / "out.txt", b"report", None)
    assert (tmp_path / "out.txt").read_bytes() == b"report"


@pytest.mark.usefixtures("checked")
def test_a_full_disk_is_no_defect_of_ours(monkeypatch: pytest.MonkeyPatch, capfd: Capture) -> None:
    with Path("/dev/full").open("w") as full:
        monkeypatch.setattr(sys, "stdout", full)
        assert run(["check", "a.txt"]) == 2
    assert capfd.readouterr().err.startswith("reconcile: standard output: cannot be written (No s")
    assert run(["check", "a.txt", "--output", "/dev/full"]) == 2
    assert capfd.readouterr().err.startswith("reconcile: /dev/full: cannot be written (No space")


@pytest.mark.usefixtures("checked")
class TestPlaces:
    def test_two_reports_do_not_go_into_one_file(self, capfd: Capture) -> None:
        assert run(["check", "a.txt", "--output", "out", "--html", "./out"]) == 2
        assert capfd.readouterr().err == (
            "reconcile: --output and --html name one file; give each its own.\n"
        )

    @pytest.mark.parametrize("option", ["--output", "--html"])
    def test_a_file_to_write_to_has_a_name(self, option: str, capfd: Capture) -> None:
        assert run(["check", "a.txt", option, ""]) == 2
        assert "is named by nothing" in capfd.readouterr().err
        assert not list(Path().iterdir())

    @pytest.mark.parametrize("arguments", [["check", ""], ["check", "a.txt", "--rules", ""]])
    def test_so_has_one_to_read(self, arguments: list[str], capfd: Capture) -> None:
        assert run(arguments) == 2
        assert "it is empty; name a file or a folder" in capfd.readouterr().err

    def test_a_name_that_no_file_can_have_is_told(self, capfd: Capture) -> None:
        assert run(["check", "a.txt", "--output", "a\0b"]) == 2
        assert "cannot be written (" in capfd.readouterr().err


def test_a_working_directory_that_is_gone_gets_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Capture
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert run(["check", str(tmp_path)]) == 2
    assert capfd.readouterr().err.startswith("reconcile: the working directory is gone")


@pytest.mark.usefixtures("checked")
def test_an_older_report_is_replaced() -> None:
    Path("old.txt").write_text("older")
    run(["check", "a.txt", "--output", "old.txt"])
    assert "RC102" in Path("old.txt").read_text(encoding="utf-8")


class TestSources:
    def test_paths_that_are_named_are_checked(
        self, checked: list[tuple[list[Path], Settings]]
    ) -> None:
        run(["check", "b", "a.txt", "--rules", "ours.toml", "--fail-on", "note"])
        ((paths, settings),) = checked
        assert paths == [Path("b"), Path("a.txt")]
        assert (settings.rules, settings.fail_on) == (Path("ours.toml"), "note")

    def test_else_those_that_are_configured(
        self, checked: list[tuple[list[Path], Settings]], tmp_path: Path
    ) -> None:
        Path("reconcile.toml").write_text('sources = ["texts", "more"]')
        run(["check"])
        assert checked[0][0] == [tmp_path / "texts", tmp_path / "more"]

    def test_else_the_usual_folder(
        self, checked: list[tuple[list[Path], Settings]], tmp_path: Path
    ) -> None:
        Path("seeds").mkdir()
        run(["check"])
        assert checked[0][0] == [tmp_path / "seeds"]

    @pytest.mark.usefixtures("checked")
    @pytest.mark.parametrize("configured", ["", "sources = []"])
    def test_without_any_there_is_nothing_to_check(self, configured: str, capfd: Capture) -> None:
        Path("reconcile.toml").write_text(configured)
        assert run(["check"]) == 2
        assert capfd.readouterr().err.startswith("reconcile: nothing to check: name files or")

    @pytest.mark.parametrize("command", ["claims", "entities"])
    def test_listing_tells_of_a_source_that_could_not_be_read(
        self, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Capture
    ) -> None:
        monkeypatch.chdir(tmp_path)
        Path("a.txt").write_text("Acme Works has 5 zones.")
        assert run([command, "a.txt", "missing.txt"]) == 2
        assert capfd.readouterr().err == "reconcile: missing.txt: does not exist\n"
        assert run([command, "a.txt"]) == 0


def with_findings(report: Report, *severities: Severity, failed: bool = False) -> Report:
    found = tuple(structs.replace(report.findings[0], severity=one) for one in severities)
    skipped = tuple(structs.replace(one, failed=failed) for one in report.skipped)
    return structs.replace(report, findings=found, skipped=skipped)


@pytest.mark.parametrize(
    ("severities", "fail_on", "code"),
    [
        ((), "note", 0),
        (("note", "warning"), "error", 0),
        (("note", "error"), "error", 1),
        (("note",), "warning", 0),
        (("warning",), "warning", 1),
        (("error",), "warning", 1),
        (("note",), "note", 1),
        (("error", "warning"), "never", 0),
    ],
)
def test_the_gravest_finding_decides_the_exit_code(
    made_report: Report, severities: tuple[Severity, ...], fail_on: FailOn, code: int
) -> None:
    assert verdict(with_findings(made_report, *severities), fail_on) == code


@pytest.mark.parametrize("fail_on", ["error", "never"])
def test_a_source_that_was_not_read_wins_over_findings(
    made_report: Report, fail_on: FailOn
) -> None:
    assert verdict(with_findings(made_report, "error", failed=True), fail_on) == 2


class TestMistakes:
    @pytest.mark.parametrize(
        ("arguments", "sentence"),
        [
            ([], "Name a command, such as check."),
            (["chekc"], "No such command 'chekc'. Did you mean 'check'?"),
            (["check", "--fromat", "json"], "No such option: --fromat (Possible options: --for"),
            (["check", "--format", "xml"], "Invalid value for '--format': 'xml' is not one of"),
            (["check", "--fail-on", "all"], "Invalid value for '--fail-on': 'all' is not one of"),
            (["check", "--quiet", "--verbose"], "--quiet and --verbose exclude each other."),
            (["claims", "a", "--locale", "de"], "--locale and --published go with --text."),
            (["claims", "a", "--text", "3"], "--text takes the place of files: give one"),
            (["claims", "--text", "3", "--locale", "e"], "--locale e: there are no rules for"),
            (["claims", "--text", "3", "--locale", "de DE"], "--locale de DE: there are no "),
            (["claims", "--text", "\udcff3"], "--text is not valid UTF-8."),
            (["claims", "--text", "3", "--published", "May"], "Invalid value for '--published'"),
            (["claims", "a", "--format", "csv", "--explain"], "--explain has no room in csv"),
            (["explain", "trucated-amount"], "there is no check 'trucated-amount'; did you mean "),
        ],
    )
    def test_a_wrong_argument_gets_one_sentence_and_exit_code_2(
        self, arguments: list[str], sentence: str, capfd: Capture
    ) -> None:
        assert run(arguments) == 2
        out, err = capfd.readouterr()
        assert out == ""
        assert err.startswith(f"reconcile: {sentence}")
        assert err.count("\n") == 1

    def test_an_error_for_people_is_its_sentence(
        self, monkeypatch: pytest.MonkeyPatch, capfd: Capture
    ) -> None:
        failing(monkeypatch, UnreadableSource("a\udcff.txt", "is a pipe."))
        assert run(["check", "a.txt"]) == 2
        assert capfd.readouterr().err == "reconcile: a\\udcff.txt: is a pipe.\n"

    def test_a_defect_is_owned_up_to_with_exit_code_3_and_no_traceback(
        self, monkeypatch: pytest.MonkeyPatch, capfd: Capture
    ) -> None:
        failing(monkeypatch, KeyError("c9"))
        assert run(["check", "a.txt"]) == 3
        err = capfd.readouterr().err
        assert err.startswith("reconcile: a defect of reconcile itself (KeyError at cli/commands")
        assert "please report it" in err
        assert err.count("\n") == 1

    def test_verbose_shows_the_traceback_of_a_defect(
        self, monkeypatch: pytest.MonkeyPatch, capfd: Capture
    ) -> None:
        failing(monkeypatch, KeyError("c9"))
        assert run(["check", "a.txt", "-v"]) == 3
        assert "Traceback" in capfd.readouterr().err

    def test_an_interrupt_exits_as_shells_expect(self, monkeypatch: pytest.MonkeyPatch) -> None:
        failing(monkeypatch, KeyboardInterrupt())
        assert run(["check", "a.txt"]) == 130


@pytest.mark.parametrize("code", ["RC102", "rc102", "truncated-amount", "Truncated-Amount"])
def test_a_check_is_explained_by_code_or_name(code: str, capfd: Capture) -> None:
    assert run(["explain", code]) == 0
    assert capfd.readouterr().out.startswith("RC102 truncated-amount (warning)\n")


def test_the_checks_are_listed(capfd: Capture) -> None:
    assert run(["rules"]) == 0
    assert "RC102 truncated-amount (warning): " in capfd.readouterr().out


@pytest.mark.parametrize(
    ("options", "asked"),
    [
        ([], ("en", None)),
        (["--locale", "de_AT", "--published", "2025-05-29"], ("de_AT", dt.date(2025, 5, 29))),
        (["--locale", "auto"], (None, None)),
    ],
)
def test_claims_of_a_piece_of_text_are_listed(
    monkeypatch: pytest.MonkeyPatch,
    made_report: Report,
    capfd: Capture,
    options: list[str],
    asked: tuple[str | None, dt.date | None],
) -> None:
    def claims(text: str, *, locale: str | None, published: dt.date | None) -> list[Claim]:
        assert (text, (locale, published)) == ("es waren 3,5", asked)
        return [made_report.claims[3]]

    monkeypatch.setattr("reconcile.pipeline.claims", claims)
    assert run(["claims", "--text", "es waren 3,5", *options]) == 0
    _, row = capfd.readouterr().out.splitlines()
    assert row.split() == ["0:0", "count", "over", "200", "ships", "200..", "ship", "more_than"]


def test_parquet_is_never_written_to_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capfd: Capture
) -> None:
    monkeypatch.setattr("reconcile.report.claims.parquet.arrow", lambda: None)
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert run(["claims", "--text", "3", "--format", "parquet"]) == 2
    assert "name a file with --output" in capfd.readouterr().err


def test_parquet_without_its_package_is_refused_before_any_work(
    monkeypatch: pytest.MonkeyPatch, capfd: Capture
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    failing(monkeypatch, AssertionError("worked"))
    assert run(["claims", "a.txt", "--format", "parquet"]) == 2
    assert "pip install 'reconcile[parquet]'" in capfd.readouterr().err


def test_bytes_go_to_standard_output_as_they_are(capfdbinary: BytesCapture) -> None:
    say(b"\xffPAR1")
    assert capfdbinary.readouterr().out == b"\xffPAR1"


def test_a_closed_standard_output_is_no_defect(
    monkeypatch: pytest.MonkeyPatch, capfd: Capture
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert run(["rules"]) == 2
    assert capfd.readouterr().err == "reconcile: standard output: is closed.\n"
    monkeypatch.setattr(sys, "stderr", None)
    assert run(["rules"]) == 2


class TestVersion:
    def test_it_is_told_without_importing_what_is_heavy(self) -> None:
        code = (
            "import sys; from reconcile.cli import main; main(); "
            "print({'typer', 'msgspec', 'networkx', 'pint', 'babel'} & set(sys.modules))"
        )
        told = subprocess.run(
            [sys.executable, "-c", code, "--version"], capture_output=True, text=True, check=True
        )
        assert told.stdout == f"reconcile {VERSION}\nset()\n"

    def test_it_is_told_before_a_command_too(self, capfd: Capture) -> None:
        assert run(["--version", "check"]) == 0
        assert capfd.readouterr().out == f"reconcile {VERSION}\n"

    def test_the_module_runs_as_the_command_does(
        self, monkeypatch: pytest.MonkeyPatch, capfd: Capture
    ) -> None:
        monkeypatch.setattr(sys, "argv", ["reconcile", "--version"])
        runpy.run_module("reconcile", run_name="__main__")
        assert capfd.readouterr().out == f"reconcile {VERSION}\n"

    def test_another_command_exits_with_its_code(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "argv", ["reconcile", "explain", "nothing"])
        with pytest.raises(SystemExit) as stopped:
            cli.main()
        assert stopped.value.code == 2


class Terminal:
    """Standard output or error as a terminal would be."""

    def __init__(self) -> None:
        self.shown = ""

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.shown += text
        return len(text)

    def flush(self) -> None:
        pass


@pytest.mark.parametrize(
    ("environment", "wanted"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_colour_is_for_terminals_that_want_it(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], *, wanted: bool
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert in_color() is wanted


@pytest.mark.usefixtures("checked")
@pytest.mark.parametrize(("option", "shown"), [([], "Checking …\r\x1b[K"), (["--quiet"], "")])
def test_progress_is_shown_on_a_terminal_and_taken_away(
    monkeypatch: pytest.MonkeyPatch, option: list[str], shown: str
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    run(["check", "a.txt", *option])
    assert terminal.shown == shown


def test_a_reader_that_leaves_early_is_no_defect(
    monkeypatch: pytest.MonkeyPatch, capfd: Capture
) -> None:
    reads, writes = os.pipe()
    os.close(reads)
    with os.fdopen(writes, "w") as unread:
        monkeypatch.setattr(sys, "stdout", unread)
        assert run(["rules"]) == 0
        monkeypatch.undo()
    assert capfd.readouterr().err == ""


def test_output_is_utf8_whatever_the_locale() -> None:
    told = subprocess.run(
        [sys.executable, "-X", "utf8=0", "-m", "reconcile", "explain", "RC601"],
        capture_output=True,
        check=True,
        env={**os.environ, "LC_ALL": "POSIX", "PYTHONIOENCODING": "latin-1"},
    )
    assert "“<words>”" in told.stdout.decode("utf-8")


class TestAliases:
    @pytest.fixture(autouse=True)
    def desk(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)

    def test_a_decision_goes_into_the_projects_rules(self, capfd: Capture) -> None:
        assert run(["alias", "confirm", "Ann Lee", "Lee An", "--source", "her letter"]) == 0
        path = Path("rules", "project.toml")
        assert capfd.readouterr().out == (
            f"{path} now says that 'Ann Lee' and 'Lee An' are one entity.\n"
        )
        assert ": Ann Lee is Lee An (her letter)" in path.read_text(encoding="utf-8")
        assert run(["alias", "confirm", "Lee An", "Ann Lee"]) == 0
        assert "says already, and stays as it is, that" in capfd.readouterr().out

    def test_or_into_the_file_that_is_named(self, capfd: Capture) -> None:
        assert run(["alias", "deny", "Ann Lee", "Lee An", "--rules", "ours.toml"]) == 0
        assert capfd.readouterr().out.startswith("ours.toml now says that 'Ann Lee' and 'Lee An'")
        assert 'different = ["Lee An"]' in Path("ours.toml").read_text(encoding="utf-8")

    @pytest.mark.parametrize("folder", ["seeds", "."])
    def test_a_name_that_no_source_has_is_refused_with_those_near_it(
        self, folder: str, capfd: Capture
    ) -> None:
        Path(folder).mkdir(exist_ok=True)
        Path(folder, "a.txt").write_text("Sunita Pereira spoke to reporters in Lyon.", "utf-8")
        assert run(["alias", "confirm", "Sunita Perera", "Pereira"]) == 2
        said = capfd.readouterr().err
        assert "no source names 'Sunita Perera'; near it are 'Sunita Pereira'" in said
        assert "Nothing was written: with --unseen" in said
        assert run(["alias", "deny", "Sunita", "Qqqq"]) == 2
        assert "no source names 'Qqqq'. Nothing" in capfd.readouterr().err
        assert run(["alias", "confirm", "Sunita Pereir", "Pereira"]) == 2  # is no word of the text
        assert not Path("rules").exists()
        assert run(["alias", "confirm", "Sunita Pereira", "Pereira"]) == 0
        assert run(["alias", "confirm", "Sunita Pereira", "S. P.", "--unseen"]) == 0
        assert run(["alias", "confirm", "S. P.", "Pereira"]) == 0  # the rules have it by now

    def test_check_and_entities_tell_what_was_declared(self, capfd: Capture) -> None:
        Path("a.txt").write_text("Eddie Zhou spoke in Lyon.", "utf-8")
        Path("b.txt").write_text("Zhou Mingde spoke in Lyon.", "utf-8")
        confirmed = ["alias", "confirm", "Eddie Zhou", "Zhou Mingde", "--source", "his site"]
        assert run(confirmed) == 0
        capfd.readouterr()
        assert run(["check", "a.txt", "b.txt"]) == 0
        told = "“Zhou Mingde” is “Eddie Zhou”: declared in the project's rules ("
        out = capfd.readouterr().out
        assert told in out
        assert ": Eddie Zhou is Zhou Mingde (his site))" in out
        assert run(["check", "a.txt", "b.txt", "--format", "json"]) == 0
        (person,) = [
            one for one in json.loads(capfd.readouterr().out)["entities"] if one["aliases"]
        ]
        assert person["aliases"][0]["status"] == "declared"
        assert "his site" in person["aliases"][0]["evidence"][0]["detail"]
        assert run(["entities", "a.txt", "b.txt"]) == 0
        assert "\n        declared: 2" in capfd.readouterr().out
        assert run(["check", "a.txt", "b.txt", "--format", "html"]) == 0
        assert "(declared in rules)</p><p class=dim dir=auto>2" in capfd.readouterr().out

    def test_a_place_that_cannot_be_written_is_named(self, capfd: Capture) -> None:
        Path("rules").write_text("a file")
        assert run(["alias", "deny", "Ann Lee", "Lee An"]) == 2
        assert "cannot be written (" in capfd.readouterr().err
