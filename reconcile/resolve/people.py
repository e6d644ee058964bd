"""Who is who among the people of one document: full names first, then the parts of them."""

from collections.abc import Sequence

from msgspec import Struct

from reconcile.knowledge.names import nicknames, people
from reconcile.model import Name
from reconcile.resolve.cluster import Cluster, fullest
from reconcile.resolve.structure import Person, person


class _Group(Struct, eq=False):
    """A full name of the document, every writing of it, and the mentions."""

    shapes: list[Person]
    names: list[Name]
    gender: str | None


def people_of(source: str, names: Sequence[Name]) -> list[Cluster]:
    """Group the mentions of people in one document.

    A family or given name alone joins the only full name that has it; where two have it and no
    title tells them apart it stays alone, and is marked ambiguous.
    """
    groups: list[_Group] = []
    singles: list[tuple[Name, Person]] = []
    for name in names:
        shape = person(name.text)
        if len(shape.parts) > 1:
            _join(groups, name, shape)
        else:
            singles.append((name, shape))
    alone: dict[str, tuple[list[Name], bool]] = {}
    for name, shape in singles:
        fitting = _fitting(groups, shape)
        if len(fitting) == 1:
            fitting[0].names.append(name)
            fitting[0].gender = fitting[0].gender or shape.gender
        else:
            alone.setdefault(_lone_key(shape), ([], bool(fitting)))[0].append(name)
    found = [_cluster(source, group.names, ambiguous=False) for group in groups]
    found += [_cluster(source, kept, ambiguous=unsure) for kept, unsure in alone.values()]
    return found


def _cluster(source: str, names: list[Name], *, ambiguous: bool) -> Cluster:
    return Cluster(source, "person", _bare(fullest(names)), names, [], ambiguous)


def _bare(text: str) -> str:
    """Take the honorific off a name."""
    count = len(person(text).parts)
    kept = text.split()
    return " ".join(kept[-count:]) if "(" not in text and count < len(kept) else text


def _lone_key(shape: Person) -> str:
    return f"{shape.key} {shape.gender or ''}"


def _join(groups: list[_Group], name: Name, shape: Person) -> None:
    """Put a full name to the group that it fits, or open one."""
    fitting = [g for g in groups if any(same_within(shape, other) for other in g.shapes)]
    if len(fitting) == 1:
        fitting[0].names.append(name)
        fitting[0].shapes.append(shape)
        fitting[0].gender = fitting[0].gender or shape.gender
    else:
        groups.append(_Group([shape], [name], shape.gender))


def same_within(a: Person, b: Person) -> bool:
    """Say whether two full names in one document are one person's.

    One may leave out middle names, shorten a given name to its initial or to a usual short form,
    or turn the order; the family name stays.
    """
    if a.key == b.key:
        return True
    if clash(a.gender, b.gender):
        return False
    few, many = sorted((a, b), key=lambda shape: len(shape.parts))
    particles = people().particle_set
    left = [part for part in many.parts if part not in particles]
    for part in (part for part in few.parts if part not in particles):
        match = next((other for other in left if fits(part, other)), None)
        if match is None and part not in many.also:
            return False
        if match is not None:
            left.remove(match)
    return bool(set(few.families) & set(many.parts)) and len(left) <= 2  # noqa: PLR2004 -- beyond it, another


def fits(a: str, b: str) -> bool:
    """Say whether two parts of names may be one: alike, an initial, a usual short form."""
    if a.replace("-", "") == b.replace("-", ""):
        return True
    if min(len(a), len(b)) == 1:
        return a[0] == b[0]
    return b in nicknames().get(a, ()) or a in nicknames().get(b, ())


def clash(a: str | None, b: str | None) -> bool:
    """Say whether two genders are known and differ."""
    return a is not None and b is not None and a != b


def _fitting(groups: list[_Group], single: Person) -> list[_Group]:
    """Give the groups that a single part of a name, with its title's gender, may mean."""
    part = single.parts[0] if single.parts else ""
    having = [g for g in groups if any(part in s.parts or part in s.also for s in g.shapes)]
    titled = (
        [g for g in having if not clash(g.gender, single.gender)] if _titled(single) else having
    )
    by_family = [g for g in titled if any(part in s.families for s in g.shapes)]
    return by_family or titled


def _titled(single: Person) -> bool:
    return single.gender is not None and not (set(single.parts) & people().gender.keys())
