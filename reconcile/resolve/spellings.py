"""Tell whether two Latin writings may be one Arabic or Slavic name, and how far they are apart.

A name is parted into consonants, in classes that romanisations mix, and the vowels between them.
Consonants have to agree, vowels may differ as far as romanisations do: Khaled and Khalid, Yusuf and
Yousef, Sergei and Sergey; but Hassan is not Hussein, nor Samir Samar, nor Amin Amina.
"""

import math
import re
from functools import cache, lru_cache

from msgspec import Struct

from reconcile.knowledge.romanised import romanised_rules
from reconcile.resolve.structure import kin

_MOST = 2.0  # bits of difference, beyond which two vowelled names are two
_FEW = 3  # letters of a name below which it says nothing
_ARTICLE = re.compile(r"^(?:al|el|as|ad|ar|an|at|az|ash|ul)-|[-'’`ʼ]")
# Spellings of one sound, applied in order; capitals stand for consonants of two letters.
_PLAIN = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"shch|sch", "S"), (r"tch|tsch|tsh", "C"), (r"dzh|dj|zh", "J"), (r"kh", "X"), (r"gh", "g"),
        (r"sh", "S"), (r"ch", "C"), (r"ph", "f"), (r"th", "t"), (r"dh", "d"), (r"ts|tz", "c"),
        (r"x", "ks"), (r"q|ck", "k"), (r"c(?=[aoulrkt])|c$", "k"), (r"w", "v"), (r"j", "J"),
        (r"^y?e(?=[^aeiouy])", "e"), (r"^i(?=[aou])", "Y"), (r"^y(?=[aeiou])", "Y"),
        (r"i[yj](?=[aou])", "i"), (r"(?<=[^aeiouy])y(?=[aou])", "i"),
        (r"(?<=[aou])y(?=[aeiou])", "Y"), (r"(?<=[aeiou])h$", ""),
        (r"([^aeiouy])\1+", r"\1"),
    )
)  # fmt: skip
_PIECES = re.compile(r"[aeiouy]+|[^aeiouy]")
# Vowels and what romanisations write for them; what stands under two names costs nothing to change.
_VOWELS = {
    writing: name
    for name, writings in {
        "a": "a aa", "e": "e", "i": "i y ee ie yi yy iy ii ij", "o": "o", "u": "u ou oo uu",
        "ay": "ai ay ei ey ae aye aee aii", "aw": "au ao aou", "ia": "ia iya iia",
        "iu": "iu yu iou",
    }.items()
    for writing in writings.split()
}  # fmt: skip
# Bits against two vowels that romanisations of one name exchange, within it and before it.
_COSTS = {
    frozenset(("e", "i")): 0.5, frozenset(("a", "e")): 0.5, frozenset(("o", "u")): 0.5,
    frozenset(("ay", "i")): 1.0, frozenset(("ay", "e")): 1.0, frozenset(("aw", "o")): 1.0,
    frozenset(("e", "u")): 1.5, frozenset(("e", "")): 1.0, frozenset(("i", "")): 1.5,
}  # fmt: skip
_FRONT = {frozenset("ou"): 0.5, frozenset("oe"): 1.0}  # Omar and Umar, Olena and Elena
_LONG_FRONT = {frozenset("oa"): 1.0, frozenset("ei"): 0.5}  # Oleksandr, Ibrahim; not Omar, Ivan
_LONG = 3  # consonants of a long name
_CLOSING = frozenset(("i", "e", "ay"))  # last vowels that are one; others tell men from women
_MIXED = frozenset(map(frozenset, ("Xh", "Xk", "gJ", "JY", "gh", "dz", "SC")))
_COARSE = str.maketrans("XJYC", "hggS")
_COARSEST = str.maketrans("XJYChkz", "gggSggd")  # all that may be mixed
_TWO = math.inf


class Spelling(Struct, frozen=True):
    """The consonants of a name, and the vowels before, between and behind them."""

    consonants: tuple[str, ...]
    vowels: tuple[str, ...]


