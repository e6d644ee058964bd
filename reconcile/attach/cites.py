"""Citations within a run: which of the sources at hand is the outlet that another one cites."""

from collections.abc import Sequence

from msgspec import structs

from reconcile.model import Cite, Document


def linked(documents: Sequence[Document]) -> list[Document]:
    """Point every citation at the source that its outlet has published, where that is at hand."""
    publishers: dict[str, str] = {}
    for document in documents:
        if document.source.publisher:
            publishers.setdefault(document.source.publisher.casefold(), document.source.id)
    return [_linked(document, publishers) for document in documents]


def _linked(document: Document, publishers: dict[str, str]) -> Document:
    def found(cite: Cite) -> Cite:
        source = cite.source or publishers.get(cite.outlet.casefold())
        return structs.replace(cite, source=source if source != document.source.id else None)

    cites = tuple(map(found, document.source.cites))
    return structs.replace(document, source=structs.replace(document.source, cites=cites))
