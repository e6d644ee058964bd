"""Pages of several runs in one folder: what each tells of itself, and the index of them all."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from urllib.parse import quote

import msgspec
from msgspec import Struct

from reconcile.report.html.frame import page
from reconcile.report.html.markup import Markup, element, icon
from reconcile.report.view.labels import Labels, labels_in
from reconcile.report.view.links import View, name_of
from reconcile.report.view.verdict import Level, judged, tiles_of, verdict_in

INDEX = "reconcile-index"  # the name of the meta element that tells an index of ours
_RUN = re.compile('<meta name=reconcile-run content="([^"]*)">')
_NAMED = 4  # sources named of each run
_ORDER: tuple[Level, ...] = ("error", "warning", "note", "agree")
_COUNTED = {  # the labels of the tiles, which are marked there
    "error": "Conflicts",
    "warning": "Warnings",
    "note": "Notes",
    "ai": "AI-only claims",
    "agree": "Agreements",
    "source": "Unread or cut off",
}


class Run(Struct, frozen=True, kw_only=True):
    """What a page tells of its run; `counts` are by kind of tile, `named` the first sources."""

    level: Level
    counts: dict[str, int]
    sources: int
    named: list[str]


def told(view: View) -> Markup:
    """Write into the head of a page what an index of several tells of it."""
    run = Run(
        level=judged(view).level,
        counts={each.kind: each.number for each in tiles_of(view)},
        sources=len(view.sources),
        named=[name_of(each) for each in view.report.sources[:_NAMED]],
    )
    return element("meta", name="reconcile-run", content=msgspec.json.encode(run).decode())


def run_of(head: str) -> Run | None:
    """Read what the beginning of a page tells of its run; None where it is no page of ours."""
    found = _RUN.search(head)
    try:
        return msgspec.json.decode(unescape(found[1]), type=Run) if found else None
    except msgspec.MsgspecError:
        return None


def render(runs: Mapping[str, Run], language: str) -> str:
    """Write the index of the pages of a folder, by the names of their files, the gravest first."""
    labels = labels_in(language)
    order = sorted(runs, key=lambda name: (_ORDER.index(runs[name].level), name))
    title = labels.count(len(runs), "report", "reports")
    body = element(
        "main",
        element("h1", title),
        element(
            "ol", *(_row(name, runs[name], labels) for name in order), class_="agreements parts"
        ),
        id="main",
        class_="page",
    )
    return page(labels, title, body, mark=element("meta", name=INDEX, content="1"))


def _row(name: str, run: Run, labels: Labels) -> Markup:
    named = [*run.named[:_NAMED], *([f"+ {run.sources - _NAMED}"] if run.sources > _NAMED else [])]
    way = element("a", name.removesuffix(".html"), href=f"./{quote(name)}", dir="auto")
    return element(
        "li",
        icon(run.level),
        element("span", way, " ", ", ".join(named), dir="auto"),
        element("span", labels.count(run.sources, "source", "sources"), class_="dim"),
        element("span", f"{verdict_in(run.level, labels)}: ", ", ".join(_counts(run, labels)),
                class_="explanation"),
        class_=run.level,
    )  # fmt: skip


def _counts(run: Run, labels: Labels) -> Iterator[str]:
    for kind, label in _COUNTED.items():
        if number := run.counts.get(kind):
            yield f"{labels.say(label)} {number}"
