"""What a project says of its sources, of tolerances, and of what must hold."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import msgspec
import pytest

from reconcile.cli.running import run
from reconcile.errors import InvalidConfig
from reconcile.knowledge.project import Project, load_project
from reconcile.model import Report
from reconcile.pipeline import check_texts

TWO = {
    "a.txt": "Acme Networks Inc. employs 1,204 engineers. Its revenue was $52.7 million in 2024.\n",
    "b.txt": "Acme Networks Inc. employs 1,240 engineers. Its revenue was $52.7 million in 2024.\n",
}


def checked(rules: str, texts: Mapping[str, str], as_of: dt.date | None = None) -> Report:
    project = msgspec.toml.decode(rules, type=Project)
    return check_texts(texts, project, as_of=as_of)


def found(report: Report) -> list[tuple[str, str, int]]:
    return [(one.code, one.source, one.line) for one in report.findings]


def test_figures_within_a_tolerance_agree() -> None:
    assert ("RC101", "b.txt", 1) in found(checked("", TWO))
    rules = "[[tolerance]]\nsubject = 'Acme Networks Inc.'\nmeasure = 'engineer'\nrelative = '4%'"
    report = checked(rules, TWO)
    assert found(report) == []
    agreed = next(one for one in report.relations if one.basis == "approximate")
    assert agreed.explanation.endswith("; the project tolerates 4%")


@pytest.mark.parametrize(
    "rule",
    [
        "unit = 'engineer'\nrelative = 0.01",
        "unit = 'engineer'\nabsolute = 35",
        "kind = 'money'\nrelative = '4%'",
        "subject = 'Borealis'\nrelative = '4%'",
        "measure = 'revenue'\nrelative = '4%'",
    ],
)
def test_a_tolerance_reaches_no_farther_than_it_says(rule: str) -> None:
    assert ("RC101", "b.txt", 1) in found(checked(f"[[tolerance]]\n{rule}", TWO))


def test_an_absolute_tolerance_is_in_the_unit_of_the_figures() -> None:
    assert found(checked("[[tolerance]]\nunit = 'engineer'\nabsolute = 36", TWO)) == []


def test_a_conflict_of_directions_is_tolerated_by_nothing() -> None:
    texts = {
        "a.txt": "Acme Networks Inc. said its revenue rose 12% in 2024.\n",
        "b.txt": "Acme Networks Inc. said its revenue fell 12% in 2024.\n",
    }
    rules = "[[tolerance]]\nkind = 'percent'\nrelative = '50%'"
    assert found(checked(rules, texts)) == found(checked("", texts)) != []


REQUIRED = """
[[require]]
code = "ACME1"
message = "Acme has 1,204 engineers."
subject = "Acme Networks Inc."
measure = "engineer"
equals = "1,204 engineers"
suggestion = "1,204 engineers"
reason = "Its annual report says so."
"""


def test_a_figure_that_is_required_is_held_against_every_source() -> None:
    report = checked(REQUIRED, TWO)
    wrong = next(one for one in report.findings if one.code == "ACME1")
    assert (wrong.source, wrong.message) == ("b.txt", "Acme has 1,204 engineers: “1,240 engineers”")
    assert (wrong.severity, wrong.suggestion) == ("error", "1,204 engineers")


def test_a_requirement_may_be_of_some_sources_or_parts_alone() -> None:
    assert found(checked(f"{REQUIRED}source = 'a*'", TWO)) == found(checked("", TWO))
    assert found(checked(f"{REQUIRED}part = 'headline'", TWO)) == found(checked("", TWO))
    assert ("ACME1", "b.txt", 1) in found(checked(f"{REQUIRED}part = 'body'", TWO))


def test_a_requirement_may_count_who_bears_it_out() -> None:
    assert ("ACME1", "a.txt", 1) in found(checked(f"{REQUIRED}min_origins = 2", TWO))
    nobody = {"c.txt": "Acme Networks Inc. is a company in Lisbon.\n"}
    assert found(checked(f"{REQUIRED}min_origins = 1", nobody)) == [("ACME1", "c.txt", 1)]
    assert found(checked(REQUIRED, nobody)) == []


def test_sources_may_be_required_to_agree() -> None:
    rules = "[[require]]\ncode = 'ACME2'\nmessage = 'One number'\nunit = 'engineer'\nagree = true"
    assert ("ACME2", "b.txt", 1) in found(checked(rules, TWO))
    assert "ACME2" not in {code for code, _, _ in found(checked(rules, {"a.txt": TWO["a.txt"]}))}


def test_a_date_may_be_required() -> None:
    rules = """[[require]]
