"""Find the places of a text where a number may begin: a figure, or a word for one."""

from reconcile.extract.grammar import Grammar
from reconcile.extract.literals import FIGURES

Place = tuple[int, int]


class Anchors:
    """The figures and the number words of one text, to be asked for from front to end.

    Each kind has a pattern of its own, and the next place of each is remembered: patterns that
    begin with one class of signs are found twice as fast as one pattern for both.
    """

    def __init__(self, grammar: Grammar, low: str) -> None:
        self._low, self._words = low, grammar.starts.search
        self._lead = 1 if grammar.spaced else 0  # the sign before a word is part of its match
        self._padded = " " + low if grammar.spaced else low
        self._none = (len(low), len(low))
        self._figure, self._word = self._next_figure(0), self._next_word(0)

    def next(self, at: int) -> tuple[int, int, bool] | None:
        """Give the next place from one on, and whether a word stands there; None at the end."""
        if self._figure[0] < at:
            self._figure = self._next_figure(at)
        if self._word[0] < at:
            self._word = self._next_word(at)
        if self._figure[0] <= self._word[0]:
            return (*self._figure, False) if self._figure is not self._none else None
        return (*self._word, True)

    def _next_figure(self, at: int) -> Place:
        match = FIGURES.search(self._low, at)
        return match.span() if match else self._none

    def _next_word(self, at: int) -> Place:
        match = self._words(self._padded, at)
        if match is None:
            return self._none
        start, end = match.span(1)
        return start - self._lead, end - self._lead
