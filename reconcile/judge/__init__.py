"""Relations and sources -> findings for people, and topics -> facts."""

from collections.abc import Callable, Iterable, Sequence

from reconcile.judge.aliases import inferred_aliases
from reconcile.judge.allowing import allow
from reconcile.judge.conflicts import conflicts
from reconcile.judge.differing import difference
from reconcile.judge.draft import Case, Draft, finished
from reconcile.judge.drafted import not_stated, of_drafts, standings
from reconcile.judge.facts import facts
from reconcile.judge.listed import wrong_counts
from reconcile.judge.provenance import ai_echoes, ai_only_claims
from reconcile.judge.requiring import required
from reconcile.judge.sources import incomplete_sources, unread_sources
from reconcile.judge.spelling import misspelt_names
from reconcile.judge.tolerating import tolerated
from reconcile.judge.weekdays import wrong_weekdays
from reconcile.model import Finding

__all__ = ["Case", "allow", "difference", "facts", "judge", "required", "standings", "tolerated"]

_JUDGES: tuple[Callable[[Case], Iterable[Draft]], ...] = (
    conflicts,
    wrong_weekdays,
    wrong_counts,
    inferred_aliases,
    misspelt_names,
    ai_only_claims,
    ai_echoes,
    not_stated,
    incomplete_sources,
    unread_sources,
)


def judge(case: Case, others: Iterable[Draft] = ()) -> tuple[Finding, ...]:
    """Say what deserves a person's attention, in order of place; `others` are found already."""
    drafts: Sequence[Draft] = [*others, *(draft for each in _JUDGES for draft in each(case))]
    found = finished(drafts)
    return of_drafts(case, found) if case.drafts else found
