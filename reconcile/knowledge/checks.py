"""rules/checks/: what is said of a relation or of a source, one file a check."""

from functools import cache
from itertools import pairwise
from typing import Literal

from reconcile.errors import InvalidRules
from reconcile.knowledge.loading import Rules, read_rules, rules_folder
from reconcile.model import RelationType, Severity


class Example(Rules, frozen=True, kw_only=True):
    """Two texts on one story, and whether the check fires on them.

    `left` and `right` are whole sources; a check of a single source leaves `right` out, and of a
    check of drafts `left` is the draft.
    """

    left: str
    right: str = ""
    fires: bool


class Check(Rules, frozen=True, kw_only=True):
    """One offence: its code and name, how grave it is, and the sentence that reports it.

    `relation` and `basis` name the relations that the check reports; checks of sources and entities
    leave them out. `{...}` in the message are filled by the judge.
    """

    code: str
    name: str
    severity: Severity
    message: str
    why: str
    settle: str
    subject: Literal["relation", "source", "entity", "claims", "draft"] = "relation"
    relation: RelationType | None = None
    basis: tuple[str, ...] = ()
    example: tuple[Example, ...]


@cache
def load_checks() -> tuple[Check, ...]:
    """Load every check in order of its code; raise InvalidRules where two share a code."""
    paths = sorted((rules_folder() / "checks").glob("*.toml"))
    checks = sorted((read_rules(path, Check) for path in paths), key=lambda check: check.code)
    for one, other in pairwise(checks):
        if one.code == other.code:
            raise InvalidRules(rules_folder() / "checks", f"two checks have the code {one.code}.")
    return tuple(checks)
