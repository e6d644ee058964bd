"""A window of text -> tokens, each with the roles it can play in a date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct, field

from reconcile.extract.dates.lexicon import HAN_DIGITS, MARKS, UNKNOWN, Lexicon, Read, Roles
from reconcile.extract.dates.when import Span, When

LONGEST = 60  # tokens in a row that are read together
REMEMBERED = 8192  # tokens whose roles are kept, in one language
_HAN_UNITS = {"十": 10, "百": 100, "千": 1000}
_DAY_DIGITS, _YEAR_DIGITS = 2, 4
_SMALL, _YEARS, _MODERN = range(32), range(1000, 3000), range(1500, 2200)
_CODE = re.compile(r"(?P<lead>[1-4]?)(?P<code>\D+?)['’]?(?P<number>\d*)$")
_CODE_LIMITS = {"quarter": 4, "half": 2}
_NOTHING: Roles = {}


class Token(Struct, gc=False):
    """A stretch of text, the letter of its roles, and their values; `when` once it is a date."""

    letter: str
    start: int
    end: int
    roles: Roles = field(default_factory=dict)
    when: When | Span | None = None


def runs(found: Lexicon, folded: str, start: int, end: int) -> Iterator[list[Token]]:
    """Yield the tokens of a window in rows that no unknown word parts: no rule reaches across one.

    Articles are left out; the last row may be empty. A row that never ends is cut, so that to look
    for what fits in it takes no longer than it may.
    """
    matches = list(found.token.finditer(folded, start, end))
    phrases, known, run, passed = found.phrases, found.read, [], 0
    for index, match in enumerate(matches):
        if index < passed:
            continue
        kind: str = match.lastgroup  # type: ignore[assignment]  # every token is of a kind
        word, last = match[kind], match
        seen = known.get((kind, word)) or _read(found, kind, word)
        if word in phrases and (phrase := _phrase(found, matches, index)):
            seen, passed = phrase[0], index + phrase[1]
            last = matches[passed - 1]
        roles, letter = seen
        if letter != UNKNOWN:
            if letter:
                run.append(Token(letter, match.start(kind), last.end(), roles))
            if len(run) < LONGEST:
                continue
        if run:
            yield run
            run = []
    yield run


def _read(found: Lexicon, kind: str, word: str) -> Read:
    """Give the roles of a token, and their letter; most words come again and again."""
    if len(found.read) > REMEMBERED:
        found.read.clear()
    roles = _READERS.get(kind, _unknown)(found, word)
    letter = "" if kind == "suffix" or "the" in roles else found.letter(roles)
    found.read[kind, word] = roles, letter
    return roles, letter


def _phrase(found: Lexicon, matches: list[re.Match[str]], index: int) -> tuple[Read, int] | None:
    """Find the longest entry of several words that begins at the index, and its length."""
    for rest, roles in found.phrases.get(matches[index][0].strip(), ()):
        words = [match[0].strip() for match in matches[index + 1 : index + 1 + len(rest)]]
        if words == rest:
            letter = "" if "the" in roles else found.letter(roles)
            return (roles, letter), 1 + len(rest)
    return None


def _unknown(found: Lexicon, text: str) -> Roles:  # noqa: ARG001 -- one of the readers
    return _NOTHING


def _word(found: Lexicon, text: str) -> Roles:
    return found.words.get(text, _NOTHING)


def _digits(found: Lexicon, text: str) -> Roles:  # noqa: ARG001 -- one of the readers
    if len(text) > _YEAR_DIGITS:
        return _NOTHING
    value = int(text)
    if len(text) == _YEAR_DIGITS:
        return {"year4": value} if value in _YEARS else _NOTHING
    if len(text) <= _DAY_DIGITS:
        return {"num" if value in _SMALL else "yy": value}
    return {"hundreds": value} if value else _NOTHING


def _short(found: Lexicon, text: str) -> Roles:  # noqa: ARG001 -- one of the readers
    return {"year2": int(text[1:])}


def _ordinal(found: Lexicon, text: str) -> Roles:  # noqa: ARG001 -- one of the readers
    return {"ord": int(re.sub(r"\D.*", "", text))}


def _decade(found: Lexicon, text: str) -> Roles:  # noqa: ARG001 -- one of the readers
    digits = re.sub(r"\D.*", "", text)
    return {"decade_digits": int(digits)}


def _numeric(found: Lexicon, text: str) -> Roles:  # noqa: ARG001 -- one of the readers
    return {"numeric": re.sub(r"\D", "-", text)}


def _yearmonth(found: Lexicon, text: str) -> Roles:  # noqa: ARG001 -- one of the readers
    first, second = re.split(r"\D", text)
    year, month = (first, second) if len(first) == _YEAR_DIGITS else (second, first)
    if int(year) not in _MODERN:
        return _NOTHING
    return {"yearmonth": int(year) * 12 + int(month) - 1}


def _code(found: Lexicon, text: str) -> Roles:
    parts = _CODE.match(text)
    meaning = found.rules.codes.get(parts["code"]) if parts else None
    if not parts or not meaning:
        return _NOTHING
    value = int(parts["number"] or parts["lead"] or 0)
    if value > _CODE_LIMITS.get(meaning, 9999) or not value:
        return _NOTHING
    return {f"{meaning}_code": value}


def _han(found: Lexicon, text: str) -> Roles:
    """Read 二〇一五 digit by digit, 二十三 as a number."""
    if not any(unit in text for unit in _HAN_UNITS):
        digits = "".join(str(max(0, HAN_DIGITS.index(c) - 1)) for c in text)
        return {"year2": int(digits)} if len(text) == _DAY_DIGITS else _digits(found, digits)
    total, last = 0, 1
    pending = False
    for c in text:
        if c in _HAN_UNITS:
            total += (last if pending else 1) * _HAN_UNITS[c]
            pending = False
        else:
            last, pending = max(0, HAN_DIGITS.index(c) - 1), True
    return _digits(found, str(total + (last if pending else 0)))


def _mark(found: Lexicon, text: str) -> Roles:  # noqa: ARG001 -- one of the readers
    return {MARKS[text]: 0} if text in MARKS else _NOTHING


_READERS = {
    "word": _word, "digits": _digits, "number": _digits, "short": _short,
    "ordinal": _ordinal, "decade": _decade,
    "numeric": _numeric, "yearmonth": _yearmonth, "code": _code, "han": _han, "mark": _mark,
}  # fmt: skip
