"""Rules to paste: TOML that accepts a finding, or settles who is who."""

import re

from reconcile.model import Alias, Entity, Finding
from reconcile.report.marks import visible

_SPECIAL = re.compile(r"[^ !#-\[\]-~]")  # all but what may stand in a TOML string as it is
_LONGEST = 200  # code points of a quotation
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def allow_rule(finding: Finding, quote: str) -> str:
    """Write the rule that accepts a finding; the beginning of a long quotation finds it."""
    rows = (
        ("code", finding.code),
        ("quote", quote[:_LONGEST]),
        ("source", finding.source),
        ("reason", ""),
    )
    return "[[allow]]\n" + "\n".join(f"{key} = {_string(words)}" for key, words in rows)


def same_rule(entity: Entity, alias: Alias) -> str:
    """Write the rule that confirms an alias."""
    return f"[[entity]]\nnames = [{_string(entity.name)}, {_string(alias.name)}]"


def different_rule(entity: Entity, alias: Alias) -> str:
    """Write the rule that denies an alias."""
    return f"[[entity]]\nnames = [{_string(entity.name)}]\ndifferent = [{_string(alias.name)}]"


def _string(words: str) -> str:
    """Quote a TOML string; what cannot be seen is escaped, so that it can be seen and copied."""
    return f'"{_SPECIAL.sub(lambda found: _escaped(found[0]), words)}"'


def _escaped(character: str) -> str:
    if short := _SHORT.get(character):
        return short
    if visible(character) == character:
        return character
    code = ord(character)
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"  # noqa: PLR2004 -- as TOML says
