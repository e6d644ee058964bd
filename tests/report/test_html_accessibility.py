"""Every view of the page, held against the rules of axe-core."""

from importlib.resources import files
from itertools import product
from typing import Any

import pytest
from selenium.webdriver import Chrome

from tests.browsing import IN_BROWSER, opened

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


@pytest.mark.parametrize(("view", "dark", "width"), [*product(VIEWS, (False, True), (1440, 360))])
def test_axe_finds_no_issue_of_any_level(
    browser: Chrome, address: str, view: str, *, dark: bool, width: int
) -> None:
    page = opened(browser, address, dark=dark, width=width)
    page.execute_script(VIEWS[view])
    assert issues(page) == []
