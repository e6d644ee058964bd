"""Give the cells of a table what its heads or its caption say once: "($ m)", "(in thousands)"."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from reconcile.extract.attach import set_unit
from reconcile.extract.literals import ONE
from reconcile.extract.money import money_after
from reconcile.extract.page import Measure, Page
from reconcile.extract.units import unit_after

ROW = re.compile(r"^[^\n]*(?:\||\t)[^\n]*$", re.MULTILINE)
NOTE = re.compile(r"[(（]([^()（）\n]{1,60})[)）]")
TAIL = re.compile(r", ([^,()\n]{1,30})\Z")
LETTERS = re.compile(r"[^\W\d_]+")
SHORT = 30  # signs of a line above a table that is nothing but a note
BEFORE = 200  # signs before a table that may hold its caption
NEGATIVE = re.compile(r"\(\s*\Z")
MOST = 2  # words in a note beside its money and its scale
SMALL = 2  # letters of the words that hold a note together


class Scale(NamedTuple):
    """What a note says of the figures it stands over: money or unit, and thousands or millions."""

    factor: Decimal = ONE
    money: str = ""
    unit: str = ""


NOTHING = Scale()


class Table(NamedTuple):
    """Rows of cells, and the note above them."""

    rows: list[tuple[int, int]]
    caption: Scale


def tabled(page: Page, measures: list[Measure]) -> list[Measure]:
    """Scale the bare figures of each table by its caption, its column's head or its row's.

    What stands in such a note is no figure of its own: "'000", "亿元".
    """
    if "|" not in page.text and "\t" not in page.text:
        return measures
    noted: set[int] = set()
    starts = [measure.start for measure in measures]
    for table in _tables(page):
        heads = _heads(page, table)
        for start, end in table.rows:
            row = measures[bisect_left(starts, start) : bisect_left(starts, end)]
            if row:
                _row(page, table, heads, (start, end), row)
        for start, end in _notes(page, table):
            noted.update(range(bisect_left(starts, start), bisect_left(starts, end)))
    return [measure for n, measure in enumerate(measures) if n not in noted]


def _notes(page: Page, table: Table) -> list[tuple[int, int]]:
    """List where the notes stand that scale a table."""
    start = max(0, table.rows[0][0] - BEFORE)
    found = NOTE.finditer(page.low, start, table.rows[0][1])
    return [match.span(1) for match in found if _scale(page, *match.span(1))]


def _tables(page: Page) -> Iterator[Table]:
    """Yield the runs of two lines and more that are divided into cells."""
    rows: list[tuple[int, int]] = []
    for match in ROW.finditer(page.text):
        if rows and match.start() > rows[-1][1] + 1:
            yield from _table(page, rows)
            rows = []
        rows.append(match.span())
    yield from _table(page, rows)


def _table(page: Page, rows: list[tuple[int, int]]) -> Iterator[Table]:
    if len(rows) > 1:
        start = max(0, rows[0][0] - BEFORE)
        above = page.text[start : rows[0][0]].rstrip("\n: ")
        line = start + above.rfind("\n") + 1
        noted = _whole(page, *_cells(page, rows[0])[0])
        if noted == NOTHING and not ROW.match(page.text, line):  # else another table's last row
            noted = _noted(page, start + above.rfind("\n\n") + 1, rows[0][0])
            noted = noted if noted != NOTHING else _line(page, line, start + len(above))
        yield Table(rows, noted)


def _line(page: Page, start: int, end: int) -> Scale:
    """Read a line above a table that is a note, or ends in one: "Revenue, in millions of euros"."""
    stop = end
    for word in page.grammar.lexicon.tables.excepting:
        at = page.low.find(f", {word}", start, end)
        stop = min(stop, at) if at >= 0 else stop
    whole = _scale(page, start, stop) if stop - start <= SHORT else None
    return whole or _headed(page, start, end)


def _cells(page: Page, row: tuple[int, int]) -> list[tuple[int, int]]:
    """Split a row at its strokes or tabs; an outer stroke opens no cell."""
    text = page.text[row[0] : row[1]]
    sign = "|" if "|" in text else "\t"
    cells, at = [], row[0]
    for part in text.split(sign):
        cells.append((at, at + len(part)))
        at += len(part) + 1
    return cells[1:] if sign == "|" and text.lstrip().startswith("|") else cells


def _heads(page: Page, table: Table) -> list[Scale]:
    return [_headed(page, start, end) for start, end in _cells(page, table.rows[0])]


def _noted(page: Page, start: int, end: int) -> Scale:
    """Read the last note in brackets that names a scale, money or a unit."""
    found = NOTHING
    for match in NOTE.finditer(page.low, max(0, start), end):
        found = _scale(page, *match.span(1)) or found
    return found


def _headed(page: Page, start: int, end: int) -> Scale:
    """Read a head's note in brackets, or the words behind its last comma."""
    end = start + len(page.low[start:end].rstrip())
    tail = TAIL.search(page.low, start, end)
    noted = _noted(page, start, end)
    if noted != NOTHING:
        return noted
    told = _scale(page, *tail.span(1)) if tail else None
    return told or _whole(page, start, end)


