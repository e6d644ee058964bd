"""rules/quotes/negations.toml: the words that deny, in all languages."""

from functools import cache

from reconcile.knowledge.loading import Rules, read_rules, rules_folder
from reconcile.knowledge.qualifiers import listed


class NegationExample(Rules, frozen=True, kw_only=True):
    """A text, and the words of it that deny."""

    text: str
    reads: tuple[str, ...]


class NegationFile(Rules, frozen=True, kw_only=True):
    """The words that deny, parted by semicolons."""

    words: str
    example: tuple[NegationExample, ...] = ()


@cache
def load_negation_file() -> NegationFile:
    """Load the words as they are written, with their examples."""
    return read_rules(rules_folder() / "quotes" / "negations.toml", NegationFile)


@cache
def load_negations() -> frozenset[str]:
    """Load the words that deny."""
    return frozenset(listed(load_negation_file().words))
