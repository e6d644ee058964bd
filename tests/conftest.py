import datetime as dt
import os
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, settings

from reconcile.model import (
    Alias,
    Amount,
    Claim,
    Entity,
    Evidence,
    Finding,
    Holding,
    Interval,
    Mention,
    Place,
    Quotation,
    Relation,
    Report,
    Segment,
    Skipped,
    Source,
    Tool,
)

# A busy machine is no failure, and in CI the same examples are tried every time.
settings.register_profile(
    "steady",
    deadline=None,
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("steady")

HEADLINE = "Acme bets $52 Billion on harbours"
LEAD = "Acme plans to invest $52.7 billion,\nits largest sum so far, as \x1b[31mAnn\u202eLee said."
SHARED = Evidence(feature="subject", weight=3.25, detail="both speak of Acme")


def source(name: str, text: str) -> Source:
    whole = Segment(start=0, end=len(text), provenance="human", reason="no marker")
    return Source(id=name, sha256="0" * 64, media_type="text/plain", segments=(whole,), text=text)


def money(name: str, where: str, text: str, words: str, high: str) -> Claim:
    value = Amount(low=Decimal(high), high=Decimal(high), step=Decimal("1e8"))
    start = text.index(words)
    return Claim(
        id=name,
        kind="money",
        source=where,
        start=start,
        end=start + len(words),
        line=1,
        column=start + 1,
        text=words,
        value=value,
        unit="USD",
        attribute="investment",
        subject="acme",
    )


@pytest.fixture
def made_report() -> Report:
    cut = money("c1", "b.txt", HEADLINE, "$52 Billion", "52000000000")
    whole = money("c2", "a.txt", LEAD, "$52.7 billion", "52700000000")
    truncated = Finding(
        code="RC102",
        name="truncated-amount",
        severity="warning",
        message="$52 Billion drops digits of $52.7 billion:\n52.7 rounds to 53",
        claims=("c1", "c2"),
        relations=("r1",),
        entities=("acme",),
        source="b.txt",
        start=cut.start,
        end=cut.end,
        line=1,
        column=cut.column,
        related=(
            Place(
                source="a.txt", start=whole.start, end=whole.end, line=1, column=22, text=whole.text
            ),
        ),
        fingerprint="f1",
        suggestion='write "$53 billion"\nor give the digits',
        evidence=(SHARED,),
    )
    unread = Finding(
        code="RC602",
        name="unread-source",
        severity="error",
        message="the file is empty",
        claims=(),
        relations=(),
        entities=(),
        source="empty.txt",
        start=0,
        end=0,
        line=0,
        column=0,
        related=(),
        fingerprint="f2",
    )
    agreement = Relation(
        id="r2",
        type="agree",
        claims=("c2", "c1"),
        basis="exact",
        confidence=0.9,
        evidence=(SHARED,),
        explanation="the same amount",
    )
    conflict = Relation(
        id="r1",
        type="conflict",
        claims=("c1", "c2"),
        basis="truncation",
        confidence=0.9,
        evidence=(),
        explanation="52.7 rounds to 53",
    )
    acme = Entity(
        id="acme",
        type="organization",
        name="Acme Harbours",
        mentions=(Mention(source="a.txt", start=0, end=4, text="Acme"),),
        aliases=(
            Alias(name="Acme", status="declared", confidence=1.0),
            Alias(
                name="AH",
                status="inferred",
                confidence=0.875,
                evidence=(SHARED,),
                rivals=("Adria Hotels",),
            ),
        ),
        part_of="group",
    )
    group = Entity(id="group", type="organization", name="Acme Group", mentions=())
    return Report(
        tool=Tool(name="reconcile", version="0.1.0"),
        digest="sha256:0",
        sources=(source("a.txt", LEAD), source("b.txt", HEADLINE)),
        claims=(cut, whole, *other_claims()),
        entities=(acme, group),
        topics=(),
        relations=(conflict, agreement),
        findings=(unread, truncated),
        facts=(),
        skipped=(
            Skipped(source="empty.txt", reason="the file is empty", failed=True),
            Skipped(source="p.png", reason="unsupported", failed=False),
        ),
    )


def other_claims() -> tuple[Claim, ...]:
    """Give a claim of every other kind of value."""
    day = dt.date(2025, 5, 22)
    return (
        Claim(
            kind="date",
            start=3,
            end=8,
            text="by 22 May",
            value=Interval(start=None, end=day),
            modifier="at_most",
            period=Interval(start=day, end=day),
        ),
        Claim(
            kind="count",
            start=3,
            end=8,
            text="over 200 ships",
            unit="ship",
            value=Amount(low=Decimal(200), high=None, step=Decimal(1)),
            modifier="more_than",
        ),
        Claim(
            kind="role",
            start=3,
            end=8,
            text="Ann Lee, chief executive",
            value=Holding(person="Ann Lee", role="chief executive", organization="acme"),
        ),
        Claim(
            kind="role",
            start=3,
            end=8,
            text="Ann Lee, chairwoman",
            value=Holding(person="Ann Lee", role="chair", organization=None),
        ),
        Claim(
            kind="quote", start=3, end=8, text="“Yes”", value=Quotation(text="Yes", speaker=None)
        ),
    )
