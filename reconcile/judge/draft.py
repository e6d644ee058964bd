"""What the judges share: the case before them, and a finding from its draft to its final form."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from reconcile.knowledge.checks import Check, load_checks
from reconcile.model import (
    Claim,
    Entity,
    Evidence,
    Finding,
    Mention,
    Place,
    Relation,
    Severity,
    Skipped,
    Source,
    Standing,
    Topic,
)
from reconcile.places import line_column_in, path

_SLOT = re.compile(r"\{(\w+)\}")
_DIGITS = 16  # hexadecimal, 64 bits: no clash in any report that a person can read


class Case(Struct, frozen=True, kw_only=True):
    """All that a run knows when it comes to judging."""

    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    entities: tuple[Entity, ...]
    topics: tuple[Topic, ...]
    relations: tuple[Relation, ...]
    skipped: tuple[Skipped, ...]
    drafts: frozenset[str] = frozenset()  # sources that are checked against the others
    standings: tuple[Standing, ...] = ()
    trust: Mapping[str, float] = {}  # the share that is right, of sources by their ids

    def by_id(self) -> dict[str, Claim]:
        """Map the claims by their ids."""
        return {claim.id: claim for claim in self.claims}

    def is_drafted(self, claims: Sequence[Claim]) -> bool:
        """Say whether one of the claims is a draft's."""
        return any(claim.source in self.drafts for claim in claims)

    def place(self, mention: Claim | Mention | None, source: str = "") -> Place:
        """Locate a claim or a mention; without one, the start of a source."""
        if mention is None:
            return Place(source=source, start=0, end=0, line=1, column=1, text="")
        line, column = self._position(mention)
        return Place(
            source=mention.source,
            start=mention.start,
            end=mention.end,
            line=line,
            column=column,
            text=mention.text,
            path=self._path(mention),
        )

    def _path(self, mention: Claim | Mention) -> tuple[str, ...]:
        source = next((each for each in self.sources if each.id == mention.source), None)
        return path(source.headings, mention.start) if source else ()

    def _position(self, mention: Claim | Mention) -> tuple[int, int]:
        if isinstance(mention, Claim):
            return mention.line, mention.column
        source = next(source for source in self.sources if source.id == mention.source)
        assert isinstance(source.text, str)
        if isinstance(source.anchors, tuple):
            return line_column_in(source.anchors, mention.start)
        before = source.text[: mention.start]
        return before.count("\n") + 1, len(before) - before.rfind("\n")


class Draft(Struct, frozen=True, kw_only=True):
    """A finding before it has its fingerprint; the first place is where it is reported."""

    check: Check
    places: tuple[Place, ...]
    words: Mapping[str, str]
    claims: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    severity: Severity | None = None
    suggestion: str | None = None
    evidence: tuple[Evidence, ...] = ()


def check_named(name: str) -> Check:
    """Find a check by its name."""
    return next(check for check in load_checks() if check.name == name)


def said(text: str) -> str:
    """Quote words of a source in one line."""
    return f"“{' '.join(text.split())}”"


def finished(drafts: Iterable[Draft]) -> tuple[Finding, ...]:
    """Fill in messages and fingerprints, and put the findings in order of place."""
    ordered = sorted(
        drafts, key=lambda draft: (draft.places[0].source, draft.places[0].start, draft.check.code)
    )
    seen: Counter[str] = Counter()
    found = []
    for draft in ordered:
        key = _key(draft)
        seen[key] += 1
        found.append(_finding(draft, _digest(f"{key}\n{seen[key]}")))
    return tuple(found)


def _finding(draft: Draft, fingerprint: str) -> Finding:
    place = draft.places[0]
    return Finding(
        code=draft.check.code,
        name=draft.check.name,
        severity=draft.severity or draft.check.severity,
        message=_SLOT.sub(lambda slot: draft.words.get(slot[1], slot[0]), draft.check.message),
        claims=draft.claims,
        relations=draft.relations,
        entities=draft.entities,
        source=place.source,
        start=place.start,
        end=place.end,
        line=place.line,
        column=place.column,
        path=place.path,
        related=draft.places[1:],
        fingerprint=fingerprint,
        suggestion=draft.suggestion,
        evidence=draft.evidence,
    )


def _key(draft: Draft) -> str:
    """Join what stays the same while other lines move: the code, the sources and the words."""
    quotes: Sequence[str] = sorted({f"{place.source}\n{place.text}" for place in draft.places})
    return "\n".join((draft.check.code, draft.places[0].source, *quotes))


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:_DIGITS]
