"""What two sources say alike, what they say otherwise, and what one of them says alone."""

from collections import defaultdict

from reconcile.model import Claim, Difference, Relation, Report


def difference(report: Report, left: str, right: str) -> Difference:
    """Sort the relations and claims of a report by how two of its sources stand to each other."""
    claims = {claim.id: claim for claim in report.claims}
    relations: defaultdict[str, list[Relation]] = defaultdict(list)
    for relation in report.relations:
        if {left, right} <= {claims[one].source for one in relation.claims}:
            relations[relation.type].append(relation)
    shared = {one for found in relations.values() for relation in found for one in relation.claims}

    def alone(source: str) -> tuple[str, ...]:
        return tuple(one.id for one in report.claims if _is_of(one, source, shared))

    return Difference(
        left=left,
        right=right,
        agree=tuple(relation.id for relation in relations["agree"]),
        conflict=tuple(relation.id for relation in relations["conflict"]),
        related=tuple(relation.id for relation in relations["related"]),
        only_left=alone(left),
        only_right=alone(right),
    )


def _is_of(claim: Claim, source: str, shared: set[str]) -> bool:
    return claim.source == source and claim.id not in shared
