"""Run a scorer of the benchmark data on a tool, and read the figures it prints."""

import json
import re
import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tools import BUILD, ROOT, Tool, command

SCORERS = ROOT.parent / "shared" / "bench"
_OBJECT = re.compile(r"^\{", re.MULTILINE)

Figures = dict[str, Any]


def found() -> Path:
    """Find the scorers and their data, or stop with what is missing."""
    if not (SCORERS / "score_quantities.py").is_file():
        sys.exit(
            f"The scorers and their data are not in {SCORERS}; "
            "they are no part of this repository and must lie there for a benchmark."
        )
    return SCORERS


def score_stories(tool: Tool, folders: Sequence[Path]) -> Figures | None:
    """Run the command line of a tool on whole stories."""
    python, _ = command(tool)
    words = [python, "-m", "reconcile", "check", "{sources}", "--format", "json", "--include-text"]
    return score("storylines", tool, [*map(str, folders), "--cmd", shlex.join(words)])


def score(kind: str, tool: Tool, options: Sequence[str]) -> Figures | None:
    """Run `score_KIND.py` on a tool; None, with the scorer's sentence, where it cannot be run."""
    python, environment = command(tool)
    print(f"Scoring {kind}: {tool.name} ...", file=sys.stderr)
    BUILD.mkdir(parents=True, exist_ok=True)
    run = subprocess.run(
        [python, found() / f"score_{kind}.py", *options, "--json"],
        cwd=BUILD,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    start = _OBJECT.search(run.stdout)
    if run.returncode or not start:
        print(f"{tool.name} was not scored: {run.stderr.strip()[-500:]}", file=sys.stderr)
        return None
    figures: Figures = json.loads(run.stdout[start.start() :])
    if figures.get("errors"):
        first = figures["first_error"]
        print(f"{tool.name}: {figures['errors']} calls raised, first {first}", file=sys.stderr)
    return figures
