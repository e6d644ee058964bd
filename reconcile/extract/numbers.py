"""Read the numbers of a text: money, counts, percentages, quantities, ranks and the like."""

from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Context, localcontext

from reconcile.extract.ages import of_age, of_years
from reconcile.extract.columns import tabled
from reconcile.extract.grammar import grammar
from reconcile.extract.hedges import bound_end, bounded, directed
from reconcile.extract.joins import joined
from reconcile.extract.labels import labelled
from reconcile.extract.marks import marked
from reconcile.extract.nouns import counted, described, headed
from reconcile.extract.odds import every
from reconcile.extract.page import Measure, Page
from reconcile.extract.points import pointed
from reconcile.extract.reader import Reader
from reconcile.extract.results import results
from reconcile.extract.settling import settled
from reconcile.extract.things import thing
from reconcile.extract.votes import voted
from reconcile.knowledge.lexicon import settle
from reconcile.model import Amount, Claim, Span, plain

MOVING = frozenset({"money", "rate", "percent", "quantity", "count"})
COUNTING = frozenset({"count", "ratio"})
_CALM = Context(prec=28, rounding=ROUND_HALF_EVEN, traps=[])  # no figure is too large to divide


def numbers(text: str, *, locale: str | None = "en", taken: Sequence[Span] = ()) -> list[Claim]:
    """Read every number of a text that says how much, how many or which in a row.

    `locale` is a CLDR identifier; None says that the text comes from nowhere in particular. `taken`
    are the spans of dates and times, out of which no number is read. Values are in `unit` itself,
    scales multiplied out; claims come in order of place. Text never raises.
    """
    language, region = settle(locale)
    page = Page(grammar(language, region), text, prices=locale is None)
    with localcontext(_CALM):
        blocked = [(span.start, span.end) for span in taken]
        paired = list(results(page, blocked))
        blocked += [(pair.start, pair.end) for pair in paired]
        measures = Reader(page, blocked).measures()
        settled(page, measures)
        floor = 0
        for measure in measures:
            if measure.kind == "rank":
                every(page, measure)
            bounded(page, measure, floor)
            floor = measure.end
        found = voted(page, joined(page, measures)) + paired
        if paired:
            found.sort(key=lambda measure: measure.start)
        return [_claim(page, measure) for measure in _told(page, found)]


def _told(page: Page, measures: list[Measure]) -> list[Measure]:
    """Let tables, labels and the words of shares say what bare figures measure."""
    return marked(page, pointed(page, labelled(page, tabled(page, measures))))


def _claim(page: Page, measure: Measure) -> Claim:
    """Turn a measure into a claim, with what it counts and which way it went."""
    if measure.kind in MOVING and "carried" not in measure.rules:
        directed(page, measure)
    if measure.kind in COUNTING and not (
        measure.unit or measure.number.ordinal or _is_pair(measure)
    ):
        _count(page, measure)
    elif measure.kind in {"money", "percent"}:
        measure.attribute = described(page, measure.end)
    elif measure.kind == "duration":
        of_age(page, measure)
    elif measure.unit == "year of age":
        of_years(page, measure)
    step, low = plain(measure.step), plain(measure.low)
    high = low if measure.high is measure.low else plain(measure.high)
    others = [plain(value) for value in measure.alternatives]
    return Claim(
        kind=measure.kind,
        start=measure.start,
        end=measure.end,
        text=page.text[measure.start : measure.end],
        value=Amount(low, high, step),
        unit=measure.unit,
        modifier=measure.modifier,
        change=measure.change,
        attribute=measure.attribute,
        alternatives=tuple([Amount(other, other, step) for other in others]),
        derivation=tuple(measure.rules),
    )


def _is_pair(measure: Measure) -> bool:
    return "ratio" in measure.rules  # "3:1" is of nothing, "one in ten" may be of people


def _count(page: Page, measure: Measure) -> None:
    """Name what is counted; a stretch of time between words is a duration: "six full weeks"."""
    noun = counted(page, bound_end(page, measure))
    if not noun.lemma:
        noun = thing(page, measure.start, measure.end)
    if not noun.lemma and measure.head[1]:
        noun = headed(page, *measure.head)
        noun = noun if noun.lemma else thing(page, measure.head[0], measure.head[0])
        measure.rules += ["header"] if noun.lemma else []
    measure.unit, measure.attribute = noun.lemma, noun.phrase
    if noun.lemma in page.grammar.lexicon.durations:
        measure.kind, measure.attribute = "duration", ""
    elif measure.kind == "count" and measure.number.part and measure.low < 1:
        measure.kind = "ratio"  # "two thirds of voters"
