"""Times that something took, to the second: "2:11:47", "2h11m47s", "2小时11分47秒", "4:03.25"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from reconcile.extract.dates.clocks import ZONE, is_of_day
from reconcile.model import Amount, Claim

_MINUTE, _HOUR = 60, 3600
_FREE = r"\d(?<![A-Za-zÀ-ɏ\d.,:：/$€£-]\d)"  # fastest so: it begins with a digit
_WRITTEN = re.compile(  # seconds make it a length: "2h11" may be a time of day
    rf"(?P<h>{_FREE}\d?)\s?(?:h|hr|hrs|小时|小時|個小時|个小时|時間|시간)\.?"
    r"\s{0,2}(?P<m>[0-5０-５]?\d)\s?(?:m|mn|min|mins|['’′:]|分钟|分鐘|分|분)\.?"
    r"\s{0,2}(?P<s>[0-5０-５]?\d)(?!\d)"
    r"(?:\s?(?:s\b|secs?\b|se[gk]\b|''|’’|\"|″|秒鐘|秒钟|秒|초)|(?=[\s,.;)]|\Z))"
)
_COLONS = re.compile(
    rf"(?P<h>{_FREE})[:：](?P<m>[0-5０-５]\d)[:：](?P<s>[0-5０-５]\d(?:[.,]\d{{1,3}})?)"
    r"(?![\d:：/%]|[.,]\d|\s?[ap]\.?m\b|\s?uhr\b)"
)
_FINE = re.compile(
    rf"(?P<m>{_FREE}\d?):(?P<s>[0-5]\d\.\d{{1,3}})(?![\w:/%]|\.\d|\s?[ap]\.?m\b)(?P<h>)"
)
_LEAD = 14  # signs before a time that may say that it is one of the day
_DAY = re.compile(r"\d{4}[ T,]{1,2}\Z|\d[-./]\d{1,2}[-./]?[ T,]{1,2}\Z")


def elapsed(text: str, folded: str, language: str) -> Iterator[Claim]:
    """Yield lengths of time in seconds; one behind "at" or a day, or with a zone, is of the day."""
    for pattern in (_WRITTEN, _COLONS, _FINE):
        for match in pattern.finditer(folded):
            lead = folded[max(0, match.start() - _LEAD) : match.start()]
            of_day = is_of_day(lead, language) or _DAY.search(lead)
            if not of_day and not ZONE.match(text, match.end()):
                yield _claim(text, match)


def _claim(text: str, match: re.Match[str]) -> Claim:
    seconds = Decimal(match["s"].replace(",", "."))
    value = int(match["h"] or 0) * _HOUR + int(match["m"]) * _MINUTE + seconds
    step = Decimal(1).scaleb(int(seconds.as_tuple().exponent))
    start, end = match.span()
    return Claim(
        kind="duration", start=start, end=end, text=text[start:end],
        value=Amount(value, value, step), unit="second", derivation=("elapsed",),
    )  # fmt: skip
