"""Report -> one self-contained HTML page that works offline, without scripts, and on paper."""

from base64 import b64encode
from hashlib import sha256
from pkgutil import get_data

from reconcile.model import Report
from reconcile.report.html.agreements import agreements
from reconcile.report.html.cards import cards
from reconcile.report.html.highlights import highlights_of
from reconcile.report.html.markup import Markup, element, link
from reconcile.report.html.origins import cast, sources
from reconcile.report.html.panes import side_by_side
from reconcile.report.html.people import entities
from reconcile.report.html.sheet import facts
from reconcile.report.html.top import tiles, title, verdict
from reconcile.report.html.view import View, view_of

_PARTS = {
    "findings": "Findings",
    "side-by-side": "Side by side",
    "agreements": "Agreements",
    "facts": "Facts",
    "entities": "Who is who",
    "sources": "Sources",
}


def render(report: Report) -> str:
    """Write a report as one HTML page; the panes need sources that carry their `text`."""
    view = view_of(report)
    style, script = _asset("report.css"), _asset("report.js")
    page = element(
        "html",
        element("head", *_head(view, style, script)),
        element("body", _asset("icons.svg"), _body(view), element("script", script)),
        lang="en",
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
        element("title", title(view)),
        element("style", style),
    )


def _body(view: View) -> Markup:
    highlights = highlights_of(view)
    parts = {
        "findings": cards(view, highlights),
        "side-by-side": side_by_side(view, highlights),
        "agreements": agreements(view),
        "facts": facts(view),
        "entities": entities(view),
        "sources": sources(view),
    }
    return element(
        "div",
        link("main", "Skip to the findings", class_="skip"),
        _bar(parts),
        element(
            "main",
            verdict(view),
            tiles(view),
            cast(view),
            element("p", class_="filtered", role="status", id="filtered"),
            *parts.values(),
            id="main",
            tabindex=-1,
        ),
        _foot(view),
        class_="page",
    )


def _bar(parts: dict[str, Markup]) -> Markup:
    ways = (link(each, _PARTS[each]) for each, written in parts.items() if written)
    theme = element("button", "Dark", type="button", id="theme", class_="scripted")
    return element(
        "header",
        element("span", "reconcile", class_="name"),
        element("nav", *ways, aria_label="Parts of this report"),
        theme,
        class_="bar",
    )


def _foot(view: View) -> Markup:
    tool = view.report.tool
    keys = "Keys: j and k for the next and previous finding, t for the theme, Escape to clear."
    return element(
        "footer",
        element("p", keys, class_="scripted"),
        element("p", f"{tool.name} {tool.version} · ", element("code", view.report.digest)),
    )


def _hash(asset: str) -> str:
    return f"sha256-{b64encode(sha256(asset.encode()).digest()).decode()}"


def _asset(name: str) -> Markup:
    return Markup((get_data("reconcile.report", f"assets/{name}") or b"").decode())
