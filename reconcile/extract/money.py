"""Find the sign, code or name of money that stands right before or right behind a figure."""

import re
from decimal import Decimal
from typing import NamedTuple

from reconcile.extract.figures import past
from reconcile.extract.literals import ONE
from reconcile.extract.page import Page

SIGNS = "$€£¥₹₽₩₺₴₫₪฿₱₦₵₭₮₡₲₸₾₼₿֏៛৳؋﷼₣ƒ￥￦¢"
BLANKS = 2  # at most between a sign and its figure
LONGEST_SIGN = 5
LONGEST_NAME = 12
NAME_WINDOW = 40
BEHIND = re.compile(
    rf"[A-Za-z.]{{0,4}}[{SIGNS}]|[^\W\d_]{{1,5}}(?:[./][^\W\d_]{{0,2}}){{0,2}}\.?(?![^\W\d_])"
)
UNIT = re.compile(r"([^/*]+)(?:/(\d+)|\*(\d+))?\Z")  # "EUR/100" is a cent, "SEK*1000" a tkr
SCALED_CODES = {"M": ONE * 10**6, "K": ONE * 1000, "k": ONE * 1000, "m": ONE * 10**6}
# What one letter is money before: a figure in groups of three, one with cents right behind the
# letter, as (1), or any other, whose scale has to follow.
LARGE = re.compile(r"( ?\d{1,3}(?:[ ,.]\d{3})+(?!\d)|[1-9]\d*[.,]\d\d(?![\d.,]))| ?\d+(?:[.,]\d+)?")
SCALED = re.compile(r" ?(bn|billion|million|mil|m|k|trn|tn)(?!\w)")
THOUSAND = 1000
CODE = 3  # letters of a code


class Money(NamedTuple):
    """Money beside a figure: its place, its code, and what the figure is to be multiplied by."""

    start: int
    end: int
    code: str
    factor: Decimal = ONE


def _money(start: int, end: int, name: str, page: Page, sign: str = "") -> Money:
    match = UNIT.match(name)
    assert match is not None
    code = page.grammar.around.dollar if sign == "$" else match[1]
    return Money(start, end, code, ONE * int(match[3] or 1) / int(match[2] or 1))


def money_before(page: Page, at: int, floor: int) -> Money | None:
    """Find the money that stands right before a place, and not before `floor`."""
    low, end = page.low, at
    while end > floor and low[end - 1] == " " and at - end < BLANKS:
        end -= 1
    if end > floor + 1 and low[end - 1] == ":" and low[end - 2] in SIGNS:
        end -= 1
    if end <= floor:
        return None
    last = low[end - 1]
    if last in SIGNS:
        return _sign_before(page, end, floor)
    if last.isalpha() or last in "./":
        return _name_before(page, end, floor, glued=end == at)
    return None


def _sign_before(page: Page, end: int, floor: int) -> Money | None:
    low, signs = page.low, page.grammar.lexicon.signs
    for start in range(max(floor, end - LONGEST_SIGN), end):
        name = signs.get(low[start:end])
        if name and (start == end - 1 or start == 0 or not low[start - 1].isalnum()):
            found = _money(start, end, name, page, low[start:end])
            code = (
                _name_before(page, start - 1, floor, glued=True)
                if norm_blank(page, start)
                else None
            )
            return Money(code.start, end, code.code) if code else found
    return None


def norm_blank(page: Page, start: int) -> bool:
    """Say whether a blank and three capitals stand before a sign: "CAD $5"."""
    return (
        start > CODE
        and page.low[start - 1] == " "
        and page.norm[start - 1 - CODE : start - 1].isupper()
    )


def _name_before(page: Page, end: int, floor: int, *, glued: bool) -> Money | None:
    low, lexicon = page.low, page.grammar.lexicon
    start = end
    while (
        start > floor
        and end - start < LONGEST_NAME
        and (low[start - 1].isalpha() or low[start - 1] in "./")
    ):
        start -= 1
    if found := _code(page, start, end) or _capital(page, start, end):
        return found
    word = low[start:end]
    name = lexicon.signs.get(word)
    if name and (word not in lexicon.behind or page.prices):
        return _money(start, end, name, page)
    if glued and page.grammar.spaced:
        return None
    named = page.grammar.around.money_names.before(low[max(floor, end - NAME_WINDOW) : end])
    return _money(end - named[0], end, named[1], page) if named else None


def _capital(page: Page, start: int, end: int) -> Money | None:
    """Read one letter before a figure that is grouped, scaled or has cents: "R5,000", "R1.2bn"."""
    code = page.grammar.lexicon.capital.get(page.norm[start:end])
    figure = LARGE.match(page.low, end) if code else None
    if code is None or figure is None:
        return None
    words = page.grammar.number_words(page.low, past(page.low, figure.end()))
    power = SCALED.match(page.low, figure.end())
    scaled = words is not None and words[0][0].role == "x" and words[0][0].value >= THOUSAND
    scaled = scaled or bool(power and power[1] in page.grammar.lexicon.suffixes)
    return Money(start, end, code) if scaled or figure[1] else None


def _code(page: Page, start: int, end: int) -> Money | None:
    """Read "USD", and "MUSD" for millions of it."""
    codes, word = page.grammar.lexicon.codes, page.norm[start:end]
    if name := codes.get(word):
        return Money(start, end, name)
    if len(word) == CODE + 1 and word[0] in SCALED_CODES and (name := codes.get(word[1:])):
        return Money(start, end, name, SCALED_CODES[word[0]])
    return None


def _stands(page: Page, at: int) -> bool:
    """Say whether one letter behind a figure ("50p", "10 c") is money: small, and at an end."""
    norm, following = page.norm, page.norm[at + 1 : at + 3]
    if not norm[at].isalpha() or not page.grammar.spaced:
        return True
    return (
        norm[at].islower()
        and (not following.strip() or (following[0] in ".,;:) " and following[0] != "/"))
        and not (norm[at - 1] == " " and following[1:].isalpha())
    )


def money_after(page: Page, at: int) -> Money | None:
    """Find the money that stands at a place behind a figure."""
    low, lexicon = page.low, page.grammar.lexicon
    named = page.grammar.around.money.at(low, at)
    if named is not None and (named[0] - at > 1 or _stands(page, at)):
        return _money(at, named[0], named[1], page)
    head = BEHIND.match(page.norm, at)
    if head is None:
        return None
    for word in (head[0], head[0].rstrip(".")):
        end = at + len(word)
        if low[end : end + 1].isdecimal():
            continue  # it stands before the next figure
        if found := _code(page, at, end):
            return found
        sign = word.lower()
        name = lexicon.signs.get(sign)
        if name and (page.prices or sign not in lexicon.behind):
            return _money(at, end, name, page, sign)
    return None
