"""Fit the trees of rules/weights/statements.toml, and print dev and cross-validated figures.

    python benchmarks/fit_statements.py --data FOLDER [--trees N] [--write]

FOLDER holds files of rows {"evidence", "statement", "label", "source", "pair"?}. Gradient boosting
of trees of depth four on the logistic loss, Newton steps with a ridge, 24 quantiles a sign; each
tree sees a part of the rows and half of the signs. A sign that an editor would take as one against
a statement may only ever count against it, and one for it only for it: what a set has otherwise is
chance. Sets count by the square root of their rows and labels as if both were nearer to equally
frequent. Five folds: rows that share a text, a statement or a passage with a revision of it are
never in two of them.
"""

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from math import exp, sqrt
from pathlib import Path
from random import Random
from typing import NamedTuple

from reconcile.beside import laid_out
from reconcile.compare.statements import signs
from reconcile.knowledge.leaning import Fork, Tree

RULES = Path(__file__).parent.parent / "rules" / "weights" / "statements.toml"
FOLDS, BINS, DEPTH = 5, 24, 4
RATE, RIDGE, LEAST = 0.15, 10.0, 40.0
ROWS, SIGNS = 0.7, 0.5  # of the rows and signs, what one tree sees
AGAINST = frozenset({
    "denied", "digits_missing", "figures_against", "figures_missing", "figures_open",
    "first_name_missing", "letters_missing", "most_opposed", "name_words_missing",
    "names_missing", "opposed", "parted", "scattered", "surest_against", "words_missing",
})  # fmt: skip
FOR = frozenset({
    "beside", "figures_bounded", "figures_derived", "figures_for", "least_context", "pairs", "rare",
    "sentence", "weakest_for",
})  # fmt: skip
FREE = frozenset(["headline", "evidence_figures", "times_longer"])  # tell what others are worth
Bins = dict[str, list[int]]
Cuts = dict[str, list[float]]
Range = tuple[float, float]  # within which answers must stay
ANY = (-1e9, 1e9)


class Row(NamedTuple):
    """A statement: its set, its fold, whether it is not borne out, its weight and its signs."""

    source: str
    fold: int
    bad: bool
    weight: float
    values: dict[str, float]


class Table(NamedTuple):
    """What a tree is grown from: the signs it sees in bins, where these end, and what is wrong."""

    bins: Bins
    cuts: Cuts
    pull: list[float]
    bend: list[float]


class Split(NamedTuple):
    """The best question about some rows, and what it gains."""

    gain: float
    sign: str
    at: float
    upto: float
    over: float
    worth: float  # of one constant for all of the rows


