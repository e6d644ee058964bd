"""quantulum3 behind the interface of `reconcile.claims`.

It reads English alone, whatever the locale, and neither dates nor ranks. Currencies become their
ISO 4217 codes; of its other names those change that say another unit than the writer most likely
meant (minutes are minutes of arc to it), everything else the scorers understand. An uncertainty
that is written as such ("1.2 ± 0.3 mm") leaves the value a point; elsewhere it is how quantulum3
tells a range ("between 5 and 10" is 7.5 ± 2.5), and becomes its two ends.
"""

import datetime as dt
import re
import warnings
from typing import Any

from peer_claim import Claim, in_pieces, undisturbed

warnings.filterwarnings("ignore")

from quantulum3 import parser  # noqa: E402 -- it warns while it is imported

KINDS = {"currency": "money", "dimensionless": "count"}
PLUS_MINUS = ("±", "+/-", "+-", "plus minus", "plus or minus")
NAMES = {
    "dimensionless": "",
    "percentage": "percent",
    "minute of arc": "minute",
    "second of arc": "second",
    "degree angle": "degree",
    "pound-mass": "pound",
    "centavo": "cent",
    "rappen": "cent",
    "ångström": "angstrom",
}
CODES = {
    "dollar": "USD",
    "euro": "EUR",
    "pound sterling": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "rupee": "INR",
    "ruble": "RUB",
    "Swiss franc": "CHF",
}
WORDS = re.compile("|".join(sorted(map(re.escape, NAMES | CODES), key=len, reverse=True)))


def claims(
    text: str, *, locale: str | None = "en", published: dt.date | None = None
) -> list[Claim]:
    """Read the quantities of a text as quantulum3 does; the locale and the date change nothing."""
    del locale, published
    return in_pieces(text, lambda part: undisturbed(map(claim, parser.parse(part))))


def claim(quantity: Any) -> Claim:
    """Bring one quantity into the form that the scorers read."""
    start, end = quantity.span
    low = high = quantity.value
    if quantity.uncertainty and not any(sign in quantity.surface for sign in PLUS_MINUS):
        low, high = low - quantity.uncertainty, high + quantity.uncertainty
    unit, kind = unit_of(quantity.unit)
    modifier = "between" if low != high else ""
    return Claim(kind, start, end, quantity.surface, low, high, unit, modifier)


def unit_of(unit: Any) -> tuple[str, str]:
    """Name the unit and the kind of claim it makes."""
    if unit.name == "percentage":
        return "percent", "percent"
    code = getattr(unit, "currency_code", None)
    name = WORDS.sub(lambda found: (NAMES | CODES)[found[0]], unit.name)
    return code or name, KINDS.get(unit.entity.name, "quantity")
