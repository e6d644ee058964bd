"""Report -> one self-contained HTML page that works offline, without scripts, and on paper."""

from base64 import b64encode
from hashlib import sha256
from pkgutil import get_data

from reconcile.model import Report
from reconcile.report.html.agreements import agreements
from reconcile.report.html.cards import cards
from reconcile.report.html.controls import filters, help_sheet, script_words
from reconcile.report.html.dates import timelines
from reconcile.report.html.graph import graph
from reconcile.report.html.highlights import highlights_of
from reconcile.report.html.markup import Markup, element, link
from reconcile.report.html.matrix import matrix
from reconcile.report.html.origins import cast, sources
from reconcile.report.html.panes import side_by_side
from reconcile.report.html.people import entities
from reconcile.report.html.sheet import facts
from reconcile.report.html.shelf import Shelf
from reconcile.report.html.top import tiles, verdict
from reconcile.report.view.labels import labels_in, marked
from reconcile.report.view.links import View, view_of
from reconcile.report.view.verdict import judged

_PARTS = {
    "findings": marked("Findings"),
    "side-by-side": marked("Side by side"),
    "matrix": marked("Claims by source"),
    "graph": marked("Conflict graph"),
    "agreements": marked("Agreements"),
    "timeline": marked("Timeline"),
    "facts": marked("Facts"),
    "entities": marked("Who is who"),
    "sources": marked("Sources"),
}
_STYLES = ("colours", "page", "cards", "panes", "tables", "small", "print")
_SCRIPTS = ("start", "theme", "shelf", "sift", "panes", "tables", "keys")
_LARGEST = 1_400_000  # code points of a page above which its parts are carried compressed


def render(report: Report, *, language: str = "en") -> str:
    """Write a report as one HTML page; the panes need sources that carry their `text`."""
    view = view_of(report, labels_in(language))
    style, script = _style(), _script()
    shelf = Shelf()
    body = shelf.served(_body(view, shelf), _LARGEST)
    page = element(
        "html",
        element("head", *_head(view, style, script)),
        element("body", _asset("icons.svg"), body, element("script", script)),
        lang=language,
    )
    return f"<!doctype html>\n{page}\n"


def _head(view: View, style: Markup, script: Markup) -> tuple[Markup, ...]:
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return (
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", f"{judged(view).safe} · reconcile"),
        element("style", style),
    )


def _body(view: View, shelf: Shelf) -> Markup:
    highlights = highlights_of(view)
    parts = {
        "findings": cards(view, highlights, shelf),
        "side-by-side": side_by_side(view, highlights, shelf),
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


def _hash(asset: str) -> str:
    return f"sha256-{b64encode(sha256(asset.encode()).digest()).decode()}"


def _asset(name: str) -> Markup:
    return Markup((get_data("reconcile.report", f"assets/{name}") or b"").decode())


def _style() -> Markup:
    lines = (line.strip() for name in _STYLES for line in _asset(f"{name}.css").splitlines())
    return Markup("".join(lines))


def _script() -> Markup:
    """Join the scripts into one block, without the lines that are for those who read them."""
    lines = (line.strip() for name in _SCRIPTS for line in _asset(f"{name}.js").splitlines())
    kept = "\n".join(line for line in lines if line and not line.startswith("//"))
    return Markup(f'"use strict";{{\n{kept}\n}}')
