"""Ages against dates of birth, in one text and across texts."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from reconcile.compare.marking import told
from reconcile.compare.matter import relation
from reconcile.compare.wording import number, point, quoted
from reconcile.model import Claim, Entity, Relation, Source

_NEWS = dt.timedelta(days=31)  # what a text tells of happened so long before it, or will after
_YEAR = dt.timedelta(days=366)
_BEFORE, _AFTER = 300, 150  # code points beside an age in which a day of the past may be told
_AGE, _BIRTH = "age", "birth"  # as attach names what is measured
_REACH = 120  # code points before a birth in which just one person is named
_ENDED = re.compile(r"[.!?]\s|\n")
_MOST = 20  # years beyond which another person's age or birth is more likely than an error


class _Told(NamedTuple):
    """The births and ages that texts tell right behind a person's name, by the person."""

    births: defaultdict[str, list[Claim]]
    ages: defaultdict[str, list[Claim]]


def births(
    claims: Sequence[Claim], sources: Sequence[Source], entities: Sequence[Entity]
) -> Iterator[Relation]:
    """Hold every age told behind a name against the person's birth, on the day of its text."""
    by_id = {source.id: source for source in sources}
    people = [entity for entity in entities if entity.type == "person"]
    names = {(m.source, m.end): entity.id for entity in people for m in entity.mentions}
    known = _Told(defaultdict(list), defaultdict(list))
    days: dict[str, list[Claim]] = {}
    for name, members in groupby(claims, key=attrgetter("source")):
        found = list(members)
        days[name] = [claim for claim in found if claim.kind == "date"]
        _gather(known, found, by_id[name], names)
        _gather_owned(known, found, by_id[name], names)
    for person in known.ages:
        for age in known.ages[person] if person in known.births else ():
            day = by_id[age.source].published
            if day and not _is_past(age, known.births[person], days[age.source], day):
                yield from _held(age, known.births[person], day)


def _gather(
    known: _Told, claims: Sequence[Claim], source: Source, names: Mapping[tuple[str, int], str]
) -> None:
    """Add the births and ages of one text."""
    text = source.text if isinstance(source.text, str) else ""
    for tells, found, at in told(claims, text, source.language, ("born", "aged")):
        claim = at[found.start("date" if tells == "born" else "age")]
        person = names.get((source.id, _start(found, at)))
        if person:
            (known.births if tells == "born" else known.ages)[person].append(claim)


def _gather_owned(
    known: _Told, claims: Sequence[Claim], source: Source, names: Mapping[tuple[str, int], str]
) -> None:
    """Add the births and ages of which it is known whose they are."""
    for claim in claims:
        owner = _owner(claim, source, names)
        told = known.ages if claim.attribute == _AGE else known.births
        if owner and claim not in told[owner]:
            told[owner].append(claim)


def _owner(claim: Claim, source: Source, names: Mapping[tuple[str, int], str]) -> str | None:
    """Give whose age it is, or whose birth: of the only person named in the sentence before."""
    if claim.attribute == _AGE:
        return claim.subject
    if claim.attribute != _BIRTH or claim.kind != "date":
        return None
    text = source.text if isinstance(source.text, str) else ""
    sentence = _ENDED.split(text[max(0, claim.start - _REACH) : claim.start])[-1]
    places = range(claim.start - len(sentence), claim.start + 1)
    near = {names[source.id, end] for end in places if (source.id, end) in names}
    return claim.subject if near == {claim.subject} else None


def _start(found: re.Match[str], at: Mapping[int, Claim]) -> int:
    """Give the place in the text itself where a form begins."""
    first = next(place for place in range(found.start(), found.end()) if place in at)
    return at[first].start - (first - found.start())


def _is_past(age: Claim, born: Sequence[Claim], days: Sequence[Claim], day: dt.date) -> bool:
    """Say whether a day long before the text's own, other than of birth, is told near an age."""
    own = {claim.value for claim in born}
    near = (d for d in days if age.start - _BEFORE <= d.start <= age.end + _AFTER)
    return any(
        d.value not in own and d.end_date is not None and d.end_date < day - _YEAR for d in near
    )


def _held(age: Claim, born: Sequence[Claim], day: dt.date) -> Iterator[Relation]:
    years = point(age)
    for birth in born:
        start, end = birth.start_date, birth.end_date
        if years is None or start is None or end is None or age.modifier != "exact":
            continue
        least, most = _years(end, day - _NEWS), _years(start, day + _NEWS)
        said = f"who was born {quoted([birth])} is {_either(least, most)} on {day}"
        if least <= years <= most:
            yield relation("related", "age", (age, birth), None, f"{said}: {number(years)} fits")
        elif least - _MOST <= years <= most + _MOST:
            yield relation("conflict", "age", (age, birth), None, f"{said}, not {number(years)}")


def _years(born: dt.date, day: dt.date) -> int:
    """Count the birthdays up to a day."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _either(least: int, most: int) -> str:
    """Write one number, or two as a choice."""
    return f"{least}" if least == most else f"{least} or {most}"
