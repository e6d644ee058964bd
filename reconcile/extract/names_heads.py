"""A capitalised word, and ordinary ones that lead up to the body which they are of."""

import re

from msgspec import Struct

from reconcile.knowledge.name_lists import common_words
from reconcile.knowledge.names import Words


class Token(Struct, frozen=True):
    """One capitalised word: its place, its text, its folded form; `owned` where 's follows."""

    start: int
    end: int
    text: str
    folded: str
    owned: bool = False


_TAIL = re.compile(r"(?: [A-Z]\w+)?? ([A-Z]\w+)\b")


def heads(text: str, run: list[Token], token: Token, knowledge: Words) -> bool:
    """Say whether ordinary words lead up to what they are of: the Health and Safety Executive."""
    start = int(len(run) > 1 and run[0].folded in knowledge.opening)
    if text[max(0, run[start].start - 4) : run[start].start].lower() != "the ":
        return False
    start += len(run) > start + 1 and is_whose(run[start], knowledge)  # the U.S. Food and Drug ...
    tail = _TAIL.match(text, token.end)
    plain = common_words("en") if tail and text[run[-1].end : token.start] == " and " else {}
    ordinary = all(each.folded in plain for each in (*run[start:], token))
    return (
        ordinary and tail is not None and tail[1].lower() in knowledge.words("organization_tails")
    )


def is_whose(token: Token, knowledge: Words) -> bool:
    """Say whether a word says of what country a body is (U.S., UK, British)."""
    initials = token.text.replace(".", "")
    short = initials.isupper() and len(initials) in (2, 3)
    return short or token.folded in knowledge.words("demonyms")
