"""Claims -> claims with a subject, a measure, a period and a speaker."""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import structs

from reconcile.attach.ages import aged
from reconcile.attach.cells import Cells, in_table
from reconcile.attach.context import Context
from reconcile.attach.measure import Measuring
from reconcile.attach.period import Dates, period
from reconcile.attach.restated import restated
from reconcile.attach.roles import role_claims
from reconcile.attach.subject import speaker, subject
from reconcile.attach.widened import widened
from reconcile.model import Claim, Document, Quotation, RoleMention
from reconcile.naming import Naming


def attach(
    document: Document, claims: Sequence[Claim], roles: Sequence[RoleMention], naming: Naming
) -> tuple[Claim, ...]:
    """Say of each claim of a document whose it is, what it measures, when, and who says so.

    Claims in furniture, in metadata and in the headings of AI boxes are left out.
    """
    context = Context(document, naming)
    placed = filter(None, map(context.placed, [*claims, *role_claims(context, roles)]))
    whole = [widened(claim, context) for claim in placed]
    ordered = sorted(whole, key=lambda claim: (claim.start, claim.end, claim.kind))
    numbered = [
        structs.replace(claim, id=f"{document.source.id}#{number}")
        for number, claim in enumerate(ordered, start=1)
    ]
    around = _Around(context, Dates(numbered), Cells(context), Measuring(context, numbered))
    return restated([_filled(claim, around) for claim in numbered], document.text)


class _Around(NamedTuple):
    """All that is asked about a claim, prepared once for its document."""

    context: Context
    dates: Dates
    cells: Cells
    measuring: Measuring


def _filled(claim: Claim, around: _Around) -> Claim:
    context, dates = around.context, around.dates
    if claim.kind == "role":
        return structs.replace(claim, attributed_to=speaker(claim, context))
    if isinstance(claim.value, Quotation):
        return structs.replace(claim, value=_spoken(claim.value, context))
    if cell := around.cells.at(claim.start):
        return in_table(claim, cell, context, dates)
    filled = structs.replace(
        claim,
        subject=subject(claim, context),
        attribute=around.measuring.of(claim),
        period=period(claim, context, dates),
        attributed_to=speaker(claim, context),
    )
    return aged(filled, context)


def _spoken(quotation: Quotation, context: Context) -> Quotation:
    known = context.entity_named(quotation.speaker) if quotation.speaker else None
    return structs.replace(quotation, speaker=known or quotation.speaker)
