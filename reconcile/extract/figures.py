"""A numeral where it stands, and what may be glued to its digits: powers, strokes, ½."""

import re
from decimal import Decimal

from msgspec import Struct

from reconcile.extract.grammar import Word
from reconcile.extract.literals import ONE, VULGAR, Literal
from reconcile.extract.neighbours import ALL_ROLES, NO_ROLES, Roles
from reconcile.extract.sums import HUNDRED, TEN, ZERO

TIMES_TEN = re.compile(
    r" ?[×x*⋅] ?10(?: ?\^?\(? ?([-+]?) ?(\d{1,2})\)?(?!\d|[.,]\d)|([⁺⁻]?[⁰¹²³⁴-⁹]{1,2}))"
)
RAISED = re.compile(r"[⁺⁻]?[⁰¹²³⁴-⁹]{1,2}")
PLAINLY = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")
POWER = re.compile(r"\^([-+]*)(\d{1,2})(?!\d|[.,]\d)")
STROKE = re.compile(r" ?[/⁄] ?(\d{1,6})(?![\d/]|[.,]\d)")
MIXED = re.compile(r" {1,2}(\d{1,3}) ?[/⁄] ?(\d{1,3})(?![\d/]|[.,]\d)")
NAMED = re.compile(r"(?:19|20)\d\d/\d{2,6}|\d{3,6}/(?:19|20)\d\d")  # a year's document
VULGAR_SIGN = re.compile(rf" ?([{VULGAR}])")
PARTS = (
    (1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (2, 5), (3, 5), (4, 5), (1, 6), (5, 6), (1, 8),
    (3, 8), (5, 8), (7, 8), (1, 10),
)  # fmt: skip
VALUES = dict(zip(VULGAR, PARTS, strict=True))
GLUED = frozenset("/⁄^×*⋅⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹") | frozenset(VULGAR)
SPACED = frozenset(" /×x*⋅0123456789") | frozenset(VULGAR)


class Numeral(Struct, eq=False, gc=False):
    """A number where it stands, and how it was written."""

    start: int
    end: int
    value: Decimal
    step: Decimal
    digits: str = ""  # the figure as written, where it begins with one
    other: Decimal | None = None  # what its digits might have meant elsewhere
    scale: Decimal = ONE  # the multiplier that ends it: a million in "5 million"
    ordinal: bool = False
    part: bool = False  # a fraction, in words or with a stroke
    roles: Roles = ALL_ROLES  # what the word behind it may be
    more: bool = False  # it says that it is more: "五百余万"
    percent: bool = False  # it is a fraction of a hundred, in words
    worded: bool = False

    @property
    def bare(self) -> bool:
        """Say whether nothing that a figure takes in stands behind it."""
        return self.roles is NO_ROLES


def past(low: str, at: int) -> int:
    """Pass over a few blanks, with a hyphen among them or none."""
    if low[at : at + 1] not in GAPS:
        return at  # as at most places
    if low[at] == " " and low[at + 1 : at + 2] not in GAPS:
        return at + 1
    at = _blanks(low, at, 3)
    return _blanks(low, at + 1, 2) if low[at : at + 1] in HYPHENS else at


HYPHENS = frozenset("-—")
GAPS = HYPHENS | {" "}


def _blanks(low: str, at: int, most: int) -> int:
    stop = min(at + most, len(low))
    while at < stop and low[at] == " ":
        at += 1
    return at


def extend(low: str, found: Numeral) -> None:
    """Take in what may be glued to a figure: powers, strokes, vulgar fractions."""
    if match := MIXED.match(low, found.end):
        _add(found, int(match[1]), int(match[2]), match.end())
    elif match := VULGAR_SIGN.match(low, found.end):
        _add(found, *VALUES[match[1]], match.end())
    elif match := TIMES_TEN.match(low, found.end):
        power = match[3].translate(PLAINLY) if match[3] else (match[1] or "") + match[2]
        scale = ONE.scaleb(int(power))
        found.value, found.step, found.end = found.value * scale, found.step * scale, match.end()
    elif match := POWER.match(low, found.end):
        _raise(found, match)
    elif found.digits == "10" and (match := RAISED.match(low, found.end)):
        found.value = found.step = ONE.scaleb(int(match[0].translate(PLAINLY)))
        found.end = match.end()
    elif (match := STROKE.match(low, found.end)) and _divides(found, match[1]):
        found.step = ONE / int(match[1])
        found.value, found.end, found.part = found.value * found.step, match.end(), True
        found.other = None


def _divides(found: Numeral, under: str) -> bool:
    """Say whether a figure behind a stroke divides the one before it: not in "1701/2006"."""
    if found.step != 1 or not int(under):
        return False
    names = NAMED.fullmatch(f"{found.digits}/{under}")
    return names is None


def _add(found: Numeral, top: int, under: int, end: int) -> None:
    if under == 0 or top >= under or found.step != 1:
        return
    found.step = ONE / under
    found.value, found.end, found.part = found.value + top * found.step, end, True


def _raise(found: Numeral, match: re.Match[str]) -> None:
    exponent = int(match[2]) * (-1 if match[1].count("-") % 2 else 1)
    if found.value and abs(found.value) < TEN**9:
        found.value, found.end, found.step = found.value**exponent, match.end(), ONE


def spoken(read: Literal | tuple[Word, ...], *, first: bool) -> str:
    """Give a word's decimals: one digit, or two where it is the first ("forty seven")."""
    if isinstance(read, Literal):
        return str(read.value) if read.step == 1 and first else ""
    if any(word.role != "n" for word in read):
        return ""
    value = sum((word.value for word in read), ZERO)
    return str(value) if value < TEN or (first and value < HUNDRED) else ""
