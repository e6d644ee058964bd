"""The figures of a statement, each beside the figure of the evidence that it speaks of."""

from collections.abc import Iterator, Mapping, Sequence
from math import exp

from reconcile.arithmetic import significant_digits
from reconcile.compare.statements.derived import comes_of_each, follows, spans
from reconcile.compare.statements.figures import Figure
from reconcile.compare.statements.joining import Join, assigned
from reconcile.compare.statements.passage import Passage
from reconcile.model import Detail, Verdict

_VERDICTS: Mapping[str, Verdict] = {"for": "supported", "against": "contradicted"}
_SURE = 2.0  # from this weight on a worded rank ("first") is taken to be about one in the evidence
_UNKNOWN = 0.5
_FEW = 2  # digits that many numbers share
_TELLING = 7.0  # weight by which an equal figure of more digits may fit worse than another one
_EXACT = 4.0  # weight by which an equal figure may fit worse than another one


def details(evidence: Passage, statement: Passage, found: Sequence[Join]) -> Iterator[Detail]:
    """Judge each figure of a statement, the joins between both texts being found."""
    chosen = assigned(found)
    # Who restates figure by figure means another one by each: "3 on Tuesday, and 3 on Friday".
    restates = len(statement.figures) == len(evidence.figures)
    owners = {one.given: one.said for one in chosen.values() if restates and one.bearing == "for"}
    for at, said in enumerate(statement.figures):
        join = chosen.get(at)
        if not _is_counting_word(said) or (join and join.weight > _SURE):
            about = (one for one in found if one.said == at)
            best = _best(said, [one for one in about if owners.get(one.given, at) == at], join)
            yield _derived(said, best, evidence, statement) or _joined(said, best, evidence)


def _joined(said: Figure, best: Join | None, evidence: Passage) -> Detail:
    if best is None:
        return _told(said, "not_stated", "none", (), _UNKNOWN)
    given = evidence.figures[best.given]
    basis = "exact" if given.point == said.point else "date" if said.kind == "date" else "value"
    verdict = _VERDICTS.get(best.bearing, "not_stated")
    return _told(said, verdict, basis, (given,), _confidence(best))


def _derived(
    said: Figure, best: Join | None, evidence: Passage, statement: Passage
) -> Detail | None:
    """Take a figure that no other bears out for the result of one step of arithmetic."""
    if best is not None and best.bearing == "for":
        return None
    if spans(said, evidence.years):
        return _told(said, "supported", "arithmetic", (), _UNKNOWN)
    terms = _terms(said, evidence, statement) if said.modifier == "exact" else ()
    return _told(said, "supported", "arithmetic", terms, _UNKNOWN) if terms else None


def _terms(said: Figure, evidence: Passage, statement: Passage) -> tuple[Figure, ...]:
    """Find what a figure results from.

    Who restates as many figures as there are restates them; who gives fewer may have summed up.
    """
    known = (*evidence.figures, *evidence.loose)
    if 2 * len(statement.figures) <= len(known) and (terms := follows(said, known)):
        return terms
    others = [one for one in statement.figures if one is not said]
    if len(others) == 1 and evidence.shares:
        return comes_of_each(said, others[0], known)
    return ()


def _best(said: Figure, found: Sequence[Join], chosen: Join | None) -> Join | None:
    """Take a figure that bears the statement out where it fits about as well as the one chosen.

    That a number or a day is given exactly, says by itself that it is the one meant.
    """
    telling = chosen is not None and _is_telling(said)
    for join in found:
        allowed = (_TELLING if telling else _EXACT) if join.equal else 0.0
        if join.bearing == "for" and (chosen is None or join.weight >= chosen.weight - allowed):
            return join
    return chosen


def _is_telling(said: Figure) -> bool:
    """Say whether a number is met by chance so seldom that where it stands it is the one meant."""
    return said.kind != "date" and said.point is not None and significant_digits(said.point) > _FEW


def _told(
    said: Figure, verdict: Verdict, basis: str, given: Sequence[Figure], confidence: float
) -> Detail:
    claims = tuple(one.claim for one in given)
    return Detail(
        claim=said.claim, verdict=verdict, basis=basis, evidence=claims, confidence=confidence
    )


def _confidence(join: Join) -> float:
    """Turn the weight by which two figures belong together into a probability."""
    return round(1 / (1 + exp(-max(join.weight, 0.0) / 2)), 4)


def _is_counting_word(said: Figure) -> bool:
    """Say whether a rank is written as a word, which often ranks nothing: "the first time"."""
    return said.kind == "rank" and said.claim.text.isalpha()
