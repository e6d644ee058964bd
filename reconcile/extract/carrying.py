"""Carry unit, scale and noun to the other figure of a comparison: "3.3 bn euros, up from 3.0"."""

import re

from reconcile.extract.hedges import BEFORE, BEFORE_WORDS, ENDS
from reconcile.extract.money import money_after
from reconcile.extract.nouns import NOTHING, Counted, counted
from reconcile.extract.page import Measure, Page
from reconcile.extract.things import thing

FAR = 90  # signs between two figures that one sentence compares
NEAREST = 3  # figures before one that it may be compared with
LIKE = 30  # times the one figure, beyond which the other is of another kind
SCALED = 1000  # figures from here on have no scale to take over
CARRIED = frozenset({"money", "percent", "quantity", "count"})
BROKEN = re.compile(r"[.;!?](?=\s)|\n")


def carried(page: Page, measures: list[Measure]) -> list[Measure]:
    """Give the bare figure of a comparison what the one before it says: "from Y", "against Y"."""
    if page.grammar.joints.earlier.by_last:
        for n, measure in enumerate(measures):
            if _is_bare(measure) and not _exchanged(page, measure):
                _carry(page, measures[max(0, n - NEAREST) : n], measure)
    return measures


def _exchanged(page: Page, measure: Measure) -> bool:
    """Read a rate whose own money stands before it: "the yen weakened past 150 to the dollar"."""
    match = page.grammar.around.exchange.match(page.low, measure.end)
    other = money_after(page, match.end()) if match and match.end() < len(page.low) else None
    if other is None or other.factor != 1:
        return False
    code = _own_money(page, measure.start, other.code)
    if not code:
        return False
    measure.kind, measure.unit, measure.attribute = "rate", code, f"per {other.code}"
    measure.end = other.end
    measure.rules.append("rate")
    return True


def _own_money(page: Page, start: int, other: str) -> str:
    """Find the money before a rate that is no other rate's: "97 against the dollar and 105 ..."."""
    window = BROKEN.split(page.low[max(0, start - FAR) : start])[-1]
    words = [word.strip(",()") for word in window.split()]
    names, exchange = page.grammar.around.money.table, page.grammar.lexicon.grammar.exchange
    for n in range(len(words) - 1, -1, -1):
        code = names.get(words[n], "")
        leads = {words[n - 1], " ".join(words[max(0, n - 2) : n])} if n else set()
        if code and "/" not in code and code != other and leads.isdisjoint(exchange):
            return code
    return ""


def share_noun(page: Page, left: Measure, right: Measure) -> None:
    """Give a bare count the noun of the one behind it: "from 3,000 to 3,300 boats"."""
    if left.unit or {left.kind, right.kind} != {"count"} or _noun(page, left).lemma:
        return
    shared = (right.unit, right.attribute) if right.unit else _noun(page, right)
    left.unit, left.attribute = shared
    if left.unit:
        left.rules.append("carried")


def went(page: Page, left: Measure) -> bool:
    """Say whether a figure is where a change began: "rose from 3.0" is no end of a range."""
    joints = page.grammar.joints
    if not joints.earlier.by_last:
        return False
    window = page.low[max(0, left.start - BEFORE) : left.start].rstrip()
    found = joints.since.before(_unhedged(page, window))
    return found is not None and _changed(page, window[: -found[0]].split()[-BEFORE_WORDS:])


def _unhedged(page: Page, window: str) -> str:
    hedge = page.grammar.around.before.before(window)
    return window[: -hedge[0]].rstrip() if hedge else window


def _changed(page: Page, words: list[str]) -> bool:
    """Say whether a word of change stands last in its clause."""
    for word in reversed(words):
        if word[-1] in ENDS:
            return False
        if word in page.grammar.around.change:
            return True
    return False


def _is_bare(measure: Measure) -> bool:
    number = measure.number
    if measure.kind != "count" or measure.unit or number.ordinal or number.part:
        return False
    return measure.low == measure.high


def _noun(page: Page, measure: Measure) -> Counted:
    return counted(page, measure.end) if page.grammar.nouns.stop else thing(page, 0, measure.end)


def _carry(page: Page, before: list[Measure], measure: Measure) -> None:
    window = _unhedged(page, page.low[max(0, measure.start - FAR) : measure.start].rstrip(" ("))
    found = page.grammar.joints.earlier.before(window)
    if found is None or _noun(page, measure).lemma:
        return
    plain = window[-found[0] :] in page.grammar.joints.since.table
    for left in reversed(before):
        if measure.start - left.end > FAR or BROKEN.search(page.low, left.end, measure.start):
            return
        noun = _noun(page, left) if left.kind == "count" and not left.unit else NOTHING
        if _compares(page, left, noun, level=plain) and _take(left, measure, noun):
            return


def _compares(page: Page, left: Measure, noun: Counted, *, level: bool) -> bool:
    """Say whether a figure is what another one is compared with; `level`: "to X from Y"."""
    if left.kind not in CARRIED or not (left.unit or noun.lemma) or left.low != left.high:
        return False
    if page.norm[left.start - 1 : left.start] == "(":
        return False  # the same in another money
    if not level:
        return True
    window = _unhedged(page, page.low[max(0, left.start - BEFORE) : left.start].rstrip())
    words = window.split()[-BEFORE_WORDS:]
    return bool(words) and words[-1] in page.grammar.around.level and _changed(page, words[:-1])


def _take(left: Measure, measure: Measure, noun: Counted) -> bool:
    scale = left.scale if measure.scale == 1 and measure.low < SCALED and not left.subunit else 1
    value = measure.low * scale
    if not (left.low and left.low / LIKE <= value <= left.low * LIKE):
        return False
    if scale > 1:
        measure.times(left.scale)
    measure.kind = left.kind
    measure.unit, measure.attribute = (left.unit, "") if left.unit else noun
    measure.rules.append("carried")
    return True
