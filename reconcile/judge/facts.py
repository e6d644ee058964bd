"""The reconciled view: for each topic the value best borne out, and by how many origins."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from math import exp2, fsum, log2

from reconcile.judge.draft import Case
from reconcile.judge.origins import Origins
from reconcile.model import Amount, Claim, Equivalent, Fact

Origin = tuple[str, str]
_RIGHT = 0.8  # the share of what an origin says that is right, where no rule says another


def facts(case: Case) -> tuple[Fact, ...]:
    """Give the fact of every topic that more than one claim speaks of, in order of the topics."""
    claims, origins = case.by_id(), Origins(case.sources)
    fitting = _fitting(case)
    bits = _Bits(case.trust)
    found: list[Fact] = []
    for topic in case.topics:
        members = [claims[claim] for claim in topic.claims]
        for about in _matters(members):
            if len(about) > 1:
                found.append(_fact(f"fact-{len(found) + 1}", about, fitting, (origins, bits)))
    return tuple(found)


def _matters(members: Sequence[Claim]) -> Iterable[list[Claim]]:
    """Split a person's roles, which hold side by side, and leave other topics whole."""
    if members[0].kind != "role":
        return [list(members)]
    held: dict[object, list[Claim]] = {}
    for claim in members:
        held.setdefault(claim.value, []).append(claim)
    return held.values()


def _fitting(case: Case) -> dict[str, set[str]]:
    """Give, for each claim, those that agree with it: by rounding, in other units."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for relation in case.relations:
        if relation.type == "agree":
            for claim in relation.claims:
                found[claim].update(relation.claims)
    return found


def _fact(
    name: str,
    members: Sequence[Claim],
    fitting: Mapping[str, set[str]],
    weighing: "tuple[Origins, _Bits]",
) -> Fact:
    origins, bits = weighing
    best = max(_readings(members), key=lambda reading: _rank(reading, origins))
    first = best[0]
    equivalents = tuple(_equivalents(members, best))
    agreed = {c.id for c in best}.union(*(equivalent.claims for equivalent in equivalents))
    agreed |= {fit for claim in best for fit in fitting.get(claim.id, ())}
    backing = origins.behind(claim for claim in members if claim.id in agreed)
    dissent = [claim for claim in members if claim.id not in agreed]
    against = origins.behind(dissent) - backing
    return Fact(
        id=name,
        subject=_commonest([claim.subject for claim in best]),
        attribute=_commonest([claim.attribute for claim in best]) or "",
        kind=first.kind,
        value=first.value,
        unit=first.unit,
        period=first.period,
        confidence=bits.confidence(backing, against),
        claims=tuple(claim.id for claim in best),
        origins=len(backing),
        dissent=tuple(claim.id for claim in dissent),
        equivalents=equivalents,
    )


def _readings(members: Sequence[Claim]) -> Iterable[list[Claim]]:
    grouped: dict[object, list[Claim]] = {}
    for claim in members:
        grouped.setdefault(claim.says, []).append(claim)
    return grouped.values()


def _rank(reading: Sequence[Claim], origins: Origins) -> tuple[int, int, int, Decimal]:
    """Order readings: by origins, then first-hand before restated, then claims, then precision."""
    first_hand = sum(claim.restates is None for claim in reading)
    value = reading[0].value
    step = value.step if isinstance(value, Amount) else Decimal(0)
    return origins.count(reading), first_hand, len(reading), -step


def _equivalents(members: Sequence[Claim], best: Sequence[Claim]) -> Iterator[Equivalent]:
    """Give the same value in other units, as the texts restate it beside the claims chosen."""
    chosen = {claim.id for claim in best}
    restating = [c for c in members if c.restates in chosen]
    restated = {c.restates for c in best if c.restates}
    values = {c.says for c in restating}
    values |= {c.says for c in members if c.id in restated}
    for reading in _readings([c for c in members if c.says in values]):
        if reading[0].unit != best[0].unit:
            ids = tuple(claim.id for claim in reading)
            yield Equivalent(value=reading[0].value, unit=reading[0].unit, claims=ids)


def _commonest(names: Sequence[str | None]) -> str | None:
    known = [name for name in names if name]
    return max(dict.fromkeys(known), key=known.count, default=None)


class _Bits:
    """What the word of an origin is worth, in bits."""

    def __init__(self, trust: Mapping[str, float]) -> None:
        self._usual = log2(_RIGHT / (1 - _RIGHT))
        self._of = {source: log2(right / (1 - right)) for source, right in trust.items()}

    def confidence(self, backing: AbstractSet[Origin], against: AbstractSet[Origin]) -> float:
        """Weigh the origins for a value against those that dissent, as a probability."""
        bits = fsum(map(self._worth, backing)) - fsum(map(self._worth, against))
        return round(1 / (1 + exp2(-bits)), 4)

    def _worth(self, origin: Origin) -> float:
        return self._of.get(origin[1], self._usual) if origin[0] == "source" else self._usual
