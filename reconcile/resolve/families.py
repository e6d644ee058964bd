"""What two people's family names have in common, and how much that says."""

import math

from reconcile.knowledge.names import people
from reconcile.resolve.structure import Person, kin


def shared_family(a: Person, b: Person) -> tuple[str, float] | None:
    """Find a family name that both may have, and its rarity in bits."""
    for one in a.families:
        for other in b.families:
            if one == other:
                return one, rarity(one)
            if set(kin(one)) & set(kin(other)):
                return one, max(0.0, rarity(one) - 1)
    return None


def rarity(family: str) -> float:
    """Give the surprise of a family name among its people, in bits; 7 and 10 by judgement."""
    bearers = max((entry.bearers for entry in kin(family)), default=0)
    if bearers:
        return math.log2(1e5 / bearers)
    return 7.0 if family in people().families else 10.0
