"""The reconciled sheet: each fact's value, what else it equals, how many say so."""

from collections.abc import Iterable

from reconcile.model import Fact
from reconcile.report.html.markup import Markup, element, icon, join
from reconcile.report.html.quotes import where
from reconcile.report.html.shelf import Shelf
from reconcile.report.view.labels import marked
from reconcile.report.view.links import View
from reconcile.report.view.places import claim_spot
from reconcile.report.view.wording import interval_in_words, value_in_words

_COLUMNS = (
    marked("What"),
    marked("Value"),
    marked("When"),
    marked("Independent origins"),
    marked("Confidence"),
    marked("Said in"),
)
_DOTS = 5  # origins drawn one by one


def facts(view: View, shelf: Shelf) -> Markup:
    """Write the table of facts, with what copies it as Markdown or CSV."""
    if not view.report.facts:
        return Markup("")
    head = element("tr", *(element("th", view.say(each), scope="col") for each in _COLUMNS))
    rows = (_row(view, each) for each in view.report.facts)
    number = element("span", str(len(view.report.facts)), class_="count")
    table = element("table", element("thead", head), shelf.rows("tbody", *rows), class_="facts")
    return element(
        "section",
        element("h2", view.say("Facts"), " ", number),
        element("p", *_buttons(view), class_="scripted hint"),
        table,
        id="facts",
        aria_label=view.say("Facts"),
    )


def _buttons(view: View) -> list[Markup]:
    return [
        element("button", view.say("Copy as {form}", form=form), type="button", data_copy=form)
        for form in ("Markdown", "CSV")
    ]


def _row(view: View, fact: Fact) -> Markup:
    cells = (
        _what(view, fact),
        _value(view, fact),
        interval_in_words(fact.period, view.labels) if fact.period else "–",
        _origins(fact.origins),
        f"{fact.confidence * 100:.0f} %",
        join([_places(view, fact.claims), _dissent(view, fact)]),
    )
    first = element("th", cells[0], scope="row")
    named = zip(_COLUMNS[1:], cells[1:], strict=True)
    return element(
        "tr", first, *(element("td", cell, data_label=view.say(label)) for label, cell in named)
    )


def _what(view: View, fact: Fact) -> Markup:
    subject = view.names.get(fact.subject, fact.subject) if fact.subject else None
    named = [element("b", subject, dir="auto")] if subject else []
    claims = [view.claims[each] for each in fact.claims if each in view.claims]
    noun = view.noun(claims) if claims and fact.kind == "count" else fact.attribute
    return join([*named, noun or view.say(fact.kind)], ", ")


def _value(view: View, fact: Fact) -> Markup:
    unit = "" if fact.kind == "count" else fact.unit  # what is counted is told beside it
    told = value_in_words(fact.value, unit, view.names, labels=view.labels)
    same = [
        element(
            "span",
            f"= {value_in_words(each.value, each.unit, view.names, labels=view.labels)}",
            class_="same",
        )
        for each in fact.equivalents
    ]
    return join([element("b", told), *same], " ")


def _origins(number: int) -> Markup:
    dots = element("span", "●" * min(number, _DOTS), class_="dots", aria_hidden="true")
    return join([str(number), " ", dots])


def _places(view: View, claims: Iterable[str]) -> Markup:
    return join(
        [where(view, claim_spot(view, each)) for each in claims if each in view.claims], " "
    )


def _dissent(view: View, fact: Fact) -> Markup:
    if not fact.dissent:
        return Markup("")
    told = [icon("warning"), " ", view.say("differs:"), " ", _places(view, fact.dissent)]
    return element("span", " ", *told, class_="dissent")
