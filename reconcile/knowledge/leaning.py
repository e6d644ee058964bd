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


# A question as a tuple of sign, at, upto and over, which is quicker to ask.
Asked = tuple[str, float, "Asked | float", "Asked | float"]


class Leaning(Rules, frozen=True, kw_only=True):
    """The trees, whose answers add up, and from where on what else there is decides."""

    start: float
    doubt: float
    sure: float
    opposed: float
    turned: float
    tree: tuple[Tree, ...]


@cache
def load_leaning() -> Leaning:
    """Load the trees by which the signs of a statement are weighed."""
    return read_rules(rules_folder() / "weights" / "statements.toml", Leaning)


def odds(signs: Mapping[str, float]) -> float:
    """Add up what the trees are worth, as log odds of "not borne out"."""
    total = load_leaning().start
    for tree in _asked():
        node = tree
        while isinstance(node, tuple):
            node = node[3] if signs[node[0]] > node[1] else node[2]
        total += node
    return total


@cache
def _asked() -> tuple["Asked | float", ...]:
    return tuple(map(_tuple, load_leaning().tree))


def _tuple(node: Fork | float) -> "Asked | float":
    if not isinstance(node, Fork):
        return node
    return node.sign, node.at, _tuple(node.upto), _tuple(node.over)
