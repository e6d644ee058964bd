"""What sources say of each figure of a draft, by the sentence it stands in."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from msgspec import structs

from reconcile.arithmetic import significant_digits
from reconcile.compare.statements.detailing import details
from reconcile.compare.statements.joining import joins
from reconcile.compare.statements.passage import Passage, passage
from reconcile.model import Amount, Claim, Detail, Document
from reconcile.places import Places

_TELLING = 3  # digits from which on a figure is rarely met by chance
_SURE = 0.94  # how surely two figures must be one thing's, and those that tell much by themselves
_SURE_ALONE = 0.86
_NEAR = 0.88  # and how surely, to be shown as what a source says instead


def told_of(
    documents: Sequence[Document], claims: Sequence[Claim], drafts: AbstractSet[str]
) -> Mapping[str, tuple[Detail, ...]]:
    """Give, by the id of each figure of the drafts, what sources say of it: for it, or near it.

    Unlike alignment this looks at the words around a figure alone, so it finds what a text bears
    out in other words, and decides on no conflict.
    """
    held: dict[str, list[Claim]] = {document.source.id: [] for document in documents}
    for claim in claims:
        held[claim.source].append(claim)
    sources = [_whole(one, held[one.source.id]) for one in documents if one.source.id not in drafts]
    found: dict[str, list[Detail]] = {}
    for document in documents:
        if document.source.id in drafts:
            for detail in _details(document, held[document.source.id], sources):
                found.setdefault(detail.claim.id, []).append(detail)
    return {claim: tuple(details) for claim, details in found.items()}


def _details(
    document: Document, claims: Sequence[Claim], sources: Sequence[Passage]
) -> Iterator[Detail]:
    places, language = Places(document), document.source.language.partition("_")[0]
    by_sentence: dict[tuple[int, int], list[Claim]] = {}
    for claim in claims:
        span = places.sentence(claim.start)
        by_sentence.setdefault((span.start, max(span.end, claim.end)), []).append(claim)
    for (start, end), members in by_sentence.items():
        moved = [structs.replace(c, start=c.start - start, end=c.end - start) for c in members]
        statement = passage(document.text[start:end], moved, language)
        for evidence in sources:
            for detail in details(evidence, statement, joins(evidence, statement)):
                if _is_told(detail):
                    yield detail


def _is_told(detail: Detail) -> bool:
    """Say whether a source bears a figure out, or at least speaks of the same thing."""
    if detail.verdict != "supported":
        return bool(detail.evidence) and detail.confidence >= _NEAR
    alone = _is_telling(detail.claim)
    return detail.basis != "arithmetic" and detail.confidence >= (_SURE_ALONE if alone else _SURE)


def _is_telling(claim: Claim) -> bool:
    if isinstance(claim.value, Amount):
        value = claim.value.low or claim.value.high
        return value is not None and significant_digits(value) >= _TELLING
    return claim.start_date is not None and claim.start_date == claim.end_date


def _whole(document: Document, claims: Sequence[Claim]) -> Passage:
    return passage(document.text, claims, document.source.language.partition("_")[0])
