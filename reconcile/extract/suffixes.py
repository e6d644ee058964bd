"""Short scales behind digits: "$1.5bn", "3.5m shares", "5 Mrd."."""

import re

from reconcile.extract.figures import past
from reconcile.extract.guard import named
from reconcile.extract.literals import ONE
from reconcile.extract.money import SIGNS, money_after
from reconcile.extract.nouns import is_plural
from reconcile.extract.page import Measure, Page
from reconcile.extract.tables import LONGEST, PLAIN

SUFFIX = re.compile(rf"( {{0,2}})({PLAIN}{{1,10}})(\.?)(?!{PLAIN})")
LATIN_SUFFIX = re.compile(r"( {0,2})([a-z]{1,4})(\.?)(?![a-z])")
NOUN = re.compile(rf"{PLAIN}{{1,{LONGEST}}}")
ABBREVIATED = re.compile(rf"\.{PLAIN}")
PLURAL = 4


def suffixed(page: Page, measure: Measure, *, money: bool) -> bool:
    """Multiply by a short scale behind digits: "$1.5bn", "3.5m shares", "5 Mrd."."""
    if measure.number.worded or not measure.number.digits:
        return False
    match = (SUFFIX if page.grammar.spaced else LATIN_SUFFIX).match(page.low, measure.end)
    if match is None:
        return False
    if ABBREVIATED.match(page.low, match.end(2)):
        return False  # "1 k.g."
    suffixes = page.grammar.lexicon.suffixes
    power = suffixes.get(f"{match[2]}.") if match[3] else None
    end = match.end(2) if power is None else match.end(3)
    power = power or suffixes.get(match[2])
    if power is None or not _is_scale(page, match, money=money):
        return False
    measure.scale = ONE.scaleb(power)
    measure.times(measure.scale)
    measure.end = end
    measure.rules.append("scale-suffix")
    return True


def _is_scale(page: Page, match: re.Match[str], *, money: bool) -> bool:
    """Say whether letters behind a figure are a scale, and no unit."""
    word, spaced = match[2], bool(match[1])
    written = page.norm[match.start(2) : match.end(2)]
    metal = spaced and len(word) == 2 and written.istitle() and page.grammar.spaced  # noqa: PLR2004 -- "0.5 Mn" is a metal
    if metal and page.low[match.end(2) : match.end(2) + 1] not in SIGNS:
        return False
    if money:
        return not spaced or len(word) > 1 or word in "mbk"
    if word in page.grammar.around.doubtful_scales:
        return False
    return len(word) > 1 or _is_letter_scale(page, match.start(2), match.end(2), spaced=spaced)


def _is_letter_scale(page: Page, start: int, end: int, *, spaced: bool) -> bool:
    """Say whether one letter is a scale: "20k", "1.2M", "3.5m shares", but not "3m" or "300K"."""
    low, written = page.low, page.norm[start:end]
    if written == "k" or money_after(page, past(low, end)):
        return True
    if end == len(low):
        return written in "KMBG"
    if written in "MBG":
        return not spaced and not named(page, start)
    single = written in "mK" and not spaced and low[end : end + 1] == " "
    return single and _counts(page, end)


def _counts(page: Page, end: int) -> bool:
    """Say whether a noun in the plural follows: "3.5m shares", "1.5m people"."""
    noun = NOUN.match(page.low, end + 1)
    if noun is None or noun[0] in page.grammar.around.measures:
        return False  # "1.5m tall"
    if noun[0].endswith("s") and len(noun[0]) >= PLURAL:
        return noun[0] not in page.grammar.nouns.stop
    return is_plural(page, end)
