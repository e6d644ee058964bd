"""Figures in tables: a row's head says whose they are, a column's what they measure and when."""

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct, structs

from reconcile.attach.context import Context
from reconcile.attach.measure import measured_in
from reconcile.attach.period import Dates
from reconcile.knowledge.measures import load_concepts
from reconcile.model import Block, Claim, Interval, Span
from reconcile.tabular import cells_of, is_rule

_ACTORS = frozenset({"organization", "person"})
_BARE = re.compile(r"\W*\d[\d.,'’ \u00a0]*\W*")  # a figure, and no words
_YEAR = re.compile(r"\s*(?:19|20)\d\d\s*")
_WORD = re.compile(r"[^\W\d_]+")
_NOTE = re.compile(r"\s*[(（\[].*", re.DOTALL)
_LONG = 5  # words from which on a cell is prose, to be read like any sentence
_HEAD = 5  # words of a head that names what its column measures
_DATED = frozenset({"money", "count", "percent", "quantity", "duration", "multiple", "ratio"})


class Cell(Struct, frozen=True):
    """Where a figure stands in a table: its row's head, its column's, and the line above it all.

    `dated` are the cells of the row whose columns say that they hold its time; `cornered` says that
    the column of the rows' heads has a head of its own, so that rows are things, not measures.
    """

    own: Span
    label: Span
    head: Span | None
    title: Span | None
    dated: tuple[Span, ...]
    cornered: bool


class _Table(Struct, frozen=True):
    rows: tuple[tuple[Span, ...], ...]
    head: tuple[Span, ...]
    title: Span | None


class Cells:
    """The tables of one document, found by place."""

    def __init__(self, context: Context) -> None:
        """Index the rows that stand close to one another; other documents cost nothing."""
        self._context = context
        self._rows: list[tuple[int, tuple[Span, ...], _Table]] = []
        for run in _runs(context):
            table = _table(run, context)
            self._rows += [(row[0].start, row, table) for row in table.rows]
        self._starts = [start for start, _, _ in self._rows]

    def at(self, place: int) -> Cell | None:
        """Give the cell of a table that holds a place; None in heads, in prose and outside."""
        number = bisect_right(self._starts, place) - 1
        if number < 0:
            return None
        _, row, table = self._rows[number]
        column = next((n for n, cell in enumerate(row) if cell.start <= place < cell.end), 0)
        if not column or len(_WORD.findall(self._text(row[column]))) >= _LONG:
            return None
        head = table.head[column] if column < len(table.head) else None
        known = load_concepts().dated
        dated = tuple(
            cell
            for cell, named in zip(row[1:], table.head[1:], strict=False)
            if known.issuperset(_WORD.findall(self._text(named).lower()) or [""])
        )
        cornered = bool(table.head) and bool(_WORD.search(self._text(table.head[0])))
        return Cell(row[column], row[0], head, table.title, dated, cornered)

    def _text(self, span: Span) -> str:
        return self._context.text[span.start : span.end]


def in_table(claim: Claim, cell: Cell, context: Context, dates: Dates) -> Claim:
    """Say of a figure in a cell whose it is, what it measures, and when."""
    order = (cell.head, cell.label) if cell.cornered else (cell.label, cell.head)
    heads = [span for span in (*order, cell.title) if span]
    return structs.replace(
        claim,
        subject=_subject(claim, cell, context),
        attribute=_measure(claim, heads, context),
        period=_period(cell, context, dates) if claim.kind in _DATED else None,
    )


def _subject(claim: Claim, cell: Cell, context: Context) -> str | None:
    """Take the entity that the row names, else the column, else the line above the table."""
    counted = "header" in claim.derivation and claim.kind == "count"
    if named := _actors(cell.label, context):
        return named[0]
    if cell.head and not counted:  # else the head says what is counted, not who counts
        for entity in _actors(cell.head, context):
            if _is_known(entity, cell.head, context):
                return entity
    above = _actors(cell.title, context) if cell.title else []
    if len(above) == 1:
        return above[0]
    return context.heading(cell.title.start if cell.title else cell.label.start)


def _is_known(entity: str, head: Span, context: Context) -> bool:
    """Say whether a head's name is one: of two words, or given elsewhere in the text too.

    A lone capital word at the top of a column is mostly no name: "Planned", "Today".
    """
    named = [name for name in context.names if name.entity == entity]
    own = next(name for name in named if head.start <= name.start < head.end)
    return len(named) > 1 or " " in context.text[own.start : own.end]


def _actors(span: Span, context: Context) -> list[str]:
    found = (name.entity for name in context.names_in(span) if name.type in _ACTORS)
    return list(dict.fromkeys(found))


def _measure(claim: Claim, heads: Sequence[Span], context: Context) -> str:
    """Name the measure of the nearest head that names one, else take the head's own words."""
    if claim.kind == "count" and claim.attribute:
        return claim.attribute
    for span in heads:
        if found := measured_in(span, claim.kind, context):
            return found
    for span in heads:
        words = _NOTE.sub("", context.text[span.start : span.end]).strip().casefold()
        if 0 < len(_WORD.findall(words)) <= _HEAD and not context.names_in(span):
            return words
    return claim.attribute


def _period(cell: Cell, context: Context, dates: Dates) -> Interval | None:
    """Take the date of the column, of the row, of the row's column of dates, or of the title."""
    for span in (cell.own, cell.head, cell.label, *cell.dated, cell.title):
        if span is None:
            continue
        words = context.text[span.start : span.end]
        if _YEAR.fullmatch(words):  # which need not have been read as one, without words beside it
            return Interval(dt.date(int(words), 1, 1), dt.date(int(words), 12, 31))
        found = dates.within(span.start, span.end)
        if len(found) == 1 and isinstance(found[0].value, Interval):
            return found[0].value
    return None


def _runs(context: Context) -> Iterator[list[Block]]:
    """Yield the rows of each table: those that stand on adjacent lines, two and more."""
    run: list[Block] = []
    rows = [block for block in context.document.blocks if block.part == "table"]
    for before, row in pairwise([None, *rows]):
        assert row is not None
        close = before is not None and context.text.count("\n", before.end, row.start) == 1
        if not close:
            yield from [run] if len(run) > 1 else []
            run = []
        run.append(row)
    yield from [run] if len(run) > 1 else []


def _table(run: Sequence[Block], context: Context) -> _Table:
    text = context.text
    lines = [row for row in run if not is_rule(text, row.start, row.end)]
    rows = [cells_of(text, row.start, row.end) for row in lines]
    headed = len(rows) > 1 and not _is_data(rows[0], text)
    above = context.block_before(run[0].start)
    near = above is not None and above.part not in {"table", "furniture", "metadata"}
    title = Span(above.start, above.end) if above and near else None
    if title and len(_WORD.findall(text, title.start, title.end)) > 4 * _HEAD:
        title = None  # a paragraph that happens to stand there
    return _Table(tuple(rows[headed:]), rows[0] if headed else (), title)


def _is_data(row: Sequence[Span], text: str) -> bool:
    """Say whether a row holds figures, other than years, rather than heads."""
    cells = [text[cell.start : cell.end] for cell in row[1:]]
    figures = [cell for cell in cells if _BARE.fullmatch(cell) and not _YEAR.fullmatch(cell)]
    return len(figures) * 2 > len(cells)
