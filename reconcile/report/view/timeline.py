"""Figures of one slot at several times, along one axis."""

import datetime as dt
from collections.abc import Iterator

from msgspec import Struct, structs

from reconcile.model import Claim, Interval
from reconcile.report.view.links import Verdict, View, verdict_of
from reconcile.report.view.matrix import label_of
from reconcile.report.view.wording import interval_in_words

_DATED = frozenset({"money", "count", "percent", "quantity", "rate", "score"})
_MOST = 20  # slots shown


class Moment(Struct, frozen=True):
    """A reading and its time: in words, and as shares of the axis."""

    claim: Claim
    when: str
    words: str
    verdict: Verdict
    start: float
    end: float


class Slot(Struct, frozen=True):
    """What was measured, and its readings in order of time."""

    label: str
    moments: tuple[Moment, ...]


def timelines_of(view: View) -> tuple[Slot, ...]:
    """Find what has different figures at different times, and dates that differ."""
    slots: dict[tuple[str, ...], list[tuple[Claim, Interval]]] = {}
    for claim in view.report.claims:
        when = claim.period
        if when and claim.kind in _DATED and claim.subject and claim.attribute:
            key = (claim.subject, claim.attribute, claim.kind, claim.unit)
            slots.setdefault(key, []).append((claim, when))
    told = [*_disputed_dates(view), *slots.values()]
    found = (_slot(view, dated) for dated in told if _differ(view, dated))
    return tuple(each for each, _ in zip(found, range(_MOST), strict=False))


def _disputed_dates(view: View) -> Iterator[list[tuple[Claim, Interval]]]:
    for topic in view.report.topics:
        claims = [view.claims[each] for each in topic.claims if each in view.claims]
        dated = [(each, each.value) for each in claims if isinstance(each.value, Interval)]
        if any(
            relation.type == "conflict"
            for claim, _ in dated
            for relation in view.relations_of.get(claim.id, ())
        ):
            yield dated


def _differ(view: View, dated: list[tuple[Claim, Interval]]) -> bool:
    known = [(claim, when) for claim, when in dated if when.start or when.end]
    times = {(when.start, when.end) for _, when in known}
    return len(times) > 1 and len({view.reading(claim) for claim, _ in known}) > 1


def _slot(view: View, dated: list[tuple[Claim, Interval]]) -> Slot:
    ends = [(claim, *_ends(when)) for claim, when in dated if when.start or when.end]
    low = min(start for _, start, _ in ends)
    days = max((max(end for _, _, end in ends) - low).days, 1)
    moments = (
        Moment(
            claim=claim,
            when=interval_in_words(_when(claim), view.labels),
            words=view.told(claim),
            verdict=verdict_of(view, claim),
            start=(start - low).days / days,
            end=(end - low).days / days,
        )
        for claim, start, end in sorted(ends, key=lambda each: each[1:])
    )
    return Slot(_label(view, [claim for claim, _ in dated]), tuple(moments))


def _label(view: View, claims: list[Claim]) -> str:
    """Name a slot without its time: that is what differs."""
    return label_of(view, [structs.replace(each, period=None) for each in claims])


def _when(claim: Claim) -> Interval:
    return (
        claim.value if isinstance(claim.value, Interval) else claim.period or Interval(None, None)
    )


def _ends(when: Interval) -> tuple[dt.date, dt.date]:
    """Draw an open interval at the end that is known."""
    start, end = when.start or when.end, when.end or when.start
    assert start is not None
    assert end is not None
    return start, end
