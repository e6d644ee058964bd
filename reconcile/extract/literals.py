"""Read figures written in digits: which sign groups them, and which one begins the decimals."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

REMEMBERED = 4096  # figures, most of which come again and again
MAX_DIGITS = 25  # more are a hash or a serial number, and no quantity
VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒"
_GROUPS = r"(?: \d{3})+(?!\d)(?:[.,]\d+)?"
_PARTS = r"(?:[.,']\d+)*"
_POWER = r"(?:e[+-]?\d{1,3}(?!\w))?"
LITERAL = re.compile(rf"(?:\d{{1,3}}{_GROUPS}|\d+{_PARTS}|(?<![\w.,])[.,]\d+){_POWER}")
# Finds the same in a text, and the signs of fractions: what begins with a class of signs is found
# several times as fast as what begins with a choice.
FIGURES = re.compile(
    rf"[\d.,{VULGAR}](?:(?<=\d)(?:\d{{0,2}}{_GROUPS}|\d*{_PARTS}){_POWER}|(?<=[{VULGAR}])"
    rf"|(?<=[.,])(?<![\w.,][.,])\d+{_POWER})"
)
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,4}(?:,\d{4})+")


class Literal(NamedTuple):
    """A figure as written: its value, its smallest unit, and what else it might have meant."""

    value: Decimal
    step: Decimal
    other: Decimal | None = None


ONE = Decimal(1)
_STEPS = [ONE.scaleb(-n) for n in range(MAX_DIGITS + 1)]
_STEPS = [Decimal(format(step, "f")) for step in _STEPS]


@lru_cache(REMEMBERED)
def read_literal(written: str, decimal: str, *, thousands: bool = False) -> Literal | None:
    """Read a figure; None where no convention allows its signs (as in "1.2.3" or "192.168.1.1").

    `decimal` is the language's decimal sign; `thousands` says that a sign before three digits
    groups them, whichever it is (as in prices of unknown origin).
    """
    if len(written) > MAX_DIGITS + 8:
        return None
    body, _, exponent = written.partition("e")
    plain = body.replace(" ", "").replace("'", "")
    whole, decimals, other = _parts(plain, decimal, thousands=thousands)
    if whole is None or len(whole) + len(decimals) > MAX_DIGITS:
        return None
    value, step = Decimal(f"{whole or 0}.{decimals}" if decimals else whole), _STEPS[len(decimals)]
    if exponent:
        scale = Decimal(f"1e{exponent}")
        value, step = value * scale, step * scale
    return Literal(value, step, other)


def _parts(plain: str, decimal: str, *, thousands: bool) -> tuple[str | None, str, Decimal | None]:
    """Split a figure into its whole digits, its decimals and its other reading."""
    points, commas = plain.count("."), plain.count(",")
    if not points and not commas:
        return plain, "", None
    if points and commas:
        return _both(plain)
    sign = "." if points else ","
    if points + commas > 1:
        grouped = _GROUPED.fullmatch(plain.replace(".", ","))
        return (plain.replace(sign, "") if grouped else None), "", None
    whole, _, rest = plain.partition(sign)
    if len(rest) == 3 and 1 <= len(whole) <= 3 and whole[0] != "0":  # noqa: PLR2004 -- a group of thousands
        if thousands or sign != decimal:
            return whole + rest, "", Decimal(f"{whole}.{rest}")
        return whole, rest, Decimal(whole + rest)
    return whole, rest, None


def _both(plain: str) -> tuple[str | None, str, None]:
    """Split a figure with both signs: the last one, if it stands once, begins the decimals."""
    last = max(plain.rfind("."), plain.rfind(","))
    whole, rest = plain[:last], plain[last + 1 :]
    if plain[last] in whole:
        return None, "", None
    if not _GROUPED.fullmatch(whole.replace(".", ",")):
        return None, "", None
    return whole.replace(".", "").replace(",", ""), rest, None
