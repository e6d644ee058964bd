"""Whose figure it is, and who says so: the entity that the figure's clause is about."""

import re
from collections.abc import Sequence

from reconcile.attach.context import Context
from reconcile.model import Claim, Span
from reconcile.naming import Named

_ACTORS = frozenset({"organization", "person"})
_CITED = re.compile(
    r"\b(?:reported by|according to|(?:report|note|survey|study|research|data|figures|analysts|"
    r"estimates?) (?:from|by|at)|told|cited by|citing)(?: the)?\W{0,2}$",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"\b(?:with|like|such as|against|from|to|than|including|and|or|of|in|at|on|for|by|via|"
    r"over|between)(?: the| its| their)?\W{0,2}$",
    re.IGNORECASE,
)
_SAYING = re.compile(
    r"^\W{0,2}(?:\w+ )?(?:says?|said|reported|reports|told|wrote|indicated|noted)\b"
)
_ACTING = re.compile(
    r"^(?:[’']s?\b|,? (?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|should|"
    r"shall|plans?|aims?|said|says|saw|made|cut|grew|rose|fell|won|lost|"
    r"(?:currently |now |also |already )?\w{2,}(?:s|ed|ing)|revenue|sales|profit|shares?)\b)"
)
_OWNER = re.compile(r"^.{0,40}?\b(?:by|of|at|from|for|in)(?: the)? $")
_AGENCY = re.compile(r"^[^()\n]{0,20}\) ?[-–—:]")  # who carries a story, in brackets at its head
_SPOKE = re.compile(r"\b(?:says?|said|told|added|according to)(?: [a-z]\w*){0,4} $")
_REACH = 60  # code points to look at before a name, enough for the words that introduce it
_BACK = 3  # sentences to look back for what a passage is about


def subject(claim: Claim, context: Context) -> str | None:
    """Give the entity whose figure a claim is, or None where the text does not say."""
    sentence = context.sentence(claim.start)
    own = _of_sentence(Span(sentence.start, claim.start), context)
    if own:
        return own
    after = _owner_after(claim, sentence, context)
    return after or _before(sentence, context)


def speaker(claim: Claim, context: Context) -> str | None:
    """Give the entity or outlet to which the sentence of a claim attributes it, or None."""
    sentence = context.sentence(claim.start)
    for cite in context.cites_in(sentence):
        return context.entity_at(Span(cite.start, cite.end)) or cite.outlet
    return None


def _of_sentence(before: Span, context: Context) -> str | None:
    """Choose among the names before a figure: the nearest that acts, else the first that may."""
    names = [name for name in context.names_in(before) if name.type in _ACTORS]
    free = [name for name in names if not _cited(name, context)]
    for name in reversed(free):
        if _acts(name, context):
            return name.entity
    leading = [name for name in free if not _OBJECT.search(_left(name, context))]
    return leading[0].entity if leading else None


def _cited(name: Named, context: Context) -> bool:
    left, follows = _left(name, context), context.text[name.end : name.end + _REACH]
    carries = "(" in left[-2:] and _AGENCY.match(follows)
    return bool(carries or _CITED.search(left))


def _acts(name: Named, context: Context) -> bool:
    follows = context.text[name.end : name.end + _REACH]
    if _OBJECT.search(_left(name, context)) and not follows.startswith(("’s", "'s")):
        return bool(_ACTING.match(follows)) and _introduced(name, context)
    return bool(_ACTING.match(follows))


def _introduced(name: Named, context: Context) -> bool:
    """Say whether "with" introduces a clause of its own, as in "with Acme reporting a profit"."""
    left, follows = _left(name, context), context.text[name.end : name.end + _REACH]
    return bool(re.search(r"\b(?:with|and) $", left) and re.match(r" \w+(?:ing|ed|s)\b", follows))


def _left(name: Named, context: Context) -> str:
    return context.text[max(0, name.start - _REACH) : name.start]


def _owner_after(claim: Claim, sentence: Span, context: Context) -> str | None:
    """Find an owner that follows the figure directly: "the 87 zones of Acme"."""
    for name in context.names_in(Span(claim.end, sentence.end))[:1]:
        between = context.text[claim.end : name.start]
        if name.type in _ACTORS and _OWNER.match(between) and "," not in between:
            return name.entity
    return None


def _before(sentence: Span, context: Context) -> str | None:
    """Look back for what the passage is about, within one segment."""
    at = context.sentence_number(sentence.start)
    here = context.segment(sentence.start)
    for earlier in reversed(context.document.sentences[max(0, at - _BACK) : max(0, at)]):
        if here is None or earlier.start < here.start:
            break
        if found := _topic(earlier, context):
            return found
    return context.heading(sentence.start)


def _topic(sentence: Span, context: Context) -> str | None:
    names: Sequence[Named] = context.names_in(sentence)
    actors = [name for name in names if name.type in _ACTORS and not _cited(name, context)]
    actors = [name for name in actors if not _SPOKE.search(_left(name, context))]
    acting = [name for name in actors if _acts(name, context)]
    return (acting or actors)[0].entity if actors else None
