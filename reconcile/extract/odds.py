"""Shares said with two numbers, or with a rank: "one in ten", "10人に1人", "every tenth voter"."""

from decimal import Decimal

from reconcile.extract.literals import ONE
from reconcile.extract.nouns import counted
from reconcile.extract.page import Measure, Page
from reconcile.extract.things import thing

WINDOW = 16  # signs before a rank that may hold "every"
ROUND = frozenset(
    map(Decimal, (20, 50, 100, 1000))
)  # what shares are said of, beside small numbers
ZERO, TEN = Decimal(0), Decimal(10)


def odds(page: Page, left: Measure, right: Measure, gap: str) -> bool:
    """Make one ratio of two whole numbers without units; False where the words between say none."""
    joints = page.grammar.joints
    if left.unit or right.unit or left.low % ONE or right.low % ONE:
        return False
    if gap in joints.among:
        return ZERO < right.low < left.low and _share(left, right, right.low, left.low)
    if gap in joints.odds:
        known = right.low in joints.odds_of and left.low < right.low  # "four in ten"
        fits = right.low > 1 and (gap in joints.over or left.low == 1 or known)
        return fits and _share(left, right, left.low, right.low)
    noun, _, rest = gap.partition(" ")
    fits = noun.isalpha() and rest in joints.noun_of and 0 < left.low < right.low
    small = right.low <= TEN or right.low in ROUND
    return fits and small and not _names(page, right) and _share(left, right, left.low, right.low)


def _names(page: Page, measure: Measure) -> bool:
    """Say whether a figure counts something of its own."""
    english = counted(page, measure.end).lemma
    return bool(english or thing(page, measure.start, measure.end).lemma)


def _share(left: Measure, right: Measure, part: Decimal, whole: Decimal) -> bool:
    left.low = left.high = part / whole
    left.step, left.end, left.kind = ONE / whole, right.end, "ratio"
    left.alternatives = []
    left.rules.append("sum")
    return True


def every(page: Page, measure: Measure) -> None:
    """Make a rank a share where "every" stands before it, but not of days or years."""
    window = page.low[max(0, measure.start - WINDOW) : measure.start].rstrip()
    found = page.grammar.every.before(window) if window else None
    if found is None or measure.low <= ONE:
        return
    unit = page.grammar.around.units.at(page.low, measure.end + 1)
    if unit and unit[1] in page.grammar.lexicon.durations:
        return
    measure.start = page.low.rindex(window[-found[0] :], 0, measure.start)
    measure.kind, measure.number.ordinal = "ratio", False
    measure.step = ONE / measure.low
    measure.low = measure.high = ONE / measure.low
    measure.rules.append("every")
