"""The boxes that a page's markup sets apart: which are furniture, which a machine's, by rules."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from reconcile.knowledge.markup import named
from reconcile.model import Box, Page
from reconcile.segment.labels import find_label
from reconcile.segment.layout import Piece
from reconcile.segment.notices import is_titled, notice
from reconcile.segment.wording import count_words

_WORD = re.compile(r"[A-Z]+(?![a-zß-öø-ÿ])|[A-ZÀ-Þ]?[a-zß-öø-ÿ]+|\d+")
_PAGES = frozenset({"html", "body", "main"})
_APART = frozenset({"aside", "blockquote", "details", "dialog", "section"})
_CONTAINERS = _APART | {"div", "ul", "ol", "p", "figure", "fieldset", "article", "td", "li", "table"}
_SHARE = {True: 0.75, False: 0.5}  # of the page's words that a box has at most, by whether apart
_FURNITURE_SHARE = 0.34
_PARAGRAPH = 45  # words: what is longer is told, and not said in passing
_TOLD = 12  # words of a paragraph that tells something
_SAID = 60  # signs of a field's value that are looked at


class Boxes:
    """A page's boxes, with the pieces in them and the share that each has of the page."""

    def __init__(self, page: Page, pieces: Sequence[Piece]) -> None:
        """Measure the pieces once, so that every box is measured at once."""
        self.boxes, self.pieces = page.boxes, pieces
        self._sums = [0]
        self._heads = [0]
        for piece in pieces:
            self._sums.append(self._sums[-1] + count_words(piece.text))
            self._heads.append(self._heads[-1] + (piece.level == 1))

    def around(self, index: int) -> Iterator[Box]:
        """Give the boxes around a piece, from the innermost out."""
        at = self.pieces[index].box
        while at >= 0:
            yield self.boxes[at]
            at = self.boxes[at].parent

    def share(self, box: Box) -> float:
        """Say how much of the page's words are in a box."""
        return (self._sums[box.end] - self._sums[box.first]) / max(1, self._sums[-1])

    def holds_title(self, box: Box) -> bool:
        """Say whether a heading of the first level stands in a box."""
        return self._heads[box.end] > self._heads[box.first]

    def labelled(self, index: int) -> range | None:
        """Give the pieces of the box that a label stands in, if it is a box and not the page."""
        for box in self.around(index):
            inside = range(box.first, box.end)
            if any(k != index and self._reads(k) for k in inside):
                return inside if self._is_apart(box) else None
            if len(inside) > _PARAGRAPH:
                return None
        return None

    @cached_property
    def machines(self) -> list[tuple[range, str]]:
        """List the outermost boxes whose markup says that a machine wrote them, and what says so."""
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
        if box.tag not in _CONTAINERS or self.holds_title(box):
            return False
        return self.share(box) <= _SHARE[box.tag in _APART]


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
    place = 0
    labelled = [piece.part == "marker" for piece in pieces]
    for box in boxes.boxes:
        if box.first < place or box.first == box.end or any(labelled[box.first : box.end]):
            continue
        word = is_furniture(box) or _at_side(box, pieces)
        if word and _is_small(boxes, box):
            _mark(pieces[box.first : box.end], f"markup: '{word}'", code)
            place = box.end
    for before, piece, after in zip([None, *pieces], pieces, [*pieces[1:], None], strict=False):
        near = [one for one in (before, after) if one is not None]
        if _is_link(piece) and any(_is_link(one) for one in near):
            _mark([piece], "markup: list of links", code)


def mark_headers(boxes: Boxes, pieces: Sequence[Piece]) -> None:
    """Mark what is left in the headers of a page, once its outlet and its date are known."""
    for box in boxes.boxes:
        if box.tag == "header" and _is_small(boxes, box, most=0.2):
            _mark(pieces[box.first : box.end], "markup: 'header'", None)


def _at_side(box: Box, pieces: Sequence[Piece]) -> str | None:
    """Know an aside of links and notes; one in which something is told belongs to the story."""
    if box.tag != "aside":
        return None
    told = any(
        piece.form == "table" or (piece.form == "text" and count_words(piece.text) > _TOLD)
        for piece in pieces[box.first : box.end]
    )
    return None if told else "aside"


def _is_small(boxes: Boxes, box: Box, most: float = _FURNITURE_SHARE) -> bool:
    inside = boxes.pieces[box.first : box.end]
    long = any(piece.form == "text" and count_words(piece.text) > _PARAGRAPH for piece in inside)
    allowed = box.tag in {"nav", "footer"} or not long
    return allowed and boxes.share(box) <= most and not boxes.holds_title(box)


def _is_link(piece: Piece) -> bool:
    return piece.linked and piece.form == "list" and piece.part in {"body", "furniture"}


def _mark(pieces: Sequence[Piece], reason: str, code: str | None) -> None:
    for piece in pieces:
        if piece.part != "body" or piece.form == "rule":
            continue
        kind = notice(piece, code) if code else None
        if kind:
            piece.part, piece.provenance = kind[0], "metadata"
            piece.reason = f"{kind[1]}: '{' '.join(piece.text.split())[:80]}'"
        else:
            piece.part, piece.provenance, piece.reason = "furniture", "boilerplate", reason

