"""Text -> readings of dates: find the places, read the tokens there, reduce them rule by rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reconcile.extract.dates.bounds import BOUNDS, PARTS_OF, RANGES
from reconcile.extract.dates.frames import FRAMES
from reconcile.extract.dates.grammar import Stage, compile_stage
from reconcile.extract.dates.lexicon import Lexicon, lexicon
from reconcile.extract.dates.points import POINTS
from reconcile.extract.dates.spans import AGAIN, JOINED, OFFSETS, SPANS
from reconcile.extract.dates.tokens import Token, tokens
from reconcile.extract.dates.when import Context, When

_MARGIN = 48  # how far from its anchor an expression may begin or go on
_ORDER = (FRAMES, POINTS, SPANS, JOINED, JOINED, OFFSETS, OFFSETS, AGAIN, PARTS_OF, RANGES, BOUNDS)
_BLANK = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Reader:
    """A language's words and its compiled grammar."""

    lexicon: Lexicon
    stages: tuple[Stage, ...]


@cache
def reader(language: str) -> Reader:
    """Compile what is needed to read a language; raises InvalidRules."""
    found = lexicon(language)
    made = {id(rules): compile_stage(found, rules) for rules in _ORDER}
    return Reader(found, tuple(made[id(rules)] for rules in _ORDER))


def fold(text: str) -> str:
    """Put text into small letters, each in its old place."""
    folded = text.lower()
    if len(folded) == len(text):
        return folded
    return "".join(c.lower() if len(c.lower()) == 1 else c.lower()[0] for c in text)


def readings(how: Reader, context: Context) -> Iterator[Token]:
    """Yield the tokens that are dates, in order of place."""
    for start, end in _windows(how.lexicon, context.folded):
        row = tokens(how.lexicon, context.folded, start, end)
        for stage in how.stages:
            row = stage.apply(row, context)
        yield from (token for token in row if isinstance(token.when, When))


def _windows(found: Lexicon, folded: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches around anchors, those that touch as one."""
    start = end = -1
    for match in found.anchor.finditer(folded):
        if match.start() - _MARGIN <= end:
            end = match.end() + _MARGIN
            continue
        if end >= 0:
            yield start, _edge(folded, end)
        start, end = _back(folded, match.start() - _MARGIN), match.end() + _MARGIN
    if end >= 0:
        yield start, _edge(folded, end)


def _edge(folded: str, end: int) -> int:
    """Go on to the end of a word, within reason."""
    blank = _BLANK.search(folded, end, end + _MARGIN)
    return blank.start() if blank else min(end, len(folded))


def _back(folded: str, start: int) -> int:
    if start <= 0:
        return 0
    blank = _BLANK.search(folded, start, start + _MARGIN)
    return blank.start() if blank else start
