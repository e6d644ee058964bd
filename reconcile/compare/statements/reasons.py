"""Why a statement is judged as it is, in one sentence."""

from collections.abc import Sequence

from reconcile.compare.statements.signs import Signs
from reconcile.model import Detail, Verdict

_MOST = 5  # words that are shown


def reason(verdict: Verdict, found: Signs) -> str:
    """Say in one sentence what decided."""
    if verdict == "contradicted":
        return _contradicted(found)
    return _supported(found.details) if verdict == "supported" else _not_stated(found)


def _contradicted(found: Signs) -> str:
    against = [one for one in found.details if one.verdict == "contradicted"]
    if against:
        one = max(against, key=lambda detail: detail.confidence)
        said = _quoted([one.claim.text])
        if _texts(one) == [one.claim.text]:
            return f"In the evidence {said} goes the other way."
        return f"The evidence says {_quoted(_texts(one))} where the statement says {said}."
    return f"The evidence says the opposite of {_quoted(found.opposed)}."


def _not_stated(found: Signs) -> str:
    absent = [one.claim.text for one in found.details if one.verdict == "not_stated"]
    for words in (absent, found.names, found.missing):
        if words:
            return f"The evidence does not speak of {_quoted(words)}."
    return "The evidence has the words of the statement, but in no sentence that says the same."


def _supported(details: Sequence[Detail]) -> str:
    borne = [one for one in details if one.verdict == "supported"]
    if not borne:
        return "The evidence speaks of the same, and no figure of it says otherwise."
    if not any(one.evidence for one in borne):
        return (
            f"{_quoted([one.claim.text for one in borne])} follows from the years of the evidence."
        )
    given = list(dict.fromkeys(text for one in borne for text in _texts(one)))
    return f"{_quoted([one.claim.text for one in borne])} is borne out by {_quoted(given)}."


def _texts(detail: Detail) -> list[str]:
    return [claim.text for claim in detail.evidence]


def _quoted(words: Sequence[str]) -> str:
    shown = ", ".join(f"\u201c{word}\u201d" for word in dict.fromkeys(words[:_MOST]))
    return f"{shown} and others" if len(words) > _MOST else shown
