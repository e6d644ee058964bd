"""rules/weights/statements.toml: what signs say of a statement that no figure contradicts."""

from collections.abc import Mapping
from functools import cache

from reconcile.knowledge.loading import Rules, read_rules, rules_folder


class Fork(Rules, frozen=True, kw_only=True):
    """A question about one sign; an answer leads on or is worth log odds of "not borne out"."""

    sign: str
    at: float
    upto: "Fork | float"
    over: "Fork | float"

    def leaning(self, signs: Mapping[str, float]) -> float:
        """Give what the answers are worth."""
        node: Fork | float = self
        while isinstance(node, Fork):
            node = node.over if signs[node.sign] > node.at else node.upto
        return node


class Tree(Fork, frozen=True, kw_only=True):
    """The first question of several; `name` says what it asks."""

    name: str


class Leaning(Rules, frozen=True, kw_only=True):
    """The trees, whose answers add up, and from where on what else there is decides."""

    start: float
    doubt: float
    sure: float
    opposed: float
    tree: tuple[Tree, ...]


@cache
def load_leaning() -> Leaning:
    """Load the trees by which the signs of a statement are weighed."""
    return read_rules(rules_folder() / "weights" / "statements.toml", Leaning)
