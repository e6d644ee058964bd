"""Report -> text for people and machines, one module per format."""

from importlib import import_module

from reconcile.model import Report

# Each format's module, imported when its format is asked for, and the options its `render` takes.
WRITERS: dict[str, tuple[str, frozenset[str]]] = {
    "plain": ("reconcile.report.plain", frozenset({"detail", "color"})),
    "json": ("reconcile.report.json", frozenset({"include_text"})),
    "diff": ("reconcile.report.difference", frozenset({"color"})),
    "html": ("reconcile.report.html", frozenset({"language"})),
    "markdown": ("reconcile.report.markdown", frozenset({"language"})),
}


def render(report: Report, form: str, **options: object) -> str:
    """Write a report in one of the formats of WRITERS; options of other formats do not matter."""
    module, known = WRITERS[form]
    taken = {name: value for name, value in options.items() if name in known}
    text: str = import_module(module).render(report, **taken)
    return text
