"""Pieces and quotations -> segments that tile a text without gaps."""

from collections.abc import Iterator, Sequence

from reconcile.model import Provenance, Segment
from reconcile.segment.layout import Piece
from reconcile.segment.quotations import Quote

_HUMAN = "default: nothing says that it is not a person's text"


def tile(text: str, pieces: Sequence[Piece], quotes: Sequence[Quote]) -> tuple[Segment, ...]:
    """Lay segments over the whole text; what stands between two pieces belongs to the first."""
    tiles: list[Segment] = []
    for start, provenance, reason in _starts(text, pieces, quotes):
        last = tiles[-1] if tiles else None
        if last and (last.provenance, last.reason) == (provenance, reason):
            continue
        if last:
            tiles[-1] = _until(last, start)
        place = start if last else 0
        tiles.append(Segment(start=place, end=len(text), provenance=provenance, reason=reason))
    if not tiles and text:
        tiles.append(Segment(start=0, end=len(text), provenance="human", reason=_HUMAN))
    return tuple(one for one in tiles if one.end > one.start)


def _until(segment: Segment, end: int) -> Segment:
    return Segment(
        start=segment.start, end=end, provenance=segment.provenance, reason=segment.reason
    )


def _starts(
    text: str, pieces: Sequence[Piece], quotes: Sequence[Quote]
) -> Iterator[tuple[int, Provenance, str]]:
    """List where each provenance begins, a quotation inside its piece, in order of place."""
    waiting = list(reversed(quotes))
    for piece in pieces:
        if piece.form == "rule":
            continue
        reason = _HUMAN if piece.provenance == "human" else piece.reason
        start = _line_start(text, piece.start)
        if waiting and (waiting[-1].start, waiting[-1].end) == (piece.start, piece.end):
            yield start, "quotation", waiting.pop().reason
            continue
        yield start, piece.provenance, reason
        while waiting and waiting[-1].start < piece.end:
            quote = waiting.pop()
            yield quote.start, "quotation", quote.reason
            if quote.end < piece.end:
                yield quote.end, piece.provenance, reason


def _line_start(text: str, place: int) -> int:
    """Go back over the marks of a list or a heading to where the line begins."""
    line = text.rfind("\n", 0, place) + 1
    return place if any(sign.isalnum() for sign in text[line:place].lstrip("0123456789")) else line
