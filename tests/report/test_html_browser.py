import json
import time
from pathlib import Path

import msgspec
import pytest
from msgspec import structs
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from reconcile.model import Report
from reconcile.report.html import render
from tests.browsing import IN_BROWSER, background, claim, command, logged, one, opened, press, shown

STORY = msgspec.json.decode(
    Path(__file__).with_name("html_story.json").read_bytes(), type=Report
)  # fmt: skip
HOSTILE = "</script><script>hit()</script><img src=x onerror=hit()><svg onload=hit()>\u202e\x1b[1m"

pytestmark = IN_BROWSER


def test_it_opens_without_a_complaint_or_a_request_but_its_own(page: Chrome) -> None:
    assert logged(page, "browser") == []
    events = [json.loads(entry["message"])["message"] for entry in logged(page, "performance")]
    asked = [
        event["params"]["request"]["url"]
        for event in events
        if event["method"] == "Network.requestWillBeSent"
    ]
    assert asked == [page.current_url]


def test_the_verdict_and_the_tiles_stand_above_the_fold(page: Chrome) -> None:
    assert one(page, "h1").text.startswith("Not safe yet: 1 truncated amount")
    tiles = page.find_elements(By.CSS_SELECTOR, ".tile")
    assert max(each.rect["y"] + each.rect["height"] for each in tiles) < 450


def test_choosing_a_claim_lights_up_its_partner_and_brings_it_into_sight(page: Chrome) -> None:
    claim(page, "A", "29 regions").click()
    partner = claim(page, "B", "29 global regions")
    assert "lit" in str(partner.get_attribute("class"))
    pane = one(page, "#source-B").rect
    assert pane["y"] < partner.rect["y"] < pane["y"] + pane["height"]
    assert "agrees with B:35" in one(page, ".told").text
    assert len(page.find_elements(By.CSS_SELECTOR, ".wire path")) == 1
    press(page, "Escape")
    assert page.find_elements(By.CSS_SELECTOR, ".m.lit, .wire path") == []


def test_choosing_a_claim_again_lets_it_go(page: Chrome) -> None:
    for lit in (True, False):
        claim(page, "B", "$52 Billion").click()
        assert bool(page.find_elements(By.CSS_SELECTOR, ".m.lit")) is lit


def test_a_place_in_a_card_leads_into_the_pane(page: Chrome) -> None:
    one(page, ".card .where").click()
    chosen = one(page, ".m.chosen")
    assert chosen.text == "$52 Billion"
    assert 0 < page.execute_script(
        "return arguments[0].getBoundingClientRect().top", chosen
    ) < 900  # fmt: skip


def test_a_tile_shows_its_own_kind_only_and_all_again(page: Chrome) -> None:
    everything = shown(page, ".card")
    one(page, ".tile.ai").click()
    assert shown(page, ".card") == [STORY.findings[2].fingerprint]
    assert one(page, ".tile.ai").get_attribute("aria-pressed") == "true"
    assert not one(page, "#agreements").is_displayed()
    one(page, ".tile.agree").click()
    assert shown(page, ".card") == []
    assert one(page, "#agreements").is_displayed()
    one(page, "#filtered button").click()
    assert shown(page, ".card") == everything


def test_the_keys_go_from_finding_to_finding(page: Chrome) -> None:
    for key, expected in (("j", 0), ("j", 1), ("k", 0), ("k", 0)):
        press(page, key)
        assert page.switch_to.active_element.get_attribute("id") == (
            STORY.findings[expected].fingerprint
        )


def test_the_theme_follows_the_system_until_it_is_chosen(browser: Chrome, address: str) -> None:
    page = opened(browser, address)
    light = background(page)
    opened(browser, address, dark=True)
    assert background(page) != light
    one(page, "#theme").click()
    assert background(page) == light
    opened(browser, address, dark=True)
    assert background(page) == light
    page.execute_script("localStorage.clear()")


def test_a_permalink_opens_at_its_finding(browser: Chrome, address: str) -> None:
    target = STORY.findings[3].fingerprint
    page = opened(browser, f"{address}#{target}")
    top = page.execute_script(
        "return document.getElementById(arguments[0]).getBoundingClientRect().top", target
    )
    assert 40 <= top < 200


