"""Sources as text with structure and provenance.

Offsets count Unicode code points of a source's text; an end is exclusive.
"""

import datetime as dt
from typing import Literal

from msgspec import UNSET, Struct, UnsetType

Provenance = Literal["human", "ai_generated", "boilerplate", "metadata", "quotation"]
Part = Literal[
    "headline", "heading", "body", "caption", "list", "table", "byline", "metadata", "furniture",
    "marker",
]  # fmt: skip


class Span(Struct, frozen=True, order=True):
    """A stretch of one source's text."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Say whether the other lies within this one."""
        return self.start <= other.start and other.end <= self.end


class Segment(Struct, frozen=True, kw_only=True):
    """A stretch of text with one provenance; the segments of a source tile its text."""

    start: int
    end: int
    provenance: Provenance
    reason: str


class Cite(Struct, frozen=True, kw_only=True):
    """An outlet or document that a source says it relies on."""

    outlet: str
    start: int
    end: int
    source: str | None = None


class Source(Struct, frozen=True, kw_only=True):
    """One document, as text; `id` is its path relative to the root, with slashes."""

    id: str
    sha256: str
    media_type: str
    language: str = "en"
    title: str | None = None
    publisher: str | None = None
    published: dt.date | None = None
    incomplete: str | None = None  # the words by which a paywall says that the text goes on
    segments: tuple[Segment, ...] = ()
    cites: tuple[Cite, ...] = ()
    text: str | UnsetType = UNSET


class Block(Struct, frozen=True, kw_only=True):
    """A paragraph, heading, caption or line of furniture: what a reader sees as one piece."""

    start: int
    end: int
    part: Part
    provenance: Provenance


class Document(Struct, frozen=True, kw_only=True):
    """A source with its structure: blocks in order of place, and the sentences within them."""

    source: Source
    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Span, ...]
