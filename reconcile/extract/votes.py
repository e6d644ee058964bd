"""Read two figures that are one vote: "8 votes to 3", "nine to three", "for 11, against 4"."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from reconcile.extract.grammar import Grammar
from reconcile.extract.page import Measure, Page
from reconcile.extract.patterns import cue_patterns
from reconcile.extract.results import BEFORE, ENDED

FIGURE = "#"  # stands for a figure in the phrases of the rules
FAR = 40  # signs between the figures of one vote

Around = tuple[str, str]  # what stands before the first figure, and behind the second


@lru_cache(64)
def _phrases(grammar: Grammar) -> dict[str, list[Around]]:
    """Give by what stands between two figures of a vote what must stand around them."""
    found: dict[str, list[Around]] = {}
    for phrase in grammar.lexicon.scores.votes:
        before, between, behind = phrase.split(FIGURE)
        found.setdefault(between, []).append((before, behind))
    return found


def voted(page: Page, measures: list[Measure]) -> list[Measure]:
    """Join the figures of a vote into one result: its lower and its higher figure."""
    joined = {id(pair[1]): pair for pair in _votes(page, measures)}
    first = {id(pair[0]) for pair in joined.values()}
    found = [measure for measure in measures if id(measure) not in first]
    for measure in found:
        if pair := joined.get(id(measure)):
            measure.start = pair[0].start
            _result(measure, pair[0], pair[1])
        elif _is_told(page, measure):
            _result(measure, measure, measure)
    return found


def _votes(page: Page, measures: list[Measure]) -> Iterator[tuple[Measure, Measure]]:
    """Yield the pairs of figures that a phrase of the language makes a vote."""
    phrases, last = _phrases(page.grammar), None
    for left, right in pairwise(measures) if phrases else ():
        around = phrases.get(page.low[left.end : min(right.start, left.end + FAR)], ())
        fits = any(_stands(page, left, right, each) for each in around)
        if fits and left is not last and _is_bare(left) and _is_bare(right):
            last = right
            yield left, right


def _stands(page: Page, left: Measure, right: Measure, around: Around) -> bool:
    before, behind = around
    return page.low.endswith(before, 0, left.start) and page.low.startswith(behind, right.end)


def _is_bare(measure: Measure) -> bool:
    plain = measure.kind == "count" and not measure.unit and measure.low == measure.high
    return plain and measure.low % 1 == 0 and measure.modifier == "exact"


def _is_told(page: Page, measure: Measure) -> bool:
    """Say whether what was taken for a range falls, beside a word for a vote: "nine to three"."""
    falls = measure.kind == "count" and not measure.unit and measure.modifier == "between"
    if not (falls and measure.number.value == measure.high > measure.low):
        return False
    cues = cue_patterns(page.grammar.lexicon)
    before = ENDED.split(page.low[max(0, measure.start - BEFORE) : measure.start])[-1]
    return cues is not None and cues.score_before.search(before) is not None


def _result(measure: Measure, left: Measure, right: Measure) -> None:
    measure.low, measure.high = min(left.low, right.low), max(left.high, right.high)
    measure.kind, measure.modifier = "score", "exact"
    measure.rules.append("vote")
