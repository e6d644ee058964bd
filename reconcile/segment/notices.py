"""What a line around a story is: a heading, a date, a byline, a picture's words."""

import re

from reconcile.model import Part
from reconcile.segment.layout import Piece
from reconcile.segment.wording import count_words, holds, phrases, plain, starts_with, whole

HEADLINE = 30  # words that a headline has at most
HEADING = 14  # words that a heading has at most
LEAST = 5  # words of a headline that is followed by another line like one
_ENDS = re.compile(r"[.!。！,;；…][\"'”’»)\]]*$")
_OPENS = re.compile(r"[\"“„«‘'(\[【《「『]?[^\W_]")
_INNER = re.compile(r"[.!?。！？]\s+[A-ZÀ-Þ\u0400-\u042f]|[:：]$")  # two sentences; a list to come
_FIELD = re.compile(r"[^\W\d_][^.:：\n]{1,30}[:：]\s?\S")
_COLUMNS = re.compile(r"\S(?:\s{3,}|\s?\.{3,}\s?)\S")
_HEADING_SIGNS = 120  # of a heading; twice as many of a headline
_DATED = 5  # words beside the date in a line that is about its date
_CAPTION = 60  # words
_NUMERIC = re.compile(
    r"\b(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\b|\b\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d\b"
    r"|(?:19|20)\d\d ?[年년]\D?\d{1,2} ?[月월](?: ?\d{1,2} ?[日일])?"
)
_TIME = re.compile(
    r"\b\d{1,2}(?:[:.h]| h )\d{2}(?::\d{2})?\b|\b\d{1,2} ?(?:am|pm|a\.m\.|p\.m\.|uhr)(?![^\W_])|"
    r"\b(?:gmt|utc|cet|cest|bst|est|edt|et|ist|jst)\b(?:[+-]\d{1,2})?|\b(?:19|20)\d\d\b"
)
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d{2}\b")
_SPLIT = re.compile(r"\s[|·•–—]\s|(?<=[^\W\d_])\.\s+")
_MARKS = "|·•"
_DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th|er|\.|º|°)?\b")


def is_titled(piece: Piece, most: int = HEADING) -> bool:
    """Say whether a piece reads like a heading: short, and no sentence with its full stop."""
    if piece.form == "heading":
        return True
    text = piece.text.strip("*_ ")
    if piece.form != "text" or _ENDS.search(text) or not _OPENS.match(text):
        return False
    longest = _HEADING_SIGNS * max(1, most // HEADING)
    if text[:1].islower() or "\n" in text or len(text) > longest:
        return False
    return count_words(text) <= most


def may_head(piece: Piece, code: str) -> bool:
    """Say whether a piece can be the headline of a page, by its words alone."""
    line = plain(piece.text)
    asked = starts_with(line, phrases(code, "ai", "prompts"))
    boxed = line.strip(" :") in whole(code, "ai", "boxes")
    return is_titled(piece, HEADLINE) and not (asked or boxed or _INNER.search(piece.text))


def is_row(piece: Piece, after: Piece | None) -> bool:
    """Say whether a line is one of several fields, "Cause: unknown" above "Size: 4 km"."""
    if len(piece.text) <= 2 * _HEADING_SIGNS and _COLUMNS.search(piece.text):
        return True
    row = after is not None and not after.gap and _FIELD.match(after.text)
    return bool(row) and bool(_FIELD.match(piece.text))


def has_digit(text: str) -> bool:
    """Say whether a text has a digit of any script."""
    return any(sign.isdigit() for sign in text)


def notice(piece: Piece, code: str) -> tuple[Part, str] | None:
    """Know a date, a byline or a kind of document by its line; give its part and rule."""
    if piece.form == "heading":
        return None
    line = plain(piece.text)
    if is_published(line, code) or _is_dated(line, piece, code):
        return "metadata", "dated"
    if in_fields(piece, code):
        return "byline", "byline"
    if is_byline(piece, code):
        return "byline", "byline"
    if line.strip(" .:[]()-") in whole(code, "masthead", "documents"):
        return "metadata", "kind-of-document"
    return None


def is_published(line: str, code: str) -> bool:
    """Know "Published: May 3, 2024" in a folded line."""
    word = starts_with(line.lstrip("("), phrases(code, "masthead", "dated"))
    if not word or count_words(line) > HEADLINE:
        return False
    return _date(line, code) is not None or _CLOCK.search(line) is not None


def _is_dated(line: str, piece: Piece, code: str) -> bool:
    """Know a line that has a date and little else, as "Lisbon, 11 February 2025"."""
    closed = bool(_ENDS.search(piece.text.strip("*_ )")))
    date = _date(line, code) if len(line) <= _HEADING_SIGNS else None
    if date is None:
        return False
    rest = _TIME.sub(" ", line.replace(date, " ", 1))
    most = 2 if closed else _DATED + 2 * line.count("|")
    return not has_digit(rest) and count_words(rest) <= most


def in_fields(piece: Piece, code: str) -> bool:
    """Know "By Ann Lee | Published May 3, 2024 | 4 min read" by its fields, one of them a date."""
    if count_words(piece.text) > HEADLINE:
        return False
    fields = [plain(field) for field in _SPLIT.split(piece.text) if field.strip()]
    short = all(count_words(field) <= 2 * _DATED for field in fields)
    first = Piece(0, len(piece.text), _SPLIT.split(piece.text)[0].strip())
    named = is_byline(first, code) or any(mark in piece.text for mark in _MARKS)
    return len(fields) > 1 and short and named and any(is_published(one, code) for one in fields)


def _date(line: str, code: str) -> str | None:
    """Find a date in a folded line: in digits, or a month's name beside a day."""
    if found := _NUMERIC.search(line):
        return found.group()
    words = line.replace(",", " ").replace(".", " ").split()
    months = phrases(code, "masthead", "months")
    for k, word in enumerate(words):
        if not any(_is_month(word, month) for month in months):
            continue
        near = [*words[max(0, k - 2) : k][::-1], *words[k + 1 : k + 2]]
        if day := next((one for one in near if _DAY.fullmatch(one)), None):
            start, end = sorted((line.find(day), line.find(word)))
            return line[start : end + len(day if end == line.find(day) else word)]
    return None


def _is_month(word: str, month: str) -> bool:
    return word.startswith(month[:-1]) if month.endswith("*") else word == month


def is_byline(piece: Piece, code: str) -> bool:
    """Know "By Ann Lee" and "Words: Ann Lee", without a sentence behind."""
    line = plain(piece.text)
    if count_words(line) > HEADLINE:
        return False
    if starts_with(line, phrases(code, "masthead", "credits")):
        return True
    by = starts_with(line, phrases(code, "masthead", "by"))
    if not by or count_words(line) > HEADING or _ENDS.search(piece.text.strip("*_ ")):
        return False
    rest = piece.text.strip("*_ ")[len(by) :].lstrip(" :：/")
    return (rest[:1].isalpha() and not rest[:1].islower()) or rest[:1] in {"*", "_", "["}


def is_caption(piece: Piece, code: str) -> bool:
    """Know a picture's words by the credit before or behind them."""
    line = plain(piece.text)
    if count_words(line) > _CAPTION:
        return False
    marks = phrases(code, "masthead", "captions")
    behind = tuple(mark for mark in marks if mark.endswith(":") or " " in mark)
    return bool(starts_with(line, marks)) or bool(holds(line, behind))
