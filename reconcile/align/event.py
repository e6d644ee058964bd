"""The evidence that two figures are one thing's, where their texts tell of one event."""

from collections.abc import Iterable, Mapping

from reconcile.align.evidence import Pair
from reconcile.align.qualifying import clash
from reconcile.align.setting import Setting
from reconcile.align.stories import Stories
from reconcile.align.telling import VALUE, Feature, likeness, unlikeness
from reconcile.arithmetic import Written, stand
from reconcile.knowledge.weights import load_align_weights
from reconcile.model import Amount, Evidence

_WORDED = frozenset({"role", "quote"})


def weigh_in_event(one: Setting, other: Setting, stories: Stories) -> Pair | None:
    """Add up what speaks for two figures of one event being one thing's.

    None where it says nothing: for texts of two events, for figures that one text gives side by
    side, and for values that differ without enough evidence of a conflict.
    """
    if one.claim.kind in _WORDED or stories.event(one) != stories.event(other):
        return None
    weights, alike = load_align_weights(), is_alike(one, other)
    if clash(one.qualifiers, other.qualifiers, differ=not alike, silent=False):
        return None
    if alike:
        if one.claim.source == other.claim.source:
            return None
        return _pair(likeness(one, other), weights.likeness)
    if is_rival(one, other):
        pair = _pair(unlikeness(one, other, stories), weights.unlikeness)
        return pair if pair.context >= weights.contradict else None
    return None


def is_alike(one: Setting, other: Setting) -> bool:
    """Say whether two values can be one, as they are written."""
    a, b = one.claim, other.claim
    if a.unit != b.unit and a.kind != "count":
        return False
    if isinstance(a.value, Amount) and isinstance(b.value, Amount) and a.unit == b.unit:
        return stand(Written(a.value, a.modifier), Written(b.value, b.modifier)).type == "agree"
    return a.value == b.value


def is_rival(one: Setting, other: Setting) -> bool:
    """Say whether two figures of one kind may be meant to be one: of two texts, or of two hands."""
    a, b = one.claim, other.claim
    apart = a.source != b.source or one.headline != other.headline or a.provenance != b.provenance
    return apart and (a.unit == b.unit or a.kind == "count")


def _pair(found: Iterable[Feature], weights: Mapping[str, float]) -> Pair:
    context, values, evidence = 0.0, 0.0, []
    for name, size, detail in found:
        bits = round(size * weights.get(name, 0.0), 2)
        if bits:
            evidence.append(Evidence(feature=name, weight=bits, detail=detail))
        if name in VALUE:
            values += bits
        else:
            context += bits
    return Pair(round(context, 2), round(context + values, 2), tuple(evidence))
