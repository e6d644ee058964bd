"""What stands above and around a story: outlet, headline, byline, dates, captions."""

import re
from collections.abc import Sequence

from msgspec import Struct

from reconcile.model import Part
from reconcile.segment.layout import Piece
from reconcile.segment.wording import count_words, holds, phrases, plain, starts_with, whole

_ENDS = re.compile(r"[.!。！,;；…][\"'”’»)\]]*$")
_OPENS = re.compile(r"[\"“„«‘'(\[【《「『]?[^\W_]")
_HEADLINE = 30  # words
_HEADING = 14
_OUTLET = 6
_SENTENCE_SIGNS = 60  # of a dense script; a shorter line may be a heading
_DATED = 5  # words beside the date in a line that is about its date
_INNER = re.compile(r"[.!?。！？]\s+[A-ZÀ-Þ\u0400-\u042f]|[:：]$")  # two sentences, or a list to come
_COLUMNS = re.compile(r"\S(?:\s{3,}|\s?\.{3,}\s?)\S")
_FIELD = re.compile(r"[^\W\d_][^.:：\n]{1,30}[:：]\s?\S")
_NUMERIC = re.compile(
    r"\b(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\b|\b\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d\b"
    r"|(?:19|20)\d\d ?[年년]\D?\d{1,2} ?[月월](?: ?\d{1,2} ?[日일])?"
)
_TIME = re.compile(
    r"\b\d{1,2}(?:[:.h]| h )\d{2}(?::\d{2})?\b|\b\d{1,2} ?(?:am|pm|a\.m\.|p\.m\.|uhr)(?![^\W_])|"
    r"\b(?:gmt|utc|cet|cest|bst|est|edt|et|ist|jst)\b(?:[+-]\d{1,2})?|\b(?:19|20)\d\d\b"
)
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d{2}\b")
_DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th|er|\.|º|°)?\b")
_PREFIX = re.compile(r"\s*\w{3,10}:?\s+(?:19|20)\d\d-\d\d-\d\d[\s,:|–—-]+(?=\S)")
_AGENCY = re.compile(r"\((?P<name>[A-ZÀ-Ý][\w&.’' -]{1,40})\)\s?[.-]?\s?[-–—]")
_SIGNED = re.compile(r"[—–-]{1,2}\s?(?P<name>[A-Z][\w&.’' ]{1,40})$")
_FRONT = re.compile(r"(?P<key>[A-Za-z_]+):\s*[\"']?(?P<value>.*?)[\"']?\s*$")
_PUBLISHER_KEYS = {"publisher", "outlet", "source", "publication", "site", "newspaper"}


class Masthead(Struct):
    """The title and the outlet, as far as they show."""

    title: str | None = None
    publisher: str | None = None


