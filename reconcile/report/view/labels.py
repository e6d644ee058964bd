"""The words of the interface in the reader's language; English ones are the keys to the others.

A catalogue is compiled from its .po file and CLDR by `python -m reconcile.knowledge.compile`, so
that nothing but its own JSON is read when a report is written.
"""

from pkgutil import get_data
from typing import Literal

import msgspec
from msgspec import Struct, field

Language = Literal["en", "de", "zh"]

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_LANGUAGES = {
    "ar": "Arabic", "da": "Danish", "de": "German", "en": "English", "es": "Spanish",
    "fr": "French", "hi": "Hindi", "it": "Italian", "ja": "Japanese", "ko": "Korean",
    "nb": "Norwegian", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ru": "Russian",
    "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip


class Scale(Struct, frozen=True, array_like=True):
    """A word for a power of ten, behind one of it and behind many."""

    power: int
    one: str
    many: str


class Labels(Struct, frozen=True, kw_only=True):
    """All that a language needs to say what the page says; the defaults are English."""

    language: str = "en"
    words: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}  # by their English singular
    sentences: dict[str, str] = {}  # of rules and arithmetic, by their English templates
    months: tuple[str, ...] = _MONTHS
    day: str = "{day} {month} {year}"
    month: str = "{month} {year}"
    year: str = "{year}"
    decimal: str = "."
    group: str = ","
    scales: tuple[Scale, ...] = (
        Scale(12, " trillion", " trillion"),
        Scale(9, " billion", " billion"),
        Scale(6, " million", " million"),
    )
    languages: dict[str, str] = field(default_factory=_LANGUAGES.copy)

    def say(self, words: str, /, **parts: str) -> str:
        """Say an English sentence, its parts in their places, in this language."""
        told = self.words.get(words, words)
        return told.format(**parts) if parts else told

    def count(self, number: int, one: str, many: str) -> str:
        """Say how many: "1 claim", "9 claims"; a language without plurals has one form."""
        forms = self.plurals.get(one, (one, many))
        return f"{self.signed(format(number, ','))} {forms[0] if number == 1 else forms[-1]}"

    def signed(self, number: str) -> str:
        """Write a number like "1,234.5" with this language's own signs."""
        return number.translate({ord(","): self.group, ord("."): self.decimal})


ENGLISH = Labels()


def marked(words: str) -> str:
    """Mark words of a table as the interface's own, for those who gather them to translate."""
    return words


def labels_in(language: str) -> Labels:
    """Load the labels of a language; English needs no file."""
    if language == "en":
        return ENGLISH
    data = get_data("reconcile.report", f"labels/{language}.json") or b""
    return msgspec.json.decode(data, type=Labels)
