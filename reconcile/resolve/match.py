"""Weigh two bare names: the evidence of their words alone, in bits, and the probability of it."""

from collections.abc import Callable
from typing import Literal

from reconcile.knowledge.names import name_weights
from reconcile.model import Evidence, NameMatch


def match_names(a: str, b: str, *, kind: Literal["person", "organization"]) -> NameMatch:
    """Say how likely two bare names are one person's or one organisation's, and why.

    Symmetric; text never raises. The weights are fitted by benchmarks/fit_names.py.
    """
    weights = name_weights().person if kind == "person" else name_weights().organization
    first, second = sorted((a, b))
    found = _comparison(kind)(first, second)
    evidence = tuple(
        Evidence(feature=feature, weight=round(weights[feature] * value, 2), detail="")
        for feature, value in found.items()
        if value and weights.get(feature)
    )
    bits = sum(weights.get(feature, 0.0) * value for feature, value in found.items())
    bounded = max(-60.0, min(60.0, bits))
    return NameMatch(probability=1 / (1 + 2**-bounded), bits=round(bits, 2), evidence=evidence)


def _comparison(kind: str) -> Callable[[str, str], dict[str, float]]:
    from reconcile.resolve.features import organization_features, person_features  # noqa: PLC0415 -- rapidfuzz is needed here alone

    return person_features if kind == "person" else organization_features
