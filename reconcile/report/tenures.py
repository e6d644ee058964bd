"""Who holds which role, from when until when, with the places that say so."""

from collections.abc import Iterator, Mapping, Sequence

from reconcile.model import Claim, Holding, Interval
from reconcile.report.excerpt import one_line
from reconcile.report.marks import visible

_STATE = "state:"
_ORDER = ("former", "acting", "current", "incoming")


def roles_over_time(claims: Sequence[Claim], names: Mapping[str, str]) -> Iterator[str]:
    """Yield the lines of one person's roles, the past ones first, each with its places.

    `names` gives the names of entities by their ids.
    """
    told: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        told.setdefault((_state(claim), _role(claim, names)), []).append(claim)
    for state, role in sorted(told, key=lambda key: (_ORDER.index(key[0]), key[1])):
        members = told[state, role]
        when = next((years for claim in members if (years := _years(claim.period))), "")
        how = "" if state == "current" else f"{state} "
        yield visible(f"    {how}{role}{when}")
        for one in members:
            yield f"        {one.source}:{one.line}:{one.column}: {one_line(one.text)}"


def _state(claim: Claim) -> str:
    said = (m.removeprefix(_STATE) for m in claim.derivation if m.startswith(_STATE))
    return next(said, "current")


def _role(claim: Claim, names: Mapping[str, str]) -> str:
    assert isinstance(claim.value, Holding)
    where = claim.value.organization
    return f"{claim.value.role} of {names.get(where, where)}" if where else claim.value.role


def _years(period: Interval | None) -> str:
    if period is None:
        return ""
    since = f" since {period.start.year}" if period.start else ""
    until = f" until {period.end.year}" if period.end else ""
    return f"{since}{until}"
