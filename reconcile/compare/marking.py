"""A text with one sign in the place of every figure, for the forms of rules/together/."""

import re
from collections.abc import Collection, Iterator, Sequence
from operator import attrgetter

from reconcile.knowledge.together import SORTS, Telling, form_pattern, load_forms
from reconcile.model import Claim

_UNSAID = frozenset({"role", "quote"})  # claims that lie across others
_AGE = "year of age"


def told(
    claims: Sequence[Claim], text: str, language: str, wanted: Collection[Telling]
) -> Iterator[tuple[Telling, re.Match[str], dict[int, Claim]]]:
    """Find the forms of a language in a text: what is told, where, and claims by their signs."""
    forms = [form for form in load_forms(language) if form.tells in wanted]
    shown, at = marked(claims, text) if forms else ("", {})
    signs = {shown[place] for place in at}
    for form in forms:
        if all(not signs.isdisjoint(need) for need in form.needs):  # most texts lack most figures
            for found in form_pattern(form.text).finditer(shown):
                yield form.tells, found, at


def marked(claims: Sequence[Claim], text: str) -> tuple[str, dict[int, Claim]]:
    """Put one sign in the place of every figure; give the text, and the claims by their signs."""
    pieces: list[str] = []
    at: dict[int, Claim] = {}
    end = length = 0
    for claim in sorted(claims, key=attrgetter("start", "end")):
        if claim.kind in _UNSAID or claim.start < end:
            continue
        pieces += (text[end : claim.start], SORTS[_sort(claim)])
        length += claim.start - end + 1
        at[length - 1], end = claim, claim.end
    return "".join([*pieces, text[end:]]), at


def _sort(claim: Claim) -> str:
    if claim.modifier == "between" and claim.kind not in {"date", "score"}:
        return "range"
    sort = "age" if claim.unit == _AGE else claim.kind
    return sort if sort in SORTS else "other"
