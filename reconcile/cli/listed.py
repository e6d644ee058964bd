"""What `reconcile claims` lists, and where it goes."""

import datetime as dt
import re
import sys
from collections.abc import Sequence

from reconcile import pipeline
from reconcile.cli import terminal, writing
from reconcile.cli.verdict import told_unread
from reconcile.decoding import nearest
from reconcile.errors import InvalidConfig
from reconcile.knowledge.locales import languages
from reconcile.model import Claim, Report
from reconcile.report import claims

_IDENTIFIER = re.compile(r"[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*", re.IGNORECASE)
_AUTO = "auto"


def ready(form: str, *, explained: bool, output: str | None) -> None:
    """Refuse a combination of options before any work is done; raise InvalidConfig."""
    if explained and not claims.FORMATS[form].explains:
        raise InvalidConfig(f"--explain has no room in {form}: choose table, json or jsonl.")
    if form == "parquet":
        from reconcile.report.claims import parquet  # noqa: PLC0415 -- large, seldom wanted

        parquet.arrow()
        if output is None and sys.stdout.isatty():
            raise InvalidConfig("parquet is not for a terminal: name a file with --output.")


def claims_of(text: str, locale: str | None, published: dt.date | None) -> list[Claim]:
    """Read the claims of a piece of text; raise InvalidConfig where its options are of no use."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InvalidConfig("--text is not valid UTF-8.") from error
    return pipeline.claims(text, locale=_locale(locale or "en"), published=published)


def put(
    found: Sequence[Claim],
    form: str,
    *,
    explained: bool,
    output: str | None,
    report: Report | None = None,
) -> int:
    """Write the list where it is wanted, tell what was not read, and give the exit code."""
    listed = claims.render(
        found, form, report=report, explained=explained, width=terminal.columns()
    )
    if output is None:
        terminal.say(listed)
    else:
        path = writing.destination(output, f"claims.{claims.FORMATS[form].ending}")
        writing.write_file(path, terminal.in_bytes(listed), report)
    return told_unread(report)


def _locale(wanted: str) -> str | None:
    """Check a CLDR identifier; None stands for a language that is to be detected."""
    if wanted == _AUTO:
        return None
    language = re.split("[-_]", wanted)[0].lower()
    if not _IDENTIFIER.fullmatch(wanted) or language not in languages():
        raise InvalidConfig(
            f"--locale {wanted}: there are no rules for this language; "
            f"{nearest(language, [*languages(), _AUTO])}"
        )
    return wanted
