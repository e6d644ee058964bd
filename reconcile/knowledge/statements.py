"""rules/statements/: the words by which a statement is put beside its evidence."""

from functools import cache
from typing import Literal

from reconcile.knowledge.loading import Rules, read_rules, rules_folder

_ENDINGS = (
    ("ies", "y"), ("ing", ""), ("edly", ""), ("ed", ""), ("ers", "er"), ("es", ""), ("s", ""),
    ("ly", ""), ("e", ""),
)  # fmt: skip
_SHORTEST = 3  # letters that an ending must leave


class StatementExample(Rules, frozen=True, kw_only=True):
    """A statement, its evidence, and how it is judged."""

    evidence: str
    statement: str
    verdict: Literal["supported", "contradicted", "not_stated"]


class StatementFile(Rules, frozen=True, kw_only=True):
    """rules/statements/LANGUAGE.toml."""

    passed_over: frozenset[str]
    same: tuple[tuple[str, ...], ...]
    opposite: tuple[tuple[tuple[str, ...], ...], ...]
    denying: frozenset[str]
    saying: tuple[str, ...]
    unnamed: frozenset[str]
    elsewhere: frozenset[str]
    averaged: frozenset[str]
    sharing: frozenset[str]
    example: tuple[StatementExample, ...]
    counterexample: tuple[StatementExample, ...]


@cache
def load_statement_file(language: str) -> StatementFile:
    """Load the words of a language, English where it has no file."""
    path = rules_folder() / "statements" / f"{language}.toml"
    return read_rules(path if path.is_file() else path.with_stem("en"), StatementFile)


@cache
def is_known(language: str) -> bool:
    """Say whether there is a file for a language."""
    return (rules_folder() / "statements" / f"{language}.toml").is_file()


@cache
def same_words(language: str) -> dict[str, str]:
    """Map words that say the same to the first of them."""
    return {word: group[0] for group in load_statement_file(language).same for word in group}


@cache
def said_by(language: str) -> frozenset[str]:
    """Give, as words are compared, those that tell who says something: "police", "told"."""
    same = same_words(language)
    return frozenset(stem_of(word, same) for word in load_statement_file(language).saying)


def stem_of(word: str, same: dict[str, str]) -> str:
    """Bring a word into the form in which words are compared."""
    lower = word.lower().replace("’", "'").removesuffix("'s")
    if known := same.get(lower):
        return known
    for ending, instead in _ENDINGS:
        if lower.endswith(ending) and len(lower) - len(ending) >= _SHORTEST:
            if not lower.endswith("ss"):
                lower = lower[: len(lower) - len(ending)] + instead
            break
    return same.get(lower, lower)


Group = frozenset[str]


@cache
def opposites(language: str) -> dict[str, tuple[tuple[Group, Group], ...]]:
    """Map each word, as words are compared, to those that say the same and the opposite of it."""
    same = same_words(language)
    found: dict[str, tuple[tuple[Group, Group], ...]] = {}
    for row in load_statement_file(language).opposite:
        groups = [frozenset(stem_of(word, same) for word in group) for group in row]
        for group in groups:
            others = frozenset[str]().union(*(one for one in groups if one is not group))
            for word in sorted(group):
                found[word] = (*found.get(word, ()), (group, others))
    return found
