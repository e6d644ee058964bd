"""A lexicon made ready to read with: one scan pattern, and tables by first word or last word."""

import re
import unicodedata
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from msgspec import UnsetType

from reconcile.extract.patterns import (
    exchange_pattern,
    per_pattern,
    starts_pattern,
    words_pattern,
    wraps_pattern,
)
from reconcile.extract.tables import PLAIN, Endings, Phrases, letters
from reconcile.knowledge.lexicon import Lexicon
from reconcile.knowledge.lexicons import lexicon
from reconcile.knowledge.locales import modifiers
from reconcile.model import Change

REMEMBERED = 20_000  # compounds whose parts are kept, in one language
DOLLARS = frozenset({"USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD"})


class Word(NamedTuple):
    """A number word: its role, its value, and its place: what is smaller may be added to it."""

    role: str
    value: Decimal
    place: Decimal


AND = Word("and", Decimal(0), Decimal(0))


class Grammar:
    """Everything that the readers look up, for one language and region."""

    def __init__(self, source: Lexicon, region: str) -> None:
        rules = source.grammar
        self.lexicon, self.region = source, region
        self.decimal = source.decimals.get(region, source.decimal)
        self.spaced = source.style != "unspaced"
        self.letters = letters(marks=_marked(source))
        self.compounds = source.style == "compound"
        self.words = {w: _word(source, w, role, v) for w, (role, v) in source.words.items()}
        hyphened = {w.replace(" ", "-"): w for w in self.words} | {w: w for w in self.words}
        self.number = Phrases(hyphened, self.letters, spaced=self.spaced)
        self.parts = Parts(self) if self.compounds else None
        self.starts = starts_pattern(source, self.letters)
        self.point = re.compile(f"(?:{'|'.join(map(re.escape, rules.point)) or '(?!)'})")
        self.ands, self.joining = frozenset(rules.and_), sorted(rules.and_, key=len, reverse=True)
        self.under = re.compile(f"(?:{'|'.join(map(re.escape, rules.under)) or '(?!)'})")
        self.share_of, self.raised = frozenset(rules.share_of), tuple(map(re.compile, rules.power))
        self.rank_before = self._endings(dict.fromkeys(rules.ordinal_prefixes, ""))
        self.articles, self.of, self.pairs = map(frozenset, (rules.article, rules.of, rules.pairs))
        self.duals = Phrases(source.duals, self.letters, spaced=self.spaced)
        self.several = Phrases(rules.several | rules.many, self.letters, spaced=self.spaced)
        self.every = self._endings(dict.fromkeys(rules.every, ""))
        self.multiples, self.many = rules.multiples, {w.removesuffix(" of") for w in rules.many}
        names = (rules.in_, rules.streets, rules.figure_names)
        self.ins, self.streets, self.figure_names = map(frozenset, names)
        self.idioms = self._phrases(dict.fromkeys([*rules.idioms, *source.unit_before], ""))
        self.minus, self.below_zero = (
            self._endings(dict.fromkeys(rules.minus, "")),
            self._phrases(dict.fromkeys(rules.below_zero, "")),
        )
        self.lone = Lone(self, source)
        self.around = Around(self, source)
        self.joints = Joints(self, source)
        self.nouns = NounWords(self, source)
        self.wraps = wraps_pattern(source)

    def unwrapped(self, norm: str) -> str:
        """Join a figure to the scale, money or percent that a line's end parts it from."""
        return self.wraps.sub(" ", norm) if "\n" in norm else norm

    def _phrases(self, table: dict[str, str]) -> Phrases[str]:
        return Phrases(table, self.letters, spaced=self.spaced)

    def _endings(self, table: dict[str, str]) -> Endings[str]:
        return Endings(table, spaced=self.spaced)

    def is_money_too(self, low: str, at: int) -> bool:
        """Say whether a number word at a place is also a name of money: "50 cents" in French."""
        match = self.letters.word.match(low, at)
        return bool(match and match[0] in self.words and match[0] in self.lexicon.money)

    def minus_at(self, low: str, at: int) -> int:
        """Pass over a minus in words or signs; the place itself where there is none."""
        for word in (*self.lexicon.grammar.minus, "-"):
            if low.startswith(word, at):
                return at + len(word)
        return at

    def ends_number(self, low: str, at: int, end: int) -> bool:
        """Say whether a sign for a number begins a particle or a bound: "이다", "이상"."""
        if not self.lexicon.grammar.word_start:
            return False
        particle, bound = self.lone.particle.match(low, at), self.around.after.at(low, at)
        return bool((particle and particle.end() > end) or (bound and bound[0] > end))

    def and_at(self, low: str, at: int) -> int:
        """Find where a word that joins numbers ends; -1 where none stands."""
        if not self.spaced:
            return next((at + len(w) for w in self.joining if low.startswith(w, at)), -1)
        match = self.letters.joining.match(low, at)
        return match.end() if match and match[0] in self.ands else -1

    def number_words(self, low: str, at: int) -> tuple[tuple[Word, ...], int] | None:
        """Read the number word, or the compound of number words, at a place."""
        found = self.number.at(low, at)
        if found:
            return (self.words[found[1]],), found[0]
        match = self.letters.word.match(low, at) if self.parts else None
        parts = self.parts.of(match[0]) if match and self.parts else None
        return (parts, match.end()) if match and parts else None


