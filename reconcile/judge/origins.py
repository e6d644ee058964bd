"""Which witnesses are independent: AI text is none, and who cites another speaks with its voice."""

from collections.abc import Iterable, Sequence

from reconcile.model import Claim, Source


class Origins:
    """The sources of a run, grouped by whom they rely on."""

    def __init__(self, sources: Sequence[Source]) -> None:
        """Follow every citation of a source in the run to its origin."""
        self._cited = {
            source.id: cite.source
            for source in sources
            for cite in source.cites
            if cite.source is not None
        }

    def behind(self, claims: Iterable[Claim]) -> set[tuple[str, str]]:
        """Collect the independent origins behind claims; AI-written text adds none."""
        return {self._origin(c) for c in claims if c.provenance != "ai_generated"}

    def count(self, claims: Iterable[Claim]) -> int:
        """Count the independent origins behind claims."""
        return len(self.behind(claims))

    def _origin(self, claim: Claim) -> tuple[str, str]:
        if claim.attributed_to is not None:
            return "via", claim.attributed_to
        path = [claim.source]
        while (cited := self._cited.get(path[-1])) is not None:
            if cited in path:  # sources that cite each other are one origin, by its first name
                return "source", min(path[path.index(cited) :])
            path.append(cited)
        return "source", path[-1]
