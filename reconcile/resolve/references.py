"""Find what "the company", "the unit" and "Acme's cloud unit" point at."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from msgspec import Struct, field

from reconcile.knowledge.names import organizations, words
from reconcile.model import Document, Name, Reference, Span
from reconcile.resolve.cluster import Reading
from reconcile.resolve.entity import Group
from reconcile.resolve.structure import organization

_REACH = 4  # sentences after which "the company" is nobody in particular
_WORDS = 80  # code points before a name that hold the words that govern it
_FOLLOWING = re.compile(r"[’']s?\s|,?\s(?:and|or|in|of|at|on|for|with)\s")


class _State(Struct):
    """Whom the text has just been about, and how many sentences ago."""

    subject: Group | None = None
    unit: Group | None = None
    age: int = 0
    recent: dict[int, Group] = field(default_factory=dict)  # named so far, the latest last


@cache
def _pointing() -> re.Pattern[str]:
    nouns = "|".join(sorted(map(re.escape, organizations().pointing), key=len, reverse=True))
    modifiers = r"(?:[\w]+(?:-[\w]+)* ){0,2}?"
    return re.compile(rf"\b[Tt]h(?:e|is) {modifiers}({nouns})\b(?! of\b|-|[’']?\w)")


@cache
def _owned() -> re.Pattern[str]:
    nouns = "|".join(noun for noun, unit in organizations().pointing.items() if unit)
    return re.compile(rf"[’']s ((?:[a-z][\w-]* ){{1,3}}?)(?:{nouns})\b")


def references(
    reading: Reading, owners: Mapping[int, Group], groups: Sequence[Group]
) -> Iterator[tuple[Span, Group]]:
    """Yield the words of a document that point at an organisation, and which it is.

    `owners` maps the ids of clusters to their entities in the making.
    """
    document = reading.document
    state = _State()
    names = [name for name in reading.names if name.type == "organization"]
    at = 0
    for sentence in document.sentences:
        inside = []
        while at < len(names) and names[at].start < sentence.end:
            if names[at].start >= sentence.start:
                inside.append(names[at])
            at += 1
        known = [
            (name, owners[id(owner)]) for name in inside if (owner := reading.owner(name.span))
        ]
        yield from _units(document, known, groups)
        yield from _in_sentence(document, sentence, known, state)


def _units(
    document: Document, known: list[tuple[Name, Group]], groups: Sequence[Group]
) -> Iterator[tuple[Span, Group]]:
    """Yield "Acme's cloud unit" where the text knows an Acme Cloud."""
    for name, owner in known:
        found = _owned().match(document.text, name.end)
        if not found:
            continue
        stem = organization(name.text).stem
        wanted = (*stem, *found[1].split())
        unit = next((g for g in groups if _is_named(g, wanted) and g is not owner), None)
        if unit is not None:
            unit.part_of = unit.part_of or owner
            yield Span(name.start, found.end()), unit


def _is_named(group: Group, wanted: tuple[str, ...]) -> bool:
    if group.type != "organization":
        return False
    return any(organization(t).stem == wanted for c in group.clusters for t in c.forms())


def _in_sentence(
    document: Document, sentence: Span, known: list[tuple[Name, Group]], state: _State
) -> Iterator[tuple[Span, Group]]:
    """Yield what one sentence's nouns point at, and remember whom it is about."""
    subject = _subject(document, sentence, known)
    pointed: Group | None = None
    state.age += 1
    for found in _pointing().finditer(document.text, sentence.start, sentence.end):
        span = Span(found.start(), found.end())
        if any(name.span.overlaps(span) or name.start == span.end + 1 for name, _ in known):
            continue
        group = _pointed(found[1], span, known, subject, state)
        if group is not None:
            pointed = pointed or group
            yield span, group
    for _, group in known:
        state.recent.pop(id(group), None)
        state.recent[id(group)] = group
    units = [group for _, group in known if group.part_of is not None]
    state.unit = units[-1] if units else state.unit
    about = subject[1] if subject else pointed
    if about is not None:
        state.subject, state.age = about, 0


def _pointed(
    noun: str,
    span: Span,
    known: list[tuple[Name, Group]],
    subject: tuple[Name, Group] | None,
    state: _State,
) -> Group | None:
    """Choose the organisation that a noun points at."""
    if organizations().pointing[noun]:
        return state.unit
    before = [(name, group) for name, group in known if name.end <= span.start]
    if _is_specific(noun):
        fitting = [g for n, g in before if noun in organization(n.text).core]
        earlier = [g for g in reversed(list(state.recent.values())) if _bears(g, noun)]
        return next(iter((*fitting, *earlier)), None)
    if subject and subject[0].end <= span.start:
        return subject[1]
    return state.subject if state.age <= _REACH else None


def _is_specific(noun: str) -> bool:
    """Say whether a noun points only at an organisation that bears it (the ministry, the bank)."""
    english = words("en")
    heads = english.words("organization_heads") | english.words("organization_tails")
    return noun in heads and noun not in ("company", "group", "firm", "business", "corporation")


def _bears(group: Group, noun: str) -> bool:
    return any(noun in organization(text).core for c in group.clusters for text in c.forms())


def _subject(
    document: Document, sentence: Span, known: list[tuple[Name, Group]]
) -> tuple[Name, Group] | None:
    """Find the organisation that a sentence is about: its subject, else the first owner."""
    free = [one for one in known if not _governed(document.text, sentence, one[0])]
    plain = [one for one in free if not _FOLLOWING.match(document.text, one[0].end)]
    ranked = [one for one in plain if not _reports(document.text, one[0])] or free
    return ranked[0] if ranked else None


def _governed(text: str, sentence: Span, name: Name) -> bool:
    """Say whether a preposition stands before a name, articles and adjectives aside."""
    before = text[max(sentence.start, name.start - _WORDS) : name.start].split()[-3:]
    while before and before[-1].lower() in ("the", "a", "an", "its", "their"):
        before.pop()
    return bool(before) and before[-1].lower() in words("en").words("prepositions")


def _reports(text: str, name: Name) -> bool:
    """Say whether a name is the outlet that reports what follows, and not its subject."""
    return text[name.end : name.end + 10].startswith((" reported", " reports"))


def made(
    reading: Reading, found: Iterator[tuple[Span, Group]], ids: Mapping[int, str]
) -> list[Reference]:
    """Make references of places and entities."""
    source = reading.document.source.id
    return [
        Reference(source=source, start=span.start, end=span.end, entity=ids[id(group)])
        for span, group in found
        if id(group) in ids
    ]
