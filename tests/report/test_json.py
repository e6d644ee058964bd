import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from reconcile.model import Report
from reconcile.report import render
from reconcile.report.json import schema

PUBLISHED = Path(__file__).parents[2] / "docs" / "report.schema.json"


def test_the_published_schema_is_the_one_of_the_types() -> None:
    assert PUBLISHED.read_text(encoding="utf-8") == schema(), "run make schema"


@pytest.mark.parametrize("include_text", [True, False])
def test_a_report_keeps_to_the_schema_and_holds_texts_when_asked_to(
    made_report: Report, *, include_text: bool
) -> None:
    written = json.loads(render(made_report, "json", include_text=include_text))
    Draft202012Validator.check_schema(json.loads(schema()))
    Draft202012Validator(json.loads(schema())).validate(written)
    assert [("text" in source) for source in written["sources"]] == [include_text] * 2


def test_the_schema_refuses_what_is_no_report(made_report: Report) -> None:
    written = json.loads(render(made_report, "json"))
    written["findings"][0]["severity"] = "fatal"
    assert not Draft202012Validator(json.loads(schema())).is_valid(written)
