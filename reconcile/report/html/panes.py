"""The sources side by side: numbered lines, marked claims, AI text shaded, boilerplate folded."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from reconcile.model import Anchor, Segment, Source
from reconcile.places import line_column_in
from reconcile.report.html.highlights import Highlight
from reconcile.report.html.lines import Line, Passage, by_line, lines_of, passages_of, pieces_of
from reconcile.report.html.markup import Markup, element, icon, join, link, text
from reconcile.report.html.view import View, name_of
from reconcile.report.html.wording import count

_INLINE = {
    "quotation": "quoted",
    "metadata": "dim",
    "boilerplate": "dim",
    "ai_generated": "ai-inline",
}
_HINT = "Choose a marked figure to light up what other sources say of it."
_REASONS = 2  # told in the heading of a passage


class Pane(Struct, frozen=True):
    """What it takes to write one source: its letter, text and marks sorted to lines."""

    letter: str
    text: str
    marks: dict[int, list[Highlight]]
    hands: dict[int, list[Segment]]
    numbers: Sequence[Anchor]  # that lead to the lines of the file, where it has others
    placed: set[str]  # ids that stand on the page already: an id may stand once


def side_by_side(view: View, highlights: dict[str, list[Highlight]]) -> Markup:
    """Write all sources that carry their text; scripts show two at a time."""
    readable = [each for each in view.sources.values() if isinstance(each.text, str)]
    if not readable:
        return Markup("")
    return element(
        "section",
        element("h2", "Side by side"),
        _legend(),
        element(
            "div",
            *(_pane(view, each, highlights.get(each.id, [])) for each in readable),
            class_="panes",
            data_count=len(readable),
            data_open=" ".join(_opened(view, readable)),
        ),
        id="side-by-side",
        aria_label="Side by side",
    )


def _opened(view: View, readable: Sequence[Source]) -> list[str]:
    """Name the two panes to start with: where the gravest finding between two sources stands."""
    letters = {each.id: view.letters[each.id] for each in readable}
    for finding in view.findings:
        spoken_of = (finding.source, *(place.source for place in finding.related))
        held = [each for each in dict.fromkeys(spoken_of) if each in letters]
        if len(held) > 1:
            return [letters[each] for each in held[:2]]
    return [*letters.values()][:2]


def _legend() -> Markup:
    keys = (
        ("error", "conflict"),
        ("warning", "to look at"),
        ("agree", "agrees with another source"),
        ("agree disputed", "agrees with one, disputed by another"),
        ("ai", "only AI text says so"),
        ("plain", "stands alone"),
    )
    samples = (
        element("li", element("span", "figure", class_=f"m {verdict} first"), f" {meaning}")
        for verdict, meaning in keys
    )
    return element(
        "div",
        element("ul", *samples, class_="legend"),
        element("p", _HINT, class_="hint"),
    )


def _pane(view: View, source: Source, highlights: list[Highlight]) -> Markup:
    words = source.text if isinstance(source.text, str) else ""
    lines = lines_of(words)
    pane = Pane(
        view.letters[source.id],
        words,
        by_line(lines, highlights),
        by_line(lines, source.segments),
        source.anchors if isinstance(source.anchors, tuple) else (),
        set(),
    )
    passages = passages_of(words, lines, source.segments)
    return element(
        "article",
        _head(source, pane.letter),
        element(
            "div",
            *(_passage(pane, each) for each in passages),
            class_="text",
            lang=source.language.replace("_", "-"),
            dir="auto",
        ),
        class_="pane",
        id=f"source-{pane.letter}",
        data_letter=pane.letter,
        aria_label=f"Text of source {pane.letter}",
        tabindex=0,
    )


def _head(source: Source, letter: str) -> Markup:
    return element(
        "header",
        element("span", letter, class_="letter"),
        element("h3", name_of(source), dir="auto"),
        element("span", source.title or source.id, class_="dim", dir="auto"),
    )


def _passage(pane: Pane, passage: Passage) -> Markup:
    lines = join(_line(pane, line) for line in passage.lines)
    if passage.provenance == "ai_generated":
        label = element("p", icon("ai"), element("b", "AI-written"), _reasons(passage), class_="by")
        return element("div", label, lines, class_="ai-text", role="group", aria_label="AI-written")
    if passage.provenance == "boilerplate":
        told = count(len(passage.lines), "line", "lines")
        summary = element("summary", f"Boilerplate, {told}", _reasons(passage))
        return element("details", summary, lines, class_="boilerplate")
    return element("div", lines, class_="dim") if passage.provenance == "metadata" else lines


def _reasons(passage: Passage) -> Markup:
    told = dict.fromkeys(
        each.reason for each in passage.segments if each.provenance == passage.provenance
    )
    reasons = "; ".join([reason for reason in told if reason][:_REASONS])
    return element("span", reasons, class_="reason") if reasons else Markup("")


def _line(pane: Pane, line: Line) -> Markup:
    place = f"{pane.letter}-{line.number}"
    told = line_column_in(pane.numbers, line.start)[0] if pane.numbers else line.number
    number = link(place, str(told), class_="n", tabindex=-1, aria_label=f"Line {told}")
    body = element("p", *_pieces(pane, line))
    return element("div", number, body, class_="l gap" if line.after_gap else "l", id=place)


def _pieces(pane: Pane, line: Line) -> Iterator[Markup]:
    spans: list[Highlight | Segment] = [*pane.marks[line.number], *pane.hands[line.number]]
    spans.sort(key=lambda span: span.start)
    mixed = len({each.provenance for each in pane.hands[line.number]}) > 1
    for start, end, over in pieces_of(line, spans):
        marks = [each for each in over if isinstance(each, Highlight)]
        hands = [each for each in over if isinstance(each, Segment)]
        words = text(pane.text[start:end])
        piece = _marked(pane, words, end, marks) if marks else words
        yield _in_hand(piece, hands[0]) if mixed and hands else piece


def _in_hand(piece: Markup, segment: Segment) -> Markup:
    manner = _INLINE.get(segment.provenance)
    return element("span", piece, class_=manner, title=segment.reason) if manner else piece


def _marked(pane: Pane, words: Markup, end: int, marks: Sequence[Highlight]) -> Markup:
    """Write a piece as a link of the shortest mark over it: links cannot nest, marks do."""
    mark = min(marks, key=lambda each: (each.end - each.start, each.id))
    fresh = [each.id for each in marks if each.id not in pane.placed]
    pane.placed.update(fresh)
    first = mark.id in fresh
    groups = dict.fromkeys(group for each in marks for group in each.groups)
    edges = f"{' first' if first else ''}{' last' if end >= mark.end else ''}"
    piece = link(
        mark.target,
        words,
        class_=f"m {mark.verdict}{' disputed' if mark.disputed else ''}{edges}",
        id=mark.id if first else None,
        data_g=" ".join(groups) or None,
        tabindex=None if first else -1,
        title=mark.title,
    )
    return join([*(element("span", id=each) for each in fresh if each != mark.id), piece])
