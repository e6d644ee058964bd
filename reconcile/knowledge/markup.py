"""What the markup of a page says of its parts, from rules/markup/."""

from functools import cache

from reconcile.knowledge.loading import Rules, read_rules, rules_folder
from reconcile.knowledge.provenance import split


class FurnitureMarkup(Rules, frozen=True):
    """Elements, roles and words of names that mark furniture, with examples as elements."""

    tags: str
    roles: str
    names: str
    fires: str
    silent: str


class MachineMarkup(Rules, frozen=True):
    """Words of names that mark a machine's text, with examples as elements."""

    machine: str
    text: str
    made: str
    no: str
    fires: str
    silent: str


class Markup(Rules, frozen=True):
    """All that one file says."""

    furniture: FurnitureMarkup
    machine: MachineMarkup


@cache
def markup() -> Markup:
    """Load what the markup of pages says."""
    return read_rules(rules_folder() / "markup" / "html.toml", Markup)


@cache
def named(table: str, column: str) -> frozenset[str]:
    """Gather the words of a column."""
    return frozenset(split(getattr(getattr(markup(), table), column)))
