"""Amounts given in two currencies: does the one follow from the other at the market's rate."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from reconcile.compare.matter import Matter, relation
from reconcile.compare.wording import number, point, quoted, rewritten, short, writing
from reconcile.model import Claim, Relation
from reconcile.rates import extremes, rate

_TOLERANCE = Decimal("0.03")  # how far a writer's rate may lie from the day's reference rate
_SLACK = Decimal("0.10")  # beyond this the parenthesis is wrong, not just made at another rate

_FAR = Decimal(2)  # times beyond all rates of the series at which a conversion of any day is wrong


class _Quote(NamedTuple):
    """An exchange rate in units of the first currency for one of the second, and its day."""

    value: Decimal
    day: dt.date


def compare_conversions(matter: Matter) -> Iterator[Relation]:
    """Hold every amount against its restatement in parentheses, at the rate of its day."""
    by_id = {claim.id: claim for claim in matter.claims}
    for claim in matter.claims:
        first = by_id.get(claim.restates or "")
        if first is not None and claim.kind == "money":
            yield from _converted(matter, first, claim)


def _converted(matter: Matter, first: Claim, second: Claim) -> Iterator[Relation]:
    one, other = point(first), point(second)
    if not one or not other:
        return
    implied = one / other
    found = _market(first, second, matter.date_of(first))
    if found is None:
        yield from _never(matter, first, second, implied)
        return
    apart = abs(implied - found.value) / found.value
    slack = writing(first) + writing(second)
    explanation = _explain(first, second, implied, found, apart)
    if apart <= _TOLERANCE + slack:
        yield relation("agree", "conversion", (first, second), None, explanation)
    elif apart > _SLACK + slack:
        right = rewritten(second.text, other, short(one / found.value))
        yield relation("conflict", "conversion", (first, second), None, explanation, right)


def _never(matter: Matter, first: Claim, second: Claim, implied: Decimal) -> Iterator[Relation]:
    """Report a conversion of an unknown day that is far from the rates of all days."""
    ends = extremes(second.unit, first.unit) if matter.date_of(first) is None else None
    if ends is None or ends[0] / _FAR <= implied <= ends[1] * _FAR:
        return
    said = (
        f"{quoted([first])} is {quoted([second])} at {short(implied)} {first.unit} to the "
        f"{second.unit}; the ECB reference rate was never beyond {short(ends[0])} and "
        f"{short(ends[1])}"
    )
    yield relation("conflict", "conversion", (first, second), None, said)


def _market(first: Claim, second: Claim, day: dt.date | None) -> _Quote | None:
    found = rate(second.unit, first.unit, day) if day else None
    return _Quote(*found) if found else None


def _explain(first: Claim, second: Claim, implied: Decimal, found: _Quote, apart: Decimal) -> str:
    return (
        f"{quoted([first])} is {quoted([second])} at {short(implied)} {first.unit} to the "
        f"{second.unit}; the ECB reference rate of {found.day} was {short(found.value)} "
        f"({number(round(100 * apart, 1))} % apart)"
    )
