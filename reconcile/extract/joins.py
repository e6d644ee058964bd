"""Join neighbouring figures: ranges, lists that share a unit, sums such as "5 feet 2 inches"."""

from decimal import Decimal

from reconcile.extract.adding import gap_between, summed
from reconcile.extract.carrying import carried, share_noun, went
from reconcile.extract.hedges import changes
from reconcile.extract.literals import ONE
from reconcile.extract.nouns import is_plural
from reconcile.extract.odds import odds
from reconcile.extract.page import Measure, Page
from reconcile.extract.tolerance import tolerated

WINDOW = 40  # signs before the first figure that may hold "between"
ROW = 5  # bare figures one behind the other that are an axis, and no quantities
APART = 3  # times the first of two figures, beyond which the second is no end of its range
LOWER = frozenset({"more_than", "at_least"})
UPPER = frozenset({"less_than", "at_most"})
HUNDRED = Decimal(100)
THOUSAND = Decimal(1000)
AGE = "year of age"


def joined(page: Page, measures: list[Measure]) -> list[Measure]:
    """Join what belongs together, in order of place."""
    return carried(page, _lists(page, _pairs(page, summed(page, _uncounted(page, measures)))))


def _uncounted(page: Page, measures: list[Measure]) -> list[Measure]:
    """Leave out rows of bare figures with nothing between them: the marks of an axis."""
    found: list[Measure] = []
    row: list[Measure] = []
    for measure in measures:
        bare = not measure.unit and measure.scale == 1 and measure.number.digits
        if row and (not bare or page.low[row[-1].end : measure.start] != " "):
            found += row if len(row) < ROW else []
            row = []
        if bare:
            row.append(measure)
        else:
            found.append(measure)
    return found + (row if len(row) < ROW else [])


def _pairs(page: Page, measures: list[Measure]) -> list[Measure]:
    """Make ranges of figures with "to", "between" or a dash, and bounds of one figure."""
    found: list[Measure] = []
    for measure in measures:
        gap = gap_between(page, found[-1], measure) if found else None
        if gap in page.grammar.around.level and _levels(found[-1], measure):
            found[-1] = measure  # "tripled to $3 billion" tells the level
        elif gap is None or not _ranged(page, found[-1], measure, gap):
            found.append(measure)
    return found


def _ranged(page: Page, left: Measure, right: Measure, gap: str) -> bool:
    """Join two figures into a range, bounds, a tolerance or odds; False where they are none."""
    if left.low != left.high or right.low != right.high:
        return False
    joints = page.grammar.joints
    core = _without_hedge(page, gap)
    if core in joints.bounds and {left.modifier, right.modifier} & LOWER and _bounds(left, right):
        share(left, right)
        return _merged(left, right, "bounds")
    if core in joints.tolerance:
        return tolerated(left, right)
    if gap in joints.to or core in joints.to:
        moved = gap.isalpha() and (
            _went(page, left, right, gap) or _moved(page, left, right) or _falls(page, left, right)
        )
        return not moved and _comparable(left, right, gap) and _merged(left, right, "range")
    if core in joints.between_and and (_opened(page, left) or _closed(page, right)):
        return _comparable(left, right, gap) and _merged(left, right, "between")
    return odds(page, left, right, gap)


def _levels(left: Measure, right: Measure) -> bool:
    """Say whether a multiple in words leads to the level that was reached."""
    return left.kind == "multiple" != right.kind and left.number.worded


def _falls(page: Page, left: Measure, right: Measure) -> bool:
    """Say whether two figures are a result, and no range: "by 52% to 48%"."""
    if not (left.low > right.low >= 0 and left.unit == right.unit == "percent"):
        return False
    return (
        page.grammar.joints.since.before(
            page.low[max(0, left.start - WINDOW) : left.start].rstrip()
        )
        is None
    )


def _went(page: Page, left: Measure, right: Measure, gap: str) -> bool:
    """Say whether two figures are where a change began and what it led to: "rose from 3 to 4 %"."""
    if not went(page, left):
        return False
    _comparable(left, right, gap)
    share_noun(page, left, right)
    return True


def _moved(page: Page, left: Measure, right: Measure) -> bool:
    """Say whether two figures are a change and what it led to: "rose by 2 cents to 68 cents"."""
    if bool(left.unit) != bool(right.unit) or not changes(page, left):
        return False
    apart = right.low < left.low or right.low > left.low * APART
    return apart or left.kind == "money"


