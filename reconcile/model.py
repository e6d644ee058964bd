"""The nouns of reconcile: frozen values that flow from stage to stage.

Offsets count Unicode code points of `Source.text`; an end is exclusive, except that of a date
interval, which is inclusive. Numbers are decimals without exponent, never binary floats; weights of
evidence are bits (log2 likelihood ratios).
"""

import datetime as dt
from decimal import Decimal
from typing import Literal

from msgspec import UNSET, Struct, UnsetType, json, structs

SCHEMA_VERSION = "1.0"

Provenance = Literal["human", "ai_generated", "boilerplate", "metadata", "quotation"]
Kind = Literal[
    "money", "count", "percent", "quantity", "date", "duration", "time", "ratio", "multiple",
    "rate", "score", "rank", "role", "quote",
]  # fmt: skip
Modifier = Literal["exact", "about", "at_least", "more_than", "at_most", "less_than", "between"]
Change = Literal["up", "down"]
EntityType = Literal["person", "organization", "place", "product"]
RelationType = Literal["agree", "conflict", "related"]
Severity = Literal["error", "warning", "note"]
Part = Literal[
    "headline", "heading", "body", "caption", "list", "table", "byline", "metadata", "furniture",
    "marker",
]  # fmt: skip


class Span(Struct, frozen=True, order=True):
    """A stretch of one source's text."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Say whether the other lies within this one."""
        return self.start <= other.start and other.end <= self.end


class Segment(Struct, frozen=True, kw_only=True):
    """A stretch of text with one provenance; the segments of a source tile its text."""

    start: int
    end: int
    provenance: Provenance
    reason: str


class Cite(Struct, frozen=True, kw_only=True):
    """An outlet or document that a source says it relies on."""

    outlet: str
    start: int
    end: int
    source: str | None = None


class Source(Struct, frozen=True, kw_only=True):
    """One document, as text; `id` is its path relative to the root, with slashes."""

    id: str
    sha256: str
    media_type: str
    language: str = "en"
    title: str | None = None
    publisher: str | None = None
    published: dt.date | None = None
    incomplete: str | None = None  # the words by which a paywall says that the text goes on
    segments: tuple[Segment, ...] = ()
    cites: tuple[Cite, ...] = ()
    text: str | UnsetType = UNSET


class Block(Struct, frozen=True, kw_only=True):
    """A paragraph, heading, caption or line of furniture: what a reader sees as one piece."""

    start: int
    end: int
    part: Part
    provenance: Provenance


class Document(Struct, frozen=True, kw_only=True):
    """A source with its structure: blocks in order of place, and the sentences within them."""

    source: Source
    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Span, ...]


class Amount(Struct, frozen=True, tag_field="type", tag="amount"):
    """A number in its claim's unit, from low to high; None is an open end.

    `step` is the smallest unit its writing shows: 1e8 for "52.7 billion".
    """

    low: Decimal | None
    high: Decimal | None
    step: Decimal


class Interval(Struct, frozen=True, tag_field="type", tag="date"):
    """Days from start to end, both included; None is an open end ("by 2028" has no start)."""

    start: dt.date | None
    end: dt.date | None


class Holding(Struct, frozen=True, tag_field="type", tag="role"):
    """Who holds which role where; entity ids once entities are resolved, the words before."""

    person: str
    role: str
    organization: str | None


class Quotation(Struct, frozen=True, tag_field="type", tag="quote"):
    """Quoted words and the entity id (or words) of who speaks them."""

    text: str
    speaker: str | None


Value = Amount | Interval | Holding | Quotation


class Claim(Struct, frozen=True, kw_only=True):
    """One thing that a source says, where it says it.

    `alternatives` holds other readings of an ambiguous writing, `derivation` the names of the rules
    that read it.
    """

    kind: Kind
    start: int
    end: int
    text: str
    value: Value
    unit: str = ""
    modifier: Modifier = "exact"
    change: Change | None = None
    id: str = ""
    source: str = ""
    line: int = 0
    column: int = 0
    subject: str | None = None
    attribute: str = ""
    period: Interval | None = None
    provenance: Provenance = "human"
    attributed_to: str | None = None
    restates: str | None = None  # the claim that this one repeats in another unit, in parentheses
    alternatives: tuple[Value, ...] = ()
    derivation: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        """The claim's place in its source's text."""
        return Span(self.start, self.end)

    @property
    def low(self) -> Decimal | None:
        """The low end of a number, in `unit`; None for an open end and for other kinds."""
        return self.value.low if isinstance(self.value, Amount) else None

    @property
    def high(self) -> Decimal | None:
        """The high end of a number, in `unit`; None for an open end and for other kinds."""
        return self.value.high if isinstance(self.value, Amount) else None

    @property
    def start_date(self) -> dt.date | None:
        """The first day of a date; None for an open start and for other kinds."""
        return self.value.start if isinstance(self.value, Interval) else None

    @property
    def end_date(self) -> dt.date | None:
        """The last day of a date; None for an open end and for other kinds."""
        return self.value.end if isinstance(self.value, Interval) else None


