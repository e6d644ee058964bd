"""The top of the page: is it safe to publish, and how much is there of each kind."""

from collections import Counter
from typing import Literal

from msgspec import Struct

from reconcile.model import Finding
from reconcile.report.html.cards import headline, kinds_of
from reconcile.report.html.markup import Markup, element, icon
from reconcile.report.html.view import View, crosses, is_ai_only, name_of
from reconcile.report.html.wording import count, listed

Level = Literal["error", "warning", "note", "agree"]

_VERDICTS: dict[Level, str] = {
    "error": "Not safe to publish",
    "warning": "Not safe yet",
    "note": "No contradiction found",
    "agree": "No contradiction found among the figures that could be compared",
}
_TOLD = 4  # kinds of finding named in the verdict


class Tile(Struct, frozen=True):
    """A count that filters the page: its kind, number, label and what it counts."""

    kind: str
    number: int
    label: str
    meaning: str
    target: str


def verdict(view: View) -> Markup:
    """Say in one line whether it is safe to publish."""
    level = level_of(view)
    told = _against(view, level)
    line = element(
        "h1",
        element("strong", f"{_VERDICTS[level]}{':' if told else '.'}"),
        f" {told}." if told else "",
        id="verdict",
    )
    return element(
        "div",
        icon(level),
        element("div", line, element("p", _extent(view))),
        class_=f"verdict {level}",
    )


def level_of(view: View) -> Level:
    """Judge the whole: the gravest finding, or a source that could not be read."""
    severities = {each.severity for each in view.findings}
    if "error" in severities:
        return "error"
    if "warning" in severities or any(each.failed for each in view.report.skipped):
        return "warning"
    return "note" if severities else "agree"


def title(view: View) -> str:
    """Name the page by its verdict, for tabs and bookmarks."""
    return f"{_VERDICTS[level_of(view)]} · reconcile"


def tiles(view: View) -> Markup:
    """Write the counts by verdict; with scripts they filter, without they lead to their part."""
    return element(
        "nav",
        *(_tile(each) for each in _tiles(view)),
        class_="tiles",
        aria_label="Findings by verdict",
    )


def _tiles(view: View) -> tuple[Tile, ...]:
    kinds = Counter(kind for each in view.findings for kind in kinds_of(view, each))
    agreements = sum(each.type == "agree" for each in view.report.relations)
    alone = {each for found in view.findings if is_ai_only(view, found) for each in found.claims}
    lacking = sum(bool(each.incomplete) for each in view.report.sources)
    unread = lacking + len(view.report.skipped)
    return (
        Tile("error", kinds["error"], "Conflicts", "sources contradict each other", "findings"),
        Tile("warning", kinds["warning"], "Warnings", "look before you publish", "findings"),
        Tile("note", kinds["note"], "Notes", "good to know", "findings"),
        Tile("ai", len(alone), "AI-only claims", "no human text says so", "findings"),
        Tile("agree", agreements, "Agreements", "figures that hold", "agreements"),
        Tile("source", unread, "Unread or cut off", "sources to see yourself", "sources"),
    )


def _tile(tile: Tile) -> Markup:
    return element(
        "a",
        element("span", icon(tile.kind), str(tile.number), class_="number"),
        element("span", tile.label, class_="label"),
        element("span", tile.meaning, class_="meaning"),
        href=f"#{tile.target}",
        class_=f"tile {tile.kind}{'' if tile.number else ' none'}",
        data_filter=tile.kind,
    )


def _against(view: View, level: Level) -> str:
    grave = [each for each in view.findings if each.severity == level]
    alone = sum(len(each.claims) for each in grave if is_ai_only(view, each))
    unread = _unread(view)
    told = _named([each for each in grave if not is_ai_only(view, each)])
    told += [f"{count(alone, 'claim', 'claims')} that only AI text makes"] if alone else []
    told += [f"{count(unread, 'source', 'sources')} that could not be read"] if unread else []
    return listed(told)


def _unread(view: View) -> int:
    """Count the sources that were asked for and not read, unless findings speak of them."""
    told = {each.source for each in view.findings}
    return sum(each.failed and each.source not in told for each in view.report.skipped)


def _named(findings: list[Finding]) -> list[str]:
    names = Counter(headline(each) for each in findings)
    told = [count(number, name, _many(name)) for name, number in names.most_common(_TOLD)]
    rest = len(findings) - sum(number for _, number in names.most_common(_TOLD))
    return [*told, f"{rest} more"] if rest else told


def _many(name: str) -> str:
    return name if name.endswith("s") else f"{name}s"


def _extent(view: View) -> str:
    report = view.report
    across = sum(each.type == "agree" and crosses(view, each) for each in report.relations)
    claims = count(len(report.claims), "claim", "claims")
    parts = [
        f"Checked {claims} in {count(len(report.sources), 'source', 'sources')}",
        f"{count(across, 'agreement', 'agreements')} across sources",
        *(_cut(name_of(each)) for each in report.sources if each.incomplete),
    ]
    return f"{'; '.join(parts)}."


def _cut(name: str) -> str:
    return f"{name} is cut off by its publisher"
