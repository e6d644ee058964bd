"""rules/locales/*.toml: how numbers, units and money are written in a language."""

from functools import cache
from pathlib import Path
from typing import Literal, get_args

import msgspec

from reconcile.knowledge.counting import Marks, Points, Scores, Tables, Things
from reconcile.knowledge.loading import Rules, read_rules, rules_folder
from reconcile.model import Modifier

Style = Literal["spaced", "compound", "unspaced"]


class Example(Rules, frozen=True):
    """A sentence, and the claims that must be read from it: "52700000000 USD"."""

    text: str
    reads: list[str]


class During(Rules, frozen=True):
    """Words that before a length of time say "during", and are bounds elsewhere.

    They bound it after one of `not_after`, and before one of `not_before`.
    """

    words: frozenset[str]
    not_after: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()


class Grammar(Rules, frozen=True):
    """The small words that hold number words together, and those that undo a number."""

    and_: tuple[str, ...] = msgspec.field(default=(), name="and")
    and_inside: tuple[str, ...] = ()  # within a compound: "einundzwanzig"
    point: tuple[str, ...] = ()
    minus: tuple[str, ...] = ()
    article: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    under: tuple[str, ...] = ()  # the denominator comes first
    of: tuple[str, ...] = ()
    share_of: tuple[str, ...] = ()  # between a number and the ordinal that divides it
    power: tuple[str, ...] = ()  # between a number and its power, and behind that
    comma_decimals: bool = False  # "9,10" is a decimal number, and names no two
    in_: tuple[str, ...] = msgspec.field(default=(), name="in")  # "one in ten"
    ordinal_suffixes: tuple[str, ...] = ()
    no_rank: tuple[str, ...] = ()  # what begins as an ordinal's ending and is none
    ordinal_prefixes: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    streets: tuple[str, ...] = ()  # last words of the names of streets
    figure_names: tuple[str, ...] = ()  # figures with a stroke that are names: "24/7"
    several: dict[str, int] = msgspec.field(default_factory=dict)
    many: dict[str, int] = msgspec.field(default_factory=dict)  # this many at least: "hundreds"
    odds_of: tuple[int, ...] = ()  # what any number of them is out of: "four in ten"
    every: tuple[str, ...] = ()  # before a rank that is a share: "every tenth voter"
    noun_of: tuple[str, ...] = ()  # behind the noun of a share: "un Français sur trois"
    among: tuple[str, ...] = ()  # between the whole and its part, in this order: "10人に1人"
    pairs: tuple[str, ...] = ()  # words for two that are known, as "both"
    multiples: dict[str, float] = msgspec.field(default_factory=dict)  # "halved" is 0.5
    doubtful_multiples: tuple[str, ...] = ()  # those that may be adjectives
    multiple_before: tuple[str, ...] = ()  # words that show they are none
    multiple_after: tuple[str, ...] = ()
    times: tuple[str, ...] = ()  # words behind a number that make it a multiple
    times_before: tuple[str, ...] = ()  # what before the number shows the same: "в два раза"
    times_always: tuple[str, ...] = ()  # those that make a multiple whatever follows
    times_what: tuple[str, ...] = ()  # what stands behind those, where they do
    idioms: tuple[str, ...] = ()  # phrases whose number words count nothing
    pronoun_one: tuple[str, ...] = ()
    one_after: tuple[str, ...] = ()
    point_after: tuple[str, ...] = ()  # behind a length that leads to a point in time: "a year ago"
    half_of: tuple[str, ...] = ()  # behind a half that is a share: "half the seats"
    denominators: tuple[str, ...] = ()
    exchange: tuple[str, ...] = ()  # between two moneys: "7.21 yuan to the dollar"
    particles: tuple[str, ...] = ()  # endings that may follow a number or a unit
    not_numbers: tuple[str, ...] = ()  # words that hold a number word and count nothing
    reversed_tens: bool = False  # "einundzwanzig"
    joins_below: int = 0  # up to this place "and" is how a whole number is said: "trinta e dois"
    trailing_place: bool = False  # "二百五" is 250
    doubtful_scales: tuple[str, ...] = ()  # scales only where money stands before the figure
    shares: tuple[str, ...] = ()  # what a price is commonly for
    part_points: tuple[str, ...] = ()  # behind a part that is one of a percentage point
    ago: tuple[str, ...] = ()  # behind a stretch of time that no price is for: "a year earlier"
    prefix_money: tuple[str, ...] = ()  # names of money that may stand before the figure
    part_of: tuple[str, ...] = ()  # between a part and its unit: "half a litre"
    measures: tuple[str, ...] = ()  # behind a symbol that is also a word: "2 in thick"
    mass_cues: tuple[str, ...] = ()  # beginnings of words near pounds of mass
    heat_cues: tuple[str, ...] = ()  # beginnings of words near degrees: "35C in the heat"
    price_cues: tuple[str, ...] = ()  # beginnings of words near pounds of money
    below_zero: tuple[str, ...] = ()
    hundredths: bool = False  # a fraction of a hundred in words is a percentage
    before_single: tuple[str, ...] = ()  # signs before a lone digit in words that make it a word
    inside: tuple[str, ...] = ()  # within a number, and more than it: "五百余万"
    word_start: bool = False  # number words begin where a word does, though no blank need follow
    endings: tuple[str, ...] = ()  # of inflected words, where they are many and regular
    glued_tens: bool = False  # "twentyfifth"
    bare_multipliers: bool = False  # "mille" is a number without "one" before it
    word_labels: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET  # "the number nine shirt"
    during: During | msgspec.UnsetType = msgspec.UNSET
    change_by: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET  # "rose by 5"


