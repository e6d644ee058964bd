"""rules/names/romanised.toml: names that Latin letters write in many ways, loaded by use."""

from functools import cache, cached_property

from reconcile.knowledge.loading import Rules, read_rules, rules_folder


class Romanised(Rules, frozen=True, dict=True):
    """Given names in one usual writing, and how family names of the same lands begin and end."""

    given: str
    same: str
    endings: str
    beginnings: str

    @cached_property
    def listed(self) -> tuple[str, ...]:
        """Give the given names, folded."""
        return tuple(self.given.split())

    @cached_property
    def pairs(self) -> tuple[tuple[str, ...], ...]:
        """Give the names that are one in two languages."""
        return tuple([tuple(line.split()) for line in self.same.strip().splitlines()])

    @cached_property
    def last(self) -> tuple[str, ...]:
        """Give the endings of family names."""
        return tuple(self.endings.split())

    @cached_property
    def first(self) -> tuple[str, ...]:
        """Give the beginnings of family names."""
        return tuple(self.beginnings.split())


@cache
def romanised_rules() -> Romanised:
    """Load what is known of names that are written in many ways."""
    return read_rules(rules_folder() / "names" / "romanised.toml", Romanised)
