"""What rules and arithmetic say, in the reader's language: English sentences by their templates.

A report holds whole sentences, so that every consumer reads the same. For other languages the
catalogue knows the templates they were made from; quotations stand aside while one is looked for,
so that no words of a source are taken for ours.
"""

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

from reconcile.report.view.labels import Labels
from reconcile.report.view.wording import day_in_words

_SLOT = re.compile(r"\{(\w+)\}")
_QUOTED = re.compile("“[^”]*”")
_HELD = re.compile("\0(\\d+)\0")
_BETWEEN = re.compile("(?<=\0) and (?=\0)")
_NUMBER = re.compile(r"(?<![\w.,:-])\d{1,9}(?:,\d{3})*(?:\.\d+)?(?![\w:-]|[.,]\d)")
_DAY = re.compile(r"(?<![\w-])(\d{4})-(\d\d)-(\d\d)(?![\w-])")
_SENTENCES = frozenset({"explanation", "reasons"})  # slots that hold sentences of ours
_LISTS = frozenset({"reasons", "list"})  # slots that hold several things, with commas


class Template(Struct, frozen=True):
    """An English sentence: its fixed words, the slots between them, and its translation."""

    fixed: tuple[str, ...]
    slots: tuple[str, ...]
    told: str


class Teller:
    """Say sentences of rules and arithmetic in one language."""

    def __init__(self, labels: Labels) -> None:
        self._labels = labels
        self._exact = labels.sentences
        self._templates = templates_of(labels.sentences)
        self._and = labels.say("{first} and {last}", first="", last="")
        self._known: dict[str, str | None] = {}

    def tell(self, words: str) -> str | None:
        """Give a sentence in the reader's language; None where no template is its own."""
        if words not in self._known:
            self._known[words] = None if "\0" in words else self._whole(words)
        return self._known[words]

    def _whole(self, words: str) -> str | None:
        quotes = _QUOTED.findall(words)
        places = iter(range(len(quotes)))
        told = self._sentence(_QUOTED.sub(lambda _: f"\0{next(places)}\0", words))
        return told and _HELD.sub(lambda token: quotes[int(token[1])], told)

    def _sentence(self, words: str) -> str | None:
        for template in self._templates:
            parts = taken_apart(template, words)
            told = [] if parts is None else list(map(self._part, template.slots, parts))
            if parts is not None and None not in told:
                return _filled(template.told, dict(zip(template.slots, told, strict=True)))
        return None

    def _part(self, slot: str, words: str) -> str | None:
        if slot == "quote" and not words.startswith("\0"):
            return None
        if slot not in _SENTENCES and slot not in _LISTS:
            return self._words(words)
        parts = words.split(", ") if slot in _LISTS else [words]
        other = None if slot in _SENTENCES else self._words
        told = [self._sentence(each) or (other and other(each)) for each in parts]
        return None if None in told else ", ".join(filter(None, told))

    def _words(self, words: str) -> str:
        """Say what stands between our words: a word we know, or quotations, numbers and days."""
        known = self._exact.get(words) or self._labels.words.get(words, words)
        told = _BETWEEN.sub(self._and, known)
        told = _DAY.sub(self._day, told)
        return _NUMBER.sub(lambda number: self._labels.signed(number[0]), told)

    def _day(self, found: re.Match[str]) -> str:
        try:
            return day_in_words(dt.date(*map(int, found.groups())), self._labels)
        except ValueError:
            return found[0]


def templates_of(sentences: Mapping[str, str]) -> tuple[Template, ...]:
    """Take sentences apart at their slots, those with the most words of their own first."""
    found = []
    for words, told in sentences.items():
        pieces = _SLOT.split(words)  # fixed words and names of slots by turns
        found.append(Template(tuple(pieces[::2]), tuple(pieces[1::2]), told))
    return tuple(sorted(found, key=lambda each: -sum(map(len, each.fixed))))


def taken_apart(template: Template, words: str) -> Sequence[str] | None:
    """Give what stands in the slots, each as short as can be; None where the words differ."""
    first, *between = template.fixed
    if not between:
        return [] if words == first else None
    last = between.pop()
    if not (words.startswith(first) and words.endswith(last)):
        return None
    parts, at, end = [], len(first), len(words) - len(last)
    for fixed in between:
        place = words.find(fixed, at, end)
        if place < 0:
            return None
        parts.append(words[at:place])
        at = place + len(fixed)
    parts.append(words[at:end])
    return parts if at <= end and all(parts) else None


def _filled(told: str, parts: Mapping[str, str | None]) -> str:
    return _SLOT.sub(lambda slot: parts[slot[1]] or "", told)
