"""What a view asks of a report again and again, worked out once: what is linked to what."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Literal, TypeVar

from msgspec import Struct

from reconcile.model import Claim, Fact, Finding, Relation, Report, Source
from reconcile.report.view.labels import ENGLISH, Labels, marked
from reconcile.report.view.telling import Teller
from reconcile.report.view.wording import hedged, value_in_words

T = TypeVar("T")

Verdict = Literal["error", "warning", "note", "ai", "agree", "plain"]

RANK: dict[Verdict, int] = {"error": 0, "warning": 1, "ai": 2, "agree": 3, "note": 4, "plain": 5}
_KINDS = (  # of claims, said as they stand
    marked("money"), marked("count"), marked("percent"), marked("quantity"), marked("date"),
    marked("duration"), marked("time"), marked("ratio"), marked("multiple"), marked("rate"),
    marked("score"), marked("rank"), marked("role"), marked("quote"),
)  # fmt: skip
_SEVERITIES = ("error", "warning", "note")
_LETTERS = 26
_LONG = 60  # code points of a figure above which its value alone is told
_COUNTED = re.compile(r"[\d.,]+\s+([^\d\s]\D{1,40})")  # a number and what it counts


class Told(Struct, frozen=True):
    """A sentence, and its language where that is not the reader's."""

    words: str
    language: str | None


class View(Struct, frozen=True, kw_only=True):
    """A report with its cross-references; all keys are ids of the report."""

    report: Report
    labels: Labels
    teller: Teller
    sources: dict[str, Source]
    letters: dict[str, str]  # what a source is called: A, B, ...
    names: dict[str, str]  # of entities
    claims: dict[str, Claim]
    readings: dict[str, str]  # of claims: their values in words
    anchors: dict[str, str]  # of claims: A.1 is the first of source A
    relations: dict[str, Relation]
    relations_of: dict[str, tuple[Relation, ...]]  # claim -> the relations it stands in
    topics_of: dict[str, tuple[str, ...]]  # claim -> the anchors of its topics: t1, t2, ...
    findings: tuple[Finding, ...]  # the gravest first
    findings_of: dict[str, tuple[Finding, ...]]  # claim -> the findings that name it
    marks_of: dict[str, str]  # fingerprint -> f1, f2, ...: short, for what lights up together
    facts_of: dict[str, Fact]  # claim -> the fact that it bears out
    drafts: frozenset[str]  # the sources whose claims are held against the others
    ai_only: frozenset[str]  # the fingerprints of findings about what nobody but AI text says

    def tell(self, words: str) -> Told:
        """Say a sentence of rules or arithmetic in the reader's language, as far as it is known."""
        if self.labels.language == "en" or not words:
            return Told(words, None)
        told = self.teller.tell(words)
        return Told(words, "en") if told is None else Told(told, None)

    def say(self, words: str, /, **parts: str) -> str:
        """Say an English sentence of the interface in the reader's language."""
        return self.labels.say(words, **parts)

    def count(self, number: int, one: str, many: str) -> str:
        """Say how many, in the reader's language."""
        return self.labels.count(number, one, many)

    def reading(self, claim: Claim) -> str:
        """Say a claim's value in words, the same for all that say the same."""
        return self.readings[claim.id]

    def told(self, claim: Claim) -> str:
        """Say a claim's value for people: of a count in the text's own words, "38 ferries"."""
        if claim.kind != "count" or len(claim.text) > _LONG:
            return self.reading(claim)
        return hedged(" ".join(claim.text.split()), claim.modifier, self.labels)

    def noun(self, claims: Iterable[Claim]) -> str:
        """Name what claims count or measure, in a text's own words where one has them plainly."""
        held = sorted(claims, key=self._is_foreign)
        found = (_COUNTED.fullmatch(each.text) for each in held if each.kind == "count")
        return next((each[1] for each in found if each), held[0].attribute)

    def _is_foreign(self, claim: Claim) -> bool:
        source = self.sources.get(claim.source)
        return source is not None and source.language.partition("_")[0] != self.labels.language


