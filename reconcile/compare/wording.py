"""How values are said in explanations and suggestions."""

import re
from collections.abc import Sequence
from decimal import Decimal

from reconcile.model import Amount, Claim, plain

_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_TITLE_CASE = re.compile(r"(?<![A-Za-z])[A-Z][a-z]{2,}")
_GROUPED_FROM = 10_000


def number(value: Decimal) -> str:
    """Write a number plainly, in groups of three digits from ten thousand on."""
    shown = plain(value)
    return f"{shown:,}" if abs(shown) >= _GROUPED_FROM else f"{shown}"


def quoted(claims: Sequence[Claim]) -> str:
    """List the different wordings of claims in quotation marks, in order."""
    texts = list(dict.fromkeys(" ".join(claim.text.split()) for claim in claims))
    return " and ".join(f"“{text}”" for text in texts)


def repeated(claims: Sequence[Claim], noun: str) -> str:
    """Say that claims give one value, or date; and how often, where all are worded alike."""
    said = quoted(claims)
    alike = said == quoted(claims[:1])
    return f"{said} is given {len(claims)} times" if alike else f"{said} give one {noun}"


def written(text: str) -> Decimal | None:
    """Give the one number whose digits stand in a text, 52 in "$52 Billion", or else None."""
    found = _NUMBER.findall(text)
    if len(found) != 1 or found[0].count(".") > 1:
        return None
    return Decimal(found[0].replace(",", "")) or None


def rewritten(text: str, old: Decimal, new: Decimal) -> str | None:
    """Write a figure anew with another value in its own style: "$52 Billion" as "$53 billion".

    None where its digits do not stand there plainly enough to be exchanged.
    """
    digits = written(text)
    if digits is None:
        return None
    decimals = max(0, -int(str(digits.as_tuple().exponent)))
    value = (new * digits / old).quantize(Decimal(1).scaleb(-decimals))
    if value * old != new * digits:
        return None
    found = _NUMBER.findall(text)[0]
    shown = f"{value:,}" if "," in found else f"{value}"
    return _TITLE_CASE.sub(lambda match: match.group().lower(), text.replace(found, shown))


def point(claim: Claim) -> Decimal | None:
    """Give the value of a claim that names a single one."""
    value = claim.value
    return value.low if isinstance(value, Amount) and value.low == value.high else None


def writing(claim: Claim) -> Decimal:
    """Give the share by which rounding to the written step may have moved a value."""
    value = claim.value
    if not isinstance(value, Amount) or not value.low:
        return Decimal(0)
    return value.step / 2 / abs(value.low)


def short(value: Decimal) -> Decimal:
    """Round to three significant digits."""
    return Decimal(format(Decimal(f"{value:.3g}"), "f"))
