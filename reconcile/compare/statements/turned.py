"""What a statement turns round: words of which the evidence says the opposite, or which it denies.

A long text holds the opposite of most words somewhere. So a word counts as turned round only where
its opposite stands among the same other words as it does itself, and the word itself does less so.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from reconcile.compare.statements.passage import Passage
from reconcile.knowledge.statements import Group

_REACH = 6  # words either way that say what a word of the statement is about
_WIDER = 14  # and one of the evidence
_STOPS = frozenset(".!?;\n")
_MOST = 40  # places of a word that are looked at
_PREFIXES = ("un", "non", "non-")
_LEAST = 5  # letters that a prefix must leave: "uniform" is no denial of form
Rows = Mapping[str, tuple[tuple[Group, Group], ...]]


class Turn(NamedTuple):
    """A word that is turned round, and by how much of what it is about the opposite is nearer."""

    word: str
    margin: float


def turns(evidence: Passage, statement: Passage, rows: Rows) -> Iterator[Turn]:
    """Find the words of which the evidence says the opposite where it speaks of the same."""
    said, given = statement.wording, evidence.wording
    for at, word in enumerate(statement.words):
        known = rows.get(word.stem, ())
        if word.stem not in given.stems and len(word.stem) >= _LEAST:
            known = (*known, *_prefixed(word.stem))
        for group, others in known:
            against = (others - said.stems) & given.stems
            about = _about(statement, at, _REACH) if against else frozenset[str]()
            margin = _nearest(evidence, against, about) - _nearest(evidence, group, about)
            if margin > 0:
                yield Turn(word.text, margin / len(about))
                break


def denied(evidence: Passage, statement: Passage) -> int:
    """Count the words that one text denies and the other says, at every place, without denying."""
    said, given = statement.wording, evidence.wording
    words = {word.stem for word in said.content} & given.stems
    here = (said.denied & words) - said.stated
    there = (given.denied & words) - given.stated
    return len(here - given.denied) + len(there - said.denied)


def _prefixed(stem: str) -> Iterator[tuple[Group, Group]]:
    """Take "unpaid" for the opposite of "paid", and the other way round."""
    for prefix in _PREFIXES:
        bare = stem.removeprefix(prefix)
        if bare == stem or len(bare) >= _LEAST:
            yield frozenset(), frozenset({prefix + stem if bare == stem else bare})


def _about(text: Passage, at: int, reach: int) -> frozenset[str]:
    """Give what stands around a word in its sentence, without figures and words of grammar."""
    words = text.words
    start, end = at, at + 1
    while start and at - start < reach and not words[start - 1].ends(_STOPS):
        start -= 1
    while end < len(words) and end - at <= reach and not words[end - 1].ends(_STOPS):
        end += 1
    near = range(start, end)
    return frozenset([words[one].stem for one in near if one != at and one in text.telling])


def _nearest(text: Passage, stems: Group, about: frozenset[str]) -> int:
    """Count the words of those around that stand around one of the stems too, at the best place."""
    if not about or stems.isdisjoint(text.wording.stems):
        return 0
    places = [at for at, word in enumerate(text.words) if word.stem in stems][:_MOST]
    return max((len(about & _about(text, at, _WIDER)) for at in places), default=0)
