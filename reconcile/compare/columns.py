"""Totals in tables against the rows, or the columns, that they sum up."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from reconcile.compare.sums import added, plain
from reconcile.compare.wording import point
from reconcile.knowledge.together import load_words
from reconcile.model import Claim, Relation, Source
from reconcile.tabular import Row, grids

_NOTHING = re.compile(r"[\s–—-]*")  # a cell without a figure
_MARK = re.compile(r"[\s*_:]+")  # around the words of a head
_LEAST = 2  # parts of a total


def columns(claims: Sequence[Claim], sources: Sequence[Source]) -> Iterator[Relation]:
    """Hold every total of a table against the figures of its column, or of its row."""
    by_id = {source.id: source for source in sources}
    for name, members in groupby(claims, key=attrgetter("source")):
        source = by_id[name]
        text = source.text if isinstance(source.text, str) else ""
        found = sorted(members, key=attrgetter("start"))
        for rows in grids(text):
            yield from _Table(rows, found, text, source.language).sums()


class _Table:
    """One table, with the figure of each cell."""

    def __init__(
        self, rows: Sequence[Row], claims: Sequence[Claim], text: str, language: str
    ) -> None:
        self._rows, self._text = rows, text
        self._total = load_words(language, "total")
        self._within = tuple(load_words(language, "within"))
        self._claims, self._starts = claims, [claim.start for claim in claims]
        self._figures = [[self._figure(row, at) for at in range(len(row))] for row in rows]

    def sums(self) -> Iterator[Relation]:
        """Hold the one row of totals, and the one column, against what they sum up."""
        body = [n for n, row in enumerate(self._figures) if any(row[1:])]
        totals = [n for n in body if self._says_total(self._rows[n][0].start, self._rows[n][0].end)]
        broken_down = any(self._is_within(n) for n in body)
        if len(totals) == 1 and not broken_down and totals[0] in {body[0], body[-1]}:
            for column in range(1, len(self._rows[totals[0]])):
                others = [self._at(n, column) for n in body if n != totals[0]]
                yield from self._added(self._at(totals[0], column), others)
        heads = self._rows[0]
        across = [n for n in range(1, len(heads)) if self._says_total(heads[n].start, heads[n].end)]
        if len(across) == 1 and across[0] in {1, len(heads) - 1} and not any(self._figures[0][1:]):
            for n in body:
                others = [self._at(n, c) for c in range(1, len(heads)) if c != across[0]]
                yield from self._added(self._at(n, across[0]), others)

    def _added(self, total: "Claim | str", parts: Sequence["Claim | str"]) -> Iterator[Relation]:
        """Add up the figures of cells; cells with nothing add nothing, any other words stop it."""
        figures = [part for part in parts if isinstance(part, Claim)]
        unread = any(isinstance(part, str) and not _NOTHING.fullmatch(part) for part in parts)
        if not isinstance(total, Claim) or unread or len(figures) < _LEAST:
            return
        value = plain(total)
        alike = {(part.kind, part.unit) for part in figures} == {(total.kind, total.unit)}
        if value and alike:
            yield from added(total, value, [part for part in figures if point(part)])

    def _at(self, row: int, column: int) -> "Claim | str":
        """Give the figure of a cell, or its words where it has none of its own."""
        cells = self._rows[row]
        if column >= len(cells):
            return ""
        cell = cells[column]
        return self._figures[row][column] or self._text[cell.start : cell.end]

    def _figure(self, row: Row, column: int) -> Claim | None:
        """Find the one plain figure in a cell."""
        first = bisect_left(self._starts, row[column].start)
        found = self._claims[first : bisect_left(self._starts, row[column].end)]
        return found[0] if len(found) == 1 and plain(found[0]) is not None else None

    def _says_total(self, start: int, end: int) -> bool:
        return _MARK.sub(" ", self._text[start:end]).strip().casefold() in self._total

    def _is_within(self, row: int) -> bool:
        """Say whether a row is a part of the row above it."""
        cell = self._rows[row][0]
        words = _MARK.sub(" ", self._text[cell.start : cell.end]).strip().casefold()
        return words.startswith((*self._within, "-", "–", "•"))
