"""Facts that are lists: sources leave members out far more often than they make them up.

The two kinds of error are those of the latent truth model of Zhao, Rubinstein, Gemmell and Han, "A
Bayesian approach to discovering truth from conflicting sources" (VLDB 2012); the lists that come
into question are those that a source gives.
"""

from collections.abc import Sequence
from math import exp, log
from typing import NamedTuple

from reconcile.judge.truth.table import Fact, Said
from reconcile.knowledge.truth import load_truth_weights

_ROUNDS = 8
_LEAST, _MOST = 0.005, 0.9
Beliefs = dict[Said, float]


class Habits(NamedTuple):
    """How much of a list a source leaves out, and how much of what it lists it adds."""

    omits: float
    invents: float


def believe(facts: Sequence[Fact], shares: Sequence[float]) -> list[Beliefs]:
    """Give every fact's lists their probabilities."""
    weights = load_truth_weights()
    habits = [Habits(weights.omits, weights.invents)] * len(shares)
    chosen: list[Said] = []
    beliefs: list[Beliefs] = []
    for _ in range(_ROUNDS):
        beliefs = [_beliefs(fact, habits, shares) for fact in facts]
        best = [max(known, key=known.__getitem__) for known in beliefs]
        if best == chosen:
            break
        chosen, habits = best, _observed(facts, best, len(shares))
    return beliefs


def _beliefs(fact: Fact, habits: Sequence[Habits], shares: Sequence[float]) -> Beliefs:
    scores = {said: _score(frozenset(said), fact, habits, shares) for said in fact.said}
    top = max(scores.values())
    raised = {said: exp(score - top) for said, score in scores.items()}
    total = sum(raised.values())
    return {said: one / total for said, one in raised.items()}


def _score(
    true: frozenset[str], fact: Fact, habits: Sequence[Habits], shares: Sequence[float]
) -> float:
    """Give the log-likelihood of what all sources list, were this the true list."""
    strays = log(load_truth_weights().strays)
    score = 0.0
    for said, sources in fact.said.items():
        kept = len(true.intersection(said))
        left_out, added = len(true) - kept, len(said) - kept
        for source in sources:
            omits, invents = habits[source]
            likely = kept * log(1 - omits) + left_out * log(omits) + added * log(invents)
            score += shares[source] * (likely if kept else likely + strays)
    return score


def _observed(facts: Sequence[Fact], true: Sequence[Said], sources: int) -> list[Habits]:
    """Count what each source leaves out and adds, on top of what was thought first."""
    weights = load_truth_weights()
    omitted, listed = [weights.habit * weights.omits] * sources, [weights.habit] * sources
    added, given = [weights.habit * weights.invents] * sources, [weights.habit] * sources
    for fact, members in zip(facts, true, strict=True):
        for said, speaking in fact.said.items():
            kept = len(set(members).intersection(said))
            for source in speaking:
                omitted[source] += len(members) - kept
                listed[source] += len(members)
                added[source] += len(said) - kept
                given[source] += len(said)
    return [
        Habits(_within(omitted[at] / listed[at]), _within(added[at] / given[at]))
        for at in range(sources)
    ]


def _within(share: float) -> float:
    return min(max(share, _LEAST), _MOST)
