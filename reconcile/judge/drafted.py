"""A draft beside its sources: which of its claims they bear out, and which none of them makes."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import structs

from reconcile.judge.draft import Case, Draft, check_named, said
from reconcile.judge.origins import Origins
from reconcile.model import Claim, Detail, Finding, Quotation, Relation, Standing, Verdict

Told = Mapping[str, tuple[Detail, ...]]
_DIGIT = re.compile(r"\d")
_NEAREST = 3  # of what is said nearby, how much is told


def standings(case: Case, told: Told) -> tuple[Standing, ...]:
    """Say of every claim of the drafts how it stands, in order of place.

    What alignment joined decides; where it joined nothing, what the words around a figure say, as
    `told` holds it, or the words of a quotation.
    """
    claims, origins = case.by_id(), Origins(case.sources)
    joined: defaultdict[str, list[Relation]] = defaultdict(list)
    for relation in case.relations:
        for member in relation.claims:
            joined[member].append(relation)
    texts = _Texts(case)
    found = []
    for claim in case.claims:
        if claim.source in case.drafts:
            standing = _aligned(case, claim, joined[claim.id], claims, origins)
            found.append(standing or _told(claim, told.get(claim.id, ()), texts, origins))
    return tuple(found)


def not_stated(case: Case) -> Iterator[Draft]:
    """Report every claim of a draft that no source makes.

    A day without a date is no claim, nor is the period of a figure that stands beside it.
    """
    check, claims = check_named("not-stated"), case.by_id()
    periods = {(claim.source, claim.line, claim.period) for claim in case.claims}
    for standing in case.standings:
        claim = claims[standing.claim]
        vague = claim.kind in {"date", "time"} and not _DIGIT.search(claim.text)
        told_with = (claim.source, claim.line, claim.value) in periods
        if standing.verdict == "not_stated" and not (vague or told_with):
            near = [claims[one] for one in standing.claims]
            nearest = ", ".join(f"{said(one.text)} in {one.source}:{one.line}" for one in near)
            words = {
                "primary": said(claim.text),
                "nearest": f"; the nearest that they say is {nearest}" if nearest else "",
            }
            places = tuple(case.place(one) for one in (claim, *near))
            yield Draft(check=check, places=places, words=words, claims=(claim.id,))


def of_drafts(case: Case, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Leave out what concerns the sources of a draft among themselves; correct what they say."""
    sources = {source.id for source in case.sources} - case.drafts
    kept = (f for f in findings if {f.source, *(place.source for place in f.related)} - sources)
    corrected = {one.claim: one.correction for one in case.standings if one.correction}
    return tuple(
        structs.replace(finding, suggestion=_suggested(finding, corrected)) for finding in kept
    )


def _suggested(finding: Finding, corrected: Mapping[str, str]) -> str | None:
    if finding.suggestion or finding.name == "not-stated":
        return finding.suggestion
    return next((corrected[claim] for claim in finding.claims if claim in corrected), None)


def _aligned(
    case: Case,
    claim: Claim,
    relations: Sequence[Relation],
    claims: Mapping[str, Claim],
    origins: Origins,
) -> Standing | None:
    """Take what alignment joined with a claim: the side that more independent origins are on."""
    sides: dict[str, list[Claim]] = {"agree": [], "conflict": []}
    telling: dict[str, Relation] = {}
    for relation in relations:
        others = [claims[one] for one in relation.claims if claims[one].source not in case.drafts]
        if relation.type in sides and others:
            held = [one for one in others if one.kind == claim.kind or relation.type == "agree"]
            sides[relation.type] += [one for one in held if one not in sides[relation.type]]
            telling.setdefault(relation.type, relation)
    if not telling:
        return None
    sides["conflict"] = [one for one in sides["conflict"] if one not in sides["agree"]]
    backing, against = (origins.count(sides[side]) for side in ("agree", "conflict"))
    verdict: Verdict = "contradicted"
    if "conflict" not in telling or ("agree" in telling and backing > against):
        verdict = "supported"
    side, other = ("agree", "conflict") if verdict == "supported" else ("conflict", "agree")
    relation = telling[side]
    correction = _correction(relation, sides[side], origins) if side == "conflict" else None
    standing = _standing(claim, verdict, relation.basis, relation.confidence, sides[side], origins)
    rivals = tuple(one.id for one in sides[other])
    return structs.replace(standing, rivals=rivals, correction=correction)


def _correction(relation: Relation, others: Sequence[Claim], origins: Origins) -> str | None:
    """Write what the best borne out of the other readings says, and where it says so."""
    readings: defaultdict[object, list[Claim]] = defaultdict(list)
    for one in others:
        readings[one.value, one.unit].append(one)
    if not readings:
        return relation.suggestion
    best = max(readings.values(), key=lambda reading: (origins.count(reading), len(reading)))
    words = relation.suggestion or " ".join(best[0].text.split())
    return f"{words} ({best[0].source}:{best[0].line})"


def _told(claim: Claim, told: Sequence[Detail], texts: "_Texts", origins: Origins) -> Standing:
    """Take what the words around a figure, or those of a quotation, say."""
    borne = [detail for detail in told if detail.verdict == "supported"]
    if borne:
        surest = max(borne, key=lambda detail: detail.confidence)
        backing = [one for detail in borne for one in detail.evidence]
        return _standing(claim, "supported", surest.basis, surest.confidence, backing, origins)
    if isinstance(claim.value, Quotation) and (where := texts.holding(claim.value)):
        standing = _standing(claim, "supported", "wording", 1.0, (), origins)
        return structs.replace(standing, sources=where, origins=len(where))
    ranked = sorted(told, key=lambda detail: -detail.confidence)[:_NEAREST]
    near = list({one.id: one for detail in ranked for one in detail.evidence}.values())
    return _standing(claim, "not_stated", "none", 0.5, near, origins)


def _standing(
    claim: Claim,
    verdict: Verdict,
    basis: str,
    confidence: float,
    others: Sequence[Claim],
    origins: Origins,
) -> Standing:
    return Standing(
        claim=claim.id,
        verdict=verdict,
        basis=basis,
        confidence=confidence,
        claims=tuple(dict.fromkeys(one.id for one in others)),
        sources=tuple(sorted({one.source for one in others})),
        origins=origins.count(others) if verdict != "not_stated" else 0,
    )


class _Texts:
    """The words of the sources, put together when a quotation first asks for them."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._words: dict[str, str] = {}

    def holding(self, quotation: Quotation) -> tuple[str, ...]:
        """List the sources in which the quoted words stand one behind the other."""
        if not self._words:
            for source in self._case.sources:
                if source.id not in self._case.drafts and isinstance(source.text, str):
                    words = Quotation(text=source.text, speaker=None).words
                    self._words[source.id] = f" {' '.join(words)} "
        wanted = f" {' '.join(quotation.words)} "
        return tuple(source for source, words in self._words.items() if wanted in words)
