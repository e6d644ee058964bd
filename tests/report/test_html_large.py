"""A page that carries its parts compressed, in a real browser."""

import re
import time
from pathlib import Path

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.support.select import Select

from reconcile.model import Report
from reconcile.report import html
from reconcile.report.html import render
from tests.browsing import IN_BROWSER, command, logged, one, opened, press, shown

pytestmark = IN_BROWSER


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory, story: Report) -> str:
    path = tmp_path_factory.mktemp("large") / "report.html"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(html, "_LARGEST", 1)
        path.write_text(render(story), "utf-8")
    return path.as_uri()


def waited(page: Chrome, selector: str) -> list[str]:
    """Wait until something is shown."""
    deadline = time.monotonic() + 5
    while not (found := shown(page, selector)):
        assert time.monotonic() < deadline, selector
    return found


def test_what_comes_into_sight_is_unpacked(browser: Chrome, large: str) -> None:
    page = opened(browser, large)
    page.execute_script("document.querySelector('#facts').scrollIntoView()")
    assert waited(page, "#facts tbody tr")
    assert logged(page, "browser") == []


def test_a_permalink_into_a_pane_unpacks_it_first(browser: Chrome, large: str) -> None:
    page = opened(browser, f"{large}#B.1")
    assert waited(page, ".m.chosen") == ["B.1"]


def test_a_filter_sees_what_was_packed(browser: Chrome, large: str) -> None:
    page = opened(browser, large)
    Select(one(page, "select[aria-label='Source']")).select_by_visible_text("B: Caixin")
    one(page, "#filtered a[href='#agreements']").click()
    assert waited(page, "#agreements .item")
    one(page, "#filtered a[href='#matrix']").click()
    assert waited(page, "#matrix tr.item")


def test_a_graph_leads_to_a_topic_that_was_packed(browser: Chrome, large: str) -> None:
    page = opened(browser, f"{large}#t1")
    assert waited(page, "#t1") == ["t1"]
    press(page, "Escape")


def test_the_verdict_the_findings_and_their_quotes_need_no_script(
    browser: Chrome, large: str, story: Report
) -> None:
    command(browser, "Emulation.setScriptExecutionDisabled", value=True)
    try:
        page = opened(browser, large)
        told = one(page, "body").text
    finally:
        command(browser, "Emulation.setScriptExecutionDisabled", value=False)
    assert "Not safe yet: " in told
    for finding in story.findings:
        assert finding.message in told
    assert "invest CNY380 billion ($52.7 billion)" in told
    assert "needs scripts" in told


def test_a_large_page_is_made_of_the_same_bytes_again(large: str, story: Report) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(html, "_LARGEST", 1)
        page = render(story)
    assert page == Path(large.removeprefix("file://")).read_text("utf-8")
    assert len(re.findall(r"id=crate-\d+", page)) == 1
