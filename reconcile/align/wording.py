"""The wording of sentences: stems of the words that carry meaning, without names and figures."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from math import log2
from typing import NamedTuple

from reconcile.align.happening import Dating, Datings
from reconcile.align.qualifying import qualifiers
from reconcile.align.sense import Sense
from reconcile.knowledge.measures import load_measures
from reconcile.knowledge.qualifiers import Qualifier
from reconcile.model import Claim, Document, Span
from reconcile.naming import Named, Naming
from reconcile.places import Places

_WORD = re.compile(r"[^\W\d_]{2,}")
_UNSPACED = "\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff"  # Thai, Lao, Kana and Han
_TOKEN = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ACTORS = frozenset({"organization", "person"})
_REACH = 90  # code points before a figure in which "could" or "plans" is said of it
_BESIDE = 40  # code points on either side of a figure in which the words are its own
_FOLLOWS = 40  # code points behind a rank in which its words are
_CLAUSE = re.compile(r"[,;:.()–—、，。；]")
_SENTENCES = re.compile(r"[a-z\d]{3}[.!?][\"”]?\s+[A-Z]")  # where one ends and the next begins
_COMPOUND = re.compile(r"\w{5}(\w{3}[^\W_]t)e[nrsm]?\Z")
_UNSPACED = "\u2e80"  # from this code point on words are written without spaces
_LINKS = "の大"  # signs that join a rank to its word
_SIGNS = 2  # signs that tell a word there
_BEGINS = 5  # letters by which a word is known, whatever its ending
_COMMON = 50  # sentences assumed behind the ones at hand, so that a word that two share is rare
_ENDING = re.compile(r"(?<=\w{3})(?:ments?|ings?|ed|es|s|ly)$")


class Sentence(NamedTuple):
    """A sentence by its place."""

    source: str
    start: int
    end: int


class Vocabulary(NamedTuple):
    """In how many sentences of a document each stem stands, and how many sentences there are."""

    counts: Counter[str]
    sentences: int

    def rarity(self, stem: str) -> float:
        """Give the rarity of a stem in bits."""
        return log2((self.sentences + _COMMON) / self.counts[stem])

    def rarity_beside(self, other: "Vocabulary", stem: str) -> float:
        """Give the rarity of a stem in two documents taken together, and in no others."""
        if other is self:
            return self.rarity(stem)
        total = self.sentences + other.sentences + _COMMON
        return log2(total / (self.counts[stem] + other.counts[stem]))


class Wording:
    """The sentences of one document, as stems."""

    def __init__(self, document: Document, naming: Naming, claims: Sequence[Claim]) -> None:
        """Index a document, and the places within the names and figures it holds."""
        names = naming.in_source(document.source.id)
        self._places, self._source = Places(document), document.source.id
        self.published = document.source.published
        self._locale = document.source.language
        self.language = self._locale.partition("_")[0]
        self._words = load_measures(self._locale)
        self._names = names
        self._sites = [name for name in names if name.type == "place"]
        self._datings = Datings(document.text, document.source.language, names)
        actors = (name for name in names if name.type in _ACTORS and not name.pointed)
        figures = (claim for claim in claims if claim.kind not in {"role", "quote"})
        self._apart = _covered((name.start, name.end) for name in actors)
        self._apart |= _covered((claim.start, claim.end) for claim in figures)
        self._stems: dict[Sentence, tuple[str, ...]] = {}
        found = [self.stems(place) for place in dict.fromkeys(map(self.sentence, claims))]
        counts = Counter(stem for stems in found for stem in set(stems))
        self.vocabulary = Vocabulary(counts, len(found))

    def sentence(self, claim: Claim) -> Sentence:
        """Give the sentence that a claim stands in."""
        span = self._places.sentence(claim.start)
        return Sentence(self._source, span.start, max(span.end, claim.end))

    def table(self, claim: Claim) -> int:
        """Give the place of the table that a claim stands in; -1 outside of any."""
        return self._places.table(claim.start)

    def stems(self, sentence: Sentence) -> tuple[str, ...]:
        """Give the stems of a sentence, in order."""
        if sentence not in self._stems:
            self._stems[sentence] = self._stems_within(sentence.start, sentence.end)
        return self._stems[sentence]

    def near(self, sentence: Sentence, claim: Claim) -> frozenset[str]:
        """Give the stems right beside a claim."""
        start = max(sentence.start, claim.start - _BESIDE)
        return frozenset(self._stems_within(start, min(sentence.end, claim.end + _BESIDE)))

    def before(self, sentence: Sentence, claim: Claim) -> tuple[str, ...]:
        """Give the words that lead to a claim, the nearest first; signs where no blanks are set."""
        start = max(sentence.start, claim.start - _BESIDE)
        found = _TOKEN.findall(self._places.text[start : claim.start].lower())
        return tuple(reversed(found))

    def sense(self, sentence: Sentence, claim: Claim) -> Sense | None:
        """Give what the words right beside a claim mean; None in languages without a table."""
        if self.language != "en":
            return None
        start = max(sentence.start, claim.start - _BESIDE)
        end = min(sentence.end, claim.end + _BESIDE)
        return Sense(
            (word, 1 - _away(match.span(), claim) / (_BESIDE + 1))
            for match in _WORD.finditer(self._places.text, start, end)
            if (word := match.group().lower()) not in self._words.function_words
        )

    def places(self, sentence: Sentence) -> frozenset[str]:
        """Give the places that a sentence names."""
        return _within(self._sites, sentence)

    def named(self, sentence: Sentence) -> frozenset[str]:
        """Give whom and what a sentence names or points at."""
        return _within(self._names, sentence)

    def dating(self, sentence: Sentence, claim: Claim, within: Sequence[Claim]) -> Dating:
        """Say what is told of a date; `within` are the claims of its sentence."""
        return self._datings.of(claim, Span(sentence.start, sentence.end), within)

    def times(self, sentence: Sentence) -> frozenset[str]:
        """Give the years, and the words for parts of a year, that a sentence names."""
        text = self._places.text[sentence.start : sentence.end]
        return frozenset(_YEAR.findall(text)) | self._words.times_in(text)

    def is_planned(self, sentence: Sentence, claim: Claim) -> bool:
        """Say whether the words before a claim put it in the future or in doubt."""
        before = self._places.text[max(sentence.start, claim.start - _REACH) : claim.start]
        return self._words.is_planned(before)

    def qualifiers(self, claim: Claim, free: Span) -> frozenset[Qualifier]:
        """Find what is said of the sort of a claim, in the stretch that is its own."""
        return qualifiers(self._places.text, self._locale, claim, free)

    def following(self, sentence: Sentence, claim: Claim) -> tuple[str, ...]:
        """Give how the words that follow a claim in its clause begin, up to three."""
        end = min(sentence.end, claim.end + _FOLLOWS)
        clause = _CLAUSE.split(self._places.text[claim.end : end], maxsplit=1)[0].lower()
        if clause[:1] >= _UNSPACED:
            return (clause.lstrip(_LINKS)[:_SIGNS],)
        words = (found.group() for found in _WORD.finditer(clause))
        plain = [word[:_BEGINS] for word in words if word not in self._words.function_words]
        compound = _COMPOUND.search(claim.text.lower())  # "zweitgrößte" holds its next word
        return ((f"-{compound[1]}",) if compound else ()) + tuple(plain[:3])

    def is_headline(self, claim: Claim) -> bool:
        """Say whether a claim stands in the headline, and no paragraph is taken for one."""
        block = self._places.block(claim.start)
        if block is None or block.part != "headline":
            return False
        return not _SENTENCES.search(self._places.text, block.start, block.end)

    def _stems_within(self, start: int, end: int) -> tuple[str, ...]:
        return tuple(
            stem(word)
            for match in _WORD.finditer(self._places.text, start, end)
            if match.start() not in self._apart
            and (word := match.group().lower()) not in self._words.function_words
        )


def stem(word: str) -> str:
    """Cut the commonest endings of a word, so that "invests" and "investment" meet."""
    return _ENDING.sub("", word)


def _within(names: Sequence[Named], sentence: Sentence) -> frozenset[str]:
    """Give the entities of the names within a sentence; the names are in order of place."""
    first = bisect_left(names, (sentence.start,))
    last = bisect_left(names, (sentence.end,))
    return frozenset(name.entity for name in names[first:last])


def _away(span: tuple[int, int], claim: Claim) -> int:
    """Count the code points between a word and a claim."""
    start, end = span
    return max(0, start - claim.end, claim.start - end)


def _covered(stretches: Iterable[tuple[int, int]]) -> set[int]:
    """Collect the places within stretches of text."""
    return {place for start, end in stretches for place in range(start, end)}
