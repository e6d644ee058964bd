"""Fit how figures of one event are aligned, and print cross-validated figures.

    python benchmarks/fit_align.py STORIES [--write] [--wrong]

STORIES holds folders with sources/ and gold.json, as the storylines do; our own stories, in all
their variants, are added (own_stories.py). Logistic regression by Newton's method with a ridge;
seven folds, no story in two of them, figures given for either part; weights are written in bits to
the tables of rules/weights/align.toml. The bases are shifted so that `join` and `contradict` stand
where a pair is more likely right than the odds named here.
"""

import argparse
import importlib
import json
import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import own_stories
from scorers import found as scorers_folder

from reconcile import pipeline
from reconcile.align import align
from reconcile.align.alike import is_rival
from reconcile.align.blocking import candidates, of_one_event
from reconcile.align.partners import Partners
from reconcile.align.qualifying import clash
from reconcile.align.setting import WORDED, Setting, settings_of
from reconcile.align.stories import Stories
from reconcile.align.telling import likeness, unlikeness
from reconcile.config import Settings
from reconcile.knowledge.weights import load_align_weights

RULES = Path(__file__).parent.parent / "rules" / "weights" / "align.toml"
RIDGE = 1.5
FOLDS = 7
STEPS = 12
CERTAIN = 30.0  # beyond this the logistic function is 0 or 1
SURE = {
    "likeness": 2.0,
    "unlikeness": 0.6,
    "rivalry": 2.2,
}  # bits, cross-validated, from which a pair is taken
CHOICES = ("first_choice", "other_choice")


class Row(NamedTuple):
    """Two figures of one story: what speaks for and against, and whether they are one thing's.

    `sides` names, for each of the two, the figure and the text in which it has its partner.
    """

    story: str
    sizes: dict[str, float]
    right: bool
    said: str
    sides: tuple[tuple[str, int, str], tuple[str, int, str]]


def main() -> None:
    """Fit, validate, and write when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stories", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--wrong", action="store_true", help="print what is taken wrongly")
    args = parser.parse_args()
    sys.path.insert(0, str(scorers_folder()))
    rows: defaultdict[str, list[Row]] = defaultdict(list)
    with TemporaryDirectory() as folder:
        own_stories.write(Path(folder))
        for stories in (args.stories, Path(folder)):
            for gold in sorted(stories.rglob("gold.json")):
                for table, row in labelled(gold.parent):
                    rows[table].append(row)
    tables = fitted(rows, wrong=args.wrong)
    if args.write:
        text = RULES.read_text(encoding="utf-8")
        for table, weights in tables.items():
            body = "".join(f"{name} = {bits:.2f}\n" for name, bits in weights.items())
            text = re.sub(rf"\[{table}\]\n(?:\w+ = .*\n)*", f"[{table}]\n{body}", text)
        RULES.write_text(text, encoding="utf-8")


def fitted(rows: dict[str, list[Row]], *, wrong: bool) -> dict[str, dict[str, float]]:
    """Fit the tables, print how they do on stories they were not fitted to, and give them."""
    at, found, sure = load_align_weights(), {}, {}
    for table, least in (("likeness", at.join), ("unlikeness", at.contradict)):
        scores = validated(rows[table])
        print(table, told(rows[table], scores, SURE[table], wrong=wrong))
        found[table] = fit(rows[table])
        found[table]["base"] += least - SURE[table]
        sure[table] = [score - SURE[table] for score in scores]
    again = list(second(rows, sure))
    scores = validated(again)
    weights = fit(again)
    print("rivalry", told(again, scores, SURE["rivalry"], wrong=wrong))
    found["rivalry"] = {
        name: (weights[name] - SURE["rivalry"]) / weights["told"] for name in CHOICES
    }
    return found


def second(rows: dict[str, list[Row]], sure: dict[str, list[float]]) -> Iterator[Row]:
    """Give the rivals once more: how sure they are, and whether either has a surer partner."""
    best: defaultdict[tuple[str, int, str], list[float]] = defaultdict(list)
    for table, found in rows.items():
        for row, score in zip(found, sure[table], strict=True):
            for side in row.sides:
                best[side].append(score)
    for row, score in zip(rows["unlikeness"], sure["unlikeness"], strict=True):
        first = all(
            sorted(best[side])[-2:][0] < score or len(best[side]) == 1 for side in row.sides
        )
        first = first and all(max(best[side]) == score for side in row.sides)
        sizes = {"told": score, CHOICES[not first]: 1.0}
        yield row._replace(sizes=sizes)


def labelled(folder: Path) -> Iterator[tuple[str, Row]]:
    """Give the pairs of a story's figures, with the table they belong to and their label.

    Equal figures that the gold does not list are left out, as it lists no day or hour of print;
    but those of one digit are taken to be equal by chance.
    """
    report, settings, stories = aligned(folder / "sources")
    facts = facts_of(folder, report, settings)
    pairs = candidates(settings, stories) | of_one_event(settings, stories)
    partners = Partners(settings, pairs, stories)
    for at, k in sorted(pairs):
        one, other = settings[at], settings[k]
        if one.claim.kind in WORDED or stories.near(one) != stories.near(other):
            continue
        said = f"{one.claim.text} | {other.claim.text} | {one.line[:50]} | {other.line[:50]}"
        sides = (folder.name, at, other.claim.source), (folder.name, k, one.claim.source)
        shared = {fact for fact, _ in facts[at]} & {fact for fact, _ in facts[k]}
        agreed = bool(facts[at] & facts[k])
        alike = partners.are_alike(one, other)
        if clash(one.qualifiers, other.qualifiers, differ=not alike, silent=False):
            continue
        if alike:
            sizes = {each.name: each.size for each in likeness(one, other, partners)}
            known = facts[at] or facts[k] or sizes.get("digits") == 0.0
            if one.claim.source != other.claim.source and known:
                yield "likeness", Row(folder.name, sizes, agreed, said, sides)
        elif stories.event(one) != stories.event(other):
            continue
        elif is_rival(one, other) and not agreed and "" not in shared:
            sizes = {each.name: each.size for each in unlikeness(one, other, stories)}
            yield "unlikeness", Row(folder.name, sizes, bool(shared), said, sides)


def aligned(sources: Path) -> tuple[dict[str, Any], tuple[Setting, ...], Stories]:
    """Check a story's sources; give the report, and the settings that alignment sees."""
    seen: list[Any] = []

    def watched(*given: Any) -> Any:
        seen[:] = given
        return align(*given)

    vars(pipeline)["align"] = watched
    report = pipeline.check([sources], settings=Settings(root=sources.parent))
    vars(pipeline)["align"] = align
    settings = settings_of(*seen)
    return (
        json.loads(report.to_json(include_text=True)),
        settings,
        Stories(seen[0], settings, seen[2]),
    )


