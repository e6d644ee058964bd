"""Whom a single name means in a text: the person named in full who bears it, or nobody known."""

from collections.abc import Mapping, Sequence

from reconcile.knowledge.names import Gender, people
from reconcile.model import Name
from reconcile.resolve.kinship import NOTHING, Told
from reconcile.resolve.person_groups import AROUND, PersonGroup, PersonGroups, clash
from reconcile.resolve.structure import Person

Single = tuple[Name, Person]
_Key = tuple[str, str, bool]  # the name, its generation, whether several people fit


def place(
    groups: PersonGroups, singles: Sequence[Single], around: Mapping[int, Told]
) -> list[tuple[PersonGroup, list[PersonGroup]]]:
    """Put single names to the people whom they mean; give the others, and who of several fits."""
    alone: dict[_Key, list[tuple[Name, Gender | None]]] = {}
    fits: dict[_Key, list[PersonGroup]] = {}
    contested = _contested(singles, around)
    others: dict[tuple[str, Gender | None], list[PersonGroup]] = {}
    for name, shape in singles:
        own = around.get(name.start, NOTHING)
        fitting = _fitting(groups, shape, contested=shape.key in contested)
        if own.apart or others:
            fitting = _but_kin(fitting, shape, own, others)
        fitting = _introduced(name, _in_story(name, fitting))
        if len(fitting) == 1:
            fitting[0].last = name.start
            fitting[0].names.append(name)
            fitting[0].gender = fitting[0].gender or shape.gender
        else:
            key = shape.key, shape.generation, bool(fitting)
            alone.setdefault(key, []).append((name, shape.gender))
            fits.setdefault(key, fitting)
    return [
        (_group(part, gender, around), fits[key])
        for key, kept in alone.items()
        for gender, part in _by_gender(kept)
    ]


def _but_kin(
    fitting: list[PersonGroup],
    shape: Person,
    own: Told,
    others: dict[tuple[str, Gender | None], list[PersonGroup]],
) -> list[PersonGroup]:
    """Leave out the kin of whom a text speaks: what it once says of Mr. Lee holds of each."""
    key = shape.key, shape.gender
    apart = [group for group in fitting if group.is_beside(own.apart)]
    if _titled(shape):
        apart = others[key] = [*others.get(key, ()), *apart]
    return [group for group in fitting if not any(group is one for one in apart)]


def _group(names: list[Name], gender: Gender | None, around: Mapping[int, Told]) -> PersonGroup:
    own = around.get(names[0].start, NOTHING)
    return PersonGroup([], names, gender, generation=own.generation, label=own.label)


def _contested(singles: Sequence[Single], around: Mapping[int, Told]) -> frozenset[str]:
    """List the names that titles of both genders stand before, where no kin explains it."""
    shapes = [(name, shape) for name, shape in singles if _titled(shape)]
    kin = {
        (shape.key, shape.gender) for name, shape in shapes if around.get(name.start, NOTHING).apart
    }
    titled = {(shape.key, shape.gender) for _, shape in shapes} - kin
    return frozenset(key for key, gender in titled if gender == "f" and (key, "m") in titled)


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


def _fitting(groups: PersonGroups, single: Person, *, contested: bool) -> list[PersonGroup]:
    """Give the groups that a single part of a name, with its title's gender, may mean."""
    part = single.parts[0] if single.parts else ""
    having = [g for g in groups.having(part) if single.generation in ("", g.generation)]
    if _titled(single):
        having = [
            g for g in having if not clash(g.gender, single.gender) and (g.gender or not contested)
        ]
    by_family = [g for g in having if any(part in s.families for s in g.shapes)]
    return by_family or having


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
