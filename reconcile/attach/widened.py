"""Counts with the thing they count: "87" becomes "87 availability zones"."""

import re

from msgspec import structs

from reconcile.attach.context import Context
from reconcile.knowledge.measures import WORD
from reconcile.model import Claim

_WORDS = re.compile(rf"{WORD.pattern}(?:[-’']{WORD.pattern})*")
_REACH = 60  # code points from a number to the noun it counts
_ELSEWHERE = {"carried", "header"}  # readings whose noun stands behind another figure, or above
_SHARED = 0.6  # part of a noun that its lemma keeps: "country" of "countries"


def widened(claim: Claim, context: Context) -> Claim:
    """Let a count's span reach over the noun that its unit is the lemma of."""
    if claim.kind != "count" or not claim.unit or not _ELSEWHERE.isdisjoint(claim.derivation):
        return claim
    lemma = claim.unit.split()[-1].lower()
    stop = min(context.sentence(claim.start).end, claim.end + _REACH)
    words = list(_WORDS.finditer(context.text, claim.end, stop))
    named = [word for word in words if _is_form(word.group().lower(), lemma)]
    counted = (named or words[len((claim.attribute or claim.unit).split()) - 1 :])[:1]
    return _until(claim, counted[0].end(), context) if counted else claim


def _until(claim: Claim, end: int, context: Context) -> Claim:
    return structs.replace(claim, end=end, text=context.text[claim.start : end])


def _is_form(word: str, lemma: str) -> bool:
    """Say whether a word may be a form of a lemma, by their common beginning."""
    kept = max(2, round(_SHARED * len(lemma)))
    return word[:kept] == lemma[:kept] and abs(len(word) - len(lemma)) <= 3  # noqa: PLR2004 -- an ending
