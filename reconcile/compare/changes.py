"""Changes against the two values told with them: "up 25% to 96 million from 80"."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from reconcile.compare.matter import relation
from reconcile.compare.wording import number, point, quoted, writing
from reconcile.model import Amount, Claim, Relation

Slots = Mapping[str, Claim]  # the figures that one form puts together, by their slots

_HALF = Decimal("0.5")  # points by which a writer's own rounding may differ besides
_FAR = Decimal(25)  # points beyond which the share is said of something else
_NEAR = 3  # two values further apart than so many times are not told of one thing
_LOOSE = Decimal("0.15")  # how far "doubled" may be from two times


def change(slots: Slots) -> Iterator[Relation]:
    """Hold a change in per cent against the values before and after it."""
    share, told = slots["share"], point(slots["share"])
    ends = _ends(slots, share)
    if told is None or ends is None or share.unit != "percent":
        return
    old, new = ends
    if not old or (new > old) != (share.change == "up") or share.change is None:
        return
    right = 100 * abs(new - old) / abs(old)
    values = [claim for slot, claim in slots.items() if slot in {"before", "after"}]
    slack = 100 * new / old * sum(map(writing, values), Decimal(0)) if values else _HALF
    claims = (
        share,
        *(claim for slot, claim in slots.items() if claim.kind not in {"date", "percent"}),
    )
    said = f"from {number(old)} to {number(new)} is {number(round(right, 1))} %"
    if abs(right - told) <= _HALF + slack + _step(share):
        yield relation("related", "arithmetic", claims, None, f"{said}: {quoted([share])} fits")
    elif abs(right - told) <= _FAR:
        yield relation("conflict", "change", claims, None, f"{said}, not {quoted([share])}")


def _ends(slots: Slots, share: Claim) -> tuple[Decimal, Decimal] | None:
    """Give the values before and after; a range is both, the way that it is told."""
    if "range" in slots:
        low, high = slots["range"].low, slots["range"].high
        if low is None or high is None:
            return None
        return (low, high) if share.change == "up" else (high, low)
    before, after = slots["before"], slots["after"]
    old, new = point(before), point(after)
    one_unit = before.unit == after.unit or "" in {before.unit, after.unit}
    if old is None or new is None or not one_unit or "percent" in {before.kind, after.kind}:
        return None
    return old, new


def _step(share: Claim) -> Decimal:
    return share.value.step / 2 if isinstance(share.value, Amount) else Decimal(0)


def twofold(slots: Slots) -> Iterator[Relation]:
    """Hold "doubled" against its two values."""
    yield from _times(slots, Decimal(2))


def threefold(slots: Slots) -> Iterator[Relation]:
    """Hold "tripled" against its two values."""
    yield from _times(slots, Decimal(3))


def half(slots: Slots) -> Iterator[Relation]:
    """Hold "halved" against its two values."""
    yield from _times(slots, Decimal("0.5"))


def _times(slots: Slots, told: Decimal) -> Iterator[Relation]:
    before, after = slots["before"], slots["after"]
    old, new = point(before), point(after)
    if not old or not new or before.unit != after.unit:
        return
    times = new / old
    slack = _LOOSE + writing(before) + writing(after)
    if abs(times / told - 1) > slack and told / _NEAR <= times <= told * _NEAR:
        shown = number(round(times, 1))
        why = f"from {quoted([before])} to {quoted([after])} is {shown} times, not {number(told)}"
        yield relation("conflict", "change", (after, before), None, why)


def rise(slots: Slots) -> Iterator[Relation]:
    """Report two values that are told as a rise and make a fall."""
    yield from _turned(slots, 1, "no rise")


def fall(slots: Slots) -> Iterator[Relation]:
    """Report two values that are told as a fall and make a rise."""
    yield from _turned(slots, -1, "no fall")


def _turned(slots: Slots, way: int, said: str) -> Iterator[Relation]:
    before, after = slots["before"], slots["after"]
    old, new = point(before), point(after)
    if before.unit != after.unit and (before.kind, after.kind) != ("count", "count"):
        return
    near = old and new and 0 < max(old, new) <= _NEAR * min(old, new)
    if old and new and near and (new - old) * way < 0:
        why = f"from {quoted([before])} to {quoted([after])} is {said}"
        yield relation("conflict", "course", (after, before), None, why)


def points(slots: Slots) -> Iterator[Relation]:
    """Report a change in per cent that is the difference in points of its two shares."""
    share, before, after = slots["share"], slots["before"], slots["after"]
    said, old, new = point(share), point(before), point(after)
    units = {share.unit, before.unit, after.unit}
    if not said or not old or new is None or units != {"percent"}:
        return
    right = 100 * abs(new - old) / old
    slack = 1 + right * (writing(before) + writing(after))
    if abs(new - old) == said and abs(right - said) > slack:
        shown = f"from {number(old)} % to {number(new)} %"
        why = f"{shown} is {number(said)} percentage points, or {number(round(right, 1))} per cent"
        yield relation("conflict", "points", (share, before, after), None, why)
