"""rules/qualifiers/: the words that say of what sort a figure is, in classes that exclude."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal

from msgspec import field

from reconcile.knowledge.loading import Rules, read_rules, rules_folder
from reconcile.model import Kind

_UNSPACED = "\u2e80"  # from this code point on words are written without spaces
_ONWARD = "*"  # at the end of a word: other endings and compounds are meant too


class Qualifier(Rules, frozen=True, kw_only=True):
    """One name of a class, the words for it, and how far it parts figures.

    `apart` is from figures with other names of the class; "alone" also from those without one that
    differ in value, "even" from those without one of equal value too; "always" from all that
    differ in value. Empty `kinds` mean all.
    """

    class_: str = field(name="class")
    name: str
    words: str
    kinds: tuple[Kind, ...] = ()
    apart: Literal["other", "alone", "even", "always"] = "other"

    def fits(self, kind: Kind) -> bool:
        """Say whether a claim of a kind may have this qualifier; dates only one made for them."""
        return kind in self.kinds if self.kinds else kind != "date"


class QualifierExample(Rules, frozen=True, kw_only=True):
    """A text, a figure in it, and the class and name of each of its qualifiers."""

    text: str
    figure: str
    reads: tuple[str, ...]


class QualifierFile(Rules, frozen=True, kw_only=True):
    """rules/qualifiers/LANGUAGE.toml; words and masks are parted by semicolons.

    `than` are words behind a figure that lead to what it is compared with.
    """

    masks: str = ""
    than: str = ""
    qualifier: tuple[Qualifier, ...] = ()
    example: tuple[QualifierExample, ...] = ()


class Qualifiers:
    """The qualifiers of one language, with one pattern that finds all their words."""

    def __init__(self, file: QualifierFile) -> None:
        """Index the words; a mask is a word without a qualifier."""
        words = {word: each for each in file.qualifier for word in listed(each.words)}
        self._of_word = {word.rstrip(_ONWARD): each for word, each in words.items()}
        self._pattern = word_pattern({*words, *listed(file.masks)})
        self._than = word_pattern(listed(file.than))

    def within(self, text: str) -> frozenset[Qualifier]:
        """Find the qualifiers that stand in a stretch of text."""
        found = self._pattern.finditer(text.lower()) if self._pattern else ()
        return frozenset(filter(None, (self._of_word.get(each.group()) for each in found)))

    def own(self, behind: str) -> str:
        """Cut the words behind a figure where they come to what it is compared with."""
        found = self._than.search(behind.lower()) if self._than else None
        return behind[: found.start()] if found else behind


def listed(words: str) -> list[str]:
    """Split a list of words at its semicolons."""
    return [word.strip() for word in words.split(";") if word.strip()]


def word_pattern(words: Iterable[str]) -> re.Pattern[str] | None:
    """Find words whole, or with any ending, or anywhere in unspaced script; the longest first."""
    longest = sorted(words, key=lambda word: (-len(word), word))
    unspaced = [word for word in longest if word[0] >= _UNSPACED]
    onward = [word for word in longest if word.endswith(_ONWARD)]
    whole = [word for word in longest if word not in {*unspaced, *onward}]
    ways = (r"(?<!\w)(?:{})(?!\w)", whole), (r"(?<!\w)(?:{})", onward), ("{}", unspaced)
    written = [
        way.format("|".join(re.escape(word.rstrip(_ONWARD)) for word in some))
        for way, some in ways
        if some
    ]
    return re.compile("|".join(written)) if written else None


@cache
def load_qualifier_file(language: str) -> QualifierFile:
    """Load the qualifiers of a language; none where it has no file."""
    path = rules_folder() / "qualifiers" / f"{language}.toml"
    return read_rules(path, QualifierFile) if path.is_file() else QualifierFile()


@cache
def load_qualifiers(language: str) -> Qualifiers:
    """Compile the qualifiers of a language ("zh" of "zh_Hant"), once."""
    return Qualifiers(load_qualifier_file(language.partition("_")[0].partition("-")[0]))
