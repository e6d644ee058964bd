"""The words at a place, with a little of what stands around them, on one line."""

import re
from typing import NamedTuple

from reconcile.report.marks import visible

_ROOM = 28  # code points shown on either side
_LONGEST = 80  # code points of the words themselves
_SPACES = re.compile(r"\s+")


class Excerpt(NamedTuple):
    """Words, and what stands before and after them in the same line of a text."""

    before: str
    words: str
    after: str


def excerpt(text: str, start: int, end: int) -> Excerpt:
    """Cut a place out of a text with its surroundings, all safe to show on a terminal."""
    before = text[max(0, start - 2 * _ROOM) : start].rpartition("\n")[2]
    after = text[end : end + 2 * _ROOM].partition("\n")[0]
    return Excerpt(
        _ending(one_line(before)), _outline(text[start:end]), _beginning(one_line(after))
    )


def one_line(text: str) -> str:
    """Join a text's lines, and make visible what would act on a terminal."""
    return visible(_SPACES.sub(" ", text))


def _beginning(text: str) -> str:
    if len(text) <= _ROOM:
        return text.rstrip()
    return (text[:_ROOM].rpartition(" ")[0] or text[:_ROOM]) + "…"


def _ending(text: str) -> str:
    if len(text) <= _ROOM:
        return text.lstrip()
    return "…" + (text[-_ROOM:].partition(" ")[2] or text[-_ROOM:])


def _outline(words: str) -> str:
    """Show the ends of words that are too long to be shown whole."""
    words = one_line(words)
    if len(words) <= _LONGEST:
        return words
    return f"{words[: _LONGEST // 2]} … {words[-_LONGEST // 2 :]}"
