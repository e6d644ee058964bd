"""A topic laid out for comparison: its readings, and the links between them."""

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import product
from math import exp2
from typing import NamedTuple

from reconcile.knowledge.weights import load_align_weights
from reconcile.model import (
    Amount,
    Claim,
    Entity,
    Evidence,
    Kind,
    Link,
    Modifier,
    Relation,
    RelationType,
    Topic,
    Value,
)

_CERTAIN = 20.0  # bits that stand for "the text says so"; more add nothing


class Reading(NamedTuple):
    """One value given for a topic, as one writing of it, and every claim that gives it."""

    value: Value
    unit: str
    modifier: Modifier
    claims: tuple[Claim, ...]


class Matter:
    """One topic with its claims, readings and links, and what is known around it."""

    def __init__(
        self,
        topic: Topic,
        claims: Mapping[str, Claim],
        published: Mapping[str, dt.date | None],
        entities: Mapping[str, Entity],
        moments: Mapping[str, dt.datetime],
    ) -> None:
        """Look up a topic's claims by their ids, and its links by the claims they join."""
        self.claims = tuple(claims[claim] for claim in topic.claims)
        self.published, self.entities, self.moments = published, entities, moments
        self._links = {link.claims: link for link in topic.links}

    def readings(self, *kinds: Kind) -> list[Reading]:
        """Group the claims of some kinds by what they say, in order of first place."""
        grouped: dict[object, list[Claim]] = {}
        for claim in self.claims:
            if not kinds or claim.kind in kinds:
                said = claim.kind == "count", *claim.says, claim.modifier
                grouped.setdefault(said, []).append(claim)
        return [_reading(members) for members in grouped.values()]

    def link(self, some: Sequence[Claim], others: Sequence[Claim]) -> Link | None:
        """Find the strongest direct link, values apart, between claims of two readings."""
        links = (
            self._links.get((one.id, other.id)) or self._links.get((other.id, one.id))
            for one, other in product(some, others)
            if one.id != other.id
        )
        return max(filter(None, links), key=lambda link: link.context, default=None)

    def date_of(self, claim: Claim) -> dt.date | None:
        """Give the day on which the source of a claim was published."""
        return self.published.get(claim.source)


def _reading(claims: Sequence[Claim]) -> Reading:
    """Make a reading of claims that say one thing; it is as coarse as the coarsest of them."""
    values = (claim.value for claim in claims)
    coarsest = max(values, key=lambda value: value.step if isinstance(value, Amount) else 0)
    unit = next((claim.unit for claim in claims if claim.unit), "")
    return Reading(coarsest, unit, claims[0].modifier, tuple(claims))


def may_contradict(link: Link | None) -> bool:
    """Say whether two readings are so surely about one thing that they cannot both be true."""
    return link is not None and link.context >= load_align_weights().contradict


def is_joined(link: Link | None) -> bool:
    """Say whether two readings are likely about one thing, their values counted."""
    return link is not None and link.bits >= load_align_weights().join


def is_nearly_equal(link: Link | None) -> bool:
    """Say whether readings that differ by rounding alone are surely about one thing.

    That they are so near speaks for it itself, so the values' evidence counts here.
    """
    return link is not None and link.bits >= load_align_weights().contradict


def relation(
    kind: RelationType,
    basis: str,
    claims: Sequence[Claim],
    link: Link | None,
    explanation: str,
    suggestion: str | None = None,
) -> Relation:
    """Make a relation of claims; its confidence is that of the link, as a probability."""
    bits = _CERTAIN if link is None else link.context if kind == "conflict" else link.bits
    return Relation(
        id="",
        type=kind,
        claims=tuple(claim.id for claim in claims),
        basis=basis,
        confidence=probability(bits),
        evidence=link.evidence if link else (_stated(),),
        explanation=explanation,
        suggestion=suggestion,
    )


def probability(bits: float) -> float:
    """Turn bits of evidence, the prior among them, into a probability of four decimals."""
    return round(1 / (1 + exp2(-min(bits, _CERTAIN))), 4)


def _stated() -> Evidence:
    return Evidence(feature="stated", weight=_CERTAIN, detail="the text gives them together")
