"""What the run on the two seeds must show; A is the first document, B the second."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from reconcile import pipeline
from reconcile.model import Claim, Entity, Finding, Relation, Report

SEEDS = Path(__file__).parent.parent / "seeds"
A, B = "000_51c7b0f0e66c8cfa.txt", "003_912295f010a0e019.txt"


@pytest.fixture(scope="module")
def report() -> Report:
    return pipeline.check_texts({name: (SEEDS / name).read_bytes() for name in (A, B)})


def claims(report: Report, source: str, text: str) -> list[Claim]:
    return [claim for claim in report.claims if claim.source == source and claim.text == text]


def claim(report: Report, source: str, text: str) -> Claim:
    (found,) = claims(report, source, text)
    return found


def relations(report: Report, kind: str, *members: Claim) -> list[Relation]:
    ids = {member.id for member in members}
    return [r for r in report.relations if r.type == kind and ids <= set(r.claims)]


def findings(report: Report, name: str) -> list[Finding]:
    return [finding for finding in report.findings if finding.name == name]


def entity(report: Report, name: str) -> Entity:
    (found,) = (
        each for each in report.entities if name in {each.name, *(a.name for a in each.aliases)}
    )
    return found


def test_the_amounts_agree_across_the_two_and_with_their_conversions(report: Report) -> None:
    yuan = [claim(report, A, "CNY380 billion"), claim(report, B, "380-billion-yuan")]
    yuan += claims(report, B, "380 billion yuan")
    dollars = [claim(report, A, "$52.7 billion"), *claims(report, B, "$52.7 billion")]
    assert len(yuan) == len(dollars) == 4
    assert relations(report, "agree", *yuan)
    assert relations(report, "agree", *dollars)
    for amount in dollars:
        (first,) = (each for each in yuan if each.id == amount.restates)
        (conversion,) = relations(report, "agree", first, amount)
        assert conversion.basis == "conversion"
        assert "7.21 CNY to the USD" in conversion.explanation
        assert "ECB reference rate" in conversion.explanation


def test_the_headline_is_truncated_and_the_right_figure_suggested(report: Report) -> None:
    (finding,) = findings(report, "truncated-amount")
    assert (finding.severity, finding.source, finding.line) == ("warning", B, 3)
    assert "52.7 rounds to 53, not 52" in finding.message
    assert finding.suggestion == "$53 billion"
    (relation,) = (r for r in report.relations if r.id in finding.relations)
    assert (relation.type, relation.basis) == ("conflict", "truncation")


def test_the_two_names_of_one_person_are_inferred_with_evidence(report: Report) -> None:
    person = entity(report, "Eddie Wu")
    assert person is entity(report, "Wu Yongming")
    assert person.type == "person"
    (alias,) = (each for each in person.aliases if each.status == "inferred")
    assert 0.8 < alias.confidence < 1
    details = " ".join(f"{each.feature} {each.detail}" for each in alias.evidence)
    for reason in ("surname", "order", "Alibaba Cloud", "unified global cloud network", "days"):
        assert reason in details
    (finding,) = findings(report, "inferred-alias")
    assert finding.severity == "note"
    assert finding.suggestion is not None
    assert "different = " in finding.suggestion
    assert entity(report, "Joe Tsai") is not person


def test_the_role_discrepancy_is_conditional_and_the_chairman_conflicts_with_nobody(
    report: Report,
) -> None:
    (finding,) = findings(report, "role-conflict")
    assert finding.severity == "warning"
    assert "if Eddie Wu and Wu Yongming are one person" in finding.message
    assert "Alibaba Cloud" in finding.message
    tsai = entity(report, "Joe Tsai").id
    assert not any(
        tsai in {c.subject for c in report.claims if c.id in r.claims}
        for r in report.relations
        if r.type == "conflict"
    )


def test_a_unit_is_a_part_of_its_parent_and_never_merged_with_it(report: Report) -> None:
    group, cloud = entity(report, "Alibaba Group"), entity(report, "Alibaba Cloud")
    assert group is not cloud
    assert cloud.part_of == group.id
    assert any(mention.source == A and mention.text == "Alibaba" for mention in group.mentions)


def test_regions_agree_though_ai_text_is_no_witness(report: Report) -> None:
    ours, theirs = claim(report, A, "29 regions"), claim(report, B, "29 global regions")
    (relation,) = relations(report, "agree", ours, theirs)
    assert ours.subject == entity(report, "Alibaba Group").id
    assert theirs.subject == entity(report, "Alibaba Cloud").id
    assert "part_of" in {each.feature for each in relation.evidence}
    assert theirs.provenance == "ai_generated"
    (finding,) = (f for f in findings(report, "ai-echo") if ours.id in f.claims)
    assert finding.severity == "note"
    assert "no independent confirmation" in finding.message


def test_the_digest_is_ai_written_and_the_furniture_silent(report: Report) -> None:
    source = next(each for each in report.sources if each.id == B)
    text = str(source.text)
    digests = [s for s in source.segments if s.provenance == "ai_generated"]
    assert [text[s.start : s.end].strip().splitlines()[0] for s in digests] == [
        "Explore the story in 30 seconds",
        "Who’s Who",
        "What Happened When",
    ]
    for segment in digests:
        assert (
            text[segment.start : segment.end].rstrip().endswith("AI generated, for reference only")
        )
        assert "AI generated, for reference only" in segment.reason
    assert provenance(report, "Goes Global With") == "human"
    assert provenance(report, "speaks at the “Go Global Summit”") == "human"
    assert provenance(report, "doubling down on globalization") == "human"
    for words in ("00:00/00:00", "article 1x", "VIEW OPTIONS", "NEWSLETTERS", "Share this article"):
        assert provenance(report, words) == "boilerplate"
    assert not {"1x", "00:00", "30 seconds"} & {c.text for c in report.claims}


def provenance(report: Report, words: str) -> str:
    source = next(each for each in report.sources if each.id == B)
    at = str(source.text).index(words)
    return next(s.provenance for s in source.segments if s.start <= at < s.end)


def test_the_paywall_makes_a_note(report: Report) -> None:
    (finding,) = findings(report, "incomplete-source")
    assert (finding.severity, finding.source) == ("note", B)


def test_claims_of_the_ai_text_alone_are_flagged_in_one_finding(report: Report) -> None:
    (finding,) = findings(report, "ai-only-claims")
    flagged = [claim for claim in report.claims if claim.id in finding.claims]
    said = " | ".join(claim.text for claim in flagged)
    assert said.count("three years") == 2
    for words in ("seven new countries", "119 languages"):
        assert words in said
    for words in ("200", "100 countries", "500,000 vehicles", "20%", "Liu Xiangyang"):
        assert words in said
    assert "29 global regions" not in said
    assert all(claim.provenance == "ai_generated" for claim in flagged)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("April 2025", "2025-04-01", "2025-04-30"),
        ("January 10", "2025-01-10", "2025-01-10"),
        ("end-January", "2025-01-25", "2025-01-31"),
        ("February", "2025-02-01", "2025-02-28"),
        ("December quarter", "2024-10-01", "2024-12-31"),
        ("2028", None, "2028-12-31"),
    ],
)
def test_dates_count_from_the_documents_own_day(
    report: Report, text: str, start: str | None, end: str
) -> None:
    found = [c for c in report.claims if c.source == A and c.kind == "date" and text in c.text]
    assert found
    for each in found:
        assert (each.start_date.isoformat() if each.start_date else None) == start
        assert each.end_date == dt.date.fromisoformat(end)


def test_the_thursday_is_a_thursday(report: Report) -> None:
    thursday = claim(report, B, "Thursday, May 22, 2025")
    (relation,) = relations(report, "agree", thursday)
    assert "2025-05-22 is a Thursday" in relation.explanation
    assert not findings(report, "weekday-mismatch")


def test_nothing_else_is_in_conflict(report: Report) -> None:
    bases = sorted(r.basis for r in report.relations if r.type == "conflict")
    assert bases == ["role", "truncation"]
    assert not [f for f in report.findings if f.severity == "error"]


def test_model_names_are_names(report: Report) -> None:
    for name in ("Qwen 2.5", "GPT-4o", "Llama-3.1-405B", "H20", "DeepSeek-V3", "Qwen 3"):
        assert not [c for c in report.claims if c.kind != "quote" and overlaps(c, name, report)]


def overlaps(claim: Claim, name: str, report: Report) -> bool:
    text = str(next(s.text for s in report.sources if s.id == claim.source))
    return any(
        claim.start < at + len(name) and at < claim.end and claim.kind not in {"date", "role"}
        for at in starts(text, name)
    )


def starts(text: str, name: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + 1)


def test_the_two_are_separate_origins_and_the_fact_counts_both(report: Report) -> None:
    cites = {source.id: [cite.outlet for cite in source.cites] for source in report.sources}
    assert cites == {A: ["South China Morning Post", "Morgan Stanley"], B: []}
    (fact,) = (f for f in report.facts if f.attribute == "investment")
    assert fact.subject == entity(report, "Alibaba Cloud").id
    assert (fact.value, fact.unit) == (fact.value, "CNY")
    assert getattr(fact.value, "low", None) == Decimal(380 * 10**9)
    assert fact.origins == 2
    (dollars,) = (each for each in fact.equivalents if each.unit == "USD")
    assert getattr(dollars.value, "low", None) == Decimal(527 * 10**8)


def test_every_claim_is_a_slice_of_its_source(report: Report) -> None:
    texts = {source.id: str(source.text) for source in report.sources}
    for each in report.claims:
        assert texts[each.source][each.start : each.end] == each.text
        line = texts[each.source].split("\n")[each.line - 1]
        assert line[each.column - 1 :].startswith(each.text.split("\n")[0])
