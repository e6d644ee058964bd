"""The arguments and options of the commands, as types."""

from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

from typer import Argument, BadParameter, Option

from reconcile.config import FailOn


def _path(written: str) -> Path:
    """Refuse an empty path, which an unset variable of a script leaves: "." is not meant."""
    if not written:
        raise BadParameter("it is empty; name a file or a folder")
    return Path(written)


Against = Annotated[
    list[Path] | None,
    Option(
        metavar="PATH",
        parser=_path,
        help="Hold each claim of the paths, as drafts, against these sources.",
    ),
]
AsOf = Annotated[
    datetime | None,
    Option(
        "--as-of",
        metavar="DATE",
        formats=["%Y-%m-%d"],
        help="The day by which the project's rules expire; else none does.",
    ),
]
Baseline = Annotated[
    Path | None,
    Option(
        "--baseline",
        metavar="REPORT.json",
        parser=_path,
        help="An earlier JSON report: only findings that it has not told fail the check.",
    ),
]
ClaimsFormat = Annotated[
    Literal["table", "json", "jsonl", "csv", "parquet"],
    Option("--format", help="How to list them; parquet needs reconcile[parquet]."),
]
Code = Annotated[str, Argument(metavar="CODE", help="As RC101, or its name.")]
Explain = Annotated[
    bool, Option("--explain", help="Show how each was read (table, json and jsonl).")
]
FailingSeverity = Annotated[
    FailOn | None,
    Option("--fail-on", help="The least severity that fails the check; error unless configured."),
]
Grounds = Annotated[
    str, Option("--source", metavar="TEXT", help="What the decision rests on, for other people.")
]
Unseen = Annotated[
    bool, Option("--unseen", help="Decide on names too that stand in none of the sources.")
]
Html = Annotated[
    str | None,
    Option(metavar="PATH", help="Write an HTML report too, to a file or into a folder."),
]
IncludeText = Annotated[
    bool, Option("--include-text", help="Put the sources' texts into the JSON.")
]
Language = Annotated[
    Literal["en", "de", "zh"], Option("--lang", help="The language of HTML and Markdown.")
]
Left = Annotated[Path, Argument(metavar="LEFT", parser=_path, help="A source.")]
ListFormat = Annotated[Literal["plain", "json"], Option("--format", help="How to list them.")]
Locale = Annotated[
    str | None,
    Option(help="The language of --text, as de or en_IN; auto detects it. Else English."),
]
Name = Annotated[str, Argument(metavar="NAME", help="A name, as sources write it.")]
OtherName = Annotated[str, Argument(metavar="OTHER", help="The name to hold against it.")]
Output = Annotated[
    str | None, Option(metavar="FILE", help="Where to write it, instead of standard output.")
]
Opening = Annotated[bool, Option("--open", help="Open the HTML report in a browser.")]
Paths = Annotated[
    list[Path] | None,
    Argument(
        metavar="[PATHS]...",
        parser=_path,
        help="Files and folders; else those that are configured.",
    ),
]
Published = Annotated[
    datetime | None,
    Option(
        metavar="DATE",
        formats=["%Y-%m-%d"],
        help="The day that relative dates in --text count from, as 2025-05-29.",
    ),
]
Quiet = Annotated[bool, Option("--quiet", "-q", help="Findings only: no summary, no progress.")]
ReportFormat = Annotated[
    Literal["plain", "json", "html", "markdown"],
    Option("--format", help="How to write the report."),
]
Right = Annotated[Path, Argument(metavar="RIGHT", parser=_path, help="The source beside it.")]
RulesFile = Annotated[
    Path | None,
    Option(
        "--rules",
        metavar="FILE",
        parser=_path,
        help="The project's own rules, else rules/project.toml.",
    ),
]
Text = Annotated[str | None, Option(help="A piece of text to read instead of files.")]
Verbose = Annotated[
    bool, Option("--verbose", "-v", help="Show evidence, agreements, what was skipped.")
]
Version = Annotated[bool, Option("--version", help="Show the version and exit.")]
