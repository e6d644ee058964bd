"""Who holds which role: role mentions as claims about entities."""

from collections.abc import Iterator, Sequence

from reconcile.attach.context import Context
from reconcile.model import Claim, Holding, RoleMention, Span


def role_claims(context: Context, roles: Sequence[RoleMention]) -> Iterator[Claim]:
    """Turn each role mention of a known person into a claim; its state stands in `derivation`."""
    for role in roles:
        person = context.entity_at(role.person)
        if person is None:
            continue
        yield Claim(
            kind="role",
            start=role.start,
            end=role.end,
            text=role.text,
            value=Holding(person, role.role, _organization(context, role)),
            subject=person,
            attribute=role.role,
            derivation=(f"state:{role.state}", *role.derivation),
        )


def _organization(context: Context, role: RoleMention) -> str | None:
    """Give the organisation named with a role; else the one that its sentence then speaks of."""
    if role.organization is not None:
        return context.entity_at(role.organization)
    sentence = context.sentence(role.start)
    after = context.names_in(Span(role.end, sentence.end))
    following = next((name.entity for name in after if name.type == "organization"), None)
    return following if following and _is_reference(context, following, after) else None


def _is_reference(
    context: Context, entity: str, names: Sequence[tuple[int, int, str, str]]
) -> bool:
    """Say whether the words point back, as "the company" does, rather than name somebody new."""
    start = next(name[0] for name in names if name[2] == entity)
    return context.text[start : start + 4].lower() == "the "
