"""rules/occasions/: the words for what happens on a day, and those by which a day is moved."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from reconcile.knowledge.loading import Rules, read_rules, rules_folder
from reconcile.knowledge.qualifiers import listed, word_pattern

_ONWARD = "*"
Kind = Literal["told", "until", "once", "lasting", "of_people", "of_things"]


class Occasion(Rules, frozen=True, kw_only=True):
    """What may happen on a day, or its place in a row, and a language's words for it."""

    name: str
    words: str


class OccasionKinds(Rules, frozen=True, kw_only=True):
    """rules/occasions/kinds.toml: occasions that are not like others, parted by semicolons.

    Of those `told` a text has many: reports, announcements. Those of `until` are known by that word
    alone. What comes `once` comes so in a story, what is `lasting` is told of long after. Some are
    `of_people`, or `of_things` that are named.
    """

    told: str
    until: str
    once: str
    lasting: str
    of_people: str
    of_things: str


class OccasionExample(Rules, frozen=True, kw_only=True):
    """A text, and what happens on the dates in it, in order; of others nothing is known."""

    text: str
    reads: tuple[str, ...]


class OccasionFile(Rules, frozen=True, kw_only=True):
    """rules/occasions/LANGUAGE.toml; words and masks are parted by semicolons."""

    masks: str = ""
    moved: str = ""
    row: tuple[Occasion, ...] = ()
    occasion: tuple[Occasion, ...] = ()
    example: tuple[OccasionExample, ...] = ()


class Happening(NamedTuple):
    """A word for an occasion, where it stands."""

    start: int
    end: int
    occasion: str


class Occasions:
    """The occasions of one language, with one pattern that finds all their words."""

    def __init__(self, file: OccasionFile) -> None:
        """Index the words; a mask is a word without an occasion."""
        self._of_word, self._pattern = _indexed(file.occasion, file.masks)
        self._row_of, self._rows = _indexed(file.row, "")
        self._moved = word_pattern(listed(file.moved))

    def within(self, text: str, start: int, end: int) -> Iterator[Happening]:
        """Find the words for occasions in a stretch of text, in order of place."""
        for found in self._pattern.finditer(_lowered(text[start:end])) if self._pattern else ():
            if (occasion := self._of_word.get(found.group())) is not None:
                yield Happening(start + found.start(), start + found.end(), occasion)

    def is_moved(self, text: str) -> bool:
        """Say whether a text has a word by which a day is put off or brought forward."""
        return bool(self._moved and self._moved.search(_lowered(text)))

    def rows(self, text: str) -> frozenset[str]:
        """Say which of several a text tells of: the second, the next, another."""
        found = self._rows.finditer(_lowered(text)) if self._rows else ()
        return frozenset(self._row_of[each.group()] for each in found)


def _indexed(
    named: tuple[Occasion, ...], masks: str
) -> tuple[dict[str, str], re.Pattern[str] | None]:
    words = {word: each.name for each in named for word in listed(each.words)}
    plain = {word.rstrip(_ONWARD): name for word, name in words.items()}
    return plain, word_pattern({*words, *listed(masks)})


def _lowered(text: str) -> str:
    """Write a text small where that keeps every place: "İ" would become two signs."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)


@cache
def load_kinds(key: Kind) -> frozenset[str]:
    """Load the names of the occasions of one kind."""
    words: str = getattr(_kinds(), key)
    return frozenset(listed(words))


@cache
def _kinds() -> OccasionKinds:
    return read_rules(rules_folder() / "occasions" / "kinds.toml", OccasionKinds)


@cache
def load_occasion_file(language: str) -> OccasionFile:
    """Load the occasions of a language; none where it has no file."""
    path = rules_folder() / "occasions" / f"{language}.toml"
    return read_rules(path, OccasionFile) if path.is_file() else OccasionFile()


@cache
def load_occasions(language: str) -> Occasions:
    """Compile the occasions of a language ("zh" of "zh_Hant"), once."""
    return Occasions(load_occasion_file(re.split("[_-]", language, maxsplit=1)[0]))
