"""Weigh whether people named differently in two documents are one, by what stands around them."""

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

import msgspec
from msgspec import Struct

from reconcile.knowledge.names import ContextWeights, name_weights
from reconcile.knowledge.roles import role_named
from reconcile.model import Document, Evidence, RoleMention, Span
from reconcile.resolve.bearing import evidence, name_bits, of_names
from reconcile.resolve.cluster import Cluster, Reading, spot
from reconcile.resolve.structure import Person, organization, person

_LEADING = frozenset(("head", "chair"))
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SMALL = 3  # letters of a word that says little
_LONG = 12  # words that a phrase is followed for
_PHRASE = 3  # the fewest words of a phrase that is worth something
_WINDOW = 1  # sentences before and after one that names the person or the organisation

Word = tuple[str, int, int]  # a word, folded, and its place


class Known(Struct, eq=False):
    """A person as one document knows him or her: name in parts, roles by organisation."""

    cluster: Cluster
    reading: Reading
    shape: Person
    led: dict[int, RoleMention]  # by the entity number of the organisation
    of: frozenset[int]


def known(cluster: Cluster, reading: Reading, number: dict[int, int]) -> Known:
    """Gather what a document says of a person; `number` maps clusters (by id) to entities."""
    led: dict[int, RoleMention] = {}
    of: set[int] = set()
    for mention in cluster.roles:
        owner = reading.owner(mention.organization)
        if owner is None:
            continue
        entity = number[id(owner)]
        of.add(entity)
        role = role_named(mention.role)
        if role and role.class_ in _LEADING and mention.state in ("current", "acting"):
            led.setdefault(entity, mention)
    shape = person(cluster.form)
    shape = msgspec.structs.replace(
        shape, gender=cluster.gender or shape.gender, also=(*shape.also, *_called(cluster, shape))
    )
    return Known(cluster, reading, shape, led, frozenset(of))


def _of_byline(one: Known) -> bool:
    return all(name.provenance in ("metadata", "boilerplate") for name in one.cluster.names)


def _called(cluster: Cluster, shape: Person) -> list[str]:
    """List the given names by which a document calls a person beside those of the full name."""
    parts = [person(name.text).parts for name in cluster.names]
    return sorted({p for each in parts for p in each if p not in shape.parts and len(p) > 1})


def weigh(a: Known, b: Known, surprise: "Surprise") -> list[Evidence]:
    """Weigh two people of two documents; the sum of the weights is the evidence in bits."""
    weights = name_weights().context
    found = of_names(a.shape, b.shape, weights)
    found += _of_organizations(a, b, weights)
    shared = surprise.shared_phrase(a, b)
    if shared:
        found.append(shared)
    if any(one.weight > 0 for one in found):
        found += _of_days(a.reading.document, b.reading.document, weights)
    if a.cluster.ambiguous or b.cluster.ambiguous:
        found.append(evidence("ambiguous", weights.ambiguous, "the name alone fits several people"))
    elif house := surprise.called_so(a) or surprise.called_so(b):
        found.append(evidence("also_a_firm", weights.ambiguous, f"{house} may be meant as well"))
    elif min(len(a.shape.parts), len(b.shape.parts)) == 1 and (_of_byline(a) or _of_byline(b)):
        found.append(evidence("byline", weights.ambiguous / 2, "one is named in a byline alone"))
    return found


def at_most(a: Known, b: Known) -> float:
    """Give the most bits that weighing two people may come to, without looking for phrases."""
    weights = name_weights().context
    bits = name_bits(a.shape, b.shape) + weights.phrase_cap + weights.near_days
    return bits + sum(item.weight for item in _of_organizations(a, b, weights))


def _of_organizations(a: Known, b: Known, weights: ContextWeights) -> list[Evidence]:
    """Weigh what the two lead, and where they work."""
    together = sorted(a.led.keys() & b.led.keys())
    if together:
        roles = a.led[together[0]], b.led[together[0]]
        days = days_apart(a.reading.document, b.reading.document)
        dated = days is not None and days <= 366  # noqa: PLR2004 -- posts change within a year or two
        bits = weights.same_head if dated else weights.same_head_undated
        return [evidence("head_of_organization", bits, _quotes(a, b, roles))]
    if a.of & b.of:
        return [evidence("organization", weights.same_organization, "both are of one organisation")]
    if a.of and b.of:
        detail = "they are said to be of different organisations"
        return [evidence("organization", weights.other_organizations, detail)]
    return []


def _quotes(a: Known, b: Known, roles: tuple[RoleMention, RoleMention]) -> str:
    quoted = [
        f"“{mention.text}” ({spot(one.reading.document, mention.start)})"
        for one, mention in zip((a, b), roles, strict=True)
    ]
    return f"both lead one organisation: {' and '.join(quoted)}"


def days_apart(a: Document, b: Document) -> int | None:
    """Count the days between the publication of two documents; None where one is not dated."""
    if a.source.published is None or b.source.published is None:
        return None
    return abs((a.source.published - b.source.published).days)


