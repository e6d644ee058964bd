"""Gold labels that are plainly wrong or one tool's convention: rows to score without as well."""

import json
import shutil
import sys
from pathlib import Path

import msgspec
from tools import BUILD

LIST = Path(__file__).resolve().parent / "disputed.toml"


class Dispute(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A row and why its label is disputed; `world`: it may be right, but no words tell."""

    id: str
    reason: str
    world: bool = False


class Disputes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole list."""

    disputed: tuple[Dispute, ...] = ()


def disputes(path: Path = LIST, *, world: bool | None = None) -> dict[str, str]:
    """Read the list as reasons by row, of one kind where it is asked for.

    Stop where the list is invalid or names a row twice.
    """
    try:
        listed = msgspec.toml.decode(path.read_bytes(), type=Disputes).disputed
    except msgspec.MsgspecError as error:
        sys.exit(f"{path}: {error}.")
    reasons = {dispute.id: dispute.reason for dispute in listed}
    if len(reasons) != len(listed):
        sys.exit(f"{path}: a row is listed twice.")
    return {row.id: row.reason for row in listed if world in (None, row.world)}


def undisputed(data: Path, kind: str) -> tuple[Path, dict[str, int]]:
    """Copy the data of a kind without its disputed rows; also count these per set."""
    reasons = disputes()
    copy = BUILD / "undisputed" / kind
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(data / kind, copy)
    counts: dict[str, int] = {}
    for path in sorted(copy.glob("*.jsonl")):
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [line for line in lines if json.loads(line).get("id") not in reasons]
        path.write_text("".join(kept), encoding="utf-8")
        if len(kept) < len(lines):
            counts[path.stem] = len(lines) - len(kept)
    return copy.parent, counts
