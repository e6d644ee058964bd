"""Patterns of roles -> regular expressions over the letters of tokens.

A pattern is a regular expression whose words are roles: "day=num|ord of? month". A role stands for
any token that can play it; what a pattern names, or any role that carries a value, can be asked of
the match. {NAME} stands for one of the parts in PARTS.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from msgspec import Struct

from reconcile.extract.dates.lexicon import LETTERS, UNITS, Lexicon, Value
from reconcile.extract.dates.tokens import Token
from reconcile.extract.dates.when import Context, Span, When

PARTS = {
    "WD": "(?:weekday (?:dot|comma|of|dash|open)* (?:close)?)?",
    "SEP": "(?:dot|comma|of|slash|dash)*",
    "S": "(?:dash|slash|dot)",
    "X": "x=yr|mo|wk|dy|pd",
    "Y": "y=yr|mo|wk|dy|pd",
    "UNIT": "unit=" + "|".join(UNITS),
    "N": "n=num|yy|numw|hundreds",
}
_SILENT = frozenset({"comma", "dot", "dash", "slash", "open", "close", "of", "and", "or", "to",
                     "between", "from"})  # fmt: skip
_ITEM = re.compile(r"(?<!\?)(?:([a-z]\w*)=)?([a-z]\w*(?:\|[a-z]\w*)*)")
_NOBODY = "(?!)"
_NEEDLESS = re.compile(r"\(\?!\)[?*]")  # what is optional and cannot be there
_OPTIONAL = re.compile(r"\(\?:[^()]*(?:\([^()]*\)[^()]*)*\)[?*]|\|\(\?!\)|\(\?!\)\|")
_GRAINS = {"year": "yr", "month": "mo", "week": "wk", "day": "dy"}

Action = Callable[["Found"], "When | Span | str | None"]
Rule = tuple[str, str, Action]


class Found(Struct, gc=False):
    """A pattern's match: the tokens by name, and what else a reading may depend on."""

    rule: str
    context: Context
    tokens: list[Token]
    named: dict[str, tuple[Token, tuple[str, ...]]]

    def has(self, name: str) -> bool:
        """Say whether an optional part is there."""
        return name in self.named

    def token(self, name: str) -> Token:
        """Give the token of a named part."""
        return self.named[name][0]

    def value(self, name: str) -> Value:
        """Give the value of a named part, in the first of the roles that it can play there."""
        token, roles = self.named[name]
        return next(token.roles[role] for role in roles if role in token.roles)

    def number(self, name: str) -> int | None:
        """Give the value of a named part as a number; None where it is missing."""
        return int(self.value(name)) if name in self.named else None

    def role(self, name: str) -> str:
        """Give the role that a named part plays."""
        token, roles = self.named[name]
        return next(role for role in roles if role in token.roles)

    def when(self, name: str = "x") -> When:
        """Give the date that a named part has been read as."""
        found = self.token(name).when
        assert isinstance(found, When)
        return found

    def span(self, name: str = "span") -> Span:
        """Give the length of time that a named part has been read as."""
        found = self.token(name).when
        assert isinstance(found, Span)
        return found


Slots = list[tuple[int, str, tuple[str, ...]]]
Fit = tuple[int, int, Rule, tuple[tuple[str, int, tuple[str, ...]], ...]]


Stage = Callable[[str], list[Fit]]


def apply(fits: list[Fit], tokens: list[Token], context: Context) -> list[Token]:
    """Replace every run of tokens that a rule reads by one token that holds the reading."""
    done: list[Token] = []
    at = 0
    for start, end, rule, slots in fits:
        taken = tokens[start:end]
        named = {name: (tokens[place], roles) for name, place, roles in slots}
        if result := _made(rule, Found(rule[0], context, taken, named)):
            done += tokens[at:start]
            done.append(_token(result, taken, rule[0]))
            at = end
    return done + tokens[at:] if at else tokens


def _made(rule: Rule, found: Found) -> When | Span | str | None:
    """Let a rule make its reading; a day before the year 1 or after 9999 is none."""
    try:
        return rule[2](found)
    except OverflowError:
        return None


def _matcher(pattern: re.Pattern[str], rules: list[tuple[Rule, Slots]]) -> Stage:
    def fits(letters: str) -> list[Fit]:
        return [_fit(match, rules) for match in pattern.finditer(letters)]

    return fits


def chain(stages: list[Stage]) -> Callable[[str, int], tuple[int, list[Fit]]]:
    """Find the first stage from a given one on that fits a row, and where; -1 if none does.

    The answers are remembered: the rows of a text are short, and few of them differ.
    """

    @lru_cache(maxsize=8192)
    def first_fit(letters: str, start: int) -> tuple[int, list[Fit]]:
        for index in range(start, len(stages)):
            if fits := stages[index](letters):
                return index, fits
        return -1, []

    return first_fit


def _fit(match: re.Match[str], rules: list[tuple[Rule, Slots]]) -> Fit:
    rule, slots = rules[int((match.lastgroup or "r0")[1:])]
    named: dict[str, tuple[str, int, tuple[str, ...]]] = {}
    for group, name, roles in slots:
        if (place := match.start(group)) >= 0:
            named.setdefault(name, (name, place, roles))
    return match.start(), match.end(), rule, tuple(named.values())


def _token(result: When | Span | str, taken: list[Token], rule: str) -> Token:
    start, end = taken[0].start, taken[-1].end
    if isinstance(result, str):
        return Token(LETTERS[result], start, end, {result: 0})
    if isinstance(result, Span):
        return Token(LETTERS["span"], start, end, {"span": 0}, result)
    role = _GRAINS.get(result.grain, "pd")
    return Token(LETTERS[role], start, end, {role: 0}, result.but(rule))


def compile_stage(found: Lexicon, rules: list[Rule]) -> Stage:
    """Compile rules for a language; a rule that needs a role nobody plays is left out."""
    parts: list[str] = []
    kept: list[tuple[Rule, Slots]] = []
    groups = 0
    for rule in rules:
        writer = _Writer(found, [], groups + 1)
        written = _ITEM.sub(writer.write, rule[1].format(**PARTS)).replace(" ", "")
        written = _NEEDLESS.sub("", written)
        if _NOBODY not in _OPTIONAL.sub("", written):
            parts.append(f"(?P<r{len(kept)}>{written})")
            kept.append((rule, writer.slots))
            groups = writer.groups
    return _matcher(re.compile("|".join(parts) or _NOBODY), kept)


class _Writer(Struct):
    """Writes one rule's roles as classes of letters and keeps count of the groups."""

    lexicon: Lexicon
    slots: Slots
    groups: int

    def write(self, item: re.Match[str]) -> str:
        roles = tuple(item[2].split("|"))
        letters = "".join(dict.fromkeys("".join(map(self.lexicon.having, roles))))
        if not letters:
            return _NOBODY
        symbol = letters if len(letters) == 1 else f"[{letters}]"
        name = item[1] or roles[0]
        if not item[1] and name in _SILENT:
            return symbol
        self.groups += 1
        self.slots.append((self.groups, name, roles))
        return f"({symbol})"
