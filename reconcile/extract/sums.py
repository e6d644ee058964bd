"""Add number words up to a number.

They are added on a stack. Each item knows its place, the size below which another may be
added to it: "twenty" takes 1 to 9, "thousand" takes all below. A multiplier gathers the items that
are smaller than itself.
"""

from decimal import Decimal

from reconcile.extract.grammar import Grammar, Word
from reconcile.extract.items import Item
from reconcile.extract.literals import ONE, Literal

ZERO = Decimal(0)
TEN = Decimal(10)
HUNDRED = Decimal(100)
THOUSAND = Decimal(1000)
_QUARTERS = 4  # "two dozen" is said to a quarter of a dozen
APART = frozenset({"and", "a", "and a"})  # how a part is joined that stands beside a number
State = tuple[list[Item], bool, bool, Decimal, bool]


class Sum:
    """The stack of one numeral while its words are read."""

    def __init__(self, grammar: Grammar, *, inner: bool = False) -> None:
        self.grammar = grammar
        self.items: list[Item] = []
        self.ordinal = False
        self.part = False
        self.scale = ONE
        self.closed = False  # nothing but a scale may follow
        self.digits = False  # a figure in digits is part of it
        self.zero = False  # a zero holds a place
        self.more = False  # the number is more than it says
        self.articled = False  # an article began it
        self.inner = inner  # it is read to see what it would add to another

    def take(self, word: Word, joined: str) -> bool:
        """Add a number word; False, and nothing changed, where it does not continue the numeral."""
        if self.ordinal:
            return word.role == "o" and self._ordinals(word, joined)
        return _TAKE[word.role](self, word, joined)

    def literal(self, figure: Literal, joined: str) -> bool:
        """Add a figure in digits: it begins a numeral, or fills the place that a scale left."""
        if self.closed or (joined == "and" and not figure.value):
            return False
        if self.items:
            top = self.items[-1]
            full = top.value == THOUSAND * TEN and not (self.digits or self.grammar.spaced)
            if full or top.literal or figure.value >= top.place or top.place < HUNDRED:
                return False
            if joined == "and" and top.place > HUNDRED and figure.value * TEN < top.place:
                return False
        self.items.append(Item(figure.value, ONE, figure.step, joined=joined, literal=True))
        self.digits = True
        self.scale = ONE
        return True

    def _number(self, word: Word, joined: str) -> bool:
        if self.closed:
            return False
        if self.items:
            top = self.items[-1]
            if not word.value and not self.grammar.spaced and top.place > TEN:
                self.zero = True  # "one hundred zero five": the zero holds a place
                return True
            if not self._fits(top, word.value, joined):
                return (not joined.strip() and self._digit(top, word)) or self._hundreds(
                    top, word, joined
                )
        self.items.append(Item(word.value, word.place, ONE, joined=joined, literal=False))
        self.scale = ONE
        return True

    def _fits(self, top: Item, value: Decimal, joined: str) -> bool:
        article = self.digits and not self.grammar.articles.isdisjoint(self.grammar.words)
        if top.literal or (article and value == ONE and top.place >= THOUSAND):
            return False  # "1,37 milliard un an plus tôt"
        if value < top.place:
            return bool(value) or (top.place > TEN and joined != "and")
        return (
            self.grammar.lexicon.grammar.reversed_tens
            and joined == "and"
            and ZERO < top.value < TEN
            and TEN < value < HUNDRED
            and not value % TEN
        )

    def _digit(self, top: Item, word: Word) -> bool:
        """Read digits written one by one: "二〇二四"."""
        chain = (
            not self.grammar.spaced and word.value < TEN and top.place == ONE and not top.literal
        )
        if chain and len(self.items) == 1 and not word.value % ONE:
            top.value = top.value * TEN + word.value
            return True
        return False

    def _half(self, word: Word, joined: str) -> bool:
        """Add a half behind a counter: "一个半小时"; alone it is one and a half."""
        base = self.items[-1] if self.items else None
        unit = base.place if base and base.place >= THOUSAND else ONE
        value = word.value * unit if base else ONE + word.value
        self.items.append(Item(value, ZERO, word.value * unit, joined=joined, literal=False))
        self.closed = True
        return True

    def _more(self, _word: Word, _joined: str) -> bool:
        """Note that a number is more than it says: "五百余万"."""
        if not self.items:
            return False
        self.more = True
        return True

    def place_last(self) -> None:
        """Put a last lone digit into the place below the one before it: "二百五" is 250."""
        if len(self.items) < 2 or self.zero or self.closed:  # noqa: PLR2004 -- a number and a digit
            return
        last, base = self.items[-1], self.items[-2]
        if last.value < TEN and last.place == ONE and not last.literal and base.place >= HUNDRED:
            unit = base.place / TEN
            last.value, last.step, last.place = last.value * unit, unit, unit

    def _hundreds(self, top: Item, word: Word, joined: str) -> bool:
        """Read "one twenty two" as 122, and nothing of the kind across a joining word."""
        fits = (
            self.grammar.lexicon.language == "en"
            and len(self.items) == 1
            and ZERO < top.value < TEN < word.value < HUNDRED
            and word.place == TEN
            and joined == " "
        )
        if fits:
            top.value, top.place = top.value * HUNDRED + word.value, word.place
        return fits

    def _times(self, word: Word, joined: str) -> bool:
        scale = word.value
        if self.part and self._scaled_part(scale, joined):
            return True
        low: list[Item] = []
        while self.items and (not low or low[-1].joined == "and" or not self.items[-1].literal):
            figure = self.items[-1].literal and scale >= THOUSAND  # "10500万" is more than one 亿
            if self.items[-1].value >= scale and not figure:
                break
            low.append(self.items.pop())
        if not low:
            if self.items and not (self.items[-1].place > scale):
                return False
            if not self.items and not self.grammar.lexicon.grammar.bare_multipliers:
                return False
            low = [Item(ONE, ONE, ONE, joined=joined, literal=False)]
        value = (sum((item.value for item in low), ZERO) or ONE) * scale
        step = low[0].step * scale
        self.items.append(Item(value, scale, step, joined=low[-1].joined, literal=False))
        self.scale = scale
        self.closed = False
        return True

    def _scaled_part(self, scale: Decimal, joined: str) -> bool:
        """Give a part behind a scale its own scale: "one billion and a half million"."""
        last = self.items[-1]
        above = self.items[-2].place if len(self.items) > 1 else ZERO
        if not (last.joined == "and" and joined == " " and THOUSAND <= scale < above):
            return False
        last.value, last.step = last.value / above * scale, last.step / above * scale
        return True

    def _groups(self, word: Word, joined: str) -> bool:
        """Multiply the whole number by a dozen, or take one dozen: it is said of 11 to 13."""
        total = sum((item.value for item in self.items), ZERO) if self.items else ONE
        value, step = total * word.value, word.value / _QUARTERS
        self.items = [Item(value, ZERO, step, joined=joined, literal=False)]
        self.scale = ONE
        self.closed = True
        return True

    def _part(self, word: Word, joined: str) -> bool:
        """Read a denominator: of the number before it, or of one."""
        step = ONE / word.value
        if not self.items:
            self.items.append(Item(step, ZERO, step, joined=joined, literal=False))
        elif joined in APART:
            base = self.items[-1]
            unit = base.place if base.place >= THOUSAND else ONE
            self.items.append(Item(step * unit, ZERO, step * unit, joined="and", literal=False))
        else:
            if self.part or not self._numerates(word.value):
                return False
            self._divide(word.value)
        self.part = self.closed = True
        self.scale = ONE
        return True

    def _numerates(self, under: Decimal) -> bool:
        """Say whether the number so far can be a numerator: "a $700 million quarter" has none."""
        last = self.items[-1]
        if not self.grammar.spaced or last.joined == "and":
            return True
        return last.place < THOUSAND and not (last.literal and last.value > under)

    def _divide(self, under: Decimal) -> None:
        """Make the number before a denominator its numerator: the last item after "and"."""
        last = self.items[-1]
        base = self.items[-2] if len(self.items) > 1 else last
        tens = TEN < base.value < THOUSAND and last.value < base.place <= HUNDRED
        whole = tens and base.place <= self.grammar.lexicon.grammar.joins_below
        if last.joined == "and" and base is not last and not whole:
            unit = base.place if base.place >= THOUSAND else ONE
            last.value, last.step, last.place = last.value * unit / under, unit / under, ZERO
            return
        total = sum((item.value for item in self.items), ZERO)
        self.items = [Item(total / under, ZERO, ONE / under, joined=last.joined, literal=False)]

    def _ordinal(self, word: Word, joined: str) -> bool:
        if joined in {"a", "and a", "of"} and self.items:
            return self._part(word, joined)
        single = len(self.items) == 1 and self.items[0].value == 1
        if single and word.value > 2:  # noqa: PLR2004 -- "one third", but not "one second"
            return self._part(word, joined)
        if self.items and not self._fits(self.items[-1], word.value, joined):
            whole = self.items[-1].value % ONE == 0 and word.value > 2 and joined != "and"  # noqa: PLR2004 -- "two second"
            return whole and self._part(word, joined)
        if (self.digits and self.grammar.spaced) or not self._number(word, joined):
            return False  # "a $700 million third quarter" ends with the million
        self.ordinal = True
        return True

    def _ordinals(self, word: Word, joined: str) -> bool:
        """Add an ordinal to an ordinal: "décima primeira", "الخامس والعشرين"."""
        if self.grammar.lexicon.language == "en" or not self._fits(
            self.items[-1], word.value, joined
        ):
            return False
        return self._number(word, joined)

    def _ordinal_times(self, word: Word, joined: str) -> bool:
        if self.articled and len(self.items) == 1:
            return self._part(word, joined)
        if not self.items:
            self.items.append(Item(ONE, ONE, ONE, joined=joined, literal=False))
        if not self._times(word, joined):
            return False
        self.ordinal = True
        return True

    def _mixed(self, word: Word, joined: str) -> bool:
        if self.items:
            apart = joined != " " or not self.articled
            return apart and word.value < 1 and not self.closed and self._beside(word, joined)
        step = Decimal("0.5") if word.value % ONE else ONE
        self.items.append(Item(word.value, ZERO, step, joined=joined, literal=False))
        return True

    def _beside(self, word: Word, joined: str) -> bool:
        """Add a part that is one word to a number: "vijf miljard en driekwart"."""
        base = self.items[-1]
        unit = base.place if base.place >= THOUSAND and joined != " " else ONE
        step = word.value % (ONE / 4) or ONE / 4
        self.items.append(Item(word.value * unit, ZERO, step * unit, joined="and", literal=False))
        self.part = self.closed = True
        return True

    def numerator(self, word: Word) -> bool:
        """Add a number that does not fit, knowing that a denominator follows."""
        self.items.append(Item(word.value, ONE, ONE, joined="and", literal=False))
        return True

    def decimals(self, digits: str) -> None:
        """Put decimals behind the number that was read so far."""
        step = Decimal(f"0.{'0' * (len(digits) - 1)}1")
        top = self.items[-1]
        top.value, top.step, top.place = top.value + Decimal(f"0.{digits}"), step, ZERO
        self.closed = True

    def copy(self) -> State:
        """Remember the state, to come back to."""
        items = [
            Item(i.value, i.place, i.step, joined=i.joined, literal=i.literal) for i in self.items
        ]
        return items, self.ordinal, self.part, self.scale, self.closed

    def restore(self, state: State) -> None:
        """Come back to a remembered state."""
        self.items, self.ordinal, self.part, self.scale, self.closed = state


_TAKE = {
    "n": Sum._number,  # noqa: SLF001 -- the class's own table
    "g": Sum._groups,  # noqa: SLF001 -- as above
    "x": Sum._times,  # noqa: SLF001 -- as above
    "f": Sum._part,  # noqa: SLF001 -- as above
    "o": Sum._ordinal,  # noqa: SLF001 -- as above
    "ox": Sum._ordinal_times,  # noqa: SLF001 -- as above
    "more": Sum._more,  # noqa: SLF001 -- as above
    "h": Sum._half,  # noqa: SLF001 -- as above
    "m": Sum._mixed,  # noqa: SLF001 -- as above
}
