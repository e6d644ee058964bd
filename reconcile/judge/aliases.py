"""Inferred aliases: an inference is reported, with its reasons, for a person to confirm or deny."""

import re
from collections.abc import Iterator

from msgspec import json

from reconcile.judge.draft import Case, Draft, check_named
from reconcile.model import Alias, Entity, Mention

_DETAIL = re.compile(
    r": .*| \([^()]*:\d+:\d+\)", re.DOTALL
)  # the evidence tells it, not the sentence
_TOLD = 2  # reasons in the sentence, the strongest


def inferred_aliases(case: Case) -> Iterator[Draft]:
    """Report every inferred alias with the rules that would confirm and deny it."""
    check = check_named("inferred-alias")
    for entity in case.entities:
        for alias in entity.aliases:
            if alias.status == "inferred":
                yield Draft(
                    check=check,
                    places=tuple(case.place(mention) for mention in _mentions(entity, alias)),
                    words=_words(entity, alias),
                    entities=(entity.id,),
                    suggestion=_suggestion(entity, alias),
                    evidence=alias.evidence,
                )


def _mentions(entity: Entity, alias: Alias) -> list[Mention]:
    """Give the first mention of the alias and the first of the name."""
    firsts: dict[str, Mention] = {}
    for mention in entity.mentions:
        firsts.setdefault(mention.text, mention)
    chosen = [firsts[name] for name in (alias.name, entity.name) if name in firsts]
    return chosen or [entity.mentions[0]]


def _words(entity: Entity, alias: Alias) -> dict[str, str]:
    strongest = sorted(alias.evidence, key=lambda each: -each.weight)[:_TOLD]
    reasons = [_DETAIL.sub("", each.detail) for each in strongest if each.weight > 0]
    return {
        "alias": alias.name,
        "name": entity.name,
        "percent": f"{100 * alias.confidence:.0f}",
        "reasons": ", ".join(dict.fromkeys(reasons)) or "little speaks against it",
        "rivals": ", ".join(alias.rivals) or "none",
    }


def _suggestion(entity: Entity, alias: Alias) -> str:
    """Write the lines for rules/project.toml that confirm and that deny an alias."""
    name, other = _quoted(entity.name), _quoted(alias.name)
    confirm = f"[[entity]]\nnames = [{name}, {other}]"
    deny = f"[[entity]]\nnames = [{name}]\ndifferent = [{other}]"
    return f"# to confirm\n{confirm}\n# to deny\n{deny}"


def _quoted(name: str) -> str:
    """Write a name as a TOML string; those of JSON are TOML too."""
    return json.encode(name).decode()
