"""The evidence that two claims speak of one thing, each reason in bits with a sentence."""

from collections.abc import Iterator

from msgspec import Struct
from rapidfuzz import fuzz

from reconcile.align.periods import is_disjoint, is_same, is_span
from reconcile.align.qualifying import clash
from reconcile.align.quoting import likeness
from reconcile.align.setting import Setting
from reconcile.align.slips import slip
from reconcile.arithmetic import Written, significant_digits, stand
from reconcile.knowledge.measures import excludes, is_measure, load_concepts
from reconcile.knowledge.weights import load_align_weights
from reconcile.model import Amount, Evidence, Interval, Quotation

_LEAST_WORDS = 3  # shorter sentences are alike by chance
_ALIKE = 80.0  # per cent of rapidfuzz's ratio from which one sentence restates another
_SHOWN = 5
_LONG = 45  # days after which a figure without a date of its own may well have changed
_TIMED = frozenset({"duration", "time"})  # kinds that need no word for what they measure
_WEAK = frozenset({"date", "duration", "time", "rank", "multiple", "ratio", "score"})


class Pair(Struct, frozen=True, gc=False):
    """What speaks for and against two claims: bits without and with the values' own.

    `rival` says that the values differ, and that who gives them may mean one thing.
    """

    context: float
    bits: float
    evidence: tuple[Evidence, ...]
    rival: bool = False


def weigh(one: Setting, other: Setting) -> Pair:
    """Add up the evidence that two claims of one dimension are about one thing."""
    if one.claim.kind == "role":
        return _sum([_prior(one), _person(one)], [])
    if isinstance(one.claim.value, Quotation) and isinstance(other.claim.value, Quotation):
        return _sum([_prior(one), *_quoted(one.claim.value, other.claim.value)], [])
    context = [_prior(one)]
    for look in (_subject, _measure, _period, _planned, _sort, _headline, _published, _one_text):
        context += look(one, other)
    if one.sentence != other.sentence:
        for look in (_words, _restated, _place, _beside, _company, _bound, _slip):
            context += look(one, other)
    return _sum(context, list(_values(one, other)))


def _sum(context: list[Evidence], values: list[Evidence]) -> Pair:
    around = sum(reason.weight for reason in context)
    total = around + sum(reason.weight for reason in values)
    return Pair(round(around, 2), round(total, 2), (*context, *values))


def _reason(feature: str, weight: float, detail: str) -> Evidence:
    return Evidence(feature=feature, weight=round(weight, 2), detail=detail)


def _prior(one: Setting) -> Evidence:
    weights = load_align_weights()
    if one.claim.kind in _WEAK:
        return _reason("prior", weights.weak_prior, f"a {one.claim.kind} recurs by chance")
    return _reason("prior", weights.prior, "any two claims of one dimension")


def _person(one: Setting) -> Evidence:
    return _reason("subject", load_align_weights().same_person, f"roles of {one.subjects[0]}")


def _quoted(one: Quotation, other: Quotation) -> Iterator[Evidence]:
    weights = load_align_weights()
    how = likeness(one, other)
    if how:
        yield _reason("wording", weights.same_wording, how)
    if one.speaker and other.speaker and one.speaker != other.speaker:
        yield _reason("speaker", weights.other_speaker, f"by {one.speaker} and by {other.speaker}")


def _planned(one: Setting, other: Setting) -> Iterator[Evidence]:
    tensed = not (one.headline or other.headline)
    if tensed and one.planned != other.planned and one.claim.kind not in _WEAK:
        yield _reason("planned", load_align_weights().planned, "one is planned, the other a fact")


def _subject(one: Setting, other: Setting) -> Iterator[Evidence]:
    weights = load_align_weights()
    if not one.subjects or not other.subjects:
        return
    a, b = one.subjects[0], other.subjects[0]
    if a == b:
        yield _reason("subject", weights.same_subject, f"both are figures of {a}")
        if one.claim.attribute == other.claim.attribute == "age":
            yield _reason("age", weights.one_age, "a person has one age")
    elif a in other.subjects:
        yield _reason("part_of", weights.part_of, f"{b} is part of {a}")
    elif b in one.subjects:
        yield _reason("part_of", weights.part_of, f"{a} is part of {b}")
    elif one.actor == other.actor:
        yield _reason("subject", weights.different_subject, f"figures of {a} and of {b}")
    elif not _fits(one, other):  # a person may stand for her organisation
        yield _reason("subject", weights.other_actor, f"figures of {a} and of {b}")


