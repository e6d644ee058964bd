"""A text as its figures and the words around each: what a figure is about."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec import structs

from reconcile.compare.statements.figures import Figure, figure
from reconcile.compare.statements.wording import Word, Wording, wording
from reconcile.knowledge.statements import StatementFile, load_statement_file, same_words, stem_of
from reconcile.model import Claim

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d,.]*\d|\d|%")
_REACH = 9  # words either way that may say what a figure is about
_FADE = 0.35  # a word at distance d counts 1 / (1 + d times this)
_BEYOND = 0.5  # a word beyond another figure counts this much, a word beyond the sentence
_SENTENCE = 0.4
_LEFT_OUT = 5  # words after "outside" that name what is left out


class Passage(NamedTuple):
    """A text laid out: its words, its figures in order, and the words about each by weight."""

    text: str
    words: tuple[Word, ...]
    figures: tuple[Figure, ...]
    about: tuple[dict[str, float], ...]
    wording: Wording
    language: str


def passage(text: str, claims: Sequence[Claim], language: str) -> Passage:
    """Lay a text and the numbers and dates that were read in it out."""
    rules, same = load_statement_file(language), same_words(language)
    words = tuple(_words(text, same))
    found = (figure(_averaged(one, text, rules), _noun(one, same)) for one in claims)
    figures = tuple(sorted(filter(None, found), key=lambda one: (one.start, one.end)))
    starts = [word.start for word in words]
    spans = [(bisect_left(starts, one.start), bisect_left(starts, one.end)) for one in figures]
    taken = {at for start, end in spans for at in range(start, end)}
    silent = _left_out(words, rules) | {
        at for at, word in enumerate(words) if word.text.lower() in rules.passed_over
    }
    ends = {
        at for at, (one, other) in enumerate(pairwise(words)) if "." in text[one.end : other.start]
    }
    around = _Around(words, frozenset(taken), frozenset(silent), frozenset(ends))
    about = tuple(around.about(*span) for span in spans)
    said = wording(text, words, frozenset(taken), language)
    return Passage(text, words, figures, about, said, language)


class _Around(NamedTuple):
    words: tuple[Word, ...]
    taken: frozenset[int]  # words of figures
    silent: frozenset[int]  # words that say nothing of what a figure is about
    ends: frozenset[int]  # last words of sentences

    def about(self, start: int, end: int) -> dict[str, float]:
        """Weigh the words near a figure, the nearest most."""
        found: dict[str, float] = {}
        for way in (range(start - 1, start - 1 - _REACH, -1), range(end, end + _REACH)):
            self._walk(way, found)
        return found

    def _walk(self, way: range, found: dict[str, float]) -> None:
        weight, before = 1.0, -1
        for distance, at in enumerate(way):
            if not 0 <= at < len(self.words):
                return
            if at in self.taken:
                weight *= 1.0 if before in self.taken else _BEYOND
            elif at not in self.silent:
                counts = weight / (1 + distance * _FADE)
                stem = self.words[at].stem
                found[stem] = max(found.get(stem, 0.0), counts)
            if min(at, at + way.step) in self.ends:
                weight *= _SENTENCE
            before = at


def _words(text: str, same: dict[str, str]) -> Iterable[Word]:
    for found in _WORD.finditer(text):
        yield Word(found.start(), found.end(), found.group(), stem_of(found.group(), same))


def _noun(claim: Claim, same: dict[str, str]) -> str:
    counted = (claim.unit or claim.attribute).split() if claim.kind == "count" else []
    return stem_of(counted[-1], same) if counted else ""


def _averaged(claim: Claim, text: str, rules: StatementFile) -> Claim:
    """Take "averaged over 44 reviews" for all 44: nothing is said to be more than they."""
    if claim.modifier != "more_than":
        return claim
    before = _WORD.findall(text[: claim.start])[-3:] + _WORD.findall(claim.text)[:1]
    spoken = [word.lower() for word in before]
    if "over" in spoken and rules.averaged.intersection(spoken[: spoken.index("over")]):
        return structs.replace(claim, modifier="exact")
    return claim


def _left_out(words: Sequence[Word], rules: StatementFile) -> set[int]:
    """Find the words that name the place outside of which something is."""
    return {
        after
        for at, word in enumerate(words)
        if word.text.lower() in rules.elsewhere
        for after in range(at + 1, at + 1 + _LEFT_OUT)
    }
