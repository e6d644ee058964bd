"""Cue the names that a text says are another's just before: in brackets, in words, by initials."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from msgspec.structs import replace

from reconcile.knowledge.names import people, words
from reconcile.model import Name

_REACH = 60  # code points between two names that words tie
_SPEAKER = re.compile(r"[ \t]*:")
_MOST, _FEWEST = 4, 2  # letters of a speaker's initials


def called(named: Sequence[Name], text: str, language: str) -> list[Name]:
    """Cue the names that stand in brackets, or after words that say so, right after another's."""
    made = list(named[:1])
    for before, name in pairwise(named):
        gap, after = text[before.end : name.start], text[name.end : name.end + 2]
        if before.type == "person" and _in_brackets(before, name, gap, after):
            made.append(replace(name, type="person", cues=(*name.cues, "in brackets")))
        elif len(gap) <= _REACH and before.type == name.type and _ties(language).fullmatch(gap):
            made.append(replace(name, cues=(*name.cues, "called so")))
        else:
            made.append(name)
    return made


def _in_brackets(before: Name, name: Name, gap: str, after: str) -> bool:
    plain = name.type == "organization" and not name.cues and name.text.istitle()
    opened = gap.strip('“"‘ ') in ("(", "（") and after.strip('”"’')[:1] in (")", "）")
    return opened and (name.type == before.type or plain)


@cache
def _ties(language: str) -> re.Pattern[str]:
    """Make the pattern of what stands between a name and another one of the same bearer."""
    phrases = [re.escape(one).replace(r"\*", r"\w+") for one in words(language).also_called]
    ties = "|".join(sorted(phrases, key=lambda one: (-len(one), one))) or "(?!)"
    return re.compile(rf"[\s,;(（–—-]*(?:{ties})[\s:“\"'‘«]*", re.IGNORECASE)


def spoken(named: Sequence[Name], text: str) -> list[Name]:
    """Take the initials by which a text names its speakers for those people.

    Initials are somebody's where they stand before a colon at the start of a line, and are those
    of exactly one person whom the text names in full.
    """
    full: dict[str, dict[str, None]] = {}
    for name in named:
        if name.type == "person" and " " in name.text:
            full.setdefault(_initials(name.text), {})[name.text] = None
    speaking = {name.text for name in named if _speaks(name, text)}
    meant = {short: next(iter(full[short])) for short in speaking if len(full.get(short, ())) == 1}
    return [_as_person(name, meant) for name in named]


def _as_person(name: Name, meant: dict[str, str]) -> Name:
    if name.text not in meant:
        return name
    return replace(name, type="person", cues=(f"short for {meant[name.text]}",))


def _speaks(name: Name, text: str) -> bool:
    written = name.text
    if not (written.isupper() and written.isalpha() and _FEWEST <= len(written) <= _MOST):
        return False
    opens = text[max(0, name.start - 3) : name.start].rpartition("\n")[2].strip(" *_") == ""
    return opens and _SPEAKER.match(text, name.end) is not None


def _initials(text: str) -> str:
    honorifics, particles = words("en").honorifics, people().particle_set
    parts = [part for part in text.split() if part.lower().rstrip(".") not in honorifics]
    return "".join(part[0] for part in parts if part.lower() not in particles)
