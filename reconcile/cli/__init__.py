"""The command line: the only place that prints and exits."""

import gc
import sys

from reconcile.version import VERSION

_ALLOCATED = 100_000  # objects between two searches for cycles, which a run leaves few of


def main() -> None:
    """Do what the arguments of the process ask for, and exit with 0, 1, 2 or 3."""
    if sys.argv[1:] == ["--version"]:  # answered before anything heavy is imported
        sys.stdout.write(f"reconcile {VERSION}\n")
        return
    gc.set_threshold(_ALLOCATED)  # with Python's 700, searching is a tenth of a short run's CPU
    from reconcile.cli.running import run  # noqa: PLC0415 -- what the answer above spares

    sys.exit(run(sys.argv[1:]))
