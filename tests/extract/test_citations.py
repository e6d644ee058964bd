"""Which outlets a text relies on, by its own words."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from reconcile.extract.citations import citations
from reconcile.knowledge.loading import rules_folder
from reconcile.knowledge.provenance import wordings
from reconcile.model import Source
from reconcile.read import read, source_of
from reconcile.segment import segment

SEEDS = Path(__file__).parents[2] / "seeds"
CODES = sorted(
    path.stem
    for path in Path(rules_folder(), "provenance").glob("*.toml")
    if path.stem != "languages"
)
EXAMPLES = [
    (code, line, column == "fires")
    for code in CODES
    for column in ("fires", "silent")
    for line in getattr(wordings(code)[0].citations, column).strip().splitlines()
]


def cited(text: str, code: str = "en") -> list[str]:
    source = structs.replace(source_of("text", text.encode()), language=code)
    return [cite.outlet for cite in citations(segment(source))]


@pytest.mark.parametrize(("code", "line", "fires"), EXAMPLES)
def test_example(code: str, line: str, fires: bool) -> None:  # noqa: FBT001 -- a parameter
    assert bool(cited(line, code)) == fires


def test_the_seeds_cite_two_outlets_and_none() -> None:
    first, second = (citations(segment(source)) for source in read([SEEDS], SEEDS).sources)
    assert [cite.outlet for cite in first] == ["South China Morning Post", "Morgan Stanley"]
    assert second == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose, according to Reuters.", ["Reuters"]),
        ("Sales rose, according to the Northern Times’s Ann Lee.", ["Northern Times"]),
        ("Sales rose, according to The Touch.", ["Touch"]),
        ("The Northern Times reported it. The Northern Times wrote so twice.", ["Northern Times"]),
        ("A report by the newspaper Journal of the Hill has it.", ["Journal of the Hill"]),
        ("Northern Times of the river reported it.", []),
        ("Sales rose, according to.", []),
        ("Head\n\nBy Ann Lee, Northern Times\n\nShe told the Times that sales rose.", []),
        ("Sales rose, reported on Monday.", []),
        ("In Tuesday's Northern Times reported sales rose.", ["Northern Times"]),
    ],
)  # fmt: skip
def test_outlet(text: str, expected: list[str]) -> None:
    assert cited(text) == expected


def test_the_agency_of_a_dateline_is_cited_though_it_is_the_outlet() -> None:
    assert cited("Head\n\nLUNE, May 2 (Valley Wire) - Sales rose by 5%.") == ["Valley Wire"]


@settings(deadline=None)
@given(
    st.text()
    | st.lists(
        st.sampled_from(
            [
                "according to ",
                "the ",
                "Times ",
                "reported ",
                "据",
                "报道",
                "新聞",
                "によると",
                "(A) -",
                "«",
                "»",
                ".",
            ]
        )
    ).map("".join)
)
def test_any_text_can_be_asked_and_names_are_words_of_it(text: str) -> None:
    for code in ("en", "zh_Hans", "ja"):
        source = Source(id="x", sha256="", media_type="text/plain", language=code, text=text)
        for cite in citations(segment(source)):
            assert text[cite.start : cite.end] == cite.outlet
            assert cite.outlet.strip()
