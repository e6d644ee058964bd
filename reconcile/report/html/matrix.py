"""The claim matrix: topics in rows, sources in columns, each cell a reading."""

from reconcile.report.html.markup import Markup, element, icon, join, link
from reconcile.report.html.shelf import Shelf
from reconcile.report.view.labels import marked
from reconcile.report.view.links import Verdict, View
from reconcile.report.view.matrix import Column, Matrix, Reading, Row, matrix_of

_STATES: dict[Verdict, str] = {
    "error": marked("conflict"),
    "warning": marked("to look at"),
    "note": marked("noted"),
    "ai": marked("AI only"),
    "agree": marked("agrees"),
    "plain": marked("alone"),
}


def matrix(view: View, shelf: Shelf) -> Markup:
    """Write the table of topics that several claims speak of."""
    laid = matrix_of(view)
    if not laid.rows:
        return Markup("")
    number = element("span", str(len(laid.rows)), class_="count")
    rows = (_row(view, laid, each) for each in laid.rows)
    table = element(
        "table",
        element("thead", _head(view, laid)),
        shelf.rows("tbody", *rows),
        class_="matrix sortable",
    )
    name = view.say("Claims by source")
    return element(
        "section",
        element("h2", name, " ", number),
        element("div", table, class_="wide", tabindex=0, role="group", aria_label=name),
        id="matrix",
        aria_label=name,
    )


def _head(view: View, laid: Matrix) -> Markup:
    first = [view.say("Topic"), view.say("State")]
    heads = [element("th", each, scope="col") for each in first]
    heads += [_column(view, each) for each in laid.columns]
    if not laid.columns:
        heads.append(element("th", view.say("Readings"), scope="col"))
    return element("tr", *heads)


def _column(view: View, column: Column) -> Markup:
    hand = view.say("AI") if column.ai else view.say("human")
    told = join([icon("ai"), " ", hand]) if column.ai else hand
    name = link(f"source-{column.letter}", column.letter, class_="letter")
    return element("th", name, " ", told, scope="col", class_="ai" if column.ai else None)


def _row(view: View, laid: Matrix, row: Row) -> Markup:
    if laid.columns:
        cells = [
            element(
                "td",
                *(_reading(view, each) for each in row.cells.get(column, ())),
                data_label=f"{column.letter}{' AI' if column.ai else ''}",
            )
            for column in laid.columns
        ]
    else:
        cells = [element("td", *(_told(view, each) for each in row.readings))]
    state = icon(row.verdict) if row.verdict != "plain" else ""
    return element(
        "tr",
        element("th", row.label, scope="row", dir="auto"),
        element("td", state, " ", view.say(_STATES[row.verdict]), class_=f"state {row.verdict}"),
        *cells,
        class_="item",
        id=row.anchor,
        data_f=" ".join(row.facets),
    )


def _reading(view: View, reading: Reading) -> Markup:
    """Write a reading as the way to its first place, with its state for those who see no colour."""
    times = f" ×{len(reading.claims)}" if len(reading.claims) > 1 else ""
    sign = icon(reading.verdict) if reading.verdict != "plain" else ""
    return link(
        reading.target,
        sign,
        reading.words + times,
        class_=f"r {reading.verdict}",
        dir="auto",
        title=view.say(_STATES[reading.verdict]),
    )


def _told(view: View, reading: Reading) -> Markup:
    """Write a reading with the letters of those who give it."""
    letters = dict.fromkeys(view.letters.get(each.source, "?") for each in reading.claims)
    return element("span", _reading(view, reading), " ", element("small", ", ".join(letters)))
