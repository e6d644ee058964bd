"""Reasons as a small waterfall: the bits of each where those before it ended."""

from collections.abc import Sequence
from itertools import accumulate

from reconcile.report.html.markup import Markup, element
from reconcile.report.html.shelf import Shelf
from reconcile.report.view.links import View
from reconcile.report.view.reasons import Reason
from reconcile.report.view.wording import bits

_WIDTH = 100  # of the drawing, in its own units


def waterfall(view: View, reasons: Sequence[Reason]) -> Markup:
    """Draw reasons as a table: what each is about, bar, bits, what it rests on; empty for none."""
    if not reasons:
        return Markup("")
    ends = list(accumulate(each.weight for each in reasons))
    starts = [0.0, *ends[:-1]]
    low, high = min(0.0, *ends), max(0.0, *ends)
    scale = _WIDTH / (high - low) if high > low else 0.0
    rows = (
        _row(each, (min(start, end) - low) * scale, abs(end - start) * scale)
        for each, start, end in zip(reasons, starts, ends, strict=True)
    )
    total = element(
        "tr",
        element("th", view.say("Together"), scope="row"),
        element("td"),
        element("td", bits(ends[-1]), class_="num"),
        element("td"),
        class_="total",
    )
    return element("table", element("tbody", *rows, total), class_="evidence")


def folded(
    view: View,
    summary: str,
    reasons: Sequence[Reason],
    shelf: Shelf | None = None,
    *,
    unfolded: bool = False,
) -> Markup:
    """Draw reasons behind their sum, on the shelf where there is one; empty for none."""
    if not reasons:
        return Markup("")
    total = view.say("{number} bits", number=bits(sum(each.weight for each in reasons)))
    told = element("summary", f"{summary} ", element("span", total, class_="num"))
    drawn = waterfall(view, reasons)
    if shelf and not unfolded:
        drawn = shelf.hold("div", drawn)
    return element("details", told, drawn, open=unfolded)


def _row(reason: Reason, left: float, width: float) -> Markup:
    manner = "for" if reason.weight >= 0 else "against"
    bar = element("rect", x=f"{left:.1f}", width=f"{max(width, 0.8):.1f}", height=8, class_=manner)
    drawing = element(
        "svg", bar, viewBox=f"0 0 {_WIDTH} 8", preserveAspectRatio="none", aria_hidden="true"
    )
    return element(
        "tr",
        element("th", reason.name, scope="row"),
        element("td", drawing, class_="bar"),
        element("td", bits(reason.weight), class_="num"),
        element("td", reason.detail.words, dir="auto", lang=reason.detail.language),
    )
