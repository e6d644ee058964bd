"""The evidence that two dates are of one thing that happened, each told by what happens on it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from reconcile.align.evidence import Pair
from reconcile.align.happening import Dating
from reconcile.align.setting import Setting
from reconcile.align.slips import slip
from reconcile.align.stories import Stories
from reconcile.align.wording import Sentence
from reconcile.knowledge.occasions import load_kinds
from reconcile.knowledge.weights import load_align_weights
from reconcile.model import Evidence, Interval, Value

_CROWD = 40  # dates of one occasion beyond which what they share says nothing
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:1[89]|20)\d\d|[’']\d\d\b|\d\d?[./-]\d\d?[./-]\d\d|年|год")
_LONG = 45  # days between two texts after which what is to come may well have been moved
_NEAR = 1100  # days up to which two dates may be of one thing rather than of its like
_LEAST = 4  # letters of a word that says something ...
_BEGINS = 5  # ... and those by which it is known, whatever its ending
_ENDS = "expiry"  # the occasion whose "until" tells a day, not a limit
_FIRST = "first"  # of a row: what is not told to be another
_SLIPS = {"slip_of_order": "order", "slip_of_year": "slip"}
_SINCE = "since"  # the occasion of days since which a thing has been so, where no word tells more

Reason = tuple[str, str]  # a name that weights are kept under, and a sentence
Hand = tuple[str, bool]  # a source, and whether it is a machine's text within it


class _Told:
    """A date that is told of an occasion."""

    def __init__(self, setting: Setting, dating: Dating, event: int) -> None:
        self.setting, self.dating = setting, dating
        since = setting.claim.modifier == "at_least" and bool(setting.subjects)
        self.occasion = dating.occasion or (_SINCE if since else "")
        self.about = event, self.occasion
        self.hand: Hand = setting.claim.source, setting.claim.provenance == "ai_generated"
        value = setting.claim.value
        assert isinstance(value, Interval)
        ends = self.occasion == _ENDS and value.start is None  # "until June": it ends in June
        self.day = Interval(value.end, value.end) if ends else value
        day, published = value.end or value.start, setting.published
        self.is_to_come = None if published is None or day is None else day > published


class _Days:
    """The days that each hand gives: of anything, of each occasion, and in each sentence."""

    def __init__(self) -> None:
        self.all: defaultdict[Hand, set[Interval]] = defaultdict(set)
        self.of: defaultdict[tuple[int, str], defaultdict[Hand, set[Interval]]]
        self.of = defaultdict(lambda: defaultdict(set))
        self.within: defaultdict[Sentence, set[Interval]] = defaultdict(set)

    def add(self, told: _Told) -> None:
        """Note one day."""
        self.all[told.hand].add(told.day)
        self.of[told.about][told.hand].add(told.day)
        self.within[told.setting.sentence].add(told.day)

    def is_sole(self, told: _Told) -> bool:
        """Say whether a hand gives no other day of the occasion."""
        return not any(_differ(told.day, day) for day in self.of[told.about][told.hand])

    def is_given(self, told: _Told, other: _Told) -> bool:
        """Say whether the hand of another gives a day too, of whatever."""
        return told.day in self.all[other.hand]

    def is_confirmed(self, one: _Told, other: _Told) -> bool:
        """Say whether a third hand gives either day, of the same occasion."""
        days = {one.day, other.day}
        return any(
            hand not in {one.hand, other.hand} and not days.isdisjoint(given)
            for hand, given in self.of[one.about].items()
        )

    def are_beside(self, one: _Told, other: _Told) -> bool:
        """Say whether one and the same other day stands beside both."""
        return bool(self.within[one.setting.sentence] & self.within[other.setting.sentence])


def dated(settings: Sequence[Setting], stories: Stories) -> Iterator[tuple[tuple[int, int], Pair]]:
    """Weigh the pairs of dates that differ and are told of one occasion, in texts of one event.

    Dates in words alone, as "Monday", are left out: of which week they are is a guess.
    """
    blocks: defaultdict[tuple[int, str], list[tuple[int, _Told]]] = defaultdict(list)
    days = _Days()
    for at, setting in enumerate(settings):
        if setting.dating is not None and _DIGIT.search(setting.claim.text):
            told = _Told(setting, setting.dating, stories.event(setting))
            days.add(told)
            if told.occasion:
                blocks[told.about].append((at, told))
    for members in blocks.values():
        for (a, one), (b, other) in combinations(members, 2) if len(members) <= _CROWD else ():
            if one.hand != other.hand and _may_be_rivals(one, other):
                yield (a, b), _weigh(one, other, days)


def _may_be_rivals(one: _Told, other: _Told) -> bool:
    """Say whether two days differ, and not by a year that one leaves out or by their zones."""
    if not _differ(one.day, other.day) or _is_yearless(one, other):
        return False
    return not (_are_next(one, other) and one.dating.hours and other.dating.hours)


def _are_next(one: _Told, other: _Told) -> bool:
    return _between(one.day, other.day) == 1


def _between(one: Interval, other: Interval) -> int:
    """Count the days from the one to the other."""
    days = [day for each in (one, other) if (day := each.start or each.end)]
    return (max(days) - min(days)).days


def of_two_things(one: Setting, other: Setting) -> bool:
    """Say whether dates that differ are of two occasions, both of reports, or years apart."""
    a, b = one.dating, other.dating
    if a is None or b is None or one.claim.value == other.claim.value:
        return False
    if a.is_told and b.is_told:
        return True
    if not a.occasion or a.occasion != b.occasion:
        return bool(a.occasion and b.occasion)
    return _are_far(a.occasion, one.claim.value, other.claim.value)


def _are_far(occasion: str, one: Value, other: Value) -> bool:
    """Say whether years lie between two days of what is not told of long after."""
    assert isinstance(one, Interval)
    assert isinstance(other, Interval)
    return _between(one, other) > _NEAR and occasion not in load_kinds("lasting")


def _differ(one: Interval, other: Interval) -> bool:
    """Say whether two dates have no day in common."""
    return _is_before(one, other) or _is_before(other, one)


def _is_before(one: Interval, other: Interval) -> bool:
    return one.end is not None and other.start is not None and one.end < other.start


def _is_yearless(one: _Told, other: _Told) -> bool:
    """Say whether two days differ in a year alone that one of them does not name."""
    named = all(_YEAR.search(each.setting.claim.text) for each in (one, other))
    a, b = one.day.start, other.day.start
    return not named and a is not None and b is not None and (a.month, a.day) == (b.month, b.day)


def _weigh(one: _Told, other: _Told, days: _Days) -> Pair:
    """Add up what speaks for two dates being meant to be one."""
    weights = load_align_weights().occasion
    evidence = tuple(
        Evidence(feature=name, weight=weights[name], detail=detail)
        for look in (_occasion, _hands, _which, _whose, _beside, _place, _apart)
        for name, detail in look(one, other, days)
    )
    context = round(sum(reason.weight for reason in evidence), 2)
    return Pair(context, context, evidence)


def _occasion(one: _Told, other: _Told, days: _Days) -> Iterator[Reason]:
    """Say what happens on both, and whether either text gives another day of it."""
    yield "occasion", f"both are days of one {one.occasion}"
    if one.occasion == _ENDS:
        yield "ends", "each is the last day"
    if one.occasion in load_kinds("once"):
        yield "once", "a story has hardly two"
    if days.is_sole(one) and days.is_sole(other):
        yield "sole", "each text gives one day of it"
    if days.is_given(one, other) or days.is_given(other, one):
        yield "given", "a text gives both days"


def _hands(one: _Told, other: _Told, days: _Days) -> Iterator[Reason]:
    """Say who gives the days."""
    if days.is_confirmed(one, other):
        yield "confirmed", "a third text gives one of the days"
    if one.hand[1] != other.hand[1]:
        yield "ai", "one is written by a machine"
    if one.dating.language != other.dating.language:
        yield "language", "the texts share no words"


def _which(one: _Told, other: _Told, _: _Days) -> Iterator[Reason]:
    """Say whether a day was moved, or is of another of several."""
    if one.dating.moved or other.dating.moved:
        yield "moved", "a day is told as moved"
    if one.dating.rows - {_FIRST} != other.dating.rows - {_FIRST}:
        yield "row", "they are of two in a row"
    if {one.is_to_come, other.is_to_come} == {True, False}:
        yield "planned", "one text tells what is to come, the other what has been"


def _whose(one: _Told, other: _Told, _: _Days) -> Iterator[Reason]:
    """Say whether it is one person or thing to whom it happens."""
    some, others = one.setting.subjects[:1], other.setting.subjects[:1]
    mine, theirs = one.dating.whose, other.dating.whose
    named = one.dating.things & other.dating.things
    if mine and mine == theirs:
        yield "whose", f"both are of {mine}"
    elif some and some == others:
        yield "subject", f"both are of {some[0]}"
    elif mine and theirs:
        yield "other_whose", f"of {mine} and of {theirs}"
    elif one.occasion in load_kinds("of_people") | load_kinds("of_things"):
        yield "unknown_whose", "of whom is not told"
    elif named:
        yield "named", f"both name {', '.join(sorted(named))}"
    elif one.dating.things and other.dating.things:
        yield "other_named", "they name others"


def _beside(one: _Told, other: _Told, days: _Days) -> Iterator[Reason]:
    """Say what else the sentences have in common."""
    a, b = one.setting, other.setting
    for name, some, others in (("near", a.near, b.near), ("words", a.words, b.words)):
        if shared := sorted(_beginnings(some) & _beginnings(others) - _own(one, other)):
            yield name, f"words that begin alike: {', '.join(shared)}"
            break
    if a.company & b.company or days.are_beside(one, other):
        yield "company", "beside one and the same other figure or day"


def _beginnings(words: frozenset[str]) -> set[str]:
    """Give how words begin, so that "Szpital" and "szpitala" meet."""
    return {word[:_BEGINS] for word in words if len(word) >= _LEAST}


def _own(one: _Told, other: _Told) -> set[str]:
    """Give how the word for what happens begins, where both texts use it."""
    return {one.dating.word[:_BEGINS]} & {other.dating.word[:_BEGINS]}


def _place(one: _Told, other: _Told, _: _Days) -> Iterator[Reason]:
    """Say whether the places next to the dates are one."""
    a, b = one.setting.places, other.setting.places
    here, there = one.dating.where, other.dating.where
    if here and here == there:
        yield "place", f"both are of {here}"
    elif here and there and one.dating.language == other.dating.language:
        apart = "other_place" if a & b else "other_places"
        yield apart, f"of {here} and of {there}"


def _apart(one: _Told, other: _Told, _: _Days) -> Iterator[Reason]:
    """Say how two dates differ, and how far the texts lie apart."""
    found = slip(one.day, other.day)
    if found and found.name in _SLIPS:
        yield _SLIPS[found.name], found.how
    if _are_next(one, other) and one.dating.hours is not None is not other.dating.hours:
        yield "clock", "the hours of both are told, maybe of two zones"
    if _are_far(one.occasion, one.day, other.day):
        yield "far", "years lie between them"
    if one.occasion in load_kinds("lasting"):
        return
    texts = [day for each in (one, other) if (day := each.setting.published)]
    if len(texts) > 1 and abs((texts[0] - texts[1]).days) > _LONG:
        yield "later", "one text is much later than the other"
