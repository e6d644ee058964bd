"""Patterns compiled from a lexicon."""

import re
from functools import lru_cache
from typing import NamedTuple

from reconcile.extract.tables import PLAIN, Letters, trie
from reconcile.knowledge.counting import Scores
from reconcile.knowledge.lexicon import Lexicon


def starts_pattern(source: Lexicon, kind: Letters) -> re.Pattern[str]:
    """Compile what finds a number word, as (1), behind the sign before it where words have one."""
    rules = source.grammar
    starts = [*source.words, *rules.several, *rules.pairs, *rules.article]
    starts += [*rules.multiples, *rules.many, *rules.idioms]
    starts += [phrase for phrase in source.unit_before if phrase.isalpha()]
    starts += source.duals
    words = trie(starts) if starts else "(?!)"
    if source.style == "unspaced":
        return re.compile(f"({words})")
    edge = "" if source.style == "compound" else f"(?!{kind.one})"
    return re.compile(rf"\W{kind.before}({words}){edge}")


def words_pattern(words: tuple[str, ...], around: str) -> re.Pattern[str]:
    """Compile a pattern of any of the words, with what must stand around them."""
    return re.compile(around.format(f"(?:{'|'.join(map(re.escape, words)) or '(?!)'})"))


def per_pattern(source: Lexicon) -> re.Pattern[str]:
    """Compile what stands between a unit and its denominator: a stroke, or a word such as "per"."""
    words = "|".join(map(re.escape, source.grammar.denominators)) or "(?!)"
    return re.compile(rf" ?/ ?(?=[^\W\d_])|[ -](?:{words})[ -](?:the )?")


def wraps_pattern(source: Lexicon) -> re.Pattern[str]:
    """Compile the end of a line between a figure and what scales it or says what it is of."""
    scales = [word for word, (role, _) in source.words.items() if role == "x"]
    shares = [word for word, unit in source.units.items() if unit == "percent"]
    words = sorted({*scales, *shares, *source.money})
    if source.style == "unspaced" or not words:
        return re.compile("(?!)")
    return re.compile(rf"\n(?<=\d\n)(?={trie(words)}(?!{PLAIN}))")


def exchange_pattern(source: Lexicon) -> re.Pattern[str]:
    """Compile what stands between the two moneys of a rate: "to the", "per"."""
    words = sorted(source.grammar.exchange, key=len, reverse=True)
    return re.compile(rf" ?/ ?| (?:{'|'.join(map(re.escape, words)) or '(?!)'}) ")


class Cues(NamedTuple):
    """Two figures with a joint between them, and the words that make them a result or a ratio."""

    pair: re.Pattern[str]
    score_before: re.Pattern[str]
    score_after: re.Pattern[str]
    ratio_before: re.Pattern[str]
    ratio_after: re.Pattern[str]


@lru_cache(64)
def _cues(scores: Scores, *, spaced: bool) -> Cues | None:
    if not scores.joints:
        return None
    joints = "|".join(map(re.escape, sorted(scores.joints, key=len, reverse=True)))
    lead, tail = (r"(?<![^\W_])", r"(?![^\W_])") if spaced else ("", "")
    gap = "[ -]" if spaced else "[ -]?[^\\W\\d_]{0,3}"

    def before(words: tuple[str, ...]) -> re.Pattern[str]:
        return words_pattern(words, rf"{lead}{{}}{tail}")

    def after(words: tuple[str, ...]) -> re.Pattern[str]:
        return words_pattern(words, rf"{gap}{{}}{tail}".replace("{0,3}", "{{0,3}}"))

    return Cues(
        re.compile(rf"(\d\d{{0,2}})({joints})(\d{{1,3}})(?!\d)"),
        before(scores.before),
        after(scores.after),
        before(scores.ratio_before),
        after(scores.ratio_after),
    )


def cue_patterns(source: Lexicon) -> Cues | None:
    """Give what claims results and ratios in a language; None where its rules name none."""
    return _cues(source.scores, spaced=source.style != "unspaced")
