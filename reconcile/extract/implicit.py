"""Counts that words imply: "both companies" are two, "a couple of hundred" two hundred."""

import re
from decimal import Decimal

from reconcile.extract.attach import behind
from reconcile.extract.figures import Numeral
from reconcile.extract.literals import ONE
from reconcile.extract.nouns import counted
from reconcile.extract.page import Measure, Page, measured
from reconcile.extract.things import thing

POWERS = frozenset("fghx")  # the roles of hundred, thousand, million
FEW = 2  # more than these are "about"
JOINED = 40  # signs behind "both" that may hold its "and"
ENDED = re.compile(r"[.,;:!?\n]")


def made(start: int, end: int, value: Decimal) -> Measure:
    """Make a figure of words that are no numeral."""
    number = Numeral(start, end, value, ONE)
    number.worded = True
    return measured(number)


def read_several(page: Page, start: int, end: int, value: int) -> tuple[Measure | None, int]:
    """Read "a couple of", "a few", "thousands" and "both"; give where to go on too."""
    written = page.low[start:end]
    if written in page.grammar.pairs and not is_pair(page, end):
        return None, end
    total, end = _scaled(page, end, value)
    measure = made(start, end, total)
    if written in page.grammar.lexicon.grammar.many:
        measure.modifier = "more_than"
    elif total > FEW:
        measure.modifier = "about"
    measure.rules.append("several")
    behind(page, measure)
    return measure, measure.end


def _scaled(page: Page, end: int, value: int) -> tuple[Decimal, int]:
    """Multiply a few by the power that follows: "a couple of hundred"; give the end too."""
    words = page.grammar.number_words(page.low, end + 1) if page.low[end : end + 1] == " " else None
    if words and len(words[0]) == 1 and words[0][0].role in POWERS:
        return value * words[0][0].value, words[1]
    return Decimal(value), end


def is_pair(page: Page, end: int) -> bool:
    """Say whether "both" counts what follows: "both companies", but not "both ships and trains"."""
    noun = counted(page, end) if page.grammar.nouns.stop else thing(page, end, end)
    following = ENDED.split(page.low[end : end + JOINED], maxsplit=1)[0].split()
    return bool(noun.lemma) and page.grammar.ands.isdisjoint(following)
