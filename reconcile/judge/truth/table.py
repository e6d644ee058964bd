"""Rows of (source, object, attribute, value) laid out by fact, in an order of its own."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from typing import NamedTuple

from reconcile.judge.truth.writing import folded, is_list, members
from reconcile.knowledge.truth import load_truth_weights

Key = tuple[Hashable, Hashable]  # object and attribute
Said = tuple[str, ...]  # what a cell says: one thing, or the things it lists
Row = tuple[Hashable, Hashable, Hashable, object]
_Cell = tuple[Said, str, object]  # what it says, and by whom and how it was written


class Fact(NamedTuple):
    """One cell of the true table: who says what of it, and how that was written."""

    key: Key
    said: Mapping[Said, tuple[int, ...]]  # sources by number, ascending; values in order too
    written: Mapping[Said, object]

    @property
    def disputed(self) -> bool:
        """Say whether the sources give more than one value."""
        return len(self.said) > 1


class Table(NamedTuple):
    """All facts in order, how many sources speak of them, and which attributes hold lists."""

    facts: tuple[Fact, ...]
    sources: int
    lists: frozenset[Hashable]


def laid_out(rows: Iterable[Row]) -> Table:
    """Group rows by fact; the same rows in another order make the same table."""
    given = [(source, (thing, attribute), value) for source, thing, attribute, value in rows]
    lists = _lists(given)
    said: dict[tuple[str, bool], Said] = {}
    cells: defaultdict[Key, list[_Cell]] = defaultdict(list)
    for source, key, value in given:
        writing = (str(value), key[1] in lists)
        if writing not in said:
            said[writing] = members(value) if writing[1] else tuple(filter(None, [folded(value)]))
        if said[writing]:
            cells[key].append((said[writing], str(source), value))
    names = sorted({source for held in cells.values() for _, source, _ in held})
    numbers = {name: at for at, name in enumerate(names)}
    ordered = sorted(cells, key=lambda key: (str(key[0]), str(key[1])))
    return Table(tuple(_fact(key, cells[key], numbers) for key in ordered), len(names), lists)


def _lists(given: Iterable[tuple[object, Key, object]]) -> frozenset[Hashable]:
    """Find the attributes of which enough different values name several things."""
    values: defaultdict[Hashable, dict[str, object]] = defaultdict(dict)
    for _, (_, attribute), value in given:
        values[attribute][str(value)] = value
    share = load_truth_weights().lists
    return frozenset(
        attribute
        for attribute, found in values.items()
        if sum(map(is_list, found.values())) >= max(share * len(found), 1)
    )


def _fact(key: Key, cells: Iterable[_Cell], numbers: Mapping[str, int]) -> Fact:
    sources: defaultdict[Said, set[int]] = defaultdict(set)
    writings: defaultdict[Said, Counter[str]] = defaultdict(Counter)
    values: dict[str, object] = {}
    for one, source, value in cells:
        sources[one].add(numbers[source])
        writings[one][str(value)] += 1
        values[str(value)] = value
    said = {one: tuple(sorted(sources[one])) for one in sorted(sources)}
    written = {one: values[_commonest(writings[one])] for one in said}
    return Fact(key, said, written)


def _commonest(writings: Counter[str]) -> str:
    return max(writings, key=lambda one: (writings[one], one))
