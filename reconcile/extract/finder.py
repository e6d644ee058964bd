"""Choose what finds the names of a document: the rules, or these and a model."""

from collections.abc import Callable

from reconcile.extract.names import names
from reconcile.model import Document, Name

Finder = Callable[[Document], list[Name]]


def finder_of(*, ner: bool) -> Finder:
    """Give the rules' finder, or the one that asks a model too where the project wants it."""
    if not ner:
        return names
    from reconcile.extract.ner import names_with_model  # noqa: PLC0415 -- large, seldom wanted

    return names_with_model
