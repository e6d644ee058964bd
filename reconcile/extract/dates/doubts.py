"""Whether what may be a date is one: years that may be counts, names that may be words."""

from __future__ import annotations

import re

from reconcile.extract.dates.counts import counts, measures
from reconcile.extract.dates.tokens import Token
from reconcile.extract.dates.when import Context, When
from reconcile.knowledge.dates import DateRules

_WORD_BEFORE = re.compile(r"(\w+)['’]?\s+$|(\w['’])$")
_WORD_AFTER = re.compile(r"[\s-]?\s?([^\W\d_]+)")
_CLOSE_BEFORE = re.compile(r"[$€£¥₹#@+_.,:/\\\d]$|\d\s?[-–]\s?$|[#$€£¥+] $")
_CLOSE_AFTER = re.compile(r"['’]?[\d_%°€£¥$]|\s?[%°€£$¥]|[-–/.,:]\d|[-–]?[A-Za-z]")
_NAME_BEFORE = re.compile(r"\b[A-Z][A-Za-z]+ $")
_LETTERS = re.compile(r"[a-z]+")
_SURNAME = re.compile(r" [A-Z][a-z]")
_NEAR = 5  # words before "in nine years" that may make it a stretch of the past
MOST_ADDED = 5  # to a thousand that is counted rather than a year
_USUAL = range(1900, 2101)
_POSSIBLE = range(1000, 2200)


def stands(token: Token, context: Context, rules: DateRules) -> bool:
    """Say whether a reading is a date in its place, and has been placed in time."""
    when = token.when
    assert isinstance(when, When)
    if when.start is None and when.end is None:
        return False
    return not when.weak or _CHECKS[when.weak](token, context, rules)


def _word_before(token: Token, context: Context) -> str:
    found = _WORD_BEFORE.search(context.folded[max(0, token.start - 24) : token.start])
    return (found[1] or found[2]) if found else ""


def _cued(token: Token, context: Context, rules: DateRules) -> bool:
    return _word_before(token, context) in rules.cues


def _in_words(token: Token, context: Context, rules: DateRules) -> bool:
    """Accept "in nineteen eighty", but not "from one thousand": words seldom write such years."""
    when = token.when
    assert isinstance(when, When)
    value = when.start.year if when.start else 0
    if context.folded.startswith("-", token.end):
        return False  # "in twenty thirty-ton trucks"
    return value % 1000 > MOST_ADDED and _cued(token, context, rules)


def _bare_year(token: Token, context: Context, rules: DateRules) -> bool:
    folded = context.folded
    before, after = (
        folded[max(0, token.start - 4) : token.start],
        folded[token.end : token.end + 24],
    )
    if _CLOSE_BEFORE.search(before) or (rules.spaced and _CLOSE_AFTER.match(after)):
        return False
    word = _WORD_AFTER.match(after)
    if word and word[1] in rules.counted:
        return False
    when = token.when
    assert isinstance(when, When)
    value = when.start.year if when.start else 0
    if measures(context, token.start, token.end):
        return False
    ends = value in _USUAL and when.modifier == "between"
    if value in _USUAL and (value % 50 or ends):
        return True
    if counts(context, token.start, token.end):
        return False
    enclosed = before.endswith("(") and after[:1] in {")", ",", ";"}
    return value in _POSSIBLE and (enclosed or _cued(token, context, rules))


def _name(token: Token, context: Context, rules: DateRules) -> bool:  # noqa: ARG001 -- a check
    """Accept "in May" and "by May", but not "may", "and Jan" or "by Jan Smith"."""
    if is_small(token, context):
        return False
    leading = context.leading.get(_word_before(token, context))
    return leading == "strong" or (leading == "soft" and not is_first_name(token, context))


def _alone(token: Token, context: Context, rules: DateRules) -> bool:  # noqa: ARG001 -- a check
    """Accept "April", but not "April Jones", and "april" only after a word that leads to it."""
    leading = context.leading.get(_word_before(token, context))
    if is_small(token, context):
        return bool(leading)
    return leading == "strong" or not is_first_name(token, context)


def is_small(token: Token, context: Context) -> bool:
    """Say whether a name is written small where such names carry a capital."""
    first = context.folded[token.start]
    return context.capitalised and first.isalpha() and context.text[token.start] == first


def is_first_name(token: Token, context: Context) -> bool:
    """Say whether a capital word follows, as a surname would."""
    return context.proper and _SURNAME.match(context.text, token.end) is not None


def _decade(token: Token, context: Context, rules: DateRules) -> bool:  # noqa: ARG001 -- a check
    return _word_before(token, context) == "the"


def _future(token: Token, context: Context, rules: DateRules) -> bool:
    """Accept "will end in a year", but not "doubled in a year" and "the biggest fall in a year"."""
    words = _LETTERS.findall(context.folded[max(0, token.start - 80) : token.start])
    if not rules.future:
        return True
    ranks = {*rules.words.get("superlative", ()), *rules.ordinals[:1]}
    ranked = [
        n for n, word in enumerate(words[-_NEAR:], max(0, len(words) - _NEAR)) if word in ranks
    ]
    since = ranked[-1] if ranked else 0  # "will be the biggest fall in": but "the first will be in"
    return any(word in rules.future for word in words[since:])


def _title(token: Token, context: Context, rules: DateRules) -> bool:  # noqa: ARG001 -- a check
    """Refuse a capital "Today" beside another capital word, as in a name."""
    first = context.text[token.start]
    if not context.proper or first == context.folded[token.start]:
        return True
    before = _NAME_BEFORE.search(context.text, max(0, token.start - 24), token.start)
    return not before and not is_first_name(token, context)


def _never(token: Token, context: Context, rules: DateRules) -> bool:  # noqa: ARG001 -- a check
    return False


_CHECKS = {
    "bare": _bare_year,
    "name": _name,
    "words": _in_words,
    "alone": _alone,
    "decade": _decade,
    "no": _never,
    "title": _title,
    "future": _future,
}
