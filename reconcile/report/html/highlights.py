"""The marked stretches of each source: claims by their verdict, and what findings point at."""

from collections.abc import Iterator

from msgspec import Struct

from reconcile.model import Claim, Finding, Relation
from reconcile.report.view.labels import marked
from reconcile.report.view.links import (
    Verdict,
    View,
    is_about_source,
    is_ai_only,
    is_disputed,
    partners,
    verdict_of,
)
from reconcile.report.view.wording import interval_in_words, outline, precision_in_words

_TOLD = 4  # partners named in a tooltip
_WRITTEN_BY = {
    "ai_generated": marked("AI-written"),
    "quotation": marked("in a quotation"),
    "boilerplate": marked("in boilerplate"),
    "metadata": marked("in metadata"),
}
_STANDS = {
    "agree": marked("agrees with {place} “{words}”"),
    "conflict": marked("conflicts with {place} “{words}”"),
    "related": marked("beside {place} “{words}”"),
}


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
    others = partners(view, claim)
    findings = [each for each in view.findings_of.get(claim.id, ()) if not is_ai_only(view, each)]
    alone = len(others) == 0
    topics = () if alone else view.topics_of.get(claim.id, ())
    return Highlight(
        start=claim.start,
        end=claim.end,
        id=view.anchors[claim.id],
        verdict=verdict_of(view, claim),
        disputed=is_disputed(view, claim),
        groups=(*topics, *(view.marks_of[each.fingerprint] for each in findings)),
        target=_target(view, claim, others),
        title=_title(view, claim, others),
    )


def _target(view: View, claim: Claim, others: tuple[Claim, ...]) -> str:
    if others:
        return view.anchors[others[0].id]
    findings = view.findings_of.get(claim.id, ())
    return findings[0].fingerprint if findings else view.anchors[claim.id]


def _title(view: View, claim: Claim, others: tuple[Claim, ...]) -> str:
    """Tell what was read: value, precision, whose, when, who says so, and what is beside it."""
    subject = view.names.get(claim.subject, claim.subject) if claim.subject else ""
    told = [
        f"{view.say(claim.kind)}: {view.told(claim)}",
        _precision(view, claim),
        " · ".join(filter(None, (subject, claim.attribute))),
        _period(view, claim),
        view.say(_WRITTEN_BY.get(claim.provenance, "")),
        _attributed(view, claim),
        *(_beside(view, claim, other) for other in others[:_TOLD]),
    ]
    return "\n".join(filter(None, told))


def _precision(view: View, claim: Claim) -> str:
    step = precision_in_words(claim.value, view.labels)
    return view.say("to the nearest {step}", step=step) if step else ""


def _period(view: View, claim: Claim) -> str:
    if not claim.period:
        return ""
    return view.say("period: {days}", days=interval_in_words(claim.period, view.labels))


def _attributed(view: View, claim: Claim) -> str:
    if not claim.attributed_to:
        return ""
    who = view.names.get(claim.attributed_to, claim.attributed_to)
    return view.say("according to {who}", who=who)


def _beside(view: View, claim: Claim, other: Claim) -> str:
    relation = _relation(view, claim, other)
    place = f"{view.letters.get(other.source, other.source)}:{other.line}"
    return view.say(_STANDS[relation.type], place=place, words=outline(other.text))


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
                anchor = f"{view.letters.get(source, '')}.p{number}"
                yield source, _of_place(view, finding, Place(start, end, anchor))


class Place(Struct, frozen=True):
    """A stretch of a source, and the anchor of its mark."""

    start: int
    end: int
    anchor: str


def places_of(finding: Finding) -> list[tuple[str, int, int]]:
    """List the stretches a finding points at, its own first; none if it is about whole sources."""
    if is_about_source(finding):
        return []
    own = (finding.source, finding.start, finding.end)
    return [own, *((each.source, each.start, each.end) for each in finding.related)]


def _of_place(view: View, finding: Finding, place: Place) -> Highlight:
    return Highlight(
        start=place.start,
        end=place.end,
        id=place.anchor,
        verdict=finding.severity,
        disputed=False,
        groups=(view.marks_of[finding.fingerprint],),
        target=finding.fingerprint,
        title=finding.message,
    )
