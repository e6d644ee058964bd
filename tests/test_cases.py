"""Whole stories: what must be found in them, and nothing else that is a conflict."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from reconcile import pipeline
from reconcile.model import Finding, Report

CASES = sorted(path.parent for path in (Path(__file__).parent / "cases").glob("*/expected.toml"))


def run(case: Path) -> tuple[Report, dict[str, Any]]:
    sources = {path.name: path.read_bytes() for path in case.iterdir() if path.suffix != ".toml"}
    expected = tomllib.loads((case / "expected.toml").read_text(encoding="utf-8"))
    return pipeline.check_texts(sources), expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_story_shows_what_it_must_and_no_other_conflict(case: Path) -> None:
    report, expected = run(case)
    conflicts = [f for f in report.findings if f.relations and f.code != "RC502"]
    wanted = list(expected.get("finding", []))
    assert len(conflicts) == len(wanted), [finding.message for finding in conflicts]
    for each in wanted:
        assert any(answers(finding, each, report) for finding in conflicts), each


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_story_shows_its_agreements_and_keeps_apart_who_is_apart(case: Path) -> None:
    report, expected = run(case)
    texts = {claim.id: claim.text for claim in report.claims}
    agreed = [[texts[c] for c in r.claims] for r in report.relations if r.type == "agree"]
    for each in expected.get("agree", []):
        assert any(all(members.count(q) for q in each["quotes"]) for members in agreed), each
    for pair in expected.get("apart", []):
        named = [{m.text for m in entity.mentions} for entity in report.entities]
        assert not any(set(pair) <= names for names in named)


def answers(finding: Finding, wanted: dict[str, Any], report: Report) -> bool:
    quotes = {claim.text for claim in report.claims if claim.id in finding.claims}
    severity = wanted.get("severity", finding.severity)
    return (
        finding.code == wanted["code"]
        and set(wanted["quotes"]) <= quotes
        and finding.severity == severity
    )
