"""What figures measure: what is counted, what befell it, or the nearest word that says it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from math import inf
from operator import attrgetter
from typing import NamedTuple

from reconcile.attach.context import Context
from reconcile.attach.gaps import Gaps
from reconcile.knowledge.measures import Found, fits, load_concepts, load_measures
from reconcile.knowledge.occasions import load_occasions
from reconcile.model import Claim, Kind, Span

_FIGURES, _WORDS = 8, 10  # figures and words on either side of a figure that are looked at
_UNMEASURED = frozenset({"time", "role", "quote", "rank"})
_OVER = 8  # what another figure of the kind weighs between a word and a figure
_TAKEN = 6  # how much farther away a word counts that is nearer to another such figure
_FATES = 20  # how far what befell those counted may be told from their number
_REACH = {"count": _FATES, "score": _FATES, "date": 12, "duration": 16}  # and other words
_FAR = 28
_DEED = 3.5  # what was done to things stands right beside their number
_AHEAD = 12  # how far before a bare number the thing may be named that it counts ...
_BEHIND = 3  # ... and how far behind it
_RIGHT = 2  # and right before a number of people: "employs 2,400 people"


class _Word(NamedTuple):
    """Words that name a measure, and the name that fits a figure's kind."""

    start: int
    end: int
    name: str
    fate: bool
    deed: bool


def measured_in(span: Span, kind: Kind, context: Context) -> str:
    """Name the first measure of a stretch of text that figures of a kind can be of; "" for none."""
    kinds = load_concepts().kinds
    measures = load_measures(context.document.source.language)
    found = measures.within(context.text, span.start, span.end)
    return next((name for each in found for name in each.names if kind in kinds[name]), "")


class Measuring:
    """What the figures of one document measure, found sentence by sentence."""

    def __init__(self, context: Context, claims: Sequence[Claim]) -> None:
        """Keep the figures, which are in order of place; each sentence is read when asked for."""
        self._context = context
        self._figures = [claim for claim in claims if claim.kind not in _UNMEASURED]
        self._starts = [claim.start for claim in self._figures]
        self._found: dict[Span, dict[str, str]] = {}

    def of(self, claim: Claim) -> str:
        """Name what a claim measures, as a normalised noun; "" where no word says it."""
        sentence = self._context.sentence(claim.start)
        if sentence not in self._found:
            self._found[sentence] = dict(self._measured(sentence))
        return self._found[sentence].get(claim.id) or claim.attribute

    def _measured(self, sentence: Span) -> Iterator[tuple[str, str]]:
        """Give each figure of a sentence the word that is nearest, as its kind may have it."""
        first = bisect_left(self._starts, sentence.start)
        figures = self._figures[first : bisect_left(self._starts, sentence.end)]
        measures = load_measures(self._context.document.source.language)
        found = measures.within(self._context.text, sentence.start, sentence.end)
        gaps = Gaps(self._context.text, sentence, measures)
        for kind in dict.fromkeys(claim.kind for claim in figures):
            alike = [claim for claim in figures if claim.kind == kind]
            words = self._occasions(sentence) if kind == "date" else found
            for at, claim in enumerate(alike if words else ()):
                beside = alike[max(0, at - _FIGURES) : at + _FIGURES + 1]
                yield claim.id, _nearest(claim, beside, _beside(claim, words), gaps)

    def _occasions(self, sentence: Span) -> list[Found]:
        """Find the words for what happens on a day; that is what a date is of."""
        words = load_occasions(self._context.document.source.language)
        found = words.within(self._context.text, sentence.start, sentence.end)
        return [Found(each.start, each.end, (each.occasion,)) for each in found]


def _beside(claim: Claim, words: Sequence[Found]) -> Sequence[Found]:
    """Choose the words nearest to a figure on either side; those farther off are others'."""
    at = bisect_left(words, claim.start, key=attrgetter("start"))
    return words[max(0, at - _WORDS) : at + _WORDS]


def _nearest(claim: Claim, alike: Sequence[Claim], found: Sequence[Found], gaps: Gaps) -> str:
    own, best, least = "", "", inf
    for word in _fitting(claim, found):
        if claim.kind == "count" and not word.fate:
            own = word.name if _is_counted(claim, word, gaps) else own
            continue
        away = _distance(claim, word, alike, gaps)
        if away <= (_DEED if word.deed else _reach(claim)) and away < least:
            best, least = word.name, away
    return best or own


def _fitting(claim: Claim, found: Sequence[Found]) -> Iterator[_Word]:
    kinds = load_concepts().kinds
    for each in found:
        if claim.kind != "count" and claim.start < each.end and each.start < claim.end:
            continue  # a word of the figure's own, as "per share" and "end of June"
        for name in each.names:
            if claim.kind == "date" or fits(name, claim):
                of = kinds.get(name, frozenset[str]())
                deed = "deed" in of and claim.kind == "count"
                fate = deed or not of.isdisjoint(("fate", "bare"))
                yield _Word(each.start, each.end, name, fate, deed)
                break


def _reach(claim: Claim) -> float:
    return _REACH.get(claim.kind, _FAR)


def _is_counted(claim: Claim, word: _Word, gaps: Gaps) -> bool:
    """Say whether a word is the noun of a count, or says what a number without one counts."""
    if claim.start < word.end and word.start < claim.end:
        return word.end >= claim.end
    if claim.unit:
        people = claim.unit in load_concepts().generic
        return people and word.end <= claim.start and gaps.between(word.end, claim.start) <= _RIGHT
    if word.start >= claim.end:
        return gaps.between(claim.end, word.start) <= _BEHIND
    return gaps.between(word.end, claim.start) <= _AHEAD


def _distance(claim: Claim, word: _Word, alike: Sequence[Claim], gaps: Gaps) -> float:
    """Weigh what stands between; a word of what befell people is that of the nearest ones alone."""
    others = [each for each in alike if each is not claim and each.restates != claim.id]
    parts = [each for each in others if gaps.is_part(each) and claim.end < each.start < word.start]
    away = gaps.beyond(parts[-1].end, word.start) if parts else _away(claim, word, gaps)
    others = [each for each in others if each not in parts]
    low, high = min(claim.start, word.start), max(claim.end, word.end)
    away += _OVER * sum(low < each.start and each.end < high for each in others)
    rivals = [each for each in others if not gaps.is_part(each)]
    nearer = any(_away(each, word, gaps) + gaps.acting(each) < away for each in rivals)
    if nearer or any(each.start <= word.start < each.end for each in rivals):
        away += inf if claim.kind in {"count", "date"} else _TAKEN
    if claim.kind == "count":
        away += inf if gaps.is_part(claim) and away > _BEHIND else gaps.acting(claim)
    return away


def _away(claim: Claim, word: _Word, gaps: Gaps) -> float:
    if word.end <= claim.start:
        return gaps.between(word.end, claim.start)
    if word.start >= claim.end:
        return gaps.after(claim.end, word.start)
    return 0.0
