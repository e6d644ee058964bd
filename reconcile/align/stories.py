"""Which sources tell of one event: those that share telling values and the names of actors."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import combinations

import networkx as nx

from reconcile.align.setting import Setting
from reconcile.arithmetic import significant_digits
from reconcile.knowledge.measures import excludes
from reconcile.knowledge.weights import load_align_weights
from reconcile.model import Amount, Document, Interval, Value
from reconcile.naming import Naming

_CROWD = 20  # sources that share a thing beyond which it says nothing
_ACTORS = frozenset({"organization", "person", "product"})
_VAGUE = frozenset({"rank", "time"})  # kinds whose values are few


class Stories:
    """Who tells of one event, and who gives which value."""

    def __init__(
        self, documents: Sequence[Document], settings: Sequence[Setting], naming: Naming
    ) -> None:
        """Group the sources into events, and note which of them give each value."""
        weights, kinship = load_align_weights(), _kinship(documents, settings, naming)
        self._of = _grouped(documents, kinship, weights.one_event)
        self._near = _grouped(documents, kinship, weights.near_event)
        self._givers: defaultdict[Hashable, set[tuple[str, str]]] = defaultdict(set)
        self._values: defaultdict[Hashable, set[Value]] = defaultdict(set)
        self._measured: defaultdict[Hashable, set[Value]] = defaultdict(set)
        for setting in settings:
            self._givers[_said(setting)].add((setting.claim.source, setting.claim.attribute))
            self._values[_sort(setting)].add(setting.claim.value)
            if not setting.headline and setting.claim.restates is None:
                self._measured[_measure(setting)].add(setting.claim.value)

    def event(self, setting: Setting) -> int:
        """Give the number of the event that the source of a claim tells of."""
        return self._of[setting.claim.source]

    def near(self, setting: Setting) -> int:
        """Give the number of the event, more loosely drawn, whose equal figures may be one."""
        return self._near[setting.claim.source]

    def givers(self, setting: Setting) -> set[str]:
        """Give the sources of the event that state a claim's value, its own among them.

        One that gives it of what cannot be the same measure does not: nine dead, and nine hurt.
        """
        kind, measure, event = setting.claim.kind, setting.claim.attribute, self.event(setting)
        return {
            source
            for source, other in self._givers[_said(setting)]
            if self._of[source] == event and not excludes(measure, other, kind)
        }

    def is_sole(self, setting: Setting) -> bool:
        """Say whether a claim's text gives no other value of its unit, or of what it counts."""
        return len(self._values[_sort(setting)]) == 1

    def is_lone(self, setting: Setting) -> bool:
        """Say whether a claim's text gives no other value of what it measures, headlines aside."""
        return len(self._measured[_measure(setting)]) <= 1


def _measure(setting: Setting) -> Hashable:
    claim = setting.claim
    return claim.source, claim.provenance == "ai_generated", claim.kind, claim.attribute


def _sort(setting: Setting) -> Hashable:
    claim = setting.claim
    return claim.source, claim.provenance == "ai_generated", claim.kind, claim.unit


def _said(setting: Setting) -> Hashable:
    """Name what a claim says; a number of one digit says it of what it counts alone."""
    claim = setting.claim
    telling_by_itself = claim.kind == "count" and telling(setting) > 0
    return claim.kind, "" if telling_by_itself else claim.unit, claim.value


def _kinship(
    documents: Sequence[Document], settings: Sequence[Setting], naming: Naming
) -> dict[tuple[str, str], list[float]]:
    """Give the bits of each thing that two sources share.

    A value counts by its digits, an actor's name at a fixed rate. What more than twenty sources
    share is left out, so that the pairs of sources grow with the sources and not with their square.
    """
    kinship: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    for sources, bits in _shared(documents, settings, naming):
        for pair in combinations(sources, 2):
            kinship[pair].append(bits)
    return kinship


def _grouped(
    documents: Sequence[Document], kinship: Mapping[tuple[str, str], Sequence[float]], least: float
) -> dict[str, int]:
    """Give the number of the event that each source tells of, if that takes so many bits.

    One thing alone never makes two texts tell of one event, for any two may share a number.
    """
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(document.source.id for document in documents)
    graph.add_edges_from(
        pair for pair, bits in kinship.items() if len(bits) > 1 and sum(bits) >= least
    )
    groups = sorted(sorted(group) for group in nx.connected_components(graph))
    return {source: number for number, group in enumerate(groups) for source in group}


def _shared(
    documents: Sequence[Document], settings: Sequence[Setting], naming: Naming
) -> Iterator[tuple[list[str], float]]:
    """List what several sources hold, as those sources and what sharing it says, in bits."""
    held: defaultdict[tuple[Hashable, float], set[str]] = defaultdict(set)
    for setting in settings:
        if bits := telling(setting):
            held[(setting.dimension, setting.claim.value), bits].add(setting.claim.source)
    named = load_align_weights().shared_name
    for document in documents:
        for name in naming.in_source(document.source.id):
            if name.type in _ACTORS:
                held[name.entity, named].add(document.source.id)
    for (_, bits), sources in held.items():
        if 1 < len(sources) <= _CROWD:
            yield sorted(sources), bits


def telling(setting: Setting) -> float:
    """Say in bits how seldom two texts give a value by chance: 2 for each digit but the first."""
    value = setting.claim.value
    if isinstance(value, Interval):
        return 3.0 if value.start is not None and value.start == value.end else 0.0
    if not isinstance(value, Amount) or value.low is None or setting.claim.kind in _VAGUE:
        return 0.0
    digits = 2.0 * min(3, significant_digits(value.low) - 1)
    return digits + (setting.claim.kind == "money")
