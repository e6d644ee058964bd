"""Weigh two bare names: the evidence of their words alone, in bits, and the probability of it."""

from collections.abc import Callable
from functools import cache
from typing import Literal

from reconcile.knowledge.names import name_weights
from reconcile.model import Evidence, NameMatch

Kind = Literal["person", "organization"]


def match_names(a: str, b: str, *, kind: Kind) -> NameMatch:
    """Say how likely two bare names are one person's or one organisation's, and why.

    Symmetric; text never raises. The weights are fitted by benchmarks/fit_names.py.
    """
    weights = name_weights().person if kind == "person" else name_weights().organization
    found = _comparison(kind)(*((a, b) if a <= b else (b, a)))
    parts = [(name, weights.get(name, 0.0) * value) for name, value in found.items()]
    bits = sum([bits for _, bits in parts])
    evidence = tuple(
        [Evidence(feature=name, weight=round(bits, 2), detail="") for name, bits in parts if bits]
    )
    return NameMatch(probability=chance(bits), bits=round(bits, 2), evidence=evidence)


@cache
def _comparison(kind: Kind) -> Callable[[str, str], dict[str, float]]:
    # These import rapidfuzz, which takes long, and which nothing else here needs.
    if kind == "person":
        from reconcile.resolve.person_features import person_features  # noqa: PLC0415 -- see above

        return person_features
    from reconcile.resolve.organization_features import organization_features as found  # noqa: PLC0415 -- see above

    return found


def chance(bits: float) -> float:
    """Turn evidence in bits into a probability."""
    return 1 / (1 + 2 ** -max(-60.0, min(60.0, bits)))
