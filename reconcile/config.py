"""What a project settles once: [tool.reconcile] in pyproject.toml, or reconcile.toml."""

import datetime as dt
import os
from pathlib import Path
from typing import Literal

import msgspec

from reconcile.decoding import read_toml
from reconcile.errors import InvalidConfig

FailOn = Literal["error", "warning", "note", "never"]
DEFAULT_SOURCES = ("seeds/",)


class _Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    sources: tuple[str, ...] = DEFAULT_SOURCES
    rules: str | None = None
    fail_on: FailOn = "error"
    ner: bool = False


class _Tool(msgspec.Struct, frozen=True):
    reconcile: _Options | None = None


class _Pyproject(msgspec.Struct, frozen=True):
    tool: _Tool = _Tool()


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What a run is asked to do; `sources` are relative to `root`, `rules` are the project's own.

    What the rules let expire is judged `as_of` a day; without one nothing expires. `configured` is
    the file that says so, or None where nothing does.
    """

    root: Path
    sources: tuple[str, ...] = DEFAULT_SOURCES
    rules: Path | None = None
    fail_on: FailOn = "error"
    ner: bool = False
    as_of: dt.date | None = None
    configured: Path | None = None


def load_settings(
    folder: Path, *, rules: Path | None = None, fail_on: FailOn | None = None
) -> Settings:
    """Read the settings that hold in a folder; what is given here wins over what the file says.

    Raise InvalidConfig where the file cannot be used. `rules` stays None where the
    project has no rules of its own: rules/project.toml under the root is taken if it is there.
    """
    path, options = _find(folder)
    root = path.parent if path else folder
    if rules is None and options.rules is not None:
        rules = root / options.rules
    return Settings(
        root=root,
        sources=options.sources,
        rules=rules or _usual_rules(root),
        fail_on=fail_on or options.fail_on,
        ner=options.ner,
        configured=path,
    )


def _find(folder: Path) -> tuple[Path | None, _Options]:
    """Find the nearest file at or above a folder that configures us."""
    for place in (folder, *folder.parents):
        own = place / "reconcile.toml"
        if os.path.isfile(own):  # noqa: PTH113 -- Path.is_file raises where a parent is locked
            return own, read_toml(own, _Options, _invalid)
        shared = place / "pyproject.toml"
        if options := _in_pyproject(shared):
            return shared, options
    return None, _Options()


def _in_pyproject(path: Path) -> _Options | None:
    """Read our table of a pyproject.toml; one that does not name us is not even parsed."""
    try:
        if not path.is_file() or b"reconcile" not in path.read_bytes():
            return None
    except OSError:
        return None
    return read_toml(path, _Pyproject, _invalid).tool.reconcile


def _usual_rules(root: Path) -> Path | None:
    path = root / "rules" / "project.toml"
    return path if os.path.isfile(path) else None  # noqa: PTH113 -- as above


def _invalid(path: Path, problem: str) -> InvalidConfig:
    return InvalidConfig(f"{os.path.relpath(path)}: {problem}")
