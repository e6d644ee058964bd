"""What two bare names have in common, as features whose weights are fitted."""

import re
from collections.abc import Sequence

from msgspec import Struct
from rapidfuzz.distance import OSA

from reconcile.knowledge.name_lists import common_words, is_short_form
from reconcile.knowledge.names import organizations, people
from reconcile.resolve.groups import residue
from reconcile.resolve.people import clash
from reconcile.resolve.sounds import UNREAD, key, latin, skeleton, syllables
from reconcile.resolve.structure import (
    Organization,
    Person,
    acronyms,
    is_eastern,
    is_western,
    kin,
    organization,
    person,
)

Features = dict[str, float]
_PATRONYMIC = re.compile(r".{3,}(?:ovich|evich|ovna|evna|ovitch|evitch|ogly|oglu|kyzy)$")
_NEAR = 0.7  # from this similarity on, two words may be one misspelt
_BONES = 3  # consonants below which a skeleton says nothing
_LONG = 8  # characters of a Han or Hangul name, at most
_DIGITS = re.compile(r"\d+|\b[ivx]{1,4}\b")


class _Match(Struct, frozen=True):
    """Two aligned words, and how alike they are: 1 is the same."""

    a: str
    b: str
    kind: str
    likeness: float


def likeness(a: str, b: str) -> tuple[str, float]:
    """Say how two words of names are alike: same, short, initial, sound, near or other."""
    if a == b:
        return "same", 1.0
    if UNREAD in (a, b):
        return "unread", 0.75
    if min(len(a), len(b)) == 1:
        return ("initial", 0.9) if a[0] == b[0] and a.isascii() else ("other", 0.0)
    if _are_kin(a, b):
        return "sound", 0.95
    if is_short_form(a, b):
        return "short", 0.93
    return _syllable_likeness(a, b) if is_eastern(a) and is_eastern(b) else _letter_likeness(a, b)


def _letter_likeness(a: str, b: str) -> tuple[str, float]:
    """Compare two words by sound, then letter by letter."""
    bones = skeleton(a)
    if key(a) == key(b) or (len(bones) >= _BONES and bones == skeleton(b)):
        return "sound", 0.9
    near = max(OSA.normalized_similarity(a, b), OSA.normalized_similarity(key(a), key(b)) - 0.05)
    return ("near", near) if near >= _NEAR else ("other", near)


def _syllable_likeness(a: str, b: str) -> tuple[str, float]:
    """Compare two East Asian words syllable by syllable, across romanisations."""
    ours, theirs = syllables(a), syllables(b)
    if len(ours) != len(theirs):
        near = OSA.normalized_similarity(a, b)
        return ("near", near) if near >= _NEAR + 0.1 else ("other", near)
    firsts = sum(x[0] == y[0] for x, y in zip(ours, theirs, strict=True)) / len(ours)
    rests = sum(x[1] == y[1] for x, y in zip(ours, theirs, strict=True)) / len(ours)
    if firsts == rests == 1:
        return "romanised", 0.9
    value = 0.5 * firsts + 0.5 * rests
    return ("romanised_near", value) if firsts == 1 or value >= _NEAR else ("other", value)


def _are_kin(a: str, b: str) -> bool:
    return bool({s.native for s in kin(a)} & {s.native for s in kin(b)})


def align(a: Sequence[str], b: Sequence[str]) -> tuple[list[_Match], list[str], list[str]]:
    """Pair the words of two names, the most alike first; give what is left on each side."""
    scored = []
    for i, one in enumerate(a):
        for j, other in enumerate(b):
            kind, value = likeness(one, other)
            if kind != "other":
                scored.append((-value, abs(i - j), i, j, kind))
    left, right = dict(enumerate(a)), dict(enumerate(b))
    matches = []
    for value, _, i, j, kind in sorted(scored):
        if i in left and j in right:
            matches.append(_Match(left.pop(i), right.pop(j), kind, -value))
    return matches, list(left.values()), list(right.values())


