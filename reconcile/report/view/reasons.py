"""Evidence as reasons for people: what speaks for a link or against it, in words, with its bits."""

import re
from collections.abc import Iterable

from msgspec import Struct

from reconcile.model import Evidence
from reconcile.report.view.links import Told, View
from reconcile.report.view.places import lettered

_NAMING = frozenset({"subject", "same_subject", "other_subject", "part_of"})  # by ids of entities
_ID = re.compile(r"[\w-]+")


class Reason(Struct, frozen=True):
    """One reason: what it is about, its weight in bits, and what it rests on."""

    name: str
    weight: float
    detail: Told


def reasons_of(
    view: View, evidence: Iterable[Evidence], sources: Iterable[str] = ()
) -> tuple[Reason, ...]:
    """Say evidence in the reader's language, with the letters of its sources and with names."""
    held = tuple(sources)
    return tuple(
        Reason(
            view.tell(each.feature.replace("_", " ")).words,
            each.weight,
            view.tell(lettered(view, _named(view, each), held)),
        )
        for each in evidence
    )


def _named(view: View, evidence: Evidence) -> str:
    if evidence.feature not in _NAMING:
        return evidence.detail
    return _ID.sub(lambda found: view.names.get(found[0], found[0]), evidence.detail)
