"""Words around a figure that bound it, and those that say which way it went."""

from reconcile.extract.page import Measure, Page
from reconcile.model import Modifier

WINDOW = 40  # signs before a figure that may bound it
BEFORE = 60  # signs before a figure that may hold a verb of change, and words of them
BEFORE_WORDS = 5
AFTER = 48
AFTER_WORDS = 4
SOFT = frozenset({"about", "exact"})  # a bound behind the figure says more than these
ENDS = frozenset(".;:!?,")


def bounded(page: Page, measure: Measure, floor: int) -> None:
    """Set a figure's modifier from the words right before it or right behind it.

    `floor` is where the figure before this one ends: words beyond it are not this one's.
    """
    before = page.grammar.around.before
    if measure.modifier != "exact":
        return
    window = page.low[max(floor, measure.start - WINDOW) : measure.start].rstrip(" (\n")
    if window.endswith("-") and page.grammar.spaced:
        window = window[:-1]
    found = before.before(window)
    if found is None:
        _bounded_behind(page, measure)
        return
    if found[1] == "about":
        outer = before.before(window[: len(window) - found[0]].rstrip())
        found = outer if outer and outer[1] != "about" else found
    _set(measure, found[1], "before")
    if found[1] in SOFT:
        _bounded_behind(page, measure)


def _bounded_behind(page: Page, measure: Measure) -> None:
    at = measure.end
    if page.low[at : at + 1] == " ":
        at += 1
    after = page.grammar.around.after.at(page.low, at)
    if after:
        _set(measure, after[1], "after")


def _set(measure: Measure, modifier: Modifier, place: str) -> None:
    measure.modifier = modifier
    measure.rules.append(f"{place}:{modifier}")


def directed(page: Page, measure: Measure) -> None:
    """Set which way the text says that a figure went: "fell by 13 %", "a 13 % drop"."""
    around = page.grammar.around
    if not around.change:
        return
    words = page.low[max(0, measure.start - BEFORE) : measure.start].split()[-BEFORE_WORDS:]
    for n, word in enumerate(reversed(words)):
        bare = word.strip("(,\"'“”")
        if n == 0 and bare in around.level:
            return
        if word[-1] in ENDS:
            break
        if bare in around.change:
            measure.change = around.change[bare]
            return
    _directed_behind(page, measure)


def _directed_behind(page: Page, measure: Measure) -> None:
    for word in page.low[measure.end : measure.end + AFTER].split()[:AFTER_WORDS]:
        if change := page.grammar.around.change.get(word.strip(".,;:)")):
            measure.change = change
            return
        if word[-1] in ENDS:
            return
