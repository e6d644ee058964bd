"""The truth among many sources of one table that err and copy from one another."""

from collections.abc import Iterable

from reconcile.judge.truth import lists, single
from reconcile.judge.truth.copies import origins, shares
from reconcile.judge.truth.standing import standings
from reconcile.judge.truth.table import Fact, Key, Row, Table, laid_out
from reconcile.model import Settled

__all__ = ["resolve_facts"]


def resolve_facts(rows: Iterable[Row]) -> dict[Key, Settled]:
    """Settle every (object, attribute) that rows of (source, object, attribute, value) speak of.

    Sources that agree where the others do not count as one origin; the reliability of the rest is
    estimated from the rows themselves, and no true value need be known. Cells are compared by what
    they say: clock times, numbers, words and lists however they are written. The order of the rows
    makes no difference. Dong et al. 2009 ("Integrating conflicting data") for copies and single
    values, Yin et al. 2007 ("Truth discovery") for the first estimate, Zhao et al. 2012 for lists.
    """
    table = laid_out(rows)
    groups = origins(table)
    return {
        fact.key: _settled(fact, beliefs, groups)
        for fact, beliefs in zip(table.facts, _believed(table, shares(groups)), strict=True)
    }


def _believed(table: Table, voices: list[float]) -> Iterable[dict[tuple[str, ...], float]]:
    """Weigh lists and single values each by their own model, and put them in the table's order."""
    listing = [fact for fact in table.facts if fact.key[1] in table.lists]
    plain = [fact for fact in table.facts if fact.key[1] not in table.lists]
    listed = iter(lists.believe(listing, voices))
    valued = iter(single.believe(plain, voices, standings(table, voices)))
    return [next(listed if fact.key[1] in table.lists else valued) for fact in table.facts]


def _settled(fact: Fact, beliefs: dict[tuple[str, ...], float], groups: list[int]) -> Settled:
    best, *others = sorted(beliefs, key=lambda said: (-beliefs[said], said))
    return Settled(
        value=fact.written[best],
        confidence=round(beliefs[best], 4),
        origins=len({groups[source] for source in fact.said[best]}),
        dissent=tuple(fact.written[said] for said in others),
    )
