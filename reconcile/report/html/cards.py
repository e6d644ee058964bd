"""Findings as cards on the page, each under its fingerprint."""

from reconcile.model import Report
from reconcile.report.html.evidence import folded
from reconcile.report.html.highlights import Highlight
from reconcile.report.html.markup import Markup, element, icon, join, link, spoken
from reconcile.report.html.pasting import to_paste
from reconcile.report.html.quotes import listed, quotations
from reconcile.report.html.shelf import Shelf
from reconcile.report.view.cards import Card, cards_of, quoted_of
from reconcile.report.view.links import Told, View

_LISTED = 24  # places told in a row; more are folded


def cards(view: View, highlights: dict[str, list[Highlight]], shelf: Shelf) -> Markup:
    """Write all findings, the gravest first."""
    targets = {
        (source, each.start, each.end): each.id
        for source, marks in highlights.items()
        for each in marks
    }
    written = [_card(view, each, shelf) for each in cards_of(view, targets)]
    nothing = element("p", view.say("No finding: nothing in these sources speaks against another."))
    return element(
        "section",
        element(
            "h2", view.say("Findings"), " ", element("span", str(len(written)), class_="count")
        ),
        join(written) if written else nothing,
        _allowed(view, view.report),
        id="findings",
        aria_label=view.say("Findings"),
    )


def _card(view: View, card: Card, shelf: Shelf) -> Markup:
    return element(
        "article",
        _head(view, card),
        element("p", spoken(card.message.words), class_="message", lang=card.message.language),
        _places(view, card, shelf),
        _suggestion(view, card),
        join(map(_arithmetic, card.arithmetic)),
        element("p", spoken(card.origins), class_="arithmetic") if card.origins else "",
        element("div", _why(view, card, shelf), _allow(view, card, shelf), class_="more"),
        class_=f"card item {card.finding.severity}",
        id=card.finding.fingerprint,
        tabindex=-1,
        data_f=" ".join(card.facets),
        aria_label=": ".join(filter(None, (card.severity, card.title, card.about))),
    )


def _arithmetic(told: Told) -> Markup:
    return element("p", spoken(told.words), class_="arithmetic", lang=told.language)


def _head(view: View, card: Card) -> Markup:
    severity = card.finding.severity
    return element(
        "header",
        element("span", icon(severity), card.severity, class_=f"tag {severity}"),
        element("h3", card.title),
        element("span", card.about, class_="dim", dir="auto") if card.about else "",
        element("code", card.finding.code),
        element("span", view.say("new"), class_="tag new") if card.finding.new is True else "",
        link(
            card.finding.fingerprint,
            icon("link"),
            class_="permalink",
            aria_label=view.say("Link to this finding"),
        ),
    )


def _places(view: View, card: Card, shelf: Shelf) -> Markup:
    """Quote the first place of each reading; list all others, folded where they are many."""
    if card.spots[0].line < 1:  # a source that was not read has no places
        return element("p", element("code", card.spots[0].source), class_="arithmetic")
    quoted, rest = quoted_of(view, card)
    told = [quotations(view, quoted, card.verdict)] if quoted else []
    if rest and len(rest) <= _LISTED:
        also = view.say("Also") if quoted else ""
        told.append(listed(view, rest, "plain" if quoted else card.verdict, also))
    elif rest:
        more = element("summary", view.count(len(rest), "place more", "places more"))
        held = shelf.hold("div", listed(view, rest, "plain"))
        told.append(element("details", more, held))
    return join(told)


def _suggestion(view: View, card: Card) -> Markup:
    suggestion = card.suggestion
    if not suggestion:
        return Markup("")
    if "\n" in suggestion:
        return to_paste(view, suggestion, view.say("Suggestion: a rule to paste"))
    told = element("b", view.say("Suggestion:"), " ")
    return element(
        "p", icon("hint"), element("span", told, spoken(suggestion)), class_="suggestion"
    )


def _why(view: View, card: Card, shelf: Shelf) -> Markup:
    about_names = bool(card.finding.entities and not card.finding.claims)
    summary = view.say("Why these belong together")
    return folded(view, summary, card.reasons, shelf, unfolded=about_names)


def _allow(view: View, card: Card, shelf: Shelf) -> Markup:
    rule = to_paste(view, card.allow, view.say("Rule that accepts it, with your reason"))
    told = element("summary", view.say("Accept this as it stands: a rule to paste"))
    return element("details", told, shelf.hold("div", rule))


def _allowed(view: View, report: Report) -> Markup:
    """Tell which findings the project's rules accept, and which rules accept nothing any more."""
    if not report.allowed and not report.unused:
        return Markup("")
    number = len(report.allowed)
    told = view.count(
        number,
        "finding was accepted by this project's rules",
        "findings were accepted by this project's rules",
    )
    idle = view.say("(accepts nothing now)")
    rows = [_rule(each.code, each.source, each.reason) for each in report.allowed]
    rows += [
        _rule(each.code, each.quote or each.source or "", f"{each.reason} {idle}")
        for each in report.unused
    ]
    return element(
        "details",
        element("summary", told),
        element("ul", *rows, class_="skipped", dir="auto"),
    )


def _rule(code: str, meant: str, reason: str) -> Markup:
    return element("li", element("code", code), " ", element("code", meant), f": {reason}")
