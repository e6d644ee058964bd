"""Read what is finer than tenths behind them: "3割8分7厘", "七成六", "三成半"."""

from decimal import Decimal

from reconcile.extract.figures import past
from reconcile.extract.literals import ONE
from reconcile.extract.page import Measure, Page

TENTHS = 10
FINER = "分厘"  # a hundredth and a thousandth, behind tenths


def finer(page: Page, measure: Measure) -> None:
    """Add the hundredths, and what is finer, behind tenths: "3割8分7厘", "七成六", "三成半"."""
    step = ONE
    for sign in FINER:
        at = past(page.low, measure.end)
        value, end = _digit(page, at)
        named = page.low.startswith(sign, end)
        alone = sign == FINER[0] and not _counts(page, at, end)
        if value >= TENTHS or not (named or alone) or measure.low % (step * TENTHS):
            return
        measure.low += value * step
        measure.high, measure.step, measure.end = measure.low, step, end + named
        step /= TENTHS


def _counts(page: Page, at: int, end: int) -> bool:
    """Say whether a digit begins a figure of its own: "三成二十人", "三成六人"."""
    around, low = page.grammar.around, page.low
    if low[at : at + 1].isdecimal() or low[end : end + 1].isdecimal():
        return True
    if end >= len(low):
        return False
    tables = (around.units, around.money, around.counters, page.grammar.number)
    return any(table.at(low, end) for table in tables)


def _digit(page: Page, at: int) -> tuple[Decimal, int]:
    """Read one digit, or a half as five of them; ten where there is none."""
    digit = page.low[at : at + 1]
    if digit.isdecimal():
        return Decimal(digit), at + 1
    found = page.grammar.number_words(page.low, at) if digit else None
    if found is None or found[0][0].role not in {"n", "f"}:
        return Decimal(TENTHS), at
    word = found[0][0]
    return TENTHS / word.value if word.role == "f" else word.value, found[1]
