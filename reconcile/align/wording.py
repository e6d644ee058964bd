"""The wording of sentences: stems of the words that carry meaning, without names and figures."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from reconcile.knowledge.measures import load_function_words, load_planned_words
from reconcile.model import Claim, Document, Resolution
from reconcile.places import Places

_WORD = re.compile(r"[^\W\d_]{2,}")
_REACH = 90  # code points before a figure in which "could" or "plans" is said of it
_ENDING = re.compile(r"(?<=\w{3})(?:ments?|ings?|ed|es|s|ly)$")


class Sentence(NamedTuple):
    """A sentence by its place."""

    source: str
    start: int
    end: int


class Wording:
    """The sentences of one document, as stems."""

    def __init__(self, document: Document, known: Resolution, claims: Sequence[Claim]) -> None:
        """Index a document, and the places within the names and figures it holds."""
        self._places, self._source = Places(document), document.source.id
        self._function_words = load_function_words(document.source.language)
        self._planned = load_planned_words(document.source.language)
        self._apart = _named(document.source.id, known) | _figures(document.source.id, claims)

    def sentence(self, claim: Claim) -> Sentence:
        """Give the sentence that a claim stands in."""
        span = self._places.sentence(claim.start)
        return Sentence(self._source, span.start, max(span.end, claim.end))

    def is_planned(self, sentence: Sentence, claim: Claim) -> bool:
        """Say whether the words before a claim put it in the future or in doubt."""
        before = self._places.text[max(sentence.start, claim.start - _REACH) : claim.start]
        return any(word.lower() in self._planned for word in _WORD.findall(before))

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


def _figures(source: str, claims: Sequence[Claim]) -> frozenset[int]:
    """Collect the places within the figures and dates that are claimed."""
    return frozenset(
        place
        for claim in claims
        if claim.source == source and claim.kind not in {"role", "quote"}
        for place in range(claim.start, claim.end)
    )


def _named(source: str, known: Resolution) -> frozenset[int]:
    """Collect the places within names of organisations and people."""
    return frozenset(
        place
        for entity in known.entities
        if entity.type in {"organization", "person"}
        for mention in entity.mentions
        if mention.source == source
        for place in range(mention.start, mention.end)
    )
