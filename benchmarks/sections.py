"""The sections of names, pairs, facts and stories: what of a scorer's figures is shown, and how."""

import math
import sys

from name_pairs import rates, reliability, worldly
from results import NOT_MEASURED, Cell, table
from scored import Request, Scored, grid, joined, run, run_undisputed, stories
from scorers import Figures
from tools import ROOT


def names(request: Request) -> str:
    """Measure `match_names` on labelled pairs of names, and entities on news articles."""
    scored = run("names", request)
    lines: list[list[Cell]] = []
    for kind in ("person", "organization"):
        found = grid(scored, [kind, "sources"], joined("F1", "best_F1", "AUC"))
        lines += [[f"{kind}: {line[0]}", *line[1:]] for line in found]
        rates = [f"{each['pairs_per_s']:,}" if each else None for each in scored.of(kind)]
        lines += [[f"{kind}: pairs/s", *rates]] if found else []
    without, counts = run_undisputed("names", request)
    for kind in counts:
        cell = joined("F1", "best_F1", "AUC")(without.of(kind, "sources", "all")[0])
        lines.append([f"{kind}: all, without {counts[kind]} that only the world decides", cell])
    note = "F1 at 0.5 / best F1 / AUC."
    parts = [_section(note, scored, lines), _documents(scored), *_of_pairs(request)]
    return "\n\n".join(part for part in parts if part)


def _of_pairs(request: Request) -> list[str]:
    """Show how far probabilities can be trusted, the pairs told apart, and the speed."""
    folder = request.folder("data")
    sys.path.insert(0, str(ROOT))
    return [worldly(folder), reliability(folder), rates(folder)]


def _documents(scored: Scored) -> str:
    """Show the entities found in news articles; only whole tools name any."""
    lines = grid(scored, ["documents"], joined("b3_F1", "pair_F1", "found", "seconds"))
    note = "Entities of news articles: B-cubed F1 / pairwise F1 / mentions found / seconds."
    return _section(note, scored, lines) if lines else ""


def pairs(request: Request) -> str:
    """Measure `compare` on statements beside their evidence."""
    scored = run("pairs", request)
    cell = joined("accuracy", "balanced", "bad_F1")
    lines = grid(scored, ["sets"], cell)
    lines.append(["mean", *(cell(found) for found in scored.of("mean"))])
    alarms = [(found or {}).get("false_alarm") for found in scored.of("mean")]
    lines.append(["mean: false alarms", *alarms])
    return _section("Accuracy / balanced / F1 of bad.", scored, lines)


def facts(request: Request) -> str:
    """Measure `resolve_facts` on conflicting tables."""
    scored = run("facts", request)
    lines = grid(scored, ["sets"], joined("exact", "conflicts", "seconds"))
    return _section("Exact / exact where sources disagree / seconds.", scored, lines)


def _section(note: str, scored: Scored, lines: list[list[Cell]]) -> str:
    if not scored.figures:
        return NOT_MEASURED
    parts = [note, table(["set", *scored.figures], lines), scored.earlier()]
    return "\n\n".join(part for part in parts if part)


def storylines(request: Request) -> str:
    """Measure `reconcile check` on whole stories; no peer does this."""
    found = stories(request)
    if found is None:
        return NOT_MEASURED
    kinds = found.pop("by_kind")
    figures = table(["figure", "value"], _rounded(found))
    return f"{figures}\n\n{table(['recall of a kind', 'value'], _rounded(kinds))}"


def _rounded(figures: Figures) -> list[list[Cell]]:
    return [
        [name.replace("_", " "), None if math.isnan(value) else round(value, 3)]
        for name, value in figures.items()
    ]
