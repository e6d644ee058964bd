"""Ranks in digits: "21st", "第3", "No 1"."""

import re

from reconcile.extract.page import Measure, Page

DEGREES = re.compile(r"[º°] ?[cf]\b")  # a sign that is an ordinal's too
APART = frozenset({"", " ", ",", ".", "%", ")"})  # no ending of an ordinal begins so
LEAD = 24  # signs before a figure that may hold what makes it a rank


def ranked(page: Page, measure: Measure) -> bool:
    """Read "21st" as a rank."""
    low, at, spaced = page.low, measure.end, page.grammar.spaced
    if spaced and (low[at : at + 1] in APART or DEGREES.match(low, at)):
        return False
    before = page.grammar.rank_before.before(low[max(0, measure.start - LEAD) : measure.start])
    if before:
        measure.start, measure.kind = measure.start - before[0], "rank"
        measure.number.ordinal = True
        return True
    if not spaced and low[at : at + 1] == " ":
        at += 1
    end = _suffixed(page, at)
    if end:
        measure.end, measure.kind = end, "rank"
        measure.number.ordinal = True
    return end > 0


def _suffixed(page: Page, at: int) -> int:
    """Find where the ending of an ordinal ends; 0 where none stands."""
    low, rules = page.low, page.grammar.lexicon.grammar
    if low.startswith(rules.no_rank, at):
        return 0
    for suffix in rules.ordinal_suffixes:
        end = at + len(suffix)
        within = page.grammar.spaced and low[end : end + 1].isalnum()
        if low.startswith(suffix, at) and not within:
            return end
    return 0
