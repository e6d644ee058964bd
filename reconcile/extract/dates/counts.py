"""Whether four digits that might be a year count or measure something: "1000 grams"."""

from __future__ import annotations

import re

from reconcile.extract.dates.when import Context
from reconcile.extract.grammar import Grammar, grammar
from reconcile.knowledge.lexicon import settle

_WORD = re.compile(r" ?([^\W\d_]{2,40})")
_AMOUNT_AFTER = re.compile(
    r"\s?(?:[-–~]|[^\W\d_]{1,3})\s?(\d{1,3}(?:[.,]\d{3})+|\d{4,})(?![\d.,/-])"
)
_AMOUNT_BEFORE = re.compile(r"(?<![\d.,/-])(\d{2,3})\s?(?:[-–~]|[^\W\d_]{1,3})\s?$")
_LAST_YEAR = 2200
_WINDOW = 24  # characters before a figure that may hold its bound
_BOUNDS = frozenset({"more_than", "less_than", "at_most"})
_MEASURES = frozenset({
    "meter", "kilometer", "centimeter", "millimeter", "foot", "hectare", "liter", "milliliter",
    "gram", "kilogram", "milligram", "metric_ton", "ton", "watt", "kilowatt", "megawatt",
    "gigawatt",
})  # fmt: skip


def measures(context: Context, start: int, end: int) -> bool:
    """Say whether the word behind a figure is a unit, which no year has."""
    after = _WORD.match(context.folded, end)
    if after is None:
        return False
    how = _grammar(context)
    unit = how.around.units.at(context.folded, after.start(1))
    written = context.text[after.start(1) : after.end(1)]
    name = unit[1] if unit else how.lexicon.symbols.get(written, "")
    return name in _MEASURES and not (unit and unit[0] < after.end(1)) and start < end


def counts(context: Context, start: int, end: int) -> bool:
    """Say whether a figure is an amount by what is around it: money, a bound, a range's other end.

    It asks for less than `measures` does, and is for figures that are years only now and then.
    """
    if _pays(context, end):
        return True
    other = _AMOUNT_AFTER.match(context.folded, end)
    if other and ("." in other[1] or "," in other[1] or int(other[1]) >= _LAST_YEAR):
        return True
    before = context.folded[max(0, start - _WINDOW) : start]
    if _AMOUNT_BEFORE.search(before):
        return True
    bound = _grammar(context).around.before.before(before.rstrip())
    return bound is not None and bound[1] in _BOUNDS and " " in before.rstrip()[-bound[0] :]


def _pays(context: Context, end: int) -> bool:
    after = _WORD.match(context.folded, end)
    if after is None:
        return False
    how = _grammar(context)
    if how.around.money.at(context.folded, after.start(1)):
        return True
    return context.text[after.start(1) : after.end(1)] in how.lexicon.codes


def _grammar(context: Context) -> Grammar:
    return grammar(*settle(context.locale))
