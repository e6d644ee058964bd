"""Of two sources held side by side: what only one of them says."""

from collections.abc import Sequence

from reconcile.model import Difference
from reconcile.report.html.markup import Markup, element, join
from reconcile.report.html.quotes import ai_tag, letter, where
from reconcile.report.html.shelf import Shelf
from reconcile.report.view.links import View, name_of
from reconcile.report.view.places import claim_spot
from reconcile.report.view.wording import outline


def apart(view: View, shelf: Shelf) -> Markup:
    """List the claims of either source that the other has nothing beside; empty for a check."""
    found = view.report.difference
    if not isinstance(found, Difference) or not (found.only_left or found.only_right):
        return Markup("")
    number = element("span", str(len(found.only_left) + len(found.only_right)), class_="count")
    sides = ((found.left, found.only_left), (found.right, found.only_right))
    return element(
        "section",
        element("h2", view.say("Said by one alone"), " ", number),
        element("div", *(_side(view, *each, shelf) for each in sides), class_="quotes"),
        id="apart",
        aria_label=view.say("Said by one alone"),
    )


def _side(view: View, source: str, claims: Sequence[str], shelf: Shelf) -> Markup:
    known = view.sources.get(source)
    name = element("cite", name_of(known) if known else source, dir="auto")
    rows = (_row(view, each) for each in claims)
    head = element("h3", letter(view.letters.get(source, "?")), " ", name)
    return element("div", head, shelf.rows("ul", *rows, class_="agreements"))


def _row(view: View, claim_id: str) -> Markup:
    claim = view.claims[claim_id]
    tag = [ai_tag(view)] if claim.provenance == "ai_generated" else []
    words = element("mark", outline(claim.text), class_="plain", dir="auto")
    return element("li", join([words, where(view, claim_spot(view, claim_id)), *tag], " "))
