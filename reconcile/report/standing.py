"""How the claims of a draft stand beside its sources, one a line."""

from collections import Counter
from collections.abc import Iterator, Mapping

from reconcile.model import Claim, Report, Standing
from reconcile.report.excerpt import one_line
from reconcile.report.marks import visible


def standings(report: Report) -> Iterator[str]:
    """List the claims that sources bear out, with where, and count how all of them stand."""
    if not isinstance(report.standings, tuple):
        return
    claims = {claim.id: claim for claim in report.claims}
    for standing in report.standings:
        if standing.verdict == "supported":
            yield _line(standing, claims)
    yield _counted(report)


def _line(standing: Standing, claims: Mapping[str, Claim]) -> str:
    claim = claims[standing.claim]
    where = dict.fromkeys(_place(claims[one]) for one in standing.claims)
    sources = ", ".join(where or map(visible, standing.sources))
    rivals = ", ".join(dict.fromkeys(_place(claims[one]) for one in standing.rivals))
    dissent = f"; otherwise in {rivals}" if rivals else ""
    place = f"{visible(claim.source)}:{claim.line}:{claim.column}"
    return (
        f"{place}: supported “{one_line(claim.text)}” by {_origins(standing)}: {sources}{dissent}"
    )


def _origins(standing: Standing) -> str:
    if not standing.origins:
        return "AI-written text alone"
    return "1 origin" if standing.origins == 1 else f"{standing.origins} independent origins"


def _place(claim: Claim) -> str:
    return f"{visible(claim.source)}:{claim.line}"


def _counted(report: Report) -> str:
    assert isinstance(report.standings, tuple)
    found = Counter(standing.verdict for standing in report.standings)
    size = len(report.standings)
    return (
        f"Of {size} {'claim' if size == 1 else 'claims'} of the draft {found['supported']} "
        f"supported, {found['contradicted']} contradicted, {found['not_stated']} not stated."
    )
