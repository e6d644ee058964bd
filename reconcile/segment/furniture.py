"""Which pieces are furniture: what a page says beside its story, by rules/provenance."""

import re
from collections.abc import Callable, Sequence

from reconcile.segment.layout import Piece
from reconcile.segment.wording import count_words, holds, phrases, plain, starts_with, whole

_LONGEST = 45  # words: an invitation to subscribe is short, a paragraph of a story is not
_SHORT = 4
_PAIR = 2  # fields of a line that may also be an outlet and its section
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?: ?/ ?\d{1,2}:\d{2}(?::\d{2})?)?|\d(?:\.\d)?x")
_IDENTIFIER = re.compile(r"[a-z]+(?:[A-Z][a-z]+)+|[a-z]+(?:[_-][a-z]+)*(?:_img|_btn|-btn|-icon)")
_FIELDS = re.compile(r"\s*[|·•›»→]\s*|\s+/\s+|\s{2,}|;\s+")
_STORY = re.compile(r"[\"“”«»]|\b(?:said|says|told)\b")
_EDGE = " .!:…→›»>[]()-–—*"


def furnish(pieces: Sequence[Piece], code: str) -> str | None:
    """Mark the pieces that are furniture; give the words of a paywall, where there is one."""
    incomplete: str | None = None
    for piece in pieces:
        if piece.form in {"front", "code", "rule"} or piece.part != "body":
            continue
        line = plain(piece.text)
        if not line or count_words(line) > _LONGEST:
            continue
        if found := _paywalled(piece, line, code):
            incomplete = incomplete or " ".join(piece.text.split())
            _mark(piece, "paywall", found)
        elif reason := _reason(piece, line, code):
            _mark(piece, *reason)
    _spread(pieces)
    return incomplete


def _mark(piece: Piece, rule: str, words: str) -> None:
    piece.part, piece.provenance = "furniture", "boilerplate"
    piece.reason = f"{rule}: '{words}'"


def _paywalled(piece: Piece, line: str, code: str) -> str | None:
    found = holds(line, phrases(code, "furniture", "paywall"))
    return None if found and _STORY.search(piece.text) else found


def _reason(piece: Piece, line: str, code: str) -> tuple[str, str] | None:
    for rule, find in _RULES:
        if words := find(piece, line, code):
            return rule, words
    return None


def _player(piece: Piece, _: str, __: str) -> str | None:
    """Know the clock and the speed of a media player, and names that only a script reads."""
    text = piece.text
    return text if _CLOCK.fullmatch(text) or _IDENTIFIER.fullmatch(text) else None


def _line(_: Piece, line: str, code: str) -> str | None:
    bare = line.strip(_EDGE)
    return bare if bare in whole(code, "furniture", "lines") else None


def _start(piece: Piece, line: str, code: str) -> str | None:
    found = starts_with(line.lstrip("[(*-–— "), phrases(code, "furniture", "starts"))
    return None if found and _told(piece) else found


def _told(piece: Piece) -> bool:
    """Say whether a line quotes somebody, as stories do and furniture does not."""
    return bool(_STORY.search(piece.text)) and count_words(piece.text) > _SHORT * 3


def _end(_: Piece, line: str, code: str) -> str | None:
    if count_words(line) > _SHORT * 2:
        return None
    bare = line.strip(_EDGE)
    return next(
        (end for end in phrases(code, "furniture", "ends") if bare.endswith(f" {end}")), None
    )


def _held(piece: Piece, line: str, code: str) -> str | None:
    found = holds(line, phrases(code, "furniture", "holds"))
    return None if found and _STORY.search(piece.text) else found


def _links(piece: Piece, line: str, code: str) -> str | None:
    """Know a row of links: fields, half of which are words that links have."""
    if piece.form == "table":
        return None
    fields = [field.strip(_EDGE) for field in _FIELDS.split(line) if field.strip(_EDGE)]
    known = [field for field in fields if field in whole(code, "furniture", "links")]
    least = len(fields) if len(fields) == _PAIR else -(-len(fields) // 2)
    return line if len(fields) > 1 and len(known) >= least else None


_RULES: tuple[tuple[str, Callable[[Piece, str, str], str | None]], ...] = (
    ("player", _player),
    ("furniture-line", _line),
    ("furniture-start", _start),
    ("furniture-words", _held),
    ("furniture-end", _end),
    ("links", _links),
)


def _spread(pieces: Sequence[Piece]) -> None:
    """Take shouted labels that stand between lines of furniture for furniture too."""
    for before, piece, after in zip(pieces, pieces[1:], pieces[2:], strict=False):
        around = {before.part, after.part} == {"furniture"}
        label = piece.part == "body" and piece.text.isupper()
        if around and label and count_words(piece.text) <= _SHORT:
            _mark(piece, "among-furniture", piece.text)
