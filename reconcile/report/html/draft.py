"""A draft beside its sources: how each of its claims stands, and what bears it out."""

from collections import Counter

from reconcile.model import Standing
from reconcile.report.html.markup import Markup, element, icon, join, spoken
from reconcile.report.html.quotes import where
from reconcile.report.html.shelf import Shelf
from reconcile.report.view.labels import marked
from reconcile.report.view.links import Verdict, View
from reconcile.report.view.places import claim_spot, lettered
from reconcile.report.view.wording import outline

_STANDS: dict[str, tuple[Verdict, str]] = {
    "contradicted": ("error", marked("contradicted")),
    "not_stated": ("warning", marked("not stated")),
    "supported": ("agree", marked("supported")),
}


def draft(view: View, shelf: Shelf) -> Markup:
    """Write a row for each claim of the draft, in its order; empty where there is no draft."""
    standings = view.report.standings
    if not isinstance(standings, tuple) or not standings:
        return Markup("")
    found = Counter[str](each.verdict for each in standings)
    told = " · ".join(f"{found[each]} {view.say(words)}" for each, (_, words) in _STANDS.items())
    known = [each for each in standings if each.claim in view.claims]
    heads = (view.say("Claim"), view.say("State"), view.say("Said in"), view.say("Write instead"))
    head = element("tr", *(element("th", each, scope="col") for each in heads))
    rows = (_row(view, each) for each in known)
    return element(
        "section",
        element("h2", view.say("The draft, claim by claim")),
        element("p", told, class_="hint"),
        element("table", element("thead", head), shelf.rows("tbody", *rows), class_="facts stands"),
        id="draft",
        aria_label=view.say("The draft, claim by claim"),
    )


def _row(view: View, standing: Standing) -> Markup:
    verdict, words = _STANDS[standing.verdict]
    claim = view.claims[standing.claim]
    quoted = element("mark", outline(claim.text), class_=verdict, dir="auto")
    cells = (
        join([icon(verdict), " ", view.say(words)]),
        _places(view, standing),
        spoken(lettered(view, standing.correction or "", standing.sources)),
    )
    return element(
        "tr",
        element("th", quoted, " ", where(view, claim_spot(view, claim.id)), scope="row"),
        element("td", cells[0], class_=f"state {verdict}"),
        *(element("td", each) for each in cells[1:]),
    )


def _places(view: View, standing: Standing) -> Markup:
    """Lead to what says so, and to what says otherwise."""
    told = [where(view, claim_spot(view, each)) for each in standing.claims if each in view.claims]
    if standing.verdict == "supported" and standing.origins:
        origins = view.count(standing.origins, "independent origin", "independent origins")
        told.append(element("span", origins, class_="dim"))
    otherwise = (each for each in standing.rivals if each in view.claims)
    if rivals := join([where(view, claim_spot(view, each)) for each in otherwise], " "):
        told.append(element("span", view.say("differs:"), " ", rivals, class_="dissent"))
    return join(told, " ")
