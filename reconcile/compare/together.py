"""Figures that one sentence tells together, and that have to fit: "rose from 41 to 36"."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from operator import attrgetter

from reconcile.compare.changes import Slots, change, fall, half, points, rise, threefold, twofold
from reconcile.compare.marking import told
from reconcile.compare.matter import relation
from reconcile.compare.wording import number, point, quoted, writing
from reconcile.knowledge.together import Telling, load_words
from reconcile.model import Amount, Claim, Relation, Source

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDS = re.compile(r"[.;!?]\s|\n\s*\n")
_DAYS = {"day": Decimal(1), "week": Decimal(7), "month": Decimal("30.4"), "year": Decimal("365.2")}
_OFF = Decimal("0.75")  # units by which a length has to miss its days to be wrong
_FAR = Decimal(25)  # points beyond which a share is said of something else
_AROUND = 160  # code points beside a form in which its sentence is looked at
_OF_RANK = frozenset({"rise", "fall", "points"})  # of which a word beside them may turn the sense


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
        if key not in seen and _is_plain(tells, slots, found, source):
            seen.add(key)
            yield from _HOLDS[tells](slots)


def _is_plain(tells: Telling, slots: Slots, found: re.Match[str], source: Source) -> bool:
    """Say whether no figure is hedged, and no word beside them gives them another sense."""
    if any(c.kind != "date" and c.modifier != "exact" for n, c in slots.items() if n != "range"):
        return False
    if tells not in _OF_RANK:
        return True
    words = load_words(source.language, "otherwise")
    before = _ENDS.split(found.string[max(0, found.start() - _AROUND) : found.start()])[-1]
    after = _ENDS.split(found.string[found.end() : found.end() + _AROUND], maxsplit=1)[0]
    beside = {word.casefold() for word in _WORD.findall(f"{before} {after}")}
    return words.isdisjoint(beside)


def _span(slots: Slots) -> Iterator[Relation]:
    """Report a length of time that is not that from a first to a last day."""
    lasts, date = slots["lasts"], slots["date"]
    said, start, end = point(lasts), date.start_date, date.end_date
    unit = _DAYS.get(lasts.unit)
    if said is None or unit is None or start is None or end is None or start == end:
        return
    days = (end - start).days
    apart = min(abs(days - said * unit), abs(days + 1 - said * unit))
    if apart >= unit * _OFF and _names_both(date.text, start, end):
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


def _share(slots: Slots) -> Iterator[Relation]:
    """Hold a share in per cent against the part and the whole that it is of."""
    whole, part, share = point(slots["whole"]), point(slots["part"]), slots["share"]
    told, units = point(share), {slots["whole"].unit, slots["part"].unit}
    if not whole or not part or told is None or part >= whole or len(units - {""}) > 1:
        return
    right = 100 * part / whole
    slack = right * (writing(slots["whole"]) + writing(slots["part"])) + 1
    if abs(right - told) > slack and abs(right - told) <= _FAR:
        shown = f"{number(part)} of {number(whole)} is {number(round(right, 1))} %"
        why = f"{shown}, not {quoted([share])}"
        yield relation("conflict", "share", (share, slots["part"], slots["whole"]), None, why)


def _margin(slots: Slots) -> Iterator[Relation]:
    """Report a majority that is not the difference of the votes it is told with."""
    score, margin = slots["score"], point(slots["margin"])
    low, high = score.low, score.high
    if low is not None and high is not None and margin is not None and high - low != margin:
        why = f"{number(high)} − {number(low)} = {number(high - low)}, not {number(margin)}"
        yield relation("conflict", "margin", (slots["margin"], score), None, why)


_HOLDS: Mapping[Telling, Callable[[Slots], Iterator[Relation]]] = {
    "change": change,
    "twofold": twofold,
    "threefold": threefold,
    "half": half,
    "rise": rise,
    "fall": fall,
    "points": points,
    "span": _span,
    "product": _product,
    "share": _share,
    "parts": _parts,
    "margin": _margin,
}
