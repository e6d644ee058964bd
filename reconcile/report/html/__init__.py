"""Report -> one self-contained HTML page that works offline, without scripts, and on paper."""

from reconcile.model import Report
from reconcile.report.html.agreements import agreements
from reconcile.report.html.apart import apart
from reconcile.report.html.cards import cards
from reconcile.report.html.controls import filters, help_sheet, script_words
from reconcile.report.html.dates import timelines
from reconcile.report.html.draft import draft
from reconcile.report.html.frame import framed
from reconcile.report.html.graph import graph
from reconcile.report.html.highlights import highlights_of
from reconcile.report.html.markup import Markup, element, link
from reconcile.report.html.matrix import matrix
from reconcile.report.html.origins import cast, sources
from reconcile.report.html.panes import side_by_side
from reconcile.report.html.people import entities
from reconcile.report.html.runs import told
from reconcile.report.html.sheet import facts
from reconcile.report.html.shelf import Shelf
from reconcile.report.html.top import tiles, verdict
from reconcile.report.view.labels import labels_in, marked
from reconcile.report.view.links import View, view_of
from reconcile.report.view.verdict import judged

_PARTS = {
    "findings": marked("Findings"),
    "draft": marked("Draft"),
    "side-by-side": marked("Side by side"),
    "apart": marked("Said by one alone"),
    "matrix": marked("Claims by source"),
    "graph": marked("Conflict graph"),
    "agreements": marked("Agreements"),
    "timeline": marked("Timeline"),
    "facts": marked("Facts"),
    "entities": marked("Who is who"),
    "sources": marked("Sources"),
}
_LARGEST = 2_000_000  # bytes of a page above which its parts are carried compressed


def render(report: Report, *, language: str = "en") -> str:
    """Write a report as one HTML page; the panes need sources that carry their `text`."""
    view = view_of(report, labels_in(language))
    shelf = Shelf()
    note = view.say("This page is large: all but the findings and their quotes needs scripts.")
    return framed(
        view, shelf.served(_body(view, shelf), _LARGEST, note), scripted=True, mark=told(view)
    )


def _body(view: View, shelf: Shelf) -> Markup:
    highlights = highlights_of(view)
    parts = {
        "findings": cards(view, highlights, shelf),
        "draft": draft(view, shelf),
        "side-by-side": side_by_side(view, highlights, shelf),
        "apart": apart(view, shelf),
        "matrix": matrix(view, shelf),
        "graph": graph(view),
        "agreements": agreements(view, shelf),
        "timeline": timelines(view),
        "facts": facts(view, shelf),
        "entities": entities(view, shelf),
        "sources": sources(view, shelf),
    }
    return element(
        "div",
        link("main", view.say("Skip to the findings"), class_="skip"),
        _bar(view, parts),
        element(
            "main",
            verdict(judged(view)),
            tiles(view),
            cast(view),
            filters(view),
            element("p", class_="filtered", role="status", id="filtered"),
            *parts.values(),
            id="main",
            tabindex=-1,
        ),
        _foot(view),
        help_sheet(view),
        script_words(view),
        class_="page",
    )


def _bar(view: View, parts: dict[str, Markup]) -> Markup:
    ways = (link(each, view.say(_PARTS[each])) for each, written in parts.items() if written)
    theme = element("button", view.say("Dark"), type="button", id="theme", class_="scripted")
    return element(
        "header",
        element("span", "reconcile", class_="name"),
        element("nav", *ways, aria_label=view.say("Parts of this report")),
        theme,
        class_="bar",
    )


def _foot(view: View) -> Markup:
    tool = view.report.tool
    return element(
        "footer",
        element("p", f"{tool.name} {tool.version} · ", element("code", view.report.digest)),
    )
