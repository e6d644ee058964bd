"""Settle what one figure leaves open by the other figures of its document."""

import re
from collections import Counter
from decimal import Decimal

from reconcile.extract.page import Measure, Page
from reconcile.extract.tables import PLAIN

AMBIGUOUS = re.compile(r"\d{1,3}([.,])\d{3}")
GROUPED = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+(?![.,]\d)")
BOTH = re.compile(r"\d{1,3}(?:([.,])\d{3})+((?!\1)[.,])\d+")
DECIMALS = re.compile(r"\d+([.,])(?:\d{1,2}|\d{4,})|0([.,])\d{3}|\d{4,}([.,])\d{3}")
OTHER = {".": ",", ",": "."}
SURE = 2  # votes that decide against what is usual in a language
TRILLION, THOUSAND = Decimal(10**12), Decimal(1000)


def settled(page: Page, measures: list[Measure]) -> None:
    """Let the figures that can be read in one way decide for "1.234", and a place for "$".

    A sign decides only where no figure of the document uses it, or the other one, otherwise.
    """
    open_ones = [m for m in measures if m.alternatives and AMBIGUOUS.fullmatch(m.number.digits)]
    votes = _votes(measures) if open_ones else Counter()
    if len(votes) == 1:
        ((sign, weight),) = votes.items()
        for measure in open_ones:
            _decide(measure, sign, sure=weight >= SURE)
    _dollars(page, measures)
    _billions(page, measures)


def _decide(measure: Measure, sign: str, *, sure: bool) -> None:
    """Read a figure by the sign that begins decimals; against its language only where sure."""
    written = AMBIGUOUS.fullmatch(measure.number.digits)
    assert written is not None
    if (written[1] == sign) == (measure.number.step < 1):
        measure.alternatives = []
    elif sure:
        other = measure.alternatives[0]
        measure.step *= other / measure.low if measure.low else 1
        measure.low = measure.high = other
        measure.alternatives = []
        measure.rules.append("settled")


def _votes(measures: list[Measure]) -> Counter[str]:
    """Weigh what the unambiguous figures begin decimals with: two signs in one weigh most."""
    votes: Counter[str] = Counter()
    for digits in [measure.number.digits for measure in measures]:
        if not digits or digits.isdecimal():
            continue  # as most
        if match := BOTH.fullmatch(digits):
            votes[match[2]] += SURE
        elif match := GROUPED.fullmatch(digits):
            votes[OTHER[match[1]]] += SURE
        elif (match := DECIMALS.fullmatch(digits)) and match.lastindex:
            votes[match[match.lastindex]] += 1
    return votes


def _billions(page: Page, measures: list[Measure]) -> None:
    """Keep a thousand millions open for a "Billion" where no word shows the long scale."""
    shown = page.grammar.lexicon.milliards
    large = [m for m in measures if m.scale == TRILLION and "bil" in page.low[m.start : m.end]]
    if shown and large and not any(word in page.low for word in shown):
        for measure in large:
            measure.alternatives = [measure.low / THOUSAND]


def _dollars(page: Page, measures: list[Measure]) -> None:
    """Give bare dollars the country that a document speaks of and tells from the "US$"."""
    bare = [m for m in measures if m.unit == "USD" and page.norm[m.start] == "$"]
    countries = page.grammar.lexicon.dollars
    if not bare or not countries or page.grammar.region:
        return
    code = _country(page, measures)
    for measure in bare if code else ():
        measure.unit = code
        measure.rules.append("settled")


def _country(page: Page, measures: list[Measure]) -> str:
    """Name the one dollar, other than the United States', whose country or note is in the text."""
    low, countries = page.low, page.grammar.lexicon.dollars
    noted = [
        code for code, words in countries.items() if any(f"in {w} dollars" in low for w in words)
    ]
    if len(noted) == 1:
        return noted[0]
    told_apart = any(
        m.unit == "USD" and m.kind == "money" and page.norm.startswith("U", m.start)
        for m in measures
    )
    if not told_apart:
        return ""
    found = [code for code, names in countries.items() if any(_named(low, n) for n in names)]
    return found[0] if len(found) == 1 else ""


def _named(low: str, name: str) -> bool:
    """Say whether a name stands in a text as a word of its own."""
    if name not in low:
        return False  # as most, and found out several times as fast
    return re.search(rf"(?<!{PLAIN}){re.escape(name)}(?!{PLAIN})", low) is not None
