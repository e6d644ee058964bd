"""rules/statements/: the words by which a statement is put beside its evidence."""

from functools import cache
from typing import Literal

from reconcile.knowledge.loading import Rules, read_rules, rules_folder


class StatementExample(Rules, frozen=True, kw_only=True):
    """A statement, its evidence, and how it is judged."""

    evidence: str
    statement: str
    verdict: Literal["supported", "contradicted", "not_stated"]


class StatementFile(Rules, frozen=True, kw_only=True):
    """rules/statements/LANGUAGE.toml."""

    passed_over: frozenset[str]
    same: tuple[tuple[str, ...], ...]
    elsewhere: frozenset[str]
    averaged: frozenset[str]
    example: tuple[StatementExample, ...]
    counterexample: tuple[StatementExample, ...]


@cache
def load_statement_file(language: str) -> StatementFile:
    """Load the words of a language, English where it has no file."""
    path = rules_folder() / "statements" / f"{language}.toml"
    return read_rules(path if path.is_file() else path.with_stem("en"), StatementFile)


@cache
def same_words(language: str) -> dict[str, str]:
    """Map words that say the same to the first of them."""
    return {word: group[0] for group in load_statement_file(language).same for word in group}
