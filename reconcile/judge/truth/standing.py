"""How well a source stands by the others, before any of its values is believed.

In the manner of TruthFinder (Yin, Han and Yu, "Truth discovery with multiple conflicting
information providers on the web", KDD 2007): a source is as good as its values are backed, and a
value as its sources are good. Backing is a share of voices, not a probability, so that a large
camp does not seem certain; and it is taken over all attributes, so that sources that are mostly
alone elsewhere make no camp here.
"""

from collections.abc import Iterable, Sequence

from reconcile.judge.truth.table import Fact, Table
from reconcile.knowledge.truth import load_truth_weights

_ROUNDS = 10


def standings(table: Table, shares: Sequence[float]) -> list[float]:
    """Rate every source from 0 to 1 by how its values on disputed facts are backed."""
    disputed = [fact for fact in table.facts if fact.disputed]
    found = [1.0] * table.sources
    for _ in range(_ROUNDS):
        found = _rated(disputed, found, shares)
    return found


def _rated(facts: Iterable[Fact], known: Sequence[float], shares: Sequence[float]) -> list[float]:
    weights = load_truth_weights()
    voices = [share * good**weights.expert for share, good in zip(shares, known, strict=True)]
    backed = [weights.standing * weights.unproven] * len(known)
    could = [weights.standing] * len(known)
    for fact in facts:
        voice = [sum(voices[source] for source in said) for said in fact.said.values()]
        total = sum(voice)
        # Were every source to speak at random by these shares, this is what it would be backed.
        usual = sum((one / total) ** 2 for one in voice) ** 0.5
        for one, said in zip(voice, fact.said.values(), strict=True):
            for source in said:
                backed[source] += one / total
                could[source] += usual
    return [min(one / other, 1.0) for one, other in zip(backed, could, strict=True)]
