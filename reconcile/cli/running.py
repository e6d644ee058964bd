"""One run of the command line: what went wrong becomes a sentence and an exit code."""

import traceback
from collections.abc import Sequence
from pathlib import Path

import typer

from reconcile.cli import terminal
from reconcile.cli.commands import app
from reconcile.errors import ReconcileError

CANNOT_RUN = 2
DEFECT = 3
_PACKAGE = Path(__file__).parent.parent


def run(arguments: Sequence[str]) -> int:
    """Run a command, and give its exit code: 0 clean, 1 findings, 2 could not run, 3 our defect."""
    try:
        return app(list(arguments), prog_name="reconcile", standalone_mode=False) or 0
    except ReconcileError as error:
        terminal.complain(str(error))
        return CANNOT_RUN
    except typer.TyperException as error:
        terminal.complain(f"{_sentence(error.format_message())} See reconcile --help.")
        return CANNOT_RUN
    except Exception as error:  # noqa: BLE001 -- whatever is left is a defect of ours
        terminal.complain(_confess(error, verbose=bool({"-v", "--verbose"} & set(arguments))))
        return DEFECT


def _sentence(message: str) -> str:
    return message if message.endswith((".", "?")) else f"{message}."


def _confess(error: Exception, *, verbose: bool) -> str:
    """Ask for a report of a defect, naming where in our own code it came up."""
    ours = [
        f"{path.relative_to(_PACKAGE)}:{frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
        if (path := Path(frame.filename)).is_relative_to(_PACKAGE)
    ]
    sentence = (
        f"a defect of reconcile itself ({type(error).__name__} at {ours[-1]}: {error}); please "
        "report it to its maintainers with what the same command prints with --verbose."
    )
    details = "".join(traceback.format_exception(error)) if verbose else ""
    return f"{sentence}\n{details}".rstrip()
