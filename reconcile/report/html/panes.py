"""The sources side by side: numbered lines, marked claims, AI text shaded, boilerplate folded."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from reconcile.model import Anchor, Difference, Segment, Source
from reconcile.places import line_column_in
from reconcile.report.html.highlights import Highlight
from reconcile.report.html.markup import Markup, element, icon, join, link, text
from reconcile.report.html.quotes import letter
from reconcile.report.html.shelf import Shelf
from reconcile.report.view.labels import marked
from reconcile.report.view.lines import Line, Passage, by_line, lines_of, passages_of, pieces_of
from reconcile.report.view.links import View, name_of

_INLINE = {
    "quotation": "quoted",
    "metadata": "dim",
    "boilerplate": "dim",
    "ai_generated": "ai-inline",
}
_REASONS = 2  # told in the heading of a passage
_LONG = 60  # lines of a text above which what holds no mark is folded
_FOLDED = 4  # lines in a row without a mark that are worth folding
_KEYS = (
    ("error", marked("conflict")),
    ("warning", marked("to look at")),
    ("agree", marked("agrees with another source")),
    ("agree disputed", marked("agrees with one, disputed by another")),
    ("ai", marked("only AI text says so")),
    ("plain", marked("stands alone")),
)


class Pane(Struct, frozen=True):
    """What it takes to write one source: its letter, text and marks sorted to lines."""

    view: View
    letter: str
    text: str
    marks: dict[int, list[Highlight]]
    hands: dict[int, list[Segment]]
    numbers: Sequence[Anchor]  # that lead to the lines of the file, where it has others
    long: bool
    placed: set[str]  # ids that stand on the page already: an id may stand once


def side_by_side(view: View, highlights: dict[str, list[Highlight]], shelf: Shelf) -> Markup:
    """Write all sources that carry their text; scripts show two at a time."""
    readable = [each for each in view.sources.values() if isinstance(each.text, str)]
    if not readable:
        return Markup("")
    return element(
        "section",
        element("h2", view.say("Side by side")),
        _legend(view),
        element(
            "div",
            *(_pane(view, each, highlights.get(each.id, []), shelf) for each in readable),
            class_="panes",
            data_count=len(readable),
            data_open=" ".join(_opened(view, readable)),
        ),
        id="side-by-side",
        aria_label=view.say("Side by side"),
    )


def _opened(view: View, readable: Sequence[Source]) -> list[str]:
    """Name the two panes to start with: where the gravest finding between two sources stands."""
    letters = {each.id: view.letters[each.id] for each in readable}
    pair = view.report.difference
    if isinstance(pair, Difference):
        return [letters[each] for each in (pair.left, pair.right) if each in letters]
    for finding in view.findings:
        spoken_of = (finding.source, *(place.source for place in finding.related))
        held = [each for each in dict.fromkeys(spoken_of) if each in letters]
        if len(held) > 1:
            return sorted((letters[each] for each in held[:2]), key=[*letters.values()].index)
    return [*letters.values()][:2]


def _legend(view: View) -> Markup:
    samples = (
        element(
            "li",
            element("span", view.say("figure"), class_=f"m {verdict} first"),
            f" {view.say(meaning)}",
        )
        for verdict, meaning in _KEYS
    )
    hint = view.say("Choose a marked figure to light up what other sources say of it.")
    return element(
        "div", element("ul", *samples, class_="legend"), element("p", hint, class_="hint scripted")
    )


def _pane(view: View, source: Source, highlights: list[Highlight], shelf: Shelf) -> Markup:
    words = source.text if isinstance(source.text, str) else ""
    lines = lines_of(words)
    pane = Pane(
        view,
        view.letters[source.id],
        words,
        by_line(lines, highlights),
        by_line(lines, source.segments),
        source.anchors if isinstance(source.anchors, tuple) else (),
        len(lines) > _LONG,
        set(),
    )
    passages = passages_of(words, lines, source.segments)
    return element(
        "article",
        _head(source, pane.letter),
        shelf.hold(
            "div",
            *(_passage(pane, each) for each in passages),
            class_="text",
            lang=source.language.replace("_", "-"),
            dir="auto",
        ),
        class_="pane",
        id=f"source-{pane.letter}",
        data_letter=pane.letter,
        aria_label=view.say("Text of source {name}", name=pane.letter),
        role="region",
        tabindex=0,
    )


def _head(source: Source, name: str) -> Markup:
    return element(
        "header",
        letter(name),
        element("h3", name_of(source), dir="auto"),
        element("span", source.title or source.id, class_="dim", dir="auto"),
    )


def _passage(pane: Pane, passage: Passage) -> Markup:
    say = pane.view.say
    if passage.provenance == "ai_generated":
        lines = join(_line(pane, line) for line in passage.lines)
        label = element("p", icon("ai"), element("b", say("AI-written")), _reasons(passage))
        name = say("AI-written")
        return element("div", label, lines, class_="ai-text", role="group", aria_label=name)
    if passage.provenance == "boilerplate":
        lines = join(_line(pane, line) for line in passage.lines)
        told = pane.view.count(len(passage.lines), "line of boilerplate", "lines of boilerplate")
        return _folded(told, _reasons(passage), lines)
    lines = _folding(pane, passage.lines)
    return element("div", lines, class_="dim") if passage.provenance == "metadata" else lines


def _folding(pane: Pane, lines: Sequence[Line]) -> Markup:
    """Fold away, in a long text, what holds no mark and does not stand beside one."""
    if not pane.long:
        return join(_line(pane, line) for line in lines)
    held = [bool(pane.marks[line.number]) for line in lines]
    near = [any(held[max(at - 1, 0) : at + 2]) for at in range(len(lines))]
    runs = groupby(zip(near, lines, strict=True), lambda pair: pair[0])
    return join(_run(pane, shown, [line for _, line in run]) for shown, run in runs)


def _run(pane: Pane, shown: bool, lines: list[Line]) -> Markup:  # noqa: FBT001 -- of a pair
    written = join(_line(pane, line) for line in lines)
    if shown or len(lines) < _FOLDED:
        return written
    told = pane.view.count(len(lines), "line without figures", "lines without figures")
    return _folded(told, Markup(""), written)


def _folded(told: str, reasons: Markup, lines: Markup) -> Markup:
    return element("details", element("summary", told, reasons), lines, class_="fold")


def _reasons(passage: Passage) -> Markup:
    told = dict.fromkeys(
        each.reason for each in passage.segments if each.provenance == passage.provenance
    )
    reasons = "; ".join([reason for reason in told if reason][:_REASONS])
    return element("span", reasons, class_="reason") if reasons else Markup("")


def _line(pane: Pane, line: Line) -> Markup:
    told = line_column_in(pane.numbers, line.start)[0] if pane.numbers else line.number
    return element(
        "p",
        *_pieces(pane, line),
        class_="l gap" if line.after_gap else "l",
        id=f"{pane.letter}-{line.number}",
        data_n=told,
    )


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
    piece = link(
        mark.target,
        words,
        class_=f"m {mark.verdict}{' disputed' if mark.disputed else ''}{' first' if first else ''}",
        id=mark.id if first else None,
        data_g=" ".join(groups) or None,
        tabindex=None if first else -1,
        title=mark.title if first or end >= mark.end else None,
    )
    return join([*(element("span", id=each) for each in fresh if each != mark.id), piece])
