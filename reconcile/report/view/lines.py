"""A source's text as numbered lines, in passages of one hand, cut where a mark begins or ends."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Protocol, TypeVar

from msgspec import Struct

from reconcile.model import Provenance, Segment

_LINE_END = re.compile(r"\r\n|\n|\r")
_WHOLE_LINES = frozenset({"ai_generated", "boilerplate", "metadata"})


class Spanning(Protocol):
    """Anything with a start and an end."""

    @property
    def start(self) -> int:
        """The first code point."""

    @property
    def end(self) -> int:
        """The code point after the last."""


S = TypeVar("S", bound=Spanning)


class Line(Struct, frozen=True):
    """A line without its end; `number` counts from 1, `after_gap` tells of empty lines before."""

    number: int
    start: int
    end: int
    after_gap: bool


class Passage(Struct, frozen=True):
    """Lines in a row that one hand wrote; human where hands mix within a line."""

    provenance: Provenance
    lines: tuple[Line, ...]
    segments: tuple[Segment, ...]


def lines_of(text: str) -> list[Line]:
    """Cut a text into its lines, leaving out those without words."""
    found: list[Line] = []
    start, last = 0, 0
    ends = [*((end.start(), end.end()) for end in _LINE_END.finditer(text)), (len(text),) * 2]
    for number, (end, following) in enumerate(ends, 1):
        if text[start:end].strip():
            found.append(Line(number, start, end, after_gap=number - last > 1 and last > 0))
            last = number
        start = following
    return found


def passages_of(text: str, lines: Sequence[Line], segments: Sequence[Segment]) -> list[Passage]:
    """Gather lines into passages: AI texts one by one, runs of boilerplate as one."""
    keyed = [(_hand(_touched(text, line, segments)), line) for line in lines]
    return [
        Passage(hand, tuple(line for _, line in run), _about(run, segments))
        for (hand, _), run in (
            (key, list(run)) for key, run in groupby(keyed, lambda pair: pair[0])
        )
    ]


def pieces_of(line: Line, spans: Sequence[S]) -> Iterator[tuple[int, int, tuple[S, ...]]]:
    """Cut a line at every edge of the spans; say which spans cover each piece.

    The spans are those that touch the line, in order of start.
    """
    edges = {line.start, line.end}
    for span in spans:
        edges.update((max(span.start, line.start), min(span.end, line.end)))
    cuts = sorted(edges)
    waiting, active = list(reversed(spans)), list[S]()
    for start, end in pairwise(cuts):
        while waiting and waiting[-1].start <= start:
            active.append(waiting.pop())
        active = [span for span in active if span.end > start]
        yield start, end, tuple(active)


def by_line(lines: Sequence[Line], spans: Sequence[S]) -> dict[int, list[S]]:
    """Sort spans, in order of start, to the lines they touch: line number -> spans."""
    starts = [line.start for line in lines]
    found: dict[int, list[S]] = {line.number: [] for line in lines}
    for span in spans:
        first = max(bisect_right(starts, span.start) - 1, 0)
        for line in lines[first : bisect_left(starts, span.end)]:
            if span.start < line.end and span.end > line.start:
                found[line.number].append(span)
    return found


def _touched(text: str, line: Line, segments: Sequence[Segment]) -> list[Segment]:
    first = max(bisect_right(segments, line.start, key=lambda each: each.start) - 1, 0)
    last = bisect_left(segments, line.end, key=lambda each: each.start)
    return [
        each
        for each in segments[first:last]
        if text[max(each.start, line.start) : min(each.end, line.end)].strip()
    ]


def _hand(touched: list[Segment]) -> tuple[Provenance, int]:
    """Say who wrote a line, and where that passage begins if it must stand alone."""
    hands = {each.provenance for each in touched}
    if len(hands) != 1 or not hands <= _WHOLE_LINES:
        return "human", 0
    return touched[0].provenance, touched[0].start if "ai_generated" in hands else 0


def _about(
    run: list[tuple[tuple[Provenance, int], Line]], segments: Sequence[Segment]
) -> tuple[Segment, ...]:
    start, end = run[0][1].start, run[-1][1].end
    first = max(bisect_right(segments, start, key=lambda each: each.start) - 1, 0)
    return tuple(segments[first : bisect_left(segments, end, key=lambda each: each.start)])
