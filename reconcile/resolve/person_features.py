"""What two people's names have in common, as features whose weights are fitted."""

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from reconcile.knowledge.names import people
from reconcile.resolve.person_contrasts import contrasts
from reconcile.resolve.person_groups import clash
from reconcile.resolve.sounds import UNREAD, cantonese, latin
from reconcile.resolve.structure import Person, person
from reconcile.resolve.words import (
    KEPT,
    Match,
    Word,
    align,
    joined,
    smooth,
    whole_likeness,
    word,
    words,
)

Features = dict[str, float]
_PATRONYMIC = re.compile(r".{3,}(?:ovich|evich|ovna|evna|ovitch|evitch|ogly|oglu|kyzy)$")
_SON_OF = frozenset(("bin", "ibn", "ben", "bint", "binti"))
_LONG = 8  # characters of a Han or Hangul name, at most
_MOST = 3.0  # of a kind of match, so many count
# A family name in common and a given name that nothing tells of, as of two worlds ("double").
_UNREAD: Features = {"prior": 1.0, "same": 1.0, "clash": 1.0, "double": 1.0, "family": 1.0}
Aligned = tuple[list[Match], list[Word], list[Word]]
_INITIALS = 3  # letters of a name that is all initials, at least: two are too common


class Named(Struct, frozen=True, eq=False):
    """A person's name as it is compared: its words and what each may be, found out once."""

    text: str
    shape: Person
    words: tuple[Word, ...]
    others: tuple[Word, ...]  # by another sound of its letters
    families: frozenset[str]
    sons: tuple[str, ...]  # with its particles, where it says whose son or daughter one is
    letters: str
    initials: str
    native: bool  # in other than Latin letters


@lru_cache(maxsize=KEPT)
def named(text: str) -> Named:
    """Find out about a person's name; text never raises."""
    written = latin(text)
    shape = person(written)
    particles = people().particle_set
    sons = [part for part in shape.parts if part in _SON_OF or part not in particles]
    return Named(
        text=text,
        shape=shape,
        words=_one_given(words(smooth(shape.parts))),
        others=words(cantonese(text).split()),
        families=frozenset(part.replace("-", "") for part in smooth(shape.families)),
        sons=tuple(sons) if not _SON_OF.isdisjoint(sons) else (),
        letters="".join(shape.parts),
        initials="".join([part[0] for part in shape.parts]),
        native=not text.isascii() and any(c > "\u0370" for c in text),
    )


def _one_given(parts: tuple[Word, ...]) -> tuple[Word, ...]:
    """Join the two syllables of an East Asian given name: Kim Jong Un is Kim Jong-un."""
    if len(parts) != 3:  # noqa: PLR2004 -- a family name and two syllables
        return parts
    for family, given in ((parts[0], parts[1:]), (parts[2], parts[:2])):
        if family.kin and all(_is_syllable(one) for one in given):
            whole = word("-".join(one.written for one in given))
            return (family, whole) if family is parts[0] else (whole, family)
    return parts


def _is_syllable(one: Word) -> bool:
    return len(one.text) > 1 and any(len(reading) == 1 for reading in one.readings)


def person_features(a: str, b: str) -> Features:
    """Compare two people's names; what does not hold is left out."""
    return compare_people(named(a), named(b))


def compare_people(a: Named, b: Named) -> Features:
    """Compare two people's names that are taken apart."""
    if a.native and b.native and (native := _natives(a.text, b.text)):
        return native
    ours, theirs = joined(a.words, b.words)
    aligned = align(ours, theirs)
    if a.native != b.native and (a.others or b.others) and (aligned[1] or aligned[2]):
        sounding = a.others or ours, b.others or theirs
        other = align(*sounding)
        if _certain(other) > _certain(aligned):
            (ours, theirs), aligned = sounding, other
    if a.native != b.native and _is_unread(aligned):
        return _UNREAD
    matches, rest_a, rest_b = aligned
    found = _counts(matches, len(rest_a), len(rest_b), min(len(ours), len(theirs)))
    found["whole"] = whole_likeness(ours, theirs)
    if _is_initials(a, b) or _is_initials(b, a):
        found["initials"] = 1.0
    if "all" in found and _turned(a, b):
        found["clash"] = 2.0
        found["whole"] = found["all"] = 0.0  # however alike the letters, they are two
    _structure(a, b, matches, (rest_a, rest_b), found)
    return found | contrasts(matches, (rest_a, rest_b), found)


def _certain(found: Aligned) -> float:
    """Give how alike the aligned words are, in all; those alike by letters count for nothing."""
    return sum(match.likeness for match in found[0] if match.kind != "near")


