"""How values are said in explanations and suggestions."""

import re
from collections.abc import Sequence
from decimal import Decimal

from reconcile.model import Claim, plain

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


def rewritten(text: str, old: Decimal, new: Decimal) -> str | None:
    """Write a figure anew with another value in its own style: "$52 Billion" as "$53 billion".

    None where its digits do not stand there plainly enough to be exchanged.
    """
    found = _NUMBER.findall(text)
    if len(found) != 1:
        return None
    written = Decimal(found[0].replace(",", ""))
    if written == 0 or (value := new * written / old) != value.to_integral_value():
        return None
    shown = f"{int(value):,}" if "," in found[0] else f"{int(value)}"
    return _TITLE_CASE.sub(lambda match: match.group().lower(), text.replace(found[0], shown))
