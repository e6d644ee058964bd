"""price-parser behind the interface of `reconcile.claims`: at most one price a text.

Signs and codes of currencies become ISO 4217 codes where a sign has one usual meaning.
"""

import datetime as dt
import re

from peer_claim import Claim
from price_parser import Price

SIGNS = """
    USD $ us$ | EUR € €ur euro | GBP £ | JPY ¥ 円 | CNY 元 | INR ₹ rs र | RUB ₽ руб р | PLN zł
    CZK kč | SEK kr | KRW ₩ 원 | TRY ₺ | THB ฿ | UAH грн ₴ | BRL r$ | AUD a$ au$ | CAD c$ ca$
    NZD nz$ | HKD hk$ | SGD s$ | TWD nt$ | MYR rm | HUF ft | RON lei | ILS ₪ | ZAR r | PHP ₱ php
    IDR rp | VND ₫ | IRT تومان | KHR ៛ | KWD kd | LAK ₭ | PAB b/ | BOB bs
"""
CODES = {
    sign: code
    for code, *signs in (entry.split() for entry in re.split(r"[|\n]", SIGNS) if entry.strip())
    for sign in signs
}


def claims(
    text: str, *, locale: str | None = "en", published: dt.date | None = None
) -> list[Claim]:
    """Read the price of a text; it has no place, so the whole text is its span."""
    del locale, published
    price = Price.fromstring(text)
    if price.amount is None:
        return []
    sign = (price.currency or "").rstrip(".").lower()
    code = sign.upper() if re.fullmatch(r"[a-z]{3}", sign) else sign
    value, unit = float(price.amount), CODES.get(sign, code)
    return [Claim("money" if unit else "count", 0, len(text), text, value, value, unit)]
