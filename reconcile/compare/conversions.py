"""Amounts given in two currencies: does the one follow from the other at the market's rate."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from reconcile.compare.matter import Matter, relation
from reconcile.compare.wording import number, quoted, rewritten
from reconcile.model import Amount, Claim, Relation
from reconcile.rates import rate

_TOLERANCE = Decimal("0.03")  # how far a writer's rate may lie from the day's reference rate
_SLACK = Decimal("0.10")  # beyond this the parenthesis is wrong, not just made at another rate


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
    one, other = _point(first), _point(second)
    if not one or not other:
        return
    implied = one / other
    found = _market(first, second, matter.date_of(first))
    if found is None:
        return
    apart = abs(implied - found.value) / found.value
    slack = _writing(first, one) + _writing(second, other)
    explanation = _explain(first, second, implied, found, apart)
    if apart <= _TOLERANCE + slack:
        yield relation("agree", "conversion", (first, second), None, explanation)
    elif apart > _SLACK + slack:
        right = rewritten(second.text, other, _short(one / found.value))
        yield relation("conflict", "conversion", (first, second), None, explanation, right)


def _point(claim: Claim) -> Decimal | None:
    value = claim.value
    return value.low if isinstance(value, Amount) and value.low == value.high else None


def _market(first: Claim, second: Claim, day: dt.date | None) -> _Quote | None:
    found = rate(second.unit, first.unit, day) if day else None
    return _Quote(*found) if found else None


def _writing(claim: Claim, value: Decimal) -> Decimal:
    """Give the share by which rounding to the written step may have moved a value."""
    assert isinstance(claim.value, Amount)
    return claim.value.step / 2 / abs(value)


def _explain(first: Claim, second: Claim, implied: Decimal, found: _Quote, apart: Decimal) -> str:
    return (
        f"{quoted([first])} is {quoted([second])} at {_short(implied)} {first.unit} to the "
        f"{second.unit}; the ECB reference rate of {found.day} was {_short(found.value)} "
        f"({number(round(100 * apart, 1))} % apart)"
    )


def _short(value: Decimal) -> Decimal:
    """Round to three significant digits."""
    return Decimal(format(Decimal(f"{value:.3g}"), "f"))
