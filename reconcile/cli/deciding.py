"""`reconcile alias`: what an editor decides on two names goes into the project's rules."""

import datetime as dt
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from reconcile.cli import terminal
from reconcile.config import Settings
from reconcile.errors import InvalidConfig
from reconcile.knowledge.deciding import Record, confirm, deny
from reconcile.knowledge.names import fold
from reconcile.knowledge.project import Declaration, load_project
from reconcile.model import Report

_USUAL = Path("rules", "project.toml")
_UNPARTED = "\u2e80"  # from which on scripts leave no blanks between words
_MANY = 200  # files of a folder that are looked through where no sources are configured
_NEAR = 3  # names that are offered for one that is not found
_LIKE = 70  # and how like it they are, of 100
_MEAN = {"one": "one entity", "two": "two entities"}


def decide(
    number: Literal["one", "two"],
    names: tuple[str, str],
    source: str,
    settings: Settings,
    *,
    unseen: bool = False,
) -> None:
    """Keep the decision, dated today, and tell where; a file that is missing is made.

    The names have to stand in the sources, as far as there are any, unless they may be `unseen`.
    Raise InvalidRules or InvalidConfig where a name is unknown, or the rules cannot be used or
    written.
    """
    name, other = names
    path = settings.rules or settings.root / _USUAL
    sources = [] if unseen else _sources(settings)
    if sources:
        _find(names, _read(sources, settings), load_project(path).entity if path.exists() else ())
    shown = os.path.relpath(path)
    record = Record(dt.date.today(), source)  # noqa: DTZ011 -- the editor's own day
    try:
        changed = (confirm if number == "one" else deny)(path, name, other, record)
    except OSError as error:
        raise InvalidConfig(f"{shown}: cannot be written ({error.strerror}).") from error
    verb = "now says" if changed else "says already, and stays as it is,"
    terminal.say(f"{shown} {verb} that '{name}' and '{other}' are {_MEAN[number]}.\n")


def _sources(settings: Settings) -> list[Path]:
    """Give the configured sources; where there are none, the files that lie in the folder."""
    from reconcile.read.formats import READERS  # noqa: PLC0415 -- large

    configured = [settings.root / source for source in settings.sources]
    found = [path for path in configured if path.exists()]
    here = sorted(path for path in settings.root.iterdir() if path.suffix.lower() in READERS)
    return found or here[:_MANY]


def _read(sources: Sequence[Path], settings: Settings) -> Report:
    from reconcile import pipeline  # noqa: PLC0415 -- not needed where there are no sources

    with terminal.progress("Looking for the names", wanted=True):
        return pipeline.check(sources, settings=settings)


def _find(names: Sequence[str], report: Report, declared: Sequence[Declaration]) -> None:
    """Look for the names in the sources and in the rules; raise InvalidConfig where one is new."""
    texts = [_plain(source.text) for source in report.sources if isinstance(source.text, str)]
    said = {_plain(name) for one in declared for name in one.names}
    for name in names:
        wanted = _plain(name)
        if wanted and wanted not in said and not any(_stands(wanted, text) for text in texts):
            raise InvalidConfig(
                f"no source names '{name}'{_near(name, report)}. Nothing was written: with "
                "--unseen it is declared all the same."
            )


def _plain(text: str) -> str:
    return " ".join(fold(text).split())


def _stands(name: str, text: str) -> bool:
    """Say whether a name stands in a text, and not as a part of longer words of its letters."""
    at = text.find(name)
    while at >= 0:
        before, after = text[at - 1 : at] if at else "", text[at + len(name) :][:1]
        if not (_goes_on(before, name[0]) or _goes_on(name[-1], after)):
            return True
        at = text.find(name, at + 1)
    return False


def _goes_on(letter: str, other: str) -> bool:
    """Say whether two letters are of one word, in a script that parts its words."""
    return letter.isalnum() and other.isalnum() and max(letter, other) < _UNPARTED


def _near(name: str, report: Report) -> str:
    """Tell which names of the sources are written nearly so."""
    from rapidfuzz import process  # noqa: PLC0415 -- only to explain a mistake

    known = dict.fromkeys(mention.text for one in report.entities for mention in one.mentions)
    found = process.extract(name, list(known), limit=_NEAR, score_cutoff=_LIKE)
    return f"; near it are {', '.join(repr(text) for text, _, _ in found)}" if found else ""
