"""Add up the parts of one figure: "1 hour 30 minutes", "5-foot-11", "20 dollars 43 cents"."""

from decimal import Decimal

from reconcile.extract.literals import ONE
from reconcile.extract.nouns import is_plural
from reconcile.extract.page import Measure, Page

HUNDRED = Decimal(100)
SIXTY = Decimal(60)
FOOT = Decimal(12)
INCHES = frozenset({"-", ""})  # between feet and inches: "5-foot-11", "6ft 2"
FAR = 32  # signs between two figures, beyond which they have nothing to do with each other


def gap_between(page: Page, left: Measure, right: Measure) -> str | None:
    """Give the words between two figures; None where they stand too far apart."""
    if right.start - left.end > FAR:
        return None
    return page.low[left.end : right.start].strip(" ")


def summed(page: Page, measures: list[Measure]) -> list[Measure]:
    """Add up the parts of one figure: "1 hour 30 minutes", "20 dollars 43 cents"."""
    found: list[Measure] = []
    for measure in measures:
        gap = gap_between(page, found[-1], measure) if found else None
        if (
            gap is None
            or gap not in page.grammar.joints.compound | INCHES
            or not _added(page, found[-1], measure, gap)
        ):
            found.append(measure)
    return found


def _added(page: Page, left: Measure, right: Measure, gap: str) -> bool:
    if left.unit == "" or left.low != left.high:
        return False
    if right.unit == "":
        return _inches(page, left, right, gap) or _bare(page, left, right, gap)
    if left.kind == right.kind == "money":
        same = right.subunit and not left.subunit and right.low < left.step and left.scale == 1
        if same:
            _extend(left, right, left.low + right.low, left.unit, right.step)
        return same
    for sizes in page.grammar.joints.sizes:
        if left.unit in sizes and right.unit in sizes and sizes[left.unit] > sizes[right.unit]:
            factor = sizes[left.unit] / sizes[right.unit]
            if (right.low >= factor and not gap) or (left.low % ONE and gap):
                return False
            _extend(left, right, left.low * factor + right.low, right.unit, right.step)
            return True
    return False


def _inches(page: Page, left: Measure, right: Measure, gap: str) -> bool:
    """Add the inches that their feet show: "a 5-foot-11 guard", "6ft 2"."""
    whole = left.unit == "foot" and gap in INCHES and right.low < FOOT
    if not whole or (gap != "-" and is_plural(page, right.end)):
        return False
    _extend(left, right, left.low * FOOT + right.low, "inch", ONE)
    return True


def _bare(page: Page, left: Measure, right: Measure, gap: str) -> bool:
    """Add a figure without unit: "an hour and a half", "2 hours ten", "20 dollars 43"."""
    number = right.number
    if number.part and right.low < 1 and gap != "," and left.low % ONE == 0:
        if gap == "" and number.digits:
            return False
        unit = left.number.scale if left.kind != "money" else ONE
        _extend(left, right, left.low + right.low * unit, left.unit, right.step * unit)
        return True
    if (
        (gap and gap not in page.grammar.ands)
        or left.prefixed
        or not _ends(page, right.end)
        or right.low % ONE
    ):
        return False
    if left.kind == "money" and not left.subunit and right.low < HUNDRED and left.scale == 1:
        _extend(left, right, left.low + right.low / HUNDRED, left.unit, ONE / HUNDRED)
        return True
    if left.unit == "hour" and right.low < SIXTY and gap == "":
        _extend(left, right, left.low * SIXTY + right.low, "minute", ONE)
        return True
    return False


def _ends(page: Page, end: int) -> bool:
    """Say whether nothing that a figure could count follows it."""
    rest = page.low[end : end + 2]
    return not rest.strip() or rest[0] in ".,;:!?)"


def _extend(left: Measure, right: Measure, value: Decimal, unit: str, step: Decimal) -> None:
    left.low = left.high = value
    left.unit, left.step, left.end = unit, step, right.end
    left.alternatives = []
    left.rules.append("sum")
