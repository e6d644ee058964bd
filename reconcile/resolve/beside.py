"""Tell from one sentence that sets two names side by side that they are not one organisation's."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from reconcile.knowledge.names import organizations
from reconcile.model import Document, Name

_REACH = 60  # code points between two names that one phrase ties


@cache
def _tying() -> re.Pattern[str]:
    """Make the pattern of what stands between two names that one phrase sets apart."""
    known = organizations()
    nouns = "|".join(map(re.escape, (*known.unit_nouns.split(), *known.kin_nouns.split())))
    verbs = "|".join(map(re.escape, known.kin_verbs))
    return re.compile(
        rf",? (?:and|&)(?: (?:its|the|their))?(?: [a-z-]{{1,20}}){{0,2}},? "
        rf"|(?:[^.;!?\n]{{0,40}}\W)?(?:{nouns})(?: company)? "
        r"(?:(?:of|to|in|at|von|der|des|de|del|du) )?(?:the )?"
        rf"| (?:[a-z]{{1,20}} ){{0,2}}(?:{verbs}) (?:(?:by|with|from|in|of) )?(?:the )?"
        r"|[’']s ",
        re.IGNORECASE,
    )


def stand_apart(ours: Sequence[Name], theirs: Sequence[Name], document: Document) -> bool:
    """Say whether a phrase makes one name a part of the other, or lists the two as two.

    "Acme Cloud, a unit of Acme Cloud Group", "Acme Cloud Group and Acme Cloud".
    """
    tagged = [(name, 0) for name in ours] + [(name, 1) for name in theirs]
    tagged.sort(key=lambda one: (one[0].start, one[0].end))
    return any(
        _apart(document.text, before, after)
        for (before, one), (after, other) in pairwise(tagged)
        if one != other
    )


def _apart(text: str, before: Name, after: Name) -> bool:
    gap = text[before.end : after.start]
    return 0 < len(gap) <= _REACH and _tying().fullmatch(gap) is not None
