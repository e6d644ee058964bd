"""Part what a hyphen ties, where the text names both by themselves: the Acme-Borealis deal."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from reconcile.model import Name


def untied(names: Sequence[Name]) -> list[Name]:
    """Part the names whose two sides are names of the text by themselves; the rest stay.

    People keep their double names. The names are in order of place, and stay so.
    """
    if not any("-" in name.text for name in names):
        return list(names)
    known = {name.text: name for name in reversed(names)}
    return [part for name in names for part in _parts(name, known)]


def _parts(name: Name, known: Mapping[str, Name]) -> Iterator[Name]:
    sides = name.text.partition("-")
    left, right = known.get(sides[0]), known.get(sides[2])
    if left is None or right is None or name.type == "person":
        yield name
        return
    middle = name.start + len(sides[0])
    yield replace(left, start=name.start, end=middle, provenance=name.provenance)
    yield replace(right, start=middle + 1, end=name.end, provenance=name.provenance)
