"""A piece -> its sentences, in one pass: full stops that end none are known by what is around."""

import re
from collections.abc import Iterator

from reconcile.knowledge.provenance import languages, split
from reconcile.model import Span
from reconcile.segment.layout import Piece
from reconcile.segment.wording import whole

_STOP = re.compile(
    r"(?P<dense>[。！？｡]+[”」』)）\"]*)|(?P<stop>(?<![.!?…।؟۔])[.!?…।؟۔]+[\"'”’»)\]“*_]*)(?=\s|$)"
)
_BEFORE = re.compile(r"[^\s(\[\"“”«»]+$")
_NEXT = re.compile(r"\s*(?P<opener>[\"'“‘«„»(\[*_–—¿¡-]*\s?)(?P<word>[^\W_]+)?")
_LONGEST_WORD = 40  # signs looked back for an abbreviation


def sentences(text: str, piece: Piece, code: str) -> Iterator[Span]:
    """Cut a piece of a text into sentences; a row of a table is one."""
    start = piece.start
    if piece.form != "table":
        for stop in _STOP.finditer(text, piece.start, piece.end):
            if stop["dense"] or _ends(text, stop, start, piece.end, code):
                yield from _trimmed(text, start, stop.end())
                start = stop.end()
    yield from _trimmed(text, start, piece.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    body = text[start:end]
    if any(sign.isalnum() for sign in body):
        start += len(body) - len(body.lstrip())
        yield Span(start, start + len(body.strip()))


def _ends(text: str, stop: re.Match[str], start: int, end: int, code: str) -> bool:
    """Say whether a full stop with a space behind it ends a sentence."""
    after = _NEXT.match(text, stop.end(), end)
    word = (after["word"] or "") if after else ""
    if word[:1].islower():
        return False
    if stop["stop"][0] != ".":
        return True
    before = _BEFORE.search(text, max(start, stop.start() - _LONGEST_WORD), stop.start())
    last = before.group().lower().strip("*_'‘") if before else ""
    if stop["stop"][1:].strip("*_") and not stop["stop"].startswith(".)"):
        return True
    return not _is_abbreviation(last, word, code) and not _is_ordinal(text, last, word, start, code)


def _is_abbreviation(last: str, word: str, code: str) -> bool:
    """Say whether a word with a full stop is cut short; a common word with a capital ends it."""
    if word[:1].isdigit() and last in whole(code, "speech", "numbered"):
        return True
    initial = len(last) == 1 and last.isalpha()
    short = last in whole(code, "speech", "abbreviations") or (
        "." in last and not last[-1].isdigit()
    )
    return (initial or short) and (initial or word.lower() not in _common(code))


def _is_ordinal(text: str, last: str, word: str, start: int, code: str) -> bool:
    """Know "10. Juni", and the number that opens a point of a list."""
    if not last.isdigit() or len(last) > 2:  # noqa: PLR2004 -- days and points are small
        return False
    opens = not text[start : start + len(last) + 2].strip().removeprefix(last).strip(". \n")
    return opens or word.lower() in whole(code, "masthead", "months")


def _common(code: str) -> frozenset[str]:
    row = next((row for row in languages().language if row.code == code), None)
    return frozenset(split(row.words)) if row else frozenset()
