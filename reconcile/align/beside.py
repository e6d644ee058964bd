"""What stands around two figures in order: the words before them, the figures near them."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from reconcile.align.differing import Feature
from reconcile.align.setting import Setting

_RUN = 3.0  # words in a row beyond which more say nothing
_MANY = 3  # figures near both beyond which more say nothing


def beside(one: Setting, other: Setting) -> Iterator[Feature]:
    """Say how many words lead to both figures alike, and how many figures stand near both."""
    led = takewhile(lambda pair: pair[0] == pair[1], zip(one.before, other.before, strict=False))
    words = [word for word, _ in led]
    if words:
        size = min(_RUN, sum(0.5 if _is_sign(word) else 1.0 for word in words))
        yield Feature("led_alike", size, f"in the same words: {_phrase(words)}")
    if many := min(_MANY, len(one.around & other.around)):
        yield Feature("around", many, f"near one and the same {many} figures")


def _is_sign(word: str) -> bool:
    """Say whether a word is one sign of a script without blanks, half a word."""
    return len(word) == 1 and not word.isascii()


def _phrase(words: Sequence[str]) -> str:
    return ("" if all(map(_is_sign, words)) else " ").join(reversed(words))
