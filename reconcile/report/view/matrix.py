"""Topics against sources: who gives which reading of what, human and AI text apart."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from reconcile.model import Claim
from reconcile.report.view.links import RANK, Verdict, View, verdict_of
from reconcile.report.view.wording import interval_in_words

_WIDEST = 30  # columns above which the sources stand behind their readings instead


class Column(Struct, frozen=True):
    """A source's human or AI text."""

    letter: str
    ai: bool


class Reading(Struct, frozen=True):
    """What claims of one column, or of several, give as the value of a topic."""

    words: str
    verdict: Verdict
    target: str
    claims: tuple[Claim, ...]


class Row(Struct, frozen=True):
    """A topic: its anchor, what it is about, its gravest verdict, and readings by column."""

    anchor: str
    label: str
    verdict: Verdict
    cells: dict[Column, tuple[Reading, ...]]
    readings: tuple[Reading, ...]
    facets: tuple[str, ...]


class Matrix(Struct, frozen=True):
    """The columns, none where there are too many, and the rows with conflicts before others."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def matrix_of(view: View) -> Matrix:
    """Lay out the topics that several claims speak of."""
    pairs = enumerate(view.report.topics, 1)
    known = (
        (place, [each for each in topic.claims if each in view.claims]) for place, topic in pairs
    )
    told = (_row(view, f"t{place}", claims) for place, claims in known if len(claims) > 1)
    rows = tuple(sorted(told, key=lambda row: RANK[row.verdict]))
    order = {letter: place for place, letter in enumerate(view.letters.values())}
    found = {column for row in rows for column in row.cells}
    columns = tuple(sorted(found, key=lambda each: (order.get(each.letter, -1), each.ai)))
    return Matrix(columns if len(columns) <= _WIDEST else (), rows)


def label_of(view: View, claims: Iterable[Claim]) -> str:
    """Say what claims are about: whose figure, of what, in which time."""
    held = sorted(claims, key=lambda each: (not each.subject, not each.attribute))
    first = held[0]
    subject = view.names.get(first.subject, first.subject) if first.subject else ""
    periods = {each.period for each in held if each.period}
    days = interval_in_words(periods.pop(), view.labels) if len(periods) == 1 else ""
    named = "" if first.kind == "role" else view.noun(held)
    what = named or view.say(first.kind)
    return ", ".join(filter(None, (subject, what, days)))


def readings_of(view: View, claims: Iterable[Claim]) -> tuple[Reading, ...]:
    """Gather claims by what they say, in their order."""
    said: dict[str, list[Claim]] = {}
    for claim in claims:
        said.setdefault(view.reading(claim), []).append(claim)
    return tuple(
        Reading(view.told(same[0]), _gravest(view, same), view.anchors[same[0].id], tuple(same))
        for same in said.values()
    )


def _row(view: View, anchor: str, known: list[str]) -> Row:
    claims = [view.claims[each] for each in known]
    by_column: dict[Column, list[Claim]] = {}
    for claim in claims:
        by_column.setdefault(_column(view, claim), []).append(claim)
    cells = {column: readings_of(view, same) for column, same in by_column.items()}
    readings = readings_of(view, claims)
    facets = tuple(dict.fromkeys((anchor, *_facets(view, claims, readings))))
    return Row(anchor, label_of(view, claims), _worst(readings), cells, readings, facets)


def _column(view: View, claim: Claim) -> Column:
    return Column(view.letters.get(claim.source, "?"), claim.provenance == "ai_generated")


def _gravest(view: View, claims: Iterable[Claim]) -> Verdict:
    return min((verdict_of(view, each) for each in claims), key=RANK.__getitem__)


def _worst(readings: tuple[Reading, ...]) -> Verdict:
    return min((each.verdict for each in readings), key=RANK.__getitem__)


def _facets(view: View, claims: list[Claim], readings: tuple[Reading, ...]) -> Iterator[str]:
    yield from (f"k:{each.verdict}" for each in readings)
    for claim in claims:
        yield f"s:{view.letters.get(claim.source, '')}"
        yield "p:ai" if claim.provenance == "ai_generated" else "p:human"
        if claim.subject:
            yield f"e:{claim.subject}"
        yield from (f"r:{each.code}" for each in view.findings_of.get(claim.id, ()))
