"""docs/rules/ is what the checks say of themselves."""

from pathlib import Path

import pytest

from reconcile.knowledge.checks import load_checks
from reconcile.report.pages import pages, write

DOCS = Path(__file__).parent.parent.parent / "docs" / "rules"
PAGES = pages(load_checks())


@pytest.mark.parametrize("name", sorted(PAGES))
def test_the_committed_page_is_what_the_check_says(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == PAGES[name], "run `make docs`"


def test_there_is_a_page_for_every_check_and_none_besides() -> None:
    assert {path.name for path in DOCS.iterdir()} == set(PAGES)


def test_a_page_shows_examples_of_both_kinds_by_their_sides() -> None:
    page = PAGES["truncated-amount.md"]
    assert page.startswith("# RC102 truncated-amount\n\n> *primary* drops digits of *other*")
    fires, _, silent = page.partition("## It does not fire on")
    assert "## It fires on\n\nOne source:\n\n    " in fires
    assert "One source:" in silent
    assert "Draft:\n" in PAGES["not-stated.md"]


def test_the_page_of_a_check_that_is_no_more_is_taken_away(tmp_path: Path) -> None:
    (tmp_path / "gone.md").write_text("")
    write(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == set(PAGES)
