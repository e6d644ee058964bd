"""What a page shows -> its text, the shapes it stands in, and where in the file it came from."""

import re
from collections.abc import Iterator

from msgspec import structs

from reconcile.model import Anchor, Box, Form, Shape

# Words with one space between; a soft hyphen and a zero width space are seen by nobody.
_RUN = re.compile("[^ \t\n\r\f\u00ad\u200b]+(?: [^ \t\n\r\f\u00ad\u200b]+)*")
_KEPT = re.compile("[^\n]+")  # in preformatted text
_BLANK = frozenset(" \t\n\r\f")
_DEEPEST = 100  # boxes in one another; what is deeper counts to the last of them


class Writer:
    """A text while it is written, in shapes, with anchors to the lines of its file."""

    def __init__(self) -> None:
        """Begin an empty text."""
        self.parts: list[str] = []
        self.size = 0
        self.shapes: list[Shape] = []
        self.anchors: list[Anchor] = []
        self.form: Form = "text"
        self.level = 0
        self.quoted = self.caption = self.linked = self.preformatted = False
        self.box = -1
        self._boxes: list[Box] = []
        self._depths: list[int] = []
        self._start = -1  # of the shape that is being written
        self._cells = 0
        self._split = False  # whether the cell has several paragraphs
        self._filled = False  # whether something stands in the cell
        self._all_linked = True
        self._gap = self._space = self._broken = False

    def write(self, text: str, line: int, column: int) -> None:
        """Add what stands in the file at a line and a column, both from 1."""
        place = 0
        for run in (_KEPT if self.preformatted else _RUN).finditer(text):
            between = text[place : run.start()]
            line, column = _moved(between, line, column)
            self._space = self._space or not _BLANK.isdisjoint(between)
            self._add(run.group(), line, column, broken="\n" in between and self.preformatted)
            column += run.end() - run.start()
            place = run.end()
        self._space = self._space or not _BLANK.isdisjoint(text[place:])

    def _add(self, words: str, line: int, column: int, *, broken: bool) -> None:
        self._split = self._split or self._broken
        if self._broken or (broken and self._start >= 0):
            self.end(gap=False)
        if self._start < 0:
            self._open()
        elif self._space and not self.preformatted:
            self._put(" ")
        self._space, self._filled = False, True
        self._all_linked = self._all_linked and self.linked
        last = self.anchors[-1] if self.anchors else None
        if not last or (last.line, column - last.column) != (line, self.size - last.start):
            self.anchors.append(Anchor(self.size, line, column))
        self._put(words)

    def _open(self) -> None:
        """Begin a shape, on a line of its own."""
        if self.parts:
            self._put("\n\n" if self._gap else "\n")
        self._start, self._cells, self._all_linked = self.size, 0, True

    def _put(self, words: str) -> None:
        self.parts.append(words)
        self.size += len(words)

    def end(self, *, gap: bool) -> None:
        """End the shape that is being written; `gap`: what comes next does not stand close."""
        self._broken = self._space = False
        if self._start < 0:
            self._gap = self._gap or gap
            return
        alone = self.form == "table" and not self._cells  # a cell that is a row makes no table
        self.shapes.append(
            Shape(
                start=self._start,
                end=self.size,
                form="text" if alone else self.form,
                level=self.level,
                quoted=self.quoted,
                gap=self._gap or not self.shapes,
                caption=self.caption,
                linked=self._all_linked,
                box=self.box,
            )
        )
        self._start, self._gap = -1, gap

    def pause(self) -> None:
        """End a line within a cell: only if more text comes in it, the cell has two."""
        self._broken = self._start >= 0 and self._filled

    def cell(self) -> None:
        """Begin a cell of the row that is being written."""
        if self._split:  # a cell of several paragraphs is a column of the page, no cell of a row
            self.end(gap=True)
        self._broken = self._filled = self._split = False
        if self._start >= 0:
            self._put(" |")
            self._cells += 1
            self._space = True

    def rule(self) -> None:
        """Draw a line between two shapes."""
        self.end(gap=True)
        self.shapes.append(Shape(start=self.size, end=self.size, form="rule", box=self.box))

    def open_box(self, box: Box) -> int:
        """Begin a box inside the current one; give its index, or the current one's."""
        depth = self._depths[self.box] + 1 if self.box >= 0 else 0
        if depth >= _DEEPEST:
            return self.box
        self._boxes.append(structs.replace(box, first=len(self.shapes), parent=self.box))
        self._depths.append(depth)
        return len(self._boxes) - 1

    def close_box(self, index: int) -> None:
        """End a box."""
        self._boxes[index] = structs.replace(self._boxes[index], end=len(self.shapes))

    def boxes(self) -> Iterator[Box]:
        """Give all boxes, in the order in which they began."""
        yield from self._boxes


def _moved(text: str, line: int, column: int) -> tuple[int, int]:
    """Go on from a place by a text."""
    lines = text.count("\n")
    if lines:
        return line + lines, len(text) - text.rfind("\n")
    return line, column + len(text)
