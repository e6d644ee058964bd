"""What goes out: the report to standard output or a file, all else to standard error."""

import hashlib
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reconcile.errors import InvalidConfig
from reconcile.model import Report


def say(text: str | bytes) -> None:
    """Write to standard output: text in UTF-8, whatever the machine's locale; bytes as they are."""
    try:
        sys.stdout.buffer.write(_bytes(text))
        sys.stdout.buffer.flush()
    except BrokenPipeError:  # nobody reads on, as in `reconcile check | head`: no mistake of ours
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(sentence: str) -> None:
    """Tell on standard error, in one sentence, what a person has to know."""
    sys.stderr.buffer.write(_bytes(f"reconcile: {sentence}\n"))
    sys.stderr.flush()


def columns() -> int:
    """Give the width of the terminal, or what COLUMNS says; 80 where there is neither."""
    return shutil.get_terminal_size().columns


def in_color() -> bool:
    """Say whether standard output is a terminal that wants colour (https://no-color.org)."""
    unwanted = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not unwanted


@contextmanager
def progress(doing: str, *, wanted: bool) -> Iterator[None]:
    """Show on a terminal what takes its time, and take it away when done."""
    shown = wanted and sys.stderr.isatty()
    if shown:
        sys.stderr.write(f"{doing} …")
        sys.stderr.flush()
    try:
        yield
    finally:
        if shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def write_file(place: str, text: str | bytes, report: Report | None, *, name: str) -> None:
    """Write to a file, or under `name` into a folder; never over a source of the report.

    Raise InvalidConfig where that is not possible.
    """
    path = (
        Path(place, name) if place.endswith(("/", os.sep)) or Path(place).is_dir() else Path(place)
    )
    try:
        if report and path.is_file() and _is_source(path, report):
            raise InvalidConfig(
                f"{path}: is one of the sources; the report was not written over it."
            )
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_bytes(text))
    except OSError as error:
        raise InvalidConfig(f"{path}: cannot be written ({error.strerror}).") from error


def _is_source(path: Path, report: Report) -> bool:
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    return any(source.sha256.endswith(found) for source in report.sources) or _is_unread(
        path, report
    )


def _is_unread(path: Path, report: Report) -> bool:
    """Say whether a path is that of a source that was asked for and could not be read."""
    place = os.path.realpath(path)
    return any(s.failed and place.endswith(f"{os.sep}{s.source}") for s in report.skipped)


def _bytes(text: str | bytes) -> bytes:
    if isinstance(text, bytes):
        return text
    return text.encode("utf-8", "backslashreplace")  # a file's name may hold lone surrogates
