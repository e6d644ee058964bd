"""A statement beside its evidence, from two texts to a verdict; `reconcile check` needs none of it.

The pipeline reads both texts as it reads every other; what follows stands apart, so that a check
of sources does not load it.
"""

import datetime as dt
from functools import lru_cache

from reconcile.compare.statements import judge
from reconcile.compare.statements.passage import Passage, passage
from reconcile.extract.dates import Dated, read_dates
from reconcile.extract.scores import scores
from reconcile.model import Comparison
from reconcile.pipeline import claims
from reconcile.read.language import locale_of


def compare_texts(
    evidence: str, statement: str, *, locale: str | None = "en", published: dt.date | None = None
) -> Comparison:
    """Judge a statement beside its evidence, by the numbers and dates of both.

    A day without a year is of the year that the evidence speaks of, where no day is given.
    """
    return judge(*laid_out(evidence, statement, locale, published))


def laid_out(
    evidence: str, statement: str, locale: str | None = "en", published: dt.date | None = None
) -> tuple[Passage, Passage]:
    """Lay both texts out as `judge` takes them, and `signs`."""
    language = locale or locale_of(evidence) or "en"
    day = published or _day_in(evidence, language) or _day_in(statement, language)
    return _passage(evidence, language, day), _passage(statement, language, day)


@lru_cache(maxsize=256)  # evidence is often compared with many statements
def _passage(text: str, language: str, published: dt.date | None) -> Passage:
    marks = list(scores(text, locale=language))
    days = _dated(text, language, published)
    found = claims(text, locale=language, published=published, days=days)
    if marks:
        found = [one for one in found if not any(one.span.overlaps(mark.span) for mark in marks)]
    return passage(text, [*found, *marks], language.partition("_")[0])


@lru_cache(maxsize=256)
def _dated(text: str, language: str, published: dt.date | None) -> Dated:
    return read_dates(text, locale=language, published=published)


def _day_in(text: str, language: str) -> dt.date | None:
    """Give the first day that a text names in full."""
    found = (claim.start_date for claim in _dated(text, language, None).claims)
    return next(filter(None, found), None)