def _measure(one: Setting, other: Setting) -> Iterator[Evidence]:
    weights = load_align_weights()
    a, b = one.claim.attribute, other.claim.attribute
    if excludes(a, b, one.claim.kind):
        yield _reason("measure", weights.different_measure, f"measures: {a} and {b}")
    elif one.claim.kind == "count" and one.claim.unit:
        generic = one.claim.unit in load_concepts().generic
        bits = weights.same_generic if generic else weights.same_measure
        yield _reason("measure", bits, f"both count: {one.claim.unit}")
        if a == b and " " in a:
            yield _reason("phrase", weights.same_phrase, f"in the same words: {a}")
    elif a and a == b:
        yield _reason("measure", weights.same_measure, f"both measure: {a}")
    elif (is_measure(a) and is_measure(b)) or one.claim.kind in _WEAK:
        return  # what may be one measure, or need not be named, says nothing
    elif a or b:
        yield _reason(
            "measure", weights.unnamed_measure, f"not both name a known measure: {a or b}"
        )
    else:
        yield _reason("measure", weights.no_measure, "neither names its measure")


def _period(one: Setting, other: Setting) -> Iterator[Evidence]:
    weights = load_align_weights()
    a, b = one.claim.period, other.claim.period
    if a is None or b is None:
        yield from _times(one, other)
    elif is_same(a, b):
        yield _reason("period", weights.same_period, f"both of {_days(a)}")
    elif is_disjoint(a, b):
        yield _reason("period", weights.disjoint_period, f"of {_days(a)} and of {_days(b)}")
    elif is_span(a) and is_span(b):
        yield _reason("period", weights.other_span, f"of {_days(a)} and of {_days(b)}")


def _sort(one: Setting, other: Setting) -> Iterator[Evidence]:
    """Part figures of sorts that exclude each other, as net and gross do."""
    if not one.qualifiers and not other.qualifiers:
        return
    silent = one.headline != other.headline
    how = clash(one.qualifiers, other.qualifiers, differ=not _fits(one, other), silent=silent)
    if how:
        yield _reason("qualifier", load_align_weights().excluding, how)


def _fits(one: Setting, other: Setting) -> bool:
    """Say whether two values can be one, each as it is written."""
    a, b = one.claim, other.claim
    if isinstance(a.value, Amount) and isinstance(b.value, Amount) and a.unit == b.unit:
        return stand(Written(a.value, a.modifier), Written(b.value, b.modifier)).type == "agree"
    return a.value == b.value


def _times(one: Setting, other: Setting) -> Iterator[Evidence]:
    """Look at years and quarters that stand in the sentences, where no period is known."""
    if one.claim.kind == "date" or not one.times or not other.times or one.times & other.times:
        return
    detail = f"{', '.join(sorted(one.times))} and {', '.join(sorted(other.times))}"
    yield _reason("times", load_align_weights().other_times, f"of {detail}")


def _place(one: Setting, other: Setting) -> Iterator[Evidence]:
    if one.places & other.places and one.claim.kind in _WEAK:
        detail = f"of {', '.join(sorted(one.places & other.places))}"
        yield _reason("place", load_align_weights().same_place, detail)
    elif one.places and other.places and not one.places & other.places:
        detail = f"{', '.join(sorted(one.places))} and {', '.join(sorted(other.places))}"
        yield _reason("place", load_align_weights().different_place, f"of {detail}")


def _beside(one: Setting, other: Setting) -> Iterator[Evidence]:
    """Tell figures apart that stand with others of their kind, by the words beside them."""
    if one.crowded and other.crowded and not one.near & other.near:
        detail = "the words beside the figures differ"
        yield _reason("beside", load_align_weights().nothing_beside, detail)


