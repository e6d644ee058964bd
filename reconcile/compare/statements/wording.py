"""The words of a passage by sentence: which are said, beside which, and which are denied."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reconcile.compare.statements.words import Word, family
from reconcile.knowledge.statements import load_statement_file

_ENDS = frozenset(".!?;\n")
_PAUSES = _ENDS | {","}
_DENIED = 5  # words after one that denies which it may deny
_APART = 2  # words that stand so near stand together


class Wording(NamedTuple):
    """What a text says in words; figures and the small words of grammar are left out."""

    content: tuple[Word, ...]
    stems: frozenset[str]
    families: frozenset[str]
    beside: frozenset[tuple[str, str]]
    pairs: frozenset[tuple[str, str]]  # words as they follow each other
    spread: Counter[str]
    sentences: tuple[frozenset[str], ...]
    size: int
    denied: frozenset[str]  # words after one that denies
    stated: frozenset[str]  # words elsewhere


def wording(words: Sequence[Word], held: frozenset[int], language: str) -> Wording:
    """Lay out the words of a text; `held` are the places of those that tell something."""
    content = tuple(words[at] for at in sorted(held))
    stems = [word.stem for word in content]
    every = [word.stem for word in words]
    known = frozenset(every)
    denied = _denied(words, load_statement_file(language).denying)
    return Wording(
        content=content,
        stems=known,
        families=frozenset(map(family, known)),
        beside=frozenset(
            pair for far in range(_APART) for pair in zip(stems, stems[far + 1 :], strict=False)
        ),
        pairs=frozenset(pairwise(every)),
        spread=Counter(stems),
        sentences=tuple(_sentences(words)),
        size=len(words),
        denied=frozenset(words[at].stem for at in denied),
        stated=frozenset(words[at].stem for at in held - denied) if denied else frozenset(stems),
    )  # fmt: skip


def _denied(words: Sequence[Word], denying: frozenset[str]) -> frozenset[int]:
    """Find the places of the words that follow one that denies, in the same part of a sentence."""
    return frozenset(
        after
        for at, word in enumerate(words)
        if word.low in denying
        for after in _following(words, at)
    )


def _following(words: Sequence[Word], at: int) -> Iterator[int]:
    for after in range(at + 1, min(at + 1 + _DENIED, len(words))):
        if words[after - 1].ends(_PAUSES):
            return
        yield after


def _sentences(words: Sequence[Word]) -> Iterator[frozenset[str]]:
    begin = 0
    for at, word in enumerate(words):
        if word.ends(_ENDS):
            yield frozenset([one.stem for one in words[begin : at + 1]])
            begin = at + 1
    if begin < len(words):
        yield frozenset([one.stem for one in words[begin:]])
