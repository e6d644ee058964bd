"""The command line: the only place that prints and exits."""

import sys

from reconcile.version import VERSION


def main() -> None:
    """Do what the arguments of the process ask for, and exit with 0, 1, 2 or 3."""
    if sys.argv[1:] == ["--version"]:  # answered before anything heavy is imported
        sys.stdout.write(f"reconcile {VERSION}\n")
        return
    from reconcile.cli.running import run  # noqa: PLC0415 -- what the answer above spares

    sys.exit(run(sys.argv[1:]))
