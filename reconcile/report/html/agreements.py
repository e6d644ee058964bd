"""Figures that hold: which claims agree, and by what arithmetic."""

from reconcile.model import Relation
from reconcile.report.html.markup import Markup, element, icon, join
from reconcile.report.html.quotes import ai_tag, claim_spot, where
from reconcile.report.html.view import View, crosses


def agreements(view: View) -> Markup:
    """List relations of agreement, those across sources first."""
    agreed = [each for each in view.report.relations if each.type == "agree"]
    if not agreed:
        return Markup("")
    across = [each for each in agreed if crosses(view, each)]
    within = [each for each in agreed if not crosses(view, each)]
    return element(
        "section",
        element("h2", "Agreements ", element("span", str(len(agreed)), class_="count")),
        _list(view, across),
        element("h3", "Within one source", class_="sub") if within else "",
        _list(view, within),
        id="agreements",
        aria_label="Agreements",
    )


def _list(view: View, relations: list[Relation]) -> Markup:
    rows = (_row(view, each) for each in relations)
    return element("ul", *rows, class_="agreements") if relations else Markup("")


def _row(view: View, relation: Relation) -> Markup:
    known = [each for each in relation.claims if each in view.claims]
    return element(
        "li",
        icon("agree"),
        element("span", *(_claim(view, each) for each in known), class_="sides"),
        element("span", element("span", relation.basis.replace("_", " "), class_="tag")),
        element("span", relation.explanation, class_="explanation", dir="auto"),
        class_="item",
        data_kinds="agree",
    )


def _claim(view: View, claim_id: str) -> Markup:
    claim = view.claims[claim_id]
    tag = ai_tag() if claim.provenance == "ai_generated" else ""
    words = element("mark", claim.text, class_="agree", dir="auto")
    return element("span", join([words, where(view, claim_spot(view, claim_id)), tag], " "))
