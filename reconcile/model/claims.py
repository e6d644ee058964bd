"""Claims and their values, and the names and roles that a text mentions.

Numbers are decimals without exponent, never binary floats; the end of a date interval is inclusive.
"""

import datetime as dt
import re
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from reconcile.model.text import Provenance, Span

_WORD = re.compile(r"\w+(?:[-']\w+)*")

Kind = Literal[
    "money", "count", "percent", "quantity", "date", "duration", "time", "ratio", "multiple",
    "rate", "score", "rank", "role", "quote",
]  # fmt: skip
Modifier = Literal["exact", "about", "at_least", "more_than", "at_most", "less_than", "between"]
Change = Literal["up", "down"]
PART = "part"  # the rule that reads a count as one of some of several: "27 of them"
DIFFERENCE = "difference"  # the rule that reads degrees as what two temperatures differ by
EntityType = Literal["person", "organization", "place", "product"]


class Amount(Struct, frozen=True, gc=False, tag_field="type", tag="amount"):
    """A number in its claim's unit, from low to high; None is an open end.

    `step` is the smallest unit its writing shows: 1e8 for "52.7 billion".
    """

    low: Decimal | None
    high: Decimal | None
    step: Decimal


class Interval(Struct, frozen=True, gc=False, tag_field="type", tag="date"):
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

    @property
    def words(self) -> tuple[str, ...]:
        """The words in order, without case and punctuation."""
        return tuple(_WORD.findall(self.text.casefold().replace("’", "'")))


Value = Amount | Interval | Holding | Quotation


class Claim(Struct, frozen=True, gc=False, kw_only=True):
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
    def says(self) -> tuple[object, str]:
        """What it says, however it is written: a number without its step, and its unit.

        Of a count the number alone: what one text calls cars is vehicles in another.
        """
        unit = "" if self.kind == "count" else self.unit
        if isinstance(self.value, Amount):
            return (self.value.low, self.value.high), unit
        return self.value, unit

    @property
    def low(self) -> Decimal | None:
        """The low end of a number, in `unit`; None for an open end, a time and other kinds."""
        return self.value.low if isinstance(self.value, Amount) and self.kind != "time" else None

    @property
    def high(self) -> Decimal | None:
        """The high end of a number, in `unit`; None for an open end, a time and other kinds."""
        return self.value.high if isinstance(self.value, Amount) and self.kind != "time" else None

    @property
    def start_date(self) -> dt.date | None:
        """The first day of a date; None for an open start and for other kinds."""
        return self.value.start if isinstance(self.value, Interval) else None

    @property
    def end_date(self) -> dt.date | None:
        """The last day of a date; None for an open end and for other kinds."""
        return self.value.end if isinstance(self.value, Interval) else None


class Name(Struct, frozen=True, gc=False, kw_only=True):
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


class RoleMention(Struct, frozen=True, gc=False, kw_only=True):
    """Words that give a person a role, as "Acme's CEO Ann Lee"; the spans are those of names.

    `role` is the normalised name from rules/roles/; `state` its time as worded, `period` the years
    for which it is said to be held.
    """

    source: str
    start: int
    end: int
    text: str
    role: str
    person: Span
    organization: Span | None = None
    state: Literal["current", "former", "incoming", "acting"] = "current"
    period: Interval | None = None
    provenance: Provenance = "human"
    derivation: tuple[str, ...] = ()


@lru_cache(4096)  # most numbers come again and again, and so do the steps of all
def plain(value: Decimal) -> Decimal:
    """Write a decimal without exponent and without trailing zeros after its point."""
    if value == value.to_integral_value():
        return Decimal(int(value))
    return Decimal(format(value.normalize(), "f"))
