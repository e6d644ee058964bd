"""What speaks for and against two figures of texts that tell of one event, as features.

Each feature has a size, mostly 0 or 1, and a detail; rules/weights/ says what one is worth.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial

from reconcile.align.beside import beside
from reconcile.align.differing import Feature, difference, digits, length
from reconcile.align.partners import Partners
from reconcile.align.periods import is_disjoint, is_same, is_span
from reconcile.align.setting import Setting
from reconcile.align.stories import Stories
from reconcile.knowledge.measures import excludes, is_measure, load_concepts
from reconcile.model import Amount, Claim, Interval

_SHOWN = 5
_LONG = 20  # days after which a figure may well have changed
_USUAL = 0.35  # the likeness of meaning that the words beside any two figures of a story have
_MANY = 4  # significant digits beyond which more say nothing
_MOST = 12.0  # bits of shared words beyond which more say nothing
_NUMBER = re.compile(r"\d")
_FEW = frozenset({"count", "duration", "rank"})  # kinds of which a text gives many of one digit


VALUE = frozenset(  # features that speak of values which may be one
    {"loose", "within_range", "vague", "alone", "digits", "day", "month", "year", "open_date"}
)


def likeness(one: Setting, other: Setting, partners: Partners) -> Iterator[Feature]:
    """List what speaks for and against two figures whose values may be one."""
    for look in (_kind, _value, *_LOOKS, _texts):
        yield from look(one, other)
    yield Feature("choices", partners.choices(one, other), "figures like them in the texts")
    yield Feature("around", partners.around(one, other), "figures that stand around both")


def unlikeness(one: Setting, other: Setting, stories: Stories) -> Iterator[Feature]:
    """List what speaks for and against two figures whose values differ being rivals."""
    apart = 0.0
    for look in (_kind, difference, *_LOOKS, beside, _sides):
        for feature in look(one, other):
            apart += feature.size if feature.name == "apart" else 0.0
            yield feature
    yield from _elsewhere(one, other, stories)
    if one.claim.unit == other.claim.unit != "" and stories.is_sole(one) and stories.is_sole(other):
        yield Feature("sole", 1.0, f"each text gives one figure in {one.claim.unit}")
    if _is_lone(one, other, stories):
        near = round(max(0.0, 1.0 - apart), 2)
        yield Feature(
            "lone", near, f"each text gives one {one.claim.attribute}, of nearly one size"
        )


def _is_lone(one: Setting, other: Setting, stories: Stories) -> bool:
    """Say whether two figures are the only ones of their measure, each in its text."""
    a, b = one.claim.attribute, other.claim.attribute
    named = a == b and is_measure(a, one.claim.kind)
    return named and stories.is_lone(one) and stories.is_lone(other)


def _kind(one: Setting, other: Setting) -> Iterator[Feature]:
    yield Feature("base", 1.0, "two figures of one event")
    yield Feature(_KINDS.get(one.claim.kind, "amount"), 1.0, f"each a {other.claim.kind}")


_KINDS = {
    "date": "date", "duration": "duration", "time": "clock", "rank": "rank", "multiple": "ratio",
    "ratio": "ratio", "score": "ratio", "money": "money", "percent": "percent",
}  # fmt: skip


def _value(one: Setting, other: Setting) -> Iterator[Feature]:
    """Say how telling it is that the values fit."""
    a, b = one.claim.value, other.claim.value
    if a != b or one.claim.modifier != other.claim.modifier:
        yield Feature("loose", 1.0, "the values fit, and are not written alike")
    if "between" in {one.claim.modifier, other.claim.modifier} and a != b:
        yield Feature("within_range", 1.0, "one is a range")
    if isinstance(a, Interval):
        yield Feature(length(a), 1.0, "dates that fit")
        if a.start in {one.published, other.published}:
            yield Feature("issued", 1.0, "the day of the text itself")
        yield from _relative(one, other)
    if isinstance(a, Amount) and isinstance(b, Amount):
        least = min(digits(a), digits(b))
        if least == 1 and (a != b or one.claim.modifier != other.claim.modifier):
            yield Feature("vague", 1.0, "a round number that fits")
        if least == 1 and one.claim.kind in _FEW and not _in_common(one, other):
            yield Feature("alone", 1.0, "one digit, and nothing else in common")
        yield Feature("digits", min(_MANY, least) - 1.0, f"values of {least} digits")


def _in_common(one: Setting, other: Setting) -> bool:
    return bool(one.words & other.words or one.company & other.company)


def _subject(one: Setting, other: Setting) -> Iterator[Feature]:
    if one.subjects and other.subjects:
        a, b = one.subjects[0], other.subjects[0]
        if a == b:
            yield Feature("same_subject", 1.0, f"both are figures of {a}")
        elif a in other.subjects or b in one.subjects:
            yield Feature("part_of", 1.0, f"of {a} and of {b}, one a part of the other")
        else:
            yield Feature("other_subject", 1.0, f"figures of {a} and of {b}")


def _measure(one: Setting, other: Setting) -> Iterator[Feature]:
    a, b = one.claim, other.claim
    if "ratio" in {a.kind, b.kind} and a.kind != b.kind:
        yield Feature("share", 1.0, "one is a part in words, the other in per cent")
    elif a.kind != b.kind:
        yield Feature("bare_kind", 1.0, f"one is a bare number, the other a {_other_kind(a, b)}")
    else:
        found = list(_measured(a, b))
        yield from found
        if a.kind == "count" and (not found or found[0].name != "same_measure"):
            yield from _counted(one, other)


def _measured(one: Claim, other: Claim) -> Iterator[Feature]:
    """Say whether two figures measure one thing, what may be one, or what may not."""
    a, b = one.attribute, other.attribute
    if a and a == b and (one.kind != "count" or is_measure(a, one.kind)):
        yield Feature("same_measure", 1.0, f"both measure: {a}")
    elif excludes(a, b, one.kind):
        yield Feature("other_measure", 1.0, f"measures: {a} and {b}")
    elif is_measure(a, one.kind) and is_measure(b, one.kind):
        yield Feature("near_measure", 1.0, f"measures that may be one: {a} and {b}")


def _other_kind(one: Claim, other: Claim) -> str:
    return other.kind if one.kind == "count" else one.kind


def _counted(one: Setting, other: Setting) -> Iterator[Feature]:
    a, b = one.claim.unit, other.claim.unit
    generic = load_concepts().generic
    if a == b:
        if a:
            name = "same_generic" if a in generic else "same_thing"
            yield Feature(name, 1.0, f"both count: {a}")
    elif a and b:
        name = "generic_thing" if a in generic or b in generic else "other_thing"
        named = one.claim.attribute
        if named == other.claim.attribute and is_measure(named):
            name = "named_alike"
        yield Feature(name, 1.0, f"they count: {a} and {b}")
    else:
        yield Feature("bare", 1.0, f"one says that it counts: {a or b}")


def _period(one: Setting, other: Setting) -> Iterator[Feature]:
    a, b = one.claim.period, other.claim.period
    if a is None or b is None:
        if a != b and one.claim.kind != "date":
            yield Feature("one_dated", 1.0, "just one says of when it is")
    elif is_same(a, b):
        yield Feature("same_period", 1.0, "of one period")
    elif is_disjoint(a, b) or (is_span(a) and is_span(b)):
        yield Feature("other_period", 1.0, "of periods that differ")


def _times(one: Setting, other: Setting) -> Iterator[Feature]:
    if one.claim.kind != "date" and one.times and other.times and not one.times & other.times:
        detail = f"of {', '.join(sorted(one.times))} and {', '.join(sorted(other.times))}"
        yield Feature("other_times", 1.0, detail)


def _place(one: Setting, other: Setting) -> Iterator[Feature]:
    if one.places & other.places:
        yield Feature("same_place", 1.0, f"of {', '.join(sorted(one.places & other.places))}")
    elif one.places and other.places:
        yield Feature("other_place", 1.0, "the sentences name places, and no common one")


def _sort(one: Setting, other: Setting) -> Iterator[Feature]:
    if one.qualifiers ^ other.qualifiers:
        yield Feature("other_sort", 1.0, "just one says of what sort it is")
    if one.planned != other.planned:
        yield Feature("planned", 1.0, "one is planned, the other a fact")
    if {one.claim.change, other.claim.change} == {"up", "down"}:
        yield Feature("other_change", 1.0, "one is a rise, the other a fall")
    if one.claim.modifier != other.claim.modifier:
        yield Feature("hedged", 1.0, "the one is hedged otherwise than the other")


def _words(one: Setting, other: Setting) -> Iterator[Feature]:
    rarity = partial(one.vocabulary.rarity_beside, other.vocabulary)
    near = sorted(one.near & other.near & one.words & other.words)
    if near:
        bits = min(_MOST, sum(map(rarity, near)))
        yield Feature("near", round(bits, 2), f"beside them both: {', '.join(near[:_SHOWN])}")
    shared = sorted((one.words & other.words) - set(near))
    if shared:
        bits = min(_MOST, sum(map(rarity, shared)))
        yield Feature("words", round(bits, 2), f"shared words: {', '.join(shared[:_SHOWN])}")


def _sense(one: Setting, other: Setting) -> Iterator[Feature]:
    """Say how near in meaning the words beside the figures are, beyond what any two are."""
    alike = one.sense.likeness(other.sense) if one.sense and other.sense else None
    if alike is not None:
        yield Feature("sense", round(alike - _USUAL, 3), f"the words beside are {alike:.0%} alike")


def _company(one: Setting, other: Setting) -> Iterator[Feature]:
    shared = one.company & other.company
    if shared:
        kinds = ", ".join(sorted({dimension[0] for dimension, _ in shared}))
        yield Feature("company", min(2, len(shared)), f"beside one and the same {kinds}")
    if one.crowded and other.crowded:
        yield Feature("crowded", 1.0, "both stand among others of their kind")
    if one.headline or other.headline:
        yield Feature("headline", 1.0, "one stands in a headline")


def _sides(one: Setting, other: Setting) -> Iterator[Feature]:
    """Say who gives the two: one text twice, a person and a machine, a vague word for a day."""
    if one.claim.source == other.claim.source:
        yield Feature("one_source", 1.0, "one text gives both")
    if one.published and other.published and abs((one.published - other.published).days) > _LONG:
        yield Feature("later", 1.0, "one text is much later than the other")
    if (one.claim.provenance == "ai_generated") != (other.claim.provenance == "ai_generated"):
        yield Feature("ai", 1.0, "one is written by a machine")
    yield from _relative(one, other)
    if one.claim.kind == "rank":
        rarity = partial(one.vocabulary.rarity_beside, other.vocabulary)
        bits = min(_MOST, sum(map(rarity, sorted(one.words & other.words))))
        yield Feature("ranked", round(bits, 2), "ranks told in the same words")


def _texts(one: Setting, other: Setting) -> Iterator[Feature]:
    """Say whether the sentences may share words and names at all, and whether they share a name."""
    if one.language != other.language:
        yield Feature("other_language", 1.0, "in two languages, which share few words")
    if one.named and other.named and not one.named & other.named:
        yield Feature("other_names", 1.0, "the sentences name others")


def _relative(one: Setting, other: Setting) -> Iterator[Feature]:
    if one.claim.kind == "date" and not all(_NUMBER.search(x.claim.text) for x in (one, other)):
        yield Feature("relative", 1.0, "one is a day told from another")


def _elsewhere(one: Setting, other: Setting, stories: Stories) -> Iterator[Feature]:
    """Say which other texts of the event give either value, and whether each gives both."""
    pair = {one.claim.source, other.claim.source}
    givers, others = stories.givers(one), stories.givers(other)
    there = (other.claim.source in givers) + (one.claim.source in others)
    if there and len(pair) > 1:
        yield Feature(("one", "each")[there - 1] + "_gives_both", 1.0, "a text gives both values")
    third = bool(givers - pair) + bool(others - pair)
    if third:
        yield Feature(("one", "both")[third - 1] + "_confirmed", 1.0, "a third text gives a value")


_LOOKS: tuple[Callable[[Setting, Setting], Iterator[Feature]], ...] = (
    _subject,
    _measure,
    _period,
    _times,
    _place,
    _sort,
    _words,
    _sense,
    _company,
)
