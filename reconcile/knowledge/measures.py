"""rules/measures/: the words that say what a figure measures."""

import re
from functools import cache

from reconcile.knowledge.loading import Rules, read_rules, rules_folder
from reconcile.model import Kind


class Measure(Rules, frozen=True, kw_only=True):
    """One measure: its name, the words for it, and the kinds of claim that may measure it."""

    name: str
    words: tuple[str, ...]
    kinds: tuple[Kind, ...]


class MeasureExample(Rules, frozen=True, kw_only=True):
    """A text, a figure in it, and what that measures ("" for nothing listed)."""

    text: str
    figure: str
    measure: str


class MeasureFile(Rules, frozen=True, kw_only=True):
    """rules/measures/LANGUAGE.toml."""

    function_words: frozenset[str]
    planned: frozenset[str]
    times: tuple[str, ...]
    generic: frozenset[str]
    dated: frozenset[str]
    measure: tuple[Measure, ...]
    example: tuple[MeasureExample, ...]


class Measures:
    """The measures of one language, with one pattern that finds all their words."""

    def __init__(self, file: MeasureFile) -> None:
        self.of_word = {word: measure for measure in file.measure for word in measure.words}
        longest = sorted(self.of_word, key=len, reverse=True)
        self.pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")


@cache
def load_measure_file(language: str) -> MeasureFile:
    """Load the measures of a language, English where it has no file."""
    path = rules_folder() / "measures" / f"{language}.toml"
    return read_rules(path if path.is_file() else path.with_stem("en"), MeasureFile)


@cache
def load_measures(language: str) -> Measures:
    """Compile the measures of a language, once."""
    return Measures(load_measure_file(language))


@cache
def is_measure(name: str) -> bool:
    """Say whether a name is that of a listed measure; all languages use the names of English."""
    return any(measure.name == name for measure in load_measure_file("en").measure)
