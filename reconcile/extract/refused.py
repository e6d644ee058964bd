"""Say which bare figures are no quantities: names, references, labels, years, a list's numbers."""

import re
from typing import NamedTuple

from reconcile.extract import guard
from reconcile.extract.figures import Numeral, past
from reconcile.extract.nouns import begins_name, counted
from reconcile.extract.page import Measure, Page
from reconcile.extract.things import thing
from reconcile.extract.worded import names_two
from reconcile.knowledge.measures import load_concepts

NEAR = 12  # signs between two labels that one word names
PANEL = re.compile(r"\A *(?:\([a-z]\)|[a-z](?= |,|\Z))? *")  # "Figures 3(a) and 4"
COUNTING = re.compile(r" [a-z-]+s\b")  # a noun in the plural, as far as a look tells
FOOTNOTE = re.compile(r" (?=[A-Z])([^\W\d_]{1,40})")
ENDED = re.compile(r"[a-z)\]\"][.?!]\"? \Z")
WINDOW = 24  # signs before a figure that may hold its bound
BOUNDS = frozenset({"more_than", "less_than"})
DIGITS = 3  # in the mark of a footnote
POWERED = re.compile(r"((?<![A-Za-z])[A-Za-z]{1,4}|\)) -\Z")
PANELS = frozenset("abcdefgh")


class Label(NamedTuple):
    """A figure that is a label: where it ends, and whether its word announces several."""

    end: int
    several: bool


def refused(page: Page, measure: Measure, label: Label | None) -> bool:
    """Say whether a bare figure is no quantity; `label` is the last figure that was a label."""
    number, norm = measure.number, page.norm
    glued = guard.glued_after(norm, number.end)
    if (
        glued
        or _is_power(page, number)
        or continues(page, label, number.start, number.end)
        or _marks(page, measure)
    ):
        return True
    if number.scale != 1 or number.part or ("," in number.digits and number.step == 1):
        return False
    if names_two(page, number):
        return number.end - number.start < len(norm)  # "9,10" names two, and no decimals
    if guard.is_year(number.digits) and number.end - number.start < len(norm):
        return not (counted(page, number.end).lemma or _bounded(page, number))
    if page.prices:
        return False
    return _names(page, number, decimals="." in number.digits)


def _is_power(page: Page, number: Numeral) -> bool:
    """Say whether a figure is the power of a unit that was printed above it: "g (kg) -1"."""
    before = POWERED.search(page.norm, max(0, number.start - WINDOW), number.start)
    if before is None or len(number.digits) > 1:
        return False
    named = page.grammar.lexicon.symbols.keys() | page.grammar.around.units.table.keys()
    return before[1] == ")" or before[1] in named


def _names(page: Page, number: Numeral, *, decimals: bool) -> bool:
    """Say whether the words around a bare figure name it: not where it counts a known thing."""
    if not (guard.named(page, number.start, decimals=decimals) or begins_name(page, number.end)):
        return False
    if guard.label(page, number.start):
        return True
    people = counted(page, number.end).lemma in load_concepts().generic
    return not (people or thing(page, number.start, number.end).lemma)


def continues(page: Page, label: Label | None, start: int, end: int) -> bool:
    """Say whether a figure is one more label: "Figures 3 and 4", "claim 1 or 2"."""
    if label is None or not 0 < start - label.end <= NEAR:
        return False
    between = page.low[label.end : start]
    gap = between[PANEL.match(between).end() :].strip()  # type: ignore[union-attr]  # it matches the empty text
    joints = page.grammar.joints
    if gap not in joints.listed and gap not in joints.to:
        return False
    return label.several or COUNTING.match(page.low, end) is None


def lettered(page: Page, measure: Measure) -> bool:
    """Say whether a letter glued to a label or a year is none of its unit: "Fig. 4c", "2003b"."""
    number, norm = measure.number, page.norm
    if measure.prefixed or not norm[number.end : number.end + 1].isalpha():
        return False
    if measure.end != number.end + 1:
        return norm.startswith("-", number.end + 1) and bool(guard.label(page, number.start))
    if norm[number.end] in PANELS and guard.is_year(number.digits):
        return not norm[measure.end : measure.end + 2].strip(" ").isalnum()
    return bool(guard.label(page, number.start))


def _bounded(page: Page, number: Numeral) -> bool:
    """Say whether words for a bound stand by a figure, as by no year: "more than 1500"."""
    if page.grammar.around.after.at(page.low, past(page.low, number.end)):
        return True
    window = page.low[max(0, number.start - WINDOW) : number.start].rstrip()
    bound = page.grammar.around.before.before(window)
    return bound is not None and bound[1] in BOUNDS and " " in window[-bound[0] :]


def _marks(page: Page, measure: Measure) -> bool:
    """Say whether a figure numbers a list, or marks a footnote: "without a twist. 7 So far"."""
    digits, start = measure.number.digits, measure.start
    if guard.enumerates(page.norm, measure.number.start, measure.number.end):
        return True
    if len(digits) > DIGITS or not digits.isdigit():
        return False
    following = FOOTNOTE.match(page.norm, measure.end)
    if following is None or following[1].lower() not in page.grammar.nouns.stop:
        return False
    return ENDED.search(page.norm, max(0, start - 4), start) is not None
