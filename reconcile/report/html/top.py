"""The top of the page: is it safe to publish, and how much is there of each kind."""

from reconcile.report.html.markup import Markup, element, icon
from reconcile.report.view.links import View
from reconcile.report.view.verdict import Judgement, Tile, tiles_of


def verdict(judgement: Judgement) -> Markup:
    """Say in one line whether it is safe to publish."""
    told = judgement.against
    line = element(
        "h1",
        element("strong", f"{judgement.safe}{':' if told else '.'}"),
        f" {told}." if told else "",
        id="verdict",
    )
    return element(
        "div",
        icon(judgement.level),
        element("div", line, element("p", judgement.extent)),
        class_=f"verdict {judgement.level}",
    )


def tiles(view: View) -> Markup:
    """Write the counts by verdict; with scripts they filter, without they lead to their part."""
    return element(
        "nav",
        *(_tile(each) for each in tiles_of(view)),
        class_="tiles",
        aria_label=view.say("Findings by verdict"),
    )


def _tile(tile: Tile) -> Markup:
    return element(
        "a",
        element("span", icon(tile.kind), str(tile.number), class_="number"),
        element("span", tile.label, class_="label"),
        element("span", tile.meaning, class_="meaning"),
        href=f"#{tile.target}",
        class_=f"tile {tile.kind}{'' if tile.number else ' none'}",
        data_filter=f"k:{tile.kind}",
    )
