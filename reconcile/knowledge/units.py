"""rules/units/*.toml: symbols of units, signs of money, and signs that bound and join figures."""

from functools import cache

import msgspec

from reconcile.knowledge.loading import Rules, read_rules, rules_folder
from reconcile.knowledge.locales import Bounds, Ranges


class Prefixed(Rules, frozen=True):
    """A unit's symbol, its name in pint, and the prefixes it is met with."""

    name: str
    with_: str = msgspec.field(name="with")


class Skipped(Rules, frozen=True):
    """CLDR's identifiers that are left out."""

    cldr: str


class Durations(Rules, frozen=True):
    """The units of time."""

    units: str


class Words(Rules, frozen=True):
    """A line of words."""

    words: str


class Units(Rules, frozen=True):
    """rules/units/units.toml."""

    wordlike: Words

    prefixes: dict[str, str]
    prefixed: dict[str, Prefixed]
    plain: dict[str, str]
    quotes: dict[str, str]
    cldr: dict[str, str]
    skip: Skipped
    durations: Durations
    composites: dict[str, dict[str, str]]


class Behind(Rules, frozen=True):
    """Signs that need a figure right before them."""

    signs: str


class Codes(Rules, frozen=True):
    """Codes beyond ISO 4217, or to be left out of it."""

    codes: str


class Money(Rules, frozen=True):
    """rules/units/money.toml."""

    signs: dict[str, str]
    behind: Behind
    capital: dict[str, str]
    extra: Codes
    large: Codes
    ambiguous: Codes
    aliases: dict[str, str]


class Signs(Rules, frozen=True):
    """rules/units/signs.toml."""

    before: Bounds
    after: Bounds
    ranges: Ranges


@cache
def unit_rules() -> Units:
    """Read the symbols of units and their names."""
    return read_rules(rules_folder() / "units" / "units.toml", Units)


@cache
def sign_rules() -> Signs:
    """Read the signs that bound and join figures."""
    return read_rules(rules_folder() / "units" / "signs.toml", Signs)


@cache
def money_rules() -> Money:
    """Read the signs of money."""
    return read_rules(rules_folder() / "units" / "money.toml", Money)
