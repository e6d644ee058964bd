"""Is it safe to publish, and how much is there of each kind."""

from collections import Counter
from typing import Literal

from msgspec import UNSET, Struct

from reconcile.model import Finding
from reconcile.report.view.labels import Labels, marked
from reconcile.report.view.links import View, crosses, is_about_source, is_ai_only, name_of
from reconcile.report.view.wording import listed

Level = Literal["error", "warning", "note", "agree"]

_VERDICTS: dict[Level, str] = {
    "error": marked("Not safe to publish"),
    "warning": marked("Not safe yet"),
    "note": marked("No contradiction found"),
    "agree": marked("No contradiction found among the figures that could be compared"),
}
_TOLD = 4  # kinds of finding named in the verdict


class Tile(Struct, frozen=True):
    """A count that filters: its kind, number, label, what it counts, and the part it leads to."""

    kind: str
    number: int
    label: str
    meaning: str
    target: str


class Judgement(Struct, frozen=True):
    """The whole in one line: its level, what to do, what stands against it, and what was read."""

    level: Level
    safe: str
    against: str
    extent: str


def verdict_in(level: Level, labels: Labels) -> str:
    """Say in a language what a level advises."""
    return labels.say(_VERDICTS[level])


def judged(view: View) -> Judgement:
    """Judge whether it is safe to publish."""
    level = _level(view)
    return Judgement(level, verdict_in(level, view.labels), _against(view, level), _extent(view))


def kinds_of(view: View, finding: Finding) -> tuple[str, ...]:
    """Name the tiles that a finding belongs to; a source that was not read is no conflict."""
    if is_about_source(finding):
        return ("source",) if finding.severity == "error" else ("source", finding.severity)
    return (finding.severity, "ai") if is_ai_only(view, finding) else (finding.severity,)


def headline(name: str) -> str:
    """Say a finding's name in words: "truncated amount", "AI only claims"."""
    words = name.replace("-", " ").replace("_", " ").split()
    return " ".join("AI" if word == "ai" else word for word in words)


def tiles_of(view: View) -> tuple[Tile, ...]:
    """Count by verdict."""
    kinds = Counter(kind for each in view.findings for kind in kinds_of(view, each))
    agreements = sum(each.type == "agree" for each in view.report.relations)
    alone = {each for found in view.findings if is_ai_only(view, found) for each in found.claims}
    lacking = sum(bool(each.incomplete) for each in view.report.sources)
    unread = lacking + len(view.report.skipped)
    counted = (
        ("error", kinds["error"], marked("Conflicts"), marked("sources contradict each other")),
        ("warning", kinds["warning"], marked("Warnings"), marked("look before you publish")),
        ("note", kinds["note"], marked("Notes"), marked("good to know")),
        ("ai", len(alone), marked("AI-only claims"), marked("no human text says so")),
        ("agree", agreements, marked("Agreements"), marked("figures that hold")),
        ("source", unread, marked("Unread or cut off"), marked("sources to see yourself")),
    )
    ways = {"agree": "agreements", "source": "sources"}
    return tuple(
        Tile(kind, number, view.say(label), view.say(meaning), ways.get(kind, "findings"))
        for kind, number, label, meaning in counted
    )


def _level(view: View) -> Level:
    """Judge by the gravest finding, or a source that could not be read."""
    severities = {each.severity for each in view.findings}
    if "error" in severities:
        return "error"
    if "warning" in severities or any(each.failed for each in view.report.skipped):
        return "warning"
    return "note" if severities else "agree"


def _against(view: View, level: Level) -> str:
    grave = [each for each in view.findings if each.severity == level]
    alone = sum(len(each.claims) for each in grave if is_ai_only(view, each))
    unread = _unread(view)
    told = _named(view, [each for each in grave if not is_ai_only(view, each)])
    if alone:
        told.append(
            view.count(alone, "claim that only AI text makes", "claims that only AI text makes")
        )
    if unread:
        told.append(
            view.count(unread, "source that could not be read", "sources that could not be read")
        )
    return listed(told, view.labels)


def _unread(view: View) -> int:
    """Count the sources that were asked for and not read, unless findings speak of them."""
    told = {each.source for each in view.findings}
    return sum(each.failed and each.source not in told for each in view.report.skipped)


def _named(view: View, findings: list[Finding]) -> list[str]:
    names = Counter(_possible(view, each) for each in findings)
    told = [_counted(view, number, name) for name, number in names.most_common(_TOLD)]
    rest = len(findings) - sum(number for _, number in names.most_common(_TOLD))
    return [*told, view.say("{number} more", number=str(rest))] if rest else told


def _possible(view: View, finding: Finding) -> str:
    """Call what rests on an inference a possible conflict: no conflict is counted for it."""
    name = headline(finding.name)
    if finding.severity == "error" or not name.endswith("conflict"):
        return name
    return view.say("possible {name}", name=view.say(name))


def _counted(view: View, number: int, name: str) -> str:
    """Count findings of a name, whose plural only English makes by rule."""
    if view.labels.words:
        return f"{number} × {view.say(name)}"
    return view.count(number, name, name if name.endswith("s") else f"{name}s")


def _extent(view: View) -> str:
    report = view.report
    across = sum(each.type == "agree" and crosses(view, each) for each in report.relations)
    parts = [
        view.say(
            "Checked {claims} in {sources}",
            claims=view.count(len(report.claims), "claim", "claims"),
            sources=view.count(len(report.sources), "source", "sources"),
        ),
        view.count(across, "agreement across sources", "agreements across sources"),
        *_new(view),
        *_cut(view),
    ]
    return f"{'; '.join(parts)}."


def _new(view: View) -> list[str]:
    """Count what the baseline has not told, where there is a baseline."""
    told = [each.new for each in view.findings if each.new is not UNSET]
    words = marked("{new} of {all} findings new since the baseline")
    return [view.say(words, new=str(sum(map(bool, told))), all=str(len(told)))] if told else []


def _cut(view: View) -> list[str]:
    cut = [name_of(each) for each in view.report.sources if each.incomplete]
    if len(cut) > _TOLD:
        return [view.count(len(cut), "source is cut off", "sources are cut off")]
    return [view.say("{name} is cut off by its publisher", name=each) for each in cut]
