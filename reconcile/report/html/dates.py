"""Timelines: figures of one slot by their time, as bars along one axis."""

from reconcile.report.html.markup import Markup, element
from reconcile.report.html.quotes import where
from reconcile.report.view.links import View
from reconcile.report.view.places import claim_spot
from reconcile.report.view.timeline import Moment, Slot, timelines_of

_LEAST = 1.5  # width of a single day, in hundredths of the axis


def timelines(view: View) -> Markup:
    """Write a table for each slot whose dated figures differ."""
    slots = timelines_of(view)
    if not slots:
        return Markup("")
    return element(
        "section",
        element("h2", view.say("Timeline"), " ", element("span", str(len(slots)), class_="count")),
        *(_slot(view, each) for each in slots),
        id="timeline",
        aria_label=view.say("Timeline"),
    )


def _slot(view: View, slot: Slot) -> Markup:
    rows = (_row(view, each) for each in slot.moments)
    return element(
        "table",
        element("caption", slot.label, dir="auto"),
        element("tbody", *rows),
        class_="timeline",
    )


def _row(view: View, moment: Moment) -> Markup:
    width = max(100 * (moment.end - moment.start), _LEAST)
    left = min(100 * moment.start, 100 - _LEAST)
    bar = element(
        "rect", x=f"{left:.1f}", y=1, width=f"{width:.1f}", height=6, class_=moment.verdict
    )
    drawing = element(
        "svg", bar, viewBox="0 0 100 8", preserveAspectRatio="none", aria_hidden="true"
    )
    return element(
        "tr",
        element("th", moment.when, scope="row"),
        element("td", drawing, class_="bar"),
        element("td", moment.words, dir="auto"),
        element("td", where(view, claim_spot(view, moment.claim.id))),
    )
