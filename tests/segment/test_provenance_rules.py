"""Every table of rules/provenance proves itself by the examples in its own file."""

from pathlib import Path

import pytest

from reconcile.knowledge.loading import rules_folder
from reconcile.knowledge.provenance import languages, quoted, split, terms, wordings
from reconcile.segment.furniture import furnish
from reconcile.segment.labels import find_label
from reconcile.segment.layout import Piece
from reconcile.segment.lexicon import COLUMNS
from reconcile.segment.notices import notice

CODES = sorted(
    path.stem
    for path in Path(rules_folder(), "provenance").glob("*.toml")
    if path.stem != "languages"
)
EXAMPLES = [
    pytest.param(code, table, line, fires, id=f"{code}-{table}-{line[:30]}")
    for code in CODES
    for table in ("ai", "furniture", "masthead")
    for fires in (True, False)
    for line in getattr(getattr(wordings(code)[0], table), "fires" if fires else "silent")
    .strip()
    .splitlines()
]


def piece(line: str) -> Piece:
    return Piece(0, len(line), line)


@pytest.mark.parametrize(("code", "table", "line", "fires"), EXAMPLES)
def test_example(code: str, table: str, line: str, fires: bool) -> None:  # noqa: FBT001 -- a parameter
    one = piece(line)
    if table == "ai":
        assert (find_label(one, code) is not None) == fires
    elif table == "furniture":
        furnish([one], code)
        assert (one.part == "furniture") == fires
    else:
        assert (notice(one, code) is not None) == fires


@pytest.mark.parametrize("code", CODES)
def test_every_language_has_examples_of_both_kinds(code: str) -> None:
    own = wordings(code)[0]
    for table in (own.ai, own.furniture):
        assert table.fires.strip()
        assert table.silent.strip()


@pytest.mark.parametrize("code", CODES)
def test_a_language_of_rules_can_be_detected(code: str) -> None:
    detected = {row.code for row in languages().language} | {"zh", "ja"}
    assert code in detected


def test_every_column_of_words_is_used() -> None:
    assert set(COLUMNS) <= set(type(wordings("en")[0].ai).__struct_fields__)


def test_terms_are_folded_and_those_of_a_language_stand_before_english() -> None:
    assert split("It’s; B;\n c") == ("it's", "b", "c")
    found = terms("de", "furniture", "lines")
    assert found.index("teilen") < found.index("share")


def test_a_language_without_rules_has_those_of_english() -> None:
    assert wordings("xx") == wordings("en")


@pytest.mark.parametrize(
    "text", ["“a”", "„a“", "„a”", "«a»", "»a«", "「a」", "『a』", '"a"', "‘it’s’"]
)
def test_quotation_marks_of_many_languages(text: str) -> None:
    assert quoted().fullmatch(text)
