"""rules/weights/statements.toml: what signs say of a statement that no figure contradicts."""

from collections.abc import Mapping
from functools import cache

from reconcile.knowledge.loading import Rules, read_rules, rules_folder


class Fork(Rules, frozen=True, kw_only=True):
    """A question about one sign, and what either answer is worth (log odds of "not borne out")."""

    sign: str
    at: float
    upto: float
    over: float


class Tree(Rules, frozen=True, kw_only=True):
    """A question about one sign that leads to one of two others; `name` says what it asks."""

    name: str
    sign: str
    at: float
    upto: Fork
    over: Fork

    def leaning(self, signs: Mapping[str, float]) -> float:
        """Give what the answers are worth."""
        fork = self.over if signs[self.sign] > self.at else self.upto
        return fork.over if signs[fork.sign] > fork.at else fork.upto


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
