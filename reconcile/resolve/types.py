"""Bring the types of one name into line across documents: what types it best anywhere wins."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

import msgspec

from reconcile.knowledge.name_lists import places
from reconcile.knowledge.names import fold
from reconcile.model import Declared, EntityType, Name
from reconcile.resolve.structure import organization, person

_HOUSE: EntityType = "organization"


@lru_cache(maxsize=65536)
def _key(text: str) -> str:
    return fold(text)


def one_type(names: Sequence[Name], declared: Sequence[Declared] = ()) -> list[Name]:
    """Give names that read alike one type: the declared one, else that with most cues.

    A single word without cues that is the family name of somebody elsewhere is a person. A text
    that names a Kessler in full, or a Kessler Dairy, means by "Kessler" what it names.
    """
    votes: dict[str, dict[EntityType, int]] = {}
    wholes: set[str] = set()  # what firms are called without "Holdings" or "Ltd"
    for name in names:
        counts = votes.setdefault(_key(name.text), {})
        counts[name.type] = counts.get(name.type, 0) + 1 + 2 * len(name.cues)
        if name.type == "organization":
            whole = organization(name.text)
            wholes.update([" ".join(whole.stem)] if len(whole.stem) < len(whole.parts) else [])
    said = {_key(n): ruling.type for ruling in declared if ruling.type for n in ruling.names}
    best = {
        key: max(counts, key=lambda kind: (counts[kind], kind)) for key, counts in votes.items()
    }
    best |= dict.fromkeys(best.keys() & wholes, "organization")
    families = _families(names, best)
    own, heads = _owners(names, best, families), _heads(names, best)
    return [
        _typed(name, said.get(_key(name.text)) or own(name) or _best(name, best, families, heads))
        for name in names
    ]


def _owners(
    names: Sequence[Name], best: Mapping[str, EntityType], families: set[str]
) -> Callable[[Name], EntityType | None]:
    """Say what a single word means in its text, where other texts use it for the other kind."""
    long = [name for name in names if " " in name.text]
    heads = {name: organization(name.text).core[:1] for name in long if _is(best, name, _HOUSE)}
    contested = families & {word for core in heads.values() for word in core}
    held: dict[tuple[str, str], set[EntityType]] = {}
    for name in long if contested else ():
        people = person(name.text).families if _is(best, name, "person") else ()
        for kind, parts in ((_HOUSE, heads.get(name, ())), ("person", people)):
            for part in contested.intersection(parts):
                held.setdefault((name.source, part), set()).add(kind)

    def own(name: Name) -> EntityType | None:
        kinds = held.get((name.source, _key(name.text)), set())
        return next(iter(kinds)) if len(kinds) == 1 else None

    return own


def _heads(names: Sequence[Name], best: Mapping[str, EntityType]) -> set[str]:
    """List the first words of the firms that are named with more than one."""
    long = {name.text for name in names if " " in name.text and _is(best, name, _HOUSE)}
    return {word for text in sorted(long) for word in organization(text).core[:1]}


def _is(best: Mapping[str, EntityType], name: Name, kind: EntityType) -> bool:
    return best[_key(name.text)] == kind


def _families(names: Sequence[Name], best: dict[str, EntityType]) -> set[str]:
    """List the family names of the people who are named in full."""
    full = {name.text for name in names if best[_key(name.text)] == "person"}
    shapes = [person(text) for text in sorted(full)]
    return {family for shape in shapes if len(shape.parts) > 1 for family in shape.families}


def _best(
    name: Name, best: dict[str, EntityType], families: set[str], heads: set[str]
) -> EntityType:
    """Choose the type of a name: what no list has as a place, but begins a firm's name, is one."""
    key = _key(name.text)
    if best[key] == "place" and key in heads and name.text not in places("en"):
        return _HOUSE
    if not name.cues and key in families and best[key] == "organization":
        return "person"
    return best[key]


def _typed(name: Name, kind: EntityType) -> Name:
    return name if name.type == kind else msgspec.structs.replace(name, type=kind)