class Name(Struct, frozen=True, kw_only=True):
    """A name where it stands, before it is known whose; `cues` are the words that typed it."""

    source: str
    start: int
    end: int
    text: str
    type: EntityType
    provenance: Provenance = "human"
    cues: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        """The name's place in its source's text."""
        return Span(self.start, self.end)


class RoleMention(Struct, frozen=True, kw_only=True):
    """Words that give a person a role, as "Acme's CEO Ann Lee"; the spans are those of names.

    `role` is the normalised name from rules/roles/; `state` its time as worded.
    """

    source: str
    start: int
    end: int
    text: str
    role: str
    person: Span
    organization: Span | None = None
    state: Literal["current", "former", "incoming", "acting"] = "current"
    provenance: Provenance = "human"
    derivation: tuple[str, ...] = ()


class Mention(Struct, frozen=True, kw_only=True):
    """A name of a known entity, where it stands."""

    source: str
    start: int
    end: int
    text: str


class Evidence(Struct, frozen=True, kw_only=True):
    """One reason, with its weight in bits; positive speaks for the link, negative against it."""

    feature: str
    weight: float
    detail: str


class Alias(Struct, frozen=True, kw_only=True):
    """Another name of an entity, and why it is thought to be one."""

    name: str
    status: Literal["declared", "inferred"]
    confidence: float
    evidence: tuple[Evidence, ...] = ()
    rivals: tuple[str, ...] = ()


class Entity(Struct, frozen=True, kw_only=True):
    """A person, organisation, place or product, and every place that names it."""

    id: str
    type: EntityType
    name: str
    mentions: tuple[Mention, ...]
    aliases: tuple[Alias, ...] = ()
    part_of: str | None = None


class Reference(Struct, frozen=True, kw_only=True):
    """Words that point at an entity without naming it, as "the company"."""

    source: str
    start: int
    end: int
    entity: str


class Declared(Struct, frozen=True, kw_only=True):
    """What a project's rules say of an entity: all its names, and names that are never it."""

    names: tuple[str, ...]
    different: tuple[str, ...] = ()
    type: EntityType | None = None
    part_of: str | None = None


class Resolution(Struct, frozen=True, kw_only=True):
    """Who is who in all sources of a run."""

    entities: tuple[Entity, ...] = ()
    references: tuple[Reference, ...] = ()


class Topic(Struct, frozen=True, kw_only=True):
    """Claims about one thing, and the evidence that joined them."""

    id: str
    claims: tuple[str, ...]
    evidence: tuple[Evidence, ...]


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


class Place(Struct, frozen=True, kw_only=True):
    """A related place of a finding, with the words that stand there."""

    source: str
    start: int
    end: int
    line: int
    column: int
    text: str


class Finding(Struct, frozen=True, kw_only=True):
    """What deserves a person's attention: one rule, said of one place and its related places."""

    code: str
    name: str
    severity: Severity
    message: str
    claims: tuple[str, ...]
    relations: tuple[str, ...]
    entities: tuple[str, ...]
    source: str
    start: int
    end: int
    line: int
    column: int
    related: tuple[Place, ...]
    fingerprint: str
    suggestion: str | None = None
    evidence: tuple[Evidence, ...] = ()


class Equivalent(Struct, frozen=True, kw_only=True):
    """A fact's value in another unit."""

    value: Value
    unit: str
    claims: tuple[str, ...]


class Fact(Struct, frozen=True, kw_only=True):
    """The reconciled value of a topic; `origins` counts independent witnesses."""

    id: str
    subject: str | None
    attribute: str
    kind: Kind
    value: Value
    unit: str
    period: Interval | None
    confidence: float
    claims: tuple[str, ...]
    origins: int
    dissent: tuple[str, ...] = ()
    equivalents: tuple[Equivalent, ...] = ()


class Skipped(Struct, frozen=True, kw_only=True):
    """A file that was not read; `failed` where the user asked for it and the exit code says so."""

    source: str
    reason: str
    failed: bool


class Allowed(Struct, frozen=True, kw_only=True):
    """A finding that the project's rules allow, and the reason they give."""

    code: str
    fingerprint: str
    source: str
    reason: str


class Tool(Struct, frozen=True, kw_only=True):
    """The program that wrote a report."""

    name: str
    version: str


class Report(Struct, frozen=True, kw_only=True):
    """All that a run found."""

    schema_version: str = SCHEMA_VERSION
    tool: Tool
    digest: str
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    entities: tuple[Entity, ...]
    topics: tuple[Topic, ...]
    relations: tuple[Relation, ...]
    findings: tuple[Finding, ...]
    facts: tuple[Fact, ...]
    skipped: tuple[Skipped, ...]
    allowed: tuple[Allowed, ...] = ()

    def to_json(self, *, include_text: bool = False) -> str:
        """Write the report as JSON, indented, ending in a newline; texts only when asked for."""
        report = (
            self if include_text else structs.replace(self, sources=tuple(map(_bare, self.sources)))
        )
        return json.format(json.encode(report), indent=1).decode() + "\n"


def _bare(source: Source) -> Source:
    return structs.replace(source, text=UNSET)


def plain(value: Decimal) -> Decimal:
    """Write a decimal without exponent and without trailing zeros after its point."""
    if value == value.to_integral_value():
        return Decimal(int(value))
    return Decimal(format(value.normalize(), "f"))
