"""What a source is made of."""

from reconcile.model import Source

_WRITTEN = frozenset({"human", "quotation", "ai_generated"})


def ai_share(source: Source) -> int:
    """Give the share of AI text in what was written for readers, in percent; no boilerplate."""
    lengths = [(each.provenance, each.end - each.start) for each in source.segments]
    written = sum(length for provenance, length in lengths if provenance in _WRITTEN)
    ai_written = sum(length for provenance, length in lengths if provenance == "ai_generated")
    return round(100 * ai_written / written) if written else 0
