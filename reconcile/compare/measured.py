"""Quantities given in two units: does the one follow from the other."""

from collections.abc import Iterator
from decimal import Decimal

from reconcile import units
from reconcile.compare.matter import Matter, relation
from reconcile.compare.wording import number, point, quoted, rewritten, short, writing
from reconcile.model import DIFFERENCE, Claim, Relation

_TOLERANCE = Decimal("0.01")  # what a writer's own factor may differ by
_SLACK = Decimal("0.08")  # beyond this the restatement is wrong, not just rounded to taste


def compare_measured(matter: Matter) -> Iterator[Relation]:
    """Hold every quantity against its restatement in another unit: "525 km (326 miles)"."""
    by_id = {claim.id: claim for claim in matter.claims}
    for claim in matter.claims:
        first = by_id.get(claim.restates or "")
        if first is not None and claim.kind == "quantity":
            yield from _converted(first, claim)


def _converted(first: Claim, second: Claim) -> Iterator[Relation]:
    one, other = point(first), point(second)
    right = _right(one, first, second) if one is not None else None
    if right is None or not other:
        return
    apart = abs(right - other) / abs(other)
    slack = writing(first) + writing(second)
    if apart > _TOLERANCE + slack and _is_difference(first, second, slack):
        return
    unit = second.unit.replace("_", " ")
    said = f"{quoted([first])} is {number(short(right))} {unit}"
    if apart <= _TOLERANCE + slack:
        yield relation("agree", "unit", (first, second), None, f"{said}: {quoted([second])} fits")
    elif apart > _SLACK + slack:
        suggestion = rewritten(second.text, other, short(right))
        yield relation("conflict", "unit", (first, second), None, said, suggestion)


def _right(value: Decimal, first: Claim, second: Claim) -> Decimal | None:
    """Convert what is written first; degrees of change have no zero point."""
    unit, other = units.scale(first), units.scale(second)
    if unit and other and unit.measures == other.measures and DIFFERENCE in first.derivation:
        return value * unit.size / other.size
    return units.converted(value, first.unit, second.unit)


def _is_difference(first: Claim, second: Claim, slack: Decimal) -> bool:
    """Say whether two temperatures fit as degrees of change: "0.9 °C (1.6 °F) above average"."""
    one, other = point(first), point(second)
    if one is None or not other or units.factor(first.unit, second.unit) is not None:
        return False
    ends = (units.converted(value, first.unit, second.unit) for value in (Decimal(0), one))
    zero, warmer = ends
    if zero is None or warmer is None:
        return False
    return abs(warmer - zero - other) / abs(other) <= _TOLERANCE + slack
