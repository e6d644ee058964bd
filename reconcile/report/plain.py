"""A report as compilers write theirs: a line for each finding, then the places it speaks of."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal, get_args

from msgspec import UNSET, Struct

from reconcile.model import Claim, Evidence, Finding, Place, Relation, Report, Severity
from reconcile.report.excerpt import excerpt, one_line
from reconcile.report.marks import visible
from reconcile.report.standing import standings

Detail = Literal["quiet", "normal", "verbose"]
_IDLE = "allows nothing any more: delete it."
_INKS = {"error": "1;31", "warning": "1;33", "note": "1;36", "agree": "1;32", "strong": "1"}


class _Look(Struct, frozen=True):
    """How to write: the texts that may be quoted, whether to show evidence, whether in colour."""

    texts: dict[str, str]
    evidence: bool
    color: bool

    def ink(self, text: str, ink: str) -> str:
        return f"\x1b[{_INKS[ink]}m{text}\x1b[0m" if self.color else text


def render(report: Report, *, detail: Detail = "normal", color: bool = False) -> str:
    """Write the findings in order of source and place, each with its places, then a summary.

    "quiet" leaves the summary out; "verbose" adds the evidence, in bits, the agreements, and what
    was skipped.
    """
    texts = {source.id: source.text for source in report.sources if isinstance(source.text, str)}
    look = _Look(texts, detail == "verbose", color)
    findings = sorted(report.findings, key=_order)
    paragraphs: list[Iterable[str]] = [_finding(finding, look) for finding in findings]
    if detail == "verbose":
        paragraphs += [*_agreements(report, look), _skipped(report)]
    if detail != "quiet":
        paragraphs += [standings(report), _declared(report), _unused(report), [summary(report)]]
    blocks = ("".join(f"{line}\n" for line in lines) for lines in paragraphs)
    return "\n".join(block for block in blocks if block)


def _declared(report: Report) -> list[str]:
    """Tell which names that the sources use are one by the project's own word, and what it says."""
    return [
        visible(
            f"“{alias.name}” is “{entity.name}”: declared in the project's rules"
            + "".join(f" ({one_line(one.detail)})" for one in alias.evidence)
        )
        for entity in report.entities
        for alias in entity.aliases
        if alias.status == "declared"
        and {alias.name, entity.name} <= {mention.text for mention in entity.mentions}
    ]


def _unused(report: Report) -> list[str]:
    """Tell of rules that may be deleted, each as the words of the rule that find it."""
    return [
        f"The rule that allows {rule.code}"
        + (f" at “{one_line(rule.quote)}”" if rule.quote else "")
        + (f" in {rule.source}" if rule.source else "")
        + f" ({one_line(rule.reason)}) "
        + (f"expired on {rule.expired}: decide anew." if rule.expired else _IDLE)
        for rule in report.unused
    ]


def summary(report: Report) -> str:
    """Count in one line what was read, what agrees, what was found, and what was left out."""
    found = Counter(finding.severity for finding in report.findings)
    agreements = sum(relation.type == "agree" for relation in report.relations)
    parts = [
        f"{number(len(report.claims), 'claim')} in {number(len(report.sources), 'source')}",
        number(agreements, "agreement"),
        *(number(found[severity], severity) for severity in get_args(Severity)),
    ]
    if told := [finding.new for finding in report.findings if finding.new is not UNSET]:
        parts.append(f"{sum(map(bool, told))} new since the baseline")
    if report.allowed:
        parts.append(f"{len(report.allowed)} allowed")
    if report.skipped:
        parts.append(f"{number(len(report.skipped), 'file')} skipped")
    return ", ".join(parts) + "."


def number(count: int, noun: str) -> str:
    """Write a count of things: "1 claim", "2 claims"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _order(finding: Finding) -> tuple[str, int, int, str, str]:
    return finding.source, finding.start, finding.end, finding.code, finding.message


def _finding(finding: Finding, look: _Look) -> Iterator[str]:
    where = look.ink(_where(finding), "strong")
    severity = look.ink(finding.severity, finding.severity)
    message, new = one_line(finding.message), " (new)" * (finding.new is True)
    yield f"{where}: {severity} {look.ink(finding.code, 'strong')} {finding.name}{new}: {message}"
    yield from _quoted(finding, look)
    for place in finding.related:
        yield from _quoted(place, look)
    yield from _evidence(finding.evidence, look)
    yield from _suggestion(finding.suggestion)


def _suggestion(suggestion: str | None) -> Iterator[str]:
    """Write one line beside its label, and lines to paste below it."""
    lines = visible(suggestion or "").splitlines()
    if len(lines) == 1:
        yield f"    suggestion: {lines[0]}"
    elif lines:
        yield from ("    suggestion:", *(f"        {line}" for line in lines))


def _skipped(report: Report) -> list[str]:
    return [f"{visible(gone.source)}: skipped: {one_line(gone.reason)}" for gone in report.skipped]


def _agreements(report: Report, look: _Look) -> list[Iterator[str]]:
    claims = {claim.id: claim for claim in report.claims}
    return [
        _agreement(relation, [claims[claim] for claim in relation.claims], look)
        for relation in report.relations
        if relation.type == "agree"
    ]


def _agreement(relation: Relation, claims: list[Claim], look: _Look) -> Iterator[str]:
    where, verdict = look.ink(_where(claims[0]), "strong"), look.ink("agree", "agree")
    yield f"{where}: {verdict} {relation.basis}: {one_line(relation.explanation)}"
    for claim in claims:
        yield from _quoted(claim, look)
    yield from _evidence(relation.evidence, look)


def _where(place: Finding | Place | Claim) -> str:
    source = visible(place.source)
    return f"{source}:{place.line}:{place.column}" if place.line else source


def _quoted(place: Finding | Place | Claim, look: _Look) -> Iterator[str]:
    """Quote a place with what stands around it; a source that was not read has nothing to quote."""
    if place.start < place.end and (text := look.texts.get(place.source)):
        before, words, after = excerpt(text, place.start, place.end)
        marked = look.ink(f"▸{words}◂", "strong")
        yield f"    {_where(place)}: “{before}{marked}{after}”"


def _evidence(evidence: tuple[Evidence, ...], look: _Look) -> Iterator[str]:
    if look.evidence:
        for one in evidence:
            yield f"    {one.weight:+.1f} bits {one.feature}: {one_line(one.detail)}"
