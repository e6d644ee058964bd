"""Roles in languages that write them right beside a name: Chinese, Hindi, Arabic and others."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from reconcile.extract.roles_signs import ORGANIZATION, PERSON, ROLE, STATES, Item, State
from reconcile.knowledge.roles import roles as lexicon_of
from reconcile.model import Span

_JOINT = "(?:[的の・·]|के|की|का)?"
_TITLE = "(?:डॉ[.]?|डॉक्टर|श्रीमती|श्री|सुश्री|प्रो[.]?|الدكتورة?|السيدة?|المهندسة?)?"  # before a name
PHRASE = rf"(?:{ORGANIZATION}{_JOINT})?{ROLE}"
_HELD = rf"(?P<held>{PHRASE}(?:[兼、及暨和겸]{{1,2}}{PHRASE})*)"
_WRITTEN: tuple[tuple[str, State | None], ...] = (
    (rf"{PERSON}(?:曾任|曾是|曾担任){_HELD}", "former"),
    (rf"{_HELD}(?:の|[・：:·])?{_TITLE}{PERSON}", None),
    (rf"{ORGANIZATION}{_JOINT}{PERSON}[・（(]?{_HELD}", None),
    (rf"{PERSON}[・（(]?{_HELD}", None),
    (rf"{PERSON}(?:是|任|担任|擔任|出任|现任|現任|は){_HELD}", None),
)
LEAD = re.compile(f"{ORGANIZATION}{_JOINT}(?={PERSON})")  # where a person's role is
RULES = tuple((re.compile(pattern), state) for pattern, state in _WRITTEN)
_BLANK = re.compile("[ \u3000]")


def unspaced_items(text: str, sentence: Span, names: Sequence[Item], code: str) -> Iterator[Item]:
    """Yield the roles in a sentence outside its names, with the words that date them."""
    pattern, states = _wordings(code)
    taken = {at for name in names for at in range(name.start, name.end)}
    lexicon = lexicon_of(code)
    for found in pattern.finditer(text, sentence.start, sentence.end):
        if taken.isdisjoint(range(*found.span())):
            role = lexicon.by_words[found["role"].lower()]
            state = states.get(found["state"] or "", "current")
            yield Item(ROLE, *found.span(), role.name, state)


def closed(gap: str) -> str:
    """Leave out the blanks of what stands between names."""
    return _BLANK.sub("", gap)


@cache
def _wordings(code: str) -> tuple[re.Pattern[str], dict[str, State]]:
    lexicon = lexicon_of(code)
    states = {word: state for state in STATES for word in lexicon.states.get(state, ())}
    roles = f"(?<!副)(?P<role>{_any(lexicon.by_words)})"
    return re.compile(rf"(?P<state>{_any(states)})? ?{roles}", re.IGNORECASE), states


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
