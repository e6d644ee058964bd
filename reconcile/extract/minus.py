"""Take in what makes a figure negative: a minus before it, or "below zero" behind it."""

from reconcile.extract.figures import past
from reconcile.extract.guard import closes
from reconcile.extract.money import money_before
from reconcile.extract.page import Measure, Page

OPENING = frozenset("(:=")  # a dash between these and a blank is one; one that opens a line is none
LEAD = 24  # signs before a figure that may hold a minus in words


def negate(page: Page, measure: Measure, previous: int | None) -> None:
    """Make a measure negative where its text does; `previous` is where the one before it ends."""
    below = page.grammar.below_zero.at(page.low, measure.end + 1)
    led = measure.lead or measure.start != measure.number.start  # else no minus can stand there
    start = _minus(page, measure.start, previous) if led and not below else measure.start
    if below:
        measure.end = below[0]
    elif start == measure.start:
        return
    measure.start = start
    measure.low = measure.high = -measure.low
    if below and not measure.unit:
        measure.kind, measure.unit = "quantity", "degree"
    measure.alternatives = [-other for other in measure.alternatives]


def bracketed(page: Page, measure: Measure, floor: int) -> bool:
    """Take in the brackets that make an amount negative: "$(21.9) million", "(5.2)%"."""
    norm, start, end = page.norm, measure.start - 1, measure.end + 1
    if start < floor or norm[start] != "(" or norm[end - 1 : end] != ")":
        return False
    money = money_before(page, start, floor)
    if not (money and money.end == start) and norm[end : end + 1] != "%":
        return False
    measure.start, measure.end = start, end
    measure.low = measure.high = -measure.low
    measure.number.roles = page.beside.roles(page.low, past(page.low, end))
    measure.rules.append("bracketed")
    return True


def _minus(page: Page, start: int, previous: int | None) -> int:
    """Find where a minus before a figure begins; the figure's start where there is none."""
    norm, floor = page.norm, previous or 0
    spaced = norm[start - 1 : start] == " "
    sign = start - 2 if spaced else start - 1
    follows = previous is not None and sign - floor <= 1 and not norm[floor:sign].strip()
    if sign >= 0 and norm[sign] == "-" and not follows:
        before = norm[sign - 1] if norm[max(0, sign - 2) : sign].strip(" ") or sign > 2 else ""  # noqa: PLR2004 -- a blank or two, where a text begins
        free = before in OPENING if spaced else not closes(before)
        return sign if free or not before else start
    window = page.low[max(floor, start - LEAD) : start].rstrip()
    if window.endswith(tuple(page.grammar.joints.tolerance)):
        return start  # "plus or minus 3" is no less than nothing
    word = page.grammar.minus.before(window)
    bound = page.grammar.around.before.before(window) if word else None
    if word and bound and bound[0] > word[0]:
        return start  # "au moins" is no minus
    return max(floor, start - LEAD) + len(window) - word[0] if word else start
