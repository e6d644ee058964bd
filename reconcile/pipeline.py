"""The whole of reconcile, in the order it happens; the only place that knows it."""

import datetime as dt
import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from operator import attrgetter
from pathlib import Path

from msgspec import UNSET, Struct, structs

from reconcile.align import align
from reconcile.attach import attach
from reconcile.attach.cites import linked
from reconcile.compare.relating import compare
from reconcile.config import Settings
from reconcile.errors import InvalidConfig, UnreadableSource
from reconcile.extract.citations import citations
from reconcile.extract.datelines import common_day, dated, dates_near
from reconcile.extract.dates import Dated, read_dates
from reconcile.extract.dates.stretches import timed
from reconcile.extract.finder import Finder, finder_of
from reconcile.extract.names import names
from reconcile.extract.numbers import numbers
from reconcile.extract.quotes import quotes
from reconcile.extract.roles import roles
from reconcile.judge import Case, allow, difference, facts, judge, required, standings, tolerated
from reconcile.knowledge.loading import rules_folder
from reconcile.knowledge.project import Project, load_project
from reconcile.knowledge.required import Requirement
from reconcile.model import (
    Claim,
    Document,
    Finding,
    Name,
    Report,
    RoleMention,
    Skipped,
    Source,
    Tool,
)
from reconcile.naming import Naming
from reconcile.read import kind_of, read, source_of
from reconcile.read.language import locale_of
from reconcile.resolve import resolve
from reconcile.segment import segment
from reconcile.segment.identity import identified, trusted
from reconcile.version import VERSION


class Extract(Struct, frozen=True, kw_only=True):
    """What one document holds, before the documents are seen together."""

    document: Document
    claims: tuple[Claim, ...]
    names: tuple[Name, ...]
    roles: tuple[RoleMention, ...]


def check(paths: Sequence[Path], *, settings: Settings, against: Sequence[Path] = ()) -> Report:
    """Read the sources, and say where they agree and where they do not.

    With `against` the paths are drafts, each claim of which is held against those sources. Raise
    InvalidRules or InvalidConfig for what the project has to mend; a source that
    cannot be read is part of the report.
    """
    reading = read(paths, settings.root, against)
    project = load_project(settings.rules)
    finder = finder_of(ner=settings.ner)
    drafts = reading.drafts
    report = reconcile(reading.sources, reading.skipped, project, drafts, settings.as_of, finder)
    if not settings.ner:
        return report
    digest = hashlib.sha256(f"{report.digest}\nner\n".encode()).hexdigest()
    return structs.replace(report, digest=f"sha256:{digest}")


def diff(left: Path, right: Path, *, settings: Settings) -> Report:
    """Check two files, and say how the one stands to the other.

    Where one cannot be read, the report says so and no more. Raise InvalidConfig for folders and
    for one file named twice; else as `check` does.
    """
    if left.is_dir() or right.is_dir():
        raise InvalidConfig("diff compares two files; for all that is in a folder, use check.")
    reading = read([left], settings.root, [right])
    project = load_project(settings.rules)
    report = reconcile(reading.sources, reading.skipped, project, as_of=settings.as_of)
    if reading.skipped:
        return report
    others = [one.id for one in reading.sources if one.id not in reading.drafts]
    if not others:
        raise InvalidConfig(f"{left} and {right} are one file; name two.")
    found = difference(report, reading.drafts[0], others[0])
    return structs.replace(report, difference=found)


def check_texts(
    texts: Mapping[str, str | bytes],
    project: Project | None = None,
    drafts: Collection[str] = (),
    as_of: dt.date | None = None,
) -> Report:
    """Check texts that are no files, each under a name that ends like a file's."""
    sources: list[Source] = []
    skipped: list[Skipped] = []
    for name, text in sorted(texts.items()):
        data = text.encode() if isinstance(text, str) else text
        kind = kind_of(name)
        try:
            sources.append(source_of(name, data, kind))
        except UnreadableSource as error:
            skipped.append(Skipped(source=name, reason=error.reason, failed=True))
    return reconcile(sources, skipped, project or Project(), drafts, as_of)


def reconcile(
    sources: Sequence[Source],
    skipped: Sequence[Skipped],
    project: Project,
    drafts: Collection[str] = (),
    as_of: dt.date | None = None,
    finder: Finder = names,
) -> Report:
    """Do all the work on sources that have been read; `drafts` are held against the others."""
    extracts = _in_time([extract(one, finder) for one in identified(sources, project.source)])
    documents = linked([each.document for each in extracts])
    known = resolve(
        documents,
        [name for each in extracts for name in each.names],
        [role for each in extracts for role in each.roles],
        project.declared,
    )
    naming = Naming(known)
    claims = tuple(
        claim
        for document, each in zip(documents, extracts, strict=True)
        for claim in attach(document, each.claims, each.roles, naming)
    )
    topics = align(documents, claims, naming)
    read_sources = tuple(document.source for document in documents)
    relations = compare(topics, claims, read_sources, known.entities)
    case = Case(
        sources=read_sources,
        claims=claims,
        entities=known.entities,
        topics=topics,
        relations=tolerated(relations, claims, known.entities, project.tolerance),
        skipped=tuple(skipped),
        drafts=frozenset(drafts),
        trust=trusted(read_sources, project.source),
    )
    case = _held_against(case, documents) if case.drafts else case
    asked = required(case, documents, [(rule, _wanted(rule)) for rule in project.require])
    return _report(case, project, judge(case, asked), as_of)


