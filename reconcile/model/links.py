"""Who is who, and what speaks of one thing: entities, topics and relations, with their evidence.

Weights of evidence are bits: log2 likelihood ratios, positive for a link and negative against it.
"""

from typing import Literal

from msgspec import Struct

from reconcile.model.claims import Claim, EntityType

RelationType = Literal["agree", "conflict", "related"]
Verdict = Literal["supported", "contradicted", "not_stated"]


class Evidence(Struct, frozen=True, gc=False, kw_only=True):
    """One reason, with its weight in bits; positive speaks for the link, negative against it."""

    feature: str
    weight: float
    detail: str


class Mention(Struct, frozen=True, kw_only=True):
    """A name of a known entity, where it stands."""

    source: str
    start: int
    end: int
    text: str


class Alias(Struct, frozen=True, kw_only=True):
    """Another name of an entity, and why it is thought to be one."""

    name: str
    status: Literal["declared", "inferred"]
    confidence: float
    evidence: tuple[Evidence, ...] = ()
    rivals: tuple[str, ...] = ()


class Entity(Struct, frozen=True, kw_only=True):
    """A person, organisation, place or product, and every place that names it.

    `may_be` are the ids of the entities that a name alone may mean, where it fits several.
    """

    id: str
    type: EntityType
    name: str
    mentions: tuple[Mention, ...]
    aliases: tuple[Alias, ...] = ()
    part_of: str | None = None
    may_be: tuple[str, ...] = ()


class Reference(Struct, frozen=True, kw_only=True):
    """Words that point at an entity without naming it, as "the company"."""

    source: str
    start: int
    end: int
    entity: str


class Declared(Struct, frozen=True, kw_only=True):
    """What a project's rules say of an entity: all its names, and names that are never it.

    `decided` are the decisions as people wrote them: what an editor confirmed, and when.
    """

    names: tuple[str, ...]
    different: tuple[str, ...] = ()
    type: EntityType | None = None
    part_of: str | None = None
    decided: tuple[str, ...] = ()


class Resolution(Struct, frozen=True, kw_only=True):
    """Who is who in all sources of a run."""

    entities: tuple[Entity, ...] = ()
    references: tuple[Reference, ...] = ()


class NameMatch(Struct, frozen=True, kw_only=True):
    """How likely two bare names are one person's or organisation's, and why."""

    probability: float
    bits: float
    evidence: tuple[Evidence, ...]


class Link(Struct, frozen=True, kw_only=True):
    """Why two claims are thought to speak of one thing.

    `context` sums the bits of all evidence but the values', `bits` the values' too.
    """

    claims: tuple[str, str]
    context: float
    bits: float
    evidence: tuple[Evidence, ...]


class Topic(Struct, frozen=True, kw_only=True):
    """Claims about one thing, and the links that joined them."""

    id: str
    claims: tuple[str, ...]
    links: tuple[Link, ...] = ()


class Relation(Struct, frozen=True, kw_only=True):
    """How claims of one topic stand to each other; `explanation` says the arithmetic."""

    id: str
    type: RelationType
    claims: tuple[str, ...]
    basis: str
    confidence: float
    evidence: tuple[Evidence, ...]
    explanation: str
    suggestion: str | None = None


class Detail(Struct, frozen=True, kw_only=True):
    """How one claim of a statement stands, by which reasoning, and what in the evidence says so."""

    claim: Claim
    verdict: Verdict
    basis: str
    evidence: tuple[Claim, ...]
    confidence: float


class Comparison(Struct, frozen=True, kw_only=True):
    """How a statement stands beside its evidence, and why, in one sentence."""

    verdict: Verdict
    confidence: float
    details: tuple[Detail, ...] = ()
    reason: str = ""
