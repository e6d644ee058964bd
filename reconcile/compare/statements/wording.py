"""The words of a passage by sentence: which are said, beside which, and which are denied."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reconcile.knowledge.statements import load_statement_file

_ENDS = frozenset(".!?;\n")
_PREFIX = 5  # letters by which words of one family are told: invest, investor
_APART = 2  # words that stand so near stand together


class Word(NamedTuple):
    """A word where it stands, in the form in which words are compared."""

    start: int
    end: int
    text: str
    stem: str


class Wording(NamedTuple):
    """What a text says in words; figures and the small words of grammar are left out."""

    content: tuple[Word, ...]
    named: tuple[Word, ...]  # those of them that are written as names
    stems: frozenset[str]
    families: frozenset[str]
    beside: frozenset[tuple[str, str]]
    pairs: frozenset[tuple[str, str]]  # words as they follow each other
    spread: Counter[str]
    sentences: tuple[frozenset[str], ...]
    size: int
    denying: frozenset[str]

    def denies(self, stems: frozenset[str]) -> int:
        """Say, as 1 or 0, whether there is a word among them that denies."""
        return int(not self.denying.isdisjoint(stems))


def wording(text: str, words: Sequence[Word], taken: frozenset[int], language: str) -> Wording:
    """Lay out the words of a text; `taken` are the places of those that belong to figures."""
    rules = load_statement_file(language)
    held = [
        (at, word)
        for at, word in enumerate(words)
        if at not in taken and word.text[0].isalpha() and word.text.lower() not in rules.passed_over
    ]
    content = tuple(word for _, word in held)
    stems = [word.stem for word in content]
    every = [word.stem for word in words]
    return Wording(
        content=content,
        named=tuple(word for at, word in held if at and is_named(word.text)),
        stems=frozenset(every),
        families=frozenset(family(stem) for stem in every),
        beside=frozenset(
            pair for far in range(_APART) for pair in zip(stems, stems[far + 1 :], strict=False)
        ),
        pairs=frozenset(pairwise(every)),
        spread=Counter(stems),
        sentences=tuple(_sentences(text, words)),
        size=len(words),
        denying=rules.denying,
    )  # fmt: skip


def family(stem: str) -> str:
    """Cut a word down to what its relatives share."""
    return stem[:_PREFIX]


def is_named(word: str) -> bool:
    """Say whether a word is written as names are."""
    return len(word) > 1 and word[0].isupper()


def _sentences(text: str, words: Sequence[Word]) -> Iterator[frozenset[str]]:
    found: set[str] = set()
    for at, word in enumerate(words):
        found.add(word.stem)
        after = words[at + 1].start if at + 1 < len(words) else len(text)
        if not _ENDS.isdisjoint(text[word.end : after]):
            yield frozenset(found)
            found = set()
    if found:
        yield frozenset(found)
