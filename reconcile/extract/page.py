"""A text made ready to be read, and a figure while it is read."""

from decimal import Decimal

from msgspec import Struct

from reconcile.extract.figures import Numeral
from reconcile.extract.fold import fold, lowered
from reconcile.extract.grammar import Grammar
from reconcile.extract.neighbours import neighbours
from reconcile.model import Change, Kind, Modifier


class Page:
    """A text with its folded form, its lower case, and the language it is read in.

    `prices` says that the text comes from nowhere in particular: signs of money win over units, and
    a sign before three digits groups them.
    """

    __slots__ = ("beside", "grammar", "low", "norm", "prices", "text")

    def __init__(self, grammar: Grammar, text: str, *, prices: bool) -> None:
        self.grammar, self.text, self.prices = grammar, text, prices
        self.beside = neighbours(grammar)
        self.norm = grammar.unwrapped(fold(text))
        self.low = lowered(self.norm)


class Measure(Struct, eq=False, gc=False):
    """A figure as it is being read; `end` and `start` are those of the claim."""

    number: Numeral
    start: int
    end: int
    low: Decimal
    high: Decimal
    step: Decimal
    scale: Decimal
    kind: Kind = "count"
    unit: str = ""
    modifier: Modifier = "exact"
    change: Change | None = None
    attribute: str = ""
    prefixed: bool = False  # its money stands before it
    subunit: bool = False  # it was written in hundredths (cents) of its unit
    head: tuple[int, int] = (0, 0)  # where the head of its column says what it counts
    plain: bool = False  # the word before it changes nothing
    lead: bool = True  # a word that changes it may stand before it
    alternatives: list[Decimal] = []
    rules: list[str] = []

    def times(self, factor: Decimal) -> None:
        """Multiply the figure, as a scale behind it does."""
        self.low, self.high, self.step = self.low * factor, self.high * factor, self.step * factor
        self.alternatives = [other * factor for other in self.alternatives]


def measured(number: Numeral) -> Measure:
    """Begin to read what a numeral measures: at first a count of what it says."""
    value = number.value
    return Measure(number, number.start, number.end, value, value, number.step, number.scale)
