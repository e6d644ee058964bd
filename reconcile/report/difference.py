"""Two sources side by side, as a diff of what they say."""

from collections.abc import Iterable, Iterator, Sequence

from reconcile.model import Claim, Difference, Relation, Report
from reconcile.report.excerpt import excerpt, one_line
from reconcile.report.marks import visible

_INKS = {"-": "31", "+": "32", "!": "1;31", "=": "2"}


def render(report: Report, *, color: bool = False) -> str:
    """Write where two sources part, what both say, and what only one of them says.

    Lines begin with - for the left source, + for the right one, = for both, and ! for a conflict.
    """
    lines = "".join(f"{line}\n" for line in _lines(report))
    return _inked(lines) if color else lines


def _lines(report: Report) -> Iterator[str]:
    found = report.difference
    assert isinstance(found, Difference)
    claims = {claim.id: claim for claim in report.claims}
    relations = {relation.id: relation for relation in report.relations}
    texts = {source.id: str(source.text) for source in report.sources}
    left, right = visible(found.left), visible(found.right)
    yield from (f"--- {left}", f"+++ {right}")
    for name in found.conflict:
        yield from ("", *_conflict(relations[name], claims, texts, found.left))
    alike = [relations[name] for name in (*found.agree, *found.related)]
    yield from _part("Both", [_alike(relation, claims, found.left) for relation in alike])
    for source, sign, only in ((left, "-", found.only_left), (right, "+", found.only_right)):
        yield from _part(f"Only {source}", [_quoted(sign, claims[one], texts) for one in only])


def _part(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield from ("", f"{title} ({len(lines)}):", *lines)


def _conflict(
    relation: Relation, claims: dict[str, Claim], texts: dict[str, str], left: str
) -> Iterator[str]:
    yield f"! {relation.basis}: {one_line(relation.explanation)}"
    for claim in (claims[one] for one in relation.claims):
        yield _quoted("-" if claim.source == left else "+", claim, texts)


def _alike(relation: Relation, claims: dict[str, Claim], left: str) -> str:
    members = [claims[one] for one in relation.claims]
    sides = (
        _words(one for one in members if (one.source == left) is side) for side in (True, False)
    )
    mine, theirs = sides
    sign = "=" if relation.type == "agree" else "~"
    return f"{sign} {mine} and {theirs}: {relation.basis}"


def _words(claims: Iterable[Claim]) -> str:
    return ", ".join(f"“{one_line(one.text)}” ({one.line})" for one in claims)


def _quoted(sign: str, claim: Claim, texts: dict[str, str]) -> str:
    before, words, after = excerpt(texts[claim.source], claim.start, claim.end)
    return f"{sign} {claim.line}:{claim.column}: “{before}▸{words}◂{after}”"


def _inked(text: str) -> str:
    return "".join(
        f"\x1b[{_INKS[line[0]]}m{line.rstrip()}\x1b[0m\n" if line[0] in _INKS else line
        for line in text.splitlines(keepends=True)
    )
