"""The people of one document in the making: groups of full names, and how to find them."""

from bisect import bisect_left

from msgspec import Struct, field

from reconcile.knowledge.names import Gender
from reconcile.model import Name
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

    def add(self, name: Name) -> None:
        """Add a mention of the full name; they come in order of place."""
        self.names.append(name)
        self.starts.append(name.start)
        self.in_story = self.in_story or name.provenance not in AROUND

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
        theirs.names = []
        for shape in theirs.shapes:
            self.put(at, shape)

    def having(self, part: str) -> list[PersonGroup]:
        """List the groups that have a part of a name."""
        found = (self.every[at] for at in sorted(set(self.by_part.get(part, ()))))
        return [group for group in found if group.names]
