"""What a project's editors have decided: who is who, and which findings are allowed to stand."""

import datetime as dt
from collections import Counter
from pathlib import Path

from reconcile.decoding import nearest
from reconcile.errors import InvalidRules
from reconcile.knowledge.checks import load_checks
from reconcile.knowledge.loading import Rules, read_rules
from reconcile.knowledge.required import Requirement, SourceRule, Tolerance
from reconcile.model import Declared, EntityType


class Declaration(Rules, frozen=True, kw_only=True):
    """Names that mean one entity; `different` are names that do not mean it.

    `part_of` is a name of the entity that this one belongs to, as a unit to its parent. `why`
    and `decided`, the decisions taken with `reconcile alias`, are for people.
    """

    names: tuple[str, ...]
    different: tuple[str, ...] = ()
    type: EntityType | None = None
    part_of: str | None = None
    why: str = ""
    decided: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a declaration that says nothing, or two things at once."""
        if not self.names or not all(map(str.strip, self.names + self.different)):
            raise ValueError("An entity needs `names`, and none of them empty")
        if both := set(self.names) & set(self.different):
            raise ValueError(f"'{min(both)}' cannot be in `names` and `different` at once")
        if self.part_of in self.names:
            raise ValueError(f"'{self.part_of}' cannot be `part_of` itself")


class Allowance(Rules, frozen=True, kw_only=True):
    """A finding that may stand: its check's code, the words it quotes, the source they are in.

    After the day that it `expires` it stands no more; `by` says, for people, who decided.
    """

    code: str
    reason: str
    quote: str | None = None
    source: str | None = None
    by: str = ""
    expires: dt.date | None = None

    def __post_init__(self) -> None:
        """Refuse to allow whatever a check may ever find, and to allow without a reason."""
        if not (self.quote or self.source):
            raise ValueError("What is allowed needs a `quote` or a `source`")
        if not self.reason.strip():
            raise ValueError("What is allowed needs a `reason` for people")


class Project(Rules, frozen=True, kw_only=True):
    """The project's own rules: rules/project.toml, or the file that --rules names."""

    entity: tuple[Declaration, ...] = ()
    allow: tuple[Allowance, ...] = ()
    source: tuple[SourceRule, ...] = ()
    tolerance: tuple[Tolerance, ...] = ()
    require: tuple[Requirement, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a name that would be two entities."""
        named = Counter(name for one in self.entity for name in set(one.names))
        if twice := [name for name, times in named.items() if times > 1]:
            raise ValueError(f"'{min(twice)}' is a name of two entities; keep it in one of them")
        codes = Counter(one.code for one in self.require)
        if twice := [code for code, times in codes.items() if times > 1]:
            raise ValueError(f"'{min(twice)}' is the code of two requirements; give each its own")

    @property
    def declared(self) -> tuple[Declared, ...]:
        """Give the entities as resolution takes them."""
        return tuple(
            Declared(
                names=one.names,
                different=one.different,
                type=one.type,
                part_of=one.part_of,
                decided=one.decided or (one.why,) * bool(one.why),
            )
            for one in self.entity
        )


def load_project(path: Path | None) -> Project:
    """Read a project's own rules; without a file there are none.

    Raise InvalidRules where a file that is named is missing or cannot be used as it stands.
    """
    if path is None:
        return Project()
    project = read_rules(path, Project)
    codes = [check.code for check in load_checks()] if project.allow else []
    codes += [one.code for one in project.require]
    for allowance in project.allow:
        if allowance.code not in codes:
            raise InvalidRules(
                path, f"there is no check '{allowance.code}'; {nearest(allowance.code, codes)}"
            )
    return project
