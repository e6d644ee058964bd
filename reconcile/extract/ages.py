"""Ages: "aged 29", "29 years old", "Ann Lee, 29, said"."""

import re

from reconcile.extract.attach import behind
from reconcile.extract.page import Measure, Page

LEAD = 24  # signs before a figure that may hold the word "age"
NAME = 60  # signs before a figure that may hold the name of a person
NAMED = re.compile(r"([^\W\d_][\w.'’-]{1,24}) ([^\W\d_])[\w'’-]{1,24}, \Z")
FOLLOWING = re.compile(r", ([^\W\d_]+)")
AGE = re.compile(r"1[6-9]|[2-9]\d|10\d")


def aged(page: Page, measure: Measure) -> bool:
    """Read "aged 29", and "Ann Lee, 29, said"."""
    if not (_said_before(page, measure) or _behind_name(page, measure)):
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


def _behind_name(page: Page, measure: Measure) -> bool:
    """Say whether a figure stands in commas behind a name of two words: "Ann Lee, 29, said"."""
    norm = page.norm
    following = FOLLOWING.match(norm, measure.end)
    if following is None or following[1] in page.grammar.ands or not following[1].islower():
        return False
    name = NAMED.search(norm, max(0, measure.start - NAME), measure.start)
    if name is None or name[1].lower() in page.grammar.nouns.stop:
        return False  # "In June, 58, he said"
    known = name[1][0].isupper() and name[2].isupper()
    return known and AGE.fullmatch(measure.number.digits) is not None


def _said_before(page: Page, measure: Measure) -> bool:
    window = page.low[max(0, measure.start - LEAD) : measure.start].rstrip()
    return page.grammar.around.age_before.before(window) is not None
