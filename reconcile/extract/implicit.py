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
SCALES = frozenset("x")  # those of them that "of" may lead to: "tens of thousands"
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
    many = written.removesuffix(" of") in page.grammar.many
    if many and counts_nothing(page, start, end):
        return None, end
    if written in page.grammar.pairs and not is_pair(page, end):
        return None, end
    total, end = _scaled(page, end, value)
    measure = made(start, end, total)
    if many:
        measure.modifier, measure.scale = "more_than", total
    elif total > FEW:
        measure.modifier = "about"
    measure.rules.append("several")
    behind(page, measure)
    return measure, measure.end


def _scaled(page: Page, end: int, value: int) -> tuple[Decimal, int]:
    """Multiply a few by the power that follows: "a couple of hundred"; give the end too."""
    low = page.low
    at, roles = (end + 4, SCALES) if low.startswith(" of ", end) else (end + 1, POWERS)
    words = page.grammar.number_words(low, at) if low[end : end + 1] == " " else None
    if words and len(words[0]) == 1 and words[0][0].role in roles:
        return value * words[0][0].value, words[1]
    return Decimal(value), end


def is_pair(page: Page, end: int) -> bool:
    """Say whether "both" counts what follows: "both companies", but not "both ships and trains"."""
    noun = counted(page, end) if page.grammar.nouns.stop else thing(page, end, end)
    following = ENDED.split(page.low[end : end + JOINED], maxsplit=1)[0].split()
    return bool(noun.lemma) and page.grammar.ands.isdisjoint(following)


def counts_nothing(page: Page, start: int, end: int) -> bool:
    """Say whether "hundreds", "scores of" are a note's, or no count: "in millions of dollars"."""
    low, window = page.low, page.low[max(0, start - JOINED) : start].split()
    if low[start:end].endswith(" of"):
        return not low[end + 1 : end + 2].isalpha()
    within = bool(window) and window[-1].strip("(") in page.grammar.nouns.stop
    return within and (not low.startswith(" of ", end) or window[-1].strip("(") in page.grammar.ins)
