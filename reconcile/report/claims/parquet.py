"""Claims as Parquet, by the optional package pyarrow: the only place that imports it."""

from collections.abc import Sequence
from decimal import Decimal
from types import ModuleType
from typing import Any

from reconcile.errors import InvalidConfig
from reconcile.model import Claim
from reconcile.report.claims.rows import COLUMNS, Cell, row


def arrow() -> ModuleType:
    """Import pyarrow; raise InvalidConfig where it is not installed."""
    try:
        import pyarrow.parquet  # noqa: PLC0415 -- large, and an extra
    except ImportError as error:
        raise InvalidConfig(
            "--format parquet needs pyarrow: install it with pip install 'reconcile[parquet]', "
            "or choose csv."
        ) from error
    found: ModuleType = pyarrow
    return found


def render(found: Sequence[Claim], names: dict[str, str]) -> bytes:
    """Write claims as a Parquet file with the columns of the CSV, typed.

    Decimals are strings, as in the JSON: their digits are exact, and no one precision holds all.
    """
    lib = arrow()
    shapes: dict[str, Any] = {
        "text": lib.string(),
        "whole": lib.int64(),
        "decimal": lib.string(),
        "day": lib.date32(),
        "texts": lib.list_(lib.string()),
    }
    schema = lib.schema([(name, shapes[shape]) for name, shape in COLUMNS.items()])
    cells = [{name: _cell(cell) for name, cell in row(claim, names).items()} for claim in found]
    sink = lib.BufferOutputStream()
    lib.parquet.write_table(lib.Table.from_pylist(cells, schema=schema), sink)
    data: bytes = sink.getvalue().to_pybytes()
    return data


def _cell(cell: Cell) -> Cell:
    return format(cell, "f") if isinstance(cell, Decimal) else cell
