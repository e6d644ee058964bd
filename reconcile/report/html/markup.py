"""HTML built from parts: what is not Markup is escaped, so that nothing can be forgotten."""

import re
from collections.abc import Iterable
from html import escape

from reconcile.report.marks import visible

_VOID = frozenset({"br", "input", "meta"})
_BARE = re.compile(r"[A-Za-z0-9_.#:%-]+")  # values that need no quotes
_QUOTED = re.compile("(“[^”]*”)")
_PART = re.compile(r"\{(\w+)\}")


class Markup(str):
    """Text that is HTML already; made only in this module and from our own assets."""

    __slots__ = ()


def text(content: str) -> Markup:
    """Escape words for a page, unless they are Markup; unseen characters become marks."""
    if isinstance(content, Markup):
        return content
    return Markup(escape(visible(content), quote=False))


def join(parts: Iterable[str], between: str = "") -> Markup:
    """Join parts, each escaped unless it is Markup."""
    return Markup(text(between).join(map(text, parts)))


def element(tag: str, /, *children: str, **attributes: str | int | None) -> Markup:
    """Write one element; `class_` is class, `data_id` data-id; None and False are left out."""
    opening = f"<{tag}{''.join(_attribute(*pair) for pair in attributes.items())}>"
    if tag in _VOID:
        return Markup(opening)
    return Markup(f"{opening}{join(children)}</{tag}>")


def phrase(words: str, /, **parts: str) -> Markup:
    """Write a sentence with elements in the places of its parts, in whatever order it has them."""
    pieces = _PART.split(words)  # words and names of parts by turns
    return join(parts[each] if place % 2 else each for place, each in enumerate(pieces))


def spoken(words: str) -> Markup:
    """Write a sentence of ours with each of its quotations in the direction of its own words."""
    pieces = _QUOTED.split(words)  # words and quotations by turns
    return join(
        element("bdi", each) if place % 2 else each for place, each in enumerate(pieces) if each
    )


def link(target: str, /, *children: str, **attributes: str | int | None) -> Markup:
    """Write a link to an element of this page: the only kind of link a report has."""
    return element("a", *children, href=f"#{target}", **attributes)


def icon(name: str) -> Markup:
    """Draw a symbol of the page's own sprite; words beside it say what it means."""
    drawing = element("use", href=f"#i-{name}")
    return element("svg", drawing, class_="i", aria_hidden="true")


def _attribute(name: str, value: str | int | None) -> str:
    if value is None or value is False:
        return ""
    written = name.rstrip("_").replace("_", "-")
    if value is True:
        return f" {written}"
    told = str(value)
    if _BARE.fullmatch(told):
        return f" {written}={told}"
    return f' {written}="{escape(visible(told))}"'
