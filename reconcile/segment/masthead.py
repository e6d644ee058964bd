"""What stands above and around a story: outlet, headline, byline, dates, captions."""

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from reconcile.model import Part
from reconcile.segment.layout import Piece
from reconcile.segment.notices import (
    HEADLINE,
    LEAST,
    has_digit,
    in_fields,
    is_byline,
    is_caption,
    is_published,
    is_row,
    is_titled,
    may_head,
    notice,
)
from reconcile.segment.wording import count_words, plain

_OUTLET = 6  # words of an outlet's name
_ASIDE = 14  # words of a note above the story
_STANDFIRST = 1.6  # times as many words as the headline above it
_PREFIX = re.compile(r"\s*\w{3,10}:?\s+(?:19|20)\d\d-\d\d-\d\d[\s,:|–—-]+(?=\S)")
_AGENCY = re.compile(r"\((?P<name>[A-ZÀ-Ý][\w&.’' -]{1,40})\)\s?[.-]?\s?[-–—]")
_AGENCY_PLACE = 120  # signs from the start of the story in which a dateline stands
_SIGNED = re.compile(r"[—–-]{1,2}\s?(?P<name>[A-Z][\w&.’' ]{1,40})$")
_FIELDS = re.compile(r"\s+[|·•]\s+|\s+[-–—]{1,2}\s+")
_FRONT = re.compile(r"(?P<key>[A-Za-z_]+):\s*[\"']?(?P<value>.*?)[\"']?\s*$")
_FRONT_SIGNS = 500  # of a front matter's line that are read
_PUBLISHER_KEYS = {"publisher", "outlet", "source", "publication", "site", "newspaper"}
_FORMS: dict[str, Part] = {"list": "list", "table": "table", "heading": "heading"}
_HEADED = {"body", "list", "table", "heading"}


class Masthead(Struct):
    """The title and the outlet, as far as they show."""

    title: str | None = None
    publisher: str | None = None


def split_date(pieces: list[Piece]) -> None:
    """Part a date from the headline that stands behind it on its line."""
    first = next((k for k, piece in enumerate(pieces) if piece.part == "body"), None)
    if first is None or not (found := _PREFIX.match(pieces[first].text)):
        return
    piece = pieces[first]
    start = piece.start + found.end()
    rest = Piece(start=start, end=piece.end, text=piece.text[found.end() :], gap=True)
    piece.text = found.group().rstrip()
    piece.end = piece.start + len(piece.text)
    _mark(piece, "metadata", "dated")
    pieces.insert(first + 1, rest)


def head(pieces: list[Piece], code: str) -> Masthead:
    """Mark what stands above the story and name its title and outlet."""
    found = Masthead()
    top: list[Piece] = []
    headlined = False
    for piece, after in zip(pieces, [*pieces[1:], None], strict=False):
        if _is_notice(piece, found, code) or piece.part != "body" or piece.form == "rule":
            continue
        below = piece.form == "heading" and piece.level > 1 and bool(top)
        if not below and _may_be_title(piece, after, code, headlined=headlined):
            top.append(piece)
            headlined = headlined or count_words(piece.text) >= LEAST
        elif not _is_aside(piece):
            break
    first = next((piece for piece in pieces if piece.level == 1 and piece.part == "body"), None)
    _title([*top, first] if first and first not in top else top, found)
    _outlet_of_wire(pieces, found)
    return found


def _is_notice(piece: Piece, found: Masthead, code: str) -> bool:
    """Mark a piece that is about the document and no part of its story."""
    if piece.form == "front":
        _mark(piece, "metadata", "front-matter")
        _read_front(piece, found)
        return True
    if piece.part != "body":
        return False
    if kind := notice(piece, code):
        _mark(piece, *kind)
        _read_byline(piece, found)
        return True
    if is_caption(piece, code):
        piece.part = "caption"
        return True
    return False


def _may_be_title(piece: Piece, after: Piece | None, code: str, *, headlined: bool) -> bool:
    if not may_head(piece, code) or is_row(piece, after):
        return False
    return not (headlined and _heads_section(piece, after))


def _heads_section(piece: Piece, after: Piece | None) -> bool:
    """Say whether a short line below a headline belongs to the paragraph right below it."""
    below = after is not None and not after.gap and not is_titled(after, HEADLINE)
    return piece.gap and below and piece.form == "text"


