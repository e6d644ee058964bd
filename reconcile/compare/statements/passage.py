"""A text as its figures and the words around each: what a figure is about."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from msgspec import structs

from reconcile.compare.statements.figures import Figure, figure
from reconcile.compare.statements.wording import Wording, wording
from reconcile.compare.statements.words import Word, first_words, words_of
from reconcile.knowledge.statements import StatementFile, load_statement_file, same_words, stem_of
from reconcile.model import Amount, Claim

_NUMBER = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,4})?")
_YEAR = re.compile(r"(?<![\d.,])1[0-9]{3}(?![\d,.]\d|\d)|(?<![\d.,])20[0-9]{2}(?![\d,.]\d|\d)")
_AVERAGED = 60  # signs before "over" in which "averaged" may stand
_REACH = 9  # words either way that may say what a figure is about
_FADE = 0.35  # a word at distance d counts 1 / (1 + d times this)
_BEYOND = 0.5  # a word beyond another figure counts this much, a word beyond the sentence
_SENTENCE = 0.4
_ENDS = frozenset('.!?:;\n"“')
_LEFT_OUT = 5  # words after "outside" that name what is left out


class Passage(NamedTuple):
    """A text laid out: its words, its figures in order, and the words about each by weight."""

    text: str
    words: tuple[Word, ...]
    figures: tuple[Figure, ...]
    about: tuple[dict[str, float], ...]
    wording: Wording
    language: str
    loose: tuple[Figure, ...]  # numbers that may be parts of names: "gave Ellis 13 more"
    years: tuple[int, ...]  # of four digits, in order
    shares: bool  # whether something is said of each of several: "3 a box"
    telling: frozenset[int]  # places of words that are neither figures nor words of grammar
    first: frozenset[int]  # and of those with which sentences begin


def passage(text: str, claims: Sequence[Claim], language: str) -> Passage:
    """Lay a text and the numbers and dates that were read in it out."""
    rules, same = load_statement_file(language), same_words(language)
    words = words_of(text, language)
    found = (figure(_averaged(one, text, rules), _noun(one, same)) for one in claims)
    figures = tuple(sorted(filter(None, found), key=lambda one: (one.start, one.end)))
    starts = [word.start for word in words]
    spans = [(bisect_left(starts, one.start), bisect_left(starts, one.end)) for one in figures]
    taken = frozenset(at for start, end in spans for at in range(start, end))
    passed = frozenset([at for at, word in enumerate(words) if word.low in rules.passed_over])
    around = _Around(words, taken, passed | _left_out(words, rules))
    others = passed | taken
    telling = frozenset(
        [at for at, word in enumerate(words) if at not in others and word.low[0].isalpha()]
    )
    return Passage(
        text=text, words=words, figures=figures, language=language,
        about=tuple(around.about(*span) for span in spans),
        wording=wording(words, telling, language),
        loose=tuple(_loose(words, taken)),
        years=tuple(sorted({int(year) for year in _YEAR.findall(text)})),
        shares=any(word.low in rules.sharing for word in words),
        telling=telling,
        first=first_words(words, _ENDS),
    )  # fmt: skip


class _Around(NamedTuple):
    words: tuple[Word, ...]
    taken: frozenset[int]  # words of figures
    silent: frozenset[int]  # words that say nothing of what a figure is about

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
            if "." in self.words[min(at, at + way.step)].after and at + way.step >= 0:
                weight *= _SENTENCE
            before = at


def _loose(words: Sequence[Word], taken: frozenset[int]) -> Iterable[Figure]:
    """Give the numbers that no claim covers, as bare counts."""
    for at, word in enumerate(words):
        if at not in taken and word.text[0].isdigit() and _NUMBER.fullmatch(word.text):
            number = Decimal(word.text)
            value = Amount(number, number, Decimal(1))
            found = figure(
                Claim(kind="count", start=word.start, end=word.end, text=word.text, value=value), ""
            )
            if found:
                yield found


def _noun(claim: Claim, same: dict[str, str]) -> str:
    counted = (claim.unit or claim.attribute).split() if claim.kind == "count" else []
    return stem_of(counted[-1], same) if counted else ""


def _averaged(claim: Claim, text: str, rules: StatementFile) -> Claim:
    """Take "averaged over 44 reviews" for all 44: nothing is said to be more than they."""
    if claim.modifier != "more_than":
        return claim
    near = text[max(0, claim.start - _AVERAGED) : claim.start]
    spoken = near.lower().split()[-3:] + claim.text.lower().split()[:1]
    if "over" in spoken and rules.averaged.intersection(spoken[: spoken.index("over")]):
        return structs.replace(claim, modifier="exact")
    return claim


def _left_out(words: Sequence[Word], rules: StatementFile) -> set[int]:
    """Find the words that name the place outside of which something is."""
    return {
        after
        for at, word in enumerate(words)
        if word.low in rules.elsewhere
        for after in range(at + 1, at + 1 + _LEFT_OUT)
    }
