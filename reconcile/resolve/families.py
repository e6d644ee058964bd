"""What single names two people have in common, family names above all, and what that says."""

import math

from reconcile.knowledge.names import people
from reconcile.resolve.spellings import apart
from reconcile.resolve.structure import Person, kin


def shared_family(a: Person, b: Person) -> tuple[str, str, float] | None:
    """Find a family name that both may have, as either writes it, and its rarity in bits."""
    for one in a.families:
        for other in b.families:
            if one == other:
                return one, other, rarity(one)
            if set(kin(one)) & set(kin(other)):
                return one, other, max(0.0, rarity(one) - 1)
    return _written_otherwise(a, b)


def _written_otherwise(a: Person, b: Person) -> tuple[str, str, float] | None:
    """Find a family name that the two write in two ways, as Arabic and Slavic names are."""
    pairs = [(apart(one, other), one, other) for one in a.families for other in b.families]
    cost, one, other = min(pairs, default=(math.inf, "", ""))
    return (one, other, max(0.0, rarity(one) - 1 - cost)) if cost < math.inf else None


def rarity(family: str) -> float:
    """Give the surprise of a family name among its people, in bits; 7 and 10 by judgement."""
    bearers = max((entry.bearers for entry in kin(family)), default=0)
    if bearers:
        return math.log2(1e5 / bearers)
    return 7.0 if family in people().families else 10.0


def alone_called(short: Person, long: Person) -> str:
    """Give the single name by which one is known, where a text calls the other so by the way."""
    if len(short.parts) != 1 or len(long.parts) == 1:
        return ""
    return short.parts[0] if short.parts[0] in long.also else ""
