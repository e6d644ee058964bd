"""Every check proves itself by the examples in its own file."""

import pytest

from reconcile import pipeline
from reconcile.knowledge.checks import Check, Example, load_checks
from reconcile.knowledge.loading import rules_folder

CHECKS = load_checks()
EXAMPLES = [pytest.param(c, e, id=f"{c.name}-{n}") for c in CHECKS for n, e in enumerate(c.example)]


@pytest.mark.parametrize(("check", "example"), EXAMPLES)
def test_the_check_fires_on_its_examples_and_on_no_counterexample(
    check: Check, example: Example
) -> None:
    texts = {"left.txt": example.left} | ({"right.txt": example.right} if example.right else {})
    drafts = ["left.txt"] if check.subject == "draft" else []
    report = pipeline.check_texts(texts, drafts=drafts)
    assert (check.code in {finding.code for finding in report.findings}) == example.fires


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_the_check_is_named_after_its_file_and_has_both_kinds_of_example(check: Check) -> None:
    assert (rules_folder() / "checks" / f"{check.name}.toml").is_file()
    assert {example.fires for example in check.example} == {True, False}


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_the_check_says_why_it_matters_and_what_would_settle_it(check: Check) -> None:
    assert check.why.endswith(".")
    assert check.settle
