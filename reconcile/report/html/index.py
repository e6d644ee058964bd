"""The first page of a report in parts: the verdict of the whole, and the way to each part."""

from collections.abc import Sequence

from reconcile.model import Report
from reconcile.report.html.frame import framed
from reconcile.report.html.markup import Markup, element, icon
from reconcile.report.html.top import tiles, verdict
from reconcile.report.view.labels import labels_in
from reconcile.report.view.links import View, name_of, view_of
from reconcile.report.view.verdict import judged

_NAMED = 4  # sources named of each part


def render(report: Report, parts: Sequence[Report], names: Sequence[str], language: str) -> str:
    """Write the index of a report in parts, whose pages have the given names."""
    view = view_of(report, labels_in(language))
    told = view.say(
        "This report is large: it is split into {parts}, between which no topic is shared.",
        parts=view.count(len(parts), "part", "parts"),
    )
    rows = (
        _row(view_of(part, view.labels), name, number)
        for number, (part, name) in enumerate(zip(parts, names, strict=True), 1)
    )
    body = element(
        "main",
        verdict(judged(view)),
        tiles(view),
        element("p", told, class_="hint"),
        element("ol", *rows, class_="agreements parts", id="findings"),
        id="main",
    )
    return framed(view, body)


def _row(view: View, name: str, number: int) -> Markup:
    judgement = judged(view)
    named = [name_of(each) for each in view.report.sources]
    more = [f"+ {len(named) - _NAMED}"] if len(named) > _NAMED else []
    way = element("a", view.say("Part {number}", number=str(number)), href=name)
    against = f": {judgement.against}" if judgement.against else ""
    return element(
        "li",
        icon(judgement.level),
        element("span", way, " ", ", ".join([*named[:_NAMED], *more]), dir="auto"),
        element("span", view.count(len(view.sources), "source", "sources"), class_="dim"),
        element("span", judgement.safe, against, class_="explanation"),
        class_=judgement.level,
    )