def main() -> None:
    """Fit, validate, and write when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--trees", type=int, default=100)
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
    given = [
        json.loads(line)
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    for one, fold in zip(given, folds(given), strict=True):
        values = signs(*laid_out(one["evidence"], one["statement"])).values
        yield Row(one["source"], fold, one["label"] != "supported", 1.0, values)


def folds(rows: Sequence[dict[str, str]]) -> Iterator[int]:
    """Give each row its fold: that of all with which it shares a text, directly or not."""
    above: dict[str, str] = {}

    def top(key: str) -> str:
        while above.setdefault(key, key) != key:
            key = above[key]
        return key

    for one in rows:
        for other in ("statement", "pair"):
            if other in one:
                above[top(f"{other} {one['source']} {one[other]}")] = top(one["evidence"])
    for one in rows:
        yield int(hashlib.sha256(top(one["evidence"]).encode()).hexdigest(), 16) % FOLDS


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
    every = sorted(AGAINST | FOR | FREE)
    cuts = {sign: _cuts([row.values[sign] for row in rows]) for sign in every}
    bins = {sign: [_bin(row.values[sign], edges) for row in rows] for sign, edges in cuts.items()}
    scores, trees, chances = [0.0] * len(rows), list[Tree](), Random(1)  # noqa: S311 -- no secret
    for number in range(1, count + 1):
        odds = [1 / (1 + exp(-score)) for score in scores]
        pull = [row.weight * (row.bad - odd) for row, odd in zip(rows, odds, strict=True)]
        bend = [row.weight * odd * (1 - odd) for row, odd in zip(rows, odds, strict=True)]
        seen = sorted(chances.sample(every, round(SIGNS * len(every))))
        some = sorted(chances.sample(range(len(rows)), round(ROWS * len(rows))))
        table = Table({sign: bins[sign] for sign in seen}, cuts, pull, bend)
        root = _grown(some, DEPTH, table, ANY)
        if isinstance(root, Fork):
            name = f"{number}: {root.sign}, then {_asked(root.upto)} or {_asked(root.over)}"
            tree = Tree(name=name, sign=root.sign, at=root.at, upto=root.upto, over=root.over)
            scores = [s + tree.leaning(r.values) for s, r in zip(scores, rows, strict=True)]
            trees.append(tree)
    return trees


def _grown(rows: Sequence[int], depth: int, table: Table, within: Range) -> Fork | float:
    """Ask the best questions about some rows, as many in a row as there is depth for."""
    split = _split(rows, table)
    if not depth or not split.gain:
        return round(min(max(split.worth, within[0]), within[1]), 3)
    edge = table.cuts[split.sign].index(split.at)
    sides: list[list[int]] = [[], []]
    for at in rows:
        sides[table.bins[split.sign][at] > edge].append(at)
    upto, over = (
        _grown(side, depth - 1, table, bound)
        for side, bound in zip(sides, _bounds(split, within), strict=True)
    )
    return upto if upto == over else Fork(sign=split.sign, at=split.at, upto=upto, over=over)


def _bounds(split: Split, within: Range) -> tuple[Range, Range]:
    """Keep the answers below a sign against a statement under those above it."""
    low, high = within
    middle = min(max((split.upto + split.over) / 2, low), high)
    if split.sign in AGAINST:
        return (low, middle), (middle, high)
    return ((middle, high), (low, middle)) if split.sign in FOR else (within, within)


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


def _split(rows: Sequence[int], table: Table) -> Split:
    """Find the question after which two constants fit the rows best."""
    pulls, bends = sum(table.pull[at] for at in rows), sum(table.bend[at] for at in rows)
    best = Split(0.0, "", 0.0, 0.0, 0.0, _worth(pulls, bends))
    for sign, held in table.bins.items():
        edges = table.cuts[sign]
        left, bent = [0.0] * (len(edges) + 1), [0.0] * (len(edges) + 1)
        for at in rows:
            left[held[at]] += table.pull[at]
            bent[held[at]] += table.bend[at]
        lower, low = 0.0, 0.0
        for at, edge in enumerate(edges):
            lower, low = lower + left[at], low + bent[at]
            upper, high = pulls - lower, bends - low
            upto, over = _worth(lower, low), _worth(upper, high)
            if min(low, high) * 4 < LEAST or not _is_right(sign, upto, over):
                continue
            gain = lower * upto + upper * over - pulls * best.worth
            if gain > best.gain + 1e-9:
                best = best._replace(gain=gain, sign=sign, at=edge, upto=upto, over=over)
    return best


def _worth(pull: float, bend: float) -> float:
    return RATE * pull / (bend + RIDGE)


def _is_right(sign: str, upto: float, over: float) -> bool:
    """Say whether a sign counts as it may."""
    return not (sign in AGAINST and over < upto) and not (sign in FOR and over > upto)


def chance(trees: Sequence[Tree], row: Row) -> float:
    """Say how likely it is that a statement is not borne out."""
    return 1 / (1 + exp(-sum(tree.leaning(row.values) for tree in trees)))


def told(rows: Sequence[Row], held: Sequence[float]) -> None:
    """Print, for several doubts, accuracy / balanced accuracy / false alarms of each set."""
    for doubt in (0.5, 0.55, 0.6, 0.65, 0.7):
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
