import re
from decimal import Decimal
from html import unescape
from itertools import pairwise

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from reconcile.model import Amount, Claim, Report, Segment, Source, Tool
from reconcile.report.html import render
from reconcile.report.marks import visible
from reconcile.report.view.lines import Line, by_line, lines_of, passages_of, pieces_of

PROVENANCES = ("human", "ai_generated", "boilerplate", "metadata", "quotation")


def segments(text: str, *parts: tuple[str, str]) -> list[Segment]:
    """Tile a text: each part is a provenance and the words that its segment ends with."""
    found, start = [], 0
    for provenance, last in parts:
        end = text.index(last, start) + len(last)
        found.append(segment(start, end, provenance))
        start = end
    return found


def segment(start: int, end: int, provenance: str) -> Segment:
    part = {"start": start, "end": end, "provenance": provenance, "reason": "r"}
    return msgspec.convert(part, Segment)


def test_lines_are_numbered_as_in_the_file_and_empty_ones_leave_a_gap() -> None:
    assert lines_of("one\r\n\n  \ntwo\rthree\n") == [
        Line(1, 0, 3, after_gap=False),
        Line(4, 9, 12, after_gap=True),
        Line(5, 13, 18, after_gap=False),
    ]


def test_ai_passages_stand_alone_and_boilerplate_runs_together() -> None:
    text = "human\nai one\nai two\n00:00\n1x\nhuman again"
    tiled = segments(
        text,
        ("human", "human\n"),
        ("ai_generated", "ai one\n"),
        ("ai_generated", "ai two\n"),
        ("boilerplate", "00:00\n"),
        ("boilerplate", "1x\n"),
        ("human", "again"),
    )
    found = passages_of(text, lines_of(text), tiled)
    assert [(each.provenance, len(each.lines)) for each in found] == [
        ("human", 1),
        ("ai_generated", 1),
        ("ai_generated", 1),
        ("boilerplate", 2),
        ("human", 1),
    ]


def test_a_line_of_two_hands_is_shown_as_human_with_its_parts_marked() -> None:
    text = "date 2025 He said “yes”."
    tiled = segments(text, ("metadata", "2025 "), ("human", "said "), ("quotation", "yes”"))
    (passage,) = passages_of(text, lines_of(text), [*tiled, segment(23, 24, "human")])
    assert passage.provenance == "human"


def test_a_text_without_segments_is_human() -> None:
    (passage,) = passages_of("words", lines_of("words"), [])
    assert (passage.provenance, passage.segments) == ("human", ())


def test_overlapping_spans_are_cut_at_every_edge() -> None:
    first, second = segment(0, 6, "human"), segment(4, 9, "human")
    line = Line(1, 0, 10, after_gap=False)
    assert list(pieces_of(line, [first, second])) == [
        (0, 4, (first,)),
        (4, 6, (first, second)),
        (6, 9, (second,)),
        (9, 10, ()),
    ]


def test_a_span_over_several_lines_touches_each() -> None:
    lines = lines_of("one\ntwo\n\nthree")
    span = segment(1, 12, "human")
    assert by_line(lines, [span]) == {1: [span], 2: [span], 4: [span]}


@st.composite
def sources(draw: st.DrawFn) -> tuple[Source, list[Claim]]:
    text = draw(st.text(st.sampled_from("ab <>&\"'\n\r\t\u202e\x1b鲁"), min_size=1, max_size=80))
    place = st.integers(0, len(text))
    cuts = sorted({0, len(text), *draw(st.lists(place, max_size=6))})
    hands = st.sampled_from(PROVENANCES)
    tiled = [segment(*edges, draw(hands)) for edges in pairwise(cuts)]
    spans = [sorted(draw(st.tuples(place, place))) for _ in range(draw(st.integers(0, 8)))]
    one = Amount(low=Decimal(1), high=Decimal(1), step=Decimal(1))
    claims = [
        Claim(id=f"c{n}", kind="count", source="s", start=a, end=b, text=text[a:b], value=one)
        for n, (a, b) in enumerate(spans)
    ]
    whole = Source(id="s", sha256="", media_type="text/plain", segments=tuple(tiled), text=text)
    return whole, claims


@given(sources())
def test_the_pane_shows_every_word_once_whatever_overlaps(
    made: tuple[Source, list[Claim]],
) -> None:
    source, claims = made
    report = Report(
        tool=Tool(name="reconcile", version="0"),
        digest="",
        sources=(source,),
        claims=tuple(claims),
        entities=(),
        topics=(),
        relations=(),
        findings=(),
        facts=(),
        skipped=(),
    )
    page = render(report)
    shown = re.findall(r'<p class=(?:l|"l gap") id=A-\d+ data-n=\d+>(.*?)</p>', page, re.DOTALL)
    words = [unescape(re.sub("<[^>]*>", "", line)) for line in shown]
    text = str(source.text)
    assert words == [visible(text[line.start : line.end]) for line in lines_of(text)]
    ids = re.findall(r" id=A\.\d+", page)
    assert len(ids) == len(set(ids))
