"""The evidence that two ranks are of one row: "third-largest bakery", "fourth-largest bakery"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from reconcile.align.evidence import Pair
from reconcile.align.setting import Setting
from reconcile.align.stories import Stories
from reconcile.knowledge.weights import load_align_weights
from reconcile.model import Evidence, Value

_CROWD = 40  # ranks of one row beyond which what they share says nothing
_BEGINS = 5  # letters by which a word is known, whatever its ending
_LEAST = 4  # letters of a word that says something

Hand = tuple[str, bool]  # a source, and whether it is a machine's text within it
Row = tuple[int, str]  # an event, and the word that follows a rank
Reason = tuple[str, str]  # a name that weights are kept under, and a sentence
_Given = dict[tuple[Row, Hand], set[Value]]


def ranked(settings: Sequence[Setting], stories: Stories) -> Iterator[tuple[tuple[int, int], Pair]]:
    """Weigh the pairs of ranks that differ and that one word follows, in texts of one event."""
    blocks: defaultdict[Row, list[int]] = defaultdict(list)
    given: defaultdict[tuple[Row, Hand], set[Value]] = defaultdict(set)
    for at, setting in enumerate(settings):
        if setting.following:
            row = stories.event(setting), setting.following[0]
            blocks[row].append(at)
            given[row, _hand(setting)].add(setting.claim.value)
    for row, members in blocks.items():
        for a, b in combinations(members, 2) if len(members) <= _CROWD else ():
            one, other = settings[a], settings[b]
            if _hand(one) != _hand(other) and one.claim.value != other.claim.value:
                yield (a, b), _weigh(one, other, row, given)


def of_two_rows(one: Setting, other: Setting) -> bool:
    """Say whether two ranks are followed by words, none of which they share."""
    a, b = one.following, other.following
    if not a or not b or one.language != other.language:
        return False
    compounds = a[0].startswith("-") and b[0].startswith("-")
    return set(a).isdisjoint(b) or (compounds and a[0] != b[0])


def _hand(setting: Setting) -> Hand:
    return setting.claim.source, setting.claim.provenance == "ai_generated"


def _weigh(one: Setting, other: Setting, row: Row, given: _Given) -> Pair:
    """Add up what speaks for two ranks being meant to be one."""
    weights = load_align_weights().ranking
    evidence = tuple(
        Evidence(feature=name, weight=weights[name], detail=detail)
        for name, detail in (*_told(one, other, row, given), *_beside(one, other))
    )
    context = round(sum(reason.weight for reason in evidence), 2)
    return Pair(context, context, evidence)


def _told(one: Setting, other: Setting, row: Row, given: _Given) -> Iterator[Reason]:
    """Say whether either text gives other ranks in the same row."""
    yield "follows", f"both are followed by one word: {row[1]}"
    some, others = given[row, _hand(one)], given[row, _hand(other)]
    if len(some) == len(others) == 1:
        yield "sole", "each text gives one such rank"
    if some & others:
        yield "given", "a text gives both ranks"
    if one.claim.provenance != other.claim.provenance:
        yield "ai", "one is written by a machine"


def _beside(one: Setting, other: Setting) -> Iterator[Reason]:
    """Say whose they are, and what their sentences share."""
    if one.subjects and other.subjects:
        a, b = one.subjects[0], other.subjects[0]
        if a in other.subjects or b in one.subjects:
            yield "subject", f"ranks of {a} and of {b}"
        elif one.actor == other.actor:
            yield "other_subject", f"ranks of {a} and of {b}"
    if shared := sorted(set(one.following[1:]) & set(other.following[1:])):
        yield "following", f"the words that follow go on alike: {', '.join(shared)}"
    elif shared := sorted((_beginnings(one) & _beginnings(other)) - set(one.following)):
        yield "words", f"words that begin alike: {', '.join(shared)}"
    if one.times and other.times and not one.times & other.times:
        yield "other_times", "of other years"
    if one.places and other.places and not one.places & other.places:
        yield "other_places", "the sentences name places, and no common one"


def _beginnings(setting: Setting) -> set[str]:
    return {word[:_BEGINS] for word in setting.words if len(word) >= _LEAST}