def _bounds(left: Measure, right: Measure) -> bool:
    """Say whether two bounded figures close an interval: "more than 30 and less than 40"."""
    if left.modifier in LOWER:
        return right.modifier in UPPER and left.low < right.low
    return left.modifier in UPPER and right.modifier in LOWER and right.low < left.low


def _without_hedge(page: Page, gap: str) -> str:
    """Leave the second figure's hedge out of the words between two figures."""
    hedge = page.grammar.around.before.before(gap)
    return gap[: len(gap) - hedge[0]].strip(" ") if hedge else gap


def _opened(page: Page, left: Measure) -> bool:
    """Say whether "between" or "from" stands before the first figure, or before its hedge."""
    window = page.low[max(0, left.start - WINDOW) : left.start].rstrip(" (")
    if left.modifier == "about":
        window = _without_hedge(page, window)
    return page.grammar.joints.between.before(window) is not None


def _closed(page: Page, right: Measure) -> bool:
    """Say whether a word behind the second figure makes the two a range."""
    at = right.end + (page.low[right.end : right.end + 1] == " ")
    return page.grammar.joints.closing.at(page.low, at) is not None


def _comparable(left: Measure, right: Measure, gap: str) -> bool:
    """Say whether two figures can be the ends of one range, and let them share unit and scale."""
    if left.unit and right.unit and left.unit != right.unit:
        return False
    if left.number.ordinal != right.number.ordinal or _is_share(left, right):
        return False
    if left.number.part and left.low < 1 and right.low >= HUNDRED:
        return False  # "fell by a quarter to 980 million"
    dashed = gap in {"-", "–", "—", "-to-"}
    if dashed and not left.unit and left.low >= right.low:
        return False  # a score, or so many at a price: "50 - $2.00"
    share(left, right)
    return left.unit == right.unit


def _is_share(left: Measure, right: Measure) -> bool:
    """Say whether the first of two figures is a share, and no money: "by a fifth to 12 pence"."""
    return left.number.part and left.low < 1 and not left.unit and right.kind == "money"


def share(left: Measure, right: Measure) -> None:
    """Let two figures share unit and scale: "$5-10 million", "10, 12 and 15 million euros"."""
    shares = left.unit in {"", right.unit} or (not right.unit and left.prefixed)
    small = left.low < THOUSAND or left.low * right.scale <= right.low
    if shares and left.scale == 1 and right.scale > 1 and small and not left.subunit:
        left.times(right.scale)
        left.scale = right.scale
    if not left.unit and right.unit:
        left.unit, left.kind = right.unit, right.kind
        if right.subunit:
            left.times(ONE / HUNDRED)
            left.subunit = True
    elif not right.unit and left.prefixed:
        right.unit, right.kind = left.unit, left.kind


def _merged(left: Measure, right: Measure, rule: str) -> bool:
    left.low, left.high = (
        min(left.low, right.low),
        max(left.low, right.low),
    )
    left.end, left.step = right.end, min(left.step, right.step)
    left.modifier = "between"
    left.alternatives = []
    left.rules.append(rule)
    if not left.unit:
        left.unit, left.kind = right.unit, right.kind
    return True


def _apart(page: Page, left: Measure, right: Measure) -> bool:
    """Say whether a figure is too large for the stretch of time, or the share, that follows it."""
    if right.kind == "percent":
        return left.scale > 1 or left.low > HUNDRED > right.low  # "600, or 25%"
    return right.unit in page.grammar.lexicon.durations and left.low > right.low * HUNDRED


def _second_age(page: Page, left: Measure, right: Measure) -> None:
    """Read the second of two ages: "aged 23 and 27"."""
    bare = right.kind == "count" and not right.unit and not is_plural(page, right.end)
    if bare and gap_between(page, left, right) in page.grammar.joints.listed:
        right.kind, right.unit = left.kind, AGE


def _lists(page: Page, measures: list[Measure]) -> list[Measure]:
    """Let the figures of a list take the unit and the scale of the one that follows them."""
    for left, right in zip(reversed(measures[:-1]), reversed(measures[1:]), strict=True):
        if left.unit == AGE:
            _second_age(page, left, right)
        if left.unit or left.number.ordinal or right.number.ordinal or left.kind == "multiple":
            continue
        gap = gap_between(page, left, right)
        if gap is None or _apart(page, left, right):
            continue
        alike = bool(left.number.digits) == bool(right.number.digits)
        if alike and _without_hedge(page, gap) in page.grammar.joints.listed:
            share(left, right)
            share_noun(page, left, right)
            left.rules.append("list")
    return measures
