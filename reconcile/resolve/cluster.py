"""The names of one document that are one entity's, and what the document says of it."""

from bisect import bisect_left
from collections.abc import Iterable

from msgspec import Struct, field

from reconcile.knowledge.names import Gender
from reconcile.model import Document, EntityType, Name, RoleMention, Span


class Cluster(Struct, eq=False):
    """Mentions that are thought to be one entity's, within one document.

    `form` is its fullest name; `ambiguous` a family name alone that fits several people;
    `generation` what a label behind the name says (Jr.); `may_be` the people whom it may mean.
    """

    source: str
    type: EntityType
    form: str
    names: list[Name]
    roles: list[RoleMention] = field(default_factory=list)
    ambiguous: bool = False
    gender: Gender | None = None
    generation: str = ""
    may_be: list["Cluster"] = field(default_factory=list)

    @property
    def first(self) -> Name:
        """Its first mention."""
        return min(self.names, key=lambda name: name.start)

    def forms(self) -> list[str]:
        """Give the distinct texts of its mentions, in order of place."""
        ordered = sorted(self.names, key=lambda name: name.start)
        return list(dict.fromkeys(name.text for name in ordered))


def _start(name: Name) -> int:
    return name.start


class Reading(Struct, eq=False):
    """One document with its names, sentence by sentence, and its clusters."""

    document: Document
    names: list[Name]
    roles: list[RoleMention]
    clusters: list[Cluster] = field(default_factory=list)
    owners: dict[tuple[int, int], Cluster] = field(default_factory=dict)

    def own(self) -> None:
        """Index the clusters by the places of their names, and hand them their roles."""
        self.owners = {(n.start, n.end): c for c in self.clusters for n in c.names}
        for role in self.roles:
            cluster = self.owner(role.person)
            if cluster:
                cluster.roles.append(role)

    def owner(self, span: Span | None) -> Cluster | None:
        """Find the cluster whose name stands at a place."""
        return self.owners.get((span.start, span.end)) if span else None

    def inside(self, span: Span) -> list[Name]:
        """List the names within a stretch of text; `names` are in order of place."""
        first = bisect_left(self.names, span.start, key=_start)
        last = bisect_left(self.names, span.end, first, key=_start)
        return [name for name in self.names[first:last] if name.end <= span.end]


def spot(document: Document, start: int) -> str:
    """Say where an offset is, as "source:line:column"."""
    line = document.text.count("\n", 0, start) + 1
    column = start - (document.text.rfind("\n", 0, start) + 1) + 1
    return f"{document.source.id}:{line}:{column}"


def fullest(names: Iterable[Name]) -> str:
    """Choose the fullest of some names' texts: most words, then longest, then by the alphabet."""
    texts = {name.text for name in names}
    return min(texts, key=lambda text: (-len(text.split()), text.isupper(), -len(text), text))
