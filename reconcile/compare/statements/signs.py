"""Signs that a statement is or is not borne out, as numbers with names: figures, names, words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import log
from typing import NamedTuple

from reconcile.compare.statements.detailing import details
from reconcile.compare.statements.joining import Join, joins
from reconcile.compare.statements.passage import Passage
from reconcile.compare.statements.wording import Word, Wording, family
from reconcile.knowledge.statements import opposites
from reconcile.model import Detail

_DIGITS = re.compile(r"\d+")
_NEAR = 0.8  # of what the likest sentence shares: sentences that share as much speak of it too
Values = dict[str, float]
Rows = Mapping[str, tuple[tuple[frozenset[str], frozenset[str]], ...]]


class Signs(NamedTuple):
    """The signs by name, and the words that an editor is shown for them."""

    values: Values
    details: tuple[Detail, ...]
    missing: tuple[str, ...]
    names: tuple[str, ...]
    opposed: tuple[str, ...]


def signs(evidence: Passage, statement: Passage) -> Signs:
    """Judge the figures of a statement, and take the signs of how it stands beside its evidence."""
    found = joins(evidence, statement)
    judged = tuple(details(evidence, statement, found))
    said, given = statement.wording, evidence.wording
    missing = tuple(word for word in said.content if family(word.stem) not in given.families)
    names = tuple(word.text for word in said.named if family(word.stem) not in given.families)
    near = _nearest(said, given)
    opposed = tuple(_opposed(said, near, opposites(statement.language)))
    values: Values = {
        **_of_figures(evidence, statement, found, judged),
        **_of_sentences(said, given),
        **_of_missing(said, missing),
        "names_missing": len(names),
        "names_covered": 1 - len(names) / (len(said.named) or 1),
        "opposed": len(opposed),
        "denied": said.denies(said.stems) - given.denies(near),
    }
    return Signs(values, judged, tuple(word.text for word in missing), names, opposed)


def _of_figures(
    evidence: Passage, statement: Passage, found: Sequence[Join], judged: Sequence[Detail]
) -> Values:
    told = [detail.verdict for detail in judged]
    open_ = sum(one.verdict == "not_stated" and bool(one.evidence) for one in judged)
    numbers = set(_DIGITS.findall(evidence.text))
    return {
        "figures_against": told.count("contradicted"),
        "surest_against": _most(judged, "contradicted"),
        "figures_open": open_,
        "figures_missing": told.count("not_stated") - open_,
        "figures_for": told.count("supported"),
        "figures_derived": sum(one.basis == "arithmetic" for one in judged),
        "figures_bounded": sum(
            one.basis == "value" and one.verdict == "supported" for one in judged
        ),
        "weakest_for": min(
            (one.confidence for one in judged if one.verdict == "supported"), default=1.0
        ),
        "least_context": min(_contexts(statement, found), default=1.0),
        "digits_missing": sum(one not in numbers for one in _DIGITS.findall(statement.text)),
        "evidence_figures": len(evidence.figures),
    }


def _most(details: Sequence[Detail], verdict: str) -> float:
    return max((one.confidence for one in details if one.verdict == verdict), default=0.0)


def _contexts(statement: Passage, found: Sequence[Join]) -> Iterator[float]:
    """Give for each figure the share of the words about it that stand about one that bears it."""
    best: dict[int, float] = {}
    for join in found:
        if join.bearing == "for":
            best[join.said] = max(best.get(join.said, 0.0), join.shared)
    for at, about in enumerate(statement.about):
        yield best.get(at, 0.0) / (sum(about.values()) or 1.0)


def _nearest(said: Wording, given: Wording) -> frozenset[str]:
    """Join the sentences that share the most words with what is said."""
    words = frozenset(word.stem for word in said.content)
    shared = [len(words & sentence) for sentence in given.sentences]
    least = max(shared, default=0) * _NEAR
    near = (one for one, count in zip(given.sentences, shared, strict=True) if count >= least)
    return frozenset().union(*near) if least else frozenset()


def _of_sentences(said: Wording, given: Wording) -> Values:
    words = frozenset(word.stem for word in said.content)
    every = len(words) or 1
    alone = [len(words & one) for one in given.sentences] or [0]
    best = max(alone)
    likest = given.sentences[alone.index(best)] if given.sentences else frozenset()
    order = list(pairwise(word.stem for word in said.content))
    beside = sum(pair in given.beside or pair[::-1] in given.beside for pair in order)
    known = sum(one in given.stems and other in given.stems for one, other in order)
    return {
        "sentence": best / every,
        "scattered": len(words & given.stems) / every - best / every,
        "pairs": len(said.pairs & given.pairs) / (len(said.pairs) or 1),
        "beside": beside / (len(order) or 1),
        "parted": (known - min(beside, known)) / (len(order) or 1),
        "unsaid": 1 - len(likest & words) / (len(likest) or 1),
        "rare": sum(1 / given.spread[stem] for stem in words if given.spread[stem]) / every,
        "times_longer": log((1 + given.size) / (1 + said.size)),
    }


def _of_missing(said: Wording, missing: Sequence[Word]) -> Values:
    size = sum(len(word.stem) for word in said.content)
    return {
        "words": len(said.content),
        "words_missing": len(missing),
        "letters_missing": sum(len(word.stem) for word in missing) / (size or 1),
    }


def _opposed(said: Wording, near: frozenset[str], rows: Rows) -> Iterator[str]:
    """Find words of which the evidence, where it speaks of the same, says the opposite alone."""
    for word in said.content:
        for group, others in rows.get(word.stem, ()):
            if near.isdisjoint(group) and not near.isdisjoint(others - said.stems):
                yield word.text
                break
