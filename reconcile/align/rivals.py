"""Which of several figures is the rival of one: the likeliest, and that only if it is likely."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from reconcile.align.evidence import Pair
from reconcile.align.setting import Setting
from reconcile.knowledge.weights import load_align_weights
from reconcile.model import Evidence

_LESS = 0.01  # bits by which evidence falls short
Pairs = Mapping[tuple[int, int], Pair]


def settled(pairs: Pairs, settings: Sequence[Setting]) -> dict[tuple[int, int], Pair]:
    """Weigh rivals once more by whether either has a likelier partner in the other's text.

    Rivals that are not surely about one thing are kept from being joined.
    """
    best = _best(pairs, settings)
    return {
        key: _settled(pair, first=_is_first(key, pair, best, settings)) if pair.rival else pair
        for key, pair in pairs.items()
    }


def certainty(pair: Pair) -> float:
    """Give the bits by which a pair is surer than it need be."""
    weights = load_align_weights()
    return pair.context - weights.contradict if pair.rival else pair.bits - weights.join


def _best(pairs: Pairs, settings: Sequence[Setting]) -> dict[tuple[int, str], list[float]]:
    """Give, for each claim and each text, how sure its two likeliest partners there are."""
    found: defaultdict[tuple[int, str], list[float]] = defaultdict(list)
    for (one, other), pair in pairs.items():
        sure = certainty(pair)
        found[one, settings[other].claim.source].append(sure)
        found[other, settings[one].claim.source].append(sure)
    return {key: sorted(sure, reverse=True)[:2] for key, sure in found.items()}


def _is_first(
    key: tuple[int, int],
    pair: Pair,
    best: Mapping[tuple[int, str], Sequence[float]],
    settings: Sequence[Setting],
) -> bool:
    one, other = key
    sides = (one, settings[other].claim.source), (other, settings[one].claim.source)
    return all(best[side] == [certainty(pair)] or _leads(best[side], pair) for side in sides)


def _leads(sure: Sequence[float], pair: Pair) -> bool:
    return sure[0] == certainty(pair) > sure[-1]


def _settled(pair: Pair, *, first: bool) -> Pair:
    weights = load_align_weights()
    name = "first_choice" if first else "other_choice"
    said = "neither has a likelier partner" if first else "one has a likelier partner there"
    bits = weights.rivalry[name]
    context = round(pair.context + bits, 2)
    sure = context >= weights.contradict
    return Pair(
        context,
        context if sure else min(context, weights.join - _LESS),
        (*pair.evidence, Evidence(feature=name, weight=bits, detail=said)),
    )
