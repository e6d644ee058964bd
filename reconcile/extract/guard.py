"""Say which digits are no quantity: parts of names, references, versions, times, years, lists."""

import re
from typing import NamedTuple

from reconcile.extract.page import Page

WEB_MARKS = ("://", "www.", "@", ".com/", ".org/", ".net/", ".gov/", ".edu/")
WEB_END = re.compile(r"\S*")
LONGEST_ADDRESS = 200
TOKEN = re.compile(r"[\w.-]*")
CHAIN = re.compile(r"\+?\(?\d+\)?(?:[-.) /]{1,2}\d+){2,}")


BETWEEN = frozenset("-.) /")  # what stands between the figures of a chain


class Chains:
    """Finds the chains of digits in a text, such as telephone numbers, from front to end."""

    def __init__(self, norm: str) -> None:
        self.norm = norm
        self._free = 0  # to here reaches a row of figures that is no chain

    def end(self, start: int, stop: int) -> int:
        """Find where the chain ends that begins with a figure; the figure's start for none."""
        norm = self.norm
        if norm[start:stop].isdecimal() and (
            norm[stop : stop + 1] not in BETWEEN or norm[stop + 1 : stop + 2].isalpha()
        ):
            return start  # as most
        match = CHAIN.match(norm, start) if start >= self._free else None
        if match is None:
            return start
        if match[0].count("-") + match[0].count("/") > 1:
            return match.end()
        self._free = match.end()
        return start


LAST_WORD = re.compile(r"([^\W\d_][\w&'.-]*)[ ]?\(?\Z")
ENDING = frozenset("_&'.-(")  # signs that a word before a figure may end in
LEAD = 24  # signs before a figure that may hold its word


class Word(NamedTuple):
    """The word before a figure: where it begins, and whether a bracket stands behind it."""

    text: str
    start: int
    bracketed: bool


def last_word(text: str, end: int) -> Word | None:
    """Find the word right before a place, or before the blank or the bracket there."""
    begin = max(0, end - LEAD)
    stop = end - 1 if text[end - 1 : end] == " " else end
    start = max(begin, text.rfind(" ", begin, stop) + 1)
    word = text[start:stop]
    if word.isalpha():
        return Word(word, start, bracketed=False)  # as nearly always, and found soon
    if not (word[-1:].isalnum() or word[-1:] in ENDING):
        return None
    match = LAST_WORD.search(text, begin, end)
    return Word(match[1], match.start(), "(" in match[0]) if match else None


CITED = re.compile(r"\[\^?[\d,;–\- ]*\Z")
CLOSING = frozenset(")]%")
PAIRS = frozenset({("(", ")"), ("{", "}"), ("[", "]")})
TWO_DIGITS = TWO_LETTERS = 2
BAD_BEFORE = frozenset("_#@\\")
SCRIPTS = 0x0590  # letters from here on are written without blanks, or as prefixes, before digits
FIRST_YEAR, LAST_YEAR = 1500, 2100


def web_addresses(norm: str) -> list[tuple[int, int]]:
    """Find the addresses of the web and of mail, whose digits are none of ours."""
    found: list[tuple[int, int]] = []
    for mark in WEB_MARKS:
        at = norm.find(mark)
        while at >= 0:
            start = (
                max(norm.rfind(blank, max(0, at - LONGEST_ADDRESS), at) for blank in ' \n(<"') + 1
            )
            end = WEB_END.match(norm, at).end()  # type: ignore[union-attr]  # it matches the empty text
            found.append((start, end))
            at = norm.find(mark, end + 1)
    return found


def glued_before(norm: str, at: int) -> bool:
    """Say whether a letter or sign right before a figure makes it a part of a name."""
    if at == 0:
        return False
    last = norm[at - 1]
    if last.isalpha():
        return ord(last) < SCRIPTS
    if last in BAD_BEFORE:
        return True
    if at == 1:
        return False
    before = norm[at - 2]
    if last in "-/.":
        return before.isalnum() and (last != "-" or not before.isdigit())
    power = norm[max(0, at - 4) : at - 2]
    return last in ":," and before.isdigit() and not (power[1:] == "-" and power[0].isalpha())


def closes(sign: str) -> bool:
    """Say whether a dash behind a sign joins, and is no minus."""
    return bool(sign) and (sign in CLOSING or (sign.isalnum() and ord(sign) < SCRIPTS))


def skipped(norm: str, end: int) -> int:
    """Find where the written token ends that a rejected figure belongs to."""
    match = TOKEN.match(norm, end)
    return match.end() if match else end


def glued_after(norm: str, end: int) -> bool:
    """Say whether what follows a bare figure right away makes it no quantity."""
    following = norm[end : end + 3]
    if not following:
        return False
    first, second = following[0], following[1:2]
    if first == "-" and second.isupper():
        return True
    if first in "-/" and second.isalpha() and not following[2:].isalpha():
        return first == "-" or second.isupper()  # "1-x", "1/T"
    if first.isalpha():
        return ord(first) < SCRIPTS and not (first == "x" and second.isdigit())
    if first in ":/" and second.isdigit():
        return True
    return first == "_" or (first == "." and second.isdigit())


def is_year(digits: str) -> bool:
    """Say whether a bare figure looks like a year."""
    return len(digits) == 4 and digits.isdigit() and FIRST_YEAR <= int(digits) <= LAST_YEAR  # noqa: PLR2004 -- a year's digits


def enumerates(norm: str, start: int, end: int) -> bool:
    """Say whether a figure numbers a list, a reference or a footnote: "[3]", "2) ", "1. The"."""
    if CITED.search(norm, max(0, start - 12), start):
        return True
    before, after = norm[start - 1 : start], norm[end : end + 1]
    if (before, after) in PAIRS and end - start <= TWO_DIGITS:
        return True
    following = norm[end : end + 3]
    if following[:1] == ")" or following[:2] == " )":
        return "(" not in norm[max(0, start - 60) : start]
    line_start = start == 0 or norm[start - 1] == "\n"
    return line_start and following[:2] == ". " and following[2:].isupper()


def labelled(page: Page, start: int) -> bool:
    """Say whether the word before a number in words makes it a label: "number nine shirt"."""
    word = last_word(page.low, start)
    return word is not None and word.text in page.grammar.nouns.word_labels


def label(page: Page, start: int) -> str:
    """Give the word before a figure that makes it a label, as "page" and "Figs."; "" for none."""
    word = last_word(page.low, start)
    text = word.text.rstrip(".") if word else ""
    return text if text in page.grammar.nouns.labels else ""


def named(page: Page, start: int, *, decimals: bool = False) -> bool:
    """Say whether the word before a bare figure makes it a label or a part of a name.

    `decimals` says that the figure has some: a sign of one or two letters does not name such a one,
    as in "Ni 3.25" and "CI 0.88".
    """
    norm, low, nouns = page.norm, page.low, page.grammar.nouns
    found = last_word(norm, start)
    if found is None:
        return False
    word = found.text
    lower = low[found.start : found.start + len(word)].rstrip(".")
    if lower in nouns.labels:
        return True
    if ord(word[-1]) >= SCRIPTS or (decimals and len(word) <= TWO_LETTERS):
        return False
    if len(word) == 1 and word != "x" and nouns.stop and not found.bracketed:
        variable = word == "A" and norm[max(0, found.start - 2) : found.start - 1].islower()
        return variable or lower not in nouns.small  # what stood below it: "λ 1", "and A 2"
    return not (word == word.lower() or lower in nouns.small or found.bracketed)