def _whole(page: Page, start: int, end: int) -> Scale:
    """Read a head that is nothing but a note: "£m", "€ million", "%"; "L" and "Won" are none."""
    written = page.low[start:end].strip()
    if not written or len(written) > SHORT:
        return NOTHING
    start = page.low.index(written, start, end)
    found = _scale(page, start, start + len(written)) or NOTHING
    told = (found.money and found.factor != 1) or not any(map(str.isalnum, written))
    return found if told else NOTHING


def _scale(page: Page, start: int, end: int) -> Scale | None:
    """Read "$ m", "in millions of euros", "€bn", "kg", "%"; None for other words."""
    factor, money, unit, at, others = ONE, "", "", start, 0
    while at < end:
        if named := _money(page, at):
            at, money = named[0], money or named[1]
        elif (measured := unit_after(page, at, glued=True)) and measured[0] == end and not money:
            at, unit = measured
        elif scale := _power(page, at, end, money=money != ""):
            at, factor = scale
        elif match := LETTERS.match(page.low, at):
            if match[0] in page.grammar.lexicon.tables.excepting:
                break
            at, others = match.end(), others + _says(page, match)
        else:
            others += MOST * page.low[at].isdigit()
            at += 1
    if others > MOST or (others and unit) or (factor, money, unit) == NOTHING:
        return None
    return Scale(factor, money, unit)


def _says(page: Page, word: re.Match[str]) -> int:
    """Count a word that is none of a note's small ones: "in", "of", "en"; number words twice."""
    if page.grammar.number_words(page.low, word.start()):
        return MOST + 1
    return len(word[0]) > SMALL


def _money(page: Page, at: int) -> tuple[int, str] | None:
    found = money_after(page, at)
    return (found.end, found.code) if found and found.factor == 1 else None


def _power(page: Page, at: int, end: int, *, money: bool) -> tuple[int, Decimal] | None:
    """Read a word or a letter for a scale: "millions", "'000", "m", "bn"."""
    if page.norm.startswith("000", at):
        return at + 3, Decimal(1000)
    found = page.grammar.number_words(page.low, at)
    if found and found[1] <= end and found[0][0].role == "x" and found[0][0].value >= 1000:  # noqa: PLR2004 -- a scale
        return found[1], found[0][0].value
    match = LETTERS.match(page.low, at)
    power = page.grammar.lexicon.suffixes.get(match[0]) if match else None
    if match and power and power >= 3 and (money or len(match[0]) > 1):  # noqa: PLR2004 -- thousands
        return match.end(), ONE.scaleb(power)
    return None


def _row(
    page: Page,
    table: Table,
    heads: list[Scale],
    row: tuple[int, int],
    measures: list[Measure],
) -> None:
    """Scale the figures of one row, the first cell of which names it."""
    cells = _cells(page, row)
    label = page.low[cells[0][0] : cells[0][1]]
    named = _cells(page, table.rows[0]) if row != table.rows[0] else []
    own, ends = _headed(page, *cells[0]), [cell[1] for cell in cells]
    single = any(words in label for words in page.grammar.lexicon.tables.single)
    for measure in measures:
        at = bisect_left(ends, measure.start)
        if at == 0 or not _bare(measure):
            continue
        measure.head = named[at] if at < len(named) else measure.head
        _signed(page, measure)
        head = heads[at] if at < len(heads) else NOTHING
        _apply(page, measure, (own, head, table.caption), single=single)


def _bare(measure: Measure) -> bool:
    free = not measure.unit and measure.scale == 1 and measure.low == measure.high
    return free and measure.kind == "count" and not measure.number.worded


def _signed(page: Page, measure: Measure) -> None:
    """Take a figure in brackets for a loss: "(21.9)"."""
    before = page.norm[max(0, measure.start - 2) : measure.start]
    if NEGATIVE.search(before) and page.norm[measure.end : measure.end + 2].lstrip()[:1] == ")":
        measure.low = measure.high = -measure.low
        measure.rules.append("brackets")


def _apply(page: Page, measure: Measure, notes: tuple[Scale, ...], *, single: bool) -> None:
    """Apply the nearest note that says a unit or money, and the nearest scale that goes with it."""
    scaled = next((note for note in notes if note != NOTHING), NOTHING)
    money = next((note.money for note in notes if note.money), "")
    if scaled == NOTHING:
        return
    if scaled.unit and scaled.factor == 1:
        set_unit(page, measure, (measure.end, scaled.unit))
    elif money:
        measure.kind, measure.unit = "money", money
    factor = next((note.factor for note in notes if note.factor != 1), ONE)
    if not single and not scaled.unit and factor != 1:
        measure.times(factor)
        measure.scale = factor
    measure.rules.append("header")
