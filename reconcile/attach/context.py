"""What stands around a claim: its sentence, and the entities named there."""

from bisect import bisect_left

from msgspec import structs

from reconcile.model import Block, Cite, Claim, Document, Provenance, Span
from reconcile.naming import Named, Naming
from reconcile.places import Places

_SILENT = frozenset({"marker", "furniture", "metadata", "byline"})


class Context(Places):
    """A document with who is who in it."""

    def __init__(self, document: Document, naming: Naming) -> None:
        """Index the entities that a document names, by their starts."""
        super().__init__(document)
        self.names = naming.in_source(document.source.id)
        self._name_starts = [name.start for name in self.names]
        self.cites = sorted(document.source.cites, key=lambda cite: cite.start)
        self._cite_starts = [cite.start for cite in self.cites]
        self._by_text = {self.text[name.start : name.end]: name.entity for name in self.names}

    def placed(self, claim: Claim) -> Claim | None:
        """Give a claim its source, line, column and provenance; None where no claims are read."""
        block, segment = self.block(claim.start), self.segment(claim.start)
        if block is None or segment is None:
            return None
        if _silent(block, segment.provenance) and not _tells(block, claim):
            return None
        line, column = self.line_column(claim.start)
        return structs.replace(
            claim,
            source=self.document.source.id,
            line=line,
            column=column,
            provenance=segment.provenance,
        )

    def names_in(self, span: Span) -> list[Named]:
        """List the entities named within a span, in order of place."""
        first = bisect_left(self._name_starts, span.start)
        return self.names[first : bisect_left(self._name_starts, span.end)]

    def cites_in(self, span: Span) -> list[Cite]:
        """List the citations that stand within a span, in order of place."""
        first = bisect_left(self._cite_starts, span.start)
        found = self.cites[first : bisect_left(self._cite_starts, span.end)]
        return [cite for cite in found if cite.end <= span.end]

    def entity_at(self, span: Span) -> str | None:
        """Give the entity named at a span."""
        found = [name for name in self.names_in(span) if name.end <= span.end]
        return found[0].entity if found else None

    def entity_named(self, words: str) -> str | None:
        """Give the entity that this document names so."""
        return self._by_text.get(words)

    def heading(self, place: int) -> str | None:
        """Give the entity that the heading right above a place names, if it names just one."""
        block = self.block(place)
        above = self.block_before(block.start) if block else None
        if above is None or above.part not in {"heading", "headline"}:
            return None
        named = self.names_in(Span(above.start, above.end))
        return named[0].entity if len(named) == 1 else None


def _tells(block: Block, claim: Claim) -> bool:
    """Say whether a claim counts where no others are read.

    A dateline and metadata give the document's own day, and they, signatures and contact lines say
    who somebody is.
    """
    told = {"date": ("byline", "metadata"), "role": ("byline", "metadata", "furniture")}
    return block.part in told.get(claim.kind, ())


def _silent(block: Block, provenance: Provenance) -> bool:
    in_ai_heading = block.part == "heading" and block.provenance == "ai_generated"
    return block.part in _SILENT or in_ai_heading or provenance in {"boilerplate", "metadata"}