def facts_of(
    folder: Path, report: dict[str, Any], settings: Sequence[Setting]
) -> list[set[tuple[str, str]]]:
    """Say of each claim which facts of the gold it gives, and in which group; "" if optional."""
    case = importlib.import_module("score_storylines").Case(folder, report)
    facts: list[set[tuple[str, str]]] = [set() for _ in settings]
    for fact in case.gold.get("facts", []):
        for mention in fact["mentions"]:
            span = case.span(mention["source"], mention["quote"], mention.get("nth", 1))
            for at, setting in enumerate(settings):
                if case.overlap(case.claims[setting.claim.id], span):
                    facts[at].add((fact["id"], mention["group"]))
                    if fact.get("optional"):
                        facts[at].add(("", mention["group"]))
    return facts


def validated(rows: Sequence[Row]) -> list[float]:
    """Score each row by weights fitted without its story's fold, in bits."""
    stories = sorted({row.story for row in rows}, key=_whole)
    whole = sorted({_whole(story) for story in stories})
    fold = {story: whole.index(_whole(story)) % FOLDS for story in stories}
    weights = [fit([row for row in rows if fold[row.story] != at]) for at in range(FOLDS)]
    return [total(weights[fold[row.story]], row) for row in rows]


def _whole(story: str) -> str:
    """Name the story of which a folder holds a variant."""
    return story.partition("@")[0]


def told(rows: Sequence[Row], scores: Sequence[float], sure: float, *, wrong: bool) -> str:
    """Say what is taken from a score on, and how rightly; print what is wrong where asked to."""
    taken = [(row, score) for row, score in zip(rows, scores, strict=True) if score >= sure]
    for row, score in taken:
        if wrong and not row.right:
            print(f"  {score:5.1f} {row.story} {row.said}")
    own = {path.stem for path in own_stories.STORIES.glob("*.toml")}
    parts = []
    for name, wanted in (("theirs", False), ("our own", True)):
        some = [row for row, _ in taken if (_whole(row.story) in own) == wanted]
        right = sum(row.right for row in rows if (_whole(row.story) in own) == wanted)
        hits = sum(row.right for row in some)
        parts.append(f"{name} {hits} of {right} taken, {len(some) - hits} wrongly")
    return f"cross-validated: {'; '.join(parts)} ({len(rows)} pairs)"


def total(weights: dict[str, float], row: Row) -> float:
    """Add up the bits of a row."""
    return sum(weights.get(name, 0.0) * size for name, size in row.sizes.items())


def fit(rows: Sequence[Row]) -> dict[str, float]:
    """Fit the weights of the features, in bits, in the order of their names."""
    names = sorted({name for row in rows for name in row.sizes}, key=lambda n: (n != "base", n))
    at = {name: place for place, name in enumerate(names)}
    given = [[(at[name], size) for name, size in row.sizes.items()] for row in rows]
    weights = [0.0] * len(names)
    for _ in range(STEPS):
        slope = [-RIDGE * weight for weight in weights]
        curve = [
            [RIDGE if row == column else 0.0 for column in range(len(names))]
            for row in range(len(names))
        ]
        for sizes, row in zip(given, rows, strict=True):
            _learn(sizes, row.right, weights, slope, curve)
        weights = [w + step for w, step in zip(weights, _solved(curve, slope), strict=True)]
    return {name: w / math.log(2) for name, w in zip(names, weights, strict=True)}


def _learn(
    sizes: Sequence[tuple[int, float]],
    right: bool,  # noqa: FBT001 -- a label
    weights: Sequence[float],
    slope: list[float],
    curve: list[list[float]],
) -> None:
    """Add one row's share of the slope and the curvature of the likelihood."""
    odds = sum(weights[at] * size for at, size in sizes)
    chance = 1 / (1 + math.exp(-max(-CERTAIN, min(CERTAIN, odds))))
    bend = chance * (1 - chance)
    for at, size in sizes:
        slope[at] += (right - chance) * size
        for k, other in sizes:
            curve[at][k] += bend * size * other


def _solved(matrix: Sequence[Sequence[float]], right: Sequence[float]) -> list[float]:
    """Solve linear equations by elimination; the matrix is positive definite."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for at in range(size):
        for below in rows[at + 1 :]:
            share = below[at] / rows[at][at]
            if share:
                below[at:] = [x - share * y for x, y in zip(below[at:], rows[at][at:], strict=True)]
    found = [0.0] * size
    for at in reversed(range(size)):
        rest = sum(rows[at][k] * found[k] for k in range(at + 1, size))
        found[at] = (rows[at][size] - rest) / rows[at][at]
    return found


if __name__ == "__main__":
    main()
