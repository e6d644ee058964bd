"""Words of a source in their surroundings, and where they stand."""

import re
from collections.abc import Iterable

from msgspec import Struct

from reconcile.model import Claim, Finding, Place, Provenance, Source
from reconcile.report.view.links import Told, View
from reconcile.report.view.wording import outline

Targets = dict[tuple[str, int, int], str]  # source, start, end -> anchor of the mark there

_AROUND = 110  # code points of a long line shown on either side
_AGAIN = re.compile(": (“[^”]*”) is not (“[^”]*”): ")
_PLACE = re.compile(r":(\d+)(?::\d+)?")


class Spot(Struct, frozen=True, kw_only=True):
    """A place that a finding or an agreement points at; `target` is its anchor in the panes."""

    source: str
    start: int
    end: int
    line: int
    column: int
    words: str
    target: str

    @property
    def shown(self) -> str:
        """The words, or the ends of those that are too long to be read."""
        return outline(self.words)


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
    return _at(place, target or f"{view.letters.get(place.source, '')}-{place.line}")


def claim_spot(view: View, claim_id: str) -> Spot:
    """Say where a claim stands."""
    return _at(view.claims[claim_id], view.anchors[claim_id])


def _at(stands: Place | Claim, target: str) -> Spot:
    return Spot(
        source=stands.source,
        start=stands.start,
        end=stands.end,
        line=stands.line,
        column=stands.column,
        words=stands.text,
        target=target,
    )


def place_of(view: View, spot: Spot) -> str:
    """Write where a spot is: source letter, line and column."""
    return f"{view.letters.get(spot.source, spot.source)}:{spot.line}:{spot.column}"


def provenance_at(source: Source | None, start: int) -> Provenance:
    """Say who wrote the code point at a place."""
    segments = source.segments if source else ()
    return next((each.provenance for each in segments if each.start <= start < each.end), "human")


def around(source: Source | None, spot: Spot) -> tuple[str, str]:
    """Give the rest of the line on both sides, cut at words where it is long."""
    if source is None or not isinstance(source.text, str):
        return "", ""
    text = source.text
    floor = max(spot.start - _AROUND, 0)
    before = text[floor : spot.start]
    after = text[spot.end : spot.end + _AROUND]
    return _tail(before, cut=floor > 0), _head(after, cut=spot.end + _AROUND < len(text))


def shortened(view: View, message: str, finding: Finding) -> Told:
    """Say a message once, with letters for the paths of sources, and a capital at its start."""
    told = view.tell(_once(lettered(view, message, sources_of(finding))))
    return Told(told.words[:1].upper() + told.words[1:], told.language)


def _once(message: str) -> str:
    """Leave out of the arithmetic what the message has said already: that two values differ."""
    found = _AGAIN.search(message)
    if not found or not all(each in message[: found.start()] for each in found.groups()):
        return message
    return f"{message[: found.start()]}: {message[found.end() :]}"


def sources_of(finding: Finding) -> tuple[str, ...]:
    """Name the sources that a finding points into, its own first."""
    return tuple(dict.fromkeys((finding.source, *(each.source for each in finding.related))))


def lettered(view: View, told: str, sources: Iterable[str]) -> str:
    """Write the letters of sources for their paths, where those tell a line: "A:7"."""
    for source in sources:
        if source in told and (letter := view.letters.get(source)):
            told = re.sub(re.escape(source) + _PLACE.pattern, rf"{letter}:\1", told)
    return told


def _words(view: View, finding: Finding) -> str:
    source = view.sources.get(finding.source)
    if source and isinstance(source.text, str):
        return source.text[finding.start : finding.end]
    claims = (view.claims[each] for each in finding.claims if each in view.claims)
    own = (each.text for each in claims if each.start == finding.start)
    return next(own, "")


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
