"""Who is named where: a resolution by source, built once a run."""

from collections import defaultdict
from typing import NamedTuple

from reconcile.model import EntityType, Resolution


class Named(NamedTuple):
    """An entity where a text names it, or points at it as "the company" does."""

    start: int
    end: int
    entity: str
    type: EntityType
    pointed: bool


class Naming:
    """The names and references of all sources, and what each entity is."""

    def __init__(self, known: Resolution) -> None:
        """Sort every mention and reference into its source, in order of place."""
        self.types = {entity.id: entity.type for entity in known.entities}
        self.parents = {entity.id: entity.part_of for entity in known.entities}
        self._by_source: defaultdict[str, list[Named]] = defaultdict(list)
        for entity in known.entities:
            for mention in entity.mentions:
                named = Named(mention.start, mention.end, entity.id, entity.type, pointed=False)
                self._by_source[mention.source].append(named)
        for pointer in known.references:
            kind = self.types[pointer.entity]
            named = Named(pointer.start, pointer.end, pointer.entity, kind, pointed=True)
            self._by_source[pointer.source].append(named)
        for names in self._by_source.values():
            names.sort()

    def in_source(self, source: str) -> list[Named]:
        """Give the names and references of one source, in order of place."""
        return self._by_source.get(source, [])