def _smooth(parts: Sequence[str]) -> list[str]:
    """Take particles and hyphens out."""
    particles = people().particle_set
    kept = [re.sub(r"^(?:al|el|ul|ad|as|ar|at|an|az)-|['’`-]", "", part) for part in parts]
    return [part for part in kept if part and part not in particles] or list(parts)


def person_features(a: str, b: str) -> Features:
    """Compare two people's names."""
    if a and b and not a.isascii() and not b.isascii() and (native := _natives(a, b)):
        return native
    left, right = person(latin(a)), person(latin(b))
    ours, theirs = _joined(_smooth(left.parts), _smooth(right.parts))
    matches, rest_a, rest_b = align(ours, theirs)
    found: Features = {"prior": 1.0}
    for match in matches:
        found[match.kind] = min(3.0, found.get(match.kind, 0.0) + 1.0)
    found["near_loss"] = sum(1 - m.likeness for m in matches if m.kind == "near")
    both = min(len(rest_a), len(rest_b))
    extra = max(len(rest_a), len(rest_b)) - both
    found["clash"] = float(min(both, 2))
    found["extra"] = float(min(extra, 2))
    found["none"] = float(not matches)
    found["alone"] = float(min(len(ours), len(theirs)) == 1)
    found["short_alone"] = found["alone"] * extra
    found["all"] = float(not rest_a and not rest_b)
    found["whole"] = _whole(ours, theirs)
    found["initials"] = float(_is_initials(left, right) or _is_initials(right, left))
    found["turned"] = float(_turned(left, right) and found["all"])
    if found["turned"]:
        found["clash"] += 1.0
        found["whole"] = found["all"] = 0.0  # however alike the letters, they are two
    found |= _structure(left, right, matches, (rest_a, rest_b))
    return found


def _turned(a: Person, b: Person) -> bool:
    """Say whether "A bin B" stands beside "B bin A", who are father and son."""
    sons = [[p for p in x.parts if p in _SON_OF or p not in people().particle_set] for x in (a, b)]
    both = all(_SON_OF & set(part) for part in sons)
    return both and sons[0] != sons[1] and sons[0][0] != sons[1][0] and sons[0][0] in sons[1]


_SON_OF = frozenset(("bin", "ibn", "ben", "bint", "binti"))


def _natives(a: str, b: str) -> Features:
    """Compare two names in Han or Hangul by their characters; nothing for other scripts."""
    if not (a[0] > UNREAD and b[0] > UNREAD and len(a) < _LONG and len(b) < _LONG):
        return {}
    same = sum(x == y for x, y in zip(a, b, strict=False))
    differ = max(len(a), len(b)) - same
    return {"native_differ": float(min(2, differ))} if differ else {}


def _is_initials(a: Person, b: Person) -> bool:
    """Say whether one name is the initials of the other, as AMLO is."""
    written = "".join(a.parts)
    letters = "".join(part[0] for part in b.parts)
    return 2 < len(written) <= len(letters) and letters.startswith(written)  # noqa: PLR2004 -- two are too common


def _joined(a: list[str], b: list[str]) -> tuple[list[str], list[str]]:
    """Join two words of one name where the other writes them as one."""
    return _join(a, set(b)), _join(b, set(a))


def _join(parts: list[str], other: set[str]) -> list[str]:
    at = 0
    made: list[str] = []
    while at < len(parts):
        pair = "".join(parts[at : at + 2])
        if at + 1 < len(parts) and pair in other:
            made.append(pair)
            at += 2
        else:
            made.append(parts[at])
            at += 1
    return made


def _whole(a: Sequence[str], b: Sequence[str]) -> float:
    """Give the likeness of two names written without spaces, in the better of two orders."""
    orders = (("".join(a), "".join(b)), ("".join(sorted(a)), "".join(sorted(b))))
    best = max(OSA.normalized_similarity(*pair) for pair in orders)
    return max(0.0, 2 * best - 1)


