"""The reconciled sheet: each fact's value, what else it equals, how many say so."""

from collections.abc import Iterable

from reconcile.model import Fact
from reconcile.report.html.markup import Markup, element, icon, join
from reconcile.report.html.quotes import claim_spot, where
from reconcile.report.html.view import View
from reconcile.report.html.wording import interval_in_words, value_in_words

_COLUMNS = ("What", "Value", "When", "Independent origins", "Confidence", "Said in")
_DOTS = 5  # origins drawn one by one


def facts(view: View) -> Markup:
    """Write the table of facts."""
    if not view.report.facts:
        return Markup("")
    head = element("tr", *(element("th", each, scope="col") for each in _COLUMNS))
    rows = (_row(view, each) for each in view.report.facts)
    return element(
        "section",
        element("h2", "Facts ", element("span", str(len(view.report.facts)), class_="count")),
        element("table", element("thead", head), element("tbody", *rows), class_="facts"),
        id="facts",
        aria_label="Facts",
    )


def _row(view: View, fact: Fact) -> Markup:
    cells = (
        _what(view, fact),
        _value(view, fact),
        interval_in_words(fact.period) if fact.period else "–",
        _origins(fact.origins),
        f"{fact.confidence:.0%}".replace("%", " %"),
        join([_places(view, fact.claims), _dissent(view, fact)]),
    )
    first = element("th", cells[0], scope="row")
    return element(
        "tr",
        first,
        *(
            element("td", cell, data_label=label)
            for label, cell in zip(_COLUMNS[1:], cells[1:], strict=True)
        ),
    )


def _what(view: View, fact: Fact) -> Markup:
    subject = view.names.get(fact.subject, fact.subject) if fact.subject else None
    named = [element("b", subject, dir="auto")] if subject else []
    return join([*named, fact.attribute or fact.kind], ", ")


def _value(view: View, fact: Fact) -> Markup:
    unit = "" if fact.kind == "count" and fact.unit == fact.attribute else fact.unit
    same = [
        element("span", f"= {value_in_words(each.value, each.unit, view.names)}", class_="same")
        for each in fact.equivalents
    ]
    return join([element("b", value_in_words(fact.value, unit, view.names)), *same], " ")


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
    told = [icon("warning"), " differs: ", _places(view, fact.dissent)]
    return element("span", *told, class_="dissent")
