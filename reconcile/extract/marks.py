"""Mark what a figure is beside its value: some of several, or a difference of temperatures."""

import re
from collections.abc import Sequence
from functools import lru_cache

from reconcile.extract.attach import TEMPERATURES
from reconcile.extract.page import Measure, Page
from reconcile.model import DIFFERENCE, PART

BEHIND, BEFORE = 40, 24  # signs around a figure that may hold such words
ASIDE = re.compile(r" ?\([^()\n]{1,24}\)| or [\d.,]+ ?\S{1,3}(?=[ ,])|,? or [\d.,]+ ?° ?[cf],?")


@lru_cache(64)
def _words(words: Sequence[str]) -> re.Pattern[str]:
    named = "|".join(map(re.escape, words))
    return re.compile(rf"(?<![^\W_])(?:{named})(?![^\W_])" if words else "(?!)")


def marked(page: Page, measures: list[Measure]) -> list[Measure]:
    """Note on each measure whether it is a part, or a difference, of what the text speaks of."""
    marks = page.grammar.lexicon.marks
    for measure in measures:
        if measure.kind == "count" and not measure.unit:
            behind = page.low[measure.end : measure.end + BEHIND].lstrip(" ,")
            if _words(marks.part).match(behind):
                measure.rules.append(PART)
        elif measure.unit in TEMPERATURES and _differs(page, measure):
            measure.rules.append(DIFFERENCE)
    return measures


def _differs(page: Page, measure: Measure) -> bool:
    marks = page.grammar.lexicon.marks
    behind = page.low[measure.end : measure.end + BEHIND]
    aside = ASIDE.match(behind)
    rest = behind[aside.end() :].lstrip(" ,") if aside else behind.lstrip(" ")
    if found := _words(marks.warmer).match(rest):
        return not _words(marks.level).match(rest[found.end() :].lstrip())
    before = page.low[max(0, measure.start - BEFORE) : measure.start].rstrip(" (")
    return any(f" {before}".endswith(f" {word}") for word in marks.by)
