"""What is part of what: a unit belongs to the organisation whose name its own begins with."""

from collections.abc import Sequence

from reconcile.resolve.entity import Group
from reconcile.resolve.groups import residue
from reconcile.resolve.structure import organization

_PARTS = ("unit", "trade")  # what the words left over name
_OF = ("of", "for")  # what says whose a body is, and nothing of a part
_LONGEST = 12  # words of a name that another one may begin with


def link_parts(groups: Sequence[Group]) -> None:
    """Say of each organisation which other one it is a part of, as far as the names tell."""
    by_stem: dict[tuple[str, ...], list[Group]] = {}
    for group in groups:
        if group.type == "organization":
            for stem in _stems(group):
                by_stem.setdefault(stem, []).append(group)
    for stem, having in sorted(by_stem.items()):
        for size in range(min(len(stem) - 1, _LONGEST), 0, -1):
            parents = by_stem.get(stem[:size], [])
            if parents and stem[size] not in _OF and residue(stem[size:]) in _PARTS:
                _attach(having, parents)
                break
    _declared(groups)


def _stems(group: Group) -> list[tuple[str, ...]]:
    forms = {text for cluster in group.clusters for text in cluster.forms()}
    return sorted({organization(text).stem for text in forms})


def _attach(units: list[Group], parents: list[Group]) -> None:
    for unit in units:
        other = [parent for parent in parents if parent is not unit and parent.part_of is not unit]
        if len(other) == 1 and unit.part_of is None:
            unit.part_of = other[0]


def _declared(groups: Sequence[Group]) -> None:
    """Let the project's word on the whole win."""
    named = {name: group for group in groups if group.declared for name in group.declared.names}
    for group in groups:
        if group.declared and group.declared.part_of:
            group.part_of = named.get(group.declared.part_of) or next(
                (g for g in groups if group.declared.part_of in g.forms()), group.part_of
            )
