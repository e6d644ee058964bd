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
            period=role.period,
            derivation=(f"state:{role.state}", *role.derivation),
        )


def _organization(context: Context, role: RoleMention) -> str | None:
    """Give the organisation named with a role; else the one that its sentence goes on about."""
    if role.organization is not None:
        named = context.names_in(role.organization)
        return named[0].entity if named and named[0].type != "person" else None
    sentence = context.sentence(role.start)
    after = context.names_in(Span(role.end, sentence.end))
    following = next((name for name in after if name.type == "organization"), None)
    return following.entity if following and following.pointed else None
