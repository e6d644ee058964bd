"""What stands where in a document: its blocks, segments and sentences, found by place."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from reconcile.model import Anchor, Block, Document, Heading, Segment, Span

_LONGEST = 2000  # code points of a sentence; what goes on longer is a list or a dump, in parts


def line_column_in(anchors: Sequence[Anchor], place: int) -> tuple[int, int]:
    """Give the line and the column of a place by the last anchor at or before it."""
    anchor = anchors[max(0, bisect_right(anchors, place, key=lambda one: one.start) - 1)]
    return anchor.line, anchor.column + max(0, place - anchor.start)


def path(headings: Sequence[Heading], place: int) -> tuple[str, ...]:
    """List the headings above a place, the outermost first."""
    at = bisect_left(headings, place, key=lambda one: one.start) - 1
    found: list[str] = []
    while at >= 0:
        found.append(headings[at].text)
        at = headings[at].parent
    return tuple(reversed(found))


class Places:
    """A document's parts indexed by their starts; every look-up takes logarithmic time."""

    def __init__(self, document: Document) -> None:
        """Index a document."""
        self.document, self.text = document, document.text
        self._breaks = [at for at, char in enumerate(self.text) if char == "\n"]
        anchors = document.source.anchors
        self._anchors = anchors if isinstance(anchors, tuple) else ()
        self._blocks = [block.start for block in document.blocks]
        self._tables = list(_tables(document))
        self._segments = [segment.start for segment in document.source.segments]
        self._sentences = [sentence.start for sentence in document.sentences]

    def line_column(self, place: int) -> tuple[int, int]:
        """Give the line and the column of a place in the file, both from 1."""
        if self._anchors:
            return line_column_in(self._anchors, place)
        line = bisect_left(self._breaks, place)
        return line + 1, place - (self._breaks[line - 1] if line else -1)

    def block(self, place: int) -> Block | None:
        """Find the block that holds a place."""
        at = bisect_right(self._blocks, place) - 1
        blocks = self.document.blocks
        return blocks[at] if at >= 0 and place < blocks[at].end else None

    def block_before(self, place: int) -> Block | None:
        """Find the last block that ends at or before a place."""
        at = bisect_left(self._blocks, place) - 1
        return self.document.blocks[at] if at >= 0 else None

    def table(self, place: int) -> int:
        """Find where the table begins a row of which holds a place; -1 outside of any."""
        at = bisect_right(self._blocks, place) - 1
        return self._tables[at] if at >= 0 else -1

    def segment(self, place: int) -> Segment | None:
        """Find the segment that holds a place."""
        at = bisect_right(self._segments, place) - 1
        segments = self.document.source.segments
        return segments[at] if at >= 0 and place < segments[at].end else None

    def sentence_number(self, place: int) -> int:
        """Give the index of the last sentence that starts at or before a place, or -1."""
        return bisect_right(self._sentences, place) - 1

    def sentence(self, place: int) -> Span:
        """Find the sentence that holds a place; one that ends in a colon goes on into the next.

        Outside all sentences it is the block, and outside all blocks nothing around the place. One
        that never ends is cut into parts, so that to look around in it takes no longer than it may.
        """
        whole = self._sentence(place)
        if whole.end - whole.start <= _LONGEST:
            return whole
        start = place - (place - whole.start) % _LONGEST
        return Span(start, min(start + _LONGEST, whole.end))

    def _sentence(self, place: int) -> Span:
        at, sentences = self.sentence_number(place), self.document.sentences
        if at >= 0 and place < sentences[at].end:
            found = sentences[at]
            opens = self.text[found.end - 1] == ":" and at + 1 < len(sentences)
            return Span(found.start, sentences[at + 1].end) if opens else found
        block = self.block(place)
        return Span(block.start, block.end) if block else Span(place, place)


def _tables(document: Document) -> Iterator[int]:
    """Give for each block where its table begins, whose rows stand on adjacent lines."""
    start, end = -1, 0
    for block in document.blocks:
        close = start >= 0 and document.text.count("\n", end, block.start) <= 1
        if block.part != "table":
            start = -1
        elif not close:
            start = block.start
        end = block.end
        yield start
