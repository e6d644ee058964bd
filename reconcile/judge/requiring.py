"""What a project requires of its sources, and where they do not hold to it."""

from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase

from reconcile.arithmetic import Written, stand
from reconcile.judge.choosing import Choice
from reconcile.judge.draft import Case, Draft, said
from reconcile.judge.origins import Origins
from reconcile.knowledge.checks import Check
from reconcile.knowledge.patterns import compiled
from reconcile.knowledge.required import Requirement
from reconcile.model import Amount, Claim, Document, Place, Span
from reconcile.places import Places

_WHY = "The rules of this project require it."
_SETTLE = "Correct the source, or change the rule."


def required(
    case: Case, documents: Sequence[Document], rules: Sequence[tuple[Requirement, Sequence[Claim]]]
) -> Iterator[Draft]:
    """Report where the sources depart from what a project requires.

    Each rule comes with the claims that were read in what it `equals`.
    """
    for rule, wanted in rules:
        held = [one for one in documents if not rule.source or _matches(one, rule.source)]
        if rule.pattern is not None:
            yield from _worded(rule, held)
        else:
            members = _chosen(case, rule, {one.source.id: one for one in held})
            yield from _valued(case, rule, members, wanted)


def _matches(document: Document, pattern: str) -> bool:
    return fnmatchcase(document.source.id, pattern)


def _chosen(case: Case, rule: Requirement, documents: dict[str, Document]) -> list[Claim]:
    choice = Choice(rule, case.entities)
    chosen = [one for one in case.claims if one.source in documents and choice.holds(one)]
    if rule.part is None:
        return chosen
    places = {claim.source: Places(documents[claim.source]) for claim in chosen}
    blocks = ((claim, places[claim.source].block(claim.start)) for claim in chosen)
    return [claim for claim, block in blocks if block and block.part == rule.part]


def _valued(
    case: Case, rule: Requirement, members: Sequence[Claim], wanted: Sequence[Claim]
) -> Iterator[Draft]:
    """Hold figures against the one that they must equal, else against the first that is given."""
    expected = wanted[0] if wanted else members[0] if members else None
    if expected is None:
        return
    alike = [one for one in members if (one.kind, one.unit) == (expected.kind, expected.unit)]
    for claim in alike:
        if not _agrees(claim, expected):
            other = [] if wanted else [case.place(expected)]
            places = (case.place(claim), *other)
            yield _draft(rule, places, said(claim.text), claims=(claim.id,))
    backing = [one for one in alike if _agrees(one, expected)]
    origins = Origins(case.sources).count(backing)
    if origins < rule.min_origins:
        borne = tuple(map(case.place, backing)) or (case.place(None, case.sources[0].id),)
        yield _draft(rule, borne, f"{origins} of {rule.min_origins} independent origins")


def _agrees(claim: Claim, expected: Claim) -> bool:
    if isinstance(claim.value, Amount) and isinstance(expected.value, Amount):
        given = Written(claim.value, claim.modifier)
        return stand(given, Written(expected.value, expected.modifier)).type == "agree"
    return claim.value == expected.value


def _worded(rule: Requirement, documents: Sequence[Document]) -> Iterator[Draft]:
    """Look for a pattern in the texts, or in the part of them that is meant."""
    pattern = compiled(rule.pattern or "")
    for document in documents:
        places = Places(document)
        found = [
            Span(span.start + match.start(), span.start + match.end())
            for span in _parts(document, rule)
            for match in pattern.finditer(document.text[span.start : span.end])
            if match.end() > match.start()
        ]
        if rule.forbidden:
            for span in found:
                place = _place(document, places, span)
                yield _draft(rule, (place,), said(place.text))
        elif not found:
            place = _place(document, places, Span(0, 0))
            yield _draft(rule, (place,), document.source.id)


def _parts(document: Document, rule: Requirement) -> list[Span]:
    if rule.part is None:
        return [Span(0, len(document.text))]
    return [Span(one.start, one.end) for one in document.blocks if one.part == rule.part]


def _place(document: Document, places: Places, span: Span) -> Place:
    line, column = places.line_column(span.start)
    return Place(
        source=document.source.id,
        start=span.start,
        end=span.end,
        line=line,
        column=column,
        text=document.text[span.start : span.end],
    )


def _draft(
    rule: Requirement, places: tuple[Place, ...], primary: str, *, claims: tuple[str, ...] = ()
) -> Draft:
    check = Check(
        code=rule.code,
        name="required",
        severity=rule.severity,
        message="{rule}: {primary}",
        why=rule.reason or _WHY,
        settle=_SETTLE,
        example=(),
    )
    words = {"rule": rule.message.rstrip("."), "primary": primary}
    return Draft(check=check, places=places, words=words, claims=claims, suggestion=rule.suggestion)
