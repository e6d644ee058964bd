"""Compare names word by word: what is known of each word is found out once, and kept."""

import math
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct
from rapidfuzz.distance import OSA

from reconcile.knowledge.name_lists import short_forms
from reconcile.knowledge.names import people
from reconcile.resolve.sounds import UNREAD, Syllables, key, readings, skeleton
from reconcile.resolve.spellings import apart
from reconcile.resolve.structure import is_eastern, is_western, kin

KEPT = 65536  # words, and pairs of words, whose analysis is kept
LONGEST = 16  # words of a name that are compared
_NEAR = 0.7  # from this similarity on, two words may be one misspelt
_BONES = 3  # consonants below which a skeleton says nothing
_SURE = 0.8  # the likeness of two East Asian words of unlike length that may be one


class Word(Struct, frozen=True, eq=False):
    """A word of a name, folded, with its sound and what it may be; one object a word.

    `short` holds the sounds of its usual short forms, `kin` the native writings of the family
    names of East Asia that it may stand for, `readings` the ways to part it into syllables.
    """

    text: str
    written: str  # with its hyphens
    sound: str
    bones: str
    short: frozenset[str]
    kin: frozenset[tuple[str, ...]]
    readings: tuple[Syllables, ...]
    western: bool
    eastern: bool


class Match(Struct, frozen=True):
    """Two aligned words, and how alike they are: 1 is the same."""

    a: Word
    b: Word
    kind: str
    likeness: float


@lru_cache(maxsize=KEPT)
def word(written: str) -> Word:
    """Find out about a word of a name, which is folded; its hyphens part syllables alone."""
    text = written.replace("-", "") or written
    eastern = is_eastern(written)
    return Word(
        text=text,
        written=written,
        sound=key(text),
        bones=skeleton(text),
        short=frozenset(map(key, short_forms(text))),
        kin=frozenset([surname.native for surname in kin(text)]),
        readings=readings(written) if eastern else (),
        western=is_western(text),
        eastern=eastern,
    )


def words(texts: Sequence[str]) -> tuple[Word, ...]:
    """Find out about the words of a name, so many of them as are compared."""
    return tuple([word(text) for text in texts[:LONGEST]])


def smooth(parts: Sequence[str]) -> list[str]:
    """Take particles, and the hyphens and articles of Arabic names, out."""
    particles = people().particle_set
    kept = [_smoothed(part) for part in parts]
    return [part for part in kept if part and part not in particles] or list(parts)


_ARTICLES = ("al-", "el-", "ul-", "ad-", "as-", "ar-", "at-", "an-", "az-")
_MARKS = str.maketrans("", "", "'’`")


def _smoothed(part: str) -> str:
    return (part[3:] if part.startswith(_ARTICLES) else part).translate(_MARKS)


@lru_cache(maxsize=KEPT)
def likeness(a: Word, b: Word) -> tuple[str, float]:
    """Say how two words of names are alike: same, short, initial, sound, near or other."""
    if a.text == b.text:
        return "same", 1.0
    if UNREAD in (a.text, b.text):
        return "unread", 0.75
    if min(len(a.text), len(b.text)) == 1:
        initial = a.text[0] == b.text[0] and a.text.isascii()
        return ("initial", 0.9) if initial else ("other", 0.0)
    if a.kin and not a.kin.isdisjoint(b.kin):
        return "sound", 0.95
    if a.sound in b.short or b.sound in a.short:
        return "short", 0.93
    return _by_syllables(a, b) if a.eastern and b.eastern else _by_letters(a, b)


def _by_letters(a: Word, b: Word) -> tuple[str, float]:
    """Compare two words by sound, then by their consonants, then letter by letter."""
    if a.sound == b.sound:
        return "sound", 0.9
    if len(a.bones) >= _BONES and a.bones == b.bones:
        return ("other", 0.5) if _is_two(a, b) else ("bones", 0.85)
    if _is_unvocalised(a, b) or _is_unvocalised(b, a):
        return "sound", 0.9
    near = max(
        OSA.normalized_similarity(a.text, b.text),
        OSA.normalized_similarity(a.sound, b.sound) - 0.05,
    )
    return ("near", near) if near >= _NEAR else ("other", near)


