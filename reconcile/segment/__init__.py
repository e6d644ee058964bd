"""A source -> a document: who wrote each stretch, what part of the page it is, its sentences."""

from collections.abc import Iterator, Sequence

from msgspec import structs

from reconcile.model import Block, Document, Page, Source
from reconcile.segment.boxes import Boxes, mark_furniture, mark_headers
from reconcile.segment.furniture import furnish
from reconcile.segment.labels import Label, labels
from reconcile.segment.layout import Piece, lay, lay_page
from reconcile.segment.masthead import head, mark_rest, split_date
from reconcile.segment.notices import is_titled
from reconcile.segment.outline import outline
from reconcile.segment.quotations import quotations
from reconcile.segment.reach import Reach
from reconcile.segment.sentences import sentences
from reconcile.segment.tiles import tile
from reconcile.segment.wording import phrases, plain, starts_with

__all__ = ["segment"]

_READ = {"headline", "heading", "body", "caption", "list", "table"}
_OWN = {"furniture", "metadata", "byline"}  # these keep their provenance on a machine's page
_QUOTED = 120  # signs of a label that its reason quotes


def segment(source: Source) -> Document:
    """Find the provenance of each stretch of a source, its title, outlet, blocks and sentences.

    The segments tile the text without gaps; the sentences lie in the blocks that can carry claims.
    """
    text = source.text if isinstance(source.text, str) else ""
    code = source.language
    pieces = _lay(source, text)
    boxes = Boxes(source, pieces) if isinstance(source, Page) else None
    split_date(pieces)
    found = _label(pieces, code)
    if boxes:
        mark_furniture(boxes, pieces, code)
    incomplete = furnish(pieces, code)
    masthead = head(pieces, code)
    if boxes:
        mark_headers(boxes, pieces)
    mark_rest(pieces, code)
    _reach(pieces, found, code, boxes)
    filled = structs.replace(
        _bare(source),
        title=source.title or masthead.title,
        publisher=source.publisher or masthead.publisher,
        incomplete=incomplete,
        headings=outline(pieces),
        segments=tile(text, pieces, quotations(pieces, code)),
    )
    return Document(
        source=filled,
        text=text,
        blocks=tuple(_block(piece) for piece in pieces if piece.form != "rule"),
        sentences=tuple(
            span for piece in pieces if _carries(piece) for span in sentences(text, piece, code)
        ),
    )


def _lay(source: Source, text: str) -> list[Piece]:
    if isinstance(source, Page):
        return lay_page(source, text)
    return lay(text, markdown=source.media_type == "text/markdown")


def _bare(source: Source) -> Source:
    """Leave out the layout of a page, which nothing needs after its pieces are known."""
    if not isinstance(source, Page):
        return source
    return Source(**{name: getattr(source, name) for name in Source.__struct_fields__})


def _label(pieces: list[Piece], code: str) -> list[tuple[int, Label]]:
    """Find the labels of machine authorship, and mark the pieces that are nothing else."""
    found = list(labels(pieces, code))
    for index, label in found:
        if not label.inline and pieces[index].form != "front":
            pieces[index].part = "marker"
    return found


def _reach(
    pieces: list[Piece], found: Sequence[tuple[int, Label]], code: str, boxes: Boxes | None
) -> None:
    """Give what each label reaches to the machine, headings and markers with it."""
    reach = Reach(pieces, code, boxes)
    reach.note(found)
    passages = [(index, label, reach.of(index, label)) for index, label in _once(found)]
    for index, label, passage in passages:
        if label.scope != "page":
            _silence(pieces, passage, index)
        words = " ".join((label.text if label.inline else pieces[index].text).split())[:_QUOTED]
        first = " ".join(pieces[passage.start].text.split())[: _QUOTED // 3]
        for k in passage:
            if pieces[k].provenance != "human" or _is_prompt(pieces[k], code):
                continue
            if k != index or not label.note:
                pieces[k].provenance = "ai_generated"
                pieces[k].reason = f"ai-marker: '{words}', from '{first}'"
    for passage, reason in boxes.machines if boxes else ():
        for piece in (pieces[k] for k in passage if pieces[k].provenance == "human"):
            piece.provenance, piece.reason = "ai_generated", reason


def _once(found: Sequence[tuple[int, Label]]) -> Iterator[tuple[int, Label]]:
    """Leave out labels of the page after the first, which reaches as far."""
    paged = False
    for index, label in found:
        if not (paged and label.scope == "page"):
            yield index, label
        paged = paged or label.scope == "page"


def _silence(pieces: list[Piece], passage: range, index: int) -> None:
    """Keep the heading of a machine's box from being read; the box itself is."""
    first = pieces[passage.start]
    if passage.start != index and is_titled(first):
        first.part, first.silent = "heading", True


def _is_prompt(piece: Piece, code: str) -> bool:
    """Say whether a piece is what a person asked the machine."""
    return bool(starts_with(plain(piece.text), phrases(code, "ai", "prompts")))


def _block(piece: Piece) -> Block:
    return Block(start=piece.start, end=piece.end, part=piece.part, provenance=piece.provenance)


def _carries(piece: Piece) -> bool:
    """Say whether a piece can state something; the heading of a machine's box cannot."""
    return piece.part in _READ and piece.form not in {"rule", "code"} and not piece.silent
