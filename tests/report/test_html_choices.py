"""Filters, keys, tables and the state in the address, in a real browser."""

import time
from pathlib import Path

import pytest
from msgspec import structs
from selenium.webdriver import Chrome
from selenium.webdriver.support.select import Select

from reconcile.model import Report
from reconcile.report.html import render
from tests.browsing import IN_BROWSER, logged, one, opened, press, shown

pytestmark = IN_BROWSER


def choose(page: Chrome, name: str, words: str) -> None:
    Select(one(page, f"select[aria-label='{name}']")).select_by_visible_text(words)


def held(page: Chrome) -> str:
    """Say what a copy would paste: the page writes to a clipboard of the test's own."""
    return str(page.execute_script("return window.held"))


def listening(page: Chrome) -> Chrome:
    page.execute_script(
        "Object.defineProperty(navigator, 'clipboard',"
        "{ value: { writeText: async (words) => { window.held = words; } } })"
    )
    return page


def test_a_rule_a_source_and_a_hand_filter_together(page: Chrome, story: Report) -> None:
    choose(page, "Rule", "RC102 truncated amount")
    assert shown(page, ".card") == [story.findings[0].fingerprint]
    choose(page, "Source", "B: Caixin")
    assert one(page, "#filtered").text.startswith("Findings 1 of ")
    assert page.current_url.endswith("#?r:RC102&s:B")
    one(page, "#filtered button").click()
    assert len(shown(page, ".card")) == len(story.findings)


def test_the_address_keeps_the_state_of_the_filters(
    browser: Chrome, address: str, story: Report
) -> None:
    page = opened(browser, f"{address}#?r:RC102&q=rounds%20to")
    assert shown(page, ".card") == [story.findings[0].fingerprint]
    assert one(page, "#search").get_attribute("value") == "rounds to"


def test_a_search_shows_what_holds_its_words(page: Chrome) -> None:
    press(page, "/")
    page.switch_to.active_element.send_keys("29 REGIONS")
    deadline = time.monotonic() + 3
    while len(shown(page, "#matrix .item")) != 0 and not one(page, "#filtered").text:
        assert time.monotonic() < deadline
    assert shown(page, "#agreements .item")
    assert all("29" in words for words in shown(page, "#agreements .item"))
    press(page, "Escape")
    assert one(page, "#filtered").text == ""


@pytest.mark.parametrize(("key", "kind"), [("1", "error"), ("2", "warning"), ("4", "ai")])
def test_a_figure_key_chooses_a_verdict(page: Chrome, key: str, kind: str) -> None:
    press(page, key)
    assert one(page, f".tile.{kind}").get_attribute("aria-pressed") == "true"
    press(page, key)
    assert one(page, f".tile.{kind}").get_attribute("aria-pressed") == "false"


def test_two_keys_go_to_a_part(page: Chrome) -> None:
    press(page, "g")
    press(page, "m")
    top = page.execute_script(
        "return document.querySelector('#matrix').getBoundingClientRect().top"
    )
    assert 0 <= top < 120


def test_the_help_sheet_opens_and_closes(page: Chrome) -> None:
    press(page, "?")
    assert "next and previous finding" in one(page, "#help").text
    one(page, "#help button").click()
    assert not one(page, "#help").is_displayed()


def test_a_topic_of_the_graph_filters_by_it(page: Chrome, story: Report) -> None:
    one(page, "#graph .topic").click()
    assert shown(page, "#matrix tr.item") == ["t1"]
    assert shown(page, ".card") == [story.findings[0].fingerprint]


def test_a_reading_of_the_matrix_leads_to_its_claim(page: Chrome) -> None:
    one(page, "#matrix .r.warning").click()
    assert one(page, ".m.chosen").text == "$52 Billion"


def test_a_column_sorts_both_ways(page: Chrome) -> None:
    topics = shown(page, "#matrix tr.item")
    button = one(page, "#matrix thead button")
    for up in (True, False):
        button.click()
        names = [one(page, f"#{each} th").text for each in shown(page, "#matrix tr.item")]
        assert names == sorted(names, key=str.casefold, reverse=not up)
    assert set(shown(page, "#matrix tr.item")) == set(topics)


def test_the_facts_can_be_copied_for_a_table_or_a_sheet(page: Chrome, story: Report) -> None:
    listening(page)
    for form, head in (("Markdown", "| What | Value |"), ("CSV", '"What","Value",')):
        one(page, f"[data-copy={form}]").click()
        assert held(page).startswith(head)
        lines = held(page).splitlines()
        assert len(lines) == len(story.facts) + (2 if form == "Markdown" else 1)
    assert logged(page, "browser") == []


def test_a_rule_to_paste_is_copied_whole(page: Chrome) -> None:
    listening(page)
    card = one(page, ".card")
    one(page, ".card .more details:last-child summary").click()
    one(page, ".card .more details:last-child .copy").click()
    assert held(page).startswith("[[allow]]\ncode = ")
    assert card.is_displayed()


def test_what_is_new_since_the_baseline_can_be_picked(
    browser: Chrome, story: Report, tmp_path: Path
) -> None:
    first, *rest = story.findings
    known = (structs.replace(each, new=False) for each in rest)
    told = structs.replace(story, findings=(structs.replace(first, new=True), *known))
    path = tmp_path / "new.html"
    path.write_text(render(told), encoding="utf-8")
    page = opened(browser, path.as_uri())
    choose(page, "Since the baseline", "new since the baseline")
    assert shown(page, ".card") == [first.fingerprint]
    assert page.current_url.endswith("#?n:new")
    assert one(page, ".card .tag.new").text == "new"
