"""Figures of several tools on one kind of data, side by side."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import scorers
from disputes import undisputed
from memory import recalled
from results import Cell, commit, shown
from scorers import Figures
from tools import OURS, Tool, answering

FUNCTIONS = {
    "quantities": "claims",
    "names": "match_names",
    "pairs": "compare",
    "facts": "resolve_facts",
}


@dataclass(frozen=True)
class Request:
    """What to measure: with peers or not, on which data, and how much of it."""

    peers: bool = False
    data: Path | None = None
    only: Sequence[str] = ()
    limit: int = 0

    def folder(self, *usual: str) -> Path:
        """Give the folder of the data: the one asked for, or the usual one."""
        return self.data or scorers.found().joinpath(*usual)

    def options(self) -> list[str]:
        """Give the options that the scorers of rows take."""
        only = ["--only", *self.only] if self.only else []
        limit = ["--limit", str(self.limit)] if self.limit else []
        return ["--data", str(self.folder("data")), *limit, *only]


@dataclass(frozen=True)
class Scored:
    """The figures of every tool that could be scored, by its name."""

    figures: dict[str, Figures]

    def of(self, *path: str) -> list[Figures | None]:
        """Give the figures of each tool under a path, None where one has none."""
        return [_under(figures, path) for figures in self.figures.values()]

    def earlier(self) -> str:
        """Say which figures were measured on other commits than the present one."""
        now = commit()
        told = {name: found.get("measured", now) for name, found in self.figures.items()}
        old = [f"{name} ({when})" for name, when in told.items() if when != now]
        note = "Measured earlier, and unchanged since in adapter, pins, scorer and data: "
        return f"{note}{', '.join(old)}." if old else ""

    def keys(self, *path: str) -> list[str]:
        """List the names under a path in the order in which they are first met."""
        return list(dict.fromkeys(key for found in self.of(*path) for key in found or ()))


def _under(figures: Figures, path: Sequence[str]) -> Figures | None:
    found: Figures | None = figures
    for step in path:
        found = (found or {}).get(step)
    return found


def run(kind: str, request: Request, *, timed: bool = True) -> Scored:
    """Score every tool on a kind of data."""
    figures = {}
    for tool in answering(FUNCTIONS[kind], peers=request.peers):
        found = _figures(kind, tool, [*request.options(), *_extra(kind, tool, timed=timed)])
        if found is not None:
            figures[tool.name] = found
    return Scored(figures)


def _figures(kind: str, tool: Tool, options: list[str]) -> Figures | None:
    """Score a tool; a peer of which nothing has changed is not run again."""
    measure = partial(scorers.score, kind, tool, options)
    return measure() if tool is OURS else recalled(kind, tool, options, measure)


def _extra(kind: str, tool: Tool, *, timed: bool) -> list[str]:
    """Give the options that one scorer alone takes."""
    if kind == "quantities":
        return ["--speed-mb", str(tool.speed_mb if timed else 0)]
    return ["--documents"] if timed and kind == "names" and "check" in tool.functions else []


def run_undisputed(kind: str, request: Request) -> tuple[Scored, dict[str, int]]:
    """Score again the sets that have disputed rows, without these; also count them per set."""
    data, counts = undisputed(request.folder("data"), kind)
    asked = tuple(f"{name}." for name in counts if name.startswith(tuple(request.only) or name))
    if not asked:
        return Scored({}), {}
    return run(kind, replace(request, data=data, only=asked), timed=False), counts


def stories(request: Request) -> Figures | None:
    """Run this tool on whole stories, each a folder."""
    folders = sorted(request.folder("storylines", "dev").iterdir())
    asked = [folder for folder in folders if folder.name.startswith(tuple(request.only) or "")]
    return scorers.score_stories(OURS, asked[: request.limit or None])


def grid(
    scored: Scored, path: Sequence[str], cell: Callable[[Figures | None], Cell]
) -> list[list[Cell]]:
    """Lay out one line a name under a path, one cell a tool."""
    return [
        [name, *(cell(found) for found in scored.of(*path, name))] for name in scored.keys(*path)
    ]


def joined(*metrics: str) -> Callable[[Mapping[str, Cell] | None], Cell]:
    """Make a cell of several figures of a tool, parted by strokes; none where all are missing."""

    def cell(figures: Mapping[str, Cell] | None) -> Cell:
        found = [(figures or {}).get(metric) for metric in metrics]
        if all(value is None for value in found):
            return None
        return " / ".join(shown(value) for value in found)

    return cell
