"""What figures measure: the words of a language that name it, compiled from rules/measures/."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from reconcile.model import Claim
from reconcile.units import SCALES

_LEXICON = Path(__file__).parent.parent / "lexicon"
_MARKS = "\u064b-\u065f\u0900-\u0963\u200c\u200d"  # vowel signs that are no letters by themselves
WORD = re.compile(rf"[\w{_MARKS}]+")
_NOTHING = ("",)  # what a phrase names that only looks as if it named a measure
_SIZES = frozenset(scale.measures for scale in SCALES.values())
_SHORTEST = 3  # letters that a word and the part that is looked up must share


class Found(NamedTuple):
    """Words of a text that name measures: one, or some for figures of other kinds."""

    start: int
    end: int
    names: tuple[str, ...]


class Concepts(msgspec.Struct, frozen=True, kw_only=True):
    """The measures of all languages: of which kinds they are, and which may be one figure's."""

    kinds: dict[str, frozenset[str]]
    near: dict[str, frozenset[str]]
    generic: frozenset[str]
    dated: frozenset[str]


class Measures(msgspec.Struct, frozen=True, kw_only=True):
    """The words of one language: whole phrases, beginnings and ends of words, and small words.

    `openers` are the first words, or signs, of what has several.
    """

    unspaced: bool
    function_words: frozenset[str]
    planned: frozenset[str]
    agents: frozenset[str]
    parts: frozenset[str]
    joins: frozenset[str]
    basis: frozenset[str]
    leads: tuple[str, ...]
    times: dict[str, str]
    phrases: dict[str, tuple[str, ...]]
    starts: dict[str, tuple[str, ...]]
    ends: dict[str, tuple[str, ...]]
    openers: frozenset[str]
    longest: int

    def within(self, text: str, start: int, end: int) -> list[Found]:
        """Find the words of a stretch of text that name measures, in order, the longest first."""
        found = self._signs(text, start, end) if self.unspaced else self._words(text, start, end)
        return list(found)

    def is_planned(self, text: str) -> bool:
        """Say whether words put what follows them in the future or in doubt."""
        if self.unspaced:
            return any(word in text for word in self.planned)
        return not self.planned.isdisjoint(WORD.findall(text.lower()))

    def times_in(self, text: str) -> frozenset[str]:
        """Name the parts of a year that a text speaks of, as all languages do."""
        pattern = _times(tuple(self.times), self.unspaced)
        return frozenset(self.times[_plain(match)] for match in pattern.findall(_plain(text)))

    def _words(self, text: str, start: int, end: int) -> Iterator[Found]:
        words = [(m.start(), m.end(), _low(m[0])) for m in WORD.finditer(text, start, end)]
        at = 0
        while at < len(words):
            many = self.longest if words[at][2] in self.openers else 1
            for size in range(min(many, len(words) - at), 0, -1):
                if names := self._named(" ".join(word[2] for word in words[at : at + size])):
                    if names != _NOTHING:
                        yield Found(words[at][0], words[at + size - 1][1], names)
                    at += size - 1
                    break
            at += 1

    def _named(self, phrase: str) -> tuple[str, ...]:
        """Look up a phrase: as it is, by its beginning or end, and without what is glued to it."""
        if names := self.phrases.get(phrase):
            return names
        for size in range(len(phrase), _SHORTEST - 1, -1) if self.starts else ():
            if names := self.starts.get(phrase[:size]):
                return names
        for size in range(_SHORTEST, len(phrase)) if self.ends and " " not in phrase else ():
            if names := self.ends.get(phrase[size:]):
                return names
        for lead in self.leads:
            if phrase.startswith(lead) and (names := self._bare(phrase[len(lead) :])):
                return names
        return ()

    def _bare(self, phrase: str) -> tuple[str, ...]:
        if names := self.phrases.get(phrase):
            return names
        sizes = range(len(phrase), _SHORTEST - 1, -1)
        return next((self.starts[phrase[:n]] for n in sizes if phrase[:n] in self.starts), ())

    def _signs(self, text: str, start: int, end: int) -> Iterator[Found]:
        at = start
        while at < end:
            if text[at] in self.openers:
                for size in range(min(self.longest, end - at), 0, -1):
                    if names := self.phrases.get(text[at : at + size]):
                        if names != _NOTHING:
                            yield Found(at, at + size, names)
                        at += size - 1
                        break
            at += 1


def compiled_path(name: str) -> Path:
    """Name the compiled file of a language's measures, or of the table that they share."""
    return _LEXICON / f"{name}.json"


@cache
def load_measures(language: str) -> Measures:
    """Load the measures of a language, English where it has no file."""
    path = compiled_path(f"measures.{language}")
    path = path if path.is_file() else compiled_path("measures.en")
    return msgspec.json.decode(path.read_bytes(), type=Measures)


@cache
def load_concepts() -> Concepts:
    """Load the measures that all languages share."""
    return msgspec.json.decode(compiled_path("measures").read_bytes(), type=Concepts)


def is_measure(name: str, kind: str = "") -> bool:
    """Say whether a name is that of a listed measure, and figures of a kind can be of it.

    All languages use the names of English. What is counted is no measure of a count, but what
    befell those counted is.
    """
    of = "fate" if kind == "count" else kind
    kinds = load_concepts().kinds.get(name)
    return kinds is not None and (not of or of in kinds or (of == "quantity" and _is_sized(kinds)))


def excludes(one: str, other: str, kind: str) -> bool:
    """Say whether two listed measures cannot be those of one figure of a kind.

    What is counted has many names; what befell those counted tells them apart.
    """
    near = load_concepts().near.get(one, ())
    return one != other and other not in near and is_measure(one, kind) and is_measure(other, kind)


def _is_sized(kinds: frozenset[str]) -> bool:
    return not kinds.isdisjoint(_SIZES)


def fits(name: str, claim: Claim) -> bool:
    """Say whether a claim's kind and unit let it be of a measure; what befalls a count does."""
    kinds = load_concepts().kinds[name]
    if claim.kind == "quantity":
        known = SCALES.get(claim.unit) or SCALES.get(claim.unit.partition("/")[0])
        return known is not None and known.measures in kinds
    if claim.kind == "count":
        return not kinds.isdisjoint(("count", "fate", "deed", "" if claim.unit else "bare"))
    return claim.kind in kinds


@cache
def _times(words: tuple[str, ...], unspaced: bool) -> re.Pattern[str]:  # noqa: FBT001 -- cached
    longest = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(longest if unspaced else rf"\b(?:{longest})\b")


def _plain(text: str) -> str:
    return _low(text).replace("-", " ")


def _low(word: str) -> str:
    return word.lower().replace("i\u0307", "i")
