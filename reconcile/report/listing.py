"""What was found and what is known, as lists for people: entities, facts and checks."""

import re
from collections.abc import Sequence

from reconcile.knowledge.checks import Check, Example
from reconcile.model import Alias, Claim, Entity, Fact, Holding, Report
from reconcile.report.claims.values import value
from reconcile.report.excerpt import one_line
from reconcile.report.marks import visible
from reconcile.report.tenures import roles_over_time

_NARROW = 20  # columns that a broken line has at least


def entities(report: Report, width: int = 0) -> str:
    """List who and what is spoken of, with the other names of each and what speaks for them.

    Lines longer than `width` columns are broken between words; 0 leaves them whole.
    """
    names = names_of(report)
    held: dict[str, list[Claim]] = {}
    for claim in report.claims:
        if isinstance(claim.value, Holding):
            held.setdefault(claim.value.person, []).append(claim)
    lines = [
        line
        for entity in report.entities
        for line in (*_entity(entity, names), *roles_over_time(held.get(entity.id, ()), names))
    ]
    return "".join(f"{part}\n" for line in lines for part in _broken(line, width))


def _broken(line: str, width: int) -> list[str]:
    """Break a line between words, what goes on further in than the line itself."""
    if not width or len(line) <= width:
        return [line]
    from textwrap import wrap  # noqa: PLC0415 -- only for lines that are too long

    indent = " " * (len(line) - len(line.lstrip()))
    return wrap(
        line,
        max(width, 2 * len(indent) + _NARROW),
        subsequent_indent=f"{indent}    ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def facts(report: Report) -> str:
    """List the reconciled values, each with its confidence, its origins, and what dissents."""
    names = names_of(report)
    claims = {claim.id: claim for claim in report.claims}
    return "".join(f"{line}\n" for fact in report.facts for line in _fact(fact, claims, names))


def names_of(report: Report) -> dict[str, str]:
    """Give the name of each entity by its id."""
    return {entity.id: entity.name for entity in report.entities}


def checks(known: Sequence[Check]) -> str:
    """List the checks, one a line."""
    return "".join(f"{one.code} {one.name} ({one.severity}): {one.why}\n" for one in known)


def check(known: Check) -> str:
    """Explain one check: what it says, why, what to do, and examples of both kinds."""
    lines = [
        f"{known.code} {known.name} ({known.severity})",
        "",
        f"Says: {_blanks(known.message)}",
        f"Why:  {known.why}",
        f"Then: {known.settle}",
    ]
    for fires, title in ((True, "It fires on:"), (False, "It does not fire on:")):
        lines += ["", title]
        lines += [
            line
            for example in known.example
            if example.fires == fires
            for line in _example(example)
        ]
    return "".join(f"{line}\n" for line in lines)


def _blanks(template: str) -> str:
    """Show a message's template as people write forms: "<other> in <where>"."""
    return re.sub(r"\{(\w+)\}", r"<\1>", template)


def _example(example: Example) -> list[str]:
    return [
        f"    {bullet} {one_line(text)}"
        for bullet, text in zip("-+", (example.left, example.right), strict=True)
        if text
    ]


def _fact(fact: Fact, claims: dict[str, Claim], names: dict[str, str]) -> list[str]:
    about = " ".join(filter(None, (names.get(fact.subject or ""), fact.attribute or fact.kind)))
    told = claims[fact.claims[0]].text if fact.kind == "quote" else value(fact.value, names)
    said = " ".join(filter(None, (told, fact.unit if fact.kind != "count" else "")))
    origins = f"{fact.origins} origin{'' if fact.origins == 1 else 's'}"
    head = f"{about}: {said} ({fact.confidence:.0%}, {origins})"
    lines = [(claims[claim], "  ") for claim in fact.claims]
    lines += [(claims[claim], "not") for claim in fact.dissent]
    quotes = (
        f"    {mark} {one.source}:{one.line}:{one.column}: {one_line(one.text)}"
        for one, mark in lines
    )
    return [visible(head), *quotes]


def _entity(entity: Entity, names: dict[str, str]) -> list[str]:
    sources = list(dict.fromkeys(mention.source for mention in entity.mentions))
    parent = f", part of {names.get(entity.part_of, entity.part_of)}" if entity.part_of else ""
    head = f"{entity.type} {entity.name}{parent}: {len(entity.mentions)} × in {', '.join(sources)}"
    lines = [visible(head), *(line for alias in entity.aliases for line in _alias(alias))]
    if entity.may_be:
        told = " or ".join(names.get(each, each) for each in entity.may_be)
        lines.append(visible(f"    ambiguous: the name alone may mean {told}"))
    return lines


def _alias(alias: Alias) -> list[str]:
    how = alias.status if alias.status == "declared" else f"inferred, {alias.confidence:.0%}"
    lines = [f"    also {one_line(alias.name)} ({how})"]
    bits = "{0.weight:+.1f} bits " if alias.status == "inferred" else ""
    lines += [
        f"        {bits.format(one)}{one.feature}: {one_line(one.detail)}" for one in alias.evidence
    ]
    lines += [f"        rival: {one_line(rival)}" for rival in alias.rivals]
    return lines
