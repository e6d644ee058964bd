"""Patterns compiled from a lexicon."""

import re

from reconcile.extract.literals import PATTERN
from reconcile.extract.tables import Letters, trie
from reconcile.knowledge.lexicon import Lexicon

VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒"


def anchors_pattern(source: Lexicon, kind: Letters) -> re.Pattern[str]:
    """Compile the one pattern that scans a language's text: a figure, or (1) a number word."""
    rules = source.grammar
    starts = [*source.words, *rules.several, *rules.article, *rules.multiples, *rules.idioms]
    starts += [phrase for phrase in source.unit_before if phrase.isalpha()]
    starts += source.duals
    if not starts:
        return re.compile(rf"{PATTERN}|[{VULGAR}]|(?!)()")
    words = trie(starts)
    if source.style == "unspaced":
        return re.compile(rf"{PATTERN}|[{VULGAR}]|({words})")
    edge = "" if source.style == "compound" else rf"(?!{kind.one})"
    figures = rf"(?=[\d.,{VULGAR}])(?:{PATTERN}|[{VULGAR}])"
    return re.compile(rf"{figures}|{kind.before}\b({words}){edge}")


def words_pattern(words: tuple[str, ...], around: str) -> re.Pattern[str]:
    """Compile a pattern of any of the words, with what must stand around them."""
    return re.compile(around.format(f"(?:{'|'.join(map(re.escape, words)) or '(?!)'})"))


def per_pattern(source: Lexicon) -> re.Pattern[str]:
    """Compile what stands between a unit and its denominator: a stroke, or a word such as "per"."""
    words = "|".join(map(re.escape, source.grammar.denominators)) or "(?!)"
    return re.compile(rf" ?/ ?(?=[^\W\d_])|[ -](?:{words})[ -](?:the )?")


def exchange_pattern(source: Lexicon) -> re.Pattern[str]:
    """Compile what stands between the two moneys of a rate: "to the", "per"."""
    words = sorted(source.grammar.exchange, key=len, reverse=True)
    return re.compile(rf" ?/ ?| (?:{'|'.join(map(re.escape, words)) or '(?!)'}) ")
