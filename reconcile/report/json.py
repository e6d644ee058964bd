"""A report for machines, and the JSON Schema that it keeps to."""

import msgspec

from reconcile.model import SCHEMA_VERSION, Report


def render(report: Report, *, include_text: bool = False) -> str:
    """Write a report as JSON, the texts of its sources only when asked for."""
    return report.to_json(include_text=include_text)


def dump(values: object) -> str:
    """Write a part of a report as the report does."""
    return msgspec.json.format(msgspec.json.encode(values), indent=1).decode() + "\n"


def schema() -> str:
    """Write the JSON Schema (draft 2020-12) of the reports, generated from their types."""
    found = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"reconcile report, schema_version {SCHEMA_VERSION}",
        **msgspec.json.schema(Report),
    }
    return msgspec.json.format(msgspec.json.encode(found, order="sorted"), indent=2).decode() + "\n"
