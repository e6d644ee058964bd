"""Numbers of one unit: equal, rounded, cut, hedged, slipped, or in conflict."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from reconcile.arithmetic import Standing, Written, is_shifted, is_swapped, rounded, stand
from reconcile.compare.clocks import compare_clocks, in_zones
from reconcile.compare.matter import (
    Matter,
    Reading,
    is_joined,
    is_nearly_equal,
    may_contradict,
    relation,
)
from reconcile.compare.wording import number, quoted, repeated, rewritten, short, written
from reconcile.model import Amount, Claim, Kind, Link, Relation
from reconcile.units import (
    is_loose_dollar,
    is_one_unit,
    is_part_as_share,
    rescaled,
    scale,
    stand_in_units,
)

_CLOCK = "minute of day"
_SCORES_DIFFER = Standing("conflict", "value")  # equal ones are one reading
_SURE = {"truncation": is_nearly_equal, "rounding": is_nearly_equal}


def compare_amounts(matter: Matter) -> Iterator[Relation]:
    """Relate every reading with itself, where several claims give it, and every two of one unit."""
    readings = [each for each in matter.readings() if isinstance(each.value, Amount)]
    for reading in readings:
        yield from _opposite(matter, reading)
        if len(reading.claims) > 1 and not (reading.unit == _CLOCK and in_zones(reading, reading)):
            link = matter.link(reading.claims, reading.claims)
            explanation = repeated(reading.claims, "value")
            yield relation("agree", "exact", reading.claims, link, explanation)
    for one, other in combinations(readings, 2):
        if one.unit == other.unit == _CLOCK and in_zones(one, other):
            yield from compare_clocks(matter, one, other)
        elif one.unit == other.unit or _kinds(one, other) == {"count"}:
            yield from _related(matter, one, other)
        elif is_joined(link := matter.link(one.claims, other.claims)):
            yield from _of_units(one, other, link)


def _opposite(matter: Matter, reading: Reading) -> Iterator[Relation]:
    """Report a change that is a rise in one text and a fall in another, and neither gives both.

    What a machine makes of a text is surely about what that text says.
    """
    up = [claim for claim in reading.claims if claim.change == "up"]
    down = [claim for claim in reading.claims if claim.change == "down"]
    if not _hands(up).isdisjoint(_hands(down)):
        return  # "up 8% after falling 8% a year earlier"
    link = matter.link(up, down)
    if is_nearly_equal(link) or (_is_summed_up(up, down) and is_joined(link)):
        explanation = f"{quoted(up)} is a rise, {quoted(down)} a fall"
        yield relation("conflict", "direction", (*up, *down), link, explanation)


def _hands(claims: Sequence[Claim]) -> set[tuple[str, bool]]:
    """Give who says it: sources, and whether it is a machine's text within them."""
    return {(claim.source, claim.provenance == "ai_generated") for claim in claims}


def _is_summed_up(some: Sequence[Claim], others: Sequence[Claim]) -> bool:
    """Say whether one text says both, once itself and once in a machine's summary of it."""
    return not {c.source for c in some}.isdisjoint(c.source for c in others)


def _kinds(one: Reading, other: Reading) -> set[Kind]:
    """Give the kinds of two readings; what one calls people, another may call adults."""
    return {one.claims[0].kind, other.claims[0].kind}


def _of_units(one: Reading, other: Reading, link: Link | None) -> Iterator[Relation]:
    """Relate figures in two units: they fit once converted, or one number has two units."""
    a, b = one.claims[0], other.claims[0]
    if is_loose_dollar(a, b):
        yield from _of_dollars(one, other, link)
        return
    claims = (*one.claims, *other.claims)
    restating = {a.restates, b.restates} & {a.id, b.id}  # which is judged as a conversion
    standing = None if restating else stand_in_units(a, b)
    if _low(one) is not None and _low(one) == _low(other):
        yield from _of_one_number(one, other, link, comparable=standing is not None)
    elif standing is not None and standing.type == "agree":
        yield relation("agree", "unit", claims, link, f"{_converted(a, b)}: {_said(other)} fits")
    elif standing is not None and standing.type == "conflict" and may_contradict(link):
        why = f"{_converted(a, b)}, not {_said(other)}"
        yield relation("conflict", "value", claims, link, why)


def _of_one_number(
    one: Reading, other: Reading, link: Link | None, *, comparable: bool
) -> Iterator[Relation]:
    """Relate one number in two units: a number without a noun may have any."""
    a, b = one.claims[0], other.claims[0]
    claims, said = (*one.claims, *other.claims), f"{_said(one)} and {_said(other)} are one number"
    part = is_part_as_share(a, b)
    if not part and (a.kind != b.kind or is_one_unit(a.unit, b.unit)):
        yield relation("agree", "exact", claims, link, said)
    elif may_contradict(link) and (a.kind != "quantity" or comparable):
        why = f"{said}, of things and in per cent" if part else f"{said} in two units"
        yield relation("conflict", "measure", claims, link, why)


