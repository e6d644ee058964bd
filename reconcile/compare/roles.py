"""Roles: one person with two posts at one place, where no source gives her both."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from reconcile.compare.matter import Matter, relation
from reconcile.compare.wording import quoted
from reconcile.knowledge.roles import role_named, title_of
from reconcile.model import Claim, Holding, Relation

_NOW = "state:current"
_CHANGE = "change"  # the sentence tells of a change: what was true before it, or is to be
_DAYS = 366  # roles that sources give more than a year apart may both have been held
_TOP = frozenset({"head", "chair"})
_RANKS = _TOP | {"finance", "information", "legal", "marketing", "operations", "technology"}

_Held = dict[str, list[Claim]]  # the claims that give each role
_Side = tuple[str, list[Claim]]


def compare_roles(matter: Matter) -> Iterator[Relation]:
    """Relate what sources say of one person's roles."""
    for state, roles in _stated(matter).items():
        for names in _alike(roles):
            for organization, claims in _at(roles, names):
                if len(claims) > 1:
                    yield _same(matter, names, state, organization, claims)
    for organization, roles in _held(matter).items():
        for one, other in combinations(roles, 2):
            yield from _differing(matter, organization, (one, roles[one]), (other, roles[other]))


def _stated(matter: Matter) -> dict[str, _Held]:
    """Group the roles by how they are held: now, formerly, for the time being."""
    held: defaultdict[str, _Held] = defaultdict(lambda: defaultdict(list))
    for claim in matter.claims:
        if isinstance(claim.value, Holding):
            held[claim.derivation[0].partition(":")[2]][claim.value.role].append(claim)
    return held


def _at(roles: _Held, names: list[str]) -> Iterator[tuple[str, list[Claim]]]:
    """Part the claims of one role by organisation; where one alone is named, it is all claims'."""
    found: dict[str, list[Claim]] = {}
    for claim in (claim for name in names for claim in roles[name]):
        found.setdefault(_organization(claim), []).append(claim)
    if len(found) == 2 and "" in found:  # noqa: PLR2004 -- one organisation, and claims that name none
        yield max(found), [claim for claims in found.values() for claim in claims]
    else:
        yield from found.items()


def _organization(claim: Claim) -> str:
    assert isinstance(claim.value, Holding)
    return claim.value.organization or ""


def _held(matter: Matter) -> dict[str, _Held]:
    """Group the roles that are held now by organisation.

    A role without its organisation is the one that the person has where only one is named; where
    none is, that of the organisation that is the main one in all the texts.
    """
    held: defaultdict[str, _Held] = defaultdict(lambda: defaultdict(list))
    for claim in matter.claims:
        if not isinstance(claim.value, Holding) or _CHANGE in claim.derivation:
            continue
        if _NOW in claim.derivation:
            held[claim.value.organization or ""][claim.value.role].append(claim)
    if "" in held and len(held) == 2:  # noqa: PLR2004 -- one organisation, and roles that name none
        return _at_one(held)
    if set(held) == {""} and (main := _main(matter, held[""])):
        return {main: held[""]}
    return held


def _at_one(held: dict[str, _Held]) -> defaultdict[str, _Held]:
    """Give all roles to the one organisation that is named."""
    found: defaultdict[str, _Held] = defaultdict(lambda: defaultdict(list))
    for roles in held.values():
        for role, claims in roles.items():
            found[max(held)][role] += claims
    return found


def _main(matter: Matter, roles: _Held) -> str:
    """Find the organisation that each text with one of the roles names most; "" for no one."""
    found = set()
    for source in {claim.source for claims in roles.values() for claim in claims}:
        named = {
            entity.id: sum(mention.source == source for mention in entity.mentions)
            for entity in matter.entities.values()
            if entity.type == "organization"
        }
        most = max(named.values(), default=0)
        found.add(tuple(id_ for id_, count in named.items() if count == most > 0))
    only = found.pop() if len(found) == 1 else ()
    return only[0] if len(only) == 1 else ""


def _alike(roles: _Held) -> list[list[str]]:
    """Group the roles that are words for one, where no source gives both beside each other."""
    groups: list[list[str]] = []
    for role, claims in roles.items():
        sources = {_text(claim) for claim in claims}
        fitting = (
            group
            for group in groups
            if all(_is_word_for(role, other) for other in group)
            and all(sources.isdisjoint(map(_text, roles[other])) for other in group)
        )
        group = next(fitting, None)
        if group is None:
            groups.append([role])
        else:
            group.append(role)
    return groups


def _text(claim: Claim) -> tuple[str, bool]:
    """Tell a source's own text from the machine's summary of it."""
    return claim.source, claim.provenance == "ai_generated"


def _is_word_for(role: str, other: str) -> bool:
    """Say whether two roles may be words for one; what they are for counts where both tell.

    A design boss is a chief design officer, a mission director a director, but no flight director.
    """
    one, two = role_named(role), role_named(other)
    if role == other:
        return True
    if one and two and {one.class_, two.class_} != {"deputy"}:
        generic = one.generic or two.generic
        if other in one.also or role in two.also or (generic and one.class_ == two.class_):
            return True
    field, kinds = title_of(role)
    other_field, other_kinds = title_of(other)
    return bool(kinds & other_kinds) and (not field or not other_field or field == other_field)


def _same(
    matter: Matter, roles: list[str], state: str, organization: str, claims: list[Claim]
) -> Relation:
    where = f" of {matter.entities[organization].name}" if organization else ""
    person = matter.entities[_person(claims[0])].name
    held = " / ".join(roles) if state == "current" else f"{state} {' / '.join(roles)}"
    explanation = f"{quoted(claims)} agree: {person} is {held}{where}"
    return relation("agree", "role", claims, matter.link(claims, claims), explanation)


def _differing(matter: Matter, organization: str, one: _Side, other: _Side) -> Iterator[Relation]:
    """Report two posts that one person hardly holds together, and that no source gives together."""
    (role, claims), (other_role, other_claims) = one, other
    if not _rivals(role, other_role, organization):
        return
    if not _of_one_time(matter, claims, other_claims):
        return
    if not {_text(claim) for claim in claims}.isdisjoint(map(_text, other_claims)):
        return
    both = (*claims, *other_claims)
    who = matter.entities[_person(claims[0])]
    where = f" of {matter.entities[organization].name}" if organization else ""
    inferred = any(alias.status == "inferred" for alias in who.aliases)
    names = " and ".join(dict.fromkeys(_named(matter, claim) for claim in both))
    condition = f"if {names} are one person, " if inferred else ""
    explanation = (
        f"{condition}{who.name} is {role}{where} in one source and {other_role} in another"
    )
    link = matter.link(claims, other_claims)
    yield relation("conflict", "role", both, link, explanation)


def _rivals(role: str, other: str, organization: str) -> bool:
    """Say whether two roles exclude each other: one rank against another, a deputy and its head."""
    one, two = role_named(role), role_named(other)
    if one is None or two is None or _is_word_for(role, other):
        return False
    if other == one.deputy_of or role == two.deputy_of:
        return True
    ranks = _RANKS if organization else _TOP
    return one.exclusive and two.exclusive and {one.class_, two.class_} <= ranks


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
