"""The wording of sentences: stems of the words that carry meaning, without names and figures."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reconcile.knowledge.measures import load_function_words, load_planned_words
from reconcile.model import Claim, Document
from reconcile.naming import Naming
from reconcile.places import Places

_WORD = re.compile(r"[^\W\d_]{2,}")
_ACTORS = frozenset({"organization", "person"})
_REACH = 90  # code points before a figure in which "could" or "plans" is said of it
_ENDING = re.compile(r"(?<=\w{3})(?:ments?|ings?|ed|es|s|ly)$")


class Sentence(NamedTuple):
    """A sentence by its place."""

    source: str
    start: int
    end: int


class Wording:
    """The sentences of one document, as stems."""

    def __init__(self, document: Document, naming: Naming, claims: Sequence[Claim]) -> None:
        """Index a document, and the places within the names and figures it holds."""
        names = naming.in_source(document.source.id)
        self._places, self._source = Places(document), document.source.id
        self._function_words = load_function_words(document.source.language)
        self._planned = load_planned_words(document.source.language)
        actors = (name for name in names if name.type in _ACTORS and not name.pointed)
        figures = (claim for claim in claims if claim.kind not in {"role", "quote"})
        self._apart = _covered((name.start, name.end) for name in actors)
        self._apart |= _covered((claim.start, claim.end) for claim in figures)

    def sentence(self, claim: Claim) -> Sentence:
        """Give the sentence that a claim stands in."""
        span = self._places.sentence(claim.start)
        return Sentence(self._source, span.start, max(span.end, claim.end))

    def is_planned(self, sentence: Sentence, claim: Claim) -> bool:
        """Say whether the words before a claim put it in the future or in doubt."""
        before = self._places.text[max(sentence.start, claim.start - _REACH) : claim.start]
        return any(word.lower() in self._planned for word in _WORD.findall(before))

    def is_headline(self, claim: Claim) -> bool:
        """Say whether a claim stands in the headline."""
        block = self._places.block(claim.start)
        return block is not None and block.part == "headline"

    def stems(self, sentence: Sentence) -> tuple[str, ...]:
        """Give the stems of a sentence, in order."""
        found = _WORD.finditer(self._places.text, sentence.start, sentence.end)
        return tuple(
            stem(word)
            for match in found
            if match.start() not in self._apart
            and (word := match.group().lower()) not in self._function_words
        )


def stem(word: str) -> str:
    """Cut the commonest endings of a word, so that "invests" and "investment" meet."""
    return _ENDING.sub("", word)


def _covered(stretches: Iterable[tuple[int, int]]) -> set[int]:
    """Collect the places within stretches of text."""
    return {place for start, end in stretches for place in range(start, end)}
