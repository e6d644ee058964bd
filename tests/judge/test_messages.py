"""What findings say in their sentence, and what they leave to the evidence."""

from reconcile import pipeline
from reconcile.model import Finding

AI = (
    "Harbour to grow\n\nAcme Networks is building a harbour.\n\n"
    "Summary\n{}\nAI generated, for reference only\n"
)


def findings(name: str, **texts: str) -> list[Finding]:
    report = pipeline.check_texts({f"{key}.txt": text for key, text in texts.items()})
    return [finding for finding in report.findings if finding.name == name]


def test_an_error_that_rests_on_ai_text_is_a_warning_and_says_why() -> None:
    said = "Acme Networks currently operates {} availability zones across the country."
    (finding,) = findings("value-conflict", a=said.format(87), b=AI.format(said.format(78)))
    assert finding.severity == "warning"
    assert finding.message.endswith("since only AI-written text gives one of the two")


def test_what_ai_text_says_twice_is_listed_once() -> None:
    text = "Acme Networks will build it in three years. Work goes on for three years."
    (finding,) = findings("ai-only-claims", b=AI.format(text))
    assert finding.message.count("three years") == 1
    assert "“three years” (2 times)" in finding.message
    assert len(finding.claims) == 2


def test_an_inferred_alias_is_said_in_short_and_its_bits_are_evidence() -> None:
    left = (
        "2025-05-29\n\nSpeaking at a gathering, Acme Cloud’s CEO Eddie Zhou set out a “borderless "
        "harbour network” for exporters."
    )
    right = (
        "2025-05-23\n\nZhou Mingde, Acme Cloud chairman, spoke on Thursday. Acme Cloud is building "
        "a “borderless harbour network”, Zhou Mingde said."
    )
    (finding,) = findings("inferred-alias", a=left, b=right)
    assert "both have the family name Zhou" in finding.message
    assert "bits)" not in finding.message
    assert len(finding.message) < 200
    assert len(finding.evidence) > 2
