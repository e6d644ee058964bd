"""Facts with one true value: weigh sources by how often they are right, and the other way round.

The Accu model of Dong, Berti-Équille and Srivastava (VLDB 2009), with one voice for each origin: a
source that is right with probability a adds log(n a / (1 - a)) to its value, n wrong values lying
about. A source's reliability is its own for each attribute, and starts at its standing.
"""

from collections import defaultdict
from collections.abc import Hashable, Sequence
from math import exp, log

from reconcile.judge.truth.table import Fact, Said
from reconcile.knowledge.truth import load_truth_weights

_ROUNDS = 30
_LEAST, _MOST = 0.02, 0.98  # no source is always wrong, or always right
Right = dict[tuple[int, Hashable], float]  # how often a source is right, by attribute
Beliefs = dict[Said, float]


def believe(
    facts: Sequence[Fact], shares: Sequence[float], standing: Sequence[float]
) -> list[Beliefs]:
    """Give every fact's values their probabilities; what no source says has the rest."""
    first = {
        (source, fact.key[1]): _within(standing[source])
        for fact in facts
        for said in fact.said.values()
        for source in said
    }
    right, chosen = first, [Said()] * len(facts)
    beliefs: list[Beliefs] = []
    for _ in range(_ROUNDS):
        beliefs = [_beliefs(fact, right, shares) for fact in facts]
        right = _judged(facts, beliefs, first)
        best = [max(known, key=known.__getitem__) for known in beliefs]
        if best == chosen:
            break
        chosen = best
    return beliefs


def _beliefs(fact: Fact, right: Right, shares: Sequence[float]) -> Beliefs:
    rivals, attribute = load_truth_weights().rivals, fact.key[1]
    scores = {
        said: sum(
            shares[source] * log(rivals * right[source, attribute] / (1 - right[source, attribute]))
            for source in sources
        )
        for said, sources in fact.said.items()
    }
    top = max(0.0, *scores.values())
    unsaid = max(0.0, rivals + 1 - len(scores)) * exp(-top)
    raised = {said: exp(score - top) for said, score in scores.items()}
    total = sum(raised.values()) + unsaid
    return {said: one / total for said, one in raised.items()}


def _judged(facts: Sequence[Fact], beliefs: Sequence[Beliefs], first: Right) -> Right:
    """Count how often sources are right on disputed facts, on top of what was thought first."""
    carry = load_truth_weights().carry
    right: defaultdict[tuple[int, Hashable], float] = defaultdict(float)
    all_of: defaultdict[tuple[int, Hashable], int] = defaultdict(int)
    for fact, known in zip(facts, beliefs, strict=True):
        if fact.disputed:
            for said, sources in fact.said.items():
                for source in sources:
                    right[source, fact.key[1]] += known[said]
                    all_of[source, fact.key[1]] += 1
    return {
        each: _within((right[each] + carry * before) / (all_of[each] + carry))
        for each, before in first.items()
    }


def _within(share: float) -> float:
    return min(max(share, _LEAST), _MOST)
