"""Findings that a project's rules allow: found by code, source and quote, and kept on record."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase

from reconcile.knowledge import project
from reconcile.model import Allowed, Finding, Source, Span, Unused


def allow(
    findings: Sequence[Finding],
    allows: Sequence[project.Allowance],
    sources: Sequence[Source],
    as_of: dt.date | None = None,
) -> tuple[tuple[Finding, ...], tuple[Allowed, ...], tuple[Unused, ...]]:
    """Part the findings into those that stand and those that the project allows, with reasons.

    Last come the rules that allow nothing, though the words or the source they name were read, and
    those that had expired `as_of` a day.
    """
    expired = [one for one in allows if as_of and one.expires and one.expires < as_of]
    allows = [one for one in allows if one not in expired]
    texts = {source.id: str(source.text) for source in sources} if allows else {}
    standing: list[Finding] = []
    allowed: list[Allowed] = []
    idle = list(allows)
    for finding in findings:
        rule = next((rule for rule in allows if _covers(rule, finding, texts)), None)
        if rule in idle:
            idle.remove(rule)
        if rule is None:
            standing.append(finding)
        else:
            allowed.append(
                Allowed(
                    code=finding.code,
                    fingerprint=finding.fingerprint,
                    source=finding.source,
                    reason=rule.reason,
                )
            )
    over = (_told(rule, expired=True) for rule in expired)
    return tuple(standing), tuple(allowed), (*_unused(idle, texts), *over)


def _unused(idle: Sequence[project.Allowance], texts: Mapping[str, str]) -> Iterator[Unused]:
    """Give the rules that this run could have used: others may be for sources that it left out."""
    for rule in idle:
        if any(
            fnmatchcase(source, rule.source) if rule.source else (rule.quote or "") in text
            for source, text in texts.items()
        ):
            yield _told(rule, expired=False)


def _told(rule: project.Allowance, *, expired: bool) -> Unused:
    return Unused(
        code=rule.code,
        quote=rule.quote,
        source=rule.source,
        reason=rule.reason,
        expired=rule.expires if expired else None,
    )


def _covers(rule: project.Allowance, finding: Finding, texts: Mapping[str, str]) -> bool:
    """Say whether a finding of this code speaks of the quoted words in the source meant."""
    if rule.code != finding.code:
        return False
    places = [(finding.source, finding.start, finding.end)]
    places += [(place.source, place.start, place.end) for place in finding.related]
    return any(
        (not rule.source or fnmatchcase(source, rule.source))
        and (not rule.quote or _quoted(rule.quote, texts.get(source, ""), Span(start, end)))
        for source, start, end in places
    )


def _quoted(quote: str, text: str, place: Span) -> bool:
    """Say whether a place lies within the quoted words, or they within it."""
    around = text[max(0, place.start - len(quote)) : place.end + len(quote)]
    shift = max(0, place.start - len(quote))
    found = (Span(at + shift, at + shift + len(quote)) for at in _starts(around, quote))
    return any(each.overlaps(place) for each in found)


def _starts(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)
