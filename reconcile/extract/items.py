"""The parts that number words are added up from."""

from decimal import Decimal


class Item:
    """A partial sum on the stack; `joined` is how it was joined to what stands before it."""

    __slots__ = ("joined", "literal", "place", "step", "value")

    def __init__(
        self, value: Decimal, place: Decimal, step: Decimal, *, joined: str, literal: bool
    ) -> None:
        self.value, self.place, self.step = value, place, step
        self.joined, self.literal = joined, literal
