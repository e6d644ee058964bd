"""`reconcile alias`: what an editor decides on two names goes into the project's rules."""

import datetime as dt
import os
from pathlib import Path
from typing import Literal

from reconcile.cli import terminal
from reconcile.config import Settings
from reconcile.errors import InvalidConfig
from reconcile.knowledge.deciding import Record, confirm, deny

_USUAL = Path("rules", "project.toml")
_MEAN = {"one": "one entity", "two": "two entities"}


def decide(
    number: Literal["one", "two"], name: str, other: str, source: str, settings: Settings
) -> None:
    """Keep the decision, dated today, and tell where; a file that is missing is made.

    Raise InvalidRules or InvalidConfig where the rules cannot be used or written.
    """
    path = settings.rules or settings.root / _USUAL
    shown = os.path.relpath(path)
    record = Record(dt.date.today(), source)  # noqa: DTZ011 -- the editor's own day
    try:
        changed = (confirm if number == "one" else deny)(path, name, other, record)
    except OSError as error:
        raise InvalidConfig(f"{shown}: cannot be written ({error.strerror}).") from error
    verb = "now says" if changed else "says already, and stays as it is,"
    terminal.say(f"{shown} {verb} that '{name}' and '{other}' are {_MEAN[number]}.\n")
