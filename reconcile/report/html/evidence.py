"""Evidence as a small waterfall: each reason's bits where the reasons before it ended."""

from itertools import accumulate

from reconcile.model import Evidence
from reconcile.report.html.markup import Markup, element
from reconcile.report.view.labels import ENGLISH, Labels
from reconcile.report.view.wording import bits, total_bits

_WIDTH = 100  # of the drawing, in its own units


def waterfall(evidence: tuple[Evidence, ...], labels: Labels = ENGLISH) -> Markup:
    """Draw evidence as a table: reason, bar, bits, what it rests on; empty for none."""
    if not evidence:
        return Markup("")
    ends = list(accumulate(each.weight for each in evidence))
    starts = [0.0, *ends[:-1]]
    low, high = min(0.0, *ends), max(0.0, *ends)
    scale = _WIDTH / (high - low) if high > low else 0.0
    rows = (
        _row(each, (min(start, end) - low) * scale, abs(end - start) * scale)
        for each, start, end in zip(evidence, starts, ends, strict=True)
    )
    total = element(
        "tr",
        element("th", labels.say("Together"), scope="row"),
        element("td"),
        element("td", bits(ends[-1]), class_="num"),
        element("td"),
        class_="total",
    )
    return element("table", element("tbody", *rows, total), class_="evidence")


def folded(
    summary: str,
    evidence: tuple[Evidence, ...],
    *,
    unfolded: bool = False,
    labels: Labels = ENGLISH,
) -> Markup:
    """Draw evidence behind its sum; empty for none."""
    if not evidence:
        return Markup("")
    total = element("span", total_bits(evidence, labels), class_="num")
    told = element("summary", f"{summary} ", total)
    return element("details", told, waterfall(evidence, labels), open=unfolded)


def _row(evidence: Evidence, left: float, width: float) -> Markup:
    manner = "for" if evidence.weight >= 0 else "against"
    bar = element("rect", x=f"{left:.1f}", width=f"{max(width, 0.8):.1f}", height=8, class_=manner)
    drawing = element(
        "svg", bar, viewBox=f"0 0 {_WIDTH} 8", preserveAspectRatio="none", aria_hidden="true"
    )
    return element(
        "tr",
        element("th", evidence.feature.replace("_", " "), scope="row"),
        element("td", drawing, class_="bar"),
        element("td", bits(evidence.weight), class_="num"),
        element("td", evidence.detail, dir="auto"),
    )
