"""The marked stretches of each source: claims by their verdict, and what findings point at."""

from collections.abc import Iterator

from msgspec import Struct

from reconcile.model import Claim, Finding, Relation
from reconcile.report.html.view import (
    Verdict,
    View,
    is_about_source,
    is_ai_only,
    partners,
    verdict_of,
)
from reconcile.report.html.wording import interval_in_words, value_in_words

_TOLD = 6  # partners named in a tooltip
_WRITTEN_BY = {
    "ai_generated": "AI-written",
    "quotation": "in a quotation",
    "boilerplate": "in boilerplate",
    "metadata": "in metadata",
}
_STANDS = {"agree": "agrees with", "conflict": "conflicts with", "related": "beside"}


class Highlight(Struct, frozen=True, kw_only=True):
    """A marked stretch: `groups` are what it is lit up together with, `target` where it leads."""

    start: int
    end: int
    id: str
    verdict: Verdict
    disputed: bool
    groups: tuple[str, ...]
    target: str
    title: str


def highlights_of(view: View) -> dict[str, list[Highlight]]:
    """Mark all sources: source id -> its highlights in order of place, long before short."""
    found: dict[str, list[Highlight]] = {source: [] for source in view.sources}
    for claim in view.claims.values():
        found.setdefault(claim.source, []).append(_of_claim(view, claim))
    for source, highlight in _of_places(view):
        found.setdefault(source, []).append(highlight)
    for each in found.values():
        each.sort(key=lambda highlight: (highlight.start, -highlight.end, highlight.id))
    return found


def _of_claim(view: View, claim: Claim) -> Highlight:
    verdict = verdict_of(view, claim)
    others = partners(view, claim)
    findings = [each for each in view.findings_of.get(claim.id, ()) if not is_ai_only(view, each)]
    topics = view.topics_of.get(claim.id, ())
    return Highlight(
        start=claim.start,
        end=claim.end,
        id=view.anchors[claim.id],
        verdict=verdict,
        disputed=verdict == "agree" and any(each.severity != "note" for each in findings),
        groups=(*topics, *(each.fingerprint for each in findings)),
        target=_target(view, claim, others),
        title=_title(view, claim, others),
    )


def _target(view: View, claim: Claim, others: tuple[Claim, ...]) -> str:
    if others:
        return view.anchors[others[0].id]
    findings = view.findings_of.get(claim.id, ())
    return findings[0].fingerprint if findings else view.anchors[claim.id]


def _title(view: View, claim: Claim, others: tuple[Claim, ...]) -> str:
    reading = value_in_words(claim.value, claim.unit, view.names, claim.modifier)
    subject = view.names.get(claim.subject, claim.subject) if claim.subject else ""
    told = [
        " ".join(claim.text.split()),
        f"{claim.kind}: {reading}",
        " · ".join(filter(None, (subject, claim.attribute))),
        f"period: {interval_in_words(claim.period)}" if claim.period else "",
        _WRITTEN_BY.get(claim.provenance, ""),
        f"according to {view.names.get(claim.attributed_to, claim.attributed_to)}"
        if claim.attributed_to
        else "",
        *(_beside(view, claim, other) for other in others[:_TOLD]),
    ]
    return "\n".join(filter(None, told))


def _beside(view: View, claim: Claim, other: Claim) -> str:
    relation = _relation(view, claim, other)
    place = f"{view.letters.get(other.source, other.source)}:{other.line}"
    return f"{_STANDS[relation.type]} {place} “{other.text}”"


def _relation(view: View, claim: Claim, other: Claim) -> Relation:
    return next(each for each in view.relations_of[claim.id] if other.id in each.claims)


def _of_places(view: View) -> Iterator[tuple[str, Highlight]]:
    """Mark what findings point at where no claim stands, such as the names of one person."""
    taken = {(claim.source, claim.start, claim.end) for claim in view.claims.values()}
    number = 0
    for finding in view.findings:
        for source, start, end in places_of(finding):
            if (source, start, end) not in taken:
                taken.add((source, start, end))
                number += 1
                yield source, _of_place(finding, start, end, number)


def places_of(finding: Finding) -> list[tuple[str, int, int]]:
    """List the stretches a finding points at, its own first; none if it is about whole sources."""
    if is_about_source(finding):
        return []
    own = (finding.source, finding.start, finding.end)
    return [own, *((each.source, each.start, each.end) for each in finding.related)]


def _of_place(finding: Finding, start: int, end: int, number: int) -> Highlight:
    return Highlight(
        start=start,
        end=end,
        id=f"p-{number}",
        verdict=finding.severity,
        disputed=False,
        groups=(finding.fingerprint,),
        target=finding.fingerprint,
        title=finding.message,
    )
