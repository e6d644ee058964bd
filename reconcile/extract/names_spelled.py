"""Take in the words that an acronym beside a name spells: European Food and Feed Office (EFFO)."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from reconcile.knowledge.name_lists import legal_forms
from reconcile.knowledge.names import fold, organizations
from reconcile.model import Document, Name

_ACRONYM = re.compile(r" \(([“\"]?)([A-Z][A-Za-z&]{1,8})s?\1\)")
_WORD = re.compile(r"[^\W_]+(?:[.-][^\W_]+)*\.?")
_REACH = 140  # code points before an acronym that may spell it
_FEW = 2  # capitals of an acronym
_SHORT = 3  # letters up to which a word in lower case is skipped: of, and, der, des
_BREAK = re.compile(r"[.;:!?]\s|[\n“”\"()]|, ")
_CUE = "spelled by its acronym"


def spelled(names: Sequence[Name], document: Document) -> list[Name]:
    """Widen the names of bodies to the words that the acronym in brackets behind them spells.

    The names, in order of place, that stand among these words give way to the whole one.
    """
    found = list(_spelled(names, document.text))
    if not found:
        return list(names)
    taken = [(one.start, one.end) for one in found]
    kept = [name for name in names if not any(a < name.end and name.start < b for a, b in taken)]
    return sorted([*kept, *found], key=lambda name: (name.start, name.end))


def _spelled(names: Sequence[Name], text: str) -> Iterator[Name]:
    """Yield the whole names that differ from those that were found."""
    places = {(name.start, name.end) for name in names if name.type == "organization"}
    ends = {name.start: name for name in names}
    for match in _ACRONYM.finditer(text):
        short = ends.get(match.start(2))
        letters = fold(match[2].replace("&", ""))
        if short is None or short.type == "place" or sum(c.isupper() for c in match[2]) < _FEW:
            continue
        start = _start(text, match.start(), letters)
        if start is None or (start, match.start()) in places:
            continue
        yield replace(
            short,
            start=start,
            end=match.start(),
            text=text[start : match.start()],
            type="organization",
            cues=(_CUE,),
        )


def _start(text: str, end: int, letters: str) -> int | None:
    """Find where the words begin that spell the letters, and that end at a place.

    Each word gives its first letter; small words and a legal form at the end may give none. The
    first word has a capital, and nothing parts the words.
    """
    low = max(0, end - _REACH)
    breaks = [found.end() for found in _BREAK.finditer(text, low, end)]
    low = breaks[-1] if breaks else low
    words = [(found.start(), found[0]) for found in _WORD.finditer(text, low, end)]
    left, at = letters, len(words) - 1
    while at >= 0 and left and _closes(words[at][1], letters):
        at -= 1
    while at >= 0 and left:
        start, word = words[at]
        given = _given(word, left)
        if given:
            left = left[:-given]
        elif not (word.islower() and len(word) <= _SHORT):
            return None
        at -= 1
        if not left:
            told = len(letters) > _FEW or words[-1][1][0].isupper()
            return start if word[0].isupper() and told else None
    return None


def _given(word: str, left: str) -> int:
    """Count how many of the last letters a word gives: one a part that a hyphen ties."""
    firsts = "".join(part[0] for part in fold(word).split("-") if part)
    known = fold(word).replace(".", "")
    if known in organizations().countries and left.endswith(known):
        return len(known)
    return next((len(one) for one in (firsts, firsts[:1]) if left.endswith(one)), 0)


def _closes(word: str, letters: str) -> bool:
    """Say whether a closing word gives no letter: a legal form, the firm's kind, the acronym."""
    bare = fold(word).replace(".", "")
    known = organizations()
    if bare == letters or bare in legal_forms():
        return True
    return bare[:1] != letters[-1] and (bare in known.whole_set or bare == "company")
