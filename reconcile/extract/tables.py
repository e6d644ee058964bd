"""Phrases ready to be found at a place, or before one, with one look-up for most places."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Generic, TypeVar

# The marks that belong to letters and are no letters themselves, as Devanagari's vowel signs.
MARKS = "\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963"
PLAIN = r"[^\W\d_]"
LONGEST = 100  # letters of a word; what goes on longer is none, and is not looked through for each
V = TypeVar("V")
SHORTEST_STEM = 2
_OPENED = re.compile(".*[(\"'“[„«\n—–/]", re.DOTALL)  # what may stand right before a word


class Letters:
    """What words are made of: letters, and in some scripts marks too."""

    def __init__(self, *, marks: bool) -> None:
        self.one = rf"(?:{PLAIN}|[{MARKS}])" if marks else PLAIN
        self.before = rf"(?<!{PLAIN})(?<![{MARKS}])" if marks else rf"(?<!{PLAIN})"
        self.head = re.compile(rf"{self.one}{{1,{LONGEST}}}|\S")
        self.letter = re.compile(self.one)
        self.rest = re.compile(rf"{self.one}{{0,{LONGEST}}}")
        self.word = re.compile(rf"{self.one}{{1,{LONGEST}}}")
        self.joining = re.compile(rf"{self.one}{{1,{LONGEST}}}|&")


@cache
def letters(*, marks: bool) -> Letters:
    """Compile the patterns of letters once for each kind of script."""
    return Letters(marks=marks)


class Phrases(Generic[V]):
    """Phrases by their first word (or first sign), longest first, to be found at a place."""

    def __init__(
        self,
        table: Mapping[str, V],
        kind: Letters,
        *,
        spaced: bool,
        endings: frozenset[str] = frozenset(),
    ) -> None:
        self.table, self.spaced, self.kind = table, spaced, kind
        self.endings = endings
        lengths: dict[str, set[int]] = {}
        for phrase in table:
            lengths.setdefault(self._head(phrase, 0), set()).add(len(phrase))
        self.lengths = {head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()}
        self.opening = frozenset(phrase[:2] for phrase in table)

    def _head(self, text: str, at: int) -> str:
        if not self.spaced:
            return text[at : at + 1]
        match = self.kind.head.match(text, at)
        return match[0] if match else ""

    def at(self, text: str, at: int) -> tuple[int, V] | None:
        """Find the longest phrase that stands at a place, whole words only: its end and meaning."""
        if not self.spaced:
            lengths = self.lengths.get(text[at : at + 1])
            return self._longest(text, at, lengths) if lengths else None
        if text[at : at + 2] not in self.opening and text[at : at + 1] not in self.opening:
            return None  # as at most places, and cheaper to find out than the word that stands here
        match = self.kind.head.match(text, at)
        if match is None:
            return None
        lengths = self.lengths.get(match[0])
        found = self._longest(text, at, lengths) if lengths else None
        return self._inflected(text, at, match[0]) if found is None and self.endings else found

    def begins(self, head: str) -> bool:
        """Say whether a phrase may begin with a word, as it is or with an ending."""
        if head in self.lengths:
            return True
        sizes = range(SHORTEST_STEM, len(head)) if self.endings else ()
        return any(head[size:] in self.endings and head[:size] in self.lengths for size in sizes)

    def _inflected(self, text: str, at: int, head: str) -> tuple[int, V] | None:
        """Find a phrase whose first word carries an ending."""
        for size in range(len(head) - 1, SHORTEST_STEM - 1, -1):
            lengths = self.lengths.get(head[:size])
            if lengths and head[size:] in self.endings:
                return self._longest(text, at, lengths)
        return None

    def _longest(self, text: str, at: int, lengths: tuple[int, ...]) -> tuple[int, V] | None:
        """Find the first of the lengths at which a phrase ends with its last word."""
        for length in lengths:
            name = self.table.get(text[at : at + length])
            if name is not None and at + length <= len(text):
                end = self._end(text, at + length)
                if end > 0:
                    return end, name
        return None

    def _end(self, text: str, end: int) -> int:
        """Find where the word ends that a phrase ended in; -1 where it is another word."""
        if not self.spaced or end >= len(text):
            return end
        if not (self.kind.letter.match(text, end) and self.kind.letter.match(text, end - 1)):
            return end
        rest = self.kind.rest.match(text, end)
        return rest.end() if rest and rest[0] in self.endings else -1


class Endings(Generic[V]):
    """Phrases by their last word (or last sign), longest first, to be found before a place."""

    def __init__(self, table: Mapping[str, V], *, spaced: bool) -> None:
        self.table, self.spaced = table, spaced
        found: dict[str, list[tuple[str, V]]] = {}
        for phrase, meaning in table.items():
            found.setdefault(self._last(phrase), []).append((phrase, meaning))
        self.by_last = {
            last: tuple(sorted(rows, key=lambda row: -len(row[0]))) for last, rows in found.items()
        }
        self._ends = {last: tuple(row[0] for row in rows) for last, rows in self.by_last.items()}
        self.closing = frozenset(phrase[-2:] for phrase in table)

    def _last(self, phrase: str) -> str:
        return phrase[phrase.rfind(" ") + 1 :] if self.spaced else phrase[-1]

    def before(self, window: str) -> tuple[int, V] | None:
        """Find the longest phrase that ends a window of text: its length and meaning."""
        if window[-2:] not in self.closing and window[-1:] not in self.closing:
            return None
        tail = window[window.rfind(" ") + 1 :] if self.spaced else window[-1]
        ends = self._ends.get(tail)
        if ends is None and self.spaced and not tail.isalnum():
            bare = _OPENED.sub("", tail)
            tail = bare if bare in self._ends else tail[-1:]
            ends = self._ends.get(tail)
        if ends is None or not window.endswith(ends):
            return None
        for phrase, meaning in self.by_last[tail]:
            if window.endswith(phrase) and self._starts(window, len(window) - len(phrase)):
                return len(phrase), meaning
        return None

    def _starts(self, window: str, at: int) -> bool:
        return not self.spaced or at == 0 or not (window[at - 1].isalnum() and window[at].isalnum())


def trie(words: Iterable[str]) -> str:
    """Write a pattern that matches the words, longest first, with shared beginnings joined."""
    root = Node()
    for word in sorted(set(words)):
        node = root
        for sign in word:
            node = node.setdefault(sign, Node())
        node[""] = Node()
    return _branch(root)


class Node(dict[str, "Node"]):
    """The branches behind a sign; an empty key says that a word may end here."""


def _branch(node: dict[str, Node]) -> str:
    parts = [
        ("[ -]" if sign == " " else re.escape(sign)) + _branch(child)
        for sign, child in node.items()
        if sign
    ]
    if not parts:
        return ""
    body = parts[0] if len(parts) == 1 and "" not in node else f"(?:{'|'.join(parts)})"
    return body + ("?" if "" in node else "")
