"""How far apart two places of a sentence are, by the words and signs between them."""

import re
from bisect import bisect_left
from itertools import accumulate

from reconcile.knowledge.measures import WORD, Measures
from reconcile.model import Claim, Span

_PIECE = re.compile(rf"{WORD.pattern}|[,;:()（）—–、，؛،；：]")
_SIGNS = (
    dict.fromkeys(",، ", 7.0) | dict.fromkeys("、", 4.0) | dict.fromkeys(";:()（）—–；：؛", 12.0)
)
_SMALL, _JOIN, _CONTENT = 1.0, 5.0, 3.0
_DIGITS = 0.5
_SIGN = 1.0  # a sign of a script without blanks
_RESTS = 12.0  # what stands behind the word on which a change rests counts as this much farther
_ACTS = 12.0  # and so do those who act, to whom nothing befell
_BEHIND = 0.5  # of two words equally near, the one before the figure is its own
_LAST = re.compile(r"[\w]+(?=\W*$)")
_LEAD = 30  # code points before a figure in which the word stands that leads to it


class Gaps:
    """The words of a sentence with their weights, added up."""

    def __init__(self, text: str, sentence: Span, measures: Measures) -> None:
        """Weigh the words and signs of a sentence."""
        self._text, self._measures = text, measures
        self._leads: dict[int, str] = {}  # the word before each figure, once asked for
        pieces = [(m.start(), m[0]) for m in _PIECE.finditer(text, sentence.start, sentence.end)]
        self._starts = [start for start, _ in pieces]
        self._sums = list(accumulate((self._weight(word) for _, word in pieces), initial=0.0))

    def between(self, start: int, end: int) -> float:
        """Weigh what stands between two places."""
        return self._sums[bisect_left(self._starts, end)] - self._at(start)

    def after(self, start: int, end: int) -> float:
        """Weigh what stands between a figure and a word behind it."""
        rests = _RESTS if self._first(start) in self._measures.basis else 0.0
        return self.between(start, end) + rests + _BEHIND

    def beyond(self, start: int, end: int) -> float:
        """Weigh what stands behind an insertion, and not the comma that closes it."""
        return max(_BEHIND, self.between(start, end) - _SIGNS[","]) + _BEHIND

    def is_part(self, claim: Claim) -> bool:
        """Say whether a figure is some of another: "seven people, including two children"."""
        return self._lead(claim) in self._measures.parts

    def acting(self, claim: Claim) -> float:
        """Weigh that those counted are the ones who act: "rescued by 850 firefighters"."""
        return _ACTS if self._lead(claim) in self._measures.agents else 0.0

    def _at(self, place: int) -> float:
        return self._sums[bisect_left(self._starts, place)]

    def _weight(self, word: str) -> float:
        if weight := _SIGNS.get(word):
            return weight
        if self._measures.unspaced:
            return _SIGN * len(word)
        if word[0].isdigit():
            return _DIGITS
        low = word.lower()
        if low in self._measures.joins:
            return _JOIN
        return _SMALL if low in self._measures.function_words else _CONTENT

    def _lead(self, claim: Claim) -> str:
        if claim.start not in self._leads:
            found = _LAST.search(self._text[max(0, claim.start - _LEAD) : claim.start])
            self._leads[claim.start] = found[0].lower() if found else ""
        return self._leads[claim.start]

    def _first(self, place: int) -> str:
        found = WORD.search(self._text, place, place + _LEAD)
        return found[0].lower() if found else ""
