"""No shape of text takes longer than in proportion to its length.

What was quadratic once is counted in steps of the interpreter, not in seconds, which vary.
"""

import re
import sys
from collections.abc import Callable
from types import FrameType

import pytest

from reconcile import claims
from reconcile.extract import guard
from reconcile.extract.dates.lexicon import lexicon
from reconcile.extract.dates.reading import _runs
from reconcile.extract.dates.tokens import tokens
from reconcile.extract.tables import LONGEST, letters
from reconcile.pipeline import check_texts
from reconcile.report import render

SHAPES = {
    "one claim again and again": "Acme has 87 zones.\n",
    "a name that never ends": "Acme ",
    "people in one endless sentence": "Ann Lee and Bob Ray and ",
    "prices in one endless sentence": "$5 million revenue, ",
    "days in one endless sentence": "May 5, 2025 ",
    "short lines": "71\n",
    "headings": "# Acme\n\n",
    "quoted lines": "> 5 a\n",
    "roles in one endless sentence": "CEO of Acme Corp ",
    "outlets": "according to Reuters ",
    "passages by a machine": "Digest\n\nAcme has 5 zones.\n\nAI generated, for reference only\n\n",
}
SIZE = 6_000
LINEAR = 2.6  # times the steps for twice the text, with what grows in steps


def steps(work: Callable[[], object]) -> int:
    """Count the calls that some work makes, of functions in Python and in C."""
    count = 0

    def profile(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def work(text: str) -> None:
    render(check_texts({"a.txt": text}), "html")


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_twice_the_text_takes_twice_the_steps(shape: str) -> None:
    few, many = (shape * (size // len(shape)) for size in (SIZE, 2 * SIZE))
    work(many)
    assert steps(lambda: work(many)) < LINEAR * steps(lambda: work(few))


FIGURES = {
    "figures with blanks": ("7 ", "en"),
    "dates in digits": ("1/1/", "en"),
    "years": ("2024 ", "en"),
    "chains of digits": ("1-", "en"),
    "words with hyphens": ("two-", "en"),
    "parts": ("½", "en"),
    "numbered items": ("1) ", "en"),
    "Chinese digits": ("三", "zh_Hans"),
    "Chinese parts": ("三分之", "zh_Hans"),
    "Japanese scales": ("万", "ja"),
    "Korean words": ("삼", "ko"),
    "Korean months": ("월", "ko"),
    "a compound that never ends": ("ein", "de"),
    "a compound of scales": ("tausend", "de"),
}


@pytest.mark.parametrize(("shape", "locale"), FIGURES.values(), ids=FIGURES)
def test_twice_the_figures_take_twice_the_steps(shape: str, locale: str) -> None:
    few, many = (shape * (size // len(shape)) for size in (SIZE // 6, SIZE // 3))
    claims(many, locale=locale)
    taken = [steps(lambda text=text: claims(text, locale=locale)) for text in (few, many)]  # type: ignore[misc]  # bound early
    assert taken[1] < LINEAR * taken[0]


def test_a_word_that_never_ends_is_not_looked_through() -> None:
    for marks in (False, True):
        kind = letters(marks=marks)
        for pattern in (kind.head, kind.word, kind.rest, kind.joining):
            found = pattern.match("三" * SIZE)
            assert found is not None
            assert found.end() <= LONGEST


def test_a_row_of_figures_is_looked_through_once(monkeypatch: pytest.MonkeyPatch) -> None:
    passed = 0

    class Counting:
        def match(self, norm: str, start: int) -> re.Match[str] | None:
            nonlocal passed
            found = chain.match(norm, start)
            passed += found.end() - start if found else 0
            return found

    chain = guard.CHAIN
    monkeypatch.setattr(guard, "CHAIN", Counting())
    chains = guard.Chains("7 " * SIZE)
    places = range(0, 2 * SIZE, 2)
    assert [chains.end(at) for at in places] == list(places)
    assert passed <= 2 * SIZE


def test_a_row_of_words_for_dates_is_cut() -> None:
    found = lexicon("zh")
    row = tokens(found, "月" * SIZE, 0, SIZE)
    assert max(map(len, _runs(row))) < SIZE / 20
