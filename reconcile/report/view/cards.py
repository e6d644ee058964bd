"""Findings as cards: what is wrong, in one sentence, with the words of both sides."""

from collections.abc import Iterator

from msgspec import UNSET, Struct

from reconcile.model import Claim, Evidence, Finding, Relation, Severity
from reconcile.report.view.labels import marked
from reconcile.report.view.links import Told, Verdict, View, is_about_source, is_ai_only
from reconcile.report.view.matrix import label_of
from reconcile.report.view.places import (
    Spot,
    Targets,
    lettered,
    provenance_at,
    shortened,
    sources_of,
    spots_of,
)
from reconcile.report.view.reasons import Reason, reasons_of
from reconcile.report.view.snippets import allow_rule
from reconcile.report.view.verdict import headline, kinds_of
from reconcile.report.view.wording import value_in_words

_WHOLE = 4  # places quoted in full
_SEVERITIES: dict[Severity, str] = {
    "error": marked("Conflict"),
    "warning": marked("Warning"),
    "note": marked("Note"),
}


class Card(Struct, frozen=True, kw_only=True):
    """One finding as people are shown it; `facets` are what it can be filtered by."""

    finding: Finding
    severity: str
    title: str
    about: str  # whose figure of what; empty where that is not one thing
    message: Told
    verdict: Verdict
    spots: tuple[Spot, ...]  # its own place first
    arithmetic: tuple[Told, ...]
    origins: str
    suggestion: str
    reasons: tuple[Reason, ...]
    allow: str
    facets: tuple[str, ...]


def cards_of(view: View, targets: Targets) -> Iterator[Card]:
    """Lay out all findings, the gravest first."""
    return (_card(view, each, targets) for each in view.findings)


def quoted_of(view: View, card: Card) -> tuple[list[Spot], list[Spot]]:
    """Part the places worth quoting in their surroundings from those that are told by their words.

    Few are quoted all, of many the first of each reading; of many readings none is.
    """
    if len(card.spots) <= _WHOLE:
        return list(card.spots), []
    claims = (view.claims[each] for each in card.finding.claims if each in view.claims)
    said = {(each.source, each.start): _same(view, each) for each in claims}
    firsts: dict[str, Spot] = {}
    for spot in sorted(card.spots, key=lambda each: _distance(view, card.spots[0], each)):
        words = " ".join(spot.words.casefold().split())
        firsts.setdefault(said.get((spot.source, spot.start), words), spot)
    if not 1 < len(firsts) <= _WHOLE:
        return [], list(card.spots)
    quoted = list(firsts.values())
    return quoted, [each for each in card.spots if each not in quoted]


def _same(view: View, claim: Claim) -> str:
    """Say what claims of one reading share: "38" and "38 ferries" do."""
    counts = claim.kind == "count"
    return value_in_words(claim.value, "", view.names) if counts else view.reading(claim)


def _distance(view: View, own: Spot, other: Spot) -> tuple[bool, ...]:
    """Rank places as witnesses: other sources before one's own, people's words, one language."""
    sources = (view.sources.get(each.source) for each in (own, other))
    mine, theirs = sources
    return (
        other != own,
        other.source == own.source,
        provenance_at(theirs, other.start) == "ai_generated",
        bool(mine and theirs and mine.language != theirs.language),
    )


def _card(view: View, finding: Finding, targets: Targets) -> Card:
    spots = tuple(spots_of(view, finding, targets))
    relations = [view.relations[each] for each in finding.relations if each in view.relations]
    name = view.say(headline(finding.name))
    return Card(
        finding=finding,
        severity=_severity(view, finding),
        title=name[:1].upper() + name[1:],
        about=_about(view, finding),
        message=shortened(view, finding.message, finding),
        verdict="ai" if is_ai_only(view, finding) else finding.severity,
        spots=spots,
        arithmetic=_arithmetic(view, finding, relations),
        origins=_origins(view, finding),
        suggestion=lettered(view, finding.suggestion or "", sources_of(finding)),
        reasons=reasons_of(view, finding.evidence or _strongest(relations), sources_of(finding)),
        allow=allow_rule(finding, spots[0].words),
        facets=tuple(dict.fromkeys(_facets(view, finding, spots))),
    )


def _about(view: View, finding: Finding) -> str:
    claims = [view.claims[each] for each in finding.claims if each in view.claims]
    named = any(each.subject or each.attribute for each in claims)
    return label_of(view, claims) if named and finding.relations else ""


def _severity(view: View, finding: Finding) -> str:
    unread = is_about_source(finding) and finding.severity == "error"
    return view.say("Unread") if unread else view.say(_SEVERITIES[finding.severity])


def _arithmetic(view: View, finding: Finding, relations: list[Relation]) -> tuple[Told, ...]:
    told = dict.fromkeys(each.explanation for each in relations)
    return tuple(view.tell(each) for each in told if each and each not in finding.message)


def _strongest(relations: list[Relation]) -> tuple[Evidence, ...]:
    all_evidence = [each.evidence for each in relations]
    return max(all_evidence, key=lambda each: sum(one.weight for one in each), default=())


def _origins(view: View, finding: Finding) -> str:
    """Say how many independent origins bear out what the finding is about."""
    facts = [view.facts_of[each] for each in finding.claims if each in view.facts_of]
    if not facts or not finding.relations:
        return ""
    fact = facts[0]
    if fact.kind == "count":  # "38 ferries" as it is written: units of counts are lemmas
        value = f"“{view.claims[fact.claims[0]].text}”"
    else:
        value = value_in_words(fact.value, fact.unit, view.names, labels=view.labels)
    origins = view.count(fact.origins, "independent origin", "independent origins")
    return view.say("{value} rests on {origins}", value=value, origins=origins)


def _facets(view: View, finding: Finding, spots: tuple[Spot, ...]) -> Iterator[str]:
    yield from (f"k:{each}" for each in kinds_of(view, finding))
    yield f"r:{finding.code}"
    if finding.new is not UNSET:
        yield "n:new" if finding.new else "n:known"
    yield from (f"s:{view.letters[each.source]}" for each in spots if each.source in view.letters)
    yield from (f"e:{each}" for each in finding.entities)
    claims = [view.claims[each] for each in finding.claims if each in view.claims]
    yield from (f"e:{each.subject}" for each in claims if each.subject)
    yield from (topic for each in claims for topic in view.topics_of.get(each.id, ()))
    for each in spots[:1] if is_about_source(finding) else spots:
        ai_written = provenance_at(view.sources.get(each.source), each.start) == "ai_generated"
        yield "p:ai" if ai_written else "p:human"
