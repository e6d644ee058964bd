"""Say which figures are names: addresses, forms, generations, seasons, telephone numbers."""

import re

from reconcile.extract.figures import Numeral
from reconcile.extract.guard import named
from reconcile.extract.nouns import counted, is_plural
from reconcile.extract.page import Measure, Page

# "5G", "10-K", "401(k)", "4x4": letters that are units behind a hyphen are left out.
DESIGNATION = re.compile(
    r"[2-6]G(?!\w)|\d{1,3}-[AC-HJ-LN-SX-Z](?![\w°])|\d{1,4}\([a-z]\)"
    r"|\d[x×]\d(?!\w|[.,]\d| ?[a-z]{1,2}\b)"
)
ADDRESS = re.compile(r" (?:(?:[A-Z][\w'-]*\.?|of|the) ){0,3}([A-Z][a-z]+)\b\.?")
DECADE = re.compile(r"(?:\b(?:his|her|their|my|our|your|the|mid|late|early)[ -])\Z")
LETTERS = frozenset("ABCFGJNTs")  # units of one letter that end a name, glued to its figure
TENS, HUNDRED = 10, 100
CLOSED = frozenset(" .,;")
OPENING = frozenset({". ", '" ', "? ", "! "})
LINE = 60  # signs around a name that show whether it stands in a headline
PLAIN_WORD = re.compile(r"\b[a-z]{5,}")
WITHIN = re.compile(r"[\w'] \Z")  # what stands before a word within a sentence
# In groups: behind a plus, with a code in brackets, or with a zero that no quantity begins with.
PHONE = re.compile(
    r"\+(?:\d{1,3}(?:[ .-]\(?\d{1,5}\)?){2,6}|\d{10,14})|\(\d{2,5}\)[ -]?\d{3,4}(?:[ -]\d{3,5})*"
    r"|0\d{1,4}[ -]\d{3,4}(?:[ -]\d{3,4})*|\d{3}-0\d{3}(?!\d)"
)


def telephoned(norm: str, start: int) -> int:
    """Find where a telephone number ends in which a figure stands first; the start for none."""
    lead = norm[start - 1 : start]
    at = start - 1 if lead in {"+", "("} else start
    if at == start and norm[start] != "0" and norm[start + 3 : start + 5] != "-0":
        return start
    match = PHONE.match(norm, at)
    return match.end() if match else start


def designates(page: Page, measure: Measure) -> bool:
    """Say whether a figure, with what was attached to it, is a name or a part of one."""
    number, norm = measure.number, page.norm
    if measure.prefixed or number.part:
        return (
            not measure.prefixed
            and page.low[number.start : number.end] in page.grammar.figure_names
        )
    if measure.unit == "" and addresses(page, measure.end):
        return True
    if measure.kind == "money":
        return _is_titled_money(page, measure)
    sign = norm[number.end : number.end + 1]
    if not sign or sign in CLOSED:
        return False
    firm = sign == "M" and measure.scale > 1 and _is_firm(page, measure)
    return firm or bool(DESIGNATION.match(norm, number.start)) or _lettered(page, measure)


def _lettered(page: Page, measure: Measure) -> bool:
    """Say whether a letter glued to a figure ends a name: "Pad 39A", "Boeing 787s", "his 30s"."""
    number, norm = measure.number, page.norm
    if measure.end != number.end + 1 or norm[number.end] not in LETTERS:
        return False
    if norm[number.end] == "s" and number.value % TENS == 0 and number.value < HUNDRED:
        return DECADE.search(page.low, max(0, number.start - 8), number.start) is not None
    return named(page, number.start)


def _is_firm(page: Page, measure: Measure) -> bool:
    """Say whether a figure with a letter acts, and counts nothing: "3M said", "3M's"."""
    norm, start, end = page.norm, measure.number.start, measure.end
    if not measure.number.digits.isdigit() or len(measure.number.digits) > 1:
        return False
    if norm.startswith("'s", end):
        return True
    opens = start == 0 or norm[max(0, start - 2) : start] in OPENING or norm[start - 1] == "\n"
    return opens and norm[end + 1 : end + 2].islower() and not is_plural(page, end)


def _is_titled_money(page: Page, measure: Measure) -> bool:
    """Say whether money in the singular and in capitals is a name: "50 Cent sang"."""
    norm, word = page.norm, page.norm[measure.number.end + 1 : measure.end]
    if measure.number.value == 1 or not word.istitle() or not page.grammar.nouns.stop:
        return False
    if not norm[measure.end + 1 : measure.end + 2].islower():
        return False
    return f"{word.lower()}s" in page.grammar.lexicon.money and not counted(page, measure.end).lemma


def addresses(page: Page, end: int) -> bool:
    """Say whether a figure is a house's: "10 Main Street", but not "10 Wall Street banks"."""
    streets, ahead = page.grammar.streets, page.norm[end : end + 2]
    if not streets or ahead[:1] != " " or not ahead[1:].isupper():
        return False
    match = ADDRESS.match(page.norm, end)
    if match is None or match[1].lower() not in streets:
        return False
    return not counted(page, match.end()).lemma


def titled(page: Page, number: Numeral) -> bool:
    """Say whether a number word in capitals ends a name: "Formula One", "Ocean's Eleven"."""
    norm, start = page.norm, number.start
    if not norm[start].isupper() or " " in norm[start : number.end] or not page.grammar.nouns.stop:
        return False
    return WITHIN.search(norm, max(0, start - 3), start) is not None and _is_prose(norm, start)


def _is_prose(norm: str, at: int) -> bool:
    """Say whether words without capitals stand near a place in its line, as in no headline."""
    before = norm[max(0, at - LINE) : at].rpartition("\n")[2]
    after = norm[at : at + LINE].partition("\n")[0]
    return PLAIN_WORD.search(before + after) is not None
