"""Make a corpus of documents with invented names, to time the resolution of many mentions.

Everybody is known in several writings, as news write them: in full, by initials, with a short form
of the given name, the family name alone; organisations with and without their legal form.
"""

import random
from collections.abc import Iterator, Sequence
from itertools import accumulate, product

from msgspec import Struct

from reconcile.knowledge.name_lists import short_forms
from reconcile.knowledge.names import people
from reconcile.model import Document, EntityType, Name, RoleMention, Source, Span

SEED = 7
PEOPLE, ORGANIZATIONS = 6000, 1500
A_DOCUMENT = 40  # entities
SYLLABLES = ("bra", "cor", "dal", "fen", "gor", "hul", "kel", "lor", "mir", "nor", "pel", "tar")
TAILS = ("Group", "Holdings", "Foods", "Motors", "Cloud", "Bank", "Inc.", "Ltd.", "Energy")
FILLER = ("said", "that", "plan", "would", "again", "before", "autumn", "raised", "year", "after")
OFTEN = 0.5  # of the first mentions of people, so many tell their post


class Corpus(Struct, frozen=True):
    """Documents with their names and roles, and whose each name is."""

    documents: list[Document]
    names: list[Name]
    roles: list[RoleMention]
    owners: list[int]  # of the names, in their order


class _Entity(Struct, frozen=True):
    kind: EntityType
    first: tuple[str, ...]  # writings of the first mention in a document
    later: tuple[str, ...]
    post: int  # the organisation that a person leads


def corpus(mentions: int) -> Corpus:
    """Make documents with that many mentions, always the same ones."""
    dice = random.Random(SEED)  # noqa: S311 -- no secret hangs on it
    entities = [*_organizations(dice), *_people(dice)]
    weights = list(accumulate(1 / (rank + 10) for rank in range(len(entities))))
    order = list(range(len(entities)))
    dice.shuffle(order)
    made = Corpus([], [], [], [])
    while len(made.names) < mentions:
        chosen = dict.fromkeys(dice.choices(order, cum_weights=weights, k=A_DOCUMENT))
        _write(made, dice, entities, list(chosen))
    return made


def _organizations(dice: random.Random) -> Iterator[_Entity]:
    stems = ["".join(part).title() for part in product(SYLLABLES, repeat=3)]
    for stem in dice.sample(stems, ORGANIZATIONS):
        tail = dice.choice(TAILS)
        short = tail in ("Group", "Holdings", "Inc.", "Ltd.")
        full = f"{stem} {tail}"
        yield _Entity("organization", (full,), (full, stem) if short else (full,), -1)


def _people(dice: random.Random) -> Iterator[_Entity]:
    known = people()
    given = [name.title() for name in sorted(known.gender)]
    family = [name.title() for name in sorted(known.families)]
    pairs = {(dice.choice(given), dice.choice(family)): None for _ in range(2 * PEOPLE)}
    for first, last in list(pairs)[:PEOPLE]:
        middle = dice.choice("ABCDEFGHJKLM")
        writings = [f"{first} {last}"] * 4 + [f"{first} {middle}. {last}", f"{last}, {first}"]
        writings += [f"{short.title()} {last}" for short in sorted(short_forms(first.lower()))[:1]]
        yield _Entity("person", tuple(writings), (last,), dice.randrange(ORGANIZATIONS))


def _write(
    made: Corpus, dice: random.Random, entities: Sequence[_Entity], chosen: list[int]
) -> None:
    """Write one document: its entities in turn, each first in full and then in short."""
    page = _Page(f"{len(made.documents):05}.txt", made)
    for number in chosen:
        entity, start = entities[number], page.at
        who = page.name(number, entity.kind, dice.choice(entity.first))
        if entity.post >= 0 and dice.random() < OFTEN:
            page.say(", chief executive of ")
            whole = entities[entity.post]
            what = page.name(entity.post, whole.kind, dice.choice(whole.first))
            page.role(who, what)
        for _ in range(dice.choice((0, 1, 1, 2))):
            page.say(f" {' '.join(dice.sample(FILLER, 6))} ")
            page.name(number, entity.kind, dice.choice(entity.later))
        page.say(f" {' '.join(dice.sample(FILLER, 5))}. ")
        page.sentences.append(Span(start, page.at))
    made.documents.append(page.document())


class _Page:
    """A document in the making; what is named goes to the corpus."""

    def __init__(self, source: str, made: Corpus) -> None:
        self.source = source
        self.made = made
        self.parts: list[str] = []
        self.sentences: list[Span] = []
        self.at = 0

    def say(self, words: str) -> None:
        self.parts.append(words)
        self.at += len(words)

    def name(self, number: int, kind: EntityType, text: str) -> Span:
        span = Span(self.at, self.at + len(text))
        self.made.names.append(
            Name(source=self.source, start=span.start, end=span.end, text=text, type=kind)
        )
        self.made.owners.append(number)
        self.say(text)
        return span

    def role(self, who: Span, what: Span) -> None:
        words = "chief executive of"
        self.made.roles.append(
            RoleMention(
                source=self.source,
                start=who.start,
                end=what.end,
                text=words,
                person=who,
                organization=what,
                role="chief executive",
            )
        )

    def document(self) -> Document:
        source = Source(id=self.source, sha256="", media_type="text/plain")
        return Document(
            source=source,
            text="".join(self.parts),
            blocks=(),
            sentences=tuple(self.sentences),
        )
