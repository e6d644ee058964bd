"""Figures that one sentence tells together, and that have to fit: "rose from 41 to 36"."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from operator import attrgetter

from reconcile.compare.marking import told
from reconcile.compare.matter import relation
from reconcile.compare.wording import number, point, quoted, writing
from reconcile.knowledge.together import Telling, load_words
from reconcile.model import Amount, Claim, Relation, Source

Slots = Mapping[str, Claim]

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDS = re.compile(r"[.;!?]\s|\n\s*\n")
_AROUND = 160  # code points beside a form in which its sentence is looked at
_NEAR = 3  # two values further apart than so many times are not told of one thing


def together(claims: Sequence[Claim], sources: Sequence[Source]) -> Iterator[Relation]:
    """Hold against one another the figures that a form of the text's language puts together."""
    by_id = {source.id: source for source in sources}
    for name, members in groupby(claims, key=attrgetter("source")):
        yield from _in_source(list(members), by_id[name])


def _in_source(claims: Sequence[Claim], source: Source) -> Iterator[Relation]:
    text = source.text if isinstance(source.text, str) else ""
    seen: set[tuple[str, ...]] = set()  # two forms of one telling may match one place
    for tells, found, at in told(claims, text, source.language, _HOLDS):
        slots = {
            slot: at[place] for slot in found.groupdict() if (place := found.start(slot)) in at
        }
        key = (tells, *sorted(claim.id for claim in slots.values()))
        if key not in seen and _is_plain(slots, found, source):
            seen.add(key)
            yield from _HOLDS[tells](slots)


def _is_plain(slots: Slots, found: re.Match[str], source: Source) -> bool:
    """Say whether no figure is hedged, and no word beside them gives them another sense."""
    words = load_words(source.language, "otherwise")
    before = _ENDS.split(found.string[max(0, found.start() - _AROUND) : found.start()])[-1]
    after = _ENDS.split(found.string[found.end() : found.end() + _AROUND], maxsplit=1)[0]
    beside = {word.casefold() for word in _WORD.findall(f"{before} {after}")}
    plain = all(c.kind == "date" or c.modifier == "exact" for c in slots.values())
    return plain and ("before" not in slots or words.isdisjoint(beside))


def _rise(slots: Slots) -> Iterator[Relation]:
    yield from _turned(slots, 1, "no rise")


def _fall(slots: Slots) -> Iterator[Relation]:
    yield from _turned(slots, -1, "no fall")


def _turned(slots: Slots, way: int, said: str) -> Iterator[Relation]:
    """Report two values that are told as a rise, or a fall, and make the opposite."""
    before, after = slots["before"], slots["after"]
    old, new = point(before), point(after)
    if before.unit != after.unit and (before.kind, after.kind) != ("count", "count"):
        return
    near = old and new and 0 < max(old, new) <= _NEAR * min(old, new)
    if old and new and near and (new - old) * way < 0:
        why = f"from {quoted([before])} to {quoted([after])} is {said}"
        yield relation("conflict", "course", (after, before), None, why)


def _points(slots: Slots) -> Iterator[Relation]:
    """Report a change in per cent that is the difference in points of its two shares."""
    share, before, after = slots["share"], slots["before"], slots["after"]
    said, old, new = point(share), point(before), point(after)
    units = {share.unit, before.unit, after.unit}
    if not said or not old or new is None or units != {"percent"}:
        return
    right = 100 * abs(new - old) / old
    if abs(new - old) == said and abs(right - said) > 1 + right * (
        writing(before) + writing(after)
    ):
        shown = f"from {number(old)} % to {number(new)} %"
        why = f"{shown} is {number(said)} percentage points, or {number(round(right, 1))} per cent"
        yield relation("conflict", "points", (share, before, after), None, why)


def _span(slots: Slots) -> Iterator[Relation]:
    """Report a number of days that is not that from a first to a last day."""
    lasts, date = slots["lasts"], slots["date"]
    said, start, end = point(lasts), date.start_date, date.end_date
    if said is None or lasts.unit != "day" or start is None or end is None or start == end:
        return
    days = (end - start).days
    if said not in {days, days + 1} and _names_both(date.text, start, end):
        why = f"{quoted([date])} is {days + 1} days, the first and the last counted"
        yield relation("conflict", "span", (lasts, date), None, why)


def _names_both(text: str, start: dt.date, end: dt.date) -> bool:
    """Say whether a date's text holds the numbers of both days: "May 2025" names none."""
    figures = re.findall(r"\d+", text)
    return str(start.day) in figures and str(end.day) in figures


def _product(slots: Slots) -> Iterator[Relation]:
    """Report a total that is not so many times the price of one."""
    count, each, total = slots["number"], slots["each"], slots["total"]
    many, one, whole = point(count), point(each), point(total)
    if not many or not one or not whole or each.unit != total.unit:
        return
    right = many * one
    slack = right * (writing(each) if each.text.count(".") else Decimal(0)) + whole * writing(total)
    if abs(right - whole) > max(slack, Decimal(1)):
        why = f"{number(many)} × {number(one)} = {number(right)}, not {number(whole)}"
        yield relation("conflict", "product", (total, count, each), None, why)


def _parts(slots: Slots) -> Iterator[Relation]:
    """Report shares of one whole that exclude one another and make more than it."""
    claims = tuple(slots.values())
    values = [value for value in map(point, claims) if value is not None]
    steps = [claim.value.step for claim in claims if isinstance(claim.value, Amount)]
    whole = sum(values, Decimal(0))
    if whole > 100 + sum(steps, Decimal(0)) and {claim.unit for claim in claims} == {"percent"}:
        why = f"{' + '.join(map(number, values))} = {number(whole)} per cent"
        yield relation("conflict", "parts", claims, None, why)


_HOLDS: Mapping[Telling, Callable[[Slots], Iterator[Relation]]] = {
    "rise": _rise,
    "fall": _fall,
    "points": _points,
    "span": _span,
    "product": _product,
    "parts": _parts,
}
