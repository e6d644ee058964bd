"""The commands and their options."""

import datetime as dt
from pathlib import Path
from typing import Annotated, Literal

import typer

from reconcile.cli import terminal
from reconcile.cli.verdict import verdict
from reconcile.config import DEFAULT_SOURCES, FailOn, Settings, load_settings
from reconcile.errors import InvalidConfig
from reconcile.model import Report
from reconcile.report import render
from reconcile.version import VERSION

app = typer.Typer(
    help="Check whether the sources of one story agree, and say where they do not.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Paths = Annotated[
    list[Path] | None,
    typer.Argument(metavar="[PATHS]...", help="Files and folders; else those that are configured."),
]
RulesFile = Annotated[
    Path | None,
    typer.Option("--rules", metavar="FILE", help="The project's own rules, else rules/project.toml."),
]
ListFormat = Annotated[Literal["plain", "json"], typer.Option("--format", help="How to list them.")]


@app.callback(invoke_without_command=True)
def _about(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", help="Show the version and exit.")] = False,
) -> None:
    if version:
        terminal.say(f"reconcile {VERSION}\n")
        raise typer.Exit
    if context.invoked_subcommand is None:
        raise typer.BadParameter("name a command, such as check")


@app.command()
def check(  # noqa: PLR0913 -- each parameter is an option
    paths: Paths = None,
    *,
    form: Annotated[
        Literal["plain", "json", "html"], typer.Option("--format", help="How to write the report.")
    ] = "plain",
    output: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Where to write it, instead of standard output."),
    ] = None,
    html: Annotated[
        str | None,
        typer.Option(metavar="PATH", help="Write an HTML report too, to a file or into a folder."),
    ] = None,
    include_text: Annotated[
        bool, typer.Option("--include-text", help="Put the sources' texts into the JSON.")
    ] = False,
    fail_on: Annotated[
        FailOn | None,
        typer.Option(help="The least severity that fails the check.", show_default="error"),
    ] = None,
    rules: RulesFile = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Findings only: no summary, no progress.")
    ] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Show evidence, agreements, what was skipped.")
    ] = False,
) -> int:
    """Check sources against one another.

    The exit code is 0 where nothing fails the check, 1 where a finding does, 2 where the check
    could not be run or a source could not be read, and 3 for a defect of reconcile itself.
    """
    if quiet and verbose:
        raise typer.BadParameter("--quiet and --verbose exclude each other")
    settings = load_settings(Path.cwd(), rules=rules, fail_on=fail_on)
    report = _checked(paths, settings, quiet=quiet)
    if html is not None:
        terminal.write_file(html, render(report, "html"), report, name="report.html")
    text = render(
        report,
        form,
        detail="quiet" if quiet else "verbose" if verbose else "normal",
        color=output is None and terminal.in_color(),
        include_text=include_text,
    )
    if output is None:
        terminal.say(text)
    else:
        terminal.write_file(output, text, report, name=f"report.{_SUFFIXES[form]}")
    if output is not None or form != "plain":
        _tell_unread(report)
    return verdict(report, settings.fail_on)


@app.command()
def claims(
    paths: Paths = None,
    *,
    text: Annotated[
        str | None, typer.Option(help="A piece of text to read instead of files.")
    ] = None,
    locale: Annotated[
        str, typer.Option(help="The language of --text, as de or en_IN.")
    ] = "en",
    form: ListFormat = "plain",
) -> None:
    """List the claims of sources: figures, dates, roles and quotations."""
    from reconcile import pipeline  # noqa: PLC0415 -- not needed to answer --help
    from reconcile.report import json, listing  # noqa: PLC0415 -- the same

    if text is not None:
        found, names = tuple(pipeline.claims(text, locale=locale)), {}
    else:
        report = _checked(paths, load_settings(Path.cwd()))
        found, names = report.claims, listing.names_of(report)
    terminal.say(json.dump(found) if form == "json" else listing.claims(found, names))


@app.command()
def entities(paths: Paths = None, *, rules: RulesFile = None, form: ListFormat = "plain") -> None:
    """List who and what the sources speak of, with the evidence for every other name."""
    from reconcile.report import json, listing  # noqa: PLC0415 -- not needed to answer --help

    report = _checked(paths, load_settings(Path.cwd(), rules=rules))
    terminal.say(json.dump(report.entities) if form == "json" else listing.entities(report))


@app.command()
def explain(code: Annotated[str, typer.Argument(metavar="CODE", help="As RC101, or its name.")]) -> None:
    """Explain a check: what it says, why, what to do, and examples."""
    from reconcile.decoding import nearest  # noqa: PLC0415 -- not needed to answer --help
    from reconcile.knowledge.checks import load_checks  # noqa: PLC0415 -- the same
    from reconcile.report import listing  # noqa: PLC0415 -- the same

    known = {name: one for one in load_checks() for name in (one.code, one.name)}
    wanted = code.upper() if code.upper() in known else code.lower()
    if wanted not in known:
        raise InvalidConfig(f"there is no check '{code}'; {nearest(code, list(known))}")
    terminal.say(listing.check(known[wanted]))


@app.command()
def rules() -> None:
    """List the checks: code, name, severity, and why."""
    from reconcile.knowledge.checks import load_checks  # noqa: PLC0415 -- not needed for --help
    from reconcile.report import listing  # noqa: PLC0415 -- the same

    terminal.say(listing.checks(load_checks()))
