"""rules/names/kin.toml: what tells two bearers of one name apart, loaded by use."""

from collections.abc import Sequence
from functools import cache, cached_property

from reconcile.knowledge.loading import Rules, read_rules, rules_folder
from reconcile.knowledge.names import fold


def parted(line: str) -> list[str]:
    """Part a line of alternatives at its bars."""
    return [part for part in map(str.strip, line.split("|")) if part]


class KinWords(Rules, frozen=True):
    """One language's words for kin: nouns by gender, what says whose, what stands for a name."""

    male: str
    female: str
    either: str = ""
    of: str = ""
    theirs: str = ""


class KinExample(Rules, frozen=True):
    """A text, two of its names that are two people's, if any, and names that are one's."""

    text: str
    apart: tuple[str, ...]
    one: tuple[str, ...] = ()
    language: str = "en"


class Kin(Rules, frozen=True, dict=True):
    """Labels of generations, and words for kin by language."""

    generations: dict[str, str]
    elsewhere: dict[str, str]
    last: str
    kin: dict[str, KinWords]
    examples: tuple[KinExample, ...]

    @cached_property
    def labels(self) -> dict[str, str]:
        """Map the labels of generations, folded, to what they say."""
        return {
            fold(label): said for said, line in self.generations.items() for label in parted(line)
        }

    @cached_property
    def lasts(self) -> frozenset[str]:
        """Give the labels that may be a family name too, folded."""
        return frozenset(map(fold, parted(self.last)))

    def label_of(self, parts: Sequence[str]) -> tuple[int, str]:
        """Give how many closing words of a folded name are a label, and what it says.

        A label that may be a family name too needs a given and a family name before it.
        """
        for size in (2, 1):
            label = " ".join(parts[-size:])
            said = self.labels.get(label)
            if said and len(parts) - size > (label in self.lasts):
                return size, said
        return 0, ""


@cache
def kin_rules() -> Kin:
    """Load what tells two bearers of one name apart."""
    return read_rules(rules_folder() / "names" / "kin.toml", Kin)
