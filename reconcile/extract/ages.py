"""Ages: "aged 29", "29 years old"."""

from reconcile.extract.attach import behind
from reconcile.extract.page import Measure, Page

LEAD = 24  # signs before a figure that may hold the word "age"


def aged(page: Page, measure: Measure) -> bool:
    """Read "aged 29"."""
    if not _said_before(page, measure):
        return False
    if behind(page, measure):
        return True
    measure.kind, measure.unit = "quantity", "year of age"
    return True


def of_age(page: Page, measure: Measure) -> None:
    """Make a stretch of time an age where the words around say so: "29 years old"."""
    at = measure.end + (page.low[measure.end : measure.end + 1] in {" ", "-"})
    found = page.grammar.around.age_after.at(page.low, at)
    if found:
        measure.end = found[0]
    elif not _said_before(page, measure):
        return
    measure.kind, measure.unit = "quantity", f"{measure.unit} of age"


def of_years(page: Page, measure: Measure) -> None:
    """Make an age a stretch of time where it is a thing's that lasts: "30-jährige Anleihe"."""
    following = page.grammar.letters.word.match(page.low, measure.end + 1)
    if following and following[0] in page.grammar.lexicon.ages.lasting:
        measure.kind, measure.unit = "duration", "year"


def _said_before(page: Page, measure: Measure) -> bool:
    window = page.low[max(0, measure.start - LEAD) : measure.start].rstrip()
    return page.grammar.around.age_before.before(window) is not None