def is_titled(piece: Piece, most: int = _HEADING) -> bool:
    """Say whether a piece reads like a heading: short, and no sentence with its full stop."""
    if piece.form == "heading":
        return True
    text = piece.text.strip("*_ ")
    if piece.form != "text" or _ENDS.search(text) or not _OPENS.match(text):
        return False
    if text[:1].islower() or "\n" in text or len(text) > 2 * _SENTENCE_SIGNS * max(1, most // _HEADING):
        return False
    return count_words(text) <= most


def head(pieces: list[Piece], code: str) -> Masthead:
    """Mark what stands above the story and name its title and outlet."""
    found = Masthead()
    top: list[Piece] = []
    for piece, after in zip(pieces, [*pieces[1:], None], strict=True):
        if piece.form == "front":
            _mark(piece, "metadata", "front-matter")
            _read_front(piece, found)
        elif piece.part == "body" and (kind := _kind(piece, code)):
            _mark(piece, *kind)
            _read_byline(piece, found)
        elif piece.part == "body" and _is_caption(piece, None, plain(piece.text), code):
            piece.part, piece.reason = "caption", "caption: a picture's words"
        elif piece.part == "body" and piece.form == "heading" and piece.level > 1 and top:
            break
        elif piece.part == "body" and _may_head(piece, code):
            if _heads_section(top, piece, after) or _is_row(piece, after):
                break
            top.append(piece)
        elif piece.part == "body" and piece.form != "rule" and not _is_aside(piece):
            break
    first = next((piece for piece in pieces if piece.level == 1 and piece.part == "body"), None)
    _title([*top, first] if first and first not in top else top, found)
    _outlet_of_wire(pieces, found)
    return found


def _may_head(piece: Piece, code: str) -> bool:
    line = plain(piece.text)
    other = starts_with(line, phrases(code, "ai", "prompts")) or (
        line.strip(" :") in whole(code, "ai", "boxes")
    )
    return is_titled(piece, _HEADLINE) and not other and not _INNER.search(piece.text)


def _heads_section(top: list[Piece], piece: Piece, after: Piece | None) -> bool:
    """Say whether a short line below a headline belongs to the paragraph right below it."""
    headline = any(count_words(one.text) >= _LEAST for one in top)
    below = after is not None and not after.gap and not is_titled(after, _HEADLINE)
    return headline and piece.gap and below and piece.form == "text"


def _is_row(piece: Piece, after: Piece | None) -> bool:
    """Say whether a line is one of several fields, "Cause: unknown" above "Size: 4 km"."""
    if _COLUMNS.search(piece.text):
        return True
    row = after is not None and not after.gap and _FIELD.match(after.text)
    return bool(row) and bool(_FIELD.match(piece.text))


def mark_rest(pieces: Sequence[Piece], code: str) -> None:
    """Mark captions, bylines, dates and headings that stand within or after the story."""
    for before, piece in zip([None, *pieces], pieces, strict=False):
        if piece.part != "body":
            continue
        line = plain(piece.text)
        if piece.provenance == "human" and _is_caption(piece, before, line, code):
            piece.part, piece.reason = "caption", "caption: a picture's words"
        elif piece.form in {"list", "table"}:
            piece.part = piece.form
        elif piece.form == "heading":
            piece.part = "heading"
        elif piece.provenance != "human":
            continue
        elif _is_byline(piece, line, code):
            _mark(piece, "byline", "byline")
        elif _is_published(line, code):
            _mark(piece, "metadata", "dated")


def mark_headings(pieces: Sequence[Piece]) -> None:
    """Mark the lines that head what stands below them."""
    for piece, after in zip(pieces, pieces[1:], strict=False):
        below = after.part in {"body", "list", "table", "heading"} and after.form != "rule"
        if piece.part == "body" and below and is_titled(piece) and not _has_digit(piece.text):
            piece.part = "heading"


def _has_digit(text: str) -> bool:
    return any(sign.isdigit() for sign in text)


def _mark(piece: Piece, part: Part, rule: str) -> None:
    words = " ".join(piece.text.split())[:80]
    piece.part, piece.provenance, piece.reason = part, "metadata", f"{rule}: '{words}'"


def split_date(pieces: list[Piece]) -> None:
    """Part a date that stands before the headline on its line."""
    first = next((k for k, piece in enumerate(pieces) if piece.part == "body"), None)
    if first is None or not (found := _PREFIX.match(pieces[first].text)):
        return
    piece = pieces[first]
    rest = Piece(
        start=piece.start + found.end(), end=piece.end, text=piece.text[found.end() :], gap=True
    )
    piece.end = piece.start + len(found.group().rstrip())
    piece.text = found.group().rstrip()
    _mark(piece, "metadata", "dated")
    pieces.insert(first + 1, rest)


def _kind(piece: Piece, code: str) -> tuple[Part, str] | None:
    """Know a date, a byline or a kind of document by its line."""
    if piece.form == "heading":
        return None
    line = plain(piece.text)
    if _is_published(line, code) or _is_dated(line, piece, code):
        return "metadata", "dated"
    if _is_byline(piece, line, code):
        return "byline", "byline"
    if line.strip(" .:[]()-") in whole(code, "masthead", "documents"):
        return "metadata", "kind-of-document"
    return None


def _is_published(line: str, code: str) -> bool:
    """Know "Published: May 3, 2024"."""
    word = starts_with(line.lstrip("("), phrases(code, "masthead", "dated"))
    if not word or count_words(line) > _HEADLINE:
        return False
    return _date(line, code) is not None or (_CLOCK.search(line) is not None)


def _is_dated(line: str, piece: Piece, code: str) -> bool:
    """Know a line that has a date and little else, as "Lisbon, 11 February 2025"."""
    if _ENDS.search(piece.text.strip("*_ )")) and count_words(line) > _DATED * 2:
        return False
    date = _date(line, code)
    if date is None:
        return False
    rest = _TIME.sub(" ", line.replace(date, " ", 1))
    return not _has_digit(rest) and count_words(rest) <= _DATED + 2 * line.count("|")


def _date(line: str, code: str) -> str | None:
    """Find a date in a folded line: in digits, or a month's name beside a day."""
    if found := _NUMERIC.search(line):
        return found.group()
    words = line.replace(",", " ").replace(".", " ").split()
    months = phrases(code, "masthead", "months")
    for k, word in enumerate(words):
        if not any(_is_month(word, month) for month in months):
            continue
        near = [words[k - 1] if k else "", *words[k + 1 : k + 2]]
        near += words[k - 2 : k - 1]
        if day := next((one for one in near if _DAY.fullmatch(one)), None):
            first, last = sorted((line.find(day), line.find(word)))
            longest = day if first == line.find(word) else word
            return line[first : last + len(longest)]
    return None


def _is_month(word: str, month: str) -> bool:
    return word.startswith(month[:-1]) if month.endswith("*") else word == month


def _is_byline(piece: Piece, line: str, code: str) -> bool:
    """Know "By Ann Lee" and "Words: Ann Lee", without a sentence behind."""
    if count_words(line) > _HEADLINE:
        return False
    if starts_with(line, phrases(code, "masthead", "credits")):
        return True
    if _ENDS.search(piece.text.strip("*_ ")) or not (
        by := starts_with(line, phrases(code, "masthead", "by"))
    ):
        return False
    rest = piece.text.strip("*_ ")[len(by) :].lstrip(" :：")
    return bool(rest) and (rest[0].isalpha() or rest[0] in "*_[") and not rest[0].islower()


def _is_aside(piece: Piece) -> bool:
    """Say whether a line above the story is a note in brackets or italics."""
    text = piece.text.strip()
    return count_words(text) <= _HEADING and text[:1] + text[-1:] in {"()", "[]", "**", "__"}


def _title(top: list[Piece], found: Masthead) -> None:
    """Choose the headline among the lines above the story; what stands before it names the outlet."""
    if not top:
        return
    heads = [k for k, piece in enumerate(top) if piece.form == "heading"]
    index = heads[0] if heads else _headline(top)
    title = top[index]
    title.part = "headline"
    found.title = found.title or plain_title(title.text)
    for k, piece in enumerate(top[:index]):
        if count_words(piece.text) > _OUTLET and not _FIELDS.search(piece.text):
            piece.part = "headline"
            continue
        if k == 0 and not found.publisher:
            found.publisher = plain_title(_FIELDS.split(piece.text)[0])
        _mark(piece, "metadata", "masthead")
    if heads:
        return
    for piece in top[index + 1 :]:
        piece.reason = "standfirst: a line below the headline"


_FIELDS = re.compile(r"\s+[|·•]\s+|\s+[-–—]{1,2}\s+")
_STANDFIRST = 1.6  # times as many words as the headline above it
_LEAST = 5  # words of a headline that is followed by another line like one


def _headline(top: list[Piece]) -> int:
    last = len(top) - 1
    while last and count_words(top[last].text) > _STANDFIRST * count_words(top[last - 1].text):
        above = top[last - 1].text
        if count_words(above) < _LEAST or _FIELDS.search(above):
            break
        last -= 1
    return last


def plain_title(text: str) -> str:
    """Write a title on one line, without emphasis."""
    return " ".join(text.strip("*_# ").split())


def _read_front(piece: Piece, found: Masthead) -> None:
    if field := _FRONT.match(piece.text):
        if field["key"].lower() == "title" and field["value"]:
            found.title = field["value"]
        elif field["key"].lower() in _PUBLISHER_KEYS and field["value"]:
            found.publisher = field["value"]


def _read_byline(piece: Piece, found: Masthead) -> None:
    """Take the outlet from "By Ann Lee, Valley Post"."""
    parts = piece.text.strip("*_ ").rsplit(", ", 1)
    if piece.part == "byline" and len(parts) == 2 and not found.publisher:  # noqa: PLR2004 -- a name and an outlet
        outlet = parts[1].strip()
        if outlet[:1].isupper() and not _has_digit(outlet) and count_words(outlet) <= _OUTLET:
            found.publisher = outlet


def _outlet_of_wire(pieces: Sequence[Piece], found: Masthead) -> None:
    """Take the outlet from "LISBON, Feb 11 (Valley Wire) -" or a closing "— Valley Wire"."""
    if found.publisher:
        return
    first = next((piece for piece in pieces if piece.part == "body" and piece.form == "text"), None)
    if first and (agency := _AGENCY.search(first.text[:120])):
        found.publisher = agency["name"]
    elif pieces and (signed := _SIGNED.fullmatch(pieces[-1].text)):
        found.publisher = signed["name"]


def _is_caption(piece: Piece, before: Piece | None, line: str, code: str) -> bool:
    """Know a picture's words: a credit, or a line that stands twice as picture and its text."""
    if before is not None and piece.text == before.text and count_words(line) >= _LEAST:
        before.part, before.reason = "caption", "caption: a picture's words, twice"
        return True
    if count_words(line) > _LONGEST_CAPTION:
        return False
    credits = phrases(code, "masthead", "captions")
    return bool(starts_with(line, credits)) or bool(_credit(line, credits))


_LONGEST_CAPTION = 60


def _credit(line: str, credits: tuple[str, ...]) -> str | None:
    """Find a credit behind the words of a picture, as in "The bridge. Photo: Ann Lee"."""
    marked = tuple(credit for credit in credits if credit.endswith(":") or " " in credit)
    return holds(line, marked)
