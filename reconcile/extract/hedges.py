"""Words around a figure that bound it, and those that say which way it went."""

import re

from msgspec import UnsetType

from reconcile.extract.directions import sign_direction
from reconcile.extract.neighbours import CLOSERS, OPENERS
from reconcile.extract.page import Measure, Page
from reconcile.model import Modifier

WINDOW = 40  # signs before a figure that may bound it
BEFORE = 60  # signs before a figure that may hold a verb of change, and words of them
BEFORE_WORDS = 5
AFTER = 48
REACHED = 90  # signs before a figure that may hold the change that led to it
AFTER_WORDS = 4
SOFT = frozenset({"about", "exact"})  # a bound behind the figure says more than these
WORD = re.compile(r"[ -]([^\W\d_]{1,100})")
ENDS = frozenset(".;:!?,،؛؟।")


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
    if (
        found is None
        or _during(page, measure, window, found[0])
        or _reached(page, measure, window[-found[0] :], found[1])
    ):
        _bounded_behind(page, measure)
        return
    if found[1] == "about":
        outer = before.before(window[: len(window) - found[0]].rstrip())
        found = outer if outer and outer[1] != "about" else found
    _set(measure, found[1], "before")
    if found[1] in SOFT:
        _bounded_behind(page, measure)


def _reached(page: Page, measure: Measure, bound: str, modifier: Modifier) -> bool:
    """Say whether a bound names what a change led to: "daalde tot 5", "снизилась на 2%, до 5%"."""
    around = page.grammar.around
    if modifier != "at_most" or bound.strip() not in around.level:
        return False
    words = page.low[max(0, measure.start - REACHED) : measure.start].split()
    return any(word in around.change for word in words)


def _during(page: Page, measure: Measure, window: str, size: int) -> bool:
    """Say whether a bound before a length of time means during: "invested over three years"."""
    during = page.grammar.lexicon.grammar.during
    if measure.kind != "duration" or isinstance(during, UnsetType):
        return False
    cut = len(window) - size
    if window[cut:].strip() not in during.words:
        return False
    before = window[:cut].split()
    after = WORD.match(page.low, measure.end)
    opens = measure.start - len(window) <= 1 and not before
    return not (
        opens
        or (before and before[-1] in during.not_after)
        or (after and after[1] in during.not_before)
    )


def _bounded_behind(page: Page, measure: Measure) -> None:
    at = measure.end
    if page.low[at : at + 1] == " ":
        at += 1
    after = page.grammar.around.after.at(page.low, at) or _behind_counter(page, at)
    if after:
        _set(measure, after[1], "after")


def _behind_counter(page: Page, at: int) -> tuple[int, Modifier] | None:
    """Find the bound behind a figure's counter, in scripts without blanks: "5600人以上"."""
    counter = None if page.grammar.spaced else page.grammar.around.counters.at(page.low, at)
    return page.grammar.around.after.at(page.low, counter[0]) if counter else None


def bound_end(page: Page, measure: Measure) -> int:
    """Give where a figure's bound behind it ends: "5 or more people"; its own end where none is."""
    if not (measure.rules and measure.rules[-1].startswith("after:")):
        return measure.end
    at = measure.end + (page.low[measure.end : measure.end + 1] == " ")
    after = page.grammar.around.after.at(page.low, at)
    return after[0] if after else measure.end


def _set(measure: Measure, modifier: Modifier, place: str) -> None:
    measure.modifier = modifier
    measure.rules.append(f"{place}:{modifier}")


def directed(page: Page, measure: Measure) -> None:
    """Set which way the text says that a figure went: "fell by 13 %", "a 13 % drop"."""
    around = page.grammar.around
    if not around.change:
        return
    if not page.grammar.spaced:
        measure.change = sign_direction(page, measure.start, measure.end)
        return
    start = measure.start - (measure.modifier != "exact" and _bound_size(page, measure))
    words = page.low[start - BEFORE if start > BEFORE else 0 : start].split()
    words = words[-BEFORE_WORDS - 1 :]  # the first only completes a phrase of two
    if any(map(page.beside.turning.__getitem__, words)):
        _turned(page, measure, words)
    else:
        _directed_behind(page, measure)


def _turned(page: Page, measure: Measure, words: list[str]) -> None:
    """Read the direction out of words before a figure one of which tells something of it."""
    around = page.grammar.around
    for n, word in enumerate(reversed(words)):
        bare = word.strip(OPENERS)
        if n == BEFORE_WORDS:
            break
        if n == 0 and (bare in around.level or _leads_on(page, measure, bare)):
            return
        if word[-1] in ENDS:
            break
        if bare in around.change:
            at = len(words) - n
            if around.before.before(" ".join(words[:at])) or _idle(page, words, at - 1):
                continue  # "al menos" is no fall
            measure.change = around.change[bare]
            return
    _directed_behind(page, measure)


def _leads_on(page: Page, measure: Measure, word: str) -> bool:
    """Say whether a figure is where a change began: "de 5 a 3"."""
    if word not in page.grammar.joints.from_:
        return False
    after = page.low[measure.end : measure.end + AFTER].split(maxsplit=2)
    return len(after) > 1 and after[0] in page.grammar.joints.to and after[1][0].isdecimal()


def _bound_size(page: Page, measure: Measure) -> int:
    """Give the signs before a figure that bound it: "more than 200" is no rise."""
    window = page.low[max(0, measure.start - WINDOW) : measure.start]
    bare = window.rstrip(" (\n")
    found = page.grammar.around.before.before(bare)
    return found[0] + len(window) - len(bare) if found else 0


def changes(page: Page, measure: Measure) -> bool:
    """Say whether words right before a figure make it how much something changed by."""
    leads = page.grammar.lexicon.grammar.change_by
    if isinstance(leads, UnsetType):
        return False
    words = page.low[max(0, measure.start - BEFORE) : measure.start].split()
    if words and words[-1] in page.grammar.around.change:
        return measure.unit != ""  # "cut 5 to 20 jobs" is a range
    before = " ".join(words)
    lead = next((lead for lead in leads if before.endswith(f" {lead}")), "")
    verbs = before.removesuffix(lead).split()[-BEFORE_WORDS:] if lead else []
    return any(verb in page.grammar.around.change for verb in verbs)


def _directed_behind(page: Page, measure: Measure) -> None:
    if measure.rules and measure.rules[-1].startswith("after:"):
        return  # "5 or more" is no rise either
    words = page.low[measure.end : measure.end + AFTER].split()
    if not any(map(page.beside.turning.__getitem__, words[:AFTER_WORDS])):
        return
    for n, word in enumerate(words[:AFTER_WORDS]):
        if word in page.grammar.ands:
            return  # what follows is said of something else
        change = page.grammar.around.change.get(word.strip(CLOSERS))
        if change and not (_idle(page, words, n) or _bounds_next(page, words[: n + 1])):
            measure.change = change
            return
        if word[-1] in ENDS:
            return


def _idle(page: Page, words: list[str], at: int) -> bool:
    """Say whether a word of change is one of two that tell of none: "rain fell", "lost power"."""
    idle = page.grammar.around.idle
    if not idle:
        return False
    pairs = (words[max(0, at - 1) : at + 1], words[at : at + 2])
    return any(" ".join(pair).strip(OPENERS + CLOSERS) in idle for pair in pairs)


def _bounds_next(page: Page, words: list[str]) -> bool:
    """Say whether a word of change, the last of these, ends a bound of what follows: "al menos"."""
    bound = page.grammar.around.before.before(" ".join(words))
    return bound is not None and bound[0] > len(words[-1])
