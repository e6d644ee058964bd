"""What two organisations' names have in common, as features whose weights are fitted."""

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct
from rapidfuzz.distance import OSA

from reconcile.knowledge.name_lists import common_words, form_words, legal_forms
from reconcile.knowledge.names import organizations
from reconcile.resolve.groups import residue
from reconcile.resolve.sounds import latin
from reconcile.resolve.structure import Organization, acronyms, organization
from reconcile.resolve.words import KEPT, Match, Word, align, joined, whole_likeness, words

Features = dict[str, float]
_DIGITS = re.compile(r"\d+|\b[ivx]{1,4}\b")
_NEAR = 0.8  # from this similarity on, a long word of a legal form is misspelt
_MOST = 3.0  # of a kind of match, so many count


class Titled(Struct, frozen=True, eq=False):
    """An organisation's name as it is compared: its words and what they tell, found out once."""

    shape: Organization
    words: tuple[Word, ...]
    acronyms: frozenset[str]
    letters: str  # as an acronym is written
    registered: bool  # with a legal form
    numbers: tuple[str, ...]


@lru_cache(maxsize=KEPT)
def titled(text: str) -> Titled:
    """Find out about an organisation's name; text never raises."""
    shape = organization(latin(text))
    return Titled(
        shape=shape,
        words=words(shape.core),
        acronyms=acronyms(shape) if shape.core else frozenset(),
        letters="".join(word for word in shape.core if word != "and"),
        registered=not legal_forms().isdisjoint(shape.parts),
        numbers=tuple(_DIGITS.findall(" ".join(shape.core))),
    )


def organization_features(a: str, b: str) -> Features:
    """Compare two organisations' names; what does not hold is left out."""
    return compare_organizations(titled(a), titled(b))


def compare_organizations(a: Titled, b: Titled) -> Features:
    """Compare two organisations' names that are taken apart."""
    if not a.words or not b.words:
        return {"prior": 1.0, "none": 1.0, "clash": 1.0}
    ours, theirs = joined(a.words, b.words)
    matches, rest_a, rest_b = align(ours, theirs)
    found = _counts(matches)
    if a.shape.core == b.shape.core:
        found["identical"] = 1.0
    if clashing := min(_telling(rest_a), _telling(rest_b), 2):
        found["clash"] = float(clashing)
    found["whole"] = whole_likeness(a.words, b.words)
    if any(m.a is a.words[0] and m.b is b.words[0] for m in matches):
        found["first"] = 1.0
    if a.numbers != b.numbers:
        found["numbers"] = 1.0
    if bool(rest_a) != bool(rest_b):
        long, short = (a, b) if rest_a else (b, a)
        found = _left_over(long, short, rest_a or rest_b, found)
    return found | _acronyms(a, b)


def _telling(rest: Sequence[Word]) -> int:
    """Count the words that are left of a name, but for small ones as between nouns."""
    return sum(word.text not in organizations().acronym_skips for word in rest)


def _counts(matches: Sequence[Match]) -> Features:
    """Count the words that are alike: rare ones, ordinary ones, and those nearly alike."""
    found: Features = {"prior": 1.0}
    for match in matches:
        kind = _kind(match)
        if kind:
            found[kind] = min(_MOST, found.get(kind, 0.0) + 1.0)
    if "near" in found:
        found["near_loss"] = sum(1 - m.likeness for m in matches if m.kind == "near")
    if not matches:
        found["none"] = 1.0
    return found


def _kind(match: Match) -> str:
    if match.kind == "same":
        return "common_same" if _is_ordinary(match.a.text) else "rare_same"
    return {"near": "near", "sound": "near", "bones": "bones"}.get(match.kind, "")


def _is_ordinary(text: str) -> bool:
    return text in common_words("en") or text in organizations().unit_set


def _left_over(long: Titled, short: Titled, rest: Sequence[Word], found: Features) -> Features:
    """Say what the words left on one side alone tell.

    A unit is not its whole, however much of the name they share, so nothing else counts then.
    """
    skips = organizations().acronym_skips
    telling = tuple([one.written for one in rest if one.text not in skips])
    if not telling:
        return found
    kind = "whole" if all(map(_is_form, telling)) else residue(telling)
    if any(map(_DIGITS.fullmatch, telling)):
        kind = "unit"  # one of several that are counted
    shortened = long.registered and not short.registered
    if kind == "unit" or (kind == "trade" and not shortened):
        return {"prior": 1.0, "left_unit": 1.0}
    found[f"left_{kind}"] = float(min(2, len(telling)))
    if kind != "whole" and long.registered and short.registered:
        found["registered"] = 1.0
    if long.words[0].written in telling:
        found["left_front"] = 1.0
    if "rare_same" not in found and "near" not in found:
        found["generic"] = 1.0
    return found


@lru_cache(maxsize=KEPT)
def _is_form(written: str) -> bool:
    """Say whether a word is of a legal form, though it may be misspelt ("compan")."""
    known = form_words()
    return written in known or any(OSA.normalized_similarity(written, w) > _NEAR for w in known)


def _acronyms(a: Titled, b: Titled) -> Features:
    """Say whether one name is written as the other's acronym, by itself or after its country."""
    if _is_acronym(a, b) or _is_acronym(b, a):
        return {"acronym": 1.0}
    return {"national_acronym": 1.0} if _is_national(a, b) or _is_national(b, a) else {}


def _is_acronym(short: Titled, long: Titled) -> bool:
    """Say whether a name is written as another's acronym."""
    return len(short.words) <= len(long.words) and short.letters in long.acronyms


def _is_national(short: Titled, long: Titled) -> bool:
    """Say whether a name is a country's short name and another's acronym, as USAF is Air Force's.

    The other one's words are all ordinary: names of their own are no country's.
    """
    if len(short.words) > 1 or not all(_is_ordinary(one.text) for one in long.words):
        return False
    rests = [
        short.letters[len(c) :] for c in organizations().countries if short.letters.startswith(c)
    ]
    return any(len(rest) > 1 and rest in long.acronyms for rest in rests)
