"""price-parser behind the interface of `reconcile.claims`: at most one price a text.

Signs and codes of currencies become ISO 4217 codes where a sign has one usual meaning.
"""

import datetime as dt
import re

from peer_claim import Claim
from price_parser import Price

CODES = {
    **{"$": "USD", "us$": "USD", "€": "EUR", "€ur": "EUR", "euro": "EUR", "£": "GBP", "¥": "JPY"},
    **{"₹": "INR", "rs": "INR", "र": "INR", "₽": "RUB", "руб": "RUB", "р": "RUB", "zł": "PLN"},
    **{"kč": "CZK", "kr": "SEK", "₩": "KRW", "원": "KRW", "₺": "TRY", "฿": "THB", "грн": "UAH"},
    **{"₴": "UAH", "r$": "BRL", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD"},
    **{"hk$": "HKD", "s$": "SGD", "nt$": "TWD", "rm": "MYR", "ft": "HUF", "lei": "RON", "₪": "ILS"},
    **{"r": "ZAR", "php": "PHP", "₱": "PHP", "rp": "IDR", "₫": "VND", "تومان": "IRT", "៛": "KHR"},
    **{"kd": "KWD", "₭": "LAK", "b/": "PAB", "bs": "BOB", "元": "CNY", "円": "JPY"},
}


def claims(text: str, *, locale: str | None = "en", published: dt.date | None = None) -> list[Claim]:
    """Read the price of a text; it has no place, so the whole text is its span."""
    del locale, published
    price = Price.fromstring(text)
    if price.amount is None:
        return []
    sign = (price.currency or "").rstrip(".").lower()
    code = sign.upper() if re.fullmatch(r"[a-z]{3}", sign) else sign
    value, unit = float(price.amount), CODES.get(sign, code)
    return [Claim("money" if unit else "count", 0, len(text), text, value, value, unit)]
