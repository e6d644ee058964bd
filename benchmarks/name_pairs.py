"""Pairs of names one by one: how often their probabilities are right, and the speed."""

import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Literal, get_args

from disputes import disputes
from results import Cell, table
from tools import OURS, ROOT, command

Kind = Literal["person", "organization"]
Row = dict[str, Any]
BINS = 10
MENTIONS = 100_000


def reliability(folder: Path) -> str:
    """Set each band of probabilities beside the share of pairs that match in it."""
    from reconcile import match_names  # noqa: PLC0415 -- only measurements need the package

    lines: list[list[Cell]] = []
    notes = []
    for kind in get_args(Kind):
        rows = rows_of(folder, kind)
        found = [
            (match_names(r["a"], r["b"], kind=kind).probability, bool(r["match"])) for r in rows
        ]
        lines += _bands(kind, found)
        notes.append(f"{kind} {calibration_error(found):.3f}")
    head = ["probability", "pairs", "said, mean", "match"]
    note = f"Expected calibration error over {BINS} bands: {', '.join(notes)}."
    return f"{note}\n\n{table(head, lines)}"


def rows_of(folder: Path, kind: str) -> list[Row]:
    """Read the labelled pairs of a kind."""
    text = (folder / "names" / f"{kind}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def banded(found: Iterable[tuple[float, bool]]) -> dict[int, list[tuple[float, bool]]]:
    """Part probabilities and labels into bands of equal width."""
    bands: dict[int, list[tuple[float, bool]]] = {}
    for said, match in found:
        bands.setdefault(min(BINS - 1, int(said * BINS)), []).append((said, match))
    return dict(sorted(bands.items()))


def calibration_error(found: Sequence[tuple[float, bool]]) -> float:
    """Give the mean gap of what is said and what is so, weighted by the size of the bands."""
    gaps = (abs(sum(s for s, _ in b) - sum(m for _, m in b)) for b in banded(found).values())
    return sum(gaps) / len(found)


def _bands(kind: str, found: Sequence[tuple[float, bool]]) -> list[list[Cell]]:
    return [
        [
            f"{kind}: {at / BINS:.1f} to {(at + 1) / BINS:.1f}",
            len(band),
            f"{sum(said for said, _ in band) / len(band):.2f}",
            f"{sum(match for _, match in band) / len(band):.2f}",
        ]
        for at, band in banded(found).items()
    ]


def worldly(folder: Path) -> str:
    """Report apart the pairs that only knowledge of the world decides: none may be near certain."""
    from reconcile import match_names  # noqa: PLC0415 -- only measurements need the package

    listed = disputes(world=True)
    rows = [r for kind in get_args(Kind) for r in rows_of(folder, kind) if r["id"] in listed]
    said = [(match_names(r["a"], r["b"], kind=r["kind"]).probability, r["match"]) for r in rows]
    if not said:
        return ""
    matching, others = ([p for p, match in said if match is wanted] for wanted in (True, False))
    return (
        f"Pairs that only knowledge of the world decides (`benchmarks/disputed.toml`): "
        f"{len(said)}, of which {len(matching)} match; the highest probability is "
        f"{max(said)[0]:.2f}, the mean of those that match {_mean(matching):.2f}, of the others "
        f"{_mean(others):.2f}."
    )


def _mean(values: Sequence[float]) -> float:
    return sum(values) / max(1, len(values))


def rates(folder: Path) -> str:
    """Time pairs in a new process, pairs of names seen before, and a large corpus."""
    python, environment = command(OURS)
    lines: list[list[Cell]] = []
    for kind in get_args(Kind):
        pairs = [(r["a"], r["b"]) for r in rows_of(folder, kind)]
        told = subprocess.check_output(
            [python, __file__, kind], input=json.dumps(pairs), text=True, env=environment
        )
        first, again = map(float, told.split())
        lines.append([f"{kind}: pairs/s, each name for the first time", f"{first:,.0f}"])
        lines.append([f"{kind}: pairs/s, names seen before", f"{again:,.0f}"])
    return table(["speed, CPU seconds of one core", "value"], lines + _corpus())


def _corpus() -> list[list[Cell]]:
    """Time the resolution of many mentions, and score it; the names are invented."""
    from corpus import corpus  # noqa: PLC0415 -- needs the package

    from reconcile.resolve import joining, resolve  # noqa: PLC0415 -- only measurements need it

    weighing: list[tuple[int, float]] = []

    class Timed(joining.Scales):
        def likely(self) -> list[joining.Pair]:
            began = time.process_time()
            found = super().likely()
            weighing.append((self.blocked, time.process_time() - began))
            return found

    made = corpus(MENTIONS)
    setattr(joining, "Scales", Timed)  # noqa: B010 -- the same, with a clock; no type may be set
    began = time.process_time()
    found = resolve(made.documents, made.names, made.roles)
    spent = time.process_time() - began
    told = {(m.source, m.start): e.id for e in found.entities for m in e.mentions}
    ours = [told[name.source, name.start] for name in made.names]
    both, gold, said = (_pairs(x) for x in (zip(ours, made.owners, strict=True), made.owners, ours))
    size = f"{len(made.names):,} mentions in {len(made.documents):,} documents"
    pairs, seconds = weighing[0]
    return [
        [f"{size}: seconds", f"{spent:.1f}"],
        ["the same: pairwise precision / recall", f"{both / said:.3f} / {both / gold:.3f}"],
        [
            f"the same: {pairs:,} blocked pairs of people, pairs/s",
            f"{pairs / seconds:,.0f}",
        ],
    ]


def _pairs(labels: Iterable[object]) -> int:
    return sum(n * (n - 1) // 2 for n in Counter(labels).values())


def _seconds(call: Callable[[], object]) -> float:
    began = time.process_time()
    call()
    return time.process_time() - began


def main() -> None:
    """Print the pairs per second of the pairs on standard input: at first, and again."""
    sys.path.insert(0, str(ROOT))
    from reconcile import match_names  # noqa: PLC0415 -- only measurements need the package

    kind: Kind = "person" if sys.argv[1] == "person" else "organization"
    pairs = json.load(sys.stdin)
    match_names("Ann Lee", "Lee Ann", kind=kind)
    runs = [_seconds(lambda: [match_names(a, b, kind=kind) for a, b in pairs]) for _ in range(2)]
    print(*(len(pairs) / spent for spent in runs))


if __name__ == "__main__":
    main()
