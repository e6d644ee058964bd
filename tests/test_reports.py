"""The committed reports of the seeds are what a run makes, byte for byte."""

from pathlib import Path

import pytest

from reconcile import pipeline
from reconcile.config import load_settings
from reconcile.report import render

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("form", ["html", "json"])
def test_the_committed_report_is_what_a_run_makes(form: str) -> None:
    report = pipeline.check([ROOT / "seeds"], settings=load_settings(ROOT))
    committed = (ROOT / "reports" / f"seeds.{form}").read_text(encoding="utf-8")
    assert render(report, form) == committed, "run `make reports` and look at what changed"
