"""Who is who among the people of one document: full names first, then the parts of them."""

from collections.abc import Mapping, Sequence

import msgspec

from reconcile.knowledge.kin import kin_rules
from reconcile.knowledge.name_lists import is_short_form
from reconcile.knowledge.names import Gender, fold, people
from reconcile.model import Name, RoleMention
from reconcile.resolve.called import called
from reconcile.resolve.cluster import Cluster, fullest
from reconcile.resolve.kinship import NOTHING, Told
from reconcile.resolve.person_groups import PersonGroup, PersonGroups, clash
from reconcile.resolve.singles import place
from reconcile.resolve.structure import Person, person


def people_of(
    source: str,
    names: Sequence[Name],
    roles: Sequence[RoleMention] = (),
    around: Mapping[int, Told] | None = None,
) -> list[Cluster]:
    """Group the mentions of people in one document.

    A family or given name alone joins the only full name that has it; where two have it and no
    title tells them apart it stays alone, and is marked ambiguous. `around` is what the words
    around the mentions tell, by their places.
    """
    genders, around = _genders(roles), around or {}
    groups = PersonGroups()
    singles: list[tuple[Name, Person]] = []
    for name in names:
        own = around.get(name.start, NOTHING)
        shape = _gendered(person(name.text), genders.get(name.start) or own.gender)
        if len(shape.parts) > 1:
            _join(groups, name, _of_generation(shape, own), own)
        else:
            singles.append((name, _of_generation(shape, own)))
    singles = called(names, singles, groups)
    alone = place(groups, singles, around)
    whole = {id(group): _cluster(source, group) for group in groups.every if group.names}
    found = list(whole.values())
    for group, fitting in alone:
        cluster = _cluster(source, group)
        cluster.ambiguous, cluster.may_be = bool(fitting), [whole[id(one)] for one in fitting]
        found.append(cluster)
    return found


def _of_generation(shape: Person, own: Told) -> Person:
    return msgspec.structs.replace(shape, generation=own.generation) if own.generation else shape


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


def _cluster(source: str, group: PersonGroup) -> Cluster:
    form = _bare(fullest(group.names))
    form = f"{form} {group.label}" if group.label else form
    return Cluster(
        source, "person", form, group.names, gender=group.gender, generation=group.generation
    )


def _bare(text: str) -> str:
    """Take the honorific and what follows a name (Jr., KC) off it."""
    if any(mark in text for mark in '(,"“'):
        return text
    suffixes = people().suffix_set
    kept = text.split()
    size, _ = kin_rules().label_of([fold(word).replace(".", "") for word in kept])
    kept = kept[: len(kept) - size]
    while len(kept) > 1 and fold(kept[-1]).replace(".", "") in suffixes:
        kept.pop()
    return " ".join(kept[-len(person(text).parts) :])


def _join(groups: PersonGroups, name: Name, shape: Person, own: Told) -> None:
    """Put a full name to the group that it fits, or open one."""
    fitting = [
        at
        for at in groups.near(shape)
        if not groups.every[at].is_beside(own.apart)
        and any(same_within(shape, other) for other in groups.every[at].shapes)
    ]
    fitting = _of_one_generation(groups, fitting, shape)
    if len(fitting) == 1:
        at = fitting[0]
    else:
        at = len(groups.every)
        groups.every.append(PersonGroup([], [], None))
    group = groups.every[at]
    group.add(name, own)
    group.gender = group.gender or shape.gender
    groups.put(at, shape)


def _of_one_generation(groups: PersonGroups, fitting: list[int], shape: Person) -> list[int]:
    """Leave the groups whose label a name has; a name without one may leave it out later on.

    A text that names somebody without a label, and then another with one, tells of two people;
    what stands over the text may leave it out first.
    """
    same = [at for at in fitting if groups.every[at].generation == shape.generation]
    if same or not fitting:
        return same
    if shape.generation:
        return [at for at in fitting if groups.every[at].may_be_labelled]
    return fitting


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