def _is_two(a: Word, b: Word) -> bool:
    """Say whether Arabic or Slavic names of the same consonants are two: Hassan, Hussein."""
    if a.bones != b.bones or apart(a.text, b.text) < math.inf:
        return False
    return apart(a.text, a.text) == apart(b.text, b.text) == 0


_VOWELS = str.maketrans("", "", "aeiou")


def _is_unvocalised(a: Word, b: Word) -> bool:
    """Say whether a word without vowels, as Arabic is written, has the consonants of another."""
    if len(a.text) < _BONES or a.text[0] != b.text[0] or a.text.translate(_VOWELS) != a.text:
        return False
    bare = b.text.translate(_VOWELS)
    return a.text == "".join(c for at, c in enumerate(bare) if c != bare[at - 1 : at])


def _by_syllables(a: Word, b: Word) -> tuple[str, float]:
    """Compare two East Asian words syllable by syllable, across romanisations."""
    values = [_alike(ours, theirs) for ours in a.readings for theirs in b.readings]
    whole, value = max(values)
    if whole:
        return "romanised", 0.9
    if value < 0:
        near = OSA.normalized_similarity(a.text, b.text)
        return ("near", near) if near >= _SURE else ("other", near)
    return ("romanised_near", value) if value >= _NEAR else ("other", value)


def _alike(ours: Syllables, theirs: Syllables) -> tuple[bool, float]:
    """Say whether all syllables are alike, and which share of their sounds.

    There is no share where one word has more syllables, or where two of them begin with other
    sounds: the classes hold all spellings of one sound, and another syllable is another name.
    """
    if len(ours) != len(theirs) or not ours:
        return False, -1.0
    pairs = list(zip(ours, theirs, strict=True))
    if any(_is_other(*pair) for pair in pairs):
        return False, -1.0
    sounds = sum((a[0] == b[0]) + (a[1] == b[1]) for a, b in pairs)
    return sounds == 2 * len(pairs), sounds / (2 * len(pairs))


_WADE = {"c", "l"}  # the j of Wade-Giles is the r of Pinyin


def _is_other(a: tuple[str, str], b: tuple[str, str]) -> bool:
    """Say whether two syllables are two in whatever spelling."""
    if a[0] == b[0]:
        return not a[0] and a[1] != b[1]
    return {a[0], b[0]} != _WADE


def align(a: Sequence[Word], b: Sequence[Word]) -> tuple[list[Match], list[Word], list[Word]]:
    """Pair the words of two names, the most alike first; give what is left on each side."""
    scored = []
    for i, one in enumerate(a):
        for j, other in enumerate(b):
            kind, value = likeness(one, other)
            if kind != "other":
                scored.append((-value, abs(i - j), i, j, kind))
    scored.sort()
    left, right = dict(enumerate(a)), dict(enumerate(b))
    matches = []
    for value, _, i, j, kind in scored:
        if i in left and j in right:
            matches.append(Match(left.pop(i), right.pop(j), kind, -value))
    return matches, list(left.values()), list(right.values())


def joined(a: tuple[Word, ...], b: tuple[Word, ...]) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Join two words of one name where the other writes them as one."""
    if len(a) == len(b) == 1:
        return a, b
    return _join(a, {one.text for one in b}), _join(b, {one.text for one in a})


def _join(parts: tuple[Word, ...], other: set[str]) -> tuple[Word, ...]:
    at = next((i for i in range(len(parts) - 1) if _pair(parts, i) in other), None)
    if at is None:
        return parts
    made = word(f"{parts[at].written}-{parts[at + 1].written}")
    return (*parts[:at], made, *_join(parts[at + 2 :], other))


def _pair(parts: tuple[Word, ...], at: int) -> str:
    return parts[at].text + parts[at + 1].text


def whole_likeness(a: Sequence[Word], b: Sequence[Word]) -> float:
    """Give the likeness of two names written without spaces, in the better of two orders."""
    ours, theirs = [one.text for one in a], [one.text for one in b]
    best = OSA.normalized_similarity("".join(ours), "".join(theirs))
    if best < 1 and (len(ours) > 1 or len(theirs) > 1):
        turned = "".join(sorted(ours)), "".join(sorted(theirs))
        best = max(best, OSA.normalized_similarity(*turned))
    return max(0.0, 2 * best - 1)
