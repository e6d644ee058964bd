"""A claim in its setting: all that alignment looks at, prepared once."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from reconcile.align.happening import Dating
from reconcile.align.sense import Sense
from reconcile.align.wording import Sentence, Vocabulary, Wording
from reconcile.arithmetic import significant_digits
from reconcile.knowledge.qualifiers import Qualifier
from reconcile.model import (
    Amount,
    Claim,
    Document,
    EntityType,
    Holding,
    Interval,
    Quotation,
    Span,
    Value,
)
from reconcile.naming import Naming

_FEW = 4  # claims on either side that stand near one
WORDED = frozenset({"role", "quote"})  # kinds of claims that are no figures
Companion = tuple[tuple[str, ...], Value]


class Setting(Struct, frozen=True, kw_only=True):
    """A claim with the words around it.

    `dimension` names what its value can be compared with at all; `words` holds the stems of its
    sentence without names and figures, `near` those right beside the claim, `sense` what those
    mean, `line` the sentence's in order; `vocabulary` tells how rare they are in its document.
    `subjects` is its subject and what that is a part of, the nearest first, and `actor` its type;
    `places`, `times` and `named` are what its sentence names, the last whom and what of any kind;
    `planned` says that the figure may yet come, `crowded` that others like it stand beside;
    `qualifiers` say of what sort it is (net, target, each), and `company` what telling values of
    other dimensions its sentence gives; `before` holds the words that lead to it, the nearest
    first, and `around` the telling values of the claims near it. `language` is the text's, without
    a country.
    """

    claim: Claim
    dimension: tuple[str, ...]
    sentence: Sentence
    words: frozenset[str]
    near: frozenset[str]
    sense: Sense | None
    line: str
    vocabulary: Vocabulary
    subjects: tuple[str, ...]
    actor: EntityType | None
    places: frozenset[str]
    times: frozenset[str]
    named: frozenset[str]
    planned: bool
    qualifiers: frozenset[Qualifier]
    headline: bool
    crowded: bool
    company: frozenset[Companion]
    before: tuple[str, ...]
    around: frozenset[Companion]
    published: dt.date | None
    dating: Dating | None  # of a date alone
    following: tuple[str, ...]  # of a rank alone: how the words behind it begin
    language: str
    table: int  # where the table begins that it stands in; -1 outside of any

    def excludes(self, other: "Setting") -> bool:
        """Say whether a sentence or a table gives the two different values: they are two things."""
        tabled = self.table >= 0 and self.table == other.table
        within = tabled and self.claim.source == other.claim.source
        return (
            (self.sentence == other.sentence or within)
            and self.claim.unit == other.claim.unit
            and self.claim.value != other.claim.value
            and self.claim.kind != "role"
        )

    def is_measured_as(self, other: "Setting") -> bool:
        """Say whether the two could be one figure: amounts in two currencies are never."""
        return self.claim.kind != "money" or self.claim.unit == other.claim.unit


def settings_of(
    documents: Sequence[Document], claims: Sequence[Claim], naming: Naming
) -> tuple[Setting, ...]:
    """Prepare every claim, in the given order."""
    by_source: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_source[claim.source].append(claim)
    wordings = {
        document.source.id: Wording(document, naming, by_source[document.source.id])
        for document in documents
    }
    places = [wordings[claim.source].sentence(claim) for claim in claims]
    within: defaultdict[Sentence, list[Claim]] = defaultdict(list)
    for claim, place in zip(claims, places, strict=True):
        within[place].append(claim)
    around = {claim.id: near for each in by_source.values() for claim, near in _around(each)}
    return tuple(
        _setting(claim, place, wordings[claim.source], naming, (within[place], around[claim.id]))
        for claim, place in zip(claims, places, strict=True)
    )


def _around(claims: Sequence[Claim]) -> Iterator[tuple[Claim, frozenset[Companion]]]:
    """Give for each claim of a text the telling values of the few before and behind it."""
    said = [(dimension(each), each.value) if _is_telling(each) else None for each in claims]
    for at, claim in enumerate(claims):
        near = (*said[max(0, at - _FEW) : at], *said[at + 1 : at + 1 + _FEW])
        yield claim, frozenset(filter(None, near))


def _setting(
    claim: Claim,
    place: Sentence,
    wording: Wording,
    naming: Naming,
    beside: tuple[Sequence[Claim], frozenset[Companion]],
) -> Setting:
    """Prepare one claim; `beside` holds all claims of its sentence, and the values around it."""
    within, around = beside
    stems, own = wording.stems(place), dimension(claim)
    alike = [each for each in within if dimension(each) == own]
    return Setting(
        claim=claim,
        dimension=own,
        sentence=place,
        words=frozenset(stems),
        near=wording.near(place, claim),
        sense=wording.sense(place, claim),
        line=" ".join(stems),
        vocabulary=wording.vocabulary,
        subjects=_upwards(claim.subject, naming.parents),
        actor=naming.types.get(claim.subject or ""),
        places=wording.places(place),
        times=wording.times(place),
        named=wording.named(place),
        planned=wording.is_planned(place, claim),
        qualifiers=wording.qualifiers(claim, _free(claim, place, alike)),
        headline=wording.is_headline(claim),
        crowded=len(alike) > 1,
        company=_company(within, own),
        before=wording.before(place, claim),
        around=around,
        published=wording.published,
        dating=wording.dating(place, claim, within) if claim.kind == "date" else None,
        following=wording.following(place, claim) if claim.kind == "rank" else (),
        language=wording.language,
        table=wording.table(claim),
    )


def _company(within: Sequence[Claim], own: tuple[str, ...]) -> frozenset[Companion]:
    """Give the telling values of other dimensions that stand in one sentence."""
    telling = (each for each in within if dimension(each) != own and _is_telling(each))
    return frozenset((dimension(each), each.value) for each in telling)


def _free(claim: Claim, place: Sentence, alike: Sequence[Claim]) -> Span:
    """Give the stretch around a claim that no other of its dimension has a part in.

    A restatement in parentheses shares the stretch of what it restates.
    """
    start, end = place.start, place.end
    for one in alike:
        if claim.id not in {one.restates, one.id} and one.id != claim.restates:
            start = max(start, one.end) if one.end <= claim.start else start
            end = min(end, one.start) if one.start >= claim.end else end
    return Span(start, end)


def _is_telling(claim: Claim) -> bool:
    """Say whether a value is seldom met by chance: money, a day, a number of two digits."""
    if isinstance(claim.value, Interval):
        return claim.value.start is not None and claim.value.start == claim.value.end
    if not isinstance(claim.value, Amount) or claim.value.low is None:
        return False
    return claim.kind == "money" or significant_digits(claim.value.low) > 1


def dimension(claim: Claim) -> tuple[str, ...]:
    """Name what a claim's value can be compared with at all: any money with any other money."""
    if claim.kind == "money":
        return ("money", claim.unit.partition("/")[2])
    if isinstance(claim.value, Holding):
        return ("role", claim.value.person)
    if isinstance(claim.value, Quotation):
        return ("quote",)
    return (claim.kind, claim.unit)


def _upwards(subject: str | None, parents: dict[str, str | None]) -> tuple[str, ...]:
    found: list[str] = []
    while subject is not None and subject not in found:
        found.append(subject)
        subject = parents.get(subject)
    return tuple(found)
