"""The evidence that two figures are one thing's, where their texts tell of one event."""

from collections.abc import Iterable, Mapping

from msgspec import structs

from reconcile.align.alike import is_rival
from reconcile.align.differing import Feature
from reconcile.align.evidence import Pair
from reconcile.align.partners import Partners
from reconcile.align.qualifying import clash
from reconcile.align.setting import WORDED, Setting
from reconcile.align.stories import Stories
from reconcile.align.telling import VALUE, likeness, unlikeness
from reconcile.knowledge.weights import load_align_weights
from reconcile.model import Evidence


def weigh_in_event(
    one: Setting, other: Setting, stories: Stories, partners: Partners
) -> Pair | None:
    """Add up what speaks for two figures of one event being one thing's.

    None where it says nothing: for texts of two events, for figures that one text gives side by
    side, and for values that differ and are no rivals.
    """
    if one.claim.kind in WORDED or stories.near(one) != stories.near(other):
        return None
    alike, weights = partners.are_alike(one, other), load_align_weights()
    if clash(one.qualifiers, other.qualifiers, differ=not alike, silent=False):
        return None
    if alike:
        apart = one.claim.source != other.claim.source
        return _pair(likeness(one, other, partners), weights.likeness) if apart else None
    if stories.event(one) != stories.event(other) or not is_rival(one, other):
        return None
    found = _pair(unlikeness(one, other, stories), weights.unlikeness)
    return structs.replace(found, rival=True)


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
