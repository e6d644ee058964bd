"""rules/names/caseless.toml: the words that tell names in scripts without capitals."""

from functools import cache, cached_property

from reconcile.knowledge.loading import Rules, read_rules, rules_folder
from reconcile.knowledge.names import NamesExample


class Caseless(Rules, frozen=True, dict=True):
    """What stands beside, opens or closes the names of a language without capitals."""

    titles: str
    surely: str
    said: str
    stops: str
    heads: str
    tails: str
    marks: str
    examples: tuple[NamesExample, ...]

    @cached_property
    def stop_set(self) -> frozenset[str]:
        """Give the words that are in no name, those beside names included."""
        return frozenset(f"{self.stops} {self.titles} {self.said}".split())


class _Tables(Rules, frozen=True):
    ar: Caseless
    hi: Caseless
    ko: Caseless


LANGUAGES = ("ar", "hi", "ko")


@cache
def caseless(language: str) -> Caseless:
    """Load the words around names in one of LANGUAGES."""
    path = rules_folder() / "names" / "caseless.toml"
    found: Caseless = getattr(read_rules(path, _Tables), language)
    return found