class Around:
    """What stands around a figure: units, money, scales, bounds and directions."""

    def __init__(self, grammar: Grammar, source: Lexicon) -> None:
        spaced, rules, kind = grammar.spaced, source.grammar, grammar.letters
        degrees = {k.lower(): v for k, v in source.symbols.items() if k[0] in "°º" or " " in k}
        endings = frozenset(rules.endings)
        self.units = Phrases(degrees | source.units, kind, spaced=spaced, endings=endings)
        self.money = Phrases(source.money, kind, spaced=spaced, endings=endings)
        named = {n: source.money[n] for n in rules.prefix_money if n in source.money}
        self.money_names = Endings(named, spaced=spaced)
        self.counters = Phrases(source.counters, kind, spaced=spaced)
        self.unit_before = Endings(source.unit_before, spaced=spaced)
        self.rate_before = Endings(source.rate_before, spaced=spaced)
        home = source.regions.get(grammar.region, source.currency)
        self.dollar = home if home in DOLLARS else "USD"
        self.before = Endings(modifiers(source.before), spaced=spaced)
        self.after = Phrases(modifiers(source.after), kind, spaced=spaced)
        self.change: dict[str, Change] = dict.fromkeys(source.change.up, "up")
        self.change |= dict.fromkeys(source.change.down, "down")
        self.level, self.idle = map(frozenset, (source.change.level, source.change.idle))
        self.doubtful_scales = frozenset(rules.doubtful_scales)
        self.part_points = tuple(sorted(rules.part_points, key=len, reverse=True))
        self.shares, self.ago = frozenset(rules.shares), frozenset(rules.ago)
        self.per = per_pattern(source)
        self.exchange = exchange_pattern(source)
        self.part_of = words_pattern(rules.part_of, r" {}(?:(?<=')| )")
        self.measures = frozenset(rules.measures)
        cues = (rules.mass_cues, rules.heat_cues, rules.price_cues)
        self.mass, self.heat, self.price = (words_pattern(each, r"\b{}") for each in cues)
        self.times = frozenset(rules.times)
        self.times_what, self.times_always = map(frozenset, (rules.times_what, rules.times_always))
        self.age_after = Phrases(dict.fromkeys(source.ages.after, ""), kind, spaced=spaced)
        self.age_before = Endings(dict.fromkeys(source.ages.before, ""), spaced=spaced)


class Lone:
    """What shows, in scripts without blanks, whether a sign for a number is a word of its own."""

    def __init__(self, grammar: Grammar, source: Lexicon) -> None:
        particles = "|".join(map(re.escape, source.grammar.particles)) or "(?!)"
        self.leading = re.compile(particles)
        self.particle = re.compile(rf"(?:{particles})(?!{PLAIN})")
        self.singles = Endings(
            dict.fromkeys(source.grammar.before_single, ""), spaced=grammar.spaced
        )


