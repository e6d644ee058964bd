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
Form = Literal["text", "heading", "list", "table", "rule", "code", "front"]


class Span(Struct, frozen=True, gc=False, order=True):
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


class Anchor(Struct, frozen=True, array_like=True):
    """From `start` on, a text runs as its file does from this line and column on, both from 1."""

    start: int
    line: int
    column: int


class Heading(Struct, frozen=True, kw_only=True):
    """A heading of a source; `parent` is the index of the one above it, -1 at the top."""

    start: int
    level: int
    text: str
    parent: int = -1


class Source(Struct, frozen=True, kw_only=True):
    """One document, as text; `id` is its path relative to the root, with slashes.

    `anchors` lead from the text to the lines of the file, where the text is not the file's own.
    """

    id: str
    sha256: str
    media_type: str
    language: str = "en"
    title: str | None = None
    publisher: str | None = None
    published: dt.date | None = None
    author: str | None = None
    incomplete: str | None = None  # the words by which a paywall says that the text goes on
    segments: tuple[Segment, ...] = ()
    cites: tuple[Cite, ...] = ()
    headings: tuple[Heading, ...] = ()
    text: str | UnsetType = UNSET
    anchors: tuple[Anchor, ...] | UnsetType = UNSET
    locale: str | UnsetType = UNSET  # where a project says it: the language and how it is written


class Shape(Struct, frozen=True, kw_only=True):
    """A stretch of text that a format's own markup sets as one: a paragraph, an item, a row.

    `level` is that of a heading; `gap`: it does not stand close to what is before it; `linked`: all
    of it is links; `box` is the index of the innermost box around it, -1 outside all.
    """

    start: int
    end: int
    form: Form
    level: int = 0
    quoted: bool = False
    gap: bool = False
    caption: bool = False
    linked: bool = False
    box: int = -1


class Box(Struct, frozen=True, kw_only=True):
    """An element of a page around shapes `first` to `end`, the latter exclusive.

    `names` are the words of its class, id and data attributes, `label` what it is called for those
    who listen to the page; `parent` is the index of the box around it, -1 outside all.
    """

    tag: str
    first: int
    end: int
    role: str = ""
    names: str = ""
    label: str = ""
    parent: int = -1


class Page(Source, frozen=True, kw_only=True):
    """A source whose format says by itself how its text is laid out."""

    shapes: tuple[Shape, ...]
    boxes: tuple[Box, ...]


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
