"""The commands."""

import os
from pathlib import Path

import typer

from reconcile.cli import options, terminal
from reconcile.cli.reporting import Wanted, here, with_options, written
from reconcile.cli.verdict import told_unread
from reconcile.config import DEFAULT_SOURCES, Settings, load_settings
from reconcile.errors import InvalidConfig
from reconcile.model import Report
from reconcile.version import VERSION

app = typer.Typer(
    help="Check whether the sources of one story agree, and say where they do not.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
alias = typer.Typer(
    help="Decide whether two names mean one, and keep it in the project's rules.",
    rich_markup_mode=None,
)
app.add_typer(alias, name="alias")


@app.callback(invoke_without_command=True)
def _about(context: typer.Context, *, version: options.Version = False) -> None:
    if version:
        terminal.say(f"reconcile {VERSION}\n")
        raise typer.Exit
    if context.invoked_subcommand is None:
        raise typer.TyperException("Name a command, such as check")


@app.command()
@with_options
def check(paths: options.Paths = None, *, against: options.Against = None, wanted: Wanted) -> int:
    """Check sources against one another, or a draft against its sources.

    The exit code is 0 where nothing fails the check, 1 where a finding does, 2 where the check
    could not be run or a source could not be read, and 3 for a defect of reconcile itself.
    """
    return written(
        wanted, lambda settings: _checked(paths, settings, quiet=wanted.quiet, against=against)
    )


@app.command()
@with_options
def diff(left: options.Left, right: options.Right, *, wanted: Wanted) -> int:
    """Hold two sources side by side: what both say, where they part, what one says alone.

    The exit code is that of check.
    """

    def run(settings: Settings) -> Report:
        from reconcile import pipeline  # noqa: PLC0415 -- not needed to answer --help

        with terminal.progress("Comparing", wanted=not wanted.quiet):
            return pipeline.diff(left, right, settings=settings)

    return written(wanted, run)


@app.command()
def claims(  # noqa: PLR0913 -- each parameter is an option
    paths: options.Paths = None,
    *,
    text: options.Text = None,
    locale: options.Locale = None,
    published: options.Published = None,
    form: options.ClaimsFormat = "table",
    explain: options.Explain = False,
    output: options.Output = None,
) -> int:
    """List the figures, dates, roles and quotations of sources, or of a piece of text.

    The exit code is 0, or 2 where they could not be listed or a source could not be read.
    """
    from reconcile.cli import listed  # noqa: PLC0415 -- not needed to answer --help

    listed.ready(form, explained=explain, output=output)
    if text is None:
        if locale or published:
            raise typer.TyperException("--locale and --published go with --text")
        report = _checked(paths, load_settings(here()))
        return listed.put(report.claims, form, explained=explain, output=output, report=report)
    if paths:
        raise typer.TyperException("--text takes the place of files: give one of them")
    found = listed.claims_of(text, locale, published.date() if published else None)
    return listed.put(found, form, explained=explain, output=output)


@app.command()
def entities(
    paths: options.Paths = None,
    *,
    rules: options.RulesFile = None,
    form: options.ListFormat = "plain",
) -> int:
    """List who and what sources speak of, and under which names."""
    from reconcile.report import json, listing  # noqa: PLC0415 -- not needed to answer --help

    report = _checked(paths, load_settings(here(), rules=rules))
    listed = listing.entities(report, width=terminal.columns())
    terminal.say(json.dump(report.entities) if form == "json" else listed)
    return told_unread(report)


@alias.command("confirm")
def confirm_alias(
    name: options.Name,
    other: options.OtherName,
    *,
    source: options.Grounds = "",
    rules: options.RulesFile = None,
    unseen: options.Unseen = False,
) -> None:
    """Declare in the project's rules that two names mean one person or organisation."""
    from reconcile.cli import deciding  # noqa: PLC0415 -- not needed to answer --help

    settings = load_settings(here(), rules=rules)
    deciding.decide("one", (name, other), source, settings, unseen=unseen)


@alias.command("deny")
def deny_alias(
    name: options.Name,
    other: options.OtherName,
    *,
    source: options.Grounds = "",
    rules: options.RulesFile = None,
    unseen: options.Unseen = False,
) -> None:
    """Declare in the project's rules that two names mean two."""
    from reconcile.cli import deciding  # noqa: PLC0415 -- not needed to answer --help

    settings = load_settings(here(), rules=rules)
    deciding.decide("two", (name, other), source, settings, unseen=unseen)


@app.command()
def facts(
    paths: options.Paths = None,
    *,
    rules: options.RulesFile = None,
    form: options.ListFormat = "plain",
) -> None:
    """List what sources together bear out, by how many independent origins, and who dissents."""
    from reconcile.report import json, listing  # noqa: PLC0415 -- not needed to answer --help

    report = _checked(paths, load_settings(here(), rules=rules))
    terminal.say(json.dump(report.facts) if form == "json" else listing.facts(report))


@app.command()
def explain(code: options.Code) -> None:
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


def _checked(
    paths: list[Path] | None,
    settings: Settings,
    *,
    quiet: bool = False,
    against: list[Path] | None = None,
) -> Report:
    """Run the pipeline on the paths, or on the sources that the project has configured."""
    from reconcile import pipeline  # noqa: PLC0415 -- not needed to answer --help

    if against and not paths:
        raise InvalidConfig("--against needs a draft: name its file before it.")
    chosen = paths or [settings.root / source for source in settings.sources]
    usual = not paths and settings.sources == DEFAULT_SOURCES
    if not chosen or (usual and not os.path.exists(chosen[0])):  # noqa: PTH110 -- never raises
        raise InvalidConfig(
            "nothing to check: name files or folders, or configure sources in reconcile.toml or "
            "under [tool.reconcile] in pyproject.toml."
        )
    with terminal.progress("Checking", wanted=not quiet):
        if against:
            return pipeline.check(chosen, settings=settings, against=against)
        return pipeline.check(chosen, settings=settings)
