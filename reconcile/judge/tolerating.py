"""Conflicts that a project tolerates: figures that differ by no more than it says."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec import structs

from reconcile.judge.choosing import Choice
from reconcile.knowledge.required import Tolerance
from reconcile.model import Amount, Claim, Entity, Relation

_TOLERATED = frozenset({"value", "range", "truncation", "rounding", "magnitude", "arithmetic"})


def tolerated(
    relations: Sequence[Relation],
    claims: Sequence[Claim],
    entities: Sequence[Entity],
    rules: Sequence[Tolerance],
) -> tuple[Relation, ...]:
    """Turn conflicts into agreements where all their figures lie within a project's tolerance."""
    choices = [(Choice(rule, entities), rule) for rule in rules]
    by_id: Mapping[str, Claim] = {claim.id: claim for claim in claims} if choices else {}
    return tuple(_tolerated(relation, choices, by_id) for relation in relations)


def _tolerated(
    relation: Relation, choices: Sequence[tuple[Choice, Tolerance]], claims: Mapping[str, Claim]
) -> Relation:
    if relation.type != "conflict" or relation.basis not in _TOLERATED:
        return relation
    members = [claims[one] for one in relation.claims if choices]
    for choice, rule in choices:
        if all(map(choice.holds, members)) and _within(members, rule):
            allowed = rule.relative if rule.absolute is None else rule.absolute
            why = f"{relation.explanation}; the project tolerates {allowed}"
            return structs.replace(
                relation, type="agree", basis="approximate", explanation=why, suggestion=None
            )
    return relation


def _within(members: Sequence[Claim], rule: Tolerance) -> bool:
    points = [_point(claim) for claim in members]
    known = [point for point in points if point is not None]
    if len(known) < len(points) or len({claim.unit for claim in members}) > 1:
        return False
    apart = max(known) - min(known)
    if rule.absolute is not None:
        return apart <= Decimal(str(rule.absolute))
    return apart <= rule.share * max(map(abs, known))


def _point(claim: Claim) -> Decimal | None:
    if not isinstance(claim.value, Amount) or claim.change is not None:
        return None
    return claim.value.low if claim.value.low == claim.value.high else None
