"""Give a figure behind a colon what its label says: "Acres burned: 18,600", "Passengers: 310"."""

import re

from reconcile.extract.attach import set_unit
from reconcile.extract.page import Measure, Page

LABEL = re.compile(r"(?:^|\n|\t| {2}|\|)[ >*+•·-]*([^\W\d_][^\n:：|;.]{2,48}?)[ *]*[:：][ *]*\Z")
WIDE = 64  # signs before a figure that may hold its label
INNER = re.compile(r"[^\W\d_]+\Z")
LEAST = 4  # letters of a unit that is written out
MONEY_TOO = frozenset({"pound"})


def labelled(page: Page, measures: list[Measure]) -> list[Measure]:
    """Give the bare figures of a list the unit, or the noun, of the label that leads to each."""
    for measure in measures:
        if not _is_bare(page, measure):
            continue
        start = max(0, measure.start - WIDE)
        match = LABEL.search(page.low, start, measure.start)
        if match is not None:
            unit = _unit(page, *match.span(1))
            if unit:
                set_unit(page, measure, (measure.end, unit))
                measure.rules.append("header")
            else:
                measure.head = measure.head if measure.head[1] else match.span(1)
    return measures


def _is_bare(page: Page, measure: Measure) -> bool:
    plain = measure.kind == "count" and not measure.unit and not measure.number.worded
    return plain and page.low[max(0, measure.start - 4) : measure.start].rstrip(" *")[-1:] in ":："


def _unit(page: Page, start: int, end: int) -> str:
    """Find the unit, written out, that a label begins with or ends in; "" for none."""
    first = page.grammar.around.units.at(page.low, start)
    last = INNER.search(page.low, start, end)
    again = page.grammar.around.units.at(page.low, last.start()) if last else None
    for at, found in ((start, first), (last.start() if last else start, again)):
        if found is None or found[0] > end or found[0] - at < LEAST:
            continue
        unit = found[1]
        if unit not in page.grammar.lexicon.durations and unit not in MONEY_TOO:
            return unit
    return ""
