"""Fit the trees of rules/weights/statements.toml, and print dev and cross-validated figures.

    python benchmarks/fit_statements.py --data FOLDER [--trees N] [--write]

FOLDER holds files of rows {"evidence", "statement", "label", "source", "pair"?}. Gradient boosting
of trees of depth four on the logistic loss, Newton steps with a ridge, 24 quantiles a sign. Sets
count by the square root of their rows and labels as if both were nearer to equally frequent. Five
folds: revisions of one passage, and statements about one text, are never in two of them.
"""

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from math import exp, sqrt
from pathlib import Path
from typing import NamedTuple

from reconcile.beside import laid_out
from reconcile.compare.statements import signs
from reconcile.knowledge.leaning import Fork, Tree

RULES = Path(__file__).parent.parent / "rules" / "weights" / "statements.toml"
FOLDS, BINS, DEPTH = 5, 24, 4
Table = tuple[dict[str, list[int]], dict[str, list[float]], list[float], list[float]]
RATE, RIDGE, LEAST = 0.15, 5.0, 30.0


class Row(NamedTuple):
    """A statement: its set, its fold, whether it is not borne out, its weight and its signs."""

    source: str
    fold: int
    bad: bool
    weight: float
    values: dict[str, float]


class Split(NamedTuple):
    """The best question about some rows, and what it gains."""

    gain: float
    sign: str
    at: float
    upto: float
    over: float


def main() -> None:
    """Fit, validate, and write when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--trees", type=int, default=60)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    rows = weighted(list(read(args.data)))
    held = [0.0] * len(rows)
    for fold in range(FOLDS):
        fitted = fit([row for row in rows if row.fold != fold], args.trees)
        for at, row in enumerate(rows):
            if row.fold == fold:
                held[at] = chance(fitted, row)
    whole = fit(rows, args.trees)
    print("cross-validated")
    told(rows, held)
    print("dev")
    told(rows, [chance(whole, row) for row in rows])
    if args.write:
        head = RULES.read_text(encoding="utf-8").partition("\n[[tree]]")[0]
        RULES.write_text(head + "\n" + "\n".join(map(written, whole)), encoding="utf-8")


def read(folder: Path) -> Iterator[Row]:
    """Take the signs of every row."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            one = json.loads(line)
            group = one.get("pair") or one["evidence"]
            fold = int(hashlib.sha256(group.encode()).hexdigest(), 16) % FOLDS
            values = signs(*laid_out(one["evidence"], one["statement"])).values
            yield Row(one["source"], fold, one["label"] != "supported", 1.0, values)


def weighted(rows: Sequence[Row]) -> list[Row]:
    """Let no set and no label drown the others."""
    sets = Counter(row.source for row in rows)
    labels = Counter((row.source, row.bad) for row in rows)
    mean = len(rows) / len(sets)
    return [
        row._replace(
            weight=sqrt(mean / sets[row.source])
            * sqrt(sets[row.source] / 2 / labels[row.source, row.bad])
        )
        for row in rows
    ]


def fit(rows: Sequence[Row], count: int) -> list[Tree]:
    """Add one tree after the other, each to what is wrong with those before."""
    cuts = {sign: _cuts([row.values[sign] for row in rows]) for sign in rows[0].values}
    bins = {sign: [_bin(row.values[sign], edges) for row in rows] for sign, edges in cuts.items()}
    scores, trees = [0.0] * len(rows), list[Tree]()
    for number in range(1, count + 1):
        odds = [1 / (1 + exp(-score)) for score in scores]
        pull = [row.weight * (row.bad - odd) for row, odd in zip(rows, odds, strict=True)]
        bend = [row.weight * odd * (1 - odd) for row, odd in zip(rows, odds, strict=True)]
        every = range(len(rows))
        root = _grown(every, DEPTH, (bins, cuts, pull, bend))
        assert isinstance(root, Fork)
        name = f"{number}: {root.sign}, then {_asked(root.upto)} or {_asked(root.over)}"
        trees.append(Tree(name=name, sign=root.sign, at=root.at, upto=root.upto, over=root.over))
        scores = [s + trees[-1].leaning(r.values) for s, r in zip(scores, rows, strict=True)]
    return trees


