"""Give the figures of a list the unit that is said once before them: "cm-1: 3450, 1638, 1594"."""

import re

from reconcile.extract.attach import set_unit
from reconcile.extract.page import Measure, Page
from reconcile.extract.units import unit_after

LEAD = 20  # signs before the first figure that may hold the unit
FAR = 80  # signs between two figures of one list, remarks in brackets among them
HEADER = re.compile(r"(?:\(([^\s()]{1,8})\)|(?<![^\s(])([^\s()]{2,8})) ?: ?\Z")
GAP = re.compile(r" ?(?:\([^()]*\))? ?[,;-]? ?")


class Header:
    """The unit that was said last before a list, and where the last figure of the list ends."""

    __slots__ = ("end", "unit")

    def __init__(self) -> None:
        self.unit, self.end = "", 0

    def gives(self, page: Page, measure: Measure) -> bool:
        """Give a bare figure the unit of the header whose list it stands in, if in one."""
        start = measure.start
        if self.unit and not self._lists(page, start):
            remark = start - self.end <= FAR and page.norm.rfind("(", self.end, start) >= 0
            if remark and page.norm.find(")", self.end, start) < 0:
                return False
            self.unit = ""
        self.unit = _header(page, measure.start) or self.unit
        if not self.unit:
            return False
        set_unit(page, measure, (measure.end, self.unit))
        measure.rules.append("header")
        self.end = measure.end
        return True

    def _lists(self, page: Page, start: int) -> bool:
        return start - self.end <= FAR and GAP.fullmatch(page.norm, self.end, start) is not None


def _header(page: Page, start: int) -> str:
    """Find the unit before a colon that a figure follows; "" for none."""
    norm = page.norm
    if ":" not in norm[max(0, start - 2) : start]:
        return ""
    match = HEADER.search(norm, max(0, start - LEAD), start)
    if match is None:
        return ""
    group = 1 if match[1] else 2
    if group == 2 and match[2].isalpha():  # noqa: PLR2004 -- outside brackets, "In: 5" is a word
        return ""
    found = unit_after(page, match.start(group), glued=True)
    return found[1] if found and found[0] == match.end(group) else ""
