"""Find which entity the words at a place mean."""

from reconcile.model import Resolution, Span


def entities_by_place(resolution: Resolution) -> dict[str, tuple[tuple[Span, str], ...]]:
    """Index by source the place and entity id of every mention and reference, in order of place."""
    found: dict[str, list[tuple[Span, str]]] = {}
    for entity in resolution.entities:
        for mention in entity.mentions:
            found.setdefault(mention.source, []).append(
                (Span(mention.start, mention.end), entity.id)
            )
    for reference in resolution.references:
        found.setdefault(reference.source, []).append(
            (Span(reference.start, reference.end), reference.entity)
        )
    return {source: tuple(sorted(places)) for source, places in sorted(found.items())}
