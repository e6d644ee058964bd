"""Names that two sources spell differently, though both give one post to who bears them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz.distance import OSA

from reconcile.judge.draft import Case, Draft, check_named
from reconcile.knowledge.names import fold
from reconcile.model import Claim, Entity, Holding, Mention

# Languages that put no endings of cases to names: in others one name has many spellings.
_PLAIN = frozenset({"en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb"})
_LEAST, _LONG = 4, 8  # letters of a word that may be misspelt in one place, and in two
_FULL = 2  # words of a full name


def misspelt_names(case: Case) -> Iterator[Draft]:
    """Report every pair of full names, of two sources, that differ in a letter or two.

    Both have to hold one post by the two sources' word; no source may name both.
    """
    languages = {source.id: source.language for source in case.sources}
    entities = {entity.id: entity for entity in case.entities}
    for holders in _holders(case.claims).values():
        for one, other in combinations(sorted(holders.keys() & entities.keys()), 2):
            people = entities[one], entities[other]
            sources = [{mention.source for mention in person.mentions} for person in people]
            plain = all(languages[source] in _PLAIN for source in set.union(*sources))
            if plain and sources[0].isdisjoint(sources[1]) and _fits(holders[one], holders[other]):
                yield from _drafts(case, *map(_spellings, people))


def _holders(claims: Sequence[Claim]) -> dict[str, dict[str, set[str | None]]]:
    """Gather by role who holds it, and in which organisations."""
    found: defaultdict[str, dict[str, set[str | None]]] = defaultdict(dict)
    for claim in claims:
        if isinstance(claim.value, Holding):
            holding = found[claim.attribute].setdefault(claim.value.person, set())
            holding.add(claim.value.organization)
    return found


def _fits(some: set[str | None], others: set[str | None]) -> bool:
    """Say whether one role may be held in one organisation, which a text may leave unsaid."""
    return bool(some & others) or None in some | others


def _spellings(person: Entity) -> list[Mention]:
    """Give the first mention of each full name of a person."""
    firsts: dict[str, Mention] = {}
    for mention in person.mentions:
        if len(mention.text.split()) >= _FULL:
            firsts.setdefault(fold(mention.text), mention)
    return list(firsts.values())


def _drafts(case: Case, some: Sequence[Mention], others: Sequence[Mention]) -> Iterator[Draft]:
    """Report the first two names that differ in the letters of one word alone."""
    for one in some:
        for other in others:
            if is_misspelt(one.text, other.text):
                later, earlier = sorted((one, other), key=lambda m: (m.source, m.start))[::-1]
                words = {
                    "primary": later.text,
                    "other": earlier.text,
                    "where": f"{earlier.source}:{case.place(earlier).line}",
                }
                yield Draft(
                    check=check_named("name-spelling"),
                    places=(case.place(later), case.place(earlier)),
                    words=words,
                )
                return


def is_misspelt(one: str, other: str) -> bool:
    """Say whether two full names are one but for a letter of one word, or two of a long one.

    Marks over letters, "ß" and capitals make no difference; initials are no spelling.
    """
    words, others = fold(one).split(), fold(other).split()
    if len(words) != len(others):
        return False
    differ = [(a, b) for a, b in zip(words, others, strict=True) if a != b]
    if len(differ) != 1 or min(map(len, differ[0])) < _LEAST:
        return False
    most = 1 + (min(map(len, differ[0])) >= _LONG)
    return OSA.distance(*differ[0], score_cutoff=most) <= most
