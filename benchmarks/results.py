"""RESULTS.md: sections that are written anew one by one, and how they came about."""

import platform
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tools import ROOT

ORDER = ("quantities", "names", "pairs", "facts", "storylines", "speed")
HEAD = """# Results

Written by `benchmarks/run.py`; every section names the command and the commit it was run on.
What the figures mean is in `benchmarks/README.md`. The peers run in the same run, on the same
machine, scored by the same scorer.
"""
NOT_MEASURED = "Not measured: no tool could be scored; the messages of the run say why."
Cell = str | float | int | None


def table(head: Sequence[str], lines: Sequence[Sequence[Cell]]) -> str:
    """Write a Markdown table; the first column is text, the others figures."""
    rule = ["---", *["---:"] * (len(head) - 1)]
    rows = [head, rule, *[[shown(cell) for cell in line] for line in lines]]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def shown(cell: Cell) -> str:
    """Write a figure; a missing one is a dash."""
    return "–" if cell is None else str(cell)


def provenance() -> str:
    """Say by which command, on which commit and on what machine the figures were measured."""
    arguments = " ".join(sys.argv[1:])
    run = f"`python benchmarks/run.py {arguments}`"
    return f"{run}, commit {commit()}, Python {platform.python_version()}, {processor()}."


def commit() -> str:
    """Name the commit, and say whether the files differ from it."""
    git = ("git", "-C", str(ROOT))
    name = subprocess.check_output([*git, "rev-parse", "--short", "HEAD"], text=True).strip()
    changes = subprocess.check_output(
        [*git, "status", "--porcelain", "--", ".", ":!benchmarks/RESULTS.md", ":!benchmarks/plots"],
        text=True,
    )
    return f"{name} with local changes" if changes.strip() else name


def processor() -> str:
    """Name the processor as the kernel does."""
    try:
        told = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        return platform.machine()
    model = re.search(r"^model name\s*:\s*(.+)$", told, re.MULTILINE)
    return model[1] if model else platform.machine()


def write(path: Path, name: str, body: str) -> None:
    """Replace the section of that name, or put it in its place in the order."""
    old = path.read_text(encoding="utf-8") if path.exists() else HEAD
    sections = {key: found[0] for key in ORDER if (found := _section(key).search(old))}
    title = name.capitalize()
    sections[name] = (
        f"<!-- {name} -->\n## {title}\n\n{provenance()}\n\n{body.strip()}\n<!-- end -->\n"
    )
    kept = "\n".join(sections[key] for key in ORDER if key in sections)
    path.write_text(f"{HEAD}\n{kept}", encoding="utf-8")


def _section(name: str) -> re.Pattern[str]:
    return re.compile(rf"<!-- {name} -->\n.*?<!-- end -->\n", re.DOTALL)
