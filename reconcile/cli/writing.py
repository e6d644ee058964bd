"""Files that a command writes: where they go, and what they must never replace."""

import hashlib
import os
from pathlib import Path

from reconcile.errors import InvalidConfig
from reconcile.model import Report


def destination(place: str, name: str) -> Path:
    """Give the file that is meant: the place itself or, where it is a folder, `name` in it.

    Raise InvalidConfig for an empty place, as an unset variable of a script leaves it.
    """
    if not place:
        raise InvalidConfig("a file to write to is named by nothing; name one, or a folder/.")
    folder = place.endswith(("/", os.sep)) or os.path.isdir(place)  # noqa: PTH112 -- never raises
    return Path(place, name) if folder else Path(place)


def write_file(path: Path, data: bytes, report: Report | None) -> None:
    """Write to a file, and never over a source of the report, be it one that was not read.

    Raise InvalidConfig where that is not possible.
    """
    try:
        if report and path.is_file() and _is_source(path, report):
            raise InvalidConfig(
                f"{path}: is one of the sources; the report was not written over it."
            )
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, data)
    except (OSError, ValueError) as error:  # a ValueError for a NUL in the name
        raise InvalidConfig(f"{path}: cannot be written ({reason(error)}).") from error


def reason(error: OSError | ValueError) -> str:
    """Say in a few words why the system refused."""
    return (isinstance(error, OSError) and error.strerror) or str(error)


def _is_source(path: Path, report: Report) -> bool:
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if any(source.sha256.endswith(found) for source in report.sources):
        return True
    place = os.path.realpath(path)
    return any(one.failed and place.endswith(f"{os.sep}{one.source}") for one in report.skipped)


def _write(path: Path, data: bytes) -> None:
    """Write all of it; a pipe that nobody reads is an OSError, not a wait without end."""
    at_once = getattr(os, "O_NONBLOCK", 0)
    with open(path, "wb", opener=lambda at, flags: os.open(at, flags | at_once, 0o666)) as file:
        if at_once:
            os.set_blocking(file.fileno(), True)
        file.write(data)
