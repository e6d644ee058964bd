"""What the commands that write a report share: their options, and where the report goes."""

import inspect
import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, get_type_hints

import typer
from msgspec import NODEFAULT, Struct, structs

from reconcile.cli import baseline as earlier
from reconcile.cli import options, pages, terminal, writing
from reconcile.cli.verdict import told_unread, verdict
from reconcile.config import Settings, load_settings
from reconcile.errors import InvalidConfig
from reconcile.model import Report
from reconcile.report import render

_SUFFIXES = {"plain": "txt", "diff": "txt", "json": "json", "html": "html", "markdown": "md"}


class Wanted(Struct, frozen=True, kw_only=True):
    """The options of a command that writes a report."""

    form: options.ReportFormat = "plain"
    output: options.Output = None
    html: options.Html = None
    opening: options.Opening = False
    lang: options.Language = "en"
    include_text: options.IncludeText = False
    fail_on: options.FailingSeverity = None
    baseline: options.Baseline = None
    rules: options.RulesFile = None
    as_of: options.AsOf = None
    quiet: options.Quiet = False
    verbose: options.Verbose = False


def with_options(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options of Wanted, which it takes together as `wanted`."""
    hints = get_type_hints(Wanted, include_extras=True)

    @wraps(command)
    def taking(*arguments: Any, **given: Any) -> int:
        wanted = Wanted(**{name: given.pop(name) for name in hints})
        return command(*arguments, **given, wanted=wanted)

    own = inspect.signature(command)
    parameters = [each for each in own.parameters.values() if each.name != "wanted"]
    parameters += [
        inspect.Parameter(each.name, inspect.Parameter.KEYWORD_ONLY,
                          default=each.default, annotation=hints[each.name])
        for each in structs.fields(Wanted) if each.default is not NODEFAULT
    ]  # fmt: skip
    vars(taking)["__signature__"] = own.replace(parameters=parameters)  # what is read first
    return taking


def written(wanted: Wanted, run: Callable[[Settings], Report]) -> int:
    """Make a report and put it where it is wanted; give the exit code.

    All that is wrong with the options is said before the report is made.
    """
    _refuse(wanted)
    settings = load_settings(here(), rules=wanted.rules, fail_on=wanted.fail_on)
    settings = structs.replace(settings, as_of=wanted.as_of.date() if wanted.as_of else None)
    into, known = _place(wanted), earlier.fingerprints(wanted.baseline)
    report = earlier.compared(run(settings), known)
    text = _text(report, wanted)
    if wanted.html is not None:
        pages.write(wanted.html, report, wanted.lang, opening=wanted.opening)
    if into:
        writing.write_file(into, terminal.in_bytes(text), report)
    else:
        terminal.say(text)
    if into or wanted.form != "plain" or report.difference:  # nobody will see what was not read
        told_unread(report)
    return verdict(report, settings.fail_on)


def here() -> Path:
    """Name the working directory, or raise InvalidConfig where there is none any more."""
    try:
        return Path.cwd()
    except OSError as error:
        raise InvalidConfig(
            "the working directory is gone or cannot be entered; change to another one."
        ) from error


def _refuse(wanted: Wanted) -> None:
    """Refuse options that say nothing together."""
    if wanted.quiet and wanted.verbose:
        raise typer.TyperException("--quiet and --verbose exclude each other")
    if wanted.opening and wanted.html is None:
        raise typer.TyperException("--open goes with --html")


def _place(wanted: Wanted) -> Path | None:
    """Say where the report goes, never into the file of the page beside it."""
    named = (
        (wanted.output, f"report.{_SUFFIXES[wanted.form]}"),
        (wanted.html, "report.html"),
    )
    into, page = (None if at is None else writing.destination(at, name) for at, name in named)
    if into and page and os.path.realpath(into) == os.path.realpath(page):
        raise InvalidConfig("--output and --html name one file; give each its own.")
    return into


def _text(report: Report, wanted: Wanted) -> str:
    detail = "quiet" if wanted.quiet else "verbose" if wanted.verbose else "normal"
    return render(
        report,
        "diff" if wanted.form == "plain" and report.difference else wanted.form,
        detail=detail,
        color=wanted.output is None and terminal.in_color(),
        include_text=wanted.include_text,
        language=wanted.lang,
    )
