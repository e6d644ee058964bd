"""The people of one document in the making: groups of full names, and how to find them."""

from bisect import bisect_left
from collections.abc import Collection

from msgspec import Struct, field

from reconcile.knowledge.names import Gender
from reconcile.model import Name
from reconcile.resolve.kinship import Told
from reconcile.resolve.structure import Person

AROUND = frozenset(("metadata", "boilerplate"))  # what stands around a story


class PersonGroup(Struct, eq=False):
    """A full name of the document, every writing of it, and the mentions."""

    shapes: list[Person]
    names: list[Name]
    gender: Gender | None
    starts: list[int] = field(default_factory=list)  # of the full names, in order
    last: int = -1  # the start of the last part of the name that was found to mean this person
    in_story: bool = False  # or only around it, as the reporter of a byline is
    generation: str = ""  # what a label behind the name says
    label: str = ""  # the label, as written
    plain: bool = False  # named without a label, in the text itself

    def add(self, name: Name, own: Told) -> None:
        """Add a mention of the full name; they come in order of place."""
        self.generation, self.label = self.generation or own.generation, self.label or own.label
        self.plain = self.plain or not (own.generation or own.above)
        self.names.append(name)
        self.starts.append(name.start)
        self.in_story = self.in_story or name.provenance not in AROUND

    @property
    def may_be_labelled(self) -> bool:
        """Say whether nothing tells that a label behind the name makes it another's."""
        return not self.generation and not self.plain

    def is_beside(self, apart: Collection[int]) -> bool:
        """Say whether one of its mentions stands at one of the places."""
        return bool(apart) and any(name.start in apart for name in self.names)

    def latest(self, before: int) -> int:
        """Give the start of the last mention before a place; -1 where there is none."""
        at = bisect_left(self.starts, before)
        return max(self.starts[at - 1] if at else -1, self.last)


class PersonGroups(Struct, eq=False):
    """The groups of a document in order, indexed by what a name must share to fit one."""

    every: list[PersonGroup] = field(default_factory=list)
    by_part: dict[str, list[int]] = field(default_factory=dict)
    by_family: dict[str, list[int]] = field(default_factory=dict)
    by_key: dict[str, list[int]] = field(default_factory=dict)

    def put(self, at: int, shape: Person) -> None:
        """Add a writing to a group."""
        group = self.every[at]
        if shape in group.shapes:
            return
        group.shapes.append(shape)
        for index, keys in (
            (self.by_part, (*shape.parts, *shape.also)),
            (self.by_family, shape.families),
            (self.by_key, (shape.key,)),
        ):
            for key in dict.fromkeys(keys):
                index.setdefault(key, []).append(at)

    def near(self, shape: Person) -> list[int]:
        """List the groups that may be a full name's: they share a family name or all the parts."""
        found = set(self.by_key.get(shape.key, ()))
        found.update(at for part in shape.families for at in self.by_part.get(part, ()))
        found.update(at for part in shape.parts for at in self.by_family.get(part, ()))
        return sorted(found)

    def merge(self, at: int, other: int) -> None:
        """Put all of one group to another; the one that is left has no names."""
        ours, theirs = self.every[at], self.every[other]
        ours.names += theirs.names
        ours.gender = ours.gender or theirs.gender
        ours.starts = sorted((*ours.starts, *theirs.starts))
        ours.in_story = ours.in_story or theirs.in_story
        ours.generation = ours.generation or theirs.generation
        ours.label = ours.label or theirs.label
        theirs.names = []
        for shape in theirs.shapes:
            self.put(at, shape)

    def having(self, part: str) -> list[PersonGroup]:
        """List the groups that have a part of a name."""
        found = (self.every[at] for at in sorted(set(self.by_part.get(part, ()))))
        return [group for group in found if group.names]


def clash(a: Gender | None, b: Gender | None) -> bool:
    """Say whether two genders are known and differ."""
    return a is not None and b is not None and a != b
