"""What scripts need: filters, the help sheet, and the words that scripts say."""

from collections.abc import Iterable, Iterator

import msgspec
from msgspec import UNSET

from reconcile.report.html.markup import Markup, element
from reconcile.report.view.labels import marked
from reconcile.report.view.links import View, name_of
from reconcile.report.view.verdict import headline

_MOST = 400  # names of entities that can be chosen
_KEYS = (
    ("j k", marked("next and previous finding")),
    ("/", marked("search")),
    ("1 2 3 4", marked("conflicts, warnings, notes, AI-only claims")),
    ("g f", marked("go to the findings")),
    ("g s", marked("go to the sources side by side")),
    ("g m", marked("go to the claims by source")),
    ("g c", marked("go to the conflict graph")),
    ("t", marked("light or dark")),
    ("Esc", marked("show everything")),
    ("?", marked("this sheet")),
)
_SAID = (
    marked("Light"),
    marked("Dark"),
    marked("Copied"),
    marked("Close"),
    marked("{shown} of {all}"),
    marked("Nothing fits."),
    marked("Show everything"),
    marked("Show another source here"),
    marked("The chosen claim"),
    marked("Sort by {name}"),
)


def filters(view: View) -> Markup:
    """Write the choices by rule, source, entity and hand, and the search."""
    search = element(
        "input", type="search", id="search", placeholder=view.say("Search"),
        aria_label=view.say("Search"), autocomplete="off",
    )  # fmt: skip
    choices = (
        _choice(view.say("Rule"), view.say("All rules"), _rules(view)),
        _choice(view.say("Source"), view.say("All sources"), _sources(view)),
        _choice(view.say("Who"), view.say("Everybody"), _entities(view)),
        _choice(view.say("Written by"), view.say("Any hand"), _hands(view)),
        _choice(view.say("Since the baseline"), view.say("New and known"), _news(view)),
    )
    helping = element(
        "button", "?", type="button", id="helping", aria_label=view.say("Keys of this page")
    )
    name = view.say("Filter")
    return element("div", search, *choices, helping, class_="sift scripted", role="search",
                   aria_label=name)  # fmt: skip


def _choice(name: str, every: str, options: Iterable[tuple[str, str]]) -> Markup:
    found = [element("option", words, value=token) for token, words in options]
    if len(found) < 2:  # noqa: PLR2004 -- nothing to choose from
        return Markup("")
    return element("select", element("option", every, value=""), *found, aria_label=name)


def _rules(view: View) -> list[tuple[str, str]]:
    names = {each.code: headline(each.name) for each in view.findings}
    return [(f"r:{code}", f"{code} {view.say(name)}") for code, name in sorted(names.items())]


def _sources(view: View) -> Iterator[tuple[str, str]]:
    for source in view.report.sources:
        letter = view.letters[source.id]
        yield f"s:{letter}", f"{letter}: {name_of(source)}"


def _entities(view: View) -> list[tuple[str, str]]:
    """Name who claims are about, the most spoken of first."""
    subjects = {each.subject for each in view.report.claims}
    subjects |= {each for finding in view.findings for each in finding.entities}
    known = sorted(
        (each for each in view.report.entities if each.id in subjects),
        key=lambda each: -len(each.mentions),
    )
    return [(f"e:{each.id}", each.name) for each in known[:_MOST]]


def _hands(view: View) -> list[tuple[str, str]]:
    found = {each.provenance == "ai_generated" for each in view.report.claims}
    hands = ((False, "p:human", view.say("people")), (True, "p:ai", view.say("AI")))
    return [(token, words) for ai, token, words in hands if ai in found]


def _news(view: View) -> list[tuple[str, str]]:
    """Part what the baseline has not told from what it has; empty without a baseline."""
    if all(each.new is UNSET for each in view.findings):
        return []
    return [("n:new", view.say("new since the baseline")), ("n:known", view.say("known before"))]


def help_sheet(view: View) -> Markup:
    """Write the sheet of keys."""
    title = view.say("Keys of this page")
    rows = (
        element("div", element("dt", *_caps(keys)), element("dd", view.say(told)))
        for keys, told in _KEYS
    )
    close = element("button", view.say("Close"), type="button")
    heading = element("h2", title, id="keys")
    return element(
        "dialog", heading, element("dl", *rows), close, id="help", aria_labelledby="keys"
    )


def _caps(keys: str) -> list[Markup]:
    return [element("kbd", each) for each in keys.split()]


def script_words(view: View) -> Markup:
    """Write what scripts say, in the reader's language, as data."""
    said = {words: view.say(words) for words in _SAID}
    data = msgspec.json.encode(said).decode().replace("<", "\\u003c")
    return element("script", Markup(data), type="application/json", id="words")
