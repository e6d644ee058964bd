"""Read two figures that are one result or one ratio: "won 3-1", "a 6-3 vote", "a ratio of 3:1"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from reconcile.extract.figures import Numeral
from reconcile.extract.guard import named
from reconcile.extract.literals import ONE
from reconcile.extract.neighbours import NO_ROLES
from reconcile.extract.page import Measure, Page, measured
from reconcile.extract.patterns import cue_patterns
from reconcile.extract.things import thing

BEFORE, AFTER = 48, 24  # signs around that may hold the word that claims a result
ENDED = re.compile(r"[.;!?](?=\s)|\n|\d")  # what a word before it cannot reach over
FOLLOWER = re.compile(r"[ -]([^\W\d_]{1,40})")
GLUED = frozenset("-:/.,$€£¥#@_%")
DASHES = frozenset("-–")
FAR = 4  # signs between two sets of one match
LOOSE = 10  # below it, what stands behind a colon is no minute


def results(page: Page, taken: list[tuple[int, int]]) -> Iterator[Measure]:
    """Yield the results and the ratios of a text, in order of place; no two overlap.

    A result is its lower and its higher figure, whoever's they are; it is read only beside a word
    that claims one. A ratio is its first figure divided by its second.
    """
    cues = cue_patterns(page.grammar.lexicon)
    if cues is None:
        return
    at, last = 0, -1
    for match in cues.pair.finditer(page.low):
        start, end = match.span()
        while at < len(taken) and taken[at][1] <= start:
            at += 1
        free = at == len(taken) or taken[at][0] >= end
        if free and not _glued(page, start, end):
            measure = _read(page, match) or _next_set(page, match, last)
            if measure is not None:
                last = end if measure.kind == "score" else last
                yield measure


def _read(page: Page, match: re.Match[str]) -> Measure | None:
    cues = cue_patterns(page.grammar.lexicon)
    assert cues is not None
    low, (start, end) = page.low, match.span()
    before = ENDED.split(low[max(0, start - BEFORE) : start])[-1]
    after = low[end : end + AFTER]
    first, second = Decimal(match[1]), Decimal(match[3])
    if cues.score_after.match(after) or (cues.score_before.search(before) and _closed(page, end)):
        return _score(start, end, sorted((first, second)))
    if not second or match[2].strip() == "-":
        return None
    ratio = cues.ratio_after.match(after) or cues.ratio_before.search(before)
    return _ratio(start, end, first, second) if ratio or _bare(page, match) else None


def _next_set(page: Page, match: re.Match[str], last: int) -> Measure | None:
    """Read the next set of a match whose first one is told: "won 6-4, 7-6 (7-3)"."""
    if last < 0 or match.start() - last > FAR or page.low[last : match.start()].strip(" ,()"):
        return None
    if match[2].strip() not in DASHES or not _closed(page, match.end()):
        return None
    return _score(*match.span(), sorted((Decimal(match[1]), Decimal(match[3]))))


def _glued(page: Page, start: int, end: int) -> bool:
    """Say whether letters, figures or signs on either side make the pair a part of more."""
    norm = page.norm
    before, after = norm[start - 1 : start], norm[end : end + 1]
    if before in GLUED - {""} or (before.isalnum() and page.grammar.spaced):
        return True
    more = after in {"-", ":", "/", ".", ","} and norm[end + 1 : end + 2].isdigit()
    return more or after in {"%", "_", "°"} or (after.isalnum() and page.grammar.spaced)


def _closed(page: Page, end: int) -> bool:
    """Say whether no noun or unit follows, whose range the two figures were: "won 10-15 seats"."""
    follower, stop = FOLLOWER.match(page.low, end), page.grammar.nouns.stop
    if follower is None:
        return True
    if stop:
        return follower[1] in stop and follower[1] != "of"
    units = page.grammar.around.units.at(page.low, follower.start(1))
    return not (units or thing(page, end, end).lemma)


def _bare(page: Page, match: re.Match[str]) -> bool:
    """Say whether a colon between small figures makes a ratio, and no verse or time of day."""
    small = match[2] == ":" and len(match[3]) == 1 and int(match[3]) < LOOSE and match[1] != "0"
    return small and _closed(page, match.end()) and not named(page, match.start())


def _score(start: int, end: int, ends: list[Decimal]) -> Measure:
    measure = measured(_numeral(start, end, ends[0]))
    measure.high, measure.kind = ends[1], "score"
    measure.rules.append("score")
    return measure


def _ratio(start: int, end: int, first: Decimal, second: Decimal) -> Measure:
    measure = measured(_numeral(start, end, first / second))
    measure.kind, measure.step = "ratio", ONE / second
    measure.rules.append("ratio")
    return measure


def _numeral(start: int, end: int, value: Decimal) -> Numeral:
    number = Numeral(start, end, value, ONE)
    number.roles = NO_ROLES
    return number
