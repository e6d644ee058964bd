"""When a figure holds: the date beside it in its sentence."""

import re
from collections.abc import Sequence

from reconcile.attach.context import Context
from reconcile.model import Claim, Interval

_LINK = re.compile(
    r"[^.;]{0,40}?\b(?:in|for|by|during|of|on|at|as of|since|until|from|to|the)?\s*(?:the )?$"
)
_KINDS = frozenset(
    {"money", "count", "percent", "quantity", "duration", "multiple", "ratio", "rank"}
)


def period(claim: Claim, context: Context, dates: Sequence[Claim]) -> Interval | None:
    """Give the days that a figure is about, by the date that follows it or stands alone."""
    if claim.kind not in _KINDS:
        return None
    sentence = context.sentence(claim.start)
    near = [date for date in dates if sentence.start <= date.start and date.end <= sentence.end]
    following = [date for date in near if date.start >= claim.end and _linked(claim, date, context)]
    chosen = following or (near if len(near) == 1 else [])
    value = chosen[0].value if chosen else None
    return value if isinstance(value, Interval) else None


def _linked(claim: Claim, date: Claim, context: Context) -> bool:
    return bool(_LINK.fullmatch(context.text[claim.end : date.start]))
