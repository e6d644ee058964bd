"""Roles: one person with two posts at one place, where no source gives her both."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from reconcile.compare.matter import Matter, relation
from reconcile.compare.wording import quoted
from reconcile.knowledge.roles import role_named
from reconcile.model import Claim, Holding, Relation

_NOW = "state:current"
_DAYS = 366  # roles that sources give more than a year apart may both have been held
_TOP = frozenset({"head", "chair"})


def compare_roles(matter: Matter) -> Iterator[Relation]:
    """Relate what sources say of one person's role at each organisation."""
    held: defaultdict[str, defaultdict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in matter.claims:
        if isinstance(claim.value, Holding) and _NOW in claim.derivation:
            held[claim.value.organization or ""][claim.value.role].append(claim)
    for organization, roles in held.items():
        for role, claims in roles.items():
            if len(claims) > 1:
                yield _same(matter, role, organization, claims)
        if organization:
            for one, other in combinations(roles, 2):
                yield from _differing(
                    matter, organization, (one, roles[one]), (other, roles[other])
                )


def _same(matter: Matter, role: str, organization: str, claims: list[Claim]) -> Relation:
    where = f" of {matter.entities[organization].name}" if organization else ""
    person = matter.entities[_person(claims[0])].name
    explanation = f"{quoted(claims)} agree: {person} is {role}{where}"
    return relation("agree", "role", claims, matter.link(claims, claims), explanation)


def _differing(
    matter: Matter,
    organization: str,
    one: tuple[str, list[Claim]],
    other: tuple[str, list[Claim]],
) -> Iterator[Relation]:
    """Report two leading posts that no source gives together."""
    (role, claims), (other_role, other_claims) = one, other
    if not _rivals(role, other_role) or not _of_one_time(matter, claims, other_claims):
        return
    sources = {claim.source for claim in claims}
    if sources & {claim.source for claim in other_claims}:
        return
    both = (*claims, *other_claims)
    who = matter.entities[_person(claims[0])]
    where = matter.entities[organization].name
    inferred = any(alias.status == "inferred" for alias in who.aliases)
    names = " and ".join(dict.fromkeys(_named(matter, claim) for claim in both))
    condition = f"if {names} are one person, " if inferred else ""
    explanation = (
        f"{condition}{who.name} is {role} of {where} in one source and {other_role} in another"
    )
    link = matter.link(claims, other_claims)
    yield relation("conflict", "role", both, link, explanation)


def _rivals(role: str, other: str) -> bool:
    one, two = role_named(role), role_named(other)
    if one is None or two is None:
        return False
    return one.exclusive and two.exclusive and {one.class_, two.class_} <= _TOP


def _of_one_time(matter: Matter, some: list[Claim], others: list[Claim]) -> bool:
    days = [day for claim in (*some, *others) if (day := matter.date_of(claim)) is not None]
    return not days or (max(days) - min(days)).days <= _DAYS


def _person(claim: Claim) -> str:
    assert isinstance(claim.value, Holding)
    return claim.value.person


def _named(matter: Matter, claim: Claim) -> str:
    """Give the name by which a claim's own source knows its person."""
    person = matter.entities[_person(claim)]
    inside = (m for m in person.mentions if m.source == claim.source)
    within = [m.text for m in inside if m.start < claim.end and claim.start < m.end]
    return within[0] if within else person.name
