"""Words of a source in their surroundings, with the way to their place in the panes."""

from collections.abc import Iterator, Sequence

from reconcile.model import Source
from reconcile.report.html.markup import Markup, element, icon, join, link
from reconcile.report.view.links import Verdict, View, name_of
from reconcile.report.view.places import Spot, around, place_of, provenance_at


def quotations(view: View, spots: Sequence[Spot], verdict: Verdict) -> Markup:
    """Quote places with the words around them, by source: the source of the first place first."""
    found = (
        element(
            "figure",
            element("figcaption", _name(view, source)),
            *(
                _quoted(view, same, verdict if spots[0] in same else "plain")
                for same in _by_surroundings(view, places)
            ),
            class_="quote",
        )
        for source, places in _by_source(spots).items()
    )
    return element("div", *found, class_="quotes")


def listed(view: View, spots: Sequence[Spot], verdict: Verdict, told: str = "") -> Markup:
    """List places by their words alone, those of the same words together."""
    places: dict[str, list[Spot]] = {}
    for spot in spots:
        places.setdefault(spot.shown, []).append(spot)
    rows = (
        element("li", element("mark", words, class_=verdict), *_ways(view, same))
        for words, same in places.items()
    )
    head = [element("li", told, class_="dim")] if told else []
    return element("ul", *head, *rows, class_="places", dir="auto")


def _ways(view: View, spots: Sequence[Spot]) -> Iterator[Markup]:
    yield from (join([" ", where(view, each)]) for each in spots)


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


def _by_surroundings(view: View, spots: Sequence[Spot]) -> list[list[Spot]]:
    found: dict[tuple[str, ...], list[Spot]] = {}
    for spot in spots:
        source = view.sources.get(spot.source)
        key = (*around(source, spot), spot.words, provenance_at(source, spot.start))
        found.setdefault(key, []).append(spot)
    return list(found.values())


def _quoted(view: View, spots: Sequence[Spot], verdict: Verdict) -> Markup:
    """Quote words that stand in the same surroundings once, with the ways to all their places."""
    spot = spots[0]
    source = view.sources.get(spot.source)
    before, after = around(source, spot)
    ai_written = provenance_at(source, spot.start) == "ai_generated"
    return element(
        "blockquote",
        join([before, element("mark", spot.shown, class_=verdict), after]),
        *_ways(view, spots),
        join([" ", ai_tag(view)]) if ai_written else "",
        dir="auto",
        lang=_language(view, source),
    )


def _language(view: View, source: Source | None) -> str | None:
    """Name a source's language where it is not the page's: for voices, hyphens and Han letters."""
    language = source.language.replace("_", "-") if source else ""
    return None if language in ("", view.labels.language) else language


def _name(view: View, source_id: str) -> Markup:
    source = view.sources.get(source_id)
    name = name_of(source) if source else source_id
    named = element("cite", name, dir="auto")
    return join([letter(view.letters.get(source_id, "?")), named], " ")