class Joints:
    """What may stand between two figures."""

    def __init__(self, grammar: Grammar, source: Lexicon) -> None:
        ranges = source.ranges
        self.to = frozenset(ranges.to)
        self.between_and = frozenset(ranges.between_and)
        self.bounds = self.between_and | {",", ""}
        opening = dict.fromkeys(ranges.between, "")
        self.between = Endings(opening, spaced=grammar.spaced)
        self.since = Endings(dict.fromkeys(ranges.from_, ""), spaced=grammar.spaced)
        self.earlier = Endings(dict.fromkeys(ranges.earlier, ""), spaced=grammar.spaced)
        self.listed = frozenset(ranges.list_)
        self.compound = frozenset(ranges.compound)
        self.tolerance = frozenset(ranges.tolerance)
        self.over = frozenset(source.grammar.over)
        self.odds = frozenset(source.grammar.in_) | self.over
        self.from_ = frozenset(ranges.from_)
        self.noun_of = frozenset(source.grammar.noun_of)
        self.among = frozenset(source.grammar.among)
        self.odds_of = frozenset(source.grammar.odds_of)
        self.closing = Phrases(
            dict.fromkeys(ranges.closing, ""), grammar.letters, spaced=grammar.spaced
        )
        self.sizes = [{u: Decimal(f) for u, f in g.items()} for g in source.composites.values()]


class NounWords:
    """The words that help to find what is counted, and to see what is a name."""

    def __init__(self, grammar: Grammar, source: Lexicon) -> None:
        nouns, rules = source.nouns, source.grammar
        self.stop = frozenset(nouns.stop)
        self.skip = frozenset(nouns.skip)
        self.adjectives = tuple(nouns.adjectives)
        self.participles = _set_or_none(nouns.participles)
        self.word_labels = frozenset(_set_or_none(rules.word_labels))
        self.change_by = frozenset(_set_or_none(rules.change_by))
        self.no_plural = tuple(nouns.singular)
        self.irregular = nouns.irregular
        self.labels = frozenset(rules.labels)
        self.pronoun_one = frozenset(rules.pronoun_one)
        self.one_after = frozenset(rules.one_after)
        self.half_of = frozenset(rules.half_of) | grammar.of
        hedges = {word for phrase in modifiers(source.before) for word in phrase.split()[:2]}
        known = self.stop | frozenset(grammar.words) | grammar.ands
        self.small = known | hedges | frozenset(grammar.around.change)


def _set_or_none(listed: tuple[str, ...] | UnsetType) -> tuple[str, ...]:
    return () if isinstance(listed, UnsetType) else listed


class Parts:
    """Compounds of number words ("siebenhunderteins"), taken apart and remembered."""

    def __init__(self, grammar: Grammar) -> None:
        rules = grammar.lexicon.grammar
        self.words: dict[str, Word] = {w: v for w, v in grammar.words.items() if " " not in w}
        self.words |= dict.fromkeys(rules.and_inside, AND)
        self.endings = ("", *rules.endings)
        self.sizes = sorted({len(word) for word in self.words}, reverse=True)
        self.known: dict[str, tuple[Word, ...] | None] = {}

    def of(self, word: str) -> tuple[Word, ...] | None:
        """Take a word apart into number words; None where something else is left."""
        if word not in self.known:
            if len(self.known) > REMEMBERED:
                self.known.clear()
            self.known[word] = self._apart(word, 0, {})
        return self.known[word]

    def _apart(self, word: str, at: int, failed: dict[int, None]) -> tuple[Word, ...] | None:
        if at and word[at:] in self.endings:
            return ()
        if at in failed:
            return None
        for size in self.sizes:
            part = self.words.get(word[at : at + size])
            if part is None or at + size > len(word):
                continue
            rest = self._apart(word, at + size, failed)
            if rest is not None and (part is not AND or rest):
                return (part, *rest)
        failed[at] = None
        return None


def _marked(source: Lexicon) -> bool:
    """Say whether a language's words hold marks that are no letters."""
    return any(unicodedata.category(sign)[0] == "M" for word in source.words for sign in word)


def _word(source: Lexicon, word: str, role: str, value: str) -> Word:
    number = Decimal(value)
    place = source.granularity.get(word)
    if place is None:
        whole = str(int(number)) if number else "1"
        place = 10 ** (len(whole) - len(whole.rstrip("0")))
    return Word(role, number, Decimal(place))


@cache
def grammar(language: str, region: str = "") -> Grammar:
    """Make a language's lexicon ready, once."""
    return Grammar(lexicon(language), region)
