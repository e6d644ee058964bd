"""Fit the weights of rules/weights/names.toml for bare names, and print cross-validated figures.

    python benchmarks/fit_names.py --data FOLDER [--write] [--wrong]

FOLDER holds person.jsonl and organization.jsonl with rows {"a", "b", "match"}. Logistic regression
by Newton's method with a ridge; ten folds, no name in two of them; weights are written in bits.
"""

import argparse
import json
import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from reconcile.resolve.organization_features import organization_features
from reconcile.resolve.person_features import person_features

RULES = Path(__file__).parent.parent / "rules" / "weights" / "names.toml"
RIDGE = 0.5
FOLDS = 10
KINDS: dict[str, Callable[[str, str], dict[str, float]]] = {
    "person": person_features,
    "organization": organization_features,
}
Row = tuple[list[float], bool]


def main() -> None:
    """Fit, validate, and write when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--wrong", action="store_true", help="print the rows that are wrong")
    args = parser.parse_args()
    text = RULES.read_text(encoding="utf-8")
    for kind, features in KINDS.items():
        lines = (args.data / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines()
        pairs = [json.loads(line) for line in lines]
        found = [features(*sorted((pair["a"], pair["b"]))) for pair in pairs]
        names = sorted({name for one in found for name in one}, key=_order(text, kind))
        rows = [
            ([one.get(name, 0.0) for name in names], pair["match"])
            for one, pair in zip(found, pairs, strict=True)
        ]
        told = validate(rows, args, pairs)
        print(kind, told)
        weights = fit(rows)
        table = [f"{n} = {w / math.log(2):.2f}" for n, w in zip(names, weights, strict=True)]
        body = "\n".join([f"[{kind}]", *table, *_judged(text, kind, names)]) + "\n"
        text = re.sub(rf"\[{kind}\]\n(?:[^\[\n][^\n]*\n)*", body, text)
    if args.write:
        RULES.write_text(text, encoding="utf-8")


def validate(rows: Sequence[Row], args: argparse.Namespace, pairs: list[dict[str, object]]) -> str:
    """Score each row by weights fitted without its fold; say F1 at 0.5, AUC, calibration."""
    scores = [0.0] * len(rows)
    folds = folded(pairs)
    for fold in range(FOLDS):
        weights = fit([row for at, row in enumerate(rows) if folds[at] != fold])
        for at in (at for at, of in enumerate(folds) if of == fold):
            scores[at] = chance(weights, rows[at][0])
            if args.wrong and (scores[at] >= 0.5) != rows[at][1]:  # noqa: PLR2004 -- even odds
                active = {k: v for k, v in zip(range(99), rows[at][0], strict=False) if v}
                print(
                    f"{rows[at][1]:d} {scores[at]:.2f} {pairs[at]['a']} | {pairs[at]['b']} {active}"
                )
    truth = [match for _, match in rows]
    hits = sum(s >= 0.5 and t for s, t in zip(scores, truth, strict=True))  # noqa: PLR2004 -- even odds
    told = sum(s >= 0.5 for s in scores)  # noqa: PLR2004 -- even odds
    return (
        f"F1 {200 * hits / (told + sum(truth)):.1f} AUC {100 * area(scores, truth):.1f} "
        f"ECE {calibration(scores, truth):.3f}"
    )


def _judged(text: str, kind: str, names: Sequence[str]) -> list[str]:
    """Give the lines of weights that no row tells of: they stay as somebody judged them."""
    table = re.search(rf"\[{kind}\]\n((?:[^\[\n][^\n]*\n)*)", text)
    lines = table[1].splitlines() if table else []
    return [line for line in lines if "=" in line and line.partition(" =")[0] not in names]


def _order(text: str, kind: str) -> Callable[[str], tuple[int, str]]:
    """Give the order of features: as they stand in the file, new ones after them."""
    table = re.search(rf"\[{kind}\]\n((?:[^\[\n][^\n]*\n)*)", text)
    known = re.findall(r"^(\w+) =", table[1], re.MULTILINE) if table else []
    return lambda name: (known.index(name) if name in known else len(known), name)


def folded(pairs: list[dict[str, object]]) -> list[int]:
    """Give the fold of each pair, so that pairs with a name in common share a fold."""
    roots: dict[object, object] = {}

    def root(name: object) -> object:
        while roots.setdefault(name, name) != name:
            name = roots[name]
        return name

    for pair in pairs:
        roots[root(pair["a"])] = root(pair["b"])
    sizes = Counter(root(pair["a"]) for pair in pairs)
    filled = [0] * FOLDS
    fold_of: dict[object, int] = {}
    for name, size in sizes.most_common():
        fold_of[name] = filled.index(min(filled))
        filled[fold_of[name]] += size
    return [fold_of[root(pair["a"])] for pair in pairs]


def area(scores: Sequence[float], truth: Sequence[bool]) -> float:
    """Give the chance that a match scores above a pair that is none."""
    good = [s for s, t in zip(scores, truth, strict=True) if t]
    bad = [s for s, t in zip(scores, truth, strict=True) if not t]
    return sum((g > b) + (g == b) / 2 for g in good for b in bad) / (len(good) * len(bad))


def calibration(scores: Sequence[float], truth: Sequence[bool]) -> float:
    """Give the expected calibration error over ten bins."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for score, match in zip(scores, truth, strict=True):
        bins.setdefault(min(9, int(score * 10)), []).append((score, match))
    gaps = (abs(sum(s for s, _ in b) - sum(t for _, t in b)) for b in bins.values())
    return sum(gaps) / len(scores)


def chance(weights: Sequence[float], row: Sequence[float]) -> float:
    """Give the probability of a row."""
    total = sum(w * x for w, x in zip(weights, row, strict=True))
    return 1 / (1 + math.exp(-max(-40.0, min(40.0, total))))


def fit(rows: Sequence[Row]) -> list[float]:
    """Fit by Newton's method; the ridge keeps rare features small."""
    size = len(rows[0][0])
    weights = [0.0] * size
    for _ in range(12):
        gradient = [-RIDGE * w for w in weights]
        hessian = [[RIDGE * (i == j) for j in range(size)] for i in range(size)]
        for values, match in rows:
            p = chance(weights, values)
            spots = [(i, v) for i, v in enumerate(values) if v]
            for i, v in spots:
                gradient[i] += (match - p) * v
                for j, u in spots:
                    hessian[i][j] += p * (1 - p) * v * u
        weights = [w + s for w, s in zip(weights, solve(hessian, gradient), strict=True)]
    return weights


def solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Solve linear equations by elimination with pivots."""
    size = len(right)
    rows = [[*line, right[at]] for at, line in enumerate(matrix)]
    for at in range(size):
        best = max(range(at, size), key=lambda r: abs(rows[r][at]))
        rows[at], rows[best] = rows[best], rows[at]
        for other in range(size):
            if other != at and rows[other][at]:
                ratio = rows[other][at] / rows[at][at]
                rows[other] = [x - ratio * y for x, y in zip(rows[other], rows[at], strict=True)]
    return [rows[at][size] / rows[at][at] for at in range(size)]


if __name__ == "__main__":
    main()
