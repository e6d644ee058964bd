from reconcile import pipeline
from reconcile.knowledge.project import Allowance, Declaration, Project

HEADLINE = "Acme Cloud Goes Global With $52 Billion Bet\n\n"
TEXT = {"cut.txt": HEADLINE + "Acme Cloud will invest $52.7 billion abroad."}


def codes(project: Project) -> tuple[list[str], list[str]]:
    report = pipeline.check_texts(TEXT, project)
    return [f.code for f in report.findings], [a.code for a in report.allowed]


def allowing(code: str, quote: str | None, source: str | None = None) -> Project:
    allowance = Allowance(code=code, quote=quote, source=source, reason="house style")
    return Project(allow=(allowance,))


def test_what_is_not_allowed_stands() -> None:
    assert codes(Project()) == (["RC102"], [])


def test_a_finding_that_holds_the_quote_in_the_source_is_allowed_and_kept_on_record() -> None:
    assert codes(allowing("RC102", "$52 Billion")) == ([], ["RC102"])
    assert codes(allowing("RC102", "$52 Billion", "*.txt")) == ([], ["RC102"])
    assert codes(allowing("RC102", "With $52 Billion Bet")) == ([], ["RC102"])
    assert codes(allowing("RC102", None, "cut.txt")) == ([], ["RC102"])


def test_another_code_quote_or_source_allows_nothing() -> None:
    for project in (
        allowing("RC101", "$52 Billion"),
        allowing("RC102", "$99 Billion"),
        allowing("RC102", "$52 Billion", "other.txt"),
    ):
        assert codes(project) == (["RC102"], [])


def test_a_rule_that_could_have_been_used_and_was_not_is_listed_to_be_deleted() -> None:
    def unused(code: str, quote: str | None, source: str | None = None) -> list[str]:
        report = pipeline.check_texts(TEXT, allowing(code, quote, source))
        return [each.code for each in report.unused]

    assert unused("RC101", "$52 Billion") == ["RC101"]
    assert unused("RC102", "$99 Billion", "cut.txt") == ["RC102"]
    assert unused("RC102", "$52 Billion") == []
    assert unused("RC102", "$99 Billion") == []  # it may be in a source that is not checked now
    assert unused("RC102", None, "other.txt") == []


SPEECH = {
    "a.txt": "2025-05-29\n\nAcme Cloud’s CEO Eddie Zhou set out a “borderless harbour network”.",
    "b.txt": "2025-05-23\n\nZhou Mingde, Acme Cloud chairman, spoke on Thursday. "
    "Acme Cloud is building a “borderless harbour network”, Zhou Mingde said.",
}


def people(project: Project) -> list[set[str]]:
    report = pipeline.check_texts(SPEECH, project)
    return [{m.text for m in e.mentions} for e in report.entities if e.type == "person"]


def test_a_declared_alias_is_no_inference_and_a_denied_one_is_none() -> None:
    both = {"Eddie Zhou", "Zhou Mingde"}
    assert both in people(Project())
    declared = Project(entity=(Declaration(names=tuple(sorted(both)), type="person"),))
    assert both in people(declared)
    found = pipeline.check_texts(SPEECH, declared).findings
    assert "RC401" not in {finding.code for finding in found}
    denied = Project(entity=(Declaration(names=("Eddie Zhou",), different=("Zhou Mingde",)),))
    assert both not in people(denied)
