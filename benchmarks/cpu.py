"""The section of speed: what a cold run costs, and where the time goes.

CPU seconds are user and system time of the child process, as the kernel counts them.
"""

import os
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from statistics import median
from types import FunctionType
from typing import Any

from results import Cell, table
from scored import Request
from tools import OURS, ROOT, command

RUNS = 10
CHECK = ("-m", "reconcile", "check", "seeds/", "--fail-on", "never", "--quiet")
COLD: dict[str, tuple[str, ...]] = {
    "python -c pass": ("-c", "pass"),
    "import typer": ("-c", "import typer"),
    "import networkx": ("-c", "import networkx"),
    "import reconcile.pipeline": ("-c", "import reconcile.pipeline"),
    "reconcile --version": ("-m", "reconcile", "--version"),
    "reconcile check seeds/": CHECK,
}
IMPORT = re.compile(r"import time:\s+(\d+) \|\s+\d+ \|\s+(reconcile\.\w+|\w+)")
SHOWN = 20


def speed(request: Request) -> str:
    """Measure a cold run, the stages of a warm one, and the imports."""
    runs = request.limit or RUNS
    cold = [_cold(name, arguments, runs) for name, arguments in COLD.items()]
    parts = [
        f"CPU seconds of a new process, {runs} runs.",
        table(["command", "minimum", "median"], cold),
        f"CPU milliseconds of the stages on the seeds, warm, median of {runs} runs.",
        table(["stage", "ms"], _stages(runs)),
        "Milliseconds by the clock that the imports of `reconcile check seeds/` take.",
        table(["package", "ms"], _imports(runs)),
    ]
    return "\n\n".join(parts)


def _cold(name: str, arguments: Sequence[str], runs: int) -> list[Cell]:
    spent = sorted(cpu_seconds(arguments) for _ in range(runs))
    return [f"`{name}`", f"{spent[0]:.3f}", f"{median(spent):.3f}"]


def cpu_seconds(arguments: Sequence[str]) -> float:
    """Run Python with these arguments, and give the user and system time it took."""
    python, environment = command(OURS)
    actions = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_RDWR, 0) for fd in (0, 1, 2)]
    os.chdir(ROOT)
    child = os.posix_spawn(python, [python, *arguments], environment, file_actions=actions)
    _, status, usage = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status) not in {0, 1}:
        sys.exit(f"python {' '.join(arguments)} failed with {os.waitstatus_to_exitcode(status)}.")
    return usage.ru_utime + usage.ru_stime


def _stages(runs: int) -> list[list[Cell]]:
    """Time the functions that the pipeline calls by name; what is left is its own."""
    sys.path.insert(0, str(ROOT))
    from reconcile import pipeline  # noqa: PLC0415 -- only this measurement needs it
    from reconcile.config import load_settings  # noqa: PLC0415 -- the same

    settings = load_settings(ROOT)
    stages = {name: found for name, found in vars(pipeline).items() if _is_stage(found)}
    every: dict[str, list[float]] = {name: [] for name in (*stages, "all")}
    for name, stage in stages.items():
        setattr(pipeline, name, _timed(stage, every[name]))
    taken: dict[str, list[float]] = {name: [] for name in every}
    for _ in range(runs + 1):
        _timed(pipeline.check, every["all"])([ROOT / "seeds"], settings=settings)
        for name, calls in every.items():
            taken[name].append(sum(calls) * 1000)
            calls.clear()
    warm = {name: median(spent[1:]) for name, spent in taken.items()}
    return [[name, f"{spent:.1f}"] for name, spent in warm.items() if spent]


def _is_stage(found: object) -> bool:
    module = getattr(found, "__module__", "")
    outside = module.startswith("reconcile.") and module != "reconcile.pipeline"
    return isinstance(found, FunctionType) and outside


def _timed(stage: Callable[..., Any], calls: list[float]) -> Callable[..., Any]:
    def call(*args: Any, **options: Any) -> Any:
        began = time.process_time()
        try:
            return stage(*args, **options)
        finally:
            calls.append(time.process_time() - began)

    return call


def _imports(runs: int) -> list[list[Cell]]:
    """Sum the self times that Python reports by package, of the run that was least disturbed."""
    spent = min((_imported() for _ in range(runs)), key=Counter.total)
    shown = spent.most_common(SHOWN)
    rest = spent.total() - sum(taken for _, taken in shown)
    lines = [*shown, ("the rest", rest), ("all", spent.total())]
    return [[name, f"{taken / 1000:.1f}"] for name, taken in lines]


def _imported() -> Counter[str]:
    python, environment = command(OURS)
    run = subprocess.run(
        [python, "-X", "importtime", *CHECK],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    spent: Counter[str] = Counter()
    for microseconds, package in IMPORT.findall(run.stderr):
        spent[package] += int(microseconds)
    return spent
