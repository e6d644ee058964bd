"""Claims as flat rows, and those as CSV."""

import csv
import datetime as dt
import io
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from reconcile.model import Amount, Claim, Holding, Quotation
from reconcile.report.claims.values import value

Shape = Literal["text", "whole", "decimal", "day", "texts"]
Cell = str | int | Decimal | dt.date | tuple[str, ...] | None

# The columns in their order, which stays: a new one comes last.
COLUMNS: dict[str, Shape] = {
    "id": "text",
    "source": "text",
    "line": "whole",
    "column": "whole",
    "start": "whole",
    "end": "whole",
    "kind": "text",
    "text": "text",
    "low": "decimal",
    "high": "decimal",
    "step": "decimal",
    "start_date": "day",
    "end_date": "day",
    "unit": "text",
    "modifier": "text",
    "change": "text",
    "person": "text",
    "role": "text",
    "organization": "text",
    "speaker": "text",
    "subject": "text",
    "subject_name": "text",
    "attribute": "text",
    "period_start": "day",
    "period_end": "day",
    "provenance": "text",
    "attributed_to": "text",
    "restates": "text",
    "alternatives": "texts",
    "derivation": "texts",
}
# What a spreadsheet takes for a formula (https://owasp.org/www-community/attacks/CSV_Injection),
# unless the whole cell is a negative number.
_FORMULA = re.compile(r"(?!-\d+(?:\.\d+)?\Z)[=+\-@\t\r\n＝＋－＠]")


def row(claim: Claim, names: dict[str, str]) -> dict[str, Cell]:
    """Flatten a claim into the cells of COLUMNS; None where it has nothing to say."""
    same = {name: getattr(claim, name) for name in COLUMNS if hasattr(claim, name)}
    return dict.fromkeys(COLUMNS) | same | _parts(claim, names) | _about(claim, names)


def render(found: Sequence[Claim], names: dict[str, str]) -> str:
    """Write claims as CSV by RFC 4180, under a header, with no cell that is run as a formula."""
    sheet = io.StringIO()
    writer = csv.writer(sheet)
    writer.writerow(COLUMNS)
    for claim in found:
        writer.writerow(map(_written, row(claim, names).values()))
    return sheet.getvalue()


def _parts(claim: Claim, names: dict[str, str]) -> dict[str, Cell]:
    """Give what only claims of one kind have."""
    match claim.value:
        case Amount(step=step):
            return {"step": step}
        case Holding(person, role, organization):
            return {
                "person": names.get(person, person),
                "role": role,
                "organization": names.get(organization or "", organization),
            }
        case Quotation(speaker=speaker):
            return {"speaker": names.get(speaker or "", speaker)}
        case _:
            return {}


def _about(claim: Claim, names: dict[str, str]) -> dict[str, Cell]:
    period, speaker = claim.period, claim.attributed_to
    return {
        "subject_name": names.get(claim.subject or ""),
        "period_start": period.start if period else None,
        "period_end": period.end if period else None,
        "attributed_to": names.get(speaker or "", speaker),
        "alternatives": tuple(value(other, names) for other in claim.alternatives),
    }


def _written(cell: Cell) -> str:
    if isinstance(cell, Decimal):
        return format(cell, "f")
    text = "; ".join(cell) if isinstance(cell, tuple) else "" if cell is None else str(cell)
    return f"'{text}" if _FORMULA.match(text) else text
