"""Claims as an aligned table for a terminal, a part for each source."""

import textwrap
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from msgspec import Struct

from reconcile.model import Amount, Claim, Interval
from reconcile.report.claims.values import interval, value
from reconcile.report.excerpt import one_line
from reconcile.report.marks import visible

_WIDE = 120  # columns of a terminal that has room for what a claim is about
_GAP = "  "
_LONGEST = 60  # columns that a cell has at most, and a kind of word at least
_LEAST = 10
_INDENT = 4  # of explanations
_ZERO_WIDTH = frozenset({"Mn", "Me", "Cf"})


class _Column(Struct, frozen=True):
    """A column: its header, its cell for a claim, whether the cell may be cut, or is a number."""

    header: str
    cell: Callable[[Claim, dict[str, str]], str]
    cut: bool = True
    right: bool = False


_NARROW_COLUMNS = (
    _Column("place", lambda claim, _: f"{claim.line}:{claim.column}", cut=False, right=True),
    _Column("kind", lambda claim, _: claim.kind, cut=False),
    _Column("text", lambda claim, _: claim.text),
    _Column("value", lambda claim, names: value(claim.value, names)),
    _Column("unit", lambda claim, _: claim.unit),
    _Column("modifier", lambda c, _: "" if c.modifier == "exact" else c.modifier, cut=False),
)
_WIDE_COLUMNS = (
    *_NARROW_COLUMNS,
    _Column("subject", lambda claim, names: names.get(claim.subject or "", "")),
    _Column("attribute", lambda claim, _: claim.attribute),
    _Column("period", lambda claim, _: interval(claim.period) if claim.period else ""),
)


def render(
    found: Sequence[Claim], names: dict[str, str], notes: Sequence[dict[str, str]], width: int
) -> str:
    """Write claims into at most `width` columns, each with its notes below it, if there are any.

    What finds no room ends in "…". Nothing of a source acts on the terminal.
    """
    columns = _WIDE_COLUMNS if width >= _WIDE else _NARROW_COLUMNS
    cells = [[one_line(column.cell(claim, names)) for column in columns] for claim in found]
    widths = _widths(columns, cells, found, width)
    lines = [_line(columns, [column.header for column in columns], widths)]
    before = ""
    for claim, row, note in zip(found, cells, notes or [{}] * len(found), strict=True):
        if claim.source != before:
            before = claim.source
            lines += ["", visible(before)]
        lines += [_line(columns, row, widths), *_noted(note, width)]
    return "".join(f"{line}\n" for line in lines)


def _widths(
    columns: Sequence[_Column], cells: Sequence[Sequence[str]], found: Sequence[Claim], width: int
) -> list[int]:
    """Share the room out: columns that may be cut give way, the widest first."""
    widths = [
        min(_LONGEST, max(map(columns_of, [column.header, *(row[at] for row in cells)])))
        for at, column in enumerate(columns)
    ]
    least = [
        _least(column, widths[at], [row[at] for row in cells], found)
        for at, column in enumerate(columns)
    ]
    room = width - len(_GAP) * (len(columns) - 1)
    while sum(widths) > room:
        at = max(range(len(columns)), key=lambda at: (widths[at] > least[at], widths[at], -at))
        if widths[at] <= least[at]:
            break
        widths[at] -= 1
    return widths


def _least(column: _Column, width: int, cells: Sequence[str], found: Sequence[Claim]) -> int:
    """Say how narrow a column may get: figures and days stay whole, as long as they are usual."""
    if not column.cut:
        return width
    if column.header != "value":
        return min(width, _LEAST)
    figures = [
        columns_of(cell)
        for cell, claim in zip(cells, found, strict=True)
        if isinstance(claim.value, Amount | Interval)
    ]
    return min(width, max([_LEAST, *(size for size in figures if size <= 2 * _LEAST + 2)]))


def _line(columns: Sequence[_Column], cells: Sequence[str], widths: Sequence[int]) -> str:
    shown = (
        _fitted(cell, width, right=column.right)
        for column, cell, width in zip(columns, cells, widths, strict=True)
    )
    return _GAP.join(shown).rstrip()


def _fitted(cell: str, width: int, *, right: bool) -> str:
    if columns_of(cell) > width:
        cell = _cut(cell, width - 1) + "…"
    room = " " * (width - columns_of(cell))
    return room + cell if right else cell + room


def _cut(cell: str, width: int) -> str:
    """Take as much of the beginning of a cell as has room."""
    return cell[: bisect_right(list(accumulate(map(_width, cell))), width)].rstrip()


def columns_of(text: str) -> int:
    """Count the columns that a terminal needs for a text: two for a sign of East Asian width."""
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(char: str) -> int:
    if unicodedata.category(char) in _ZERO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _noted(note: dict[str, str], width: int) -> Iterator[str]:
    """Write a claim's notes below it, each under its label."""
    label = max(map(len, note), default=0)
    for name, told in note.items():
        words = one_line(told)
        opening = " " * _INDENT + name.ljust(label) + _GAP
        yield from textwrap.wrap(
            words,
            max(width, _LONGEST) * len(words) // max(columns_of(words), 1),  # wide signs count two
            initial_indent=opening,
            subsequent_indent=" " * len(opening),
            break_on_hyphens=False,
        )
