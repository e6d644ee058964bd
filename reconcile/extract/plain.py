"""Figures between plain words, as in "hired 120 people": nothing about them needs looking up."""

from reconcile.extract.figures import Numeral
from reconcile.extract.guard import is_year
from reconcile.extract.page import Page

LEAD = 24  # signs before a figure that may hold its word
LAST = frozenset(" ,.;:\n")  # what stands behind a figure that ends there
DASHES = frozenset("-–—)")  # signs behind those that make it another thing: "5,-", "2 )"


def led_plainly(page: Page, start: int, floor: int) -> bool:
    """Say whether the word before a figure is a small one that changes nothing about it.

    Then it is no name or label, no money, no minus, and no mark of a list.
    """
    norm = page.norm
    if start == 0 or norm[start - 1] != " " or not page.grammar.spaced:
        return False
    at = norm.rfind(" ", max(floor, start - LEAD), start - 1)
    word = norm[at + 1 : start - 1]
    if at < 0 or len(word) == 1 or not (word.isalpha() and word.islower()):
        return False
    return word not in page.beside.telling


def led(page: Page, start: int, floor: int) -> bool:
    """Say whether the word before a figure may change what it is."""
    if not page.grammar.spaced:
        return True
    window = page.low[max(floor, start - LEAD) : start].rstrip()
    tail = window[window.rfind(" ") + 1 :]
    return tail in page.beside.leading or not tail.isalpha()


def stands_alone(page: Page, number: Numeral) -> bool:
    """Say whether a figure behind a plain word can be nothing but a number that stands alone."""
    if not number.bare or number.part or "," in number.digits or is_year(number.digits):
        return False
    following = page.norm[number.end : number.end + 2]
    first, second = following[:1], following[1:]
    if not first:
        return True
    if first not in LAST or second in DASHES:
        return False
    return not (second.isupper() if first == " " else second.isdecimal())
