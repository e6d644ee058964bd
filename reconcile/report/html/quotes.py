"""Words of a source in their surroundings, with the way to their place in the panes."""

from msgspec import Struct

from reconcile.model import Finding, Place, Provenance, Source
from reconcile.report.html.markup import Markup, element, icon, join, link
from reconcile.report.html.view import Verdict, View, name_of

Targets = dict[tuple[str, int, int], str]  # source, start, end -> id of the mark there

_AROUND = 110  # code points of a long line shown on either side


class Spot(Struct, frozen=True, kw_only=True):
    """A place that a finding or an agreement points at; `target` is its element in the panes."""

    source: str
    start: int
    end: int
    line: int
    column: int
    words: str
    target: str


def spots_of(view: View, finding: Finding, targets: Targets) -> list[Spot]:
    """List the places of a finding, its own first, each once."""
    own = Place(
        source=finding.source,
        start=finding.start,
        end=finding.end,
        line=finding.line,
        column=finding.column,
        text=_words(view, finding),
    )
    unique = {(each.source, each.start, each.end): each for each in (own, *finding.related)}
    return [_spot(view, each, targets.get(key)) for key, each in unique.items()]


def _spot(view: View, place: Place, target: str | None) -> Spot:
    return Spot(
        source=place.source,
        start=place.start,
        end=place.end,
        line=place.line,
        column=place.column,
        words=place.text,
        target=target or f"{view.letters.get(place.source, '')}-{place.line}",
    )


def claim_spot(view: View, claim_id: str) -> Spot:
    """Say where a claim stands."""
    claim = view.claims[claim_id]
    return Spot(
        source=claim.source,
        start=claim.start,
        end=claim.end,
        line=claim.line,
        column=claim.column,
        words=claim.text,
        target=view.anchors[claim_id],
    )


def quotations(view: View, spots: list[Spot], verdict: Verdict) -> Markup:
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


def _by_source(spots: list[Spot]) -> dict[str, list[Spot]]:
    found: dict[str, list[Spot]] = {}
    for spot in spots:
        found.setdefault(spot.source, []).append(spot)
    return found


def _quoted(view: View, spot: Spot, verdict: Verdict) -> Markup:
    source = view.sources.get(spot.source)
    before, after = _around(source, spot)
    ai_written = provenance_at(source, spot.start) == "ai_generated"
    return element(
        "blockquote",
        join([before, element("mark", spot.words, class_=verdict), after]),
        " ",
        where(view, spot),
        join([" ", ai_tag()]) if ai_written else "",
        dir="auto",
    )


def where(view: View, spot: Spot) -> Markup:
    """Write the way to a place: source letter, line and column."""
    letter = view.letters.get(spot.source, spot.source)
    place = f"{letter}:{spot.line}:{spot.column}"
    told = f"Source {letter}, line {spot.line}, column {spot.column}"
    return link(spot.target, place, class_="where", aria_label=told, title=spot.source)


def provenance_at(source: Source | None, start: int) -> Provenance:
    """Say who wrote the code point at a place."""
    segments = source.segments if source else ()
    return next((each.provenance for each in segments if each.start <= start < each.end), "human")


def ai_tag() -> Markup:
    """Mark words as written by AI."""
    return element("span", icon("ai"), "AI-written", class_="tag ai")


def _name(view: View, source_id: str) -> Markup:
    letter = view.letters.get(source_id, "?")
    source = view.sources.get(source_id)
    name = name_of(source) if source else source_id
    return join(
        [element("span", letter, class_="letter"), element("cite", name, dir="auto")], " "
    )  # fmt: skip


def _words(view: View, finding: Finding) -> str:
    source = view.sources.get(finding.source)
    if source and isinstance(source.text, str):
        return source.text[finding.start : finding.end]
    claims = (view.claims[each] for each in finding.claims if each in view.claims)
    own = (each.text for each in claims if each.start == finding.start)
    return next(own, "")


def _around(source: Source | None, spot: Spot) -> tuple[str, str]:
    """Give the rest of the line on both sides, cut at words where it is long."""
    if source is None or not isinstance(source.text, str):
        return "", ""
    text = source.text
    floor = max(spot.start - _AROUND, 0)
    before = text[floor : spot.start]
    after = text[spot.end : spot.end + _AROUND]
    return _tail(before, cut=floor > 0), _head(after, cut=spot.end + _AROUND < len(text))


def _tail(before: str, *, cut: bool) -> str:
    _, found, line = before.rpartition("\n")
    if found or not cut:
        return line.lstrip() if found else before.lstrip()
    return f"… {line.partition(' ')[2]}" if " " in line else f"…{line}"


def _head(after: str, *, cut: bool) -> str:
    line, found, _ = after.partition("\n")
    if found or not cut:
        return line.rstrip()
    return f"{line.rpartition(' ')[0]} …" if " " in line else f"{line}…"
