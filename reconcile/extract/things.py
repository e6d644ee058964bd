"""What a figure counts in languages other than English: names of things, as English lemmas."""

import re
from functools import lru_cache

from reconcile.extract.grammar import Grammar, grammar
from reconcile.extract.nouns import NOTHING, Counted
from reconcile.extract.page import Page
from reconcile.extract.tables import Endings, Phrases
from reconcile.knowledge.lexicon import settle

REACH = 4  # words behind a figure that may hold what it counts
WINDOW = 16  # signs before a figure that may hold it, in scripts without blanks
WORD = re.compile(r"[ -](?:d')?([^\W\d_]{1,60}(?:'s)?)")
LINKS = frozenset({"の", " ", "的", "의"})
LONGEST = 40  # letters of a thing's name
LEAST = 4  # letters of a noun that is known by its ending alone


class Things:
    """A language's names of what is counted, to be found behind a figure and before one."""

    def __init__(self, grammar: Grammar) -> None:
        counted, spaced = grammar.lexicon.counted, grammar.spaced
        named = {word: thing for thing, words in counted.things.items() for word in words}
        self.known = bool(named)
        self.named = Phrases(named, grammar.letters, spaced=spaced)
        self.before = Endings({w: t for w, t in named.items() if len(w) > 1}, spaced=spaced)
        self.skip, self.stop = frozenset(counted.skip), frozenset(counted.stop)
        self.plurals, self.capital = counted.plurals, counted.capital


@lru_cache(64)
def _things(grammar: Grammar) -> Things:
    return Things(grammar)


def thing(page: Page, start: int, end: int) -> Counted:
    """Name what the figure from `start` to `end` counts; NOTHING where no rule tells.

    Things that the rules know are named by their English lemmas, so that they compare across
    languages; others by the word as written.
    """
    things = _things(page.grammar)
    if not things.known:
        return NOTHING
    return _behind(page, things, end) if page.grammar.spaced else _beside(page, things, start, end)


def counts(language: str, text: str, end: int) -> bool:
    """Say whether a number that ends at `end` counts a thing that is written with a capital."""
    things = _things(grammar(*settle(language)))
    following = text[end + 1 : end + 1 + LONGEST].lower()
    return things.capital and things.named.at(following, 0) is not None


def _beside(page: Page, things: Things, start: int, end: int) -> Counted:
    """Find a thing behind the figure's counter, or before the figure: "5名员工", "従業員5人"."""
    low = page.low
    counter = page.grammar.around.counters.at(low, end + (low[end : end + 1] == " "))
    if counter:
        at = counter[0] + (low[counter[0] : counter[0] + 1] in LINKS)
        at += low[at : at + 1] == " "
        found = things.named.at(low, at)
        if found:
            return Counted(found[1], low[at : found[0]])
    found = things.named.at(low, end + (low[end : end + 1] == " "))
    window = low[max(0, start - WINDOW) : start].rstrip()
    before = things.before.before(window) if counter and window else None
    if before and (found is None or found[0] - end == 1):
        return Counted(before[1], window[-before[0] :])
    return Counted(found[1], low[end : found[0]].strip()) if found else NOTHING


def _behind(page: Page, things: Things, end: int) -> Counted:
    """Find a thing among the words behind the figure."""
    low, other = page.low, NOTHING
    for _ in range(REACH):
        match = WORD.match(low, end)
        if match is None or match[1] in things.stop:
            break
        start, end = match.start(1), match.end()
        found = things.named.at(low, start)
        if found:
            return Counted(found[1], low[start : found[0]])
        if not other.lemma and _is_noun(page, things, match):
            other = Counted(match[1], match[1])
        if match[1] not in things.skip and not other.lemma and not things.capital:
            break
    return other


def _is_noun(page: Page, things: Things, word: re.Match[str]) -> bool:
    """Say whether the look of an unknown word makes it a noun."""
    if word[1] in things.skip or len(word[1]) < LEAST:
        return False
    if things.capital:
        return page.norm[word.start(1)].isupper()
    return bool(things.plurals) and word[1].endswith(things.plurals)