def view_of(report: Report, labels: Labels = ENGLISH) -> View:
    """Work out the cross-references of a report."""
    findings = tuple(sorted(report.findings, key=lambda each: _SEVERITIES.index(each.severity)))
    claims = {claim.id: claim for claim in report.claims}
    letters = {source.id: _letter(place) for place, source in enumerate(report.sources)}
    names = {entity.id: entity.name for entity in report.entities}
    return View(
        report=report,
        labels=labels,
        teller=Teller(labels),
        sources={source.id: source for source in report.sources},
        letters=letters,
        names=names,
        claims=claims,
        readings={
            each.id: value_in_words(each.value, each.unit, names, each.modifier, labels)
            for each in report.claims
        },
        anchors=_anchors(report.claims, letters),
        relations={relation.id: relation for relation in report.relations},
        relations_of=_by_claim((each.claims, each) for each in report.relations),
        topics_of=_by_claim(
            (each.claims, f"t{place}") for place, each in enumerate(report.topics, 1)
        ),
        findings=findings,
        findings_of=_by_claim((each.claims, each) for each in findings),
        marks_of={each.fingerprint: f"f{place}" for place, each in enumerate(findings, 1)},
        facts_of={claim: each for each in reversed(report.facts) for claim in each.claims},
        drafts=frozenset(report.drafts or ()),
        ai_only=frozenset(each.fingerprint for each in findings if _is_ai_only(claims, each)),
    )


def name_of(source: Source) -> str:
    """Call a source by its publisher, or by its file where none is known."""
    return source.publisher or source.id.rpartition("/")[2]


def is_ai_only(view: View, finding: Finding) -> bool:
    """Say whether a finding is about claims that nobody but AI text makes."""
    return finding.fingerprint in view.ai_only


def _is_ai_only(known: dict[str, Claim], finding: Finding) -> bool:
    claims = [known[each] for each in finding.claims if each in known]
    return (
        bool(claims)
        and not finding.relations
        and all(claim.provenance == "ai_generated" for claim in claims)
    )


def is_about_source(finding: Finding) -> bool:
    """Say whether a finding is about a source as a whole, as one cut by a paywall."""
    return not (finding.claims or finding.entities or finding.relations)


def verdict_of(view: View, claim: Claim) -> Verdict:
    """Judge how to show a claim: by the findings against it, then by those who agree with it."""
    agreed = is_agreed(view, claim)
    found: list[Verdict] = ["agree"] if agreed else ["plain"]
    for finding in view.findings_of.get(claim.id, ()):
        if is_ai_only(view, finding):
            found.append("ai")
        elif not agreed or _accused(finding, claim):
            found.append(finding.severity)
    return min(found, key=RANK.__getitem__)


def is_disputed(view: View, claim: Claim) -> bool:
    """Say whether a claim that others agree with is contradicted somewhere too."""
    findings = view.findings_of.get(claim.id, ())
    return verdict_of(view, claim) == "agree" and any(
        each.severity != "note" and not is_ai_only(view, each) for each in findings
    )


def is_agreed(view: View, claim: Claim) -> bool:
    """Say whether another source agrees with a claim."""
    return any(
        relation.type == "agree" and crosses(view, relation)
        for relation in view.relations_of.get(claim.id, ())
    )


def crosses(view: View, relation: Relation) -> bool:
    """Say whether a relation joins claims of different sources."""
    return len({view.claims[each].source for each in relation.claims if each in view.claims}) > 1


def partners(view: View, claim: Claim) -> tuple[Claim, ...]:
    """List the claims it is held against: conflicts first, other sources before its own."""
    linked = sorted(
        view.relations_of.get(claim.id, ()),
        key=lambda relation: ("conflict", "agree", "related").index(relation.type),
    )
    found = dict.fromkeys(each for relation in linked for each in relation.claims)
    others = [view.claims[each] for each in found if each != claim.id and each in view.claims]
    return tuple(sorted(others, key=lambda other: other.source == claim.source))


def _accused(finding: Finding, claim: Claim) -> bool:
    """Say whether the claim stands at the finding's own place, rather than as a witness."""
    return (finding.source, finding.start) == (claim.source, claim.start)


def _letter(place: int) -> str:
    return chr(ord("A") + place) if place < _LETTERS else f"S{place + 1}"


def _anchors(claims: Iterable[Claim], letters: dict[str, str]) -> dict[str, str]:
    """Give each claim its number in its source, so that an anchor tells where it leads."""
    met: Counter[str] = Counter()
    found = {}
    for claim in claims:
        met[claim.source] += 1
        found[claim.id] = f"{letters.get(claim.source, '')}.{met[claim.source]}"
    return found


def _by_claim(pairs: Iterable[tuple[tuple[str, ...], T]]) -> dict[str, tuple[T, ...]]:
    found: dict[str, list[T]] = defaultdict(list)
    for claims, thing in pairs:
        for claim in claims:
            found[claim].append(thing)
    return {claim: tuple(things) for claim, things in found.items()}
