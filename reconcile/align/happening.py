"""What happens on a date, and to whom: the words for it that are the date's own."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal, NamedTuple

from reconcile.knowledge.occasions import Happening, load_kinds, load_occasions
from reconcile.model import Claim, EntityType, Span
from reconcile.naming import Named

_REACH = 90  # code points, clauses counted, beyond which a word says nothing of a date
_CLAUSE = 15  # a word beyond the end of a clause counts as this much farther away
_REPORT = 25  # and one of a report: "its opening is announced for 2028"
_BEHIND = 20  # and a name behind the word for what happens to whom it names
_BEFORE = 120  # code points before a sentence in which the day may be said to be moved
_BESIDE = 60  # code points on either side of a date that may say which of several it is
_ENDS = (",", ";", ":", "(", ")", " and ", " und ", " et ", " y ", " e ", "、", "，", "；")
_PART = re.compile("[;；]")
_PLACE = 60  # code points by which a place is farther: mostly things happen in it, not to it
_END = "expiry"
_UNSPACED = frozenset({"ja", "ko", "zh"})  # whose is who was named before, never after
_Key = Literal["of_people", "of_things"]
_TYPES: dict[_Key, frozenset[EntityType]] = {
    "of_people": frozenset({"person"}),
    "of_things": frozenset({"organization", "place", "product"}),
}


class Dating(NamedTuple):
    """What is told of a date: what happens then, to whom, whether it is moved, and which it is.

    `word` is the one that says what happens; `is_told` that it is just a report that is dated.
    `things` are the people, organisations and products of its sentence, `where` the place next to
    the date, `hours` whether all times of day beside it are of a known zone; None without any.
    """

    occasion: str
    word: str
    is_told: bool
    where: str | None
    whose: str | None
    moved: bool
    rows: frozenset[str]
    things: frozenset[str]
    language: str
    hours: bool | None


class Datings:
    """The dates of one text."""

    def __init__(self, text: str, language: str, names: Sequence[Named]) -> None:
        """Keep a text with the names in it, which are in order."""
        self._text, self._names, self._language = text, names, language
        self._words = load_occasions(language)
        self._unspaced = language[:2] in _UNSPACED

    def of(self, claim: Claim, sentence: Span, within: Sequence[Claim]) -> Dating:
        """Say what is told of a date; `within` are the claims of its sentence."""
        dates = [each for each in within if each.kind == "date"]
        hours = [each for each in within if each.kind == "time"]
        found = self._nearest(claim, sentence, dates)
        name = found.occasion if found else ""
        named = self._names_in(sentence)
        places = [each for each in named if each.type == "place"]
        where = min(places, key=lambda place: abs(place.start - claim.start), default=None)
        is_told = name in load_kinds("told")
        return Dating(
            occasion="" if is_told else _END if name in load_kinds("until") else name,
            word=self._text[found.start : found.end].lower() if found else "",
            is_told=is_told,
            where=where.entity if where else None,
            whose=self._whose(found, sentence) if found else None,
            moved=self._words.is_moved(self._text[max(0, sentence.start - _BEFORE) : sentence.end]),
            rows=self._words.rows(self._beside(claim, sentence, dates)),
            things=frozenset(each.entity for each in named if each.type != "place"),
            language=self._language,
            hours=all(hour.attribute for hour in hours) if hours else None,
        )

    def _beside(self, claim: Claim, sentence: Span, dates: Sequence[Claim]) -> str:
        """Give the words beside a date, up to the next one and to a semicolon."""
        start = max([date.end for date in dates if date.end <= claim.start] + [sentence.start])
        end = min([date.start for date in dates if date.start >= claim.end] + [sentence.end])
        before = self._text[max(start, claim.start - _BESIDE) : claim.start]
        after = self._text[claim.end : min(end, claim.end + _BESIDE)]
        return _PART.split(before)[-1] + claim.text + _PART.split(after)[0]

    def _nearest(self, claim: Claim, sentence: Span, dates: Sequence[Claim]) -> Happening | None:
        """Find the word for an occasion next to a date, of those to which no other is nearer."""
        found = [
            (away, each)
            for each in self._words.within(self._text, sentence.start, sentence.end)
            if (away := self._away(claim, each)) <= _REACH
            and away == min(self._away(date, each) for date in dates)
            and (each.occasion not in load_kinds("until") or claim.modifier == "at_most")
        ]
        return min(found, key=lambda pair: pair[0])[1] if found else None

    def _away(self, claim: Claim, word: Happening) -> int:
        """Count the code points between a date and a word, those of ends of clauses severalfold."""
        start, end = (word.end, claim.start) if word.end <= claim.start else (claim.end, word.start)
        clauses = sum(self._text.count(mark, start, end) for mark in _ENDS)
        report = _REPORT if word.occasion in load_kinds("told") else 0
        return max(0, end - start) + _CLAUSE * clauses + report

    def _whose(self, found: Happening, sentence: Span) -> str | None:
        """Give the person, or the thing, named next to the word for what happens to one."""
        types = next(
            (types for key, types in _TYPES.items() if found.occasion in load_kinds(key)),
            frozenset[EntityType](),
        )
        named = (
            name
            for name in self._names_in(sentence)
            if name.type in types and (name.end <= found.start or not self._unspaced)
        )
        nearest = min(named, key=lambda name: _beside(found, name), default=None)
        return nearest.entity if nearest else None

    def _names_in(self, sentence: Span) -> Sequence[Named]:
        first = bisect_left(self._names, (sentence.start,))
        return self._names[first : bisect_left(self._names, (sentence.end,))]


def _beside(found: Happening, name: Named) -> int:
    """Count the code points between a word and a name; one behind the word is farther."""
    place = _PLACE if name.type == "place" else 0
    if name.end <= found.start:
        return found.start - name.end + place
    return name.start - found.end + _BEHIND + place
