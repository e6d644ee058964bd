"""An earlier report to measure by: what it has not told is new."""

from pathlib import Path

import msgspec
from msgspec import structs

from reconcile.cli import writing
from reconcile.errors import InvalidConfig
from reconcile.model import SCHEMA_VERSION, Report

_MADE_BY = "reconcile check --format json --output REPORT.json"


class _Told(msgspec.Struct):
    fingerprint: str


class _Baseline(msgspec.Struct):
    schema_version: str
    findings: list[_Told]


def fingerprints(path: Path | None) -> frozenset[str] | None:
    """Read the fingerprints of the findings of a JSON report; None without one.

    Raise InvalidConfig, saying what to do, where the file is no such report.
    """
    if path is None:
        return None
    named = f"--baseline {path}"
    try:
        if path.exists() and not path.is_file():
            raise InvalidConfig(f"{named}: is not a file; name a report that {_MADE_BY} wrote.")
        told = msgspec.json.decode(path.read_bytes(), type=_Baseline)
    except (OSError, ValueError, RecursionError) as error:  # a DecodeError is a ValueError
        raise InvalidConfig(f"{named}: {_wrong(error)}") from error
    if told.schema_version.split(".")[0] != SCHEMA_VERSION.split(".")[0]:
        raise InvalidConfig(
            f"{named}: has schema_version {told.schema_version}, and {SCHEMA_VERSION} is read; "
            f"write it anew with {_MADE_BY}."
        )
    return frozenset(each.fingerprint for each in told.findings)


def compared(report: Report, known: frozenset[str] | None) -> Report:
    """Say of each finding whether the baseline has not told it; without a baseline say nothing."""
    if known is None:
        return report
    findings = (
        structs.replace(each, new=each.fingerprint not in known) for each in report.findings
    )
    return structs.replace(report, findings=tuple(findings))


def _wrong(error: Exception) -> str:
    if isinstance(error, OSError):
        return f"cannot be read ({writing.reason(error)})."
    return f"is no report of reconcile; name one that {_MADE_BY} wrote."
