"""Signs that a statement is or is not borne out, as numbers with names: figures, names, words."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log
from typing import NamedTuple

from reconcile.compare.statements.detailing import details
from reconcile.compare.statements.joining import Join, joins
from reconcile.compare.statements.naming import naming
from reconcile.compare.statements.passage import Passage
from reconcile.compare.statements.turned import Turn, denied, turns
from reconcile.compare.statements.wording import Wording
from reconcile.compare.statements.words import Word, family
from reconcile.knowledge.statements import load_statement_file, opposites, said_by
from reconcile.model import Detail

_DIGITS = re.compile(r"\d+")
_STOPS = (".", "!", "?", "\u2026", "\u3002")  # a headline ends in none
_CLOSING = " \n\"')\u201d\u2019"
Values = dict[str, float]


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
    rules = load_statement_file(statement.language)
    saying = said_by(statement.language)
    missing = tuple(
        word
        for word in said.content
        if family(word.stem) not in given.families and word.stem not in saying
    )
    names = naming(evidence, statement, rules.unnamed)
    turned = sorted(turns(evidence, statement, opposites(statement.language)), key=_margin)
    values: Values = {
        **_of_figures(evidence, statement, found, judged),
        **_of_sentences(said, given),
        **_of_missing(said, missing),
        "first_name_missing": int(names.first),
        "names_missing": names.lacked - names.first,
        "name_words_missing": names.words,
        "opposed": len(turned),
        "most_opposed": max((turn.margin for turn in turned), default=0.0),
        "denied": denied(evidence, statement),
        "headline": int(not statement.text.rstrip(_CLOSING).endswith(_STOPS)),
    }
    words = tuple(word.text for word in missing)
    return Signs(values, judged, words, names.missing, tuple(turn.word for turn in turned))


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


def _of_sentences(said: Wording, given: Wording) -> Values:
    words = frozenset(word.stem for word in said.content)
    every = len(words) or 1
    alone = [len(words & one) for one in given.sentences] or [0]
    best = max(alone)
    order = list(pairwise(word.stem for word in said.content))
    beside = sum(pair in given.beside or pair[::-1] in given.beside for pair in order)
    known = sum(one in given.stems and other in given.stems for one, other in order)
    return {
        "sentence": best / every,
        "scattered": len(words & given.stems) / every - best / every,
        "pairs": len(said.pairs & given.pairs) / (len(said.pairs) or 1),
        "beside": beside / (len(order) or 1),
        "parted": (known - min(beside, known)) / (len(order) or 1),
        "rare": sum(1 / given.spread[stem] for stem in words if given.spread[stem]) / every,
        "times_longer": log((1 + given.size) / (1 + said.size)),
    }


def _of_missing(said: Wording, missing: Sequence[Word]) -> Values:
    size = sum(len(word.stem) for word in said.content)
    return {
        "words_missing": len(missing),
        "letters_missing": sum(len(word.stem) for word in missing) / (size or 1),
    }


def _margin(turn: Turn) -> float:
    return -turn.margin
