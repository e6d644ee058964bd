"""The parts that number words are added up from."""

from decimal import Decimal

from msgspec import Struct


class Item(Struct, gc=False):
    """A partial sum on the stack; `joined` is how it was joined to what stands before it."""

    value: Decimal
    place: Decimal
    step: Decimal
    joined: str
    literal: bool
