"""A large report in parts: sources that speak of the same things stay together."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from msgspec import structs

from reconcile.model import Entity, Mention, Report

_LARGEST = 1_200_000  # bytes of a page that is to work without scripts
_CLAIM = 1_200  # bytes that a claim with its mark, finding and rows takes on a page, measured
_TEXT = 2  # bytes for each code point of a text, with its lines and segments


T = TypeVar("T")


def parts_of(report: Report) -> list[Report]:
    """Split a report whose page would be large between topics; empty where it is better whole."""
    sizes = _sizes(report)
    if sum(sizes.values()) <= _LARGEST:
        return []
    groups = list(_grouped(_components(report), sizes))
    if len(groups) == 1:
        return []
    return _cut(report, groups)


def _sizes(report: Report) -> dict[str, int]:
    """Estimate what each source takes on a page."""
    sizes = {each.id: _TEXT * len(each.text) if isinstance(each.text, str) else 0
             for each in report.sources}  # fmt: skip
    for claim in report.claims:
        sizes[claim.source] = sizes.get(claim.source, 0) + _CLAIM
    return sizes


def _components(report: Report) -> list[list[str]]:
    """Gather the sources that topics or findings join, each group in the order of the report."""
    above = {each.id: each.id for each in report.sources}

    def root(source: str) -> str:
        while above[source] != source:
            above[source] = source = above[above[source]]
        return source

    for joined in _joined(report):
        known = [root(each) for each in joined if each in above]
        for other in known[1:]:
            above[root(other)] = root(known[0])
    found: dict[str, list[str]] = defaultdict(list)
    for each in report.sources:
        found[root(each.id)].append(each.id)
    return list(found.values())


def _joined(report: Report) -> Iterator[list[str]]:
    where = {claim.id: claim.source for claim in report.claims}
    for topic in report.topics:
        yield [where[each] for each in topic.claims if each in where]
    for finding in report.findings:
        yield [finding.source, *(each.source for each in finding.related)]


def _grouped(components: Iterable[list[str]], sizes: dict[str, int]) -> Iterator[list[str]]:
    """Put components into groups of a page's size, in their order."""
    group: list[str] = []
    filled = 0
    for component in components:
        size = sum(sizes[each] for each in component)
        if group and filled + size > _LARGEST:
            yield group
            group, filled = [], 0
        group += component
        filled += size
    yield group


def _cut(report: Report, groups: list[list[str]]) -> list[Report]:
    """Cut a report along groups of sources, each thing going where its first claim stands."""
    home = {source: place for place, group in enumerate(groups) for source in group}
    where = {claim.id: home.get(claim.source, 0) for claim in report.claims}
    named = _named(report, home)
    cut: dict[str, list[tuple[int, object]]] = {
        "sources": _sorted_out(report.sources, lambda each: home[each.id]),
        "claims": _sorted_out(report.claims, lambda each: where[each.id]),
        "topics": _sorted_out(report.topics, lambda each: _first(each.claims, where)),
        "relations": _sorted_out(report.relations, lambda each: _first(each.claims, where)),
        "facts": _sorted_out(report.facts, lambda each: _first(each.claims, where)),
        "findings": _sorted_out(report.findings, lambda each: home.get(each.source, 0)),
        "entities": [(place, entity) for place, held in named.items() for entity in held],
        "skipped": [(0, each) for each in report.skipped],
        "allowed": [(0, each) for each in report.allowed],
        "unused": [(0, each) for each in report.unused],
    }
    found: list[dict[str, list[object]]] = [{name: [] for name in cut} for _ in groups]
    for name, things in cut.items():
        for place, thing in things:
            found[place][name].append(thing)
    return [
        structs.replace(report, **{name: tuple(held) for name, held in each.items()})
        for each in found
    ]


def _sorted_out(things: Iterable[T], at: Callable[[T], int]) -> list[tuple[int, object]]:
    return [(at(each), each) for each in things]


def _first(claims: tuple[str, ...], where: dict[str, int]) -> int:
    return next((where[each] for each in claims if each in where), 0)


def _named(report: Report, home: dict[str, int]) -> dict[int, list[Entity]]:
    """Give each part the entities that its sources name, with their mentions there."""
    found: dict[int, list[Entity]] = defaultdict(list)
    for entity in report.entities:
        mentions: dict[int, list[Mention]] = defaultdict(list)
        for mention in entity.mentions:
            mentions[home.get(mention.source, 0)].append(mention)
        for place, held in mentions.items():
            found[place].append(structs.replace(entity, mentions=tuple(held)))
    return found
