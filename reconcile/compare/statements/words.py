"""The words of a text where they stand, in the form in which words are compared."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from reconcile.knowledge.statements import same_words, stem_of

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d,.]*\d|\d|%")
_PREFIX = 5  # letters by which words of one family are told: invest, investor


class Word(NamedTuple):
    """A word where it stands; `low` is it in small letters, `after` what parts it from the next."""

    start: int
    end: int
    text: str
    low: str
    stem: str
    after: str

    def ends(self, signs: frozenset[str]) -> bool:
        """Say whether one of some signs stands behind it."""
        return self.after != " " and not signs.isdisjoint(self.after)


def words_of(text: str, language: str) -> tuple[Word, ...]:
    """Part a text into its words."""
    found = list(_WORD.finditer(text))
    starts = [*(match.start() for match in found[1:]), len(text)]
    return tuple(
        Word(
            match.start(),
            match.end(),
            match[0],
            *_forms(match[0], language),
            text[match.end() : to],
        )
        for match, to in zip(found, starts, strict=False)
    )


@lru_cache(maxsize=1 << 16)
def _forms(word: str, language: str) -> tuple[str, str]:
    """Give a word in small letters and its stem."""
    return word.lower(), stem_of(word, same_words(language))


def family(stem: str) -> str:
    """Cut a word down to what its relatives share."""
    return stem[:_PREFIX]


def is_named(word: str) -> bool:
    """Say whether a word is written as names are."""
    return len(word) > 1 and word[0].isupper()


def first_words(words: Sequence[Word], stops: frozenset[str]) -> frozenset[int]:
    """Find the words with which sentences begin, which are written large for that alone."""
    return frozenset({0, *(at + 1 for at, word in enumerate(words) if word.ends(stops))})
