"""Of what sort a figure is: the qualifiers beside it, and which of two exclude each other."""

import re
from collections.abc import Iterable

from reconcile.knowledge.qualifiers import Qualifier, load_qualifiers
from reconcile.model import Claim, Span

_BEFORE = 70  # code points before a figure in which a qualifier may be its own
_AFTER = 35  # and behind it, up to the end of its clause
_CLAUSE = re.compile(r"[,;:()]| and | but | while ")


def qualifiers(text: str, language: str, claim: Claim, free: Span) -> frozenset[Qualifier]:
    """Find the qualifiers of a claim; `free` is the stretch around it without others like it."""
    before = text[max(free.start, claim.start - _BEFORE) : claim.start]
    after = text[claim.end : min(free.end, claim.end + _AFTER)]
    known = load_qualifiers(language)
    clause = known.own(_CLAUSE.split(after, maxsplit=1)[0])
    found = known.within(f"{before}{claim.text}{clause}")
    return frozenset(each for each in found if each.fits(claim.kind))


def clash(
    some: frozenset[Qualifier], others: frozenset[Qualifier], *, differ: bool, silent: bool
) -> str | None:
    """Say how two sets of qualifiers exclude each other; None where they do not.

    `differ` says that the values do, `silent` that one side is too short to qualify what it gives.
    """
    if not (some or others):
        return None  # as for most
    for class_ in sorted({each.class_ for each in some | others}):
        a, b = _of_class(some, class_), _of_class(others, class_)
        if differ and any(each.apart == "always" for each in (*a, *b)):
            return f"{_named((*a, *b))}: days of the texts, not of one event"
        if a and b and not {x.name for x in a} & {y.name for y in b}:
            return f"{_named(a)} and {_named(b)}"
        if bool(a) != bool(b) and any(each.apart == "even" for each in (*a, *b)):
            return f"just one is {_named((*a, *b))}"
        if differ and not silent and bool(a) != bool(b) and _alone((*a, *b)):
            return f"just one is {_named((*a, *b))}"
    return None


def _of_class(found: Iterable[Qualifier], class_: str) -> list[Qualifier]:
    return sorted((each for each in found if each.class_ == class_), key=lambda each: each.name)


def _alone(found: Iterable[Qualifier]) -> bool:
    return all(each.apart == "alone" for each in found)


def _named(found: Iterable[Qualifier]) -> str:
    return ", ".join(dict.fromkeys(each.name for each in found))
