"""Quotations that may be one: the same words, a part of them, or nearly the same."""

from rapidfuzz import fuzz

from reconcile.model import Quotation

_LEAST = 4  # words from which on a quotation is not another's by chance
_ALIKE = 75.0  # per cent of rapidfuzz's ratio from which on one is the other altered


def likeness(one: Quotation, other: Quotation) -> str | None:
    """Say in what way two quotations are of one wording; None where they are not."""
    a, b = sorted((one.words, other.words), key=len)
    if len(a) < _LEAST:
        return None
    if a == b:
        return "the same words"
    said, whole = " ".join(a), " ".join(b)
    if f" {said} " in f" {whole} ":
        return "one holds the other"
    if sorted(a) == sorted(b):
        return "the same words in another order"
    alike = fuzz.ratio(said, whole, score_cutoff=_ALIKE)
    return f"the words are {alike:.0f} % alike" if alike else None