code = "DAY"
message = "The fair opens on 3 May"
kind = "date"
equals = "3 May 2024"
"""
    texts = {"a.txt": "The fair in Lisbon opens on 4 May 2024, it was said there.\n"}
    assert found(checked(rules, texts)) == [("DAY", "a.txt", 1)]


PATTERN = "[[require]]\ncode = 'STYLE'\nmessage = 'House style'\nseverity = 'note'\n"


def test_a_pattern_may_be_required_or_forbidden() -> None:
    forbidden = f"{PATTERN}forbidden = true\npattern = '(?i)\\bengineers?\\b'"
    assert [one for one in found(checked(forbidden, TWO)) if one[0] == "STYLE"] == [
        ("STYLE", "a.txt", 1),
        ("STYLE", "b.txt", 1),
    ]
    wanted = f"{PATTERN}pattern = '1,204'"
    assert [one for one in found(checked(wanted, TWO)) if one[0] == "STYLE"] == [
        ("STYLE", "b.txt", 1)
    ]
    assert "STYLE" not in {code for code, _, _ in found(checked(f"{wanted}\nsource='a*'", TWO))}


def test_a_pattern_may_be_of_the_headline_alone() -> None:
    texts = {"a.txt": "Acme Goes Global With Borealis\n\nAcme and Borealis said so in Lisbon.\n"}
    rules = f"{PATTERN}forbidden = true\npart = 'headline'\npattern = 'Borealis'"
    report = checked(rules, texts)
    assert [(one.start, one.column) for one in report.findings] == [(22, 23)]


def test_a_pattern_that_would_never_end_elsewhere_ends() -> None:
    rules = f"{PATTERN}pattern = '(a+)+$'"
    report = checked(rules, {"a.txt": f"{'a' * 5_000}!\n"})
    assert found(report) == [("STYLE", "a.txt", 1)]


def test_a_figure_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(InvalidConfig, match="ACME1: `equals` gives no figure"):
        checked(REQUIRED.replace('equals = "1,204 engineers"', 'equals = "many"'), TWO)


def test_what_a_requirement_finds_may_be_allowed(tmp_path: Path) -> None:
    path = tmp_path / "project.toml"
    allow = (
        "[[allow]]\ncode = 'ACME1'\nquote = '1,240 engineers'\nreason = 'It is being checked.'\n"
    )
    path.write_text(REQUIRED + allow)
    report = check_texts(TWO, load_project(path))
    assert [one.code for one in report.allowed] == ["ACME1"]


ALLOWED = """
[[allow]]
code = "RC101"
quote = "1,240 engineers"
reason = "The company is asked."
by = "desk"
expires = 2025-06-30
"""


def test_what_is_allowed_for_a_time_stands_up_to_its_last_day() -> None:
    for day in (None, dt.date(2025, 6, 30)):
        report = checked(ALLOWED, TWO, day)
        assert (found(report), len(report.allowed)) == ([], 1)


def test_what_has_expired_is_found_again_and_the_rule_is_told() -> None:
    report = checked(ALLOWED, TWO, dt.date(2025, 7, 1))
    assert found(report) == [("RC101", "b.txt", 1)]
    assert [one.expired for one in report.unused] == [dt.date(2025, 6, 30)]
    assert report.as_of == dt.date(2025, 7, 1)


def test_the_command_judges_by_the_day_that_it_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    for name, text in TWO.items():
        (tmp_path / name).write_text(text)
    (tmp_path / "rules.toml").write_text(ALLOWED)
    monkeypatch.chdir(tmp_path)
    assert run(["check", "a.txt", "b.txt", "--rules", "rules.toml"]) == 0
    assert run(["check", "a.txt", "b.txt", "--rules", "rules.toml", "--as-of", "2026-01-01"]) == 1
    assert "(The company is asked.) expired on 2025-06-30: decide anew.\n" in capfd.readouterr().out


SOURCES = """
[[source]]
match = "a.txt"
publisher = "Trade Daily"
published = 2025-05-29
locale = "en-IN"
trust = 0.6

[[source]]
match = "b.txt"
cites = ["a*", "Borealis Wire"]
"""


def test_a_source_is_what_the_project_says_it_is() -> None:
    report = checked(SOURCES, TWO)
    first, second = report.sources
    assert (first.publisher, first.published) == ("Trade Daily", dt.date(2025, 5, 29))
    assert (first.language, first.locale) == ("en", "en_IN")
    assert [(cite.outlet, cite.source) for cite in second.cites] == [
        ("Trade Daily", "a.txt"),
        ("Borealis Wire", None),
    ]


def test_who_cites_a_source_by_the_rules_is_no_second_origin() -> None:
    def revenue(report: Report) -> tuple[int, float]:
        fact = next(one for one in report.facts if one.attribute == "revenue")
        return fact.origins, fact.confidence

    assert revenue(checked("", TWO)) == (2, 0.9412)
    assert revenue(checked(SOURCES, TWO)) == (1, 0.6)


@pytest.mark.parametrize(
    ("locale", "language"),
    [("zh_TW", "zh_Hant"), ("zh", "zh_Hans"), ("zh_Hant_HK", "zh_Hant"), ("de_CH", "de")],
)
def test_the_language_of_a_locale_is_known(locale: str, language: str) -> None:
    report = checked(f"[[source]]\nmatch = '*'\nlocale = '{locale}'", TWO)
    assert {source.language for source in report.sources} == {language}
