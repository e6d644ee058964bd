"""Tables in CSV: their rows as a reader sees them, "cell | cell", each cell with its place."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from reconcile.model import Anchor, Form, Page, Shape

_SIGNS = ",;\t|"  # what may part cells, the likeliest first
_SAMPLE = 20_000  # code points by which the sign is chosen
_BREAK = re.compile(r"\r\n|\n|\r")
_QUOTED = re.compile(r'[ ]*"((?:[^"]++|"")*+)"')
_RUN = re.compile(r'""|[^\s"|]+(?: [^\s"|]+)*|["|]')  # words, or a sign that is written otherwise
_WRITTEN = {'""': '"', "|": "¦"}  # a stroke within a cell is no border of it


class _Cell(NamedTuple):
    """A cell's content by its place in the file, without the quotes around it."""

    start: int
    end: int


def read_csv(source: str, text: str) -> Page:
    """Read a table in CSV; its hash, language and kind are for the caller to fill in.

    Cells are parted by whichever of comma, semicolon, tab and stroke does so most evenly. A line of
    a single cell is a caption. Whatever a file holds is read: a quote that never ends is a sign.
    """
    writer = _Writer(text)
    for row in _rows(text, _sign(text)):
        writer.row(row)
    return Page(
        id=source,
        sha256="",
        media_type="",
        text="".join(writer.parts),
        anchors=tuple(writer.anchors),
        shapes=tuple(writer.shapes),
        boxes=(),
    )


def _sign(text: str) -> str:
    """Choose the sign that parts most rows of a sample into the same number of cells."""
    sample = text[:_SAMPLE]
    whole = sample if len(text) <= _SAMPLE else sample[: sample.rfind("\n") + 1] or sample

    def evenness(sign: str) -> tuple[int, int]:
        sizes = Counter(len(row) for row in _rows(whole, sign) if len(row) > 1)
        return max(((rows, cells) for cells, rows in sizes.items()), default=(0, 0))

    return max(_SIGNS, key=evenness)


def _rows(text: str, sign: str) -> Iterator[list[_Cell]]:
    """Part a text into rows of cells, as RFC 4180 says; blank lines are no rows."""
    plain = re.compile(rf"[^{re.escape(sign)}\r\n]*")
    row: list[_Cell] = []
    at = 0
    while at < len(text):
        cell, at = _cell(text, at, plain)
        row.append(cell)
        if text[at : at + 1] == sign:
            at += 1
            if at < len(text):
                continue
            row.append(_Cell(at, at))
        elif ends := _BREAK.match(text, at):
            at = ends.end()
        if len(row) > 1 or text[row[0].start : row[0].end].strip():
            yield row
        row = []


def _cell(text: str, at: int, plain: re.Pattern[str]) -> tuple[_Cell, int]:
    """Read the cell that begins at a place; give where the sign behind it stands."""
    quoted = _QUOTED.match(text, at)
    if quoted:
        rest = plain.match(text, quoted.end())
        if rest and not rest.group().strip():
            return _Cell(*quoted.span(1)), rest.end()
    found = plain.match(text, at)
    assert found  # an empty cell matches too
    return _Cell(*found.span()), found.end()


class _Writer:
    """The text while it is written, with anchors to the lines of the file."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.parts: list[str] = []
        self.shapes: list[Shape] = []
        self.anchors: list[Anchor] = []
        self._size = 0
        self._lines = [0, *(found.end() for found in _BREAK.finditer(text))]

    def row(self, cells: list[_Cell]) -> None:
        """Add a row; one in which a single cell says something is a line of text."""
        filled = [cell for cell in cells if self.text[cell.start : cell.end].strip()]
        if not filled:
            return
        alone = len(filled) == 1 and cells[0] == filled[0]
        before = self.shapes[-1].form if self.shapes else None
        form: Form = "text" if alone else "table"
        gap = form != before
        if self.parts:
            self._put("\n\n" if gap else "\n")
        start = self._size
        for number, cell in enumerate(filled if alone else cells):
            self._put(" | " if number else "")
            self._write(cell)
        shape = Shape(start=start, end=self._size, form=form, gap=gap)
        self.shapes.append(shape)

    def _write(self, cell: _Cell) -> None:
        place = cell.start
        for run in _RUN.finditer(self.text, cell.start, cell.end):
            if place > cell.start and run.start() > place:
                self._put(" ")
            line = bisect_right(self._lines, run.start())
            self.anchors.append(Anchor(self._size, line, run.start() - self._lines[line - 1] + 1))
            self._put(_WRITTEN.get(run.group(), run.group()))
            place = run.end()

    def _put(self, words: str) -> None:
        self.parts.append(words)
        self._size += len(words)
