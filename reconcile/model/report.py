"""What a run tells: findings, facts, and the report that holds them all."""

import datetime as dt
import re
from decimal import Decimal
from typing import Literal

from msgspec import UNSET, Struct, UnsetType, json, structs

from reconcile.model.claims import Claim, Interval, Kind, Value
from reconcile.model.links import Entity, Evidence, Relation, Topic, Verdict
from reconcile.model.text import Source

SCHEMA_VERSION = "1.0"
_TINY = re.compile(r'"(low|high|step)": "(-?[\d.]+E[-+]?\d+)"')  # as decimals print 0.0000001

Severity = Literal["error", "warning", "note"]


class Place(Struct, frozen=True, kw_only=True):
    """A related place of a finding, with the words that stand there."""

    source: str
    start: int
    end: int
    line: int
    column: int
    text: str
    path: tuple[str, ...] = ()  # the headings above it, the outermost first


class Finding(Struct, frozen=True, kw_only=True):
    """What deserves a person's attention: one rule, said of one place and its related places.

    `new` says whether the baseline, an earlier report, has not told it; unset without a baseline.
    """

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
    path: tuple[str, ...] = ()
    suggestion: str | None = None
    evidence: tuple[Evidence, ...] = ()
    new: bool | UnsetType = UNSET


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


class Settled(Struct, frozen=True, kw_only=True):
    """The value that sources of a table bear out best, as one of them writes it.

    `origins` counts the independent ones for it; `dissent` holds the other values, likeliest first.
    """

    value: object
    confidence: float
    origins: int
    dissent: tuple[object, ...] = ()


class Standing(Struct, frozen=True, kw_only=True):
    """How a claim of a draft stands beside the sources, and which of their claims say so.

    Of a claim that is supported or contradicted `claims` and `sources` say it and `origins` counts
    the independent ones, `rivals` say otherwise; of one that is not stated they are the nearest.
    `correction` is what the sources say instead, with its place.
    """

    claim: str
    verdict: Verdict
    basis: str
    confidence: float
    claims: tuple[str, ...]
    sources: tuple[str, ...]
    origins: int
    rivals: tuple[str, ...] = ()
    correction: str | None = None


class Difference(Struct, frozen=True, kw_only=True):
    """How two sources stand to each other: relations between them, and claims of one alone."""

    left: str
    right: str
    agree: tuple[str, ...]
    conflict: tuple[str, ...]
    related: tuple[str, ...]
    only_left: tuple[str, ...]
    only_right: tuple[str, ...]


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


class Unused(Struct, frozen=True, kw_only=True):
    """A rule that allows a finding no more, though what it speaks of was read.

    `expired` is the day until which it did, where that is why.
    """

    code: str
    quote: str | None
    source: str | None
    reason: str
    expired: dt.date | None = None


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
    unused: tuple[Unused, ...] = ()
    as_of: dt.date | UnsetType = UNSET  # the day by which it is judged what has expired
    drafts: tuple[str, ...] | UnsetType = UNSET  # what was checked against the other sources,
    standings: tuple[Standing, ...] | UnsetType = UNSET  # and how its claims stand
    difference: Difference | UnsetType = UNSET  # where two sources were held side by side

    def to_json(self, *, include_text: bool = False) -> str:
        """Write the report as JSON, indented, ending in a newline; texts only when asked for."""
        report = (
            self if include_text else structs.replace(self, sources=tuple(map(_bare, self.sources)))
        )
        text = json.format(json.encode(report), indent=1).decode()
        return _TINY.sub(_plainly, text) + "\n"


def _plainly(number: re.Match[str]) -> str:
    return f'"{number[1]}": "{Decimal(number[2]):f}"'


def _bare(source: Source) -> Source:
    return structs.replace(source, text=UNSET, anchors=UNSET)
