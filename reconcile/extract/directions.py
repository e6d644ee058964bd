"""Which way a figure went, in scripts that put no blanks between words."""

import re
from functools import lru_cache

from reconcile.extract.grammar import Grammar
from reconcile.extract.page import Page
from reconcile.model import Change

BEFORE, AFTER = 12, 12  # signs around a figure that may hold a word of change
APART = re.compile(r"[\d.,;:!?。，、；：！？()（）\n]")


@lru_cache(64)
def _pattern(grammar: Grammar) -> re.Pattern[str]:
    words = sorted(grammar.around.change, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


def sign_direction(page: Page, start: int, end: int) -> Change | None:
    """Find the word of change right before a figure, or the first one behind it.

    A word that names a level, as in "增至500" and "500に", leaves the figure without direction.
    """
    pattern, around = _pattern(page.grammar), page.grammar.around
    levels = tuple(around.level)
    before = APART.split(page.low[max(0, start - BEFORE) : start])[-1].rstrip()
    if levels and before.endswith(levels):
        return None
    found = list(pattern.finditer(before))
    if found:
        return around.change[found[-1][0]]
    after = APART.split(page.low[end : end + AFTER])[0].lstrip()
    if levels and after.startswith(levels):
        return None
    behind = pattern.search(after)
    return around.change[behind[0]] if behind else None
