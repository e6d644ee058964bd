"""Changes in per cent against the two values told with them: "up 25% to 96 million from 80"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations, zip_longest

from reconcile.compare.matter import relation
from reconcile.compare.wording import number, point, quoted, writing
from reconcile.knowledge.changes import AFTER, BEFORE, SHARE, load_changes
from reconcile.model import Amount, Claim, Relation, Source

_KINDS = frozenset({"count", "money", "quantity"})
_HALF = Decimal("0.5")  # points by which a writer's own rounding may differ besides
_NEAR = Decimal(25)  # points beyond which the share is said of something else
_WORD = re.compile(r"[^\W\d_]+")
_AROUND = 12  # code points before the first figure that a form may begin with
_WIDE = 160  # code points that a form may take up


def changes(claims: Sequence[Claim], sources: Sequence[Source]) -> Iterator[Relation]:
    """Hold every change in per cent against the values before and after it, where both are told."""
    by_id = {source.id: source for source in sources}
    for at, share in enumerate(claims):
        if share.kind == "percent" and share.unit == "percent" and share.change:
            near = [c for c in claims[max(0, at - 2) : at + 3] if c.source == share.source]
            yield from _first(share, near, by_id[share.source])


def _first(share: Claim, near: Sequence[Claim], source: Source) -> Iterator[Relation]:
    text = source.text if isinstance(source.text, str) else ""
    at = near.index(share)
    for others in (near[at + 1 :], near[:at]):
        for before, after in _pairs(others):
            if _is_told(share, before, after, text, source.language):
                yield from _held(share, before, after)
                return


def _pairs(near: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Give the values that may be before and after; a range is both, the way that it is told."""
    plain = [claim for claim in near if claim.kind in _KINDS]
    for claim in plain:
        if claim.modifier == "between":
            yield claim, claim
    exact = [claim for claim in plain if claim.modifier == "exact" and point(claim)]
    yield from (pair for pair in permutations(exact, 2) if _is_one_unit(*pair))


def _is_one_unit(one: Claim, other: Claim) -> bool:
    """Say whether two values have one unit; the second may leave it to be understood."""
    return one.unit == other.unit or "" in {one.unit, other.unit}


def _is_told(share: Claim, before: Claim, after: Claim, text: str, language: str) -> bool:
    """Say whether the text puts the three into one of the forms of its language."""
    pattern = load_changes(language)
    claims = sorted({c.start: c for c in (share, before, after)}.values(), key=lambda c: c.start)
    start, end = claims[0].start, claims[-1].end
    if pattern is None or end - start > _WIDE:
        return False
    marks = {share.id: SHARE, after.id: AFTER, before.id: BEFORE}
    joints = set(_WORD.findall(before.text)) if before is after else {""}
    for joint in sorted(joints):
        if joint:  # of a range, the word between its ends is among its own
            marks[before.id] = f"{BEFORE} {joint} {AFTER}"
        marked = text[max(0, start - _AROUND) : start]
        for claim, following in zip_longest(claims, claims[1:]):
            marked += marks[claim.id] + (text[claim.end : following.start] if following else "")
        if any(found.end() == len(marked) for found in pattern.finditer(marked)):
            return True
    return False


def _held(share: Claim, before: Claim, after: Claim) -> Iterator[Relation]:
    told, (old, new) = point(share), _ends(share, before, after)
    if told is None or not old or new is None or (new > old) != (share.change == "up"):
        return
    right = 100 * abs(new - old) / abs(old)
    slack = 100 * new / old * (writing(before) + writing(after)) if before is not after else _HALF
    claims = tuple({claim.id: claim for claim in (share, before, after)}.values())
    said = f"from {number(old)} to {number(new)} is {number(round(right, 1))} %"
    if abs(right - told) <= _HALF + slack + _step(share):
        yield relation("related", "arithmetic", claims, None, f"{said}: {quoted([share])} fits")
    elif abs(right - told) <= _NEAR:
        yield relation("conflict", "change", claims, None, f"{said}, not {quoted([share])}")


def _ends(share: Claim, before: Claim, after: Claim) -> tuple[Decimal | None, Decimal | None]:
    if before is not after:
        return point(before), point(after)
    ends = before.low, before.high
    return ends if share.change == "up" else ends[::-1]


def _step(share: Claim) -> Decimal:
    return share.value.step / 2 if isinstance(share.value, Amount) else Decimal(0)
