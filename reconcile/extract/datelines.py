"""When a document was published: by its metadata or dateline, else by the documents beside it."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from msgspec import structs

from reconcile.extract.dates import Dated, dates, read_dates
from reconcile.model import Claim, Document

_DATELINE = 120  # code points at the head of a story that may hold its place and day
_DASH = re.compile(  # behind the day: a dash, and before that an agency
    r"\s*(?:\([^()\n]{2,40}\)\s*)?(?:[.,]{0,2}[-–—]{1,2}\s|:\s)"
)
_SPREAD = 31  # days within which documents of one story are published
_WEEKDAY = dt.timedelta(days=3)  # a weekday is the nearest one: up to three days before or after
_HOURS = frozenset({"deictic", "relative-weekday"})  # they need the day itself: "today"


def dated(document: Document, beside: dt.date | None = None) -> Document:
    """Set the day of publication from the metadata's first date, else from the dateline.

    `beside` is a day near it, by which a date without its year is understood.
    """
    if document.source.published is not None:
        return document
    for text, leads in _heads(document):
        found = dates(text, locale=document.source.language, published=beside) if text else []
        days = [date for date in found if _is_day(date) and (beside is None or _is_near(date))]
        if days and (not leads or _opens(text, days[0])):
            source = structs.replace(document.source, published=days[0].start_date)
            return structs.replace(document, source=source)
    return document


def common_day(documents: Sequence[Document]) -> dt.date | None:
    """Give the middle of the days on which documents were published, if they lie close."""
    days = sorted(document.source.published for document in documents if document.source.published)
    if not days or (days[-1] - days[0]).days > _SPREAD:
        return None
    return days[(len(days) - 1) // 2]


def dates_near(document: Document, day: dt.date) -> Dated:
    """Read the dates of a document whose own day is unknown, by a day near it.

    A weekday is the nearest one; what only the day itself could tell ("today") is left out.
    """
    found = read_dates(document.text, locale=document.source.language, published=day + _WEEKDAY)
    told = [claim for claim in found.claims if _HOURS.isdisjoint(claim.derivation)]
    return Dated(told, found.unplaced)


def _heads(document: Document) -> Iterator[tuple[str, bool]]:
    """Give the texts that may hold the day of publication, and whether it must lead them."""
    parts = [(block.part, document.text[block.start : block.end]) for block in document.blocks]
    for wanted in ("metadata", "byline"):
        yield from ((text, False) for part, text in parts if part == wanted)
    yield next((text[:_DATELINE] for part, text in parts if part == "body"), ""), True


def _is_day(date: Claim) -> bool:
    return date.start_date is not None and date.start_date == date.end_date


def _is_near(date: Claim) -> bool:
    """Say whether a date names its day and month; a weekday alone may be another week's."""
    return "weekday" not in date.derivation and _HOURS.isdisjoint(date.derivation)


def _opens(text: str, date: Claim) -> bool:
    """Say whether a date is a dateline's, as in "LISBON, Feb 11, 2025 (Valley Wire) - ..."."""
    before = text[: date.start].strip()
    placed = not before or before.endswith((",", "-", "–", "—")) or before.isupper()
    return placed and _DASH.match(text, date.end) is not None
