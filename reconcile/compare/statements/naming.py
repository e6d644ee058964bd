"""The names of a statement, and which of them the evidence does not have."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from reconcile.compare.statements.passage import Passage
from reconcile.compare.statements.words import Word, family, is_named

_CAPITALS = 0.6  # from this share of words on that begin so, capitals tell no names: a headline
_FEW = 4  # words of which a share says nothing
_JOINING = frozenset({" ", "-", ". ", " . ", "."})
_SHORTEST = 2  # letters of an acronym


class Naming(NamedTuple):
    """What the evidence lacks of the names of a statement."""

    lacked: int  # names
    first: bool  # whether the first of all is one of them, which a text may speak of as "it"
    words: int  # of names, those of known names too
    missing: tuple[str, ...]  # words of names that are lacked


def naming(evidence: Passage, statement: Passage, known: frozenset[str]) -> Naming:
    """Find the names of a statement; `known` are words that are written as names but are none.

    A name is known by any of its words, "Marta Ellis" by "Ellis", or by its first letters, "UN".
    """
    runs = list(_runs(statement, known))
    given = evidence.wording.families
    unknown = [[word.text for word in run if family(word.stem) not in given] for run in runs]
    lacked = [len(words) == len(run) for words, run in zip(unknown, runs, strict=True)]
    if any(lacked):
        short = _acronyms(evidence)
        lacked = [
            lacks and _initials(run).isdisjoint(short)
            for run, lacks in zip(runs, lacked, strict=True)
        ]
    missing = [
        word for words, lacks in zip(unknown, lacked, strict=True) if lacks for word in words
    ]
    return Naming(sum(lacked), any(lacked[:1]), sum(map(len, unknown)), tuple(missing))


def _runs(text: Passage, known: frozenset[str]) -> Iterator[list[Word]]:
    """Give the words that are written as names, those that belong together at once."""
    if _is_headline(text):
        return
    run: list[Word] = []
    for at, word in enumerate(text.words):
        named = at in text.telling and at not in text.first and is_named(word.text)
        if named and word.low not in known:
            if run and text.text[run[-1].end : word.start] not in _JOINING:
                yield run
                run = []
            run.append(word)
    if run:
        yield run


def _is_headline(text: Passage) -> bool:
    words = [text.words[at] for at in sorted(text.telling)]
    return len(words) > _FEW and sum(is_named(w.text) for w in words) > _CAPITALS * len(words)


def _initials(run: list[Word]) -> frozenset[str]:
    """Give the first letters of a name, and the name itself where it may be an acronym."""
    letters = "".join(word.text[0] for word in run)
    whole = "".join(word.text for word in run)
    return frozenset(one for one in (letters, whole) if len(one) >= _SHORTEST and one.isupper())


def _acronyms(text: Passage) -> frozenset[str]:
    """Give the acronyms of a text, "U.N." as "UN", and the first letters of names in it."""
    found: set[str] = set()
    letters = ""
    for one, other in pairwise([*text.words, None]):
        assert one is not None
        letters = letters + one.text[0] if one.text[0].isupper() else ""
        if one.text.isupper():
            found.add(one.text)
        found.update(letters[-size:] for size in (2, 3, 4) if len(letters) >= size)
        if other and text.text[one.end : other.start] not in _JOINING:
            letters = ""
    return frozenset(found)
