"""Every view of the page, held against the rules of axe-core."""

from importlib.resources import files
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs
from selenium.webdriver import Chrome

from reconcile.model import Difference, Report, Standing
from reconcile.report import html
from reconcile.report.html import index, runs
from tests.browsing import IN_BROWSER, logged, opened

AXE = files("axe_core_python").joinpath("axe.min.js").read_text("utf-8")
VIEWS = {
    "as it opens": "",
    "all folds open": "for (const each of document.querySelectorAll('details')) each.open = true",
    "warnings only": "document.querySelector('.tile.warning').click()",
    "nothing found": "const s = document.querySelector('#search'); s.value = 'zzz';"
    "s.dispatchEvent(new Event('input'))",
    "a claim chosen": "document.querySelector('#source-B .m.warning').click()",
    "the help sheet": "document.querySelector('#helping').click()",
}

pytestmark = IN_BROWSER


def issues(page: Chrome) -> list[str]:
    """Run all rules of all levels; name what they find, and where."""
    page.execute_script(AXE)
    found: dict[str, Any] = page.execute_async_script(
        "const done = arguments[0]; setTimeout(() => axe.run().then(done), 300)"
    )
    return [
        f"{each['id']} ({each['impact']}): {node['html'][:120]} {node['failureSummary'][:300]}"
        for each in found["violations"]
        for node in each["nodes"]
    ]


def pages(story: Report) -> dict[str, str]:
    """Write the story in all forms that a page has beside that of a check in English."""
    left, right = (each.id for each in story.sources)
    alone = [each.id for each in story.claims]
    pair = Difference(
        left=left, right=right, agree=(), conflict=(), related=(),
        only_left=(alone[0],), only_right=(alone[-1],),
    )  # fmt: skip
    stands = Standing(
        claim=alone[0], verdict="contradicted", basis="exact", confidence=0.9,
        claims=(alone[1],), sources=(right,), origins=1, rivals=(alone[2],), correction="“3”",
    )  # fmt: skip
    known = tuple(structs.replace(each, new=True) for each in story.findings)
    run = runs.Run(level="error", counts={"error": 1, "ai": 2}, sources=9, named=["Desk"] * 4)
    return {
        "German": html.render(story, language="de"),
        "Chinese": html.render(story, language="zh"),
        "two sources": html.render(structs.replace(story, difference=pair)),
        "a draft": html.render(structs.replace(story, standings=(stands,), drafts=(left,))),
        "a baseline": html.render(structs.replace(story, findings=known)),
        "nothing found": html.render(structs.replace(story, findings=(), relations=())),
        "an index": index.render(story, [story, story], ["part-1.html", "part-2.html"], "en"),
        "an index of runs": runs.render({"a.html": run, "b.html": run}, "en"),
    }


@pytest.mark.parametrize("dark", [False, True])
def test_nor_on_any_other_page(
    browser: Chrome, story: Report, tmp_path: Path, *, dark: bool
) -> None:
    found = {}
    for name, page in pages(story).items():
        path = tmp_path / f"{name}.html"
        path.write_text(page, encoding="utf-8")
        found[name] = issues(opened(browser, path.as_uri(), dark=dark))
        found[name] += [each["message"] for each in logged(browser, "browser")]
    assert {name: told for name, told in found.items() if told} == {}


@pytest.mark.parametrize(("view", "dark", "width"), [*product(VIEWS, (False, True), (1440, 360))])
def test_axe_finds_no_issue_of_any_level(
    browser: Chrome, address: str, view: str, *, dark: bool, width: int
) -> None:
    page = opened(browser, address, dark=dark, width=width)
    page.execute_script(VIEWS[view])
    assert issues(page) == []
