"""The claim that adapters of peers answer with: what the scorers read of a claim, and no more."""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

LONG = 5000  # characters, above which a text is handed over in pieces
PIECE = re.compile(r"(?s:.{1,1000})(?:\n|\Z)|[^\n]+\n?")  # whole lines, or one longer line


@dataclass(frozen=True)
class Claim:
    """A quantity or a date at a place; both ends of a date are inclusive."""

    kind: str
    start: int
    end: int
    text: str
    low: float | None = None
    high: float | None = None
    unit: str = ""
    modifier: str = ""
    change: str | None = None
    start_date: dt.date | None = None
    end_date: dt.date | None = None


def undisturbed(claims: Iterable[Claim]) -> list[Claim]:
    """Keep of claims that overlap the one that comes first; order the rest by place."""
    kept: list[Claim] = []
    for claim in claims:
        if not any(claim.start < other.end and other.start < claim.end for other in kept):
            kept.append(claim)
    return sorted(kept, key=lambda claim: claim.start)


def in_pieces(text: str, read: Callable[[str], list[Claim]]) -> list[Claim]:
    """Read a text; a long one piece by piece, for peers that take ever longer for longer texts."""
    if len(text) <= LONG:
        return read(text)
    return [
        replace(claim, start=claim.start + piece.start(), end=claim.end + piece.start())
        for piece in PIECE.finditer(text)
        for claim in read(piece[0])
    ]
