"""A folded line -> the words of machine-authorship labels in it, by rules/provenance."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from reconcile.knowledge.scripts import DENSE, is_dense, may_be_dense
from reconcile.segment.wording import phrases

# In the order in which a term that stands in two columns is taken.
COLUMNS = (
    "never", "agents", "weak", "made", "this", "above", "below", "box", "page", "media", "author",
    "tail", "filler",
)  # fmt: skip
_UNKNOWN = re.compile(r"[^\W_]+")


class Word(Struct, frozen=True):
    """A term or an unknown word in a line, with the columns that know it."""

    columns: frozenset[str]
    start: int
    end: int


class _Term(Struct, frozen=True):
    text: str
    open_ended: bool
    columns: frozenset[str]


def words(line: str, code: str) -> list[Word]:
    """Cut a folded line into the longest known terms and the words between them."""
    return list(_words(line, _lexicon(code)))


def _words(line: str, lexicon: dict[str, list[_Term]]) -> Iterator[Word]:
    place = 0
    while place < len(line):
        if not line[place].isalnum():
            place += 1
            continue
        found = _known(line, place, lexicon) or _unknown(line, place)
        yield found
        place = max(found.end, place + 1)


def _known(line: str, place: int, lexicon: dict[str, list[_Term]]) -> Word | None:
    starts = lexicon.get(line[place : place + 2]) or lexicon.get(line[place], [])
    for term in starts:
        if not line.startswith(term.text, place):
            continue
        end = place + len(term.text)
        if term.open_ended:
            end = _word_end(line, end) if _is_letter(line[end : end + 1]) else end
        if _closed(line, end):
            return Word(term.columns, place, end)
    return None


def _unknown(line: str, place: int) -> Word:
    return Word(frozenset(), place, _word_end(line, place))


def _word_end(line: str, place: int) -> int:
    """Find where the word ends that begins at a place: a sign of a dense script is one."""
    if is_dense(line[place]):
        return place + 1
    found = _UNKNOWN.match(line, place)
    if found and may_be_dense(found[0]):
        found = re.compile(rf"[^\W_{DENSE}]+").match(line, place)
    return found.end() if found else place + 1


def _is_letter(sign: str) -> bool:
    return sign.isalnum() and not is_dense(sign)


def _closed(line: str, end: int) -> bool:
    """Say whether a word ends here: at no letter, or at a change of script."""
    if end >= len(line) or not _is_letter(line[end]):
        return True
    return not _is_letter(line[end - 1])


@cache
def _lexicon(code: str) -> dict[str, list[_Term]]:
    columns: dict[str, set[str]] = defaultdict(set)
    single: dict[str, _Term] = {}
    for column in COLUMNS:
        for term in phrases(code, "ai", column):
            columns[term].add(column)
    by_start: dict[str, list[_Term]] = defaultdict(list)
    for term in sorted(columns, key=lambda term: (-len(term), term)):
        bare = term.removesuffix("*")
        found = _Term(bare, term != bare, frozenset(columns[term]))
        if len(bare) > 1:
            by_start[bare[:2]].append(found)
        else:
            single[bare] = found
    for start, longer in by_start.items():
        longer.extend(filter(None, [single.get(start[0])]))
    return by_start | {sign: [term] for sign, term in single.items()}
