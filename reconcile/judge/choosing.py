"""The claims that a project's rule is about."""

from collections.abc import Sequence

from reconcile.knowledge.required import Chosen
from reconcile.model import Claim, Entity


class Choice:
    """A rule's choice of claims, with the entities that it names looked up once."""

    def __init__(self, rule: Chosen, entities: Sequence[Entity]) -> None:
        """Find the entities that bear the name the rule gives, or are called so by their id."""
        self._rule = rule
        self._subjects = (
            frozenset(one.id for one in entities if rule.subject.casefold() in _names(one))
            if rule.subject
            else None
        )

    def holds(self, claim: Claim) -> bool:
        """Say whether a claim is among those that are chosen."""
        rule = self._rule
        return (
            (self._subjects is None or claim.subject in self._subjects)
            and (rule.kind is None or claim.kind == rule.kind)
            and (rule.unit is None or claim.unit == rule.unit)
            and (rule.measure is None or _measures(claim, rule.measure.casefold()))
        )


def _measures(claim: Claim, name: str) -> bool:
    return name in {claim.attribute.casefold(), claim.unit.casefold()}


def _names(entity: Entity) -> frozenset[str]:
    aliases = (alias.name.casefold() for alias in entity.aliases)
    mentions = (mention.text.casefold() for mention in entity.mentions)
    return frozenset({entity.id, entity.name.casefold(), *aliases, *mentions})
