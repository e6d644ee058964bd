"""How a line of text is brought into the form that the rules' terms are in, and asked about."""

import re
from functools import cache, lru_cache

from reconcile.knowledge.provenance import terms
from reconcile.knowledge.scripts import DENSE, count_dense, may_be_dense

_STRAIGHT = str.maketrans(
    "’‘`´“”„«»：！？，；（）【】\u00a0\u202f\u3000", '\'\'\'\'""""":!?,;()[]   '
)
_WORD = r"[^\W_]+(?:['.&-][^\W_]+)*"
_WORDS = re.compile(_WORD)
_EMPHASIS = "*_~` \t\n"
_LINK = re.compile(r"!?\[([^\]\n]{0,300})\]\([^)\s]{0,500}\)")
_LONG_WORD = 3  # signs of a dense script that carry about as much as one word


@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """Fold a line: lower case, straight quotes, one space, no links' targets, no emphasis."""
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if not text.isascii():
        text = text.translate(_STRAIGHT)
    return " ".join(text.lower().replace("**", "").split()).strip(_EMPHASIS)


def count_words(text: str) -> int:
    """Count words, a few signs of Chinese, Japanese or Korean as one."""
    if not may_be_dense(text):
        return len(_WORDS.findall(text))
    dense = count_dense(text)
    return len(re.findall(f"[{DENSE}]|{_WORD}", text)) - dense + -(-dense // _LONG_WORD)


@cache
def phrases(code: str, table: str, column: str) -> tuple[str, ...]:
    """List a column's terms in the form that `starts_with` and `holds` look for them."""
    return tuple(term.translate(_STRAIGHT) for term in terms(code, table, column))


@cache
def whole(code: str, table: str, column: str) -> frozenset[str]:
    """Gather a column's terms for looking up whole lines."""
    return frozenset(phrases(code, table, column))


def starts_with(line: str, found: tuple[str, ...]) -> str | None:
    """Find the term that a folded line begins with, as whole words."""
    if not line.startswith(found):
        return None
    for term in found:
        if line.startswith(term) and _ends_word(line, len(term)):
            return term
    return None


def holds(line: str, found: tuple[str, ...]) -> str | None:
    """Find the first term that stands in a folded line, as whole words."""
    for term in found:
        at = line.find(term)
        while at >= 0:
            if _ends_word(line, at + len(term)) and _ends_word(line, at):
                return term
            at = line.find(term, at + 1)
    return None


def holds_stem(line: str, stem: str) -> bool:
    """Say whether a word of a folded line begins with a stem."""
    at = line.find(stem)
    while at >= 0:
        if _ends_word(line, at):
            return True
        at = line.find(stem, at + 1)
    return False


def _ends_word(line: str, at: int) -> bool:
    """Say whether a word ends before, or begins at, a place in a line."""
    if at >= len(line) or not at:
        return True
    left, right = line[at - 1], line[at]
    if not (left.isalpha() and right.isalpha()):
        return True
    return left >= "\u3041" or right >= "\u3041"
