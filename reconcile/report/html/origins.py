"""The sources: who published what and when, the share of AI text, who cites whom."""

from collections import defaultdict
from collections.abc import Iterator

from reconcile.model import Skipped, Source
from reconcile.report.html.markup import Markup, element, icon, join, link
from reconcile.report.html.quotes import letter
from reconcile.report.html.shelf import Shelf
from reconcile.report.view.links import View, name_of
from reconcile.report.view.origins import ai_share
from reconcile.report.view.wording import day_in_words, language_in_words

_CAST = 6  # sources shown at the top

Citing = dict[str, list[str]]  # source -> the sources that cite it


def sources(view: View, shelf: Shelf) -> Markup:
    """Write a card for each source, and a line for each file that was not read."""
    citing: Citing = defaultdict(list)
    for source in view.report.sources:
        for cited in dict.fromkeys(each.source for each in source.cites if each.source):
            citing[cited].append(source.id)
    number = element("span", str(len(view.sources)), class_="count")
    cards = (_card(view, each, citing) for each in view.report.sources)
    return element(
        "section",
        element("h2", view.say("Sources"), " ", number),
        shelf.rows("div", *cards, class_="sources"),
        _skipped(view, view.report.skipped),
        id="sources",
        aria_label=view.say("Sources"),
    )


def cast(view: View) -> Markup:
    """List the first sources in a line each, for the top of the page."""
    rows = [_in_a_line(view, each) for each in view.report.sources[:_CAST]]
    rest = len(view.report.sources) - _CAST
    if rest > 0:
        more = view.count(rest, "source more", "sources more")
        rows.append(element("li", link("sources", view.say("and {sources}", sources=more))))
    return element("ul", *rows, class_="cast", aria_label=view.say("Sources at a glance"))


def _in_a_line(view: View, source: Source) -> Markup:
    name = view.letters[source.id]
    told = [element("b", name_of(source), dir="auto"), *_facts(view, source)]
    if source.id in view.drafts:
        told.insert(1, element("span", view.say("draft"), class_="tag draft"))
    target = f"source-{name}" if isinstance(source.text, str) else "sources"
    told_way = view.say("Read source {name}", name=name)
    way = link(target, name, class_="letter", aria_label=told_way)
    return element("li", way, element("span", join(told, " · ")))


def _facts(view: View, source: Source) -> Iterator[str]:
    if source.published:
        yield day_in_words(source.published, view.labels)
    yield language_in_words(source.language, view.labels)
    if share := ai_share(source):
        yield view.say("{share} % AI-written", share=str(share))
    if source.incomplete:
        yield element("span", view.say("cut off"), class_="cut")
    if cited := dict.fromkeys(each.outlet for each in source.cites):
        yield view.say("cites {outlets}", outlets=", ".join(cited))


def _card(view: View, source: Source, citing: Citing) -> Markup:
    name = view.letters[source.id]
    readable = isinstance(source.text, str)
    return element(
        "article",
        element("header", letter(name), element("h3", name_of(source), dir="auto")),
        element("p", source.title, class_="title", dir="auto") if source.title else "",
        element("dl", *_rows(view, source, citing)),
        link(f"source-{name}", view.say("Read source {name}", name=name)) if readable else "",
        aria_label=name_of(source),
        class_=f"source{' item' if source.incomplete else ''}",
        data_f=f"k:source s:{name}" if source.incomplete else None,
    )


def _rows(view: View, source: Source, citing: Citing) -> Iterator[Markup]:
    unknown = view.say("date unknown")
    published = day_in_words(source.published, view.labels) if source.published else unknown
    yield _row(view.say("Published"), published)
    yield _row(view.say("Language"), language_in_words(source.language, view.labels))
    yield _row(view.say("AI-written"), _share(view, ai_share(source)))
    if source.incomplete:
        cut = join([icon("source"), " ", view.say("Cut off:"), " “", source.incomplete, "”"])
        yield _row(view.say("Incomplete"), element("span", cut, class_="cut", dir="auto"))
    yield _row(view.say("Cites"), _cites(view, source))
    if found := citing.get(source.id):
        yield _row(view.say("Cited by"), join([_to(view, each) for each in found], ", "))
    yield _row(view.say("File"), element("code", source.id))


def _row(term: str, detail: str) -> Markup:
    return element("div", element("dt", term), element("dd", detail))


def _share(view: View, percent: int) -> Markup:
    bar = element(
        "svg",
        element("rect", x=0, width=100, height=6, class_="whole"),
        element("rect", x=0, width=percent, height=6, class_="part"),
        viewBox="0 0 100 6",
        preserveAspectRatio="none",
        class_="share",
        aria_hidden="true",
    )
    return join([view.say("{share} % of the text", share=str(percent)), " ", bar])


def _cites(view: View, source: Source) -> str:
    outlets = {each.outlet: each for each in reversed(source.cites)}
    told = [
        join([outlet, " ", _to(view, cite.source)]) if cite.source in view.letters else outlet
        for outlet in dict.fromkeys(each.outlet for each in source.cites)
        for cite in [outlets[outlet]]
    ]
    return join(told, ", ") if told else view.say("nobody")


def _to(view: View, source_id: str | None) -> Markup:
    name = view.letters[source_id or ""]
    return link(f"source-{name}", name, class_="letter")


def _skipped(view: View, skipped: tuple[Skipped, ...]) -> Markup:
    failed, left = view.say("could not be read"), view.say("was left out")
    rows = (
        element(
            "li",
            icon("error" if each.failed else "note"),
            element("code", each.source),
            f" {failed if each.failed else left}: {each.reason}",
            class_=f"item{' failed' if each.failed else ''}",
            data_f="k:source",
        )
        for each in skipped
    )
    return element("ul", *rows, class_="skipped") if skipped else Markup("")