def _grown(rows: Sequence[int], depth: int, table: Table) -> Fork | float:
    """Ask the best questions about some rows, as many in a row as there is depth for."""
    bins, cuts, _, _ = table
    split = _split(rows, *table)
    if depth == 1 or not split.gain:
        fork = Fork(
            sign=split.sign, at=split.at, upto=round(split.upto, 3), over=round(split.over, 3)
        )
        return fork if split.gain else fork.upto
    edge = cuts[split.sign].index(split.at)
    sides: list[list[int]] = [[], []]
    for at in rows:
        sides[bins[split.sign][at] > edge].append(at)
    upto, over = (_grown(side, depth - 1, table) for side in sides)
    return Fork(sign=split.sign, at=split.at, upto=upto, over=over)


def _asked(node: Fork | float) -> str:
    return node.sign if isinstance(node, Fork) else "nothing"


def _cuts(values: Sequence[float]) -> list[float]:
    ordered = sorted(values)
    places = (ordered[len(ordered) * part // BINS] for part in range(BINS))
    return sorted({round(value, 3) for value in (*places, *sorted(set(ordered))[:3])})


def _bin(value: float, edges: Sequence[float]) -> int:
    for at, edge in enumerate(edges):
        if value <= edge:
            return at
    return len(edges)


def _split(
    rows: Sequence[int],
    bins: dict[str, list[int]],
    cuts: dict[str, list[float]],
    pull: list[float],
    bend: list[float],
) -> Split:
    """Find the question after which two constants fit the rows best."""
    pulls, bends = sum(pull[at] for at in rows), sum(bend[at] for at in rows)
    worth = RATE * pulls / (bends + RIDGE)
    best = Split(0.0, next(iter(bins)), cuts[next(iter(bins))][0], worth, worth)
    for sign, edges in cuts.items():
        held = bins[sign]
        left, bent = [0.0] * (len(edges) + 1), [0.0] * (len(edges) + 1)
        for at in rows:
            left[held[at]] += pull[at]
            bent[held[at]] += bend[at]
        lower, low = 0.0, 0.0
        for at, edge in enumerate(edges):
            lower, low = lower + left[at], low + bent[at]
            upper, high = pulls - lower, bends - low
            if min(low, high) * 4 < LEAST:
                continue
            gain = lower**2 / (low + RIDGE) + upper**2 / (high + RIDGE) - pulls**2 / (bends + RIDGE)
            if gain > best.gain + 1e-9:
                upto, over = RATE * lower / (low + RIDGE), RATE * upper / (high + RIDGE)
                best = Split(gain, sign, edge, upto, over)
    return best


def chance(trees: Sequence[Tree], row: Row) -> float:
    """Say how likely it is that a statement is not borne out."""
    return 1 / (1 + exp(-sum(tree.leaning(row.values) for tree in trees)))


def told(rows: Sequence[Row], held: Sequence[float]) -> None:
    """Print, for several doubts, accuracy / balanced accuracy / false alarms of each set."""
    for doubt in (0.5, 0.55, 0.6, 0.65):
        line, alarms = [], []
        for source in sorted({row.source for row in rows}):
            ours = [
                (row.bad, p > doubt)
                for row, p in zip(rows, held, strict=True)
                if row.source == source
            ]
            right = sum(bad == said for bad, said in ours) / len(ours)
            caught = sum(bad and said for bad, said in ours) / max(1, sum(bad for bad, _ in ours))
            alarm = sum(said for bad, said in ours if not bad) / max(
                1, sum(not bad for bad, _ in ours)
            )
            alarms.append(alarm)
            line.append(
                f"{source} {100 * right:.1f}/{50 * (caught + 1 - alarm):.1f}/{100 * alarm:.0f}"
            )
        print(doubt, "; ".join(line), f"| false alarms {100 * sum(alarms) / len(alarms):.1f}")


def written(tree: Tree) -> str:
    """Write a tree as it stands in the file."""

    def fork(one: Fork | float) -> str:
        if not isinstance(one, Fork):
            return f"{one:g}"
        upto, over = fork(one.upto), fork(one.over)
        return f'{{ sign = "{one.sign}", at = {one.at:g}, upto = {upto}, over = {over} }}'

    return (
        f'[[tree]]\nname = "{tree.name}"\nsign = "{tree.sign}"\nat = {tree.at:g}\n'
        f"upto = {fork(tree.upto)}\nover = {fork(tree.over)}\n"
    )


if __name__ == "__main__":
    main()
