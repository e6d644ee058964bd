"""Weigh the names of two people alone: family and given names, their writings, labels and order."""

import math
from collections.abc import Sequence
from functools import lru_cache

from reconcile.knowledge.names import ContextWeights, name_weights, people
from reconcile.model import Evidence
from reconcile.resolve.families import alone_called, shared_family
from reconcile.resolve.people import fits
from reconcile.resolve.person_groups import clash
from reconcile.resolve.spellings import apart
from reconcile.resolve.structure import Person


def evidence(feature: str, weight: float, detail: str) -> Evidence:
    """Make one piece of evidence, in bits."""
    return Evidence(feature=feature, weight=round(weight, 2), detail=detail)


@lru_cache(maxsize=65536)
def name_bits(a: Person, b: Person) -> float:
    """Weigh two names alone: the sum of their evidence, in bits."""
    return sum(item.weight for item in of_names(a, b, name_weights().context))


def of_names(a: Person, b: Person, weights: ContextWeights) -> list[Evidence]:
    """Weigh the two names themselves."""
    found: list[Evidence] = []
    if a.gender and b.gender and a.gender != b.gender:
        found.append(evidence("gender", weights.gender_clash, f"{a.gender} against {b.gender}"))
    if a.generation != b.generation and (a.key == b.key or (a.generation and b.generation)):
        detail = f"{a.generation or 'no label'} against {b.generation or 'no label'}"
        found.append(evidence("generation", weights.generation_clash, detail))
    alone = alone_called(a, b) or alone_called(b, a)
    if alone:
        bits = weights.given_same if alone in people().gender else weights.alone_cap
        bits += weights.given_short
        return [*found, evidence("called", bits, f"the other text calls one {alone.title()} too")]
    shared = shared_family(a, b)
    if shared is None:
        return [*found, evidence("surname", weights.other_family, "no family name in common")]
    family, written, rarity = shared
    given = _of_given(a, b, (family, written), weights)
    cap = weights.family_cap if any(g.feature == "name_order" for g in given) else weights.alone_cap
    bits = min(cap, weights.family * rarity)
    both = family.title() if family == written else f"{family.title()}, or {written.title()}"
    found.append(evidence("surname", bits, f"both have the family name {both}"))
    return found + given


def _of_given(
    a: Person, b: Person, family: tuple[str, str], weights: ContextWeights
) -> list[Evidence]:
    """Weigh the given names: alike, shortened, of two worlds, or different."""
    few, many = sorted(
        (
            [part for part in (*shape.parts, *shape.also) if part != own]
            for shape, own in zip((a, b), family, strict=True)
        ),
        key=len,
    )
    if not few:
        return []
    detail = f"{' '.join(few).title()} and {' '.join(many).title()}"
    fitting = [one for one in few if any(fits(one, other) for other in many)]
    if _other_initials(few, many):
        return [evidence("given_names", weights.given_clash, f"different initials: {detail}")]
    if len(fitting) == len(few) or any(len(one) > 1 for one in fitting):
        exact = any(one in many and len(one) > 1 for one in fitting)
        initials = all(min(len(one), *map(len, many)) == 1 for one in fitting)
        bits = weights.given_same if exact else weights.given_short
        return [evidence("given_names", weights.given_initial if initials else bits, detail)]
    spelled = _of_writings(few, many)
    if spelled < weights.given_short:
        words = f"two writings of one given name: {detail}"
        return [evidence("given_names", weights.given_short - spelled, words)]
    if {a.style, b.style} == {"western", "eastern"}:
        words = f"a western and an East Asian given name: {detail}"
        return [
            evidence("given_names", weights.double_naming, words),
            *_of_order(a, b, family, weights),
        ]
    return [evidence("given_names", weights.given_clash, f"different given names: {detail}")]


def _of_writings(few: Sequence[str], many: Sequence[str]) -> float:
    """Give the bits against all parts of one name being other writings of parts of the other.

    A word for one gender is no writing of a word for the other.
    """
    gender = people().gender
    return sum(
        min(
            apart(one, other) if not clash(gender.get(one), gender.get(other)) else math.inf
            for other in many
        )
        for one in few
    )


def _other_initials(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Say whether both names have an initial that fits no part of the other."""
    return all(
        any(len(one) == 1 and not any(fits(one, other) for other in others) for one in parts)
        for parts, others in ((ours, theirs), (theirs, ours))
    )


def _of_order(
    a: Person, b: Person, family: tuple[str, str], weights: ContextWeights
) -> list[Evidence]:
    western, eastern = (a, b) if a.style == "western" else (b, a)
    if western.parts[-1] in family and eastern.parts[0] in family:
        detail = "the family name stands last in the one, first in the other, as their kinds do"
        return [evidence("name_order", weights.name_order, detail)]
    return []
