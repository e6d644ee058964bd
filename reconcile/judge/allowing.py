"""Findings that a project's rules allow: found by code, source and quote, and kept on record."""

from collections.abc import Sequence
from fnmatch import fnmatchcase

from reconcile.knowledge import project
from reconcile.model import Allowed, Finding


def allow(
    findings: Sequence[Finding], allows: Sequence[project.Allowance]
) -> tuple[tuple[Finding, ...], tuple[Allowed, ...]]:
    """Part the findings into those that stand and those that the project allows, with reasons."""
    standing: list[Finding] = []
    allowed: list[Allowed] = []
    for finding in findings:
        rule = next((rule for rule in allows if _covers(rule, finding)), None)
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
    return tuple(standing), tuple(allowed)


def _covers(rule: project.Allowance, finding: Finding) -> bool:
    """Say whether a finding of this code holds the quote in the source meant."""
    places = ((finding.source, finding.message), *((p.source, p.text) for p in finding.related))
    return rule.code == finding.code and any(
        (not rule.quote or rule.quote in words)
        and (not rule.source or fnmatchcase(source, rule.source))
        for source, words in places
    )
