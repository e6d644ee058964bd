"""The section of quantities: figures a set and a language beside the peers, and a plot."""

from plot import Point, scatter
from results import NOT_MEASURED, Cell, table
from scored import Request, Scored, grid, joined, run, run_undisputed
from tools import OURS, ROOT

PLOT = ROOT / "benchmarks" / "plots" / "quantities.svg"
PLAIN = joined("value", "unit")
FINE = joined("measurable", "span", "strict")
TOTAL = "all, without dates and ranks"


def quantities(request: Request) -> str:
    """Measure `claims` on quantities annotated in many languages."""
    scored = run("quantities", request)
    if not scored.figures:
        return NOT_MEASURED
    whole = not request.only and not request.limit
    total: list[Cell] = [TOTAL, *(PLAIN(found) for found in scored.of("total"))]
    fine: list[Cell] = [TOTAL, *(FINE(found) for found in scored.of("total"))]
    sets = [*grid(scored, ["sets"], PLAIN), total, ["MB/s, one core, English", *_rates(scored)]]
    parts = [
        _plot(scored) if whole and request.peers else "",
        "F1 in percent: value / value and unit.",
        table(["set", *scored.figures], sets),
        table(["language", *scored.figures], [*grid(scored, ["languages"], PLAIN), total]),
        "The same rows: value and unit of what is measurable / exact span / strict ranges.",
        table(["set", *scored.figures], [*grid(scored, ["sets"], FINE), fine]),
        "" if request.limit else _disputed(scored, request),
        scored.earlier(),
    ]
    return "\n\n".join(part for part in parts if part)


def _rates(scored: Scored) -> list[Cell]:
    return [f"{found['MB_per_s']:.3g}" if found else None for found in scored.of("speed")]


def _plot(scored: Scored) -> str:
    """Draw the accuracy of every tool that was timed against its speed."""
    points = [
        Point(name, found["speed"]["MB_per_s"], found["total"]["unit"], ours=name == OURS.name)
        for name, found in scored.figures.items()
        if found.get("speed") and found["total"].get("unit")
    ]
    title = "Numbers with the right value and unit, against speed"
    drawn = scatter(title, "MB/s, one core", "F1 in percent, all sets", points)
    PLOT.parent.mkdir(exist_ok=True)
    PLOT.write_text(drawn, encoding="utf-8")
    return f"![{title}](plots/{PLOT.name})"


def _disputed(scored: Scored, request: Request) -> str:
    """Set the figures without the disputed rows beside those of all rows."""
    without, counts = run_undisputed("quantities", request)
    lines: list[list[Cell]] = []
    for name in without.keys("sets"):
        every = [PLAIN(found) for found in scored.of("sets", name)]
        fewer = [PLAIN(found) for found in without.of("sets", name)]
        lines += [[name, *every], [f"{name}, without {counts[name]} disputed", *fewer]]
    if not lines:
        return ""
    note = "With and without the rows whose labels `benchmarks/disputed.toml` disputes:"
    return f"{note}\n\n{table(['set', *scored.figures], lines)}"
