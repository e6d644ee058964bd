"""Figures that hold: which claims agree, and by what arithmetic."""

from reconcile.model import Relation
from reconcile.report.html.markup import Markup, element, icon, join, spoken
from reconcile.report.html.quotes import ai_tag, where
from reconcile.report.html.shelf import Shelf
from reconcile.report.view.links import View, crosses
from reconcile.report.view.places import claim_spot
from reconcile.report.view.wording import outline


def agreements(view: View, shelf: Shelf) -> Markup:
    """List relations of agreement, those across sources first."""
    agreed = [each for each in view.report.relations if each.type == "agree"]
    if not agreed:
        return Markup("")
    across = [each for each in agreed if crosses(view, each)]
    within = [each for each in agreed if not crosses(view, each)]
    return element(
        "section",
        element(
            "h2", view.say("Agreements"), " ", element("span", str(len(agreed)), class_="count")
        ),
        _list(view, across, shelf),
        element("h3", view.say("Within one source"), class_="sub") if within else "",
        _list(view, within, shelf),
        id="agreements",
        aria_label=view.say("Agreements"),
    )


def _list(view: View, relations: list[Relation], shelf: Shelf) -> Markup:
    return shelf.rows("ul", *(_row(view, each) for each in relations), class_="agreements")


def _row(view: View, relation: Relation) -> Markup:
    known = [each for each in relation.claims if each in view.claims]
    told = view.tell(relation.explanation)
    return element(
        "li",
        icon("agree"),
        element("span", *(_claim(view, each) for each in known), class_="sides"),
        element("span", element("span", relation.basis.replace("_", " "), class_="tag")),
        element("span", spoken(told.words), class_="explanation", lang=told.language),
        class_="item",
        data_f=" ".join(_facets(view, known)),
    )


def _facets(view: View, known: list[str]) -> list[str]:
    claims = [view.claims[each] for each in known]
    found = ["k:agree", *(f"s:{view.letters.get(each.source, '')}" for each in claims)]
    found += [f"e:{each.subject}" for each in claims if each.subject]
    found += [f"p:{'ai' if each.provenance == 'ai_generated' else 'human'}" for each in claims]
    found += [topic for each in known for topic in view.topics_of.get(each, ())]
    return list(dict.fromkeys(found))


def _claim(view: View, claim_id: str) -> Markup:
    claim = view.claims[claim_id]
    tag = ai_tag(view) if claim.provenance == "ai_generated" else ""
    words = element("mark", outline(claim.text), class_="agree", dir="auto")
    return element("span", join([words, where(view, claim_spot(view, claim_id)), tag], " "))