def _company(one: Setting, other: Setting) -> Iterator[Evidence]:
    """Take figures of one measure beside one and the same other figure for one thing's."""
    shared = one.company & other.company
    named = one.claim.kind in _TIMED or one.claim.attribute
    alike = named and one.claim.attribute == other.claim.attribute
    if shared and alike and not one.crowded and not other.crowded:
        kinds = ", ".join(sorted({dimension[0] for dimension, _ in shared}))
        yield _reason("company", load_align_weights().company, f"beside one and the same {kinds}")


def _slip(one: Setting, other: Setting) -> Iterator[Evidence]:
    """Take values that a slip of the pen makes of each other for values of one thing."""
    a, b = one.claim.value, other.claim.value
    found = slip(a, b) if one.claim.unit == other.claim.unit else None
    if found and found.name.startswith("slip"):  # what is more than a digit gone wrong
        yield _reason("slip", load_align_weights().slip, found.how)


def _bound(one: Setting, other: Setting) -> Iterator[Evidence]:
    """Take days from which, or until which, one thing has been so for rivals."""
    bound, dated = one.claim.modifier, one.claim.kind == "date"
    if dated and bound == other.claim.modifier != "exact" and one.near & other.near:
        detail = (
            f"both say {bound.replace('_', ' ')}, with {', '.join(sorted(one.near & other.near))}"
        )
        yield _reason("bound", load_align_weights().same_bound, detail)


def _headline(one: Setting, other: Setting) -> Iterator[Evidence]:
    if one.headline != other.headline and one.claim.source == other.claim.source:
        yield _reason("headline", load_align_weights().headline, "one is the other's headline")


def _one_text(one: Setting, other: Setting) -> Iterator[Evidence]:
    """Tell apart figures that differ and that one text gives, in its own words, side by side."""
    own = one.claim.source == other.claim.source and one.headline == other.headline
    if own and one.claim.provenance == other.claim.provenance and not _fits(one, other):
        yield _reason("one_text", load_align_weights().one_text, "one text gives both")


def _published(one: Setting, other: Setting) -> Iterator[Evidence]:
    if one.published is None or other.published is None:
        return
    days = abs((one.published - other.published).days)
    undated = one.claim.period is None or other.claim.period is None
    if undated and days > _LONG:
        detail = f"the texts were published {days} days apart"
        yield _reason("published", load_align_weights().time_apart, detail)


def _days(interval: Interval) -> str:
    return f"{interval.start or '…'} to {interval.end or '…'}"


def _words(one: Setting, other: Setting) -> Iterator[Evidence]:
    found = one.words & other.words
    if not found:
        return
    weights, rarity = load_align_weights(), one.vocabulary.rarity_beside
    shared = sorted((-rarity(other.vocabulary, word), word) for word in found)
    bits = min(weights.most_words, weights.word * -sum(rare for rare, _ in shared))
    words = ", ".join(word for _, word in shared[:_SHOWN])
    yield _reason("words", bits, f"shared words: {words}")


def _restated(one: Setting, other: Setting) -> Iterator[Evidence]:
    if min(len(one.words), len(other.words)) < _LEAST_WORDS:
        return
    alike = fuzz.token_sort_ratio(one.line, other.line, score_cutoff=_ALIKE)
    if alike:
        bits = load_align_weights().restated
        yield _reason("restated", bits, f"the sentences are {alike:.0f} % alike")


def _values(one: Setting, other: Setting) -> Iterator[Evidence]:
    a, b = one.claim, other.claim
    if isinstance(a.value, Amount) and isinstance(b.value, Amount):
        if a.unit == b.unit:
            yield _numbers(Written(a.value, a.modifier), Written(b.value, b.modifier))
    elif a.value == b.value:
        yield _reason("value", load_align_weights().near, "the same value")
    else:
        yield _reason("value", load_align_weights().unequal, "different values")


def _numbers(one: Written, other: Written) -> Evidence:
    weights = load_align_weights()
    standing = stand(one, other)
    low = one.amount.low
    if low is not None and low == other.amount.low and standing.type == "agree":
        digits = significant_digits(low)
        bits = weights.equal + min(weights.most_digits, weights.digit * (digits - 1))
        return _reason("value", bits, f"equal to the last of {digits} digits")
    if standing.type != "conflict" or standing.basis in {"truncation", "rounding"}:
        return _reason("value", weights.near, f"values that fit by {standing.basis}")
    return _reason("value", weights.unequal, "different values")
