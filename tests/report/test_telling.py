"""Sentences of rules and arithmetic in other languages: each known, none taken for another."""

import re
from pathlib import Path

import pytest

from reconcile import pipeline
from reconcile.config import load_settings
from reconcile.knowledge.checks import Check, load_checks
from reconcile.knowledge.labels import translated
from reconcile.model import Report
from reconcile.report import render
from reconcile.report.view.labels import Labels, labels_in
from reconcile.report.view.links import view_of
from reconcile.report.view.telling import Teller, taken_apart, templates_of

SEEDS = Path(__file__).parent.parent.parent / "seeds"
FIRING = [
    (check, place)
    for check in load_checks()
    if check.message != "{reason}"  # why a file cannot be read, which its reader says
    for place, example in enumerate(check.example)
    if example.fires
]


def report_of(check: Check, place: int) -> Report:
    example = check.example[place]
    texts = {"left.txt": example.left} | ({"right.txt": example.right} if example.right else {})
    return pipeline.check_texts(texts, drafts=["left.txt"] if check.subject == "draft" else [])


@pytest.mark.parametrize(("check", "place"), FIRING, ids=lambda each: getattr(each, "name", each))
def test_what_a_check_says_is_said_in_every_language(check: Check, place: int) -> None:
    report = report_of(check, place)
    found = [each for each in report.findings if each.code == check.code]
    assert found
    for language in translated():
        view = view_of(report, labels_in(language))
        said = [each.message for each in found] + [each.explanation for each in report.relations]
        assert [each for each in said if each and view.tell(each).language == "en"] == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("“$52 Billion” drops digits of “$52.7 billion”: 52.7 rounds to 53, not 52",
         "“$52 Billion” kappt Ziffern von “$52.7 billion”: 52,7 gerundet ist 53, nicht 52"),
        ("“a” and “b” and “c” are different dates",
         "“a” und “b” und “c” sind verschiedene Tage"),
        ("“9 May” is a Thursday, not a Friday", "“9 May” ist ein Donnerstag, kein Freitag"),
        ("who was born “in 1970” is 54 on 2025-05-22, not 60",
         "wer “in 1970” geboren ist, ist am 22. Mai 2025 54, nicht 60"),
        ("who was born “in 1970” is 54 on 2025-15-99, not 60",
         "wer “in 1970” geboren ist, ist am 2025-15-99 54, nicht 60"),
        ("only AI-written text says: “a: b, c” (2 times), “d”",
         "Nur von KI geschriebener Text sagt: “a: b, c” (2-mal), “d”"),
        ("“10” is not “1,000”: they differ by 12,990.5 (99 %)",
         "“10” ist nicht “1,000”: sie unterscheiden sich um 12.990,5 (99 %)"),
    ],
)  # fmt: skip
def test_only_our_own_words_are_translated(words: str, told: str) -> None:
    assert Teller(labels_in("de")).tell(words) == told


@pytest.mark.parametrize(
    "words",
    [
        "a project's own rule: “5”",
        "“a” fits ",
        "“a” drops digits of “b”: for no reason known",
        "a \0 in a name is a b, not a c",
        "“b” drops “a”",
        "",
    ],
)
def test_what_no_template_fits_stays_as_it_is(words: str) -> None:
    assert Teller(labels_in("de")).tell(words) is None


def test_what_is_not_known_is_marked_as_english(story: Report) -> None:
    assert view_of(story, labels_in("de")).tell("no such sentence").language == "en"
    assert view_of(story, labels_in("en")).tell("no such sentence").language is None


def test_fixed_words_stand_in_their_order_and_do_not_overlap() -> None:
    template = templates_of({"{a} is {b} and {c} is {d}": ""})[0]
    assert taken_apart(template, "x is y and z is w") == ["x", "y", "z", "w"]
    assert taken_apart(template, "x is y") is None
    assert taken_apart(template, " is y and z is w") is None
    assert taken_apart(templates_of({"from {a} from": ""})[0], "from from") is None


def test_a_language_without_sentences_says_them_in_english() -> None:
    assert Teller(Labels(language="fr")).tell("“a” fits “b”") is None


@pytest.mark.parametrize("language", translated())
def test_a_page_says_nothing_in_english_but_the_words_of_its_sources(language: str) -> None:
    report = pipeline.check([SEEDS], settings=load_settings(SEEDS))
    page = render(report, "html", language=language)
    quoted = re.findall(r"<blockquote [^>]*lang=en>|<div class=text lang=en", page)
    assert page.count("lang=en") == len(quoted) > len(report.sources)
