"""The elements that are open at a place of a page, each found at once however deep it stands."""

from collections import defaultdict

from msgspec import Struct

from reconcile.read.html.elements import BOUNDS, CLOSED, IMPLIED, STRUCTURE


class Element(Struct):
    """An open element; `hidden`: nobody sees what is in it; `box`: the index of its box, or -1."""

    tag: str
    hidden: bool
    box: int


class Opened:
    """A stack of open elements, indexed by their names."""

    def __init__(self) -> None:
        """Begin outside all elements."""
        self.stack: list[Element] = []
        self._places: dict[str, list[int]] = defaultdict(list)
        self.hidden = 0  # how many of the open elements hide what is in them

    def push(self, element: Element) -> None:
        """Open an element."""
        self._places[element.tag].append(len(self.stack))
        self.stack.append(element)
        self.hidden += element.hidden

    def has(self, tag: str) -> bool:
        """Say whether an element of a kind is open."""
        return bool(self._places.get(tag))

    def implied(self, tag: str) -> int | None:
        """Say down to where a start tag closes what is open, by what it implies."""
        ends = (self._last(kind, BOUNDS[kind]) for kind in IMPLIED.get(tag, ()))
        return min((end for end in ends if end is not None), default=None)

    def ended(self, tag: str) -> int | None:
        """Say down to where an end tag closes what is open; None where it closes nothing."""
        return self._last(tag, frozenset() if tag in STRUCTURE else CLOSED)

    def pop(self, depth: int) -> list[Element]:
        """Close all that is open from a depth on, and give it, the innermost first."""
        closed = self.stack[depth:][::-1]
        del self.stack[depth:]
        for element in closed:
            self._places[element.tag].pop()
            self.hidden -= element.hidden
        return closed

    def box(self) -> int:
        """Give the index of the innermost box, or -1."""
        return self.stack[-1].box if self.stack else -1

    def _last(self, tag: str, bounds: frozenset[str]) -> int | None:
        places = self._places.get(tag)
        if not places:
            return None
        between = (self._places[bound][-1] for bound in bounds if self._places.get(bound))
        return places[-1] if all(place <= places[-1] for place in between) else None
