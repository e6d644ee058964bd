"""The words that change what a figure is when they stand right beside it; most words do not."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reconcile.extract.grammar import Grammar

BRACKETS = ("(", "[", "<")  # of a unit
OPENERS, CLOSERS = "(,،\"'“”", ".,;:)،؛।"  # signs before and behind a word of change
REMEMBERED = 20_000  # words whose answer is kept, in one language


class Roles(NamedTuple):
    """What a word, or a sign, behind a figure may begin."""

    number: bool = False  # what continues the numeral: a scale, a part, "and", "point"
    scale: bool = False  # a short one: "bn", "k"
    money: bool = False
    unit: bool = False  # or what is counted with, or a unit in brackets
    rank: bool = False  # the ending of an ordinal
    other: bool = False  # "times", "below zero", signs of feet and inches, ",-" for no cents


NO_ROLES, ALL_ROLES = Roles(), Roles(*(True,) * len(Roles._fields))


class Neighbours:
    """Says of the word before or behind a figure, or behind an article, whether it matters."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.leading = _leading(grammar)
        self.telling = self.leading | _telling(grammar)
        self.articles = grammar.articles - grammar.words.keys()  # those that are no number too
        self.opening = grammar.articles.union(
            grammar.multiples,
            grammar.pairs,
            *(table.lengths for table in (grammar.idioms, grammar.duals, grammar.several)),
        )
        self._head = grammar.letters.head.match
        self._articled = frozenset(_articled(grammar))
        self._heads = {role: _heads(grammar, words) for role, words in _written(grammar).items()}
        self.turning = Turning(grammar)
        self.linking = (*grammar.of, *grammar.share_of, *grammar.articles, "&")
        self._known: dict[str, Roles] = {}

    def roles(self, low: str, at: int) -> Roles:
        """Say what the word or sign at a place may begin, behind a figure; most are nothing."""
        if not self.grammar.spaced:
            return ALL_ROLES
        match = self._head(low, at)
        if match is None:
            return NO_ROLES
        known = self._known.get(match[0])
        if known is None:
            if len(self._known) > REMEMBERED:
                self._known.clear()
            known = self._known[match[0]] = self._roles(match[0])
        return known

    def _roles(self, head: str) -> Roles:
        grammar, around = self.grammar, self.grammar.around
        written = {role: head in heads for role, heads in self._heads.items()}
        compound = grammar.parts is not None and grammar.parts.of(head) is not None
        written["number"] |= compound or grammar.number.begins(head)
        written["money"] |= around.money.begins(head)
        written["unit"] |= around.units.begins(head) or around.counters.begins(head)
        return Roles(**written) if any(written.values()) else NO_ROLES

    def follows_article(self, low: str, at: int) -> bool:
        """Say whether what makes an article a figure may begin at a place: most words do not."""
        match = self._head(low, at)
        if match is None:
            return False
        return self.grammar.compounds or match[0] in self._articled


class Turning(dict[str, bool]):
    """Whether a word, with the signs that it stands in, may say which way a figure went."""

    def __init__(self, grammar: Grammar) -> None:
        super().__init__()
        self._words = grammar.around.level.union(grammar.around.change)

    def __missing__(self, word: str) -> bool:
        if len(self) > REMEMBERED:
            self.clear()
        found = word.strip(OPENERS) in self._words or word.strip(CLOSERS) in self._words
        self[word] = found
        return found


def _written(grammar: Grammar) -> dict[str, list[str]]:
    """List by role what a figure takes in behind it, as far as it has no endings."""
    source = grammar.lexicon
    rules, codes = source.grammar, [code.lower() for code in source.codes]
    return {
        "number": [*rules.and_, *rules.point],
        "scale": [*source.suffixes],
        "money": [*source.signs, *(lead + code for code in codes for lead in ("", "m", "k"))],
        "unit": [*(symbol.lower() for symbol in source.symbols), *BRACKETS],
        "rank": [suffix.lstrip("-") for suffix in rules.ordinal_suffixes],
        "other": [*grammar.below_zero.table, *source.quotes, *grammar.around.times, ","],
    }


def _heads(grammar: Grammar, words: list[str]) -> frozenset[str]:
    """Give the first words, or signs, of phrases."""
    head = grammar.letters.head
    return frozenset(match[0] for word in words if (match := head.match(word)))


def _leading(grammar: Grammar) -> frozenset[str]:
    """List the last words of all that may stand before a figure and change what it is."""
    around = grammar.around
    tables = (grammar.minus, grammar.rank_before, around.age_before, around.unit_before)
    return frozenset(last for table in tables for last in table.by_last)


def _telling(grammar: Grammar) -> frozenset[str]:
    """List the words before a figure that make it money, a rate or a label."""
    around = grammar.around
    tables = (around.money_names, around.rate_before)
    last = {last for table in tables for last in table.by_last}
    return frozenset(last.union(grammar.lexicon.signs, grammar.lexicon.codes, grammar.nouns.labels))


def _articled(grammar: Grammar) -> Iterator[str]:
    """List the first words of all that may follow an article and make it a figure."""
    around, head = grammar.around, grammar.letters.head
    for table in (grammar.number, around.units, around.money):
        yield from table.lengths
    joining = (*grammar.joining, *grammar.joints.odds)
    yield from (match[0] for word in joining if (match := head.match(word)))
    for phrases in (grammar.idioms, grammar.several, grammar.duals):
        for phrase in phrases.table:
            article, _, rest = phrase.partition(" ")
            if article in grammar.articles and (match := head.match(rest)):
                yield match[0]


@cache
def neighbours(grammar: Grammar) -> Neighbours:
    """Make ready the words that matter beside a figure, once for each grammar."""
    return Neighbours(grammar)
