"""When a figure holds: the date beside it in its sentence."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reconcile.attach.context import Context
from reconcile.knowledge.occasions import load_kinds, load_occasions
from reconcile.model import Claim, Interval, Value

_LINK = re.compile(
    r"\s*|[^.;]{0,40}?\b(?:in|for|by|during|of|on|at|as of|since|until|from|to)\s+(?:the )?"
)
_AS_OF = re.compile(r"\s*(?:as of|as at|at|at the end of)\s+(?:the )?", re.IGNORECASE)
_BESIDE = 20  # code points beside a date that may say what it is of
_MONTH = 27  # days from the first to the last of the shortest month
_KINDS = frozenset(
    {"money", "count", "percent", "quantity", "duration", "multiple", "ratio", "rank"}
)


class Dates:
    """The dates of one document, in order of place."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        """Take the dates out of all claims of a document, which are in order."""
        self._dates = [claim for claim in claims if claim.kind == "date"]
        self._starts = [date.start for date in self._dates]

    def within(self, start: int, end: int) -> list[Claim]:
        """Give the dates that start in a stretch of text."""
        return self._dates[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def before(self, start: int, end: int) -> Iterator[Claim]:
        """Give the dates that start in a stretch of text, the last one first."""
        first = bisect_left(self._starts, start)
        for at in range(bisect_left(self._starts, end) - 1, first - 1, -1):
            yield self._dates[at]


def period(claim: Claim, context: Context, dates: Dates) -> Interval | None:
    """Give the days that a figure is about, by the date that follows it or stands alone."""
    if claim.kind not in _KINDS:
        return None
    sentence = context.sentence(claim.start)
    near = dates.within(sentence.start, sentence.end)
    following = [date for date in near if date.start >= claim.end and _linked(claim, date, context)]
    alone = near if len(near) == 1 and _is_long(near[0].value) else []
    leading = [date for date in near[:1] if _leads(date, claim, sentence.start, context)]
    if chosen := following or leading or alone:
        value = chosen[0].value
        return value if isinstance(value, Interval) else None
    return None if near else _running(claim, context, dates)


def _running(claim: Claim, context: Context, dates: Dates) -> Interval | None:
    """Give the month, quarter or year that the paragraph has last spoken of."""
    block = context.block(claim.start)
    earlier = dates.before(block.start, claim.start) if block else ()
    values = (date.value for date in earlier if not _is_of_old(date, context))
    return next((v for v in values if isinstance(v, Interval) and _is_long(v)), None)


def _is_of_old(date: Claim, context: Context) -> bool:
    """Say whether what follows is not of a date: that of a birth, or since which a thing is so."""
    if date.modifier == "at_least":
        return True
    words = load_occasions(context.document.source.language)
    near = words.within(context.text, max(0, date.start - _BESIDE), date.end + _BESIDE)
    return any(each.occasion in load_kinds("lasting") for each in near)


def _is_long(value: Value) -> bool:
    if not isinstance(value, Interval):
        return False
    if value.start is None or value.end is None:
        return True
    return (value.end - value.start).days >= _MONTH


def _leads(date: Claim, claim: Claim, start: int, context: Context) -> bool:
    """Say whether a sentence opens with the day as of which it speaks, nothing listed between."""
    opens = _AS_OF.fullmatch(context.text, start, date.start)
    return bool(opens) and date.end <= claim.start and date.modifier == "exact"


def _linked(claim: Claim, date: Claim, context: Context) -> bool:
    return bool(_LINK.fullmatch(context.text[claim.end : date.start]))
