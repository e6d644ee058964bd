"""rules/weights/truth.toml: what is assumed of sources before they have been compared."""

from functools import cache

from reconcile.knowledge.loading import Rules, read_rules, rules_folder


class TruthWeights(Rules, frozen=True, kw_only=True):
    """Thresholds of copying, first guesses of reliability, and cells that hold no value."""

    nothing: frozenset[str]
    agreement: float
    shared: int
    surprise: float
    unproven: float
    standing: float
    expert: float
    rivals: float
    carry: float
    omits: float
    invents: float
    strays: float
    lists: float
    habit: float


@cache
def load_truth_weights() -> TruthWeights:
    """Load the weights by which the truth is told among sources."""
    return read_rules(rules_folder() / "weights" / "truth.toml", TruthWeights)
