"""Who says what where sources disagree: a graph of sources, readings and conflicts, laid out.

Sources stand in one column and readings, sorted into topics, in another; a source stands as near to
the middle of its readings as the others let it, so that few lines cross.
"""

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from reconcile.model import Alias, Claim, Entity
from reconcile.report.view.links import Verdict, View
from reconcile.report.view.matrix import Reading, label_of, readings_of

_TOPICS = 12  # drawn; a drawing of more helps nobody
_READINGS = 6  # drawn of each topic
ROW = 30  # height of a reading or source, in units of the drawing
HEAD = 26  # height of a topic's title


class Node(Struct, frozen=True):
    """A reading where it stands: words, verdict, the anchor that it leads to, who gives it."""

    words: str
    verdict: Verdict
    target: str
    letters: tuple[str, ...]  # of the sources that give it
    y: float


class Group(Struct, frozen=True):
    """A topic: what clicking it filters by, its title, its readings, which of them clash."""

    facet: str
    title: str
    y: float
    nodes: tuple[Node, ...]
    clashes: tuple[tuple[int, int], ...]
    alias: bool


class Edge(Struct, frozen=True):
    """A source gives a reading; both by their height in the drawing."""

    letter: str
    source_y: float
    node: Node
    ai: bool


class Graph(Struct, frozen=True):
    """All that is drawn, its height, and how many topics were left out."""

    sources: tuple[tuple[str, float], ...]
    groups: tuple[Group, ...]
    edges: tuple[Edge, ...]
    height: float
    left_out: int


class _Draft(Struct, frozen=True):
    facet: str
    title: str
    readings: tuple[Reading, ...]
    says: tuple[tuple[tuple[str, bool], ...], ...]  # of each reading: letters, whether AI text
    clashes: tuple[tuple[int, int], ...]
    alias: bool


def graph_of(view: View) -> Graph | None:
    """Lay out the topics with conflicts, then inferred aliases; None where there are none."""
    drafts = [*_topics(view), *_aliases(view)]
    if not drafts:
        return None
    drawn = drafts[:_TOPICS]
    groups: list[Group] = []
    y = 0.0
    for draft in drawn:
        groups.append(_placed(draft, y))
        y += HEAD + ROW * len(draft.readings) + ROW / 2
    sources = _sources(view, drawn, groups)
    height = max(y, max(sources.values(), default=0.0) + ROW)
    edges = _edges(drawn, groups, sources)
    return Graph(tuple(sources.items()), tuple(groups), edges, height, len(drafts) - len(drawn))


def _topics(view: View) -> Iterator[_Draft]:
    for place, topic in enumerate(view.report.topics, 1):
        claims = [view.claims[each] for each in topic.claims if each in view.claims]
        against = _against(view, claims)
        if not against:
            continue
        held = [each for each in claims if each.id in against]
        readings = readings_of(view, held)[:_READINGS]
        says = tuple(_speakers(view, each.claims) for each in readings)
        clashes = tuple(_clashes(readings, against))
        yield _Draft(f"t{place}", label_of(view, held), readings, says, clashes, alias=False)


def _against(view: View, claims: list[Claim]) -> dict[str, frozenset[str]]:
    """Say which claims of a topic stand in conflicts, and with which."""
    found: dict[str, frozenset[str]] = {}
    for claim in claims:
        for relation in view.relations_of.get(claim.id, ()):
            if relation.type == "conflict":
                found[claim.id] = found.get(claim.id, frozenset()) | set(relation.claims)
    return found


def _clashes(
    readings: tuple[Reading, ...], against: dict[str, frozenset[str]]
) -> Iterator[tuple[int, int]]:
    for first, one in enumerate(readings):
        foes = frozenset[str]().union(*(against[each.id] for each in one.claims))
        for second, other in enumerate(readings[first + 1 :], first + 1):
            if any(each.id in foes for each in other.claims):
                yield first, second


def _speakers(view: View, claims: tuple[Claim, ...]) -> tuple[tuple[str, bool], ...]:
    """Name who says it: each source once, as AI text only where no human words of it do."""
    found: dict[str, bool] = {}
    for claim in claims:
        letter = view.letters.get(claim.source, "?")
        found[letter] = found.get(letter, True) and claim.provenance == "ai_generated"
    return tuple(found.items())


def _aliases(view: View) -> Iterator[_Draft]:
    for entity in view.report.entities:
        for alias in entity.aliases:
            if alias.status == "inferred":
                yield _alias(view, entity, alias)


def _alias(view: View, entity: Entity, alias: Alias) -> _Draft:
    named: dict[bool, dict[str, bool]] = {True: {}, False: {}}
    for mention in entity.mentions:
        named[mention.text == alias.name][view.letters.get(mention.source, "?")] = False
    words = (entity.name, alias.name)
    readings = tuple(Reading(each, "note", "entities", ()) for each in words)
    share = f"{alias.confidence * 100:.0f}"
    title = view.say("One {kind}? {share} % sure", kind=view.say(entity.type), share=share)
    says = (tuple(named[False].items()), tuple(named[True].items()))
    return _Draft(f"e:{entity.id}", title, readings, says, ((0, 1),), alias=True)


def _placed(draft: _Draft, top: float) -> Group:
    nodes = tuple(
        Node(
            words=each.words,
            verdict=each.verdict,
            target=each.target,
            letters=tuple(letter for letter, _ in draft.says[place]),
            y=top + HEAD + ROW * (place + 0.5),
        )
        for place, each in enumerate(draft.readings)
    )
    return Group(draft.facet, draft.title, top, nodes, draft.clashes, draft.alias)


def _sources(view: View, drafts: list[_Draft], groups: list[Group]) -> dict[str, float]:
    """Place each source at the mean height of its readings, none closer than a row."""
    heights: dict[str, list[float]] = defaultdict(list)
    for draft, group in zip(drafts, groups, strict=True):
        for node, speakers in zip(group.nodes, draft.says, strict=True):
            for letter, _ in speakers:
                heights[letter].append(node.y)
    order = {letter: place for place, letter in enumerate(view.letters.values())}
    means = sorted(
        (sum(all_) / len(all_), order.get(each, -1), each) for each, all_ in heights.items()
    )
    found: dict[str, float] = {}
    free = ROW / 2
    for mean, _, letter in means:
        found[letter] = max(mean, free)
        free = found[letter] + ROW
    return found


def _edges(
    drafts: list[_Draft], groups: list[Group], sources: dict[str, float]
) -> tuple[Edge, ...]:
    return tuple(
        Edge(letter, sources[letter], node, ai)
        for draft, group in zip(drafts, groups, strict=True)
        for node, speakers in zip(group.nodes, draft.says, strict=True)
        for letter, ai in speakers
    )
