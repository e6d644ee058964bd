"""Findings as cards: what is wrong, said in one sentence, with the words of both sides."""

from reconcile.model import Evidence, Finding, Relation, Report, Severity
from reconcile.report.html.evidence import folded
from reconcile.report.html.highlights import Highlight
from reconcile.report.html.markup import Markup, element, icon, join, link
from reconcile.report.html.quotes import Spot, Targets, quotations, spots_of, where
from reconcile.report.html.snippets import allow_rule, to_paste
from reconcile.report.html.view import Verdict, View, is_about_source, is_ai_only
from reconcile.report.html.wording import count

_SEVERITIES: dict[Severity, str] = {"error": "Conflict", "warning": "Warning", "note": "Note"}
_WHOLE = 4  # places quoted in full; more are listed


def cards(view: View, highlights: dict[str, list[Highlight]]) -> Markup:
    """Write all findings, the gravest first."""
    targets = {
        (source, each.start, each.end): each.id
        for source, marks in highlights.items()
        for each in marks
    }
    written = [_card(view, each, targets) for each in view.findings]
    nothing = element("p", "No finding: nothing in these sources speaks against another.")
    return element(
        "section",
        element("h2", "Findings ", element("span", str(len(written)), class_="count")),
        join(written) if written else nothing,
        _allowed(view.report),
        id="findings",
        aria_label="Findings",
    )


def kinds_of(view: View, finding: Finding) -> tuple[str, ...]:
    """Name the tiles that a finding belongs to; a source that was not read is no conflict."""
    if is_about_source(finding):
        return ("source",) if finding.severity == "error" else ("source", finding.severity)
    return (finding.severity, "ai") if is_ai_only(view, finding) else (finding.severity,)


def headline(finding: Finding) -> str:
    """Say a finding's name in words: "truncated amount", "AI only claims"."""
    words = finding.name.replace("-", " ").replace("_", " ").split()
    return " ".join("AI" if word == "ai" else word for word in words)


def _severity(finding: Finding) -> str:
    unread = is_about_source(finding) and finding.severity == "error"
    return "Unread" if unread else _SEVERITIES[finding.severity]


def _card(view: View, finding: Finding, targets: Targets) -> Markup:
    spots = spots_of(view, finding, targets)
    verdict: Verdict = "ai" if is_ai_only(view, finding) else finding.severity
    return element(
        "article",
        _head(finding),
        element("p", finding.message, class_="message", dir="auto"),
        _places(view, spots, verdict),
        _suggestion(finding),
        _arithmetic(view, finding),
        element("div", _why(view, finding), _allow(finding, spots[0]), class_="more"),
        class_=f"card item {finding.severity}",
        id=finding.fingerprint,
        tabindex=-1,
        data_kinds=" ".join(kinds_of(view, finding)),
        aria_label=f"{_severity(finding)}: {headline(finding)}",
    )


def _head(finding: Finding) -> Markup:
    return element(
        "header",
        element(
            "span", icon(finding.severity), _severity(finding), class_=f"tag {finding.severity}"
        ),
        element("h3", headline(finding)[:1].upper() + headline(finding)[1:]),
        element("code", finding.code),
        link(
            finding.fingerprint,
            icon("link"),
            class_="permalink",
            aria_label="Link to this finding",
            title="Link to this finding",
        ),
    )


def _places(view: View, spots: list[Spot], verdict: Verdict) -> Markup:
    if spots[0].line < 1:  # a source that was not read has no places
        return element("p", element("code", spots[0].source), class_="arithmetic")
    if len(spots) > _WHOLE:
        return _listed(view, spots, verdict)
    return quotations(view, spots, verdict)


def _listed(view: View, spots: list[Spot], verdict: Verdict) -> Markup:
    rows = (
        element("li", element("mark", spot.words, class_=verdict), " ", where(view, spot))
        for spot in spots
    )
    return element("ul", *rows, class_="places", dir="auto")


def _suggestion(finding: Finding) -> Markup:
    if not finding.suggestion:
        return Markup("")
    if "\n" in finding.suggestion:
        return to_paste(finding.suggestion, "Suggestion: a rule to paste")
    return element(
        "p",
        icon("hint"),
        element("span", element("b", "Suggestion: "), finding.suggestion, dir="auto"),
        class_="suggestion",
    )


def _arithmetic(view: View, finding: Finding) -> Markup:
    told = dict.fromkeys(each.explanation for each in _relations(view, finding))
    return join(
        element("p", each, class_="arithmetic", dir="auto")
        for each in told
        if each not in finding.message
    )


def _why(view: View, finding: Finding) -> Markup:
    evidence = finding.evidence or _strongest([each.evidence for each in _relations(view, finding)])
    about_names = bool(finding.entities and not finding.claims)
    return folded("Why these belong together ", evidence, unfolded=about_names)


def _relations(view: View, finding: Finding) -> list[Relation]:
    return [view.relations[each] for each in finding.relations if each in view.relations]


def _strongest(all_evidence: list[tuple[Evidence, ...]]) -> tuple[Evidence, ...]:
    return max(all_evidence, key=lambda each: sum(one.weight for one in each), default=())


def _allowed(report: Report) -> Markup:
    """Tell which findings the project's rules accept, and which rules accept nothing any more."""
    if not report.allowed and not report.unused:
        return Markup("")
    told = count(len(report.allowed), "finding was", "findings were")
    rows = [_rule(each.code, each.source, each.reason) for each in report.allowed]
    rows += [
        _rule(each.code, each.quote or each.source or "", f"{each.reason} (accepts nothing now)")
        for each in report.unused
    ]
    return element(
        "details",
        element("summary", f"{told} accepted by this project's rules"),
        element("ul", *rows, class_="skipped", dir="auto"),
    )


def _rule(code: str, meant: str, reason: str) -> Markup:
    return element("li", element("code", code), " ", element("code", meant), f": {reason}")


def _allow(finding: Finding, own: Spot) -> Markup:
    return element(
        "details",
        element("summary", "Accept this as it stands: a rule to paste"),
        to_paste(allow_rule(finding, own.words), "Rule that accepts it, with your reason"),
    )
