"""What a figure counts: the noun behind it, as its lemma."""

import re
from typing import NamedTuple

from reconcile.extract.grammar import Grammar
from reconcile.extract.page import Page

REACH = 6
WORDS = re.compile(r"[ -]([^\W\d_][^\W_]{0,100}(?:['-][^\W_]{1,100}){0,9})")
HEAD = re.compile(r"[^\W\d_][^\W_]{0,100}|[^\w ]")
BREAK = frozenset(",.;:!?()[]\n")


class Counted(NamedTuple):
    """What is counted: the lemma, and the words that describe it with it."""

    lemma: str
    phrase: str


NOTHING = Counted("", "")


def counted(page: Page, at: int) -> Counted:
    """Read the noun that a count counts, from the words right behind it."""
    grammar, norm, low = page.grammar, page.norm, page.low
    if not grammar.nouns.stop or at >= len(low) or low[at] not in " -":
        return NOTHING
    words: list[str] = []
    for _ in range(REACH):
        match = WORDS.match(low, at)
        if match is None:
            break
        word = match[1]
        if low[at] == "-" and not words:
            return Counted(_plural(grammar, word) or word, word)
        if word in grammar.nouns.stop or (low[at] == " " and word.endswith("'s")):
            break
        words.append(norm[match.start(1) : match.end(1)])
        at = match.end()
        if _plural(grammar, word) is not None:
            break
    return _lemma(grammar, words)


def headed(page: Page, start: int, end: int) -> Counted:
    """Read the noun that the head of a column names: "Number of employees (2024)"."""
    grammar = page.grammar
    words: list[str] = []
    for match in HEAD.finditer(page.low, start, end):
        word = match[0]
        if word in BREAK:
            break
        if word == "of" or word in grammar.nouns.stop:
            words = []
        elif word[0].isalpha():
            words.append(word)
            if _plural(grammar, word) is not None:
                return _lemma(grammar, words)
    return NOTHING


def is_plural(page: Page, at: int) -> bool:
    """Say whether a plural noun, or words that lead to one, stand at a place: "new jobs"."""
    phrase, low = counted(page, at).phrase, page.low
    end = at + 1 + len(phrase)
    return bool(phrase) and not (
        low.startswith(phrase, at + 1) and not low[end : end + 1].isalpha()
    )


def described(page: Page, at: int) -> str:
    """Read what an amount or a share is of, from its own words: "in potential revenue"."""
    grammar, norm, low = page.grammar, page.norm, page.low
    if not grammar.nouns.stop or low[at : at + 1] not in {" ", "-"}:
        return ""
    lead = LEAD.match(low, at)
    at = lead.end() if lead else at
    noun = ""
    for _ in range(REACH):
        match = WORDS.match(low, at)
        if match is None or match[1] in grammar.nouns.stop:
            break
        word, at = match[1], match.end()
        if word in grammar.around.change:
            break
        if not _passed(grammar, norm[match.start(1) : match.end(1)]):
            noun = _plural(grammar, word) or word
    return "" if noun in grammar.lexicon.durations else noun


LEAD = re.compile(r" (?:in|of)(?= )(?: (?:its|the|their|his|her|all|a|an|our))?")


NAME = re.compile(r" [A-Z][a-z]{3,}(?= [a-z]|[.,;:)]|$)")


def begins_name(page: Page, at: int) -> bool:
    """Say whether a figure and the capital word behind it are a name: "24 Themis has ice"."""
    if not page.grammar.nouns.stop:
        return False
    found = NAME.match(page.norm, at)
    if found is None:
        return False
    word = page.low[at + 1 : found.end()]
    follower = WORDS.match(page.low, found.end())
    if word in page.grammar.nouns.stop or _plural(page.grammar, word) is not None:
        return False
    return follower is None or follower[1] in page.grammar.nouns.stop


def _lemma(grammar: Grammar, words: list[str]) -> Counted:
    if not words:
        return NOTHING
    last = words[-1].lower()
    head = _plural(grammar, last)
    if head is None:
        return _lone(grammar, words[0].lower()) if len(words) == 1 else NOTHING
    modifiers = [w for w in words[:-1] if not _passed(grammar, w)]
    described = [w.lower() for w in words[:-1] if w.lower() not in grammar.nouns.skip]
    noun = [w.lower() for w in modifiers[-1:]]
    return Counted(" ".join([*noun, head]), " ".join([*described, head]))


def _lone(grammar: Grammar, word: str) -> Counted:
    """Take one word that is no plural: a noun, but for participles ("5 million expected")."""
    described = word in grammar.nouns.skip or word.endswith(grammar.nouns.participles)
    return NOTHING if described else Counted(word, word)


def _passed(grammar: Grammar, word: str) -> bool:
    """Say whether a word before the noun describes it, and is no part of its name."""
    low = word.lower()
    return (
        low in grammar.nouns.skip
        or not word.islower()
        or "-" in word
        or low.endswith(grammar.nouns.adjectives)
    )


def _plural(grammar: Grammar, word: str) -> str | None:
    """Give the singular of a plural noun; None where a word is none."""
    word = word.rpartition("-")[2]
    if found := grammar.nouns.irregular.get(word):
        return found
    if len(word) < 4 or not word.endswith("s") or word.endswith(grammar.nouns.no_plural):  # noqa: PLR2004 -- shorter ones are no plurals
        return None
    if word.endswith("ies") and len(word) > 4:  # noqa: PLR2004 -- "ties", "pies"
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word[:-1]
