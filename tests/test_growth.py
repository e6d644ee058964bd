"""No shape of text takes longer than in proportion to its length.

What was quadratic once is counted in steps of the interpreter, not in seconds, which vary.
"""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

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
