from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from selenium.webdriver import Chrome

from reconcile.model import Report
from reconcile.report.html import render
from tests.browsing import opened, started

STORY = Path(__file__).with_name("html_story.json")


@pytest.fixture(scope="package")
def story() -> Report:
    return msgspec.json.decode(STORY.read_bytes(), type=Report)


@pytest.fixture(scope="package")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    chrome = started(tmp_path_factory.mktemp("profile"))
    yield chrome
    chrome.quit()


@pytest.fixture(scope="package")
def address(tmp_path_factory: pytest.TempPathFactory, story: Report) -> str:
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(render(story), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def page(browser: Chrome, address: str) -> Chrome:
    return opened(browser, address)
