"""Raise a numeral to a power that is put in words: "2.5の3乗", "3×10の8乗"."""

from collections.abc import Callable

from reconcile.extract.figures import Numeral
from reconcile.extract.grammar import Grammar
from reconcile.extract.literals import ONE
from reconcile.extract.sums import TEN

HIGHEST = 100  # as high as a power may be
Read = Callable[[int], Numeral | None]


def raised(grammar: Grammar, low: str, read: Read, found: Numeral) -> Numeral:
    """Raise a numeral, where a power follows it; `read` reads the numeral at a place."""
    if not grammar.raised:
        return found
    tens = read(found.end + 1) if low.startswith("×", found.end) else None
    base = tens or found
    of = grammar.raised[0].match(low, base.end)
    if of is None:
        return found
    minus = grammar.minus_at(low, of.end())
    power = read(minus)
    end = grammar.raised[1].match(low, power.end) if power else None
    if power is None or end is None or not _raisable(base, power):
        return found
    by = base.value ** int(-power.value if minus > of.end() else power.value)
    found.value = found.value * by if tens else by
    found.step, found.end, found.part = ONE, end.end(), True
    return found


def _raisable(base: Numeral, power: Numeral) -> bool:
    """Say whether a power is one to work out: a whole one, and no monster."""
    whole = power.step == 1 and power.value < HIGHEST
    return whole and ONE / 1000 <= abs(base.value) < TEN**9
