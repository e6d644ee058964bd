"""The exit code of a command."""

from reconcile.cli import terminal
from reconcile.config import FailOn
from reconcile.model import Report, Severity

CLEAN, FOUND, UNREAD = 0, 1, 2
_FAILING: dict[FailOn, frozenset[Severity]] = {
    "error": frozenset({"error"}),
    "warning": frozenset({"error", "warning"}),
    "note": frozenset({"error", "warning", "note"}),
    "never": frozenset(),
}


def told_unread(report: Report | None) -> int:
    """Tell on standard error which sources were not read; give 2 where there are any, else 0."""
    failed = [skipped for skipped in report.skipped if skipped.failed] if report else []
    for skipped in failed:
        terminal.complain(f"{skipped.source}: {skipped.reason}")
    return UNREAD if failed else CLEAN


def verdict(report: Report, fail_on: FailOn) -> int:
    """Give 2 where a source was not read, 1 where a finding is as grave as `fail_on`, else 0.

    What a baseline has told already does not count.
    """
    if any(skipped.failed for skipped in report.skipped):
        return UNREAD
    failing = _FAILING[fail_on]
    counted = (each.severity for each in report.findings if each.new is not False)
    return CLEAN if failing.isdisjoint(counted) else FOUND
