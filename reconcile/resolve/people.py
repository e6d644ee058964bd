"""Who is who among the people of one document: full names first, then the parts of them."""

from collections.abc import Sequence

import msgspec

from reconcile.knowledge.name_lists import is_short_form
from reconcile.knowledge.names import Gender, fold, people
from reconcile.model import Name, RoleMention
from reconcile.resolve.called import called
from reconcile.resolve.cluster import Cluster, fullest
from reconcile.resolve.person_groups import AROUND, PersonGroup, PersonGroups
from reconcile.resolve.structure import Person, person


def people_of(
    source: str, names: Sequence[Name], roles: Sequence[RoleMention] = ()
) -> list[Cluster]:
    """PersonGroup the mentions of people in one document.

    A family or given name alone joins the only full name that has it; where two have it and no
    title tells them apart it stays alone, and is marked ambiguous.
    """
    genders = _genders(roles)
    groups = PersonGroups()
    singles: list[tuple[Name, Person]] = []
    for name in names:
        shape = _gendered(person(name.text), genders.get(name.start))
        if len(shape.parts) > 1:
            _join(groups, name, shape)
        else:
            singles.append((name, shape))
    singles = called(names, singles, groups)
    alone: dict[tuple[str, bool], list[tuple[Name, Gender | None]]] = {}
    for name, shape in singles:
        fitting = _introduced(name, _in_story(name, _fitting(groups, shape)))
        if len(fitting) == 1:
            fitting[0].last = name.start
            fitting[0].names.append(name)
            fitting[0].gender = fitting[0].gender or shape.gender
        else:
            alone.setdefault((shape.key, bool(fitting)), []).append((name, shape.gender))
    found = [_cluster(source, g.names, g.gender) for g in groups.every if g.names]
    for (_, unsure), kept in alone.items():
        for gender, part in _by_gender(kept):
            found.append(_cluster(source, part, gender, ambiguous=unsure))
    return found


def _genders(roles: Sequence[RoleMention]) -> dict[int, Gender]:
    """Map the places of names to the gender that the role's word tells (chairwoman).

    Women are called chairman too.
    """
    found: dict[int, Gender] = {}
    for role in roles:
        words_ = role.text.lower().split()
        if any(word.rstrip(",").endswith("woman") for word in words_):
            found[role.person.start] = "f"
        elif any(word.rstrip(",").endswith("spokesman") for word in words_):
            found[role.person.start] = "m"
    return found


def _gendered(shape: Person, gender: Gender | None) -> Person:
    return msgspec.structs.replace(shape, gender=gender) if gender and not shape.gender else shape


def _by_gender(
    kept: list[tuple[Name, Gender | None]],
) -> list[tuple[Gender | None, list[Name]]]:
    """Part the mentions of a single word by the gender of their titles, if there are two."""
    genders = sorted({gender for _, gender in kept if gender})
    if len(genders) < 2:  # noqa: PLR2004 -- both
        return [(next(iter(genders), None), [name for name, _ in kept])]
    parts: dict[Gender | None, list[Name]] = {}
    for name, gender in kept:
        parts.setdefault(gender, []).append(name)
    return list(parts.items())


def _cluster(
    source: str, names: list[Name], gender: Gender | None, *, ambiguous: bool = False
) -> Cluster:
    return Cluster(source, "person", _bare(fullest(names)), names, [], ambiguous, gender)


def _bare(text: str) -> str:
    """Take the honorific and what follows a name (Jr., KC) off it."""
    if any(mark in text for mark in '(,"“'):
        return text
    suffixes = people().suffix_set
    kept = text.split()
    while len(kept) > 1 and fold(kept[-1]).replace(".", "") in suffixes:
        kept.pop()
    return " ".join(kept[-len(person(text).parts) :])


def _join(groups: PersonGroups, name: Name, shape: Person) -> None:
    """Put a full name to the group that it fits, or open one."""
    fitting = [
        at
        for at in groups.near(shape)
        if any(same_within(shape, other) for other in groups.every[at].shapes)
    ]
    if len(fitting) == 1:
        at = fitting[0]
    else:
        at = len(groups.every)
        groups.every.append(PersonGroup([], [], None))
    group = groups.every[at]
    group.add(name)
    group.gender = group.gender or shape.gender
    groups.put(at, shape)


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
    gender = people().gender
    if clash(gender.get(a), gender.get(b)):
        return False
    if is_short_form(a, b):
        return True
    short, long = sorted((a, b), key=len)
    return len(short) > 2 and long.startswith(short) and short in gender and long in gender  # noqa: PLR2004 -- Al is many


def clash(a: Gender | None, b: Gender | None) -> bool:
    """Say whether two genders are known and differ."""
    return a is not None and b is not None and a != b


def _fitting(groups: PersonGroups, single: Person) -> list[PersonGroup]:
    """Give the groups that a single part of a name, with its title's gender, may mean."""
    part = single.parts[0] if single.parts else ""
    having = groups.having(part)
    titled = (
        [g for g in having if not clash(g.gender, single.gender)] if _titled(single) else having
    )
    by_family = [g for g in titled if any(part in s.families for s in g.shapes)]
    return by_family or titled


def _in_story(name: Name, fitting: list[PersonGroup]) -> list[PersonGroup]:
    """Leave those whom the story names: a surname in it is not the reporter's of the byline."""
    if name.provenance in AROUND:
        return fitting
    return [group for group in fitting if group.in_story]


def _introduced(name: Name, fitting: list[PersonGroup]) -> list[PersonGroup]:
    """Leave those of several people whom a family name alone may mean where it stands.

    It means the one whom the text has named by then; where it has named several, the one whom the
    name alone has meant before, as long as no other was named since.
    """
    if len(fitting) < 2:  # noqa: PLR2004 -- nobody else
        return fitting
    named = [group for group in fitting if group.latest(name.start) >= 0]
    if not named:
        return fitting if " " in name.text else _told_next(fitting)
    if len(named) == 1:
        return named
    last = max(named, key=lambda group: group.latest(name.start))
    return [last] if last.last >= 0 else fitting


def _told_next(fitting: list[PersonGroup]) -> list[PersonGroup]:
    """Leave the one whom a headline means: named first below it, and no less often than others."""
    first = min(fitting, key=lambda group: group.starts[0])
    most = max(len(group.names) for group in fitting)
    return [first] if len(first.names) == most else fitting


def _titled(single: Person) -> bool:
    return single.gender is not None and not (set(single.parts) & people().gender.keys())
