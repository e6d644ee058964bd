"""What the HTML standard says of elements, as far as it decides what stands where on a page."""

# Nobody sees what is in these (html.spec.whatwg.org, "Hidden elements" and embedded content).
UNSEEN = frozenset(
    {
        "script", "style", "template", "noscript", "iframe", "noembed", "noframes", "title",
        "object", "video", "audio", "canvas", "datalist", "desc", "metadata", "defs", "annotation",
        "annotation-xml",
    }
)  # fmt: skip
VOID = frozenset(
    {
        "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta",
        "param", "source", "track", "wbr",
    }
)  # fmt: skip
HEADINGS = {f"h{level}": level for level in range(1, 7)}
CELLS = frozenset({"td", "th"})
ROWS = frozenset({"tr"})
ITEMS = frozenset({"li"})
CAPTIONS = frozenset({"figcaption", "caption"})
# Elements that begin on a line of their own, and so part what is before them from what is in them.
BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
        "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "header", "hgroup", "html", "legend", "li", "listing", "main", "menu", "nav", "ol",
        "optgroup", "option", "p", "pre", "search", "section", "select", "summary", "table",
        "tbody", "td", "textarea", "tfoot", "th", "thead", "tr", "ul", "svg", "button", *HEADINGS,
    }
)  # fmt: skip
# An element whose start tag closes an open one of these kinds, unless a bound stands between.
_CLOSES_P = BLOCKS - {
    "body", "button", "caption", "html", "optgroup", "option", "select", "svg", "tbody", "td",
    "textarea", "tfoot", "th", "thead", "tr", "legend",
}  # fmt: skip
IMPLIED = {
    **dict.fromkeys(_CLOSES_P, ("p",)),
    **dict.fromkeys(HEADINGS, ("p", *HEADINGS)),
    "li": ("p", "li"),
    "dt": ("p", "dt", "dd"),
    "dd": ("p", "dt", "dd"),
    "option": ("option",),
    "optgroup": ("option", "optgroup"),
    "td": ("td", "th"),
    "th": ("td", "th"),
    "tr": ("tr",),
    "tbody": ("tbody", "thead", "tfoot", "caption"),
    "thead": ("caption",),
    "tfoot": ("tbody", "thead"),
}
# What an implied end does not reach beyond: an item closes no item of the list around its own.
_TABLE = frozenset({"table"})
_SCOPE = frozenset({"table", "td", "th", "caption", "button", "select", "svg", "dialog"})
BOUNDS = {
    "p": _SCOPE,
    "li": _SCOPE | {"ul", "ol", "menu"},
    "dt": _SCOPE | {"dl"},
    "dd": _SCOPE | {"dl"},
    **dict.fromkeys(HEADINGS, _SCOPE),
    "option": frozenset({"select", "datalist"}),
    "optgroup": frozenset({"select", "datalist"}),
    **dict.fromkeys(("td", "th", "tr", "tbody", "thead", "tfoot", "caption"), _TABLE),
}
# What a cell keeps within itself: an end tag in it closes nothing around its table.
CLOSED = frozenset({"table", *CELLS, "caption"})
STRUCTURE = frozenset({"table", "tbody", "thead", "tfoot", "tr", *CELLS, "caption"})
