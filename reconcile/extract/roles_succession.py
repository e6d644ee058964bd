"""Who holds a role after whom: "Ann Lee succeeds Nils Holm as chief executive of Acme"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from msgspec import Struct

from reconcile.extract.roles_signs import ORGANIZATION, PERSON, ROLE, Item, State
from reconcile.knowledge.roles import RoleLexicon
from reconcile.knowledge.roles import roles as lexicon_of

_BETWEEN = rf"[^{PERSON}{ROLE}.;\n]{{0,80}}?"  # from a role to the word that says after whom


class Change(Struct, frozen=True):
    """Somebody who takes or leaves a role, and the place in the line of what tells the role."""

    person: Item
    state: State
    held: tuple[int, int]
    rule: str


def changes(line: str, items: Mapping[int, Item], language: str, held: str) -> Iterator[Change]:
    """Yield who takes and who leaves a role in a line of signs; `held` is the pattern of roles."""
    verbs = lexicon_of(language).succession.values()
    if not any(verb in line for each in verbs for verb in each):
        return  # the patterns are slow to make
    for pattern, taking, leaving in _rules(language, held):
        for match in pattern.finditer(line):
            told = match.groupdict()
            for group, state in (("new", taking), ("old", leaving)):
                if told.get(group):
                    person = items[match.start(group)]
                    yield Change(person, state, match.span("held"), match[0])


@cache
def _rules(language: str, held: str) -> tuple[tuple[re.Pattern[str], State, State], ...]:
    """Make the patterns, each with how those who take and who leave the role then hold it."""
    lexicon = lexicon_of(language)
    new, old, aside = f"(?P<new>{PERSON})", f"(?P<old>{PERSON})", "(?:,[^,;.]{1,60},)?"
    before = f"(?:{ORGANIZATION}(?:'s)? )?(?:{ROLE} )?"  # what the new one was until then
    as_held = rf"{aside} {_any(lexicon.as_)} {held}"
    now, later = _told(lexicon, "succeeds"), _told(lexicon, "will succeed")
    by, later_by = _told(lexicon, "succeeded by"), _told(lexicon, "will be succeeded by")
    after = _told(lexicon, "succeeding")
    written: tuple[tuple[str, State, State], ...] = (
        (rf"{new}{aside} {now} {old}{as_held}", "current", "former"),
        (rf"{new}{aside} {later} {old}{as_held}", "incoming", "current"),
        (rf"{old}{aside} {by} {before}{new}{as_held}", "current", "former"),
        (rf"{old}{aside} {later_by} {before}{new}{as_held}", "incoming", "current"),
        (rf"{new}{aside} {now} {held},? {old}", "current", "former"),
        (rf"{new}{aside} {later} {held},? {old}", "incoming", "current"),
        (rf"{held},? {old}{aside} {by} {before}{new}", "current", "former"),
        (rf"{held},? {old}{aside} {later_by} {before}{new}", "incoming", "current"),
        (rf"{held}{_BETWEEN} {after} {old}", "current", "former"),
    )
    return tuple((re.compile(pattern), taking, leaving) for pattern, taking, leaving in written)


def _told(lexicon: RoleLexicon, key: str) -> str:
    return _any(lexicon.succession.get(key, ()))


def _any(words: Sequence[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, longest_first)) + ")" if words else "(?!)"
