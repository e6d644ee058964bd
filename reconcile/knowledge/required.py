"""What a project says of its sources, of how far figures may differ, and of what must hold."""

import datetime as dt
import re
from decimal import Decimal, InvalidOperation

from reconcile.knowledge.loading import Rules
from reconcile.knowledge.patterns import compiled
from reconcile.model import Kind, Part, Severity

_CODE = re.compile(r"(?!RC\d)[A-Z][A-Z0-9_-]{1,19}")
_LOCALE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
_PERCENT = Decimal(100)


class SourceRule(Rules, frozen=True, kw_only=True):
    """What a project knows of the sources that `match`, a pattern of paths as "seeds/*.txt".

    `locale` is a CLDR identifier, `trust` the share of what a source says that is right, `cites`
    outlets, or patterns of sources, on which it relies and is no second witness to.
    """

    match: str
    publisher: str | None = None
    published: dt.date | None = None
    locale: str | None = None
    trust: float | None = None
    cites: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a trust that is certainty, which no evidence could ever outweigh."""
        if self.trust is not None and not 0 < self.trust < 1:
            raise ValueError("`trust` is a share of 1, between 0 and 1")
        if self.locale is not None and not _LOCALE.fullmatch(self.locale):
            raise ValueError("`locale` is a CLDR identifier, as 'de' or 'en_IN'")


class Chosen(Rules, frozen=True, kw_only=True):
    """The claims that a rule is about: those to which all that is given applies."""

    subject: str | None = None
    measure: str | None = None
    kind: Kind | None = None
    unit: str | None = None


class Tolerance(Chosen, frozen=True, kw_only=True):
    """How far two figures may differ that are one: `relative` as "1%", `absolute` in their unit."""

    relative: str | float | None = None
    absolute: float | None = None
    reason: str = ""

    def __post_init__(self) -> None:
        """Refuse what allows nothing, or whatever there may be."""
        if (self.relative is None) == (self.absolute is None):
            raise ValueError("A tolerance is either `relative` or `absolute`")
        if not any((self.subject, self.measure, self.kind, self.unit)):
            raise ValueError("A tolerance names a `subject`, a `measure`, a `kind` or a `unit`")
        if not 0 < self.share < 1 and self.absolute is None:
            raise ValueError("`relative` lies between 0 and 1, as 0.01 or '1%'")

    @property
    def share(self) -> Decimal:
        """What `relative` allows, as a part of the larger figure."""
        written = str(self.relative or 0).strip()
        try:
            part = written.endswith("%")
            share = Decimal(written[:-1].strip()) / _PERCENT if part else Decimal(written)
        except InvalidOperation as error:
            raise ValueError(f"'{written}' is no share: write 0.01 or '1%'") from error
        if not share.is_finite():
            raise ValueError(f"'{written}' is no share: write 0.01 or '1%'")
        return share


class Requirement(Chosen, frozen=True, kw_only=True):
    """What a project wants to hold of its sources, under a code of its own.

    Of the claims that are chosen, in the sources and the `part` that are named: they `equal` a
    figure, they `agree` with one another, `min_origins` independent origins bear the figure out. Of
    the text: a `pattern` (RE2) is there or, where it is `forbidden`, is not.
    """

    code: str
    message: str
    severity: Severity = "error"
    source: str | None = None
    part: Part | None = None
    equals: str | None = None
    agree: bool = False
    min_origins: int = 0
    pattern: str | None = None
    forbidden: bool = False
    suggestion: str | None = None
    reason: str = ""

    def __post_init__(self) -> None:
        """Refuse a requirement that requires nothing, or of nothing in particular."""
        if not _CODE.fullmatch(self.code):
            raise ValueError(f"'{self.code}' is no code: write one as ACME1, none of RC101's kind")
        if self.min_origins and self.equals is None:
            raise ValueError("`min_origins` counts who bears out what `equals` says: give both")
        if sum((self.equals is not None, self.agree, self.pattern is not None)) != 1:
            raise ValueError("What is required is one of `equals`, `agree` and `pattern`")
        if self.pattern is not None:
            compiled(self.pattern)
        elif not any((self.subject, self.measure, self.kind, self.unit)):
            raise ValueError("A requirement names a `subject`, a `measure`, a `kind` or a `unit`")