@lru_cache(maxsize=65536)
def spelling(part: str) -> Spelling:
    """Take one folded word of a name apart by its sounds."""
    plain = _ARTICLE.sub("", part)
    for pattern, letters in _PLAIN:
        plain = pattern.sub(letters, plain)
    consonants: list[str] = []
    vowels = [""]
    for piece in _PIECES.findall(plain):
        if piece[0] in "aeiouy":
            vowels[-1] = _VOWELS.get(piece, piece)
        else:
            consonants.append(piece)
            vowels.append("")
    return Spelling(tuple(consonants), tuple(vowels))


@lru_cache(maxsize=65536)
def apart(a: str, b: str) -> float:
    """Give the bits that speak against two words' being one name in two writings.

    They are infinite where the two are two names, or of no origin whose names are written in many
    ways.
    """
    if min(len(a), len(b)) < _FEW or not (_is_romanised(a) and _is_romanised(b)):
        return _TWO
    cost = _between(spelling(a), spelling(b))
    return min(cost, 1.0 + _translated(a, b)) if cost > 1 else cost


@lru_cache(maxsize=65536)
def initials(part: str) -> frozenset[str]:
    """Give capitals for what the other writings of a word may begin with; none for most words."""
    if not bones(part):
        return frozenset()
    rows = romanised_rules().pairs
    near = [
        pair for pair in rows if any(_between(spelling(part), spelling(x)) < _TWO for x in pair)
    ]
    found = (part, *(name for pair in near for name in pair))
    letters = [spelling(name).consonants[:1] for name in found]
    return frozenset("".join(one).translate(_COARSEST).upper() for one in letters)


def bones(part: str) -> str:
    """Give the consonants that all writings of a word share; nothing where it has but one."""
    if len(part) < _FEW or not _is_romanised(part):
        return ""
    return "".join(spelling(part).consonants).translate(_COARSEST)


def _between(one: Spelling, other: Spelling) -> float:
    if len(one.consonants) != len(other.consonants):
        return _TWO
    pairs = list(zip(one.consonants, other.consonants, strict=True))
    mixed = [frozenset(pair) for pair in pairs if pair[0] != pair[1]]
    if not _MIXED.issuperset(mixed):
        return _TWO
    cost = 0.5 * len(mixed) + sum(_cost(at, one, other) for at in range(len(one.vowels)))
    return cost if cost <= _MOST else _TWO


def _cost(at: int, one: Spelling, other: Spelling) -> float:
    """Give the bits that speak against the vowels at one place being one."""
    pair = frozenset((one.vowels[at], other.vowels[at]))
    if len(pair) == 1:
        return 0.0
    if at == len(one.consonants):
        return 0.5 if pair <= _CLOSING else _TWO
    if at:
        return _COSTS.get(pair, _TWO)
    return (_FRONT | _LONG_FRONT if len(one.consonants) >= _LONG else _FRONT).get(pair, _TWO)


def _translated(a: str, b: str) -> float:
    """Compare two words as one name in two languages."""
    found = [
        _between(spelling(a), spelling(x)) + _between(spelling(b), spelling(y))
        for pair in romanised_rules().pairs
        for x, y in (pair, pair[::-1])
    ]
    return min(found)


@lru_cache(maxsize=65536)
def _is_romanised(part: str) -> bool:
    """Say whether a word is like a name of the lists, or a family name of the same lands."""
    if kin(part):
        return False
    known = romanised_rules()
    closed = any(part.endswith(one) and len(part) > len(one) + 2 for one in known.last)
    return closed or part.startswith(known.first) or _key(spelling(part)) in _listed()


@cache
def _listed() -> frozenset[str]:
    known = romanised_rules()
    named = (*known.listed, *(name for pair in known.pairs for name in pair))
    return frozenset(_key(spelling(name)) for name in named)


def _key(one: Spelling) -> str:
    """Write the consonants in classes, and whether a vowel stands before and behind them."""
    letters = "".join(one.consonants).translate(_COARSE)
    return f"{'-' if one.vowels[0] else ''}{letters}{'-' if one.vowels[-1] else ''}"