def _structure(
    a: Person, b: Person, matches: Sequence[_Match], rest: tuple[list[str], list[str]]
) -> Features:
    """Compare what the parts are: family and given names, genders, worlds, patronymics."""
    found: Features = {"gender": float(clash(a.gender, b.gender))}
    alike = {(m.a, m.b) for m in matches if m.kind != "initial"}
    families = {word for pair in alike for word in pair}
    shared = bool(families & set(_smooth(a.families))) and bool(families & set(_smooth(b.families)))
    found["family"] = float(shared)
    worlds = [
        {"west" if is_western(p) else "east" if is_eastern(p) else "other" for p in part}
        for part in rest
    ]
    double = ({"west"}, {"east"})
    eastern = shared and any(kin(word) for word in families)
    found["double"] = float(eastern and (worlds[0], worlds[1]) in (double, double[::-1]))
    found["western_clash"] = float(worlds[0] == worlds[1] == {"west"})
    found["eastern_clash"] = float(eastern and worlds[0] == worlds[1] == {"east"})
    patronymics = [[p for p in part if _PATRONYMIC.match(p)] for part in rest]
    found["patronymic_clash"] = float(bool(patronymics[0] and patronymics[1]))
    found["same_first"] = float(any(m.a == a.parts[0] and m.b == b.parts[0] for m in matches))
    found["same_last"] = float(any(m.a == a.parts[-1] and m.b == b.parts[-1] for m in matches))
    return found


def organization_features(a: str, b: str) -> Features:
    """Compare two organisations' names."""
    left, right = organization(latin(a)), organization(latin(b))
    found: Features = {"prior": 1.0, "identical": float(left.core == right.core)}
    if not left.core or not right.core:
        return {"prior": 1.0, "none": 1.0, "clash": 1.0}
    matches, rest_a, rest_b = align(*_joined(list(left.core), list(right.core)))
    ordinary = [m for m in matches if _is_ordinary(m.a) or _is_ordinary(m.b)]
    found["rare_same"] = float(min(3, sum(m.kind == "same" and m not in ordinary for m in matches)))
    found["common_same"] = float(min(3, sum(m.kind == "same" and m in ordinary for m in matches)))
    found["near"] = float(min(2, sum(m.kind in ("near", "sound") for m in matches)))
    found["near_loss"] = sum(1 - m.likeness for m in matches if m.kind == "near")
    both = min(len(rest_a), len(rest_b))
    found["clash"] = float(min(both, 2))
    found["none"] = float(not matches)
    found["whole"] = _whole(left.core, right.core)
    found["first"] = float(any(m.a == left.core[0] and m.b == right.core[0] for m in matches))
    found["numbers"] = float(_numbers(left) != _numbers(right))
    found |= _left_over(left, right, rest_a, rest_b)
    if found["left_unit"]:
        found["whole"] = 0.0  # however alike the letters, a unit is not its whole
    left_over = any(found[f"left_{kind}"] for kind in ("whole", "unit", "soft"))
    found["generic"] = float(left_over and not found["rare_same"] and not found["near"])
    found["acronym"] = float(_is_acronym(left, right) or _is_acronym(right, left))
    return found


def _is_ordinary(word: str) -> bool:
    return word in common_words("en") or word in organizations().unit_set


def _left_over(a: Organization, b: Organization, rest_a: list[str], rest_b: list[str]) -> Features:
    """Say what the words left on one side alone tell."""
    found = {"left_whole": 0.0, "left_unit": 0.0, "left_soft": 0.0, "left_front": 0.0}
    if bool(rest_a) == bool(rest_b):
        return found
    long, rest = (a, rest_a) if rest_a else (b, rest_b)
    skips = organizations().acronym_skips
    telling = tuple(word for word in rest if word not in skips)
    if not telling:
        return found
    found[f"left_{residue(telling)}"] = float(min(2, len(telling)))
    found["left_front"] = float(long.core[0] in telling)
    return found


def _numbers(name: Organization) -> list[str]:
    return _DIGITS.findall(" ".join(name.core))


def _is_acronym(short: Organization, long: Organization) -> bool:
    written = "".join(word for word in short.core if word != "and")
    return len(short.core) < max(2, len(long.core) + 1) and written in acronyms(long)