def _is_unread(found: Aligned) -> bool:
    """Say whether a given name beside a family name in common is in letters that may sound so.

    Beside Masayoshi, the sound that Han letters have in Mandarin says nothing.
    """
    matches, rest_a, rest_b = found
    if any(match.kind == "unread" for match in matches):
        return len(matches) > 1
    worlds = sorted(_world(one) for one in (*rest_a, *rest_b))
    return bool(matches) and worlds == ["east", "other"] and len(rest_a) == len(rest_b)


def _counts(matches: Sequence[Match], rest_a: int, rest_b: int, size: int) -> Features:
    """Count the words that are alike, by kind, and those left over on both sides and on one."""
    found: Features = {"prior": 1.0}
    for match in matches:
        found[match.kind] = min(_MOST, found.get(match.kind, 0.0) + 1.0)
    if "near" in found:
        found["near_loss"] = sum(1 - m.likeness for m in matches if m.kind == "near")
    both = min(rest_a, rest_b)
    extra = float(min(2, max(rest_a, rest_b) - both))
    if both:
        found["clash"] = float(min(both, 2))
    if extra:
        found["extra"] = extra
    if not matches:
        found["none"] = 1.0
    if size == 1:
        found |= {"alone": 1.0, "short_alone": extra}
    if not both and not extra:
        found["all"] = 1.0
    return found


def _natives(a: str, b: str) -> Features:
    """Compare two names in Han or Hangul by their characters; nothing for other scripts."""
    if not (a[0] > UNREAD and b[0] > UNREAD and len(a) < _LONG and len(b) < _LONG):
        return {}
    same = sum(x == y for x, y in zip(a, b, strict=False))
    differ = max(len(a), len(b)) - same
    return {"native_differ": float(min(2, differ))} if differ else {}


def _is_initials(a: Named, b: Named) -> bool:
    """Say whether one name is the initials of the other, as AMLO is."""
    return _INITIALS <= len(a.letters) <= len(b.initials) and b.initials.startswith(a.letters)


def _turned(a: Named, b: Named) -> bool:
    """Say whether "A bin B" stands beside "B bin A", who are father and son."""
    if not a.sons or not b.sons:
        return False
    return a.sons != b.sons and a.sons[0] != b.sons[0] and a.sons[0] in b.sons


def _structure(
    a: Named,
    b: Named,
    matches: Sequence[Match],
    rest: tuple[list[Word], list[Word]],
    found: Features,
) -> None:
    """Compare what the parts are: family and given names, genders, order, generations."""
    if clash(a.shape.gender, b.shape.gender) or any(map(_is_other_gender, matches)):
        found["gender"] = 1.0
    if a.shape.generation != b.shape.generation:
        both = a.shape.generation and b.shape.generation
        found["generation" if both else "one_generation"] = 1.0
        found["whole"] = found["all"] = 0.0  # however alike the letters, they may be two
    telling = [m for m in matches if m.kind != "initial"]
    alike = {m.a.text for m in telling} | {m.b.text for m in telling}
    shared = not alike.isdisjoint(a.families) and not alike.isdisjoint(b.families)
    if shared:
        found["family"] = 1.0
    for feature, at in (("same_first", 0), ("same_last", -1)):
        if any(m.a is a.words[at] and m.b is b.words[at] for m in matches):
            found[feature] = 1.0
    if rest[0] and rest[1]:
        _clashes(rest, eastern=shared and any(m.a.kin or m.b.kin for m in telling), found=found)
    elif any(len(one.text) == 1 for one in (*rest[0], *rest[1])) and _have_initials(a, b):
        found["initial_extra"] = 1.0


def _clashes(rest: tuple[list[Word], list[Word]], *, eastern: bool, found: Features) -> None:
    """Say of which worlds the words are that are left on both sides."""
    worlds = [{_world(one) for one in part} for part in rest]
    if eastern and {"west"} in worlds and {"east"} in worlds:
        found["double"] = 1.0
    if worlds[0] == worlds[1] == {"west"}:
        found["western_clash"] = 1.0
    if eastern and worlds[0] == worlds[1] == {"east"}:
        found["eastern_clash"] = 1.0
    if all(any(_PATRONYMIC.match(one.text) for one in part) for part in rest):
        found["patronymic_clash"] = 1.0


def _world(one: Word) -> str:
    if one.western:
        return "west"
    return "east" if one.eastern else "other"


_MALE, _FEMALE = ("ov", "ev"), ("ova", "eva")


def _is_other_gender(match: Match) -> bool:
    """Say whether of two family names that are alike one is a man's, one a woman's (-ov, -ova)."""
    a, b = match.a.text, match.b.text
    return (a.endswith(_MALE) and b.endswith(_FEMALE)) or (
        b.endswith(_MALE) and a.endswith(_FEMALE)
    )


def _have_initials(a: Named, b: Named) -> bool:
    return all(any(len(one.text) == 1 for one in name.words) for name in (a, b))
