"""What stands around every page: its head, its policy, its style and its script."""

import re
from base64 import b64encode
from hashlib import sha256
from pkgutil import get_data

from reconcile.report.html.markup import Markup, element
from reconcile.report.view.labels import Labels
from reconcile.report.view.links import View
from reconcile.report.view.verdict import judged

_BLANKS = re.compile(r"\s*([{};,])\s*")
# Of a script: strings, templates and patterns as they stand, and signs with the blanks around them.
_SIGNS = re.compile(
    r"""("(?:[^"\\\n]|\\.)*"|`[^`]*`|/[^/ \n]+/[a-z]*)"""
    r"|[ ]*/\*[^*\n]*\*/()|\s*([{};,])\s*|[ ]*([()=<>?:&|*!\[\]]+)[ ]*"
)
_STYLES = ("colours", "page", "cards", "panes", "tables", "small", "print")
_SCRIPTS = ("start", "theme", "shelf", "sift", "panes", "tables", "keys")


def framed(view: View, body: Markup, *, scripted: bool = False, mark: str = "") -> str:
    """Write a page titled by its verdict, with what else its head tells."""
    return page(view.labels, judged(view).safe, body, scripted=scripted, mark=mark)


def page(
    labels: Labels, title: str, body: Markup, *, scripted: bool = False, mark: str = ""
) -> str:
    """Write a whole page that loads nothing and runs nothing but its own script, if any."""
    style, script = _style(), _script() if scripted else Markup("")
    whole = element(
        "html",
        element("head", *_head(title, style, script, mark)),
        element("body", _asset("icons.svg"), body, element("script", script) if scripted else ""),
        lang=labels.language,
    )
    return f"<!doctype html>\n{whole}\n"


def _head(title: str, style: Markup, script: Markup, mark: str) -> tuple[str, ...]:
    own = f"script-src '{_hash(script)}'; " if script else ""
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; {own}base-uri 'none'; form-action 'none'"
    )
    return (
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", f"{title} · reconcile"),
        mark,
        element("style", style),
    )


def _hash(asset: str) -> str:
    return f"sha256-{b64encode(sha256(asset.encode()).digest()).decode()}"


def _asset(name: str) -> Markup:
    return Markup((get_data("reconcile.report", f"assets/{name}") or b"").decode())


def _style() -> Markup:
    """Join the styles without the blanks that are for those who read them."""
    whole = "".join(_asset(f"{name}.css") for name in _STYLES)
    return Markup(_BLANKS.sub(r"\1", whole).replace(";}", "}"))


def _script() -> Markup:
    """Join the scripts into one block, without the lines that are for those who read them."""
    lines = (line.strip() for name in _SCRIPTS for line in _asset(f"{name}.js").splitlines())
    kept = "\n".join(line for line in lines if line and not line.startswith("//"))
    small = _SIGNS.sub(lambda found: found[found.lastindex or 0], kept)
    return Markup(f'"use strict";{{\n{small}\n}}')
