"""Tables as they stand in a text: lines of cells, between strokes or tabs."""

import re
from collections.abc import Iterator

from reconcile.model import Span

Row = tuple[Span, ...]

_LINE = re.compile(r"[^\n]*(?:\||\t)[^\n]*")
_RULE = re.compile(r"[\s|:=+-]+")  # the line between the heads of a Markdown table and its rows


def cells_of(text: str, start: int, end: int) -> Row:
    """Split a line at its strokes, else its tabs; an outer stroke opens no cell."""
    words = text[start:end]
    sign = "|" if "|" in words else "\t"
    cells, at = [], start
    for part in words.split(sign):
        cells.append(Span(at, at + len(part)))
        at += len(part) + 1
    closed = sign == "|" and len(cells) > 1 and words.rstrip().endswith(sign)
    return tuple(cells[sign == "|" and words.startswith("|") : -1 if closed else None])


def is_rule(text: str, start: int, end: int) -> bool:
    """Say whether a line only parts the heads of a Markdown table from its rows."""
    return _RULE.fullmatch(text, start, end) is not None


def grids(text: str) -> Iterator[list[Row]]:
    """Yield the rows of each table of a text: two and more lines with cells, one below another."""
    rows: list[Row] = []
    last = -2
    for line in _LINE.finditer(text) if "|" in text or "\t" in text else ():
        if line.start() != last + 1:
            yield from [rows] if len(rows) > 1 else []
            rows = []
        last = line.end()
        if not is_rule(text, line.start(), line.end()):
            rows.append(cells_of(text, line.start(), line.end()))
    yield from [rows] if len(rows) > 1 else []
