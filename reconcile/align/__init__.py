"""Claims -> topics: which claims speak of one thing, and the evidence that says so."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations

import networkx as nx
from msgspec import structs

from reconcile.align.alike import of_two
from reconcile.align.blocking import candidates, of_one_event
from reconcile.align.event import weigh_in_event
from reconcile.align.evidence import Pair, weigh
from reconcile.align.occasions import dated
from reconcile.align.partners import Partners
from reconcile.align.ranking import ranked
from reconcile.align.rivals import settled
from reconcile.align.setting import Setting, settings_of
from reconcile.align.stories import Stories
from reconcile.knowledge.weights import load_align_weights
from reconcile.model import Claim, Document, Link, Topic
from reconcile.naming import Naming

_STATED_TOGETHER = 20.0  # bits of an amount and its restatement in parentheses: certain
_NOTHING = Pair(0.0, 0.0, ())


def align(
    documents: Sequence[Document], claims: Sequence[Claim], naming: Naming
) -> tuple[Topic, ...]:
    """Group the claims of all sources into topics; claims that stand alone are topics of one."""
    settings = settings_of(documents, claims, naming)
    stories = Stories(documents, settings, naming)
    pairs = _weighed_pairs(settings, stories)
    groups = sorted(sorted(group) for group in nx.connected_components(_joined(settings, pairs)))
    return tuple(
        _topic(number, group, settings, pairs) for number, group in enumerate(groups, start=1)
    )


def _weighed_pairs(settings: Sequence[Setting], stories: Stories) -> dict[tuple[int, int], Pair]:
    """Weigh the pairs by themselves and as two of one event, in order; the better sum holds.

    Figures that are near by being of one event alone never keep others apart.
    """
    near = candidates(settings, stories)
    told = settled(_told(near | of_one_event(settings, stories), settings, stories), settings)
    least = load_align_weights().prior
    found = {key: structs.replace(pair, bits=max(least, pair.bits)) for key, pair in told.items()}
    for a, b in near:
        one, other = settings[a], settings[b]
        alike = one.dimension == other.dimension and not of_two(one, other)
        alone = weigh(one, other) if alike else None
        both = filter(None, (alone, told.get((a, b))))
        found[a, b] = max(both, key=lambda pair: pair.bits, default=_NOTHING)
    found.update(dated(settings, stories))  # what dates are of says more than their words ...
    found.update(ranked(settings, stories))  # ... and what stands behind ranks
    return dict(sorted(found.items()))


def _told(
    pairs: Collection[tuple[int, int]], settings: Sequence[Setting], stories: Stories
) -> dict[tuple[int, int], Pair]:
    """Weigh the pairs as two of one event, where they are."""
    partners = Partners(settings, pairs, stories)
    weighed = (
        (a, b, weigh_in_event(settings[a], settings[b], stories, partners)) for a, b in pairs
    )
    return {(a, b): pair for a, b, pair in weighed if pair is not None}


def _joined(settings: Sequence[Setting], pairs: Mapping[tuple[int, int], Pair]) -> "nx.Graph[int]":
    """Join the pairs with enough evidence, best first, unless that would join what is apart."""
    weights = load_align_weights()
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(settings)))
    group = {at: {at} for at in range(len(settings))}
    for one, other in _restated(settings):
        _merge(graph, group, one, other, _STATED_TOGETHER)
    ranked = sorted(pairs.items(), key=lambda item: (-item[1].bits, item[0]))
    for (one, other), pair in ranked:
        if pair.bits < weights.join:
            break
        if group[one] is not group[other] and not _apart(group[one], group[other], settings, pairs):
            _merge(graph, group, one, other, pair.bits)
    return graph


def _restated(settings: Sequence[Setting]) -> Iterator[tuple[int, int]]:
    at_of = {setting.claim.id: at for at, setting in enumerate(settings)}
    for at, setting in enumerate(settings):
        if setting.claim.restates is not None:
            yield at_of[setting.claim.restates], at


def _merge(
    graph: "nx.Graph[int]", group: dict[int, set[int]], one: int, other: int, bits: float
) -> None:
    graph.add_edge(one, other, bits=bits)
    group[one] |= group[other]
    for member in group[other]:
        group[member] = group[one]


def _apart(
    some: set[int],
    others: set[int],
    settings: Sequence[Setting],
    pairs: Mapping[tuple[int, int], Pair],
) -> bool:
    """Say whether a member of one group cannot be about the same thing as one of the other."""
    return any(
        settings[one].excludes(settings[other])
        or (
            settings[one].is_measured_as(settings[other])
            and _opposed(pairs.get((min(one, other), max(one, other))))
        )
        for one in some
        for other in others
    )


def _opposed(pair: Pair | None) -> bool:
    return pair is not None and pair.bits < load_align_weights().prior


def _topic(
    number: int,
    group: Sequence[int],
    settings: Sequence[Setting],
    pairs: Mapping[tuple[int, int], Pair],
) -> Topic:
    links = (
        _link(settings[one].claim, settings[other].claim, pairs[one, other])
        for one, other in combinations(group, 2)
        if (one, other) in pairs
    )
    return Topic(
        id=f"topic-{number}",
        claims=tuple(settings[at].claim.id for at in group),
        links=tuple(links),
    )


def _link(one: Claim, other: Claim, pair: Pair) -> Link:
    return Link(
        claims=(one.id, other.id), context=pair.context, bits=pair.bits, evidence=pair.evidence
    )
