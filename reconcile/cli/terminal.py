"""What a terminal gets: the report on standard output, all else on standard error."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from reconcile.errors import InvalidConfig


def say(text: str | bytes) -> None:
    """Write to standard output: text in UTF-8, whatever the machine's locale; bytes as they are.

    Raise InvalidConfig where it takes no more, as on a full disk.
    """
    if sys.stdout is None:  # as `>&-` leaves it
        raise InvalidConfig("standard output: is closed.")
    try:
        sys.stdout.buffer.write(in_bytes(text))
        sys.stdout.buffer.flush()
    except OSError as error:  # what is left must not be tried again when the interpreter ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):  # nobody reads on, as in `... | head`: fine
            raise InvalidConfig(
                f"standard output: cannot be written ({error.strerror})."
            ) from error


def complain(sentence: str) -> None:
    """Tell on standard error, in one sentence, what a person has to know."""
    if sys.stderr is not None:
        sys.stderr.buffer.write(in_bytes(f"reconcile: {sentence}\n"))
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


def in_bytes(text: str | bytes) -> bytes:
    """Give text in UTF-8, escaping what has none: a file's name may hold lone surrogates."""
    if isinstance(text, bytes):
        return text
    return text.encode("utf-8", "backslashreplace")
