"""Which stretches of a person's text are another's words: quotations of a sentence or so."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from reconcile.knowledge.provenance import quoted
from reconcile.segment.layout import Piece
from reconcile.segment.wording import count_words, plain, whole

_LEAST = 5  # words that make a quotation without more
_SOME = 2  # words of a quotation that is a sentence
_CLOSED = re.compile(r"[.!?,…。！？，]\W?$")
_NAMES = 0.6  # share of capitalised words above which quoted words are a title
_DIALOGUE = re.compile(r"[–—-]\s(?P<words>[^\n–—]{2,1000})\s[–—]\s(?=[^\W\d_])")
_WORD = re.compile(r"[^\W\d_]+")


class Quote(Struct, frozen=True, order=True):
    """A quotation's place, with its marks, and the rule that knows it."""

    start: int
    end: int
    reason: str


def quotations(pieces: Sequence[Piece], code: str) -> list[Quote]:
    """Find the quotations in a person's text, in order of place."""
    return [
        quote
        for piece in pieces
        if piece.provenance == "human" and piece.form in {"text", "list", "heading"}
        for quote in _in_piece(piece, code)
    ]


def _in_piece(piece: Piece, code: str) -> Iterator[Quote]:
    if piece.quoted:
        yield Quote(piece.start, piece.end, "quotation: block quotation")
        return
    says = any(word in whole(code, "speech", "verbs") for word in _WORD.findall(plain(piece.text)))
    dialogue = _DIALOGUE.match(piece.text)
    if dialogue and piece.text[dialogue.end()].islower():
        yield _quote(piece, dialogue.start("words"), dialogue.end("words"), "dialogue")
        return
    for found in quoted().finditer(piece.text):
        if _is_speech(found.group(), says=says):
            yield _quote(piece, found.start(), found.end(), "quoted words")


def _quote(piece: Piece, start: int, end: int, rule: str) -> Quote:
    words = " ".join(piece.text[start:end].split())[:60]
    return Quote(piece.start + start, piece.start + end, f"quotation: {rule} {words}")


def _is_speech(words: str, *, says: bool) -> bool:
    """Tell speech from names and from words held at arm's length."""
    size = count_words(words)
    if _CLOSED.search(words) and (says or size >= _LEAST):
        return size >= _SOME
    return size >= _LEAST and says and not _is_name(words)


def _is_name(words: str) -> bool:
    found = _WORD.findall(words)
    capitals = sum(word[0].isupper() for word in found)
    return bool(capitals > _NAMES * len(found))
