"""Quotations of one wording: word for word, in part, or with words exchanged."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from reconcile.compare.matter import Matter, Reading, is_joined, may_contradict, relation
from reconcile.model import Quotation, Relation

_LEAST = 6  # words of a quotation that another may be said to alter
_FEW = 6  # at most one word in so many, and the first two, is altered
_SPELLINGS = (
    70.0  # per cent of rapidfuzz's ratio from which on two words are one, spelled otherwise
)


def compare_quotes(matter: Matter) -> Iterator[Relation]:
    """Relate the quotations of a topic: what agrees, and what is altered."""
    readings = matter.readings("quote")
    for reading in readings:
        if len(reading.claims) > 1:
            link = matter.link(reading.claims, reading.claims)
            yield relation("agree", "wording", reading.claims, link, "word for word the same")
    for one, other in combinations(readings, 2):
        yield from _related(matter, one, other)


def _related(matter: Matter, one: Reading, other: Reading) -> Iterator[Relation]:
    link, claims = matter.link(one.claims, other.claims), (*one.claims, *other.claims)
    a, b = sorted((_words(one), _words(other)), key=len)
    if is_joined(link) and f" {' '.join(a)} " in f" {' '.join(b)} ":
        said = "the same words" if a == b else "one quotes a part of what the other does"
        yield relation("agree", "wording", claims, link, said)
    elif may_contradict(link) and (altered := _altered(a, b)):
        said = " and ".join(f"“{old}” against “{new}”" for old, new in altered)
        yield relation("conflict", "wording", claims, link, f"one quotation has {said}")


def _words(reading: Reading) -> tuple[str, ...]:
    assert isinstance(reading.value, Quotation)
    return reading.value.words


def _altered(one: Sequence[str], other: Sequence[str]) -> list[tuple[str, str]]:
    """List the words exchanged between two quotations; none where they differ otherwise.

    Words left out are no alteration, nor are contractions and spellings of one word.
    """
    if len(one) < _LEAST or len(one) != len(other):
        return []
    pairs = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    few = len(pairs) <= max(2, len(one) // _FEW)
    return pairs if few and all(_differ(*pair) for pair in pairs) else []


def _differ(one: str, other: str) -> bool:
    contracted = "'" in one or "'" in other
    return not contracted and fuzz.ratio(one, other) < _SPELLINGS
