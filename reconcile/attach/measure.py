"""What a figure measures: the thing it counts, or the nearest word of rules/measures/."""

from reconcile.attach.context import Context
from reconcile.knowledge.measures import Measure, load_measures
from reconcile.model import Claim, Kind, Span

_COUNTED = frozenset({"count", "rank", "score"})
_AWAY = 15  # a word after a clause boundary counts as this much farther away, in code points
_BASIS = (
    " on "  # what stands behind it is what a change rests on: "rose 14% on sales of $9 billion"
)
_RESTS = 60  # and counts as this much farther away


def measure(claim: Claim, context: Context) -> str:
    """Name what a claim measures, as a normalised noun; "" where no word says it."""
    if claim.kind in _COUNTED or claim.kind == "date":
        return claim.attribute
    sentence = context.sentence(claim.start)
    nearest = _nearest(claim, sentence, context)
    return nearest.name if nearest else claim.attribute


def measured_in(span: Span, kind: Kind, context: Context) -> str:
    """Name the first measure of a stretch of text that figures of a kind can be of; "" for none."""
    found = (named.name for _, named in _words(span, context) if kind in named.kinds)
    return next(found, "")


def _nearest(claim: Claim, sentence: Span, context: Context) -> Measure | None:
    if sentence not in context.measures:
        context.measures[sentence] = _words(sentence, context)
    found = [
        (_distance(claim, place.start, place.end, context), named)
        for place, named in context.measures[sentence]
        if claim.kind in named.kinds
    ]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _words(sentence: Span, context: Context) -> list[tuple[Span, Measure]]:
    """Find the words of a sentence that name measures."""
    measures = load_measures(context.document.source.language)
    text = context.text[sentence.start : sentence.end].lower()
    return [
        (
            Span(found.start() + sentence.start, found.end() + sentence.start),
            measures.of_word[found.group()],
        )
        for found in measures.pattern.finditer(text)
    ]


def _distance(claim: Claim, start: int, end: int, context: Context) -> int:
    between = (
        context.text[end : claim.start] if end <= claim.start else context.text[claim.end : start]
    )
    crossings = sum(between.count(mark) for mark in (",", ";", " and ", " while ", " but "))
    rests = _RESTS if start >= claim.end and between.startswith(_BASIS) else 0
    return len(between) + _AWAY * crossings + rests
