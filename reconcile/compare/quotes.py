"""Quotations of one wording: word for word, in part, or with words exchanged."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from reconcile.compare.matter import Matter, Reading, is_joined, may_contradict, relation
from reconcile.knowledge.negations import load_negations
from reconcile.model import Quotation, Relation

_CUTS = ("[", "...", "…")
_NOTHING = "…"
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
    elif may_contradict(link) and not _is_cut((one, other)) and (altered := _altered(a, b)):
        said = " and ".join(
            f"“{old or _NOTHING}” against “{new or _NOTHING}”" for old, new in altered
        )
        yield relation("conflict", "wording", claims, link, f"one quotation has {said}")


def _is_cut(readings: Sequence[Reading]) -> bool:
    """Say whether a quotation shows itself that words are left out or put in."""
    return any(mark in claim.text for each in readings for claim in each.claims for mark in _CUTS)


def _words(reading: Reading) -> tuple[str, ...]:
    assert isinstance(reading.value, Quotation)
    return reading.value.words


def _altered(one: Sequence[str], other: Sequence[str]) -> list[tuple[str, str]]:
    """List the words exchanged between two quotations; none where they differ otherwise.

    Words left out are no alteration where they deny nothing, nor are contractions and spellings of
    one word; at either end a quotation may break off.
    """
    if len(one) < _LEAST:
        return []
    steps = [step for step in Levenshtein.opcodes(one, other) if step.tag != "equal"]
    changed = sum(max(s.src_end - s.src_start, s.dest_end - s.dest_start) for s in steps)
    if changed > max(2, len(one) // _FEW):
        return []
    pairs = [
        (
            " ".join(one[step.src_start : step.src_end]),
            " ".join(other[step.dest_start : step.dest_end]),
        )
        for step in steps
        if step.src_end > 0 and step.src_start < len(one)
    ]
    if not all(_may_differ(*pair) for pair in pairs):
        return []
    return [pair for pair in pairs if _differ(*pair)]


def _may_differ(one: str, other: str) -> bool:
    """Say whether two wordings are no contraction or spelling of one another."""
    contracted = "'" in one or "'" in other
    return _denies(one, other) or not one or not other or (not contracted and _is_other(one, other))


def _differ(one: str, other: str) -> bool:
    """Say whether words are exchanged, or words that deny are left out."""
    return _denies(one, other) or (bool(one and other) and _is_other(one, other))


def _is_other(one: str, other: str) -> bool:
    return fuzz.ratio(one, other) < _SPELLINGS


def _denies(one: str, other: str) -> bool:
    """Say whether just one of two wordings denies."""
    known = load_negations()
    return known.isdisjoint(one.split()) != known.isdisjoint(other.split())