def _of_days(a: Document, b: Document, weights: ContextWeights) -> list[Evidence]:
    days = days_apart(a, b)
    if days is None or days > weights.near_limit:
        return []
    text = "on one day" if days == 0 else f"{days} day{'s' if days > 1 else ''} apart"
    return [evidence("days", weights.near_days, f"the texts were published {text}")]


class Surprise:
    """Counts the words of all documents, to tell a rare phrase from a common one."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._readings = readings
        self._phrases: dict[int, dict[tuple[str, ...], list[Word]]] = {}

    @cached_property
    def _counts(self) -> Counter[str]:
        counts: Counter[str] = Counter()
        for reading in self._readings:
            counts.update(_WORD.findall(reading.document.text.casefold()))
        return counts

    @cached_property
    def _total(self) -> int:
        return self._counts.total()

    @cached_property
    def _firms(self) -> dict[str, str]:
        clusters = [one for reading in self._readings for one in reading.clusters]
        forms = sorted({one.form for one in clusters if one.type == "organization"}, reverse=True)
        return {core[0]: form for form in forms if len(core := organization(form).core) > 1}

    def called_so(self, one: Known) -> str:
        """Name a firm that a name alone may mean, where no post or title says who it is."""
        if len(one.shape.parts) > 1 or one.cluster.roles or one.cluster.gender:
            return ""
        return self._firms.get(one.shape.parts[0], "")

    def bits(self, phrase: Sequence[str]) -> float:
        """Give the surprise of a phrase's uncommon words, in bits."""
        return sum(math.log2(self._total / max(1, self._counts[word])) for word in set(phrase))

    def shared_phrase(self, a: Known, b: Known) -> Evidence | None:
        """Find the most surprising phrase that stands near both people or what they lead."""
        weights = name_weights().context
        ours, theirs = self._near(a), self._near(b)
        shared = [_longest(ours[start], theirs[start]) for start in ours if start in theirs]
        rare = [one for one in shared if sum(len(w) > _SMALL for w in one[0]) >= _PHRASE]
        if not rare:
            return None
        phrase, one, other = max(rare, key=lambda found: (self.bits(found[0]), found[0]))
        bits = min(weights.phrase_cap, weights.phrase * self.bits(phrase))
        places = [
            f"“{known.reading.document.text[span.start : span.end]}” "
            f"({spot(known.reading.document, span.start)})"
            for known, span in ((a, one), (b, other))
        ]
        return evidence("shared_phrase", bits, f"near both stands {' and '.join(places)}")

    def _near(self, one: Known) -> dict[tuple[str, ...], list[Word]]:
        if id(one) not in self._phrases:
            self._phrases[id(one)] = _phrases_near(one)
        return self._phrases[id(one)]


def _longest(ours: list[Word], theirs: list[Word]) -> tuple[list[str], Span, Span]:
    """Give the words that two stretches begin with alike, and where they stand in each."""
    size = 0
    while size < min(len(ours), len(theirs)) and ours[size][0] == theirs[size][0]:
        size += 1
    while size > 1 and len(ours[size - 1][0]) <= _SMALL:
        size -= 1
    spans = [Span(words[0][1], words[size - 1][2]) for words in (ours, theirs)]
    return [word for word, _, _ in ours[:size]], spans[0], spans[1]


def _phrases_near(one: Known) -> dict[tuple[str, ...], list[Word]]:
    """Map the first three words of each phrase around a person to the words that go on from there.

    A phrase begins with a long word and holds no name.
    """
    reading = one.reading
    led = [owner for role in one.cluster.roles if (owner := reading.owner(role.organization))]
    starts = [name.start for cluster in (one.cluster, *led) for name in cluster.names]
    found: dict[tuple[str, ...], list[Word]] = {}
    for span in _around(reading.document, starts):
        named = sorted({(name.start, name.end) for name in reading.inside(span)})
        for run in _between(reading.document.text, span, named):
            for at in range(len(run) - _PHRASE + 1):
                if len(run[at][0]) > _SMALL:
                    start = tuple(word for word, _, _ in run[at : at + _PHRASE])
                    found.setdefault(start, run[at : at + _LONG])
    return found


def _between(text: str, span: Span, named: list[tuple[int, int]]) -> Iterator[list[Word]]:
    """Yield the words of a sentence in runs between its names."""
    edges = [span.start, *(edge for place in named for edge in place), span.end]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        yield [(m[0].casefold(), m.start(), m.end()) for m in _WORD.finditer(text, start, end)]


def _around(document: Document, starts: Sequence[int]) -> list[Span]:
    """List the sentences that hold one of the offsets, and their neighbours."""
    near: set[int] = set()
    sentences = document.sentences
    for start in starts:
        number = bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1
        if number >= 0 and start < sentences[number].end:
            near.update(range(number - _WINDOW, number + _WINDOW + 1))
    return [sentences[n] for n in sorted(near) if 0 <= n < len(sentences)]
