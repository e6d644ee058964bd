"""The simplest thing that works: one regular expression for a number, its scale and its unit."""

import datetime as dt
import re

from peer_claim import Claim

SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}
NAMES = {"dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR"}
UNITS = SIGNS | NAMES | {"%": "percent", "percent": "percent", "per cent": "percent"}
SCALES = {
    **dict.fromkeys(("thousand", "k"), 1e3),
    **dict.fromkeys(("million", "mn", "m"), 1e6),
    **dict.fromkeys(("billion", "bn", "b"), 1e9),
    **dict.fromkeys(("trillion", "tn"), 1e12),
}
NUMBER = re.compile(
    r"(?P<number>\d[\d,]*(?:\.\d+)?)"
    r"(?:\s?(?P<scale>(?i:thousand|million|billion|trillion|mn|bn|tn|[kmb]))\b)?"
    r"(?:\s?(?P<unit>[%€$£¥]|(?i:percent|per cent|dollars?|euros?|usd|eur|gbp)\b))?"
)


def claims(
    text: str, *, locale: str | None = "en", published: dt.date | None = None
) -> list[Claim]:
    """Read every number with its scale, and a unit where it is a percentage or money."""
    del locale, published
    return [claim(match, text) for match in NUMBER.finditer(text)]


def claim(match: re.Match[str], text: str) -> Claim:
    """Make a claim of one match and of the sign that stands before it."""
    value = float(match["number"].replace(",", "")) * SCALES.get((match["scale"] or "").lower(), 1)
    start, name = match.start(), (match["unit"] or "").lower()
    unit = UNITS.get(name, name.upper())
    if start and text[start - 1] in SIGNS:
        start, unit = start - 1, SIGNS[text[start - 1]]
    kind = "percent" if unit == "percent" else "money" if unit else "count"
    return Claim(kind, start, match.end(), text[start : match.end()], value, value, unit)
