"""Times of day in two zones: the same once both are universal time, or another hour."""

from collections.abc import Iterator

from reconcile.compare.matter import Matter, Reading, is_joined, may_contradict, relation
from reconcile.compare.wording import point, quoted
from reconcile.knowledge.zones import offset
from reconcile.model import Claim, Relation

_DAY = 1440
_SUMMER = 60  # minutes by which a winter sign, written in summer, is wrong


def in_zones(one: Reading, other: Reading) -> bool:
    """Say whether two times of day are of two zones, or one is of a zone and one of none."""
    zones = {claim.attribute for claim in (*one.claims, *other.claims) if _is_zone(claim)}
    bare = any(not _is_zone(claim) for claim in (*one.claims, *other.claims))
    return len(zones) > 1 or (bool(zones) and bare)


def compare_clocks(matter: Matter, one: Reading, other: Reading) -> Iterator[Relation]:
    """Relate two times of day by universal time, where both say their zones."""
    link = matter.link(one.claims, other.claims)
    apart = _apart(one.claims[0], other.claims[0])
    if apart is None:
        return
    said = f"{quoted(one.claims[:1])} and {quoted(other.claims[:1])}"
    claims = (*one.claims, *other.claims)
    if apart == 0 and is_joined(link):
        yield relation("agree", "zone", claims, link, f"{said} are one time in universal time")
    elif apart > _SUMMER and may_contradict(link):
        why = f"{said} are {apart} minutes apart in universal time"
        yield relation("conflict", "value", claims, link, why)


def _is_zone(claim: Claim) -> bool:
    return offset(claim.attribute) is not None


def _apart(one: Claim, other: Claim) -> int | None:
    """Count the minutes between two times of day; None where a zone is not said."""
    first, second = point(one), point(other)
    east, west = offset(one.attribute), offset(other.attribute)
    if first is None or second is None or east is None or west is None:
        return None
    apart = int(first - east - second + west) % _DAY
    return min(apart, _DAY - apart)
