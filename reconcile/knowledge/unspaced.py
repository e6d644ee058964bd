"""rules/names/unspaced.toml: the words that tell names in scripts without spaces and capitals."""

from functools import cache, cached_property

from reconcile.knowledge.loading import Rules, read_rules, rules_folder
from reconcile.knowledge.names import NamesExample


class Unspaced(Rules, frozen=True, dict=True):
    """What stands beside, or ends, the names of Chinese and Japanese texts."""

    roles_before: str
    said_after: str
    titles_after: str
    titles_sure: str
    unnamed: str
    adverbs: str
    nobody: str
    industry_tails: tuple[tuple[str, str], ...]
    body_tails: str
    stops: str
    stop_words: str
    examples: tuple[NamesExample, ...]

    @cached_property
    def english(self) -> dict[str, str]:
        """Map the closing words of firms' names to the English ones that translate them."""
        return dict(self.industry_tails)


@cache
def unspaced() -> Unspaced:
    """Load the words around names in Chinese and Japanese."""
    return read_rules(rules_folder() / "names" / "unspaced.toml", Unspaced)