def mark_rest(pieces: Sequence[Piece], code: str) -> None:
    """Mark captions, bylines, dates and headings that stand within or after the story."""
    for before, piece in zip([None, *pieces], pieces, strict=False):
        if piece.part == "body":
            _mark_one(before, piece, code)
    for piece, after in pairwise(pieces):
        below = after.part in _HEADED and after.form != "rule" and not piece.quoted
        if piece.part == "body" and below and is_titled(piece) and not has_digit(piece.text):
            piece.part = "heading"


def _mark_one(before: Piece | None, piece: Piece, code: str) -> None:
    if before and piece.text == before.text and count_words(piece.text) >= LEAST:
        before.part = piece.part = "caption"  # words that stand twice: the picture's and its text
    elif is_caption(piece, code):
        piece.part = "caption"
    elif piece.form in _FORMS:
        piece.part = _FORMS[piece.form]
    elif is_byline(piece, code) or in_fields(piece, code):
        _mark(piece, "byline", "byline")
    elif is_published(plain(piece.text), code):
        _mark(piece, "metadata", "dated")


def _mark(piece: Piece, part: Part, rule: str) -> None:
    words = " ".join(piece.text.split())[:80]
    piece.part, piece.provenance, piece.reason = part, "metadata", f"{rule}: '{words}'"


def _is_aside(piece: Piece) -> bool:
    """Say whether a line above the story is a note in brackets or italics."""
    text = piece.text.strip()
    return count_words(text) <= _ASIDE and text[:1] + text[-1:] in {"()", "[]", "**", "__"}


def _title(top: list[Piece], found: Masthead) -> None:
    """Choose the headline among the lines above the story; one before it names the outlet."""
    if not top:
        return
    heads = [k for k, piece in enumerate(top) if piece.form == "heading"]
    index = heads[0] if heads else _headline(top)
    top[index].part = "headline"
    found.title = found.title or _one_line(top[index].text)
    for k, piece in enumerate(top[:index]):
        if count_words(piece.text) > _OUTLET and not _FIELDS.search(piece.text):
            piece.part = "headline"
            continue
        if k == 0 and not found.publisher:
            found.publisher = _one_line(_FIELDS.split(piece.text)[0])
        _mark(piece, "metadata", "masthead")


def _headline(top: list[Piece]) -> int:
    """Take the last line above the story, or the one before it where that is a standfirst."""
    last = len(top) - 1
    while last and count_words(top[last].text) > _STANDFIRST * count_words(top[last - 1].text):
        above = top[last - 1].text
        if count_words(above) < LEAST or _FIELDS.search(above):
            break
        last -= 1
    return last


def _one_line(text: str) -> str:
    """Write a title on one line, without emphasis."""
    return " ".join(text.strip("*_# ").split())


def _read_front(piece: Piece, found: Masthead) -> None:
    if field := _FRONT.match(piece.text[:_FRONT_SIGNS]):
        if field["key"].lower() == "title" and field["value"]:
            found.title = field["value"]
        elif field["key"].lower() in _PUBLISHER_KEYS and field["value"]:
            found.publisher = field["value"]


def _read_byline(piece: Piece, found: Masthead) -> None:
    """Take the outlet from "By Ann Lee, Valley Post"."""
    _, comma, outlet = piece.text.strip("*_ ").rpartition(", ")
    if piece.part == "byline" and comma and not found.publisher:
        named = outlet[:1].isupper() and not has_digit(outlet)
        if named and count_words(outlet) <= _OUTLET:
            found.publisher = outlet.strip()


def _outlet_of_wire(pieces: Sequence[Piece], found: Masthead) -> None:
    """Take the outlet from "LISBON, Feb 11 (Valley Wire) -" or a closing "— Valley Wire"."""
    if found.publisher:
        return
    first = next((piece for piece in pieces if piece.part == "body" and piece.form == "text"), None)
    if first and (agency := _AGENCY.search(first.text[:_AGENCY_PLACE])):
        found.publisher = agency["name"]
    elif pieces and (signed := _SIGNED.fullmatch(pieces[-1].text)):
        found.publisher = signed["name"]
