"""Conflicts between claims: which side to point at, and how grave it is."""

from collections.abc import Iterator, Sequence

from reconcile.judge.draft import Case, Draft, said
from reconcile.knowledge.checks import Check, load_checks
from reconcile.model import Claim, Entity, Relation

_COARSE = frozenset(  # the coarse, the total or what is told of the others is first
    {
        *("truncation", "rounding", "arithmetic", "change"),
        *("course", "points", "span", "product", "parts", "age"),
    }
)


def conflicts(case: Case) -> Iterator[Draft]:
    """Report every relation of type conflict by the check of its basis."""
    checks = {basis: check for check in load_checks() for basis in check.basis}
    claims = case.by_id()
    inferred = {entity.id for entity in case.entities if _is_inferred(entity)}
    for relation in case.relations:
        if relation.type == "conflict":
            members = [claims[claim] for claim in relation.claims]
            yield _draft(case, checks[relation.basis], relation, members, inferred)


def _is_inferred(entity: Entity) -> bool:
    return any(alias.status == "inferred" for alias in entity.aliases)


def _draft(
    case: Case, check: Check, relation: Relation, members: Sequence[Claim], inferred: set[str]
) -> Draft:
    coarse = relation.basis in _COARSE
    primary, others = _sides(members, first=coarse)
    if not coarse and case.is_drafted(others) and not case.is_drafted(primary):
        primary, others = others, primary  # what was checked is what there is to correct
    other = others[0]
    doubt = _doubt(members, inferred) if check.severity == "error" else None
    lowered = f"; a warning, not an error, since {doubt}" if doubt else ""
    return Draft(
        check=check,
        places=tuple(case.place(claim) for claim in (*primary, *others)),
        words={
            "primary": said(primary[0].text),
            "other": said(other.text),
            "where": f"{other.source}:{other.line}",
            "explanation": f"{relation.explanation}{lowered}",
        },
        claims=relation.claims,
        relations=(relation.id,),
        entities=tuple(sorted({claim.subject for claim in members if claim.subject})),
        severity="warning" if doubt else check.severity,
        suggestion=relation.suggestion,
        evidence=relation.evidence,
    )


def _sides(members: Sequence[Claim], *, first: bool = False) -> tuple[list[Claim], list[Claim]]:
    """Split the claims into the side to report at and the other.

    With `first` that is the side of the first claim; else the side that fewer sources hold, AI text
    before human text, then the later source.
    """
    ours = [claim for claim in members if _says_as(claim, members[0])]
    theirs = [claim for claim in members if not _says_as(claim, members[0])]
    if not theirs:  # one value told in two ways: a date on two weekdays, the wrong one first
        return list(members[:1]), list(members[1:])
    return (ours, theirs) if first else _weighed(ours, theirs)


def _weighed(first: list[Claim], second: list[Claim]) -> tuple[list[Claim], list[Claim]]:
    weight = [(_human(side), len({c.source for c in side}), -len(side)) for side in (first, second)]
    if weight[0] == weight[1]:
        return (second, first) if first[0].source <= second[0].source else (first, second)
    return (first, second) if weight[0] < weight[1] else (second, first)


def _says_as(claim: Claim, other: Claim) -> bool:
    if claim.kind == "role":
        return claim.attribute == other.attribute
    alike = claim.says == other.says and claim.modifier == other.modifier
    return alike and {claim.change, other.change} != {"up", "down"}


def _human(side: Sequence[Claim]) -> bool:
    return any(claim.provenance != "ai_generated" for claim in side)


def _doubt(members: Sequence[Claim], inferred: set[str]) -> str | None:
    """Say why a conflict is less than certain: one side is AI text, or who is who is inferred."""
    first, second = _sides(members)
    if not (_human(first) and _human(second)):
        return "only AI-written text gives one of the two"
    if any(claim.subject in inferred for claim in members):
        return "whose figures they are is inferred"
    return None
