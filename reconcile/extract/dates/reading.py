"""Text -> readings of dates: find the places, read the tokens there, reduce them rule by rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from msgspec import Struct

from reconcile.extract.dates.bounds import BOUNDS, PARTS_OF, RANGES
from reconcile.extract.dates.frames import FRAMES
from reconcile.extract.dates.grammar import Fit, apply, chain, compile_stage
from reconcile.extract.dates.lexicon import LETTER, Lexicon, lexicon
from reconcile.extract.dates.periods import MONTH_QUARTERS, PERIODS
from reconcile.extract.dates.points import DAYS, MONTHS
from reconcile.extract.dates.spans import AGAIN, JOINED, OFFSETS, SPANS
from reconcile.extract.dates.tokens import Token, runs
from reconcile.extract.dates.weekdays import LONE_WEEKDAYS, WEEKDAYS
from reconcile.extract.dates.when import Context, When

_MARGIN = 48  # how far before its anchor an expression may begin
_MOST = 480  # how far a row of known words is followed
_REMEMBERED = 8192  # words of which it is kept whether they are known, in one language
_NEAR = 24  # how far apart parts may stand in writing without spaces
_POINTS = [*DAYS, *MONTH_QUARTERS, *MONTHS, *PERIODS, *WEEKDAYS]
_LEFT = [*LONE_WEEKDAYS, *SPANS]  # a weekday whose number is none of its own
STAGES = (FRAMES, _POINTS, _LEFT, JOINED, JOINED, OFFSETS, OFFSETS, AGAIN, PARTS_OF, RANGES, BOUNDS)
_WORD = re.compile(r"\S+")
_SEASON = re.compile(r"(?<!\d)((?:19|20)\d\d)/(\d\d)(?![\d/])")
DECEMBER = 12
_ENDING = re.compile(r"(?<=\w)['’][^\W\d_]{1,6}(?!\w)")
_PIECE = re.compile(rf"{LETTER}+|\d+|[$€£%@#]")


class Reader(Struct, frozen=True):
    """A language's words and its compiled grammar."""

    lexicon: Lexicon
    first_fit: Callable[[str, int], tuple[int, list[Fit]]]


@cache
def reader(language: str) -> Reader:
    """Compile what is needed to read a language; raises InvalidRules."""
    found = lexicon(language)
    made = {id(rules): compile_stage(found, rules) for rules in STAGES}
    return Reader(found, chain([made[id(rules)] for rules in STAGES]))


def _dashed(match: re.Match[str]) -> str:
    """Write a stroke between two years that follow one another as a dash: "2024/25"."""
    follows = (int(match[1]) + 1) % 100 == int(match[2]) > DECEMBER
    return f"{match[1]}-{match[2]}" if follows else match[0]


def fold(text: str) -> str:
    """Put text into small letters, each in its old place."""
    folded = _SEASON.sub(_dashed, text.lower()) if "/" in text else text.lower()
    if len(folded) == len(text):
        return folded
    return "".join(c.lower() if len(c.lower()) == 1 else c.lower()[0] for c in text)


def readings(how: Reader, context: Context) -> Iterator[Token]:
    """Yield the tokens that are dates, in order of place."""
    for start, end in windows(how.lexicon, context.folded):
        for row in runs(how.lexicon, context.folded, start, end):
            for token in _reduced(how, row, context):
                if isinstance(token.when, When):
                    yield token


def _reduced(how: Reader, row: list[Token], context: Context) -> list[Token]:
    stage = 0
    while True:
        stage, fits = how.first_fit("".join([token.letter for token in row]), stage)
        if stage < 0:
            return row
        row = apply(fits, row, context)
        stage += 1


def windows(found: Lexicon, folded: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches around anchors that can belong to a date, without overlap."""
    anchors = ((match.start(), match.end() - 1) for match in found.anchor.finditer(" " + folded))
    spaced = found.rules.spaced
    return _word_windows(found, folded, anchors) if spaced else _near_windows(folded, anchors)


def _near_windows(folded: str, anchors: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join what stands close together, and some characters on both sides."""
    start, end = -1, -_NEAR
    for first, last in anchors:
        if first > end + _NEAR:
            if start >= 0:
                yield start, min(end + _NEAR // 2, len(folded))
            start = _before_number(folded, max(first - _NEAR // 2, 0))
        end = max(end, last)
    if start >= 0:
        yield start, min(end + _NEAR // 2, len(folded))


def _before_number(folded: str, start: int) -> int:
    limit = max(0, start - 8)
    while start > limit and folded[start - 1].isdigit():
        start -= 1
    return start


def _word_windows(
    found: Lexicon, folded: str, anchors: Iterator[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Go from each anchor to both sides for as long as the words are known."""
    done, known = 0, _knowing(found.language)
    for first, last in anchors:
        if last <= done:
            continue
        start, end = first, last
        limit = max(done, start - _MARGIN)
        for before in reversed(folded[limit:start].split()):
            begin = folded.rindex(before, limit, start)
            if begin + len(before) != start and not known[before]:
                break
            start = begin
        for word in _WORD.finditer(folded, end, end + _MOST):
            if word.start() != end and not known[word[0]]:
                end = word.end() if _begins_known(found, word[0]) else end
                break
            end = word.end()
        yield start, end
        done = end


def _begins_known(found: Lexicon, word: str) -> bool:
    """Say whether a word that is run together with another one begins as a date could go on."""
    first = _PIECE.match(word)
    return (
        first is not None
        and first.end() < len(word)
        and (first[0] in found.known or first[0].isdigit())
    )


class _Knowing(dict[str, bool]):
    """Whether all of a word, with the signs that it stands in, may be part of a date."""

    def __init__(self, found: Lexicon) -> None:
        super().__init__()
        self._known, self._suffixed = found.known, found.rules.apostrophe == "suffix"

    def __missing__(self, word: str) -> bool:
        if len(self) > _REMEMBERED:
            self.clear()
        bare = _ENDING.sub("", word) if self._suffixed else word
        pieces = _PIECE.findall(bare)
        found = self[word] = all(piece in self._known or piece[0].isdigit() for piece in pieces)
        return found


@cache
def _knowing(language: str) -> _Knowing:
    return _Knowing(lexicon(language))
