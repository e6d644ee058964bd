"""Marks on a scale: "6.4/10", "57 out of 100", with the words that bound them."""

import re
from collections.abc import Iterator
from decimal import Decimal

from reconcile.extract.grammar import grammar
from reconcile.extract.hedges import WINDOW
from reconcile.knowledge.lexicon import settle
from reconcile.model import Amount, Claim

_SCORE = re.compile(
    r"(?<![\d.,/])(\d{1,3}(?:\.\d{1,2})?) ?(?:/|out of) ?(4|5|10|20|100)(?![\d/]|[.,]\d)",
    re.IGNORECASE,
)


def scores(text: str, *, locale: str | None = "en") -> Iterator[Claim]:
    """Read the marks of a text, in order of place; `unit` is the scale: "/10"."""
    before = grammar(*settle(locale)).around.before
    for found in _SCORE.finditer(text):
        value = Decimal(found[1])
        if value > Decimal(found[2]):
            continue
        window = text[max(0, found.start() - WINDOW) : found.start()].lower().rstrip(" (\n")
        bound = before.before(window)
        step = Decimal(1).scaleb(-len(found[1].partition(".")[2]))
        yield Claim(
            kind="score",
            start=found.start(),
            end=found.end(),
            text=found.group(),
            value=Amount(value, value, step),
            unit=f"/{found[2]}",
            modifier=bound[1] if bound else "exact",
        )