class Bounds(Rules, frozen=True):
    """Words by the modifier that they give to a figure beside them."""

    about: tuple[str, ...] = ()
    more_than: tuple[str, ...] = ()
    at_least: tuple[str, ...] = ()
    at_most: tuple[str, ...] = ()
    less_than: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()


class Ranges(Rules, frozen=True):
    """What may stand between two figures, and makes them one or lets them share a unit."""

    to: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    between_and: tuple[str, ...] = ()
    from_: tuple[str, ...] = msgspec.field(default=(), name="from")
    earlier: tuple[str, ...] = ()  # before a figure that another one is compared with
    list_: tuple[str, ...] = msgspec.field(default=(), name="list")
    compound: tuple[str, ...] = ()
    tolerance: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()  # behind the second figure of a range


class Directions(Rules, frozen=True):
    """Words that say which way a figure went."""

    up: tuple[str, ...] = ()
    down: tuple[str, ...] = ()
    level: tuple[str, ...] = ()
    idle: tuple[str, ...] = ()


class Nouns(Rules, frozen=True):
    """What is counted: words to pass over, words to stop at, and how plurals are undone."""

    skip: tuple[str, ...] = ()
    stop: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    irregular: dict[str, str] = msgspec.field(default_factory=dict)
    singular: tuple[str, ...] = ()
    participles: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET  # ends of what is no noun


class Ages(Rules, frozen=True):
    """Words that make a stretch of time an age, and things that are not aged but last."""

    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    lasting: frozenset[str] = frozenset()


class Locale(Rules, frozen=True):
    """One file of rules/locales/: a language's number words, bounds, units and money."""

    language: str
    style: Style
    currency: str = ""
    regions: dict[str, str] = msgspec.field(default_factory=dict)
    dollars: dict[str, tuple[str, ...]] = msgspec.field(
        default_factory=dict
    )  # words for the countries whose own "$" may stand alone
    milliards: tuple[str, ...] = ()  # words that show a billion to be a million millions
    cardinals: dict[str, str] = msgspec.field(default_factory=dict)
    granularity: dict[str, int] = msgspec.field(default_factory=dict)
    groups: dict[str, str] = msgspec.field(default_factory=dict)
    powers: dict[str, str] = msgspec.field(default_factory=dict)
    suffixes: dict[str, str] = msgspec.field(default_factory=dict)
    fractions: dict[str, str] = msgspec.field(default_factory=dict)
    mixed: dict[str, str] = msgspec.field(default_factory=dict)  # for a number and a half
    halves: dict[str, str] = msgspec.field(default_factory=dict)  # with a counter: "个半"
    added: dict[str, str] = msgspec.field(default_factory=dict)  # to the number behind: "साढ़े तीन"
    ordinals: dict[str, str] = msgspec.field(default_factory=dict)
    ordinal_powers: dict[str, str] = msgspec.field(default_factory=dict)
    grammar: Grammar = Grammar()
    before: Bounds = Bounds()
    after: Bounds = Bounds()
    ranges: Ranges = Ranges()
    change: Directions = Directions()
    scores: Scores = Scores()
    points: Points = Points()
    marks: Marks = Marks()
    counted: Things = Things()
    tables: Tables = Tables()
    nouns: Nouns = Nouns()
    duals: dict[str, str] = msgspec.field(default_factory=dict)  # for two of a unit, or "0.5 hour"
    unit_before: dict[str, list[str]] = msgspec.field(default_factory=dict)
    rate_before: dict[str, list[str]] = msgspec.field(default_factory=dict)
    units: dict[str, list[str]] = msgspec.field(default_factory=dict)
    no_units: tuple[str, ...] = ()  # CLDR's short names that are other words in running text
    counters: dict[str, list[str]] = msgspec.field(default_factory=dict)
    money: dict[str, list[str]] = msgspec.field(default_factory=dict)
    signs: dict[str, str] = msgspec.field(default_factory=dict)  # what means other money here
    ages: Ages = Ages()
    example: tuple[Example, ...] = ()


def modifiers(bounds: Bounds) -> dict[str, Modifier]:
    """Map each phrase of a table of bounds to its modifier."""
    named = get_args(Modifier)
    return {phrase: name for name in named if name != "between" for phrase in getattr(bounds, name)}


def locale_path(language: str) -> Path:
    """Name the rules file of a language, whether or not it is there."""
    return rules_folder() / "locales" / f"{language}.toml"


@cache
def languages() -> tuple[str, ...]:
    """List the languages that have a rules file, as CLDR codes."""
    files = (rules_folder() / "locales").glob("*.toml")
    return tuple(sorted(file.stem for file in files if "-" not in file.stem))


@cache
def locale_rules(language: str) -> Locale:
    """Read a language's rules; raise InvalidRules where they cannot be used."""
    return read_rules(locale_path(language), Locale)