def _held_against(case: Case, documents: Sequence[Document]) -> Case:
    """Say how each claim of the drafts stands beside the other sources."""
    from reconcile.compare.statements.drafted import told_of  # noqa: PLC0415 -- drafts only

    told = told_of(documents, case.claims, case.drafts)
    return structs.replace(case, standings=standings(case, told))


def _wanted(rule: Requirement) -> list[Claim]:
    """Read what a requirement's claims must equal."""
    if rule.equals is None:
        return []
    days = read_dates(rule.equals, locale="en")
    found = [*days.claims, *numbers(rule.equals, taken=sorted(days.taken))]
    if not found:
        raise InvalidConfig(f"{rule.code}: `equals` gives no figure and no date: '{rule.equals}'.")
    return found


def _report(
    case: Case, project: Project, found: Sequence[Finding], as_of: dt.date | None
) -> Report:
    findings, allowed, unused = allow(found, project.allow, case.sources, as_of)
    return Report(
        tool=Tool(name="reconcile", version=VERSION),
        digest=_digest(case, project, as_of),
        sources=case.sources,
        claims=case.claims,
        entities=case.entities,
        topics=case.topics,
        relations=case.relations,
        findings=findings,
        facts=facts(case),
        skipped=case.skipped,
        allowed=allowed,
        unused=unused,
        as_of=as_of or UNSET,
        drafts=tuple(sorted(case.drafts)) or UNSET,
        standings=case.standings if case.drafts else UNSET,
    )


def extract(source: Source, finder: Finder = names) -> Extract:
    """Take the claims, names and roles out of one source; nothing here knows another source."""
    document = dated(segment(source))
    named = tuple(finder(document))
    published = document.source.published
    locale = source.locale if isinstance(source.locale, str) else source.language
    days = timed(read_dates(document.text, locale=locale, published=published))
    taken = [*days.taken, *(name.span for name in named if name.type == "product")]
    figures = numbers(document.text, locale=locale, taken=sorted(taken))
    held = tuple(roles(document, named))
    said = quotes(document, named)
    cites = (*document.source.cites, *citations(document))
    cited = structs.replace(document.source, cites=cites)
    return Extract(
        document=structs.replace(document, source=cited),
        claims=(*days.claims, *figures, *said),
        names=named,
        roles=held,
    )


def _in_time(extracts: Sequence[Extract]) -> list[Extract]:
    """Read the dates of texts that do not say their own day anew, by that of those beside."""
    day = common_day([each.document for each in extracts])
    return [each if day is None else _placed_in_time(each, day) for each in extracts]


def _placed_in_time(extract: Extract, day: dt.date) -> Extract:
    if extract.document.source.published is not None:
        return extract
    document = dated(extract.document, beside=day)
    own = document.source.published
    text, locale = document.text, document.source.language
    anew = read_dates(text, locale=locale, published=own) if own else dates_near(document, day)
    found = timed(anew)
    days = {at for date in found.claims for at in range(date.start, date.end)}
    others = (
        claim
        for claim in extract.claims
        if claim.kind not in {"date", "time"} and days.isdisjoint(range(claim.start, claim.end))
    )
    return structs.replace(extract, document=document, claims=(*found.claims, *others))


def claims(
    text: str,
    *,
    locale: str | None = "en",
    published: dt.date | None = None,
    days: Dated | None = None,
) -> list[Claim]:
    """Read the numbers and dates of one piece of text, in order of place.

    Without a locale the language is detected; a label or a price may come from anywhere. `days` are
    its dates, where they were read before.
    """
    locale = locale or locale_of(text)
    days = days or read_dates(text, locale=locale, published=published)
    figures = numbers(text, locale=locale, taken=days.taken)
    ordered = sorted([*days.claims, *figures], key=attrgetter("start", "end"))
    return list(_placed(ordered, text))


def _placed(ordered: Iterable[Claim], text: str) -> Iterable[Claim]:
    """Give claims their line and column; what is counted is no unit of measure."""
    line, last_break, next_break = 1, -1, text.find("\n")
    for claim in ordered:
        at = claim.start
        while -1 < next_break < at:
            line, last_break, next_break = line + 1, next_break, text.find("\n", next_break + 1)
        if claim.kind == "count":
            yield structs.replace(claim, line=line, column=at - last_break, unit="")
        else:
            yield structs.replace(claim, line=line, column=at - last_break)


def _digest(case: Case, project: Project, as_of: dt.date | None) -> str:
    """Hash what a run depends on: the version, the sources, the rules and the project's rules."""
    found = hashlib.sha256(f"{VERSION}\n{project!r}\n".encode())
    for source in case.sources:
        found.update(f"{source.id}\n{source.sha256}\n".encode())
    found.update(f"as of {as_of}\n".encode() if as_of else b"")
    for draft in sorted(case.drafts):
        found.update(f"draft {draft}\n".encode())
    folder = rules_folder()
    for path in sorted(folder.rglob("*.toml")):
        found.update(path.relative_to(folder).as_posix().encode() + b"\n" + path.read_bytes())
    return f"sha256:{found.hexdigest()}"
