"""A statement beside its evidence: is it borne out, contradicted, or not stated there."""

from collections.abc import Sequence
from math import exp

from msgspec import structs

from reconcile.compare.statements.passage import Passage, passage
from reconcile.compare.statements.reasons import reason
from reconcile.compare.statements.signs import Signs, signs
from reconcile.knowledge.leaning import load_leaning, odds
from reconcile.knowledge.statements import is_known
from reconcile.model import Comparison, Detail, Verdict

__all__ = ["judge", "passage", "signs"]

_UNKNOWN = 0.5


def judge(evidence: Passage, statement: Passage) -> Comparison:
    """Judge every figure of a statement by the figure of the evidence that it is about.

    A figure that is surely contradicted makes the statement contradicted. Elsewhere the signs of
    figures, names and words are weighed together, in a language of which the words are known.
    """
    found = signs(evidence, statement)
    if not is_known(statement.language):
        verdict, confidence = _by_figures(found.details)
        told = found.details
    else:
        verdict, confidence = _by_signs(found)
        told = found.details if verdict == "contradicted" else _softened(found.details)
    why = reason(verdict, found)
    return Comparison(verdict=verdict, confidence=confidence, details=told, reason=why)


def _by_figures(details: Sequence[Detail]) -> tuple[Verdict, float]:
    """Take a contradiction, else what is said otherwise, else what is not said at all."""
    verdicts = [detail.verdict for detail in details]
    if "contradicted" in verdicts:
        verdict: Verdict = "contradicted"
    elif any(one.verdict == "not_stated" and one.evidence for one in details):
        verdict = "not_stated"
    else:
        verdict = "not_stated" if verdicts and "supported" not in verdicts else "supported"
    telling = [detail.confidence for detail in details if detail.verdict == verdict]
    return verdict, min(telling, default=_UNKNOWN)


def _by_signs(found: Signs) -> tuple[Verdict, float]:
    leaning = load_leaning()
    doubt = 1 / (1 + exp(-odds(found.values)))
    turned = found.values["most_opposed"] >= leaning.turned
    turned = turned and found.values["sentence"] >= leaning.opposed
    if turned or found.values["surest_against"] >= leaning.sure:
        return "contradicted", round(max(doubt, _UNKNOWN), 4)
    if doubt <= leaning.doubt:
        return "supported", round(1 - doubt, 4)
    against = found.values["figures_against"] or found.opposed
    return ("contradicted" if against else "not_stated"), round(doubt, 4)


def _softened(details: Sequence[Detail]) -> tuple[Detail, ...]:
    """Take a figure that is not surely about the same thing for one that is not spoken of."""
    return tuple(
        structs.replace(one, verdict="not_stated") if one.verdict == "contradicted" else one
        for one in details
    )
