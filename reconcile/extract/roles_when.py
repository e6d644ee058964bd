"""From when and until when a role is held: "chair of Acme since 2019", "CEO until May 2021"."""

import datetime as dt
import re
from collections.abc import Sequence
from functools import cache

from reconcile.extract.roles_signs import STATES, Item, State
from reconcile.knowledge.roles import roles as lexicon_of
from reconcile.model import Document, Interval, Span

_YEAR = r"((?:19|20)\d\d)(?![\w.]*\d)"
# The day and the month, which a year may do without.
_DAY = r"(?:\d{1,2}\.? )?(?:[^\W\d_]{1,12}\.? ){0,2}"
_DASHED = re.compile(rf" ?[(（]{_YEAR} ?[-–—] ?{_YEAR}[)）]")


def tenure(document: Document, end: int, sentence: Span, language: str) -> Interval | None:
    """Read the years of office right after the words that give a role; None where none are told."""
    text = document.text
    dashed = _DASHED.match(text, end, sentence.end)
    if dashed:
        return Interval(dt.date(int(dashed[1]), 1, 1), dt.date(int(dashed[2]), 12, 31))
    found = _bounds(language).match(text, end, sentence.end)
    if not found:
        return None
    since, until = found[1], found[2] or found[3]
    return Interval(
        dt.date(int(since), 1, 1) if since else None,
        dt.date(int(until), 12, 31) if until else None,
    )


def state_then(state: State, period: Interval | None, document: Document) -> State:
    """Say how a role stands when its years have gone by: a role that ended before is a former one.

    The year of an end counts as over, as that end is told.
    """
    published = document.source.published
    if state != "current" or period is None or period.end is None:
        return state
    return "former" if published is None or period.end.year <= published.year else state


_BEFORE = 16  # code points before an organisation that hold the word that dates its role


def state_before(text: str, organization: Item | None, role: Item, language: str) -> State:
    """Say how a role stands by the word before its organisation: a former Acme director."""
    if organization is None or organization.end > role.start:
        return "current"
    lexicon = lexicon_of(language)
    before = text[max(0, organization.start - _BEFORE) : organization.start].lower()
    if not lexicon.unspaced:
        words = before.split()
        before = words[-1].rstrip("-") if words and before[-1:] in (" ", "-") else ""
    for state in STATES:
        said = lexicon.states.get(state, ())
        if before.endswith(said) if lexicon.unspaced else before in said:
            return state
    return "current"


@cache
def _bounds(language: str) -> re.Pattern[str]:
    lexicon = lexicon_of(language)
    since, until = _any(lexicon.since), _any(lexicon.until)
    return re.compile(
        rf",? ?(?:{since} {_DAY}{_YEAR}(?: {until} {_DAY}{_YEAR})?|{until} {_DAY}{_YEAR})",
        re.IGNORECASE,
    )


def _any(words: Sequence[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, longest_first)) + ")" if words else "(?!)"
