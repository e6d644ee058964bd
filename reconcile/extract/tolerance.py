"""Tolerances: "1.54 ± 0.19"."""

from reconcile.extract.literals import ONE
from reconcile.extract.page import Measure


def tolerated(left: Measure, right: Measure) -> bool:
    """Take a tolerance into its figure: "1.54 ± 0.19"."""
    if not left.unit:
        left.unit, left.kind = right.unit, right.kind
        if left.scale == 1 and right.scale > 1:
            left.times(right.scale)
    margin = abs(right.low)
    if right.unit in {"", left.unit} and margin:
        margin *= ONE if right.unit else left.scale
        left.step = margin * 2  # it stands for all that is no farther off
    left.end = right.end
    left.modifier = "about"
    left.rules.append("tolerance")
    return True
