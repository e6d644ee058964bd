"""A text made ready to be read, and a figure while it is read."""

from decimal import Decimal

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


class Measure:
    """A figure as it is being read; `end` and `start` are those of the claim."""

    __slots__ = (
        "alternatives", "attribute", "change", "end", "head", "high", "kind", "lead", "low",
        "modifier", "number", "plain", "prefixed", "rules", "scale", "start", "step", "subunit",
        "unit",
    )  # fmt: skip

    def __init__(self, number: Numeral) -> None:
        self.number = number
        self.start, self.end = number.start, number.end
        self.low = self.high = number.value
        self.step = number.step
        self.scale = number.scale
        self.kind: Kind = "count"
        self.unit = ""
        self.modifier: Modifier = "exact"
        self.change: Change | None = None
        self.attribute = ""
        self.prefixed = False  # its money stands before it
        self.subunit = False  # it was written in hundredths (cents) of its unit
        self.head = (0, 0)  # where the head of its column says what it counts
        self.plain = False  # the word before it changes nothing
        self.lead = True  # a word that changes it may stand before it
        self.alternatives: list[Decimal] = []
        self.rules: list[str] = []

    def times(self, factor: Decimal) -> None:
        """Multiply the figure, as a scale behind it does."""
        self.low, self.high, self.step = self.low * factor, self.high * factor, self.step * factor
        self.alternatives = [other * factor for other in self.alternatives]
