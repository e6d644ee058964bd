"""What the peers scored before: nothing is run again while all that their figures depend on stays.

A peer takes minutes where this tool takes seconds. Its figures are kept under build/bench/ by the
digest of its adapter, its pinned requirements, the scorer, the data and the options.
"""

import hashlib
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from results import commit
from scorers import Figures, found
from tools import BUILD, PEERS, Tool

KEPT = BUILD / "figures"


def recalled(
    kind: str, tool: Tool, options: Sequence[str], measure: Callable[[], Figures | None]
) -> Figures | None:
    """Give the kept figures, or measure and keep them."""
    path = KEPT / f"{kind}-{_digest(kind, tool, options)}.json"
    if path.exists():
        kept: Figures = json.loads(path.read_text(encoding="utf-8"))
        return kept
    figures = measure()
    if figures is not None:
        KEPT.mkdir(parents=True, exist_ok=True)
        told = json.dumps({**figures, "measured": commit()}, indent=1, ensure_ascii=False)
        path.write_text(told, encoding="utf-8")
    return figures


def _digest(kind: str, tool: Tool, options: Sequence[str]) -> str:
    scorer = found()
    files = [
        *sorted(PEERS.glob("*.py")),
        *sorted(scorer.glob("_*.py")),
        scorer / f"score_{kind}.py",
    ]
    files += [PEERS / tool.requirements] if tool.requirements else []
    seen = hashlib.sha256(f"{tool} {sys.version}".encode())
    for option in options:
        data = Path(option) / kind
        seen.update(b"" if data.is_dir() else option.encode())
        files += sorted(data.rglob("*.jsonl")) if data.is_dir() else []
    for path in files:
        seen.update(path.read_bytes())
    return seen.hexdigest()[:20]
