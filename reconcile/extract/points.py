"""Read points of a share as percentage points: "the party's share fell 3.4 points to 31%"."""

import re
from functools import lru_cache

from reconcile.extract.attach import set_unit
from reconcile.extract.page import Measure, Page
from reconcile.knowledge.counting import Points

WINDOW = 120  # signs on either side, within the sentence, that may hold what the points are of
ENDED = re.compile(r"[.;!?](?=\s)|\n")
MOST = 100  # points of a whole
WORD = 20  # signs behind a figure that may hold the name of points


@lru_cache(64)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    named = "|".join(map(re.escape, words))
    return re.compile(rf"(?<![^\W_])(?:{named})(?![^\W_])" if words else "(?!)")


def pointed(page: Page, measures: list[Measure]) -> list[Measure]:
    """Give points their unit where their sentence speaks of a share and of no index or match."""
    points = page.grammar.lexicon.points
    for measure in measures if points.names else ():
        if measure.kind == "count" and not measure.unit and measure.high < MOST:
            end = measure.end
            name = _pattern(points.names).match(page.low, end + 1, end + WORD)
            if name and page.low[end] in " -" and _of_share(page, measure, points):
                set_unit(page, measure, (name.end(), "percentage_point"))
    return measures


def _of_share(page: Page, measure: Measure, points: Points) -> bool:
    before = ENDED.split(page.low[max(0, measure.start - WINDOW) : measure.start])[-1]
    after = ENDED.split(page.low[measure.end : measure.end + WINDOW])[0]
    said = before + " " + after
    return bool(_pattern(points.of).search(said)) and not _pattern(points.not_of).search(said)
