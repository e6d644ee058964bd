"""What the words of two people's names say together: what is left beside what is shared."""

from collections.abc import Sequence

from rapidfuzz.distance import OSA

from reconcile.knowledge.names import people
from reconcile.resolve.words import Match, Word

Features = dict[str, float]
_SURE = frozenset(("same", "sound"))
_OPEN = ("double", "unread")  # a given name that nothing tells of
# Features that say something else where two of them hold: a given name that differs beside a family
# name in common, a word too many where nothing differs, a slip beside a word that is the same.
_BOTH = (
    ("clash_same", "clash", "same"),
    ("near_same", "near", "same"),
    ("near_extra", "near", "extra"),
)


def contrasts(
    matches: Sequence[Match], rest: tuple[Sequence[Word], Sequence[Word]], found: Features
) -> Features:
    """Give what the shared words and the words left over on each side say together.

    Nothing is said of a given name whose letters, or whose world, tell nothing of the other's.
    """
    if any(name in found for name in _OPEN):
        return {}
    told = {name: 1.0 for name, one, other in _BOTH if found.get(one) and found.get(other)}
    if "extra" in found and "clash" not in found:
        told["only_extra"] = found["extra"]
    if any(match.kind in _SURE and _is_rare(match.a) for match in matches):
        told["rare_same"] = 1.0
    return told | _left(*rest) if all(rest) else told


def _left(ours: Sequence[Word], theirs: Sequence[Word]) -> Features:
    """Compare the words left on both sides: how alike they are, and whether given names."""
    pairs = [(one.text, other.text) for one in ours for other in theirs]
    like = max([OSA.normalized_similarity(*pair) for pair in pairs])
    told = {"clash_like": max(0.0, 2 * like - 1)}
    if any(map(_is_slip, pairs)):
        told["clash_edit"] = 1.0
    known = people().gender
    given = [any(one.text in known for one in part) for part in (ours, theirs)]
    if any(given):
        return told | ({"clash_given": 1.0} if all(given) else {})
    return told | {"clash_rare": 1.0}


def _is_slip(pair: tuple[str, str]) -> bool:
    """Say whether one letter is wrong; two usual given names are two, however near."""
    if people().gender.keys() >= set(pair):
        return False
    return OSA.distance(*pair, score_cutoff=1) == 1


def _is_rare(one: Word) -> bool:
    """Say whether a word is none of the usual given and family names."""
    known = people()
    return not (one.text in known.gender or one.text in known.families or one.kin)
