"""The sources: who published what and when, the share of AI text, who cites whom."""

from collections.abc import Iterator

from reconcile.model import Skipped, Source
from reconcile.report.html.markup import Markup, element, icon, join, link
from reconcile.report.html.view import View, name_of
from reconcile.report.html.wording import count, day_in_words, language_in_words

_CAST = 6  # sources shown at the top
_WRITTEN = frozenset({"human", "quotation", "ai_generated"})


def sources(view: View) -> Markup:
    """Write a card for each source, and a line for each file that was not read."""
    return element(
        "section",
        element("h2", "Sources ", element("span", str(len(view.sources)), class_="count")),
        element("div", *(_card(view, each) for each in view.report.sources), class_="sources"),
        _skipped(view.report.skipped),
        id="sources",
        aria_label="Sources",
    )


def cast(view: View) -> Markup:
    """List the first sources in a line each, for the top of the page."""
    rows = [_in_a_line(view, each) for each in view.report.sources[:_CAST]]
    rest = len(view.report.sources) - _CAST
    if rest > 0:
        rows.append(element("li", link("sources", f"and {count(rest, 'source', 'sources')} more")))
    return element("ul", *rows, class_="cast", aria_label="Sources at a glance")


def ai_share(source: Source) -> int:
    """Give the share of AI text in what was written for readers, in percent; no boilerplate."""
    lengths = [(each.provenance, each.end - each.start) for each in source.segments]
    written = sum(length for provenance, length in lengths if provenance in _WRITTEN)
    ai_written = sum(length for provenance, length in lengths if provenance == "ai_generated")
    return round(100 * ai_written / written) if written else 0


def _in_a_line(view: View, source: Source) -> Markup:
    letter = view.letters[source.id]
    share = ai_share(source)
    cited = dict.fromkeys(each.outlet for each in source.cites)
    told: list[str] = [
        element("b", name_of(source), dir="auto"),
        *([day_in_words(source.published)] if source.published else []),
        language_in_words(source.language),
        *([f"{share} % AI-written"] if share else []),
        *([element("span", "cut off", class_="cut")] if source.incomplete else []),
        *([join(["cites ", join(cited, ", ")])] if cited else []),
    ]
    target = f"source-{letter}" if isinstance(source.text, str) else "sources"
    return element(
        "li", link(target, letter, class_="letter"), element("span", join(told, " · "))
    )  # fmt: skip


def _card(view: View, source: Source) -> Markup:
    letter = view.letters[source.id]
    name = element("h3", name_of(source), dir="auto")
    return element(
        "article",
        element("header", element("span", letter, class_="letter"), name),
        element("p", source.title, class_="title", dir="auto") if source.title else "",
        element("dl", *_rows(view, source)),
        link(f"source-{letter}", "Read it") if isinstance(source.text, str) else "",
        class_=f"source{' item' if source.incomplete else ''}",
        data_kinds="source" if source.incomplete else None,
    )


def _rows(view: View, source: Source) -> Iterator[Markup]:
    published = day_in_words(source.published) if source.published else "date unknown"
    yield _row("Published", published)
    yield _row("Language", language_in_words(source.language))
    yield _row("AI-written", _share(ai_share(source)))
    if source.incomplete:
        cut = join([icon("source"), " Cut off: “", source.incomplete, "”"])
        yield _row("Incomplete", element("span", cut, class_="cut", dir="auto"))
    yield _row("Cites", _cites(view, source))
    if citing := _citing(view, source):
        yield _row("Cited by", citing)
    yield _row("File", element("code", source.id))


def _row(term: str, detail: str) -> Markup:
    return element("div", element("dt", term), element("dd", detail))


def _share(percent: int) -> Markup:
    bar = element(
        "svg",
        element("rect", x=0, width=100, height=6, class_="whole"),
        element("rect", x=0, width=percent, height=6, class_="part"),
        viewBox="0 0 100 6",
        preserveAspectRatio="none",
        class_="share",
        aria_hidden="true",
    )
    return join([f"{percent} % of the text ", bar])


def _cites(view: View, source: Source) -> str:
    outlets = {each.outlet: each for each in reversed(source.cites)}
    told = [
        join([outlet, " ", _to(view, cite.source)]) if cite.source in view.letters else outlet
        for outlet in dict.fromkeys(each.outlet for each in source.cites)
        for cite in [outlets[outlet]]
    ]
    return join(told, ", ") if told else "nobody"


def _citing(view: View, source: Source) -> Markup:
    found = (
        other.id
        for other in view.report.sources
        if any(cite.source == source.id for cite in other.cites)
    )
    return join([_to(view, each) for each in found], ", ")


def _to(view: View, source_id: str | None) -> Markup:
    letter = view.letters[source_id or ""]
    return link(f"source-{letter}", letter, class_="letter")


def _skipped(skipped: tuple[Skipped, ...]) -> Markup:
    rows = (
        element(
            "li",
            icon("error" if each.failed else "note"),
            element("code", each.source),
            f" {'could not be read' if each.failed else 'was left out'}: {each.reason}",
            class_=f"item{' failed' if each.failed else ''}",
            data_kinds="source",
        )
        for each in skipped
    )
    return element("ul", *rows, class_="skipped") if skipped else Markup("")
