"""Numbers of people and places against the names that are listed right behind them."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from reconcile.judge.draft import Case, Draft, check_named, said
from reconcile.knowledge.together import load_words
from reconcile.model import Amount, Claim, Mention, Source

_WORD = r"[^\W\d_a-z](?:[\w'’-]{1,30}|\.)"
_NAME = rf"{_WORD}(?: {_WORD}){{0,3}}"
_LIST = re.compile(
    rf"(?:(?P<verb>(?: [^\W\d_A-Z]{{2,20}}){{0,2}}):| [–—-]|\s?—)\s"
    rf"(?P<names>{_NAME}(?:, {_NAME}){{0,12}},? (?:and|und|&) {_NAME})"
    r"(?P<close>\.(?=\s|$)|;|\n|$| [–—] |—)"
)
_PART_OF = re.compile(
    r"(?:\b(?:of|among|from|other|der|von|unter)\b)[^.;:\n]{0,14}$", re.IGNORECASE
)
_AND = re.compile(r",? (?:and|und|&) ")
_BEFORE, _AFTER = 24, 400  # code points before a number, and behind it


class _List(NamedTuple):
    """Where names are listed, and the names, each "and" taken to part two."""

    start: int
    end: int
    names: tuple[str, ...]
    led: bool  # by a verb behind the number: "three ministers resigned: "


def wrong_counts(case: Case) -> Iterator[Draft]:
    """Report every number of people or places that the list behind it does not bear out."""
    by_id = {source.id: source for source in case.sources}
    people = _people(case)
    for claim in case.claims:
        many, source = _many(claim), by_id[claim.source]
        listed = _listed(claim, source) if many else None
        if many and listed and _is_wrong(claim, many, listed, source, people):
            yield _draft(case, claim, listed)


def _people(case: Case) -> dict[str, set[str]]:
    """Collect the names of people in every source."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for entity in case.entities:
        for mention in entity.mentions if entity.type == "person" else ():
            found[mention.source].add(mention.text)
    return found


def _many(claim: Claim) -> Decimal | None:
    value = claim.value
    plain = claim.kind == "count" and claim.modifier == "exact" and isinstance(value, Amount)
    return value.low if plain and isinstance(value, Amount) else None


def _listed(claim: Claim, source: Source) -> _List | None:
    """Read the list of names right behind a number of people or places, where there is one."""
    counted = {load_words(source.language, key) for key in ("people", "places")}
    if not any(claim.unit in words for words in counted) or not isinstance(source.text, str):
        return None
    text = source.text
    found = _LIST.match(text, claim.end, claim.end + _AFTER)
    if found is None or _PART_OF.search(text[max(0, claim.start - _BEFORE) : claim.start]):
        return None
    if found["verb"] is not None and found["close"].strip() in {"–", "—"}:
        return None  # the list goes on behind the dash
    parts = _AND.split(found["names"])
    names = tuple(name for part in parts for name in part.split(", "))
    return _List(found.start("names"), found.end("names"), names, bool(found["verb"]))


def _is_wrong(
    claim: Claim, many: Decimal, listed: _List, source: Source, people: dict[str, set[str]]
) -> bool:
    """Say whether too few names are listed; or too many, each of them a person's full name."""
    known = people.get(source.id, set())
    full = claim.unit in load_words(source.language, "people") and all(
        " " in name and name in known for name in listed.names
    )
    places = claim.unit in load_words(source.language, "places")
    too_few = len(listed.names) < many and (full or places or not listed.led)
    return too_few or (full and len(listed.names) > many)


def _draft(case: Case, claim: Claim, listed: _List) -> Draft:
    names = ", ".join(listed.names)
    start, end = listed.start, listed.end
    place = case.place(Mention(source=claim.source, start=start, end=end, text=names))
    words = {"primary": said(claim.text), "number": f"{len(listed.names)}", "names": names}
    return Draft(
        check=check_named("wrong-count"),
        places=(case.place(claim), place),
        words=words,
        claims=(claim.id,),
    )
