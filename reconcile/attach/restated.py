"""Figures given twice in one breath: "380 billion yuan ($52.7 billion)"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import structs

from reconcile.model import DIFFERENCE, Claim

_BETWEEN = re.compile(
    r"\s?(?:[(（\[]|,? ?\bor\b|,? ?\bequal to\b|,? ?\bequivalent to\b)\s?"
    r"(?:some|about|around|roughly|approximately|approx\.|nearly|or|ca\.|c\.|~|≈)?\s?"
)


def restated(claims: Sequence[Claim], text: str) -> tuple[Claim, ...]:
    """Mark each amount that repeats the one before it in another currency or unit.

    What holds of the first holds of the second: subject, measure and period are taken over.
    """
    numeric = [claim for claim in claims if claim.kind in {"money", "quantity"}]
    firsts = {
        second.id: first for first, second in pairwise(numeric) if _repeats(first, second, text)
    }
    return tuple(_taken_over(claim, firsts.get(claim.id)) for claim in claims)


def _repeats(first: Claim, second: Claim, text: str) -> bool:
    return (
        first.kind == second.kind
        and first.unit != second.unit
        and bool(_BETWEEN.fullmatch(text[first.end : second.start]))
    )


def _taken_over(claim: Claim, first: Claim | None) -> Claim:
    if first is None:
        return claim
    marks = (DIFFERENCE,) if DIFFERENCE in first.derivation else ()
    return structs.replace(
        claim,
        derivation=tuple(dict.fromkeys((*claim.derivation, *marks))),
        restates=first.id,
        subject=first.subject,
        attribute=first.attribute,
        period=first.period,
    )
