"""The evidence that two figures are one thing's, where their texts tell of one event."""

import re
from collections.abc import Iterable, Mapping

from msgspec import structs

from reconcile.align.evidence import Pair
from reconcile.align.qualifying import clash
from reconcile.align.setting import Setting
from reconcile.align.stories import Stories
from reconcile.align.telling import VALUE, Feature, is_same_number, likeness, unlikeness
from reconcile.arithmetic import Written, stand
from reconcile.knowledge.weights import load_align_weights
from reconcile.model import Amount, Claim, Evidence

_MEASURED = frozenset({"money", "percent", "quantity"})
_TONS = frozenset({"ton", "metric_ton", "long_ton", "short_ton"})  # written for each other
# a dollar or yen of any country, a degree of any scale
_LOOSE = re.compile(r"^\D{0,20}(?<![A-Z])[$¥]|\bdollars?\b|°(?!\s?[CF])")
_LESS = 0.01  # bits by which evidence falls short
_WORDED = frozenset({"role", "quote"})


def weigh_in_event(one: Setting, other: Setting, stories: Stories) -> Pair | None:
    """Add up what speaks for two figures of one event being one thing's.

    None where it says nothing: for texts of two events, for figures that one text gives side by
    side, and for values that differ without enough evidence of a conflict.
    """
    if one.claim.kind in _WORDED or stories.event(one) != stories.event(other):
        return None
    alike = is_alike(one, other)
    if clash(one.qualifiers, other.qualifiers, differ=not alike, silent=False):
        return None
    if alike:
        apart = one.claim.source != other.claim.source
        return _pair(likeness(one, other), load_align_weights().likeness) if apart else None
    return _rivalry(one, other, stories) if is_rival(one, other) else None


def _rivalry(one: Setting, other: Setting, stories: Stories) -> Pair:
    weights = load_align_weights()
    pair = _pair(unlikeness(one, other, stories), weights.unlikeness)
    if pair.context >= weights.contradict:
        return pair
    return structs.replace(pair, bits=min(pair.bits, weights.join - _LESS))


def is_alike(one: Setting, other: Setting) -> bool:
    """Say whether two values can be one, as they are written."""
    a, b = one.claim, other.claim
    if a.kind != b.kind:
        return _is_bare(a, b) and is_same_number(a, b)
    if not (_is_one_unit(a.unit, b.unit) or a.kind == "count"):
        return False
    if isinstance(a.value, Amount) and isinstance(b.value, Amount) and a.kind != "count":
        return stand(Written(a.value, a.modifier), Written(b.value, b.modifier)).type == "agree"
    return a.value == b.value


def is_rival(one: Setting, other: Setting) -> bool:
    """Say whether two figures of one kind may be meant to be one: of two texts, or of two hands."""
    a, b = one.claim, other.claim
    apart = a.source != b.source or one.headline != other.headline or a.provenance != b.provenance
    if a.kind != b.kind or not apart:
        return False
    return a.unit == b.unit or a.kind == "count" or is_other_unit(a, b)


def is_other_unit(one: Claim, other: Claim) -> bool:
    """Say whether two figures are one number in two units that differ in size, both written out."""
    if one.kind not in _MEASURED or _is_one_unit(one.unit, other.unit):
        return False
    written = not any(_LOOSE.search(claim.text) for claim in (one, other))
    return written and is_same_number(one, other)


def _is_one_unit(one: str, other: str) -> bool:
    """Say whether two units are one; a year or a head that just one names is understood."""
    return one.partition("/")[0] == other.partition("/")[0] or {one, other} <= _TONS


def _is_bare(one: Claim, other: Claim) -> bool:
    """Say whether one is a number without a noun and the other one of percent or of a measure."""
    kinds = {one.kind, other.kind}
    bare = (claim for claim in (one, other) if claim.kind == "count")
    return len(kinds & _MEASURED) == 1 and any(not claim.unit for claim in bare)


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
