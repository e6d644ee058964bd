"""Tokens of a page -> what a reader sees, in order; nothing here goes deeper with the page."""

import re

from turbohtml import Token, TokenType, tokenize, unescape

from reconcile.model import Box
from reconcile.read.html.elements import (
    BLOCKS,
    CAPTIONS,
    CELLS,
    HEADINGS,
    ITEMS,
    ROWS,
    UNSEEN,
    VOID,
)
from reconcile.read.html.heads import Head
from reconcile.read.html.opened import Element, Opened
from reconcile.read.html.writing import Writer

_UNSHOWN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_STYLE = 2_000  # signs of a style attribute that are read
_ROOTS = frozenset({"html", "body", "head"})
_CLOSE = ITEMS | ROWS | {"dd", "option"}  # what stands close to what is before it
_NAMING = frozenset({"class", "id", "itemprop"})
_NAMES = 300  # signs of an element's names that are kept
_XML = re.compile(r"\s*<\?xml\b|[^>]{0,400}//W3C//DTD XHTML")
_EMPTY = re.compile(
    r"<(?:script|style|title|textarea|iframe|noscript)\b[^<>]{0,2000}/>", re.IGNORECASE
)
_SIGN = re.compile(r"[^\n]")


def walk(text: str, head: Head, writer: Writer) -> None:
    """Go through a page once; what it says about itself goes to `head`, the rest to `writer`."""
    xml = bool(_XML.match(text))
    if xml:  # where an empty element has no end tag, which HTML would wait for
        text = _EMPTY.sub(lambda found: _SIGN.sub(" ", found.group()), text)
    walker = _Walker(head, writer, xml=xml)
    for token in tokenize(text, resolve_references=False):
        walker.take(token)
    walker.close(0)
    writer.end(gap=False)


class _Walker:
    def __init__(self, head: Head, writer: Writer, *, xml: bool) -> None:
        self.head, self.writer, self.xml = head, writer, xml
        self.open = Opened()

    def take(self, token: Token) -> None:
        """Take the next token."""
        if token.type in {TokenType.TEXT, TokenType.CHARACTER_REFERENCE}:
            self._text(token)
        elif token.type == TokenType.START_TAG:
            self._start(token)
        elif token.type == TokenType.END_TAG:
            self._end(token.tag or "")

    def _text(self, token: Token) -> None:
        if self.head.collecting:
            self.head.collect(token.data or "")
        elif not self.open.hidden:
            self.writer.write(token.data or "", token.line, token.col + 1)

    def _start(self, token: Token) -> None:
        tag = token.tag or ""
        attributes = {
            name: unescape(value) if "&" in value else value for name, value in token.attrs or ()
        }
        self.head.start(tag, attributes)
        if tag in BLOCKS and (depth := self.open.implied(tag)) is not None:
            self.close(depth)
        if tag in VOID:
            self._void(tag)
            return
        if tag == "a":
            self.writer.linked = True
        hidden = tag in UNSEEN or (tag not in _ROOTS and _unshown(tag, attributes))
        if tag in BLOCKS or hidden or self.open.hidden:
            self._open(tag, attributes, hidden=hidden)
            if token.self_closing and self.xml:
                self._end(tag)

    def _void(self, tag: str) -> None:
        if self.open.hidden:
            return
        if tag == "hr":
            self.writer.rule()
        elif tag == "br":
            self._line_end()

    def _line_end(self) -> None:
        if self._in(*HEADINGS) or self._in(*CELLS):
            self.writer.write(" ", 1, 1)
        else:
            self.writer.end(gap=False)

    def _in(self, *tags: str) -> bool:
        return any(self.open.has(tag) for tag in tags)

    def _open(self, tag: str, attributes: dict[str, str], *, hidden: bool) -> None:
        box = self.open.box()
        if tag in BLOCKS and not self.open.hidden and not hidden:
            self._break(tag)
            if tag != "p" or attributes:
                box = self.writer.open_box(_box(tag, attributes))
        self.open.push(Element(tag, hidden, box))
        self._dress()

    def _break(self, tag: str) -> None:
        """Part what comes from what is before it, but not a cell from its row."""
        if tag in CELLS:
            self.writer.cell()
        elif self._in_row() and tag not in ROWS:
            self.writer.pause()
        else:
            self.writer.end(gap=tag not in _CLOSE)

    def _in_row(self) -> bool:
        return bool(self.open.stack) and self.writer.form == "table"

    def _end(self, tag: str) -> None:
        if tag == "a":
            self.writer.linked = False
        self.head.end(tag)
        if tag == "p" and not self.open.has("p"):
            self.writer.end(gap=True)
        depth = self.open.ended(tag)
        if depth is not None:
            self.close(depth)

    def close(self, depth: int) -> None:
        """Close all elements from a depth on."""
        for element in self.open.pop(depth):
            self._close(element, self.open.stack[depth - 1].box if depth else -1)
        self._dress()

    def _close(self, element: Element, outer: int) -> None:
        if element.hidden or self.open.hidden or element.tag not in BLOCKS:
            return
        if self._in_row() and element.tag not in ROWS and element.tag != "table":
            if element.tag not in CELLS:
                self.writer.pause()
        else:
            self.writer.end(gap=element.tag not in _CLOSE)
        if element.box not in {outer, -1}:
            self.writer.close_box(element.box)

    def _dress(self) -> None:
        """Tell the writer in what the next words stand."""
        writer = self.writer
        heading = next((tag for tag in HEADINGS if self.open.has(tag)), None)
        writer.level = HEADINGS[heading] if heading else 0
        writer.preformatted = self._in("pre", "listing", "textarea")
        writer.quoted = self.open.has("blockquote")
        writer.caption = self._in(*CAPTIONS)
        writer.box = self.open.box()
        if heading:
            writer.form = "heading"
        elif self._in(*CELLS, *ROWS):
            writer.form = "table"
        elif self._in(*ITEMS):
            writer.form = "list"
        else:
            writer.form = "text"


def _unshown(tag: str, attributes: dict[str, str]) -> bool:
    """Say whether an element is hidden by its own attributes."""
    if tag == "dialog" and "open" not in attributes:
        return True
    hidden = attributes.get("hidden", "until-found").lower() != "until-found"
    return hidden or bool(_UNSHOWN.search(attributes.get("style", "")[:_STYLE]))


def _box(tag: str, attributes: dict[str, str]) -> Box:
    words = [
        value if name in _NAMING else f"{name.removeprefix('data-')}={value}"
        for name, value in attributes.items()
        if name in _NAMING or name.startswith("data-")
    ]
    return Box(
        tag=tag,
        first=0,
        end=0,
        role=attributes.get("role", "").strip().lower(),
        names=" ".join(word[:_NAMES] for word in words)[:_NAMES],
        label=" ".join(attributes.get("aria-label", "").split())[:_NAMES],
    )
