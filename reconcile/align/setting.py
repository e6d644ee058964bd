"""A claim in its setting: all that alignment looks at, prepared once."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log2

from msgspec import Struct

from reconcile.align.wording import Sentence, Wording
from reconcile.model import Claim, Document, Holding, Quotation
from reconcile.naming import Naming

_COMMON = 50  # sentences assumed behind the ones at hand, so that a word that two share is rare


class Setting(Struct, frozen=True, kw_only=True):
    """A claim with the words around it.

    `dimension` names what its value can be compared with at all, `words` holds the stems of its
    sentence without names and figures, each with its rarity in bits, `subjects` its subject and
    what that is a part of, the nearest first; `planned` says that the figure may yet come.
    """

    claim: Claim
    dimension: tuple[str, ...]
    sentence: Sentence
    words: dict[str, float]
    line: str
    subjects: tuple[str, ...]
    planned: bool
    headline: bool
    published: dt.date | None

    def excludes(self, other: "Setting") -> bool:
        """Say whether one sentence gives the two different values, so that they are two things."""
        return (
            self.sentence == other.sentence
            and self.claim.unit == other.claim.unit
            and self.claim.value != other.claim.value
            and self.claim.kind != "role"
        )


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
    stems = {place: wordings[place.source].stems(place) for place in dict.fromkeys(places)}
    seen = Counter(stem for found in stems.values() for stem in set(found))
    rarity = {stem: log2((len(stems) + _COMMON) / count) for stem, count in seen.items()}
    published = {document.source.id: document.source.published for document in documents}
    return tuple(
        Setting(
            claim=claim,
            dimension=dimension(claim),
            sentence=place,
            words={stem: rarity[stem] for stem in stems[place]},
            line=" ".join(stems[place]),
            subjects=_upwards(claim.subject, naming.parents),
            planned=wordings[place.source].is_planned(place, claim),
            headline=wordings[place.source].is_headline(claim),
            published=published[claim.source],
        )
        for claim, place in zip(claims, places, strict=True)
    )


def dimension(claim: Claim) -> tuple[str, ...]:
    """Name what a claim's value can be compared with at all: any money with any other money."""
    if claim.kind == "money":
        return ("money", claim.unit.partition("/")[2])
    if isinstance(claim.value, Holding):
        return ("role", claim.value.person)
    if isinstance(claim.value, Quotation):
        return ("quote", claim.value.speaker or "", claim.value.text)
    return (claim.kind, claim.unit)


def _upwards(subject: str | None, parents: dict[str, str | None]) -> tuple[str, ...]:
    found: list[str] = []
    while subject is not None and subject not in found:
        found.append(subject)
        subject = parents.get(subject)
    return tuple(found)
