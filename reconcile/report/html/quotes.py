"""Words of a source in their surroundings, with the way to their place in the panes."""

from collections.abc import Sequence

from reconcile.report.html.markup import Markup, element, icon, join, link
from reconcile.report.view.links import Verdict, View, name_of
from reconcile.report.view.places import Spot, around, place_of, provenance_at


def quotations(view: View, spots: Sequence[Spot], verdict: Verdict) -> Markup:
    """Quote places with the words around them, by source: the source of the first place first."""
    found = (
        element(
            "figure",
            element("figcaption", _name(view, source)),
            *(_quoted(view, each, verdict if each is spots[0] else "plain") for each in places),
            class_="quote",
        )
        for source, places in _by_source(spots).items()
    )
    return element("div", *found, class_="quotes")


def listed(view: View, spots: Sequence[Spot], verdict: Verdict, told: str = "") -> Markup:
    """List places by their words alone, in a line or two."""
    rows = (
        element("li", element("mark", spot.shown, class_=verdict), " ", where(view, spot))
        for spot in spots
    )
    head = [element("li", told, class_="dim")] if told else []
    return element("ul", *head, *rows, class_="places", dir="auto")


def where(view: View, spot: Spot) -> Markup:
    """Write the way to a place: source letter, line and column."""
    return link(spot.target, place_of(view, spot), class_="where")


def ai_tag(view: View) -> Markup:
    """Mark words as written by AI."""
    return element("span", icon("ai"), view.say("AI-written"), class_="tag ai")


def letter(name: str) -> Markup:
    """Write the letter that a source is called by."""
    return element("span", name, class_="letter")


def _by_source(spots: Sequence[Spot]) -> dict[str, list[Spot]]:
    found: dict[str, list[Spot]] = {}
    for spot in spots:
        found.setdefault(spot.source, []).append(spot)
    return found


def _quoted(view: View, spot: Spot, verdict: Verdict) -> Markup:
    source = view.sources.get(spot.source)
    before, after = around(source, spot)
    ai_written = provenance_at(source, spot.start) == "ai_generated"
    return element(
        "blockquote",
        join([before, element("mark", spot.shown, class_=verdict), after]),
        " ",
        where(view, spot),
        join([" ", ai_tag(view)]) if ai_written else "",
        dir="auto",
    )


def _name(view: View, source_id: str) -> Markup:
    source = view.sources.get(source_id)
    name = name_of(source) if source else source_id
    named = element("cite", name, dir="auto")
    return join([letter(view.letters.get(source_id, "?")), named], " ")
