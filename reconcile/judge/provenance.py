"""What only AI-written text says, and what it merely repeats."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from reconcile.judge.draft import Case, Draft, check_named, said
from reconcile.model import Claim, Relation


def ai_only_claims(case: Case) -> Iterator[Draft]:
    """Report, once a source, the claims of its AI text that no human-written text bears out."""
    claims = case.by_id()
    known = {claim for relation in case.relations for claim in _answered(relation, claims)}
    by_source: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in case.claims:
        if claim.provenance == "ai_generated" and claim.kind != "quote" and claim.id not in known:
            by_source[claim.source].append(claim)
    check = check_named("ai-only-claims")
    for members in by_source.values():
        yield Draft(
            check=check,
            places=tuple(case.place(claim) for claim in members),
            words={"list": _listed(members)},
            claims=tuple(claim.id for claim in members),
        )


def _listed(claims: Sequence[Claim]) -> str:
    """Quote the wordings of claims, each once, with how often it stands there."""
    times = Counter(said(claim.text) for claim in claims)
    return ", ".join(f"{text} ({n} times)" if n > 1 else text for text, n in times.items())


def _answered(relation: Relation, claims: dict[str, Claim]) -> Sequence[str]:
    """Give the claims of a relation in which human text agrees or disagrees with AI text."""
    if relation.type == "related" or not _humans(relation, claims):
        return ()
    return relation.claims


def _humans(relation: Relation, claims: dict[str, Claim]) -> list[Claim]:
    members = (claims[claim] for claim in relation.claims)
    return [claim for claim in members if claim.provenance != "ai_generated"]


def ai_echoes(case: Case) -> Iterator[Draft]:
    """Report agreements in which the second source is AI-written text alone."""
    claims, check = case.by_id(), check_named("ai-echo")
    for relation in case.relations:
        humans = _humans(relation, claims)
        sources = {claim.source for claim in humans}
        echoes = [claims[c] for c in relation.claims if claims[c].source not in sources]
        if relation.type == "agree" and len(sources) == 1 and echoes:
            yield Draft(
                check=check,
                places=tuple(case.place(claim) for claim in (*humans, *echoes)),
                words={
                    "primary": said(humans[0].text),
                    "other": f"{said(echoes[0].text)}, {echoes[0].source}:{echoes[0].line}",
                },
                claims=relation.claims,
                relations=(relation.id,),
                entities=tuple(sorted({c.subject for c in (*humans, *echoes) if c.subject})),
                evidence=relation.evidence,
            )
