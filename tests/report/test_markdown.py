import re

import pytest
from msgspec import structs

from reconcile.model import Report
from reconcile.report import render
from reconcile.report.markdown import escaped


def test_the_summary_says_the_verdict_the_counts_and_each_finding(story: Report) -> None:
    told = render(story, "markdown")
    assert told.startswith(
        "## ⚠️ Not safe yet: 1 truncated amount, 1 possible role conflict and 9 claims"
    )
    assert "| 0 | 2 |" not in told
    assert "### ⚠️ Truncated amount: Alibaba Cloud, investment `RC102`" in told
    assert "52.7 rounds to 53, not 52." in told
    assert "- B:3:32 Caixin: “Alibaba Cloud Goes Global With **\\$52 Billion** Bet" in told
    assert "**Suggestion:** write “\\$53 Billion” in the headline." in told
    assert told.count("### ") == len(story.findings)
    assert "AI-written" in told


def test_nothing_found_is_one_line_and_the_sources(story: Report) -> None:
    told = render(structs.replace(story, findings=()), "markdown")
    assert told.startswith("## ✅ No contradiction found among the figures that could be compared.")
    assert "###" not in told


def test_a_long_report_stays_within_a_comment(story: Report) -> None:
    many = tuple(
        structs.replace(story.findings[0], fingerprint=str(number)) for number in range(500)
    )
    told = render(structs.replace(story, findings=many), "markdown")
    assert len(told) < 65_536
    assert re.search(r"^\d+ findings more$", told, re.MULTILINE)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("<img src=x>", "&#60;img src=x&#62;"),
        ("@editor #12", "&#64;editor \\#12"),
        ("a|b\n# c", "a\\|b \\# c"),
        ("[x](javascript:y)", "\\[x\\](javascript:y)"),
        ("\u202eevil\x1b[1m", "‹U+202E›evil␛\\[1m"),
    ],
)
def test_words_of_sources_are_never_markup_or_mentions(words: str, shown: str) -> None:
    assert escaped(words) == shown


def test_a_source_that_was_not_read_has_no_quotation(story: Report) -> None:
    away = {"line": 0, "column": 0, "start": 0, "end": 0, "source": "c.txt", "related": ()}
    lost = structs.replace(story.findings[0], **away)
    assert "c.txt:0" not in render(structs.replace(story, findings=(lost,)), "markdown")
