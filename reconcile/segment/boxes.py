"""The boxes that a page's markup sets apart: which are furniture, which a machine's, by rules."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from reconcile.knowledge.markup import named
from reconcile.model import Box, Page
from reconcile.segment.labels import find_label
from reconcile.segment.layout import Piece
from reconcile.segment.notices import is_titled, notice
from reconcile.segment.wording import count_words

_WORD = re.compile(r"[A-Z]+(?![a-zß-öø-ÿ])|[A-ZÀ-Þ]?[a-zß-öø-ÿ]+|\d+")
_PAGES = frozenset({"html", "body", "main"})
_APART = frozenset({"aside", "blockquote", "details", "dialog", "section"})
_CONTAINERS = _APART | {
    "div",
    "ul",
    "ol",
    "p",
    "figure",
    "fieldset",
    "article",
    "td",
    "li",
    "table",
}
_SHARE = {True: 0.75, False: 0.5}  # of the page's words that a box has at most, by whether apart
_FURNITURE = 0.34  # of the page's words that furniture in one box has at most
_HEADER = 0.2
_LONG = frozenset({"nav", "footer"})  # which may go on for a paragraph and more
_PIECES = 60  # of a box with a label in it
_PARAGRAPH = 45  # words: what is longer is told, and not said in passing
_TOLD = 12  # words of a paragraph that tells something
_SAID = 60  # signs of a field's value that are looked at


class Boxes:
    """A page's boxes, with the pieces in them and the share that each has of the page."""

    def __init__(self, page: Page, pieces: Sequence[Piece]) -> None:
        """Measure the pieces once, so that every box is measured at once."""
        self.boxes, self.pieces = page.boxes, pieces
        sizes = [count_words(piece.text) for piece in pieces]
        self._words = _sums(sizes)
        self._titles = _sums(piece.level == 1 for piece in pieces)
        texts = [size * (piece.form == "text") for size, piece in zip(sizes, pieces, strict=True)]
        self._long = _sums(size > _PARAGRAPH for size in texts)
        self._told = _sums(
            size > _TOLD or piece.form == "table" for size, piece in zip(texts, pieces, strict=True)
        )

    def around(self, index: int) -> Iterator[Box]:
        """Give the boxes around a piece, from the innermost out."""
        at = self.pieces[index].box
        while at >= 0:
            yield self.boxes[at]
            at = self.boxes[at].parent

    def is_small(self, box: Box, most: float) -> bool:
        """Say whether a box is a small part of its page, with no paragraph and no title in it."""
        long = box.tag not in _LONG and _within(self._long, box)
        return not long and self._share(box) <= most and not _within(self._titles, box)

    def tells(self, box: Box) -> bool:
        """Say whether a paragraph or a table stands in a box."""
        return _within(self._told, box) > 0

    def _share(self, box: Box) -> float:
        return _within(self._words, box) / max(1, self._words[-1])

    def labelled(self, index: int) -> range | None:
        """Give the pieces of the box that a label stands in, if it is a box and not the page."""
        for box in self.around(index):
            inside = range(box.first, box.end)
            if len(inside) > _PIECES:
                return None
            if any(k != index and self._reads(k) for k in inside):
                return inside if self._is_apart(box) else None
        return None

    @cached_property
    def machines(self) -> list[tuple[range, str]]:
        """List the outermost boxes whose markup says that a machine wrote them, with its words."""
        found: list[tuple[range, str]] = []
        for box in self.boxes:
            if box.first < box.end and (not found or box.first >= found[-1][0].stop):
                reason = machine(box) if self._is_apart(box) else None
                if reason:
                    found.append((range(box.first, box.end), reason))
        return found

    def _reads(self, index: int) -> bool:
        """Say whether a piece tells something, as no heading, marker or furniture does."""
        piece = self.pieces[index]
        if piece.part not in {"body", "caption"} or piece.form == "rule":
            return False
        return piece.form != "text" or not is_titled(piece)

    def _is_apart(self, box: Box) -> bool:
        """Say whether a box is one part of a page that holds more."""
        if box.tag not in _CONTAINERS or _within(self._titles, box):
            return False
        return self._share(box) <= _SHARE[box.tag in _APART]


def words(names: str) -> list[str]:
    """Part names into words: "shareBar post__related" has four."""
    return [word.lower() for word in _WORD.findall(names)]


def machine(box: Box) -> str | None:
    """Say which attribute of a box tells that a machine wrote what is in it."""
    for name in box.names.split():
        parts = words(name)
        if named("machine", "no").isdisjoint(parts) and _is_machine(parts):
            return f"ai-markup: '{name[:_SAID]}'"
    spoken = Piece(0, len(box.label), box.label)
    if box.label and find_label(spoken, "en"):
        return f"ai-markup: '{box.label[:_SAID]}'"
    return None


def _is_machine(parts: Sequence[str]) -> bool:
    by = named("machine", "machine")
    what = named("machine", "text") | named("machine", "made")
    return not by.isdisjoint(parts) and not what.isdisjoint(parts)


def is_furniture(box: Box) -> str | None:
    """Say which word of a box's markup makes it furniture."""
    if box.tag in _PAGES or box.tag == "article":
        return None
    if box.tag in named("furniture", "tags"):
        return box.tag
    if box.role in named("furniture", "roles"):
        return box.role
    return next((word for word in words(box.names) if word in named("furniture", "names")), None)


def mark_furniture(boxes: Boxes, pieces: Sequence[Piece], code: str) -> None:
    """Mark what the markup says is furniture: whole boxes, lists of links, boxes at the side."""
    labels = _sums(piece.part == "marker" for piece in pieces)
    place = 0
    for box in boxes.boxes:
        if box.first < place or box.first == box.end or _within(labels, box):
            continue
        aside = box.tag == "aside" and not boxes.tells(box)
        word = is_furniture(box) or ("aside" if aside else None)
        if word and boxes.is_small(box, _FURNITURE):
            _mark(pieces[box.first : box.end], f"markup: '{word}'", code)
            place = box.end
    _mark_links(pieces)


def mark_headers(boxes: Boxes, pieces: Sequence[Piece]) -> None:
    """Mark what is left in the headers of a page, once its outlet and its date are known."""
    for box in boxes.boxes:
        if box.tag == "header" and boxes.is_small(box, _HEADER):
            _mark(pieces[box.first : box.end], "markup: 'header'", None)


def _mark_links(pieces: Sequence[Piece]) -> None:
    """Mark the items of lists that are links and nothing else."""
    links = [piece.linked and piece.form == "list" for piece in pieces]
    for k, piece in enumerate(pieces):
        if links[k] and any(links[max(0, k - 1) : k] + links[k + 1 : k + 2]):
            _mark([piece], "markup: list of links", None)


def _mark(pieces: Sequence[Piece], reason: str, code: str | None) -> None:
    """Mark pieces as furniture, but for the date of the page; without a language, that too."""
    for piece in pieces:
        if piece.part != "body" or piece.form == "rule":
            continue
        kind = notice(piece, code) if code else None
        if kind and kind[1] == "dated":
            piece.part, piece.provenance = "metadata", "metadata"
            piece.reason = f"dated: '{' '.join(piece.text.split())[:80]}'"
        else:
            piece.part, piece.provenance, piece.reason = "furniture", "boilerplate", reason


def _sums(sizes: Iterable[int]) -> list[int]:
    """Sum up to each place, so that any stretch is summed by one difference."""
    return [0, *accumulate(sizes)]


def _within(sums: Sequence[int], box: Box) -> int:
    return sums[box.end] - sums[box.first]
