"""Whose age a number is: "Ann Lee, 23, has joined" and "the 23-year-old striker Ann Lee"."""

import re

from msgspec import structs

from reconcile.attach.context import Context
from reconcile.model import Claim, Span

_YEARS = "year of age"
_REACH = 60  # code points between an age and the name of whose it is
_OPENS = re.compile(r", (?:aged |age )?")
_CLOSES = re.compile(r",")
_LEADS = re.compile(r"(?: [a-z][\w-]*){0,4} ")
_OLDEST = 110


def aged(claim: Claim, context: Context) -> Claim:
    """Make a bare number between commas behind a person's name her age, and ages their owner's."""
    bare = claim.kind == "count" and not claim.unit and _is_age(claim, context)
    if not bare and claim.unit != _YEARS:
        return claim
    person = _before(claim, context) or (None if bare else _after(claim, context))
    if person is None:
        return claim
    return structs.replace(claim, kind="quantity", unit=_YEARS, attribute="age", subject=person)


def _is_age(claim: Claim, context: Context) -> bool:
    plain = claim.modifier == "exact" and claim.text.isdecimal() and claim.low == claim.high
    return plain and 0 < int(claim.text) <= _OLDEST and bool(_CLOSES.match(context.text, claim.end))


def _before(claim: Claim, context: Context) -> str | None:
    """Give the person named right before an age, a comma between them."""
    for name in reversed(context.names_in(Span(max(0, claim.start - _REACH), claim.start))):
        joined = _OPENS.fullmatch(context.text, name.end, claim.start)
        return name.entity if joined and name.type == "person" and not name.pointed else None
    return None


def _after(claim: Claim, context: Context) -> str | None:
    """Give the person named right behind an age, plain words aside."""
    for name in context.names_in(Span(claim.end, claim.end + _REACH)):
        joined = _LEADS.fullmatch(context.text, claim.end, name.start)
        return name.entity if joined and name.type == "person" and not name.pointed else None
    return None