def test_a_rule_can_be_copied(page: Chrome) -> None:
    card = one(page, ".card")
    card.find_elements(By.TAG_NAME, "summary")[-1].click()
    card.find_element(By.CSS_SELECTOR, ".copy").click()
    deadline = time.monotonic() + 2
    while card.find_element(By.CSS_SELECTOR, ".copy").text != "Copied":
        assert time.monotonic() < deadline


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_the_page_never_scrolls_sideways(browser: Chrome, address: str, width: int) -> None:
    page = opened(browser, address, width=width)
    page.execute_script("document.querySelectorAll('details').forEach((each) => each.open = true)")
    assert page.execute_script("return document.documentElement.scrollWidth") <= width


def test_more_than_two_sources_have_pickers(browser: Chrome, tmp_path: Path) -> None:
    third = structs.replace(STORY.sources[0], id="c.txt", publisher="Gazette")
    path = tmp_path / "three.html"
    path.write_text(render(structs.replace(STORY, sources=(*STORY.sources, third))), "utf-8")
    page = opened(browser, path.as_uri())
    assert shown(page, ".pane") == ["source-A", "source-B"]
    picker = page.find_elements(By.CSS_SELECTOR, "#source-B .pick option")
    picker[2].click()
    assert shown(page, ".pane") == ["source-A", "source-C"]
    page.execute_script("document.querySelector('.card .where').click()")
    assert "source-B" in shown(page, ".pane")


def test_without_scripts_everything_can_be_read(browser: Chrome, address: str) -> None:
    command(browser, "Emulation.setScriptExecutionDisabled", value=True)
    try:
        page = opened(browser, f"{address}#c-3")
        tree = command(page, "Accessibility.getFullAXTree")["nodes"]
        words = " ".join(str(node.get("name", {}).get("value", "")) for node in tree)
    finally:
        command(browser, "Emulation.setScriptExecutionDisabled", value=False)
    for expected in (
        "Not safe yet: ",
        "52.7 rounds to 53, not 52.",
        "CNY380 billion",
        "29 global regions",
        "Nobody else in these sources could be meant.",
    ):
        assert expected in words
    assert "Copy" not in words.split()


def test_hostile_sources_have_no_active_node(browser: Chrome, tmp_path: Path) -> None:
    source = STORY.sources[1]
    text = f"{HOSTILE}\n{source.text}"
    hostile = structs.replace(source, publisher=HOSTILE, title=HOSTILE, text=text, segments=())
    findings = tuple(
        structs.replace(each, message=HOSTILE, suggestion=HOSTILE) for each in STORY.findings
    )
    claims = tuple(structs.replace(each, text=HOSTILE) for each in STORY.claims)
    report = structs.replace(
        STORY, sources=(STORY.sources[0], hostile), findings=findings, claims=claims
    )
    path = tmp_path / "hostile.html"
    path.write_text(render(report), "utf-8")
    page = opened(browser, path.as_uri())
    assert logged(page, "browser") == []
    counts = page.execute_script(
        "return ['script', 'img, iframe, object', '[onerror], [onload]', 'a:not([href^=\"#\"])']"
        ".map((each) => document.querySelectorAll(each).length)"
    )
    assert counts == [2, 0, 0, 0]
    assert "<img src=x onerror=hit()>" in one(page, "#source-B").text


def test_lines_of_right_to_left_texts_are_numbered_at_their_right(
    browser: Chrome, tmp_path: Path
) -> None:
    words = "قالت الشركة إنها ستستثمر 52 مليار دولار"
    arabic = structs.replace(STORY.sources[0], language="ar", text=words, segments=())
    path = tmp_path / "arabic.html"
    path.write_text(render(structs.replace(STORY, sources=(arabic,), claims=(), findings=())))
    page = opened(browser, path.as_uri())
    line = one(page, ".l")
    assert line.value_of_css_property("direction") == "rtl"
    assert line.value_of_css_property("margin-right") == "48px"
    assert page.execute_script("return document.documentElement.scrollWidth") <= 1440


def test_nothing_moves_for_those_who_want_no_motion(page: Chrome) -> None:
    assert one(page, "html").value_of_css_property("scroll-behavior") == "auto"


def test_on_paper_all_is_open_to_be_read_and_nothing_to_be_pressed(page: Chrome) -> None:
    command(page, "Emulation.setEmulatedMedia", media="print")
    try:
        assert len(shown(page, ".card")) == len(STORY.findings)
        assert shown(page, "button, select, input, .more > details:not([open])") == []
        pane = one(page, ".pane")
        assert pane.value_of_css_property("overflow-y") == "visible"
    finally:
        command(page, "Emulation.setEmulatedMedia", media="")


def test_it_prints_with_every_finding(page: Chrome) -> None:
    printed = command(page, "Page.printToPDF")["data"]
    assert len(printed) > 10_000
