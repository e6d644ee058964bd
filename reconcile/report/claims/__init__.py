"""Claims as lists, for people and for programs: a table, JSON, JSON lines, CSV and Parquet."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from reconcile.model import Claim, Report
from reconcile.report import json
from reconcile.report.claims import rows, table
from reconcile.report.claims.reading import explanations

NARROW = 80  # columns of a terminal of which nothing is known


class Format(NamedTuple):
    """A format: the ending of its files, and whether it has room for explanations."""

    ending: str
    explains: bool


FORMATS = {
    "table": Format("txt", explains=True),
    "json": Format("json", explains=True),
    "jsonl": Format("jsonl", explains=True),
    "csv": Format("csv", explains=False),
    "parquet": Format("parquet", explains=False),
}


def render(
    found: Sequence[Claim],
    form: str,
    *,
    report: Report | None = None,
    explained: bool = False,
    width: int = NARROW,
) -> str | bytes:
    """Write claims in one of FORMATS; `report` is the one they come from, if they come from one.

    `explained` adds how each was read, where the format has room for it; `width` is a table's, in
    columns. Raise InvalidConfig where a format needs a package that is not installed.
    """
    names = {entity.id: entity.name for entity in report.entities} if report else {}
    notes = explanations(found, report) if explained else []
    match form:
        case "csv":
            return rows.render(found, names)
        case "parquet":
            from reconcile.report.claims import parquet  # noqa: PLC0415 -- large, seldom wanted

            return parquet.render(found, names)
        case "json":
            return json.dump(_objects(found, notes))
        case "jsonl":
            return b"".join(msgspec.json.encode(one) + b"\n" for one in _objects(found, notes))
        case _:
            return table.render(found, names, notes, width)


def _objects(found: Sequence[Claim], notes: Sequence[dict[str, str]]) -> Sequence[object]:
    if not notes:
        return found
    builtins: list[dict[str, object]] = msgspec.to_builtins(found)
    return [one | {"explanation": note} for one, note in zip(builtins, notes, strict=True)]
