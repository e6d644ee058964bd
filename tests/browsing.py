"""A real browser for tests of pages, and what is asked of it again and again."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1440,900",
)

IN_BROWSER = [
    pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="needs chromium and chromedriver"),
    pytest.mark.xdist_group("browser"),
]


def started(profile: Path) -> Chrome:
    options = ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return Chrome(options=options, service=Service(str(DRIVER)))


def opened(browser: Chrome, address: str, *, dark: bool = False, width: int = 1440) -> Chrome:
    browser.get("about:blank")
    command(browser, "Emulation.setDeviceMetricsOverride",
            width=width, height=900, deviceScaleFactor=1, mobile=width < 500)  # fmt: skip
    features = [
        {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
        {"name": "prefers-reduced-motion", "value": "reduce"},
    ]
    command(browser, "Emulation.setEmulatedMedia", features=features)
    for kind in ("browser", "performance"):
        logged(browser, kind)
    browser.get(address)
    return browser


def command(browser: Chrome, name: str, **parameters: object) -> dict[str, Any]:
    result: dict[str, Any] = browser.execute_cdp_cmd(name, parameters)
    return result


def logged(browser: Chrome, kind: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = browser.execute("getLog", {"type": kind})["value"]
    return found


def one(page: Chrome, selector: str) -> WebElement:
    return page.find_element(By.CSS_SELECTOR, selector)


def shown(page: Chrome, selector: str) -> list[str]:
    found = page.find_elements(By.CSS_SELECTOR, selector)
    return [each.get_attribute("id") or each.text for each in found if each.is_displayed()]


def claim(page: Chrome, letter: str, words: str) -> WebElement:
    found = page.find_elements(By.CSS_SELECTOR, f"#source-{letter} .m.first")
    return next(each for each in found if each.text == words)


def press(page: Chrome, key: str) -> None:
    for kind in ("keyDown", "keyUp"):
        command(
            page, "Input.dispatchKeyEvent", type=kind, key=key, text=key if len(key) == 1 else ""
        )


def background(page: Chrome) -> str:
    return one(page, "body").value_of_css_property("background-color")
