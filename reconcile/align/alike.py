"""Which two figures may be one as they are written, and which differ and may be meant to be one."""

import re

from reconcile.align.occasions import of_two_things
from reconcile.align.ranking import of_two_rows
from reconcile.align.setting import Setting
from reconcile.align.slips import slip
from reconcile.arithmetic import Written, stand
from reconcile.knowledge.measures import excludes, load_concepts
from reconcile.model import PART, Amount, Claim, RelationType
from reconcile.units import (
    is_loose_dollar,
    is_one_unit,
    is_part_as_share,
    is_same_number,
    scale,
    stand_in_units,
)

_MEASURED = frozenset({"money", "percent", "quantity"})
# a dollar or yen of any country, a degree of any scale
_LOOSE = re.compile(r"^\D{0,20}(?<![A-Z])[$¥]|\bdollars?\b|°(?!\s?[CF])")
_LONG = 60  # days after which a figure may well have changed
_DIGIT = re.compile(r"\d")


def is_alike(one: Setting, other: Setting) -> bool:
    """Say whether two values can be one, as they are written."""
    a, b = one.claim, other.claim
    if a.kind != b.kind:
        return (_is_bare(a, b) and is_same_number(a, b)) or _stands(a, b, "agree")
    if is_loose_dollar(a, b):
        return a.value == b.value
    if not (is_one_unit(a.unit, b.unit) or a.kind == "count"):
        return _stands(a, b, "agree")
    if isinstance(a.value, Amount) and isinstance(b.value, Amount):
        standing = stand(Written(a.value, a.modifier), Written(b.value, b.modifier))
        loose = a.kind == "count" and standing.basis == "range"  # "over 50" may be any number
        return a.says == b.says if loose else standing.type == "agree"
    return a.value == b.value


def is_rival(one: Setting, other: Setting) -> bool:
    """Say whether two figures of one kind may be meant to be one: of two texts, or of two hands."""
    a, b = one.claim, other.claim
    apart = a.source != b.source or one.headline != other.headline or a.provenance != b.provenance
    if not apart or _is_unplaced(a, b) or of_two(one, other):
        return False
    if is_part_as_share(a, b):
        return bool(one.words & other.words)
    if a.kind == b.kind and (excludes(a.attribute, b.attribute, a.kind) or _is_of_another(a, b)):
        return False
    past = _is_past(one, other) or _is_past(other, one)
    return is_other_unit(a, b) or (not past and _is_other_value(a, b))


def _is_of_another(one: Claim, other: Claim) -> bool:
    """Say whether two figures are ages of two people, or count two things, and are no slip."""
    if one.attribute == other.attribute == "age":
        return None not in {one.subject, other.subject} and one.subject != other.subject
    things = {one.unit, other.unit} - load_concepts().generic - {""}
    apart = one.kind == "count" and len(things) > 1 and one.attribute != other.attribute
    return apart and slip(one.value, other.value) is None


def _is_other_value(one: Claim, other: Claim) -> bool:
    """Say whether two figures are of one unit, or in conflict once they are."""
    if one.kind == other.kind and is_loose_dollar(one, other):
        return slip(one.value, other.value) is not None
    one_unit = one.unit == other.unit or one.kind == "count"
    return (one.kind == other.kind and one_unit) or _stands(one, other, "conflict")


def of_two(one: Setting, other: Setting) -> bool:
    """Say whether dates are told of two occasions, or ranks of two rows."""
    return of_two_things(one, other) or of_two_rows(one, other)


def _is_unplaced(one: Claim, other: Claim) -> bool:
    """Say whether two dates are told by words alone, as "Monday" is: of which week is a guess."""
    return one.kind == other.kind == "date" and not any(map(_DIGIT.search, (one.text, other.text)))


def _is_past(one: Setting, other: Setting) -> bool:
    """Say whether a figure's day is long before the other's, or before the text that gives it."""
    period, another = one.claim.period, other.claim.period
    day = other.published if another is None else another.start
    if one.claim.kind == "date" or period is None or period.end is None or day is None:
        return False
    return (day - period.end).days > _LONG


def _stands(one: Claim, other: Claim, how: RelationType) -> bool:
    """Say whether two figures in other units agree, or conflict, once both are in one."""
    standing = stand_in_units(one, other)
    return standing is not None and standing.type == how


def is_other_unit(one: Claim, other: Claim) -> bool:
    """Say whether two figures are one number in two units that differ in size, both written out."""
    if one.kind not in _MEASURED or is_one_unit(one.unit, other.unit):
        return False
    a, b = scale(one), scale(other)
    if one.kind == "quantity" and not (a and b and a.measures == b.measures):
        return False
    written = not any(_LOOSE.search(claim.text) for claim in (one, other))
    return written and is_same_number(one, other)


def _is_bare(one: Claim, other: Claim) -> bool:
    """Say whether one is a number without a noun and the other one of percent or of a measure."""
    kinds = {one.kind, other.kind}
    bare = (claim for claim in (one, other) if claim.kind == "count")
    return len(kinds & _MEASURED) == 1 and any(
        not claim.unit and PART not in claim.derivation for claim in bare
    )