def _of_dollars(one: Reading, other: Reading, link: Link | None) -> Iterator[Relation]:
    """Relate dollars of a country and of any: other digits may be another rate's."""
    said, claims = f"{_said(one)} and {_said(other)}", (*one.claims, *other.claims)
    if one.value == other.value:
        yield relation("agree", "exact", claims, link, f"{said} are one number of dollars")
    elif may_contradict(link) and _has_slipped(_low(one), _low(other)):
        yield relation("conflict", "value", claims, link, f"{said} have one row of digits")


def _has_slipped(one: Decimal | None, other: Decimal | None) -> bool:
    """Say whether two numbers have the same digits in another order or at another place."""
    return (
        one is not None and other is not None and (is_swapped(one, other) or is_shifted(one, other))
    )


def _converted(one: Claim, other: Claim) -> str:
    """Say what the first of two figures is in the unit of the second."""
    unit, wanted = scale(one), scale(other)
    assert unit is not None
    assert wanted is not None
    assert isinstance(one.value, Amount)
    moved = rescaled(one.value, unit, wanted)
    ends = [number(short(end)) for end in dict.fromkeys((moved.low, moved.high)) if end is not None]
    named = "of the whole" if other.kind == "ratio" else other.unit.replace("_", " ")
    return f"{quoted([one])} is {' to '.join(ends)} {named}"


def _related(matter: Matter, one: Reading, other: Reading) -> Iterator[Relation]:
    link = matter.link(one.claims, other.claims)
    scored = one.claims[0].kind == "score" and one.unit == ""
    standing = _SCORES_DIFFER if scored else stand(_written(one), _written(other))
    sure = is_joined if standing.type != "conflict" else _SURE.get(standing.basis, may_contradict)
    if not sure(link):
        return
    coarse, fine = sorted((one, other), key=lambda each: -_step(each))
    explanation, suggestion = _explain(standing, coarse, fine)
    claims = (*coarse.claims, *fine.claims)
    yield relation(standing.type, standing.basis, claims, link, explanation, suggestion)


def _written(reading: Reading) -> Written:
    assert isinstance(reading.value, Amount)
    return Written(reading.value, reading.modifier)


def _step(reading: Reading) -> Decimal:
    assert isinstance(reading.value, Amount)
    return reading.value.step


def _explain(standing: Standing, coarse: Reading, fine: Reading) -> tuple[str, str | None]:
    low, high = _low(coarse), _low(fine)
    if low is None or high is None or standing.basis in {"range", "approximate", "exact"}:
        verb = {"agree": "fits", "conflict": "does not fit", "related": "is compatible with"}
        return f"{_said(coarse)} {verb[standing.type]} {_said(fine)}", None
    if standing.basis in {"truncation", "rounding"}:
        return _rounding(standing, coarse, low, high)
    return _difference(standing, coarse, fine, low, high), None


def _rounding(
    standing: Standing, coarse: Reading, low: Decimal, high: Decimal
) -> tuple[str, str | None]:
    """Say how a figure rounds, in the unit of the coarser one's writing: 52.7 for billions."""
    text, step = coarse.claims[0].text, _step(coarse)
    digits = written(text)
    scale = low / digits if digits and low else step
    right = rounded(high, step)
    said = f"{number(high / scale)} rounds to {number(right / scale)}"
    if standing.type == "agree":
        return said, None
    return f"{said}, not {number(low / scale)}", rewritten(text, low, right)


def _difference(
    standing: Standing, coarse: Reading, fine: Reading, low: Decimal, high: Decimal
) -> str:
    said = f"{_said(coarse)} is not {_said(fine)}"
    if standing.basis == "magnitude":
        return f"{said}: one is {number(max(low, high) / min(low, high))} times the other"
    if coarse.unit == _CLOCK:
        return f"{said}: they are {number(abs(low - high))} minutes apart"
    if is_swapped(low, high):
        return f"{said}: two digits have changed places"
    return f"{said}: they differ by {number(abs(low - high))}{_percent(low, high)}"


def _percent(low: Decimal, high: Decimal) -> str:
    larger = max(abs(low), abs(high))
    return f" ({number(round(100 * abs(low - high) / larger, 1))} %)" if larger else ""


def _low(reading: Reading) -> Decimal | None:
    assert isinstance(reading.value, Amount)
    low, high = reading.value.low, reading.value.high
    return low if low == high else None


def _said(reading: Reading) -> str:
    return quoted(reading.claims[:1])
