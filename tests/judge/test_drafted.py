"""A draft beside its sources: what bears its claims out, what speaks against them, what is new."""

from collections.abc import Mapping
from pathlib import Path

import pytest

import reconcile
from reconcile.cli.running import run
from reconcile.model import Report, Standing
from reconcile.pipeline import check_texts

ONE = (
    "Acme Networks said on 12 May 2025 that it employs 1,204 engineers in Lisbon. Revenue rose 12% "
    "to $52.7 million in 2024.\n\n"
    "“We are building for decades,” said Maria Lopes, chief executive of Acme Networks.\n"
)
OTHER = (
    "Acme Networks has 1,204 engineers in Lisbon, a spokesman said. "
    "It will open 7 offices in Spain.\n"
)
DRAFT = (
    "# Acme grows\n\nAcme Networks employs 1,240 engineers in Lisbon. Its revenue in 2024 was "
    "$52.7 million, up 12%. It will open 7 offices in Spain and 19 in France.\n\n"
    "“We are building for decades,” chief executive Maria Lopes said.\n"
)


def checked(draft: str, sources: Mapping[str, str]) -> Report:
    return check_texts({"draft.md": draft, **sources}, drafts=["draft.md"])


def standing(report: Report, words: str) -> Standing:
    claims = {claim.id: claim for claim in report.claims}
    assert isinstance(report.standings, tuple)
    return next(one for one in report.standings if claims[one.claim].text.startswith(words))


def test_every_claim_of_a_draft_is_supported_contradicted_or_not_stated() -> None:
    report = checked(DRAFT, {"a.txt": ONE, "b.txt": OTHER})
    assert report.drafts == ("draft.md",)
    assert isinstance(report.standings, tuple)
    assert {one.claim for one in report.standings} == {
        claim.id for claim in report.claims if claim.source == "draft.md"
    }
    verdicts = {words: standing(report, words).verdict for words in ("1,240", "$52.7", "7", "19")}
    assert verdicts == {
        "1,240": "contradicted",
        "$52.7": "supported",
        "7": "supported",
        "19": "not_stated",
    }


def test_a_contradiction_is_reported_at_the_draft_with_a_correction_and_where_it_comes_from() -> (
    None
):
    report = checked(DRAFT, {"a.txt": ONE, "b.txt": OTHER})
    found = next(finding for finding in report.findings if finding.code == "RC101")
    assert (found.source, found.line) == ("draft.md", 3)
    assert found.suggestion == "1,204 engineers (a.txt:1)"
    wrong = standing(report, "1,240")
    assert (wrong.sources, wrong.origins) == (("a.txt", "b.txt"), 2)
    assert wrong.correction == "1,204 engineers (a.txt:1)"


def test_what_no_source_says_is_a_note() -> None:
    report = checked(DRAFT, {"a.txt": ONE, "b.txt": OTHER})
    notes = [finding.message for finding in report.findings if finding.code == "RC701"]
    assert notes == ["“19” is in none of the sources"]


def test_what_a_source_says_in_other_words_is_supported() -> None:
    report = checked(
        "Nearly every seat was sold: 41,312 tickets went to fans.\n",
        {"a.txt": "The club sold 41,312 tickets to fans. It was a good day for the whole town.\n"},
    )
    assert standing(report, "41,312").verdict == "supported"


def test_a_quotation_may_stand_in_a_source_that_does_not_mark_it() -> None:
    report = checked(
        "“The bridge is safe and will remain so,” Lena Hart said.\n",
        {"a.txt": "Lena Hart wrote that the bridge is safe and will remain so. It is old.\n"},
    )
    said = standing(report, "The bridge")
    assert (said.verdict, said.basis, said.sources) == ("supported", "wording", ("a.txt",))


def test_sources_that_differ_among_themselves_are_no_matter_of_the_draft() -> None:
    report = checked(
        "It will open 7 offices in Spain.\n",
        {
            "a.txt": "Acme Networks employs 1,204 engineers in Lisbon.\n",
            "b.txt": "Acme Networks employs 1,240 engineers in Lisbon.\n",
        },
    )
    assert {finding.source for finding in report.findings} == {"draft.md"}


def test_the_side_of_more_origins_decides_and_the_other_is_told() -> None:
    report = checked(
        "Acme Networks employs 1,204 engineers in Lisbon.\n",
        {
            "a.txt": "Acme Networks employs 1,204 engineers in Lisbon.\n",
            "b.txt": "Acme Networks now employs 1,204 engineers in Lisbon, it said.\n",
            "c.txt": "Acme Networks employs 1,240 engineers in Lisbon.\n",
        },
    )
    held = standing(report, "1,204")
    assert (held.verdict, held.origins, len(held.rivals)) == ("supported", 2, 1)


def test_a_check_without_a_draft_says_nothing_of_standings() -> None:
    assert '"standings"' not in check_texts({"a.txt": ONE}).to_json()


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "a.txt").write_text(ONE)
    (tmp_path / "src" / "b.txt").write_text(OTHER)
    (tmp_path / "draft.md").write_text(DRAFT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_command_lists_what_is_supported_and_by_whom(
    story: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", "draft.md", "--against", str(story / "src")]) == 1
    out = capfd.readouterr().out
    assert "draft.md:3:74: supported “$52.7 million” by 1 origin: src/a.txt:1\n" in out
    assert "Of 8 claims of the draft 6 supported, 1 contradicted, 1 not stated.\n" in out


def test_a_draft_in_the_folder_of_its_sources_is_no_source_of_itself(story: Path) -> None:
    (story / "src" / "draft.md").write_text(DRAFT)
    report = reconcile.check(["src/draft.md"], against=["src"])
    assert report.drafts == ("src/draft.md",)
    assert standing(report, "19").verdict == "not_stated"


def test_sources_without_a_draft_are_refused(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--against", "src"]) == 2
    assert "--against needs a draft" in capfd.readouterr().err


def test_the_period_of_a_figure_is_no_claim_that_the_sources_leave_out() -> None:
    draft = "Acme Networks had revenue of $60.1 million in 2021."
    report = checked(draft, {"b.txt": OTHER})
    assert "2021" in {claim.text for claim in report.claims if claim.source == "draft.md"}
    assert [finding.code for finding in report.findings] == ["RC701"]
    assert "$60.1 million" in report.findings[0].message
