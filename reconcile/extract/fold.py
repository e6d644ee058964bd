"""Bring text into one shape to be read in, code point for code point.

Digits of every script become ASCII digits, full-width forms plain ones, the many blanks, dashes and
apostrophes one of each, so that offsets into the folded text are offsets into the text.
"""

import re
import unicodedata

COMMA = 0x2C - 0x21  # the full-width one is no sign within a figure, but among full-width digits
_ZEROS = (0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0xFF10)
_BLANKS = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"
)
_SAME = {
    "٫": ".", "٬": ",", "،": ",", "٪": "%", "−": "-", "‐": "-", "‑": "-", "﹣": "-",
    "’": "'", "‘": "'", "ʼ": "'", "＇": "'", "·": ".", "﹪": "%", "〜": "~", "∶": ":",
}  # fmt: skip


def _table() -> dict[int, str]:
    table = {zero + n: str(n) for zero in _ZEROS for n in range(10)}
    table |= {0xFF01 + n: chr(0x21 + n) for n in range(0x5E) if n != COMMA}
    table |= {ord(blank): " " for blank in _BLANKS}
    return table | {ord(sign): plain for sign, plain in _SAME.items()}


_TABLE = _table()
_FOLDED = re.compile("[" + "".join(map(re.escape, map(chr, _TABLE))) + "]+")
# A line of prose that breaks within a sentence: long, and going on with a small letter or a figure
# that numbers no list. Offsets stay, as a blank takes the place of the break.
_WRAPPED = re.compile(
    r"\n(?<=[^\n|\t]{40}\n)(?<=[\w$€£¥₹,%)-]\n)"
    r"(?=[a-z(]|\d[\d.,]{0,20}[ %\n][^\n]{12})(?!\d{1,9}[.)]? [A-Z])"
)
# What begins with its sign is found several times as fast as what looks behind first.
_PRODUCT = re.compile(r"·(?:(?<!\d·)|(?!\d))")  # between digits it begins decimals
_GROUPING = re.compile("，(?<=[０-９]，)(?=[０-９]{3})")  # elsewhere it ends a clause
_RAISED = re.compile("[¹²³⁰⁴-⁹]{1,3}")
_NOTED = 4  # letters of a word whose raised digits mark a footnote; shorter ones are units
_MEASURED = (
    "eter",
    "etre",
    "eters",
    "etres",
    "inch",
    "inches",
    "foot",
    "feet",
    "mile",
    "miles",
    "yard",
)


def fold(text: str) -> str:
    """Give the text with plain digits, blanks and signs, at the same offsets."""
    if "\n" in text:
        text = _WRAPPED.sub(" ", text)
    if text.isascii():
        return text
    if "，" in text:
        text = _GROUPING.sub(",", text)
    text = _RAISED.sub(_unnoted, text)
    if "·" in text:
        text = _PRODUCT.sub("⋅", text)
    return _FOLDED.sub(_plain, text)


def _unnoted(match: re.Match[str]) -> str:
    """Blank the mark of a footnote: "$1 trillion¹", "30%²"; leave powers: "10⁸", "km²"."""
    before = match.string[max(0, match.start() - _NOTED) : match.start()]
    word = len(before) == _NOTED and before.isalpha() and not before.endswith(_MEASURED)
    marks = word or before.endswith(("%", ")", '"', "”"))
    return " " * len(match[0]) if marks else match[0]


def _plain(match: re.Match[str]) -> str:
    return match[0].translate(_TABLE)


def lowered(text: str) -> str:
    """Give the text in lower case at the same offsets."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(
        c.lower() if len(c.lower()) == 1 else unicodedata.normalize("NFD", c)[0].lower()
        for c in text
    )
