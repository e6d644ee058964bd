"""What a cell says, however it is written: clock times, numbers, texts, and lists of things."""

import re
from decimal import Decimal, InvalidOperation

from reconcile.knowledge.truth import load_truth_weights

_CLOCK = re.compile(
    r"(?<![\d:])(\d{1,2}):([0-5]\d)(?::[0-5]\d)?(?![\d:])(?:\s*([apAP])\.?[mM](?![a-z])|([ap])(?![a-z]))?"
)
_NUMBER = re.compile(r"[-+−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-+−]?\d+(?:\.\d+)?")
_WORDS = re.compile(r"[^\W_]+")
_PARTS = re.compile(r"[;|&/\n]|\band\b", re.IGNORECASE)
_DAY, _NOON, _MOST_DIGITS = 24, 12, 40


def folded(value: object) -> str:
    """Write a value so that two cells that say the same are equal; "" for a cell without value.

    A clock time is found among other words, as in "2011-12-17 1:48 PM", and its day left aside.
    """
    text = str(value)
    found = _clock(text) or _number(text.strip()) or " ".join(_words(text))
    return "" if found in load_truth_weights().nothing else found


def members(value: object) -> tuple[str, ...]:
    """Take a list apart into its words, without initials, in order of the alphabet.

    Words and not names: "Lee, Ann; Roy, Bo", "Ann B. Lee / Bo Roy" and "Lee Ann, Roy Bo" list the
    same people, and no rule for commas tells names from their parts.
    """
    text = " ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    found = sorted(set(_words(text)))
    if " ".join(found) in load_truth_weights().nothing or folded(text) == "":
        return ()
    return tuple(word for word in found if len(word) > 1) or tuple(found)


def is_list(value: object) -> bool:
    """Say whether a cell names several things, by what stands between them."""
    if isinstance(value, list | tuple):
        return len(value) > 1
    text = str(value)
    return sum(map(bool, map(_words, _PARTS.split(text)))) > 1 and not any(map(str.isdigit, text))


def _clock(text: str) -> str:
    found = _CLOCK.search(text)
    if found is None:
        return ""
    hour = int(found[1])
    if half := found[3] or found[4]:
        hour = hour % _NOON + (_NOON if half in "pP" else 0)
    return f"{hour:02d}:{found[2]}" if hour < _DAY else ""


def _number(text: str) -> str:
    if not _NUMBER.fullmatch(text) or len(text) > _MOST_DIGITS:
        return ""
    try:
        value = Decimal(text.replace(",", "").replace("−", "-"))
    except InvalidOperation:
        return ""
    return format(value.normalize() + 0, "f")


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORDS.findall(text)]
