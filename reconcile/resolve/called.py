"""Join the names by which one text calls a person otherwise: in brackets, or in so many words."""

from collections.abc import Sequence
from itertools import pairwise

from reconcile.model import Name
from reconcile.resolve.person_groups import PersonGroups
from reconcile.resolve.structure import Person, person

IN_BRACKETS = "in brackets"  # the cue of a name that stands in brackets right after another
CALLED = "called so"  # the cue of a name that words after another one say is its too

Single = tuple[Name, Person]


def called(names: Sequence[Name], singles: list[Single], groups: PersonGroups) -> list[Single]:
    """Join names that are cued to be the person's whom the name before them means.

    Li Anran (Annie), Li Anran (Annie Li), Annie Li, whose Chinese name is Li Anran. Return the
    single names that are left; a full name in brackets has to share a family name.
    """
    owners = {id(name): at for at, group in enumerate(groups.every) for name in group.names}
    alone = {id(name): shape for name, shape in singles}
    gone: set[int] = set()
    for before, name in pairwise(names):
        if IN_BRACKETS not in name.cues and CALLED not in name.cues:
            continue
        at = owners.get(id(before), _meant(before, alone.get(id(before)), groups))
        if at is None:
            continue
        other = owners.get(id(name))
        shape = person(name.text)
        if other is None:
            groups.every[at].names.append(name)
            groups.put(at, shape)
            gone.add(id(name))
        elif other != at and (CALLED in name.cues or _akin(shape, person(before.text))):
            groups.merge(at, other)
            owners |= {id(one): at for one in groups.every[at].names}
    return [single for single in singles if id(single[0]) not in gone]


def _akin(shape: Person, before: Person) -> bool:
    return not set(shape.families).isdisjoint(before.parts)


def _meant(name: Name, shape: Person | None, groups: PersonGroups) -> int | None:
    """Find the one person named by then whom a part of the name means."""
    if shape is None or not shape.parts:
        return None
    having = groups.having(shape.parts[0])
    named = [group for group in having if group.latest(name.start) >= 0]
    return groups.every.index(named[0]) if len(named) == 1 else None
