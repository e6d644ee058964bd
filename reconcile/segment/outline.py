"""Pieces -> the headings that stand above them, each below the one that holds it."""

from collections.abc import Sequence

from reconcile.model import Heading
from reconcile.segment.layout import Piece

_LONGEST = 200  # signs of a heading that are kept
_PARTS = {"headline": 1, "heading": 2}  # with the levels of those that show none


def outline(pieces: Sequence[Piece]) -> tuple[Heading, ...]:
    """List the headings of a document in order of place, with the heading above each."""
    found: list[Heading] = []
    above: list[int] = []  # indexes of the headings that hold what comes next
    for piece in pieces:
        level = piece.level or _PARTS.get(piece.part, 0)
        if not level or piece.part in {"furniture", "metadata"}:
            continue
        while above and found[above[-1]].level >= level:
            above.pop()
        text = " ".join(piece.text[:_LONGEST].strip("*_# ").split())
        parent = above[-1] if above else -1
        above.append(len(found))
        found.append(Heading(start=piece.start, level=level, text=text, parent=parent))
    return tuple(found)
