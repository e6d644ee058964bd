"""What a project knows of its sources, told before anything is read out of them."""

from collections.abc import Sequence
from fnmatch import fnmatchcase

from msgspec import structs

from reconcile.knowledge.required import SourceRule
from reconcile.model import Cite, Source


def identified(sources: Sequence[Source], rules: Sequence[SourceRule]) -> list[Source]:
    """Give sources the publisher, day, locale and citations that the project's rules say.

    Of several rules that match a source the later ones win, but for citations, which add up.
    """
    if not rules:
        return list(sources)
    known = [_identified(source, rules) for source in sources]
    return [_citing(source, known, rules) for source in known]


def trusted(sources: Sequence[Source], rules: Sequence[SourceRule]) -> dict[str, float]:
    """Give the trust that the rules place in sources, by their ids."""
    return {
        source.id: rule.trust
        for source in sources
        for rule in rules
        if rule.trust is not None and fnmatchcase(source.id, rule.match)
    }


def _identified(source: Source, rules: Sequence[SourceRule]) -> Source:
    for rule in rules:
        if fnmatchcase(source.id, rule.match):
            locale = rule.locale.replace("-", "_") if rule.locale else source.locale
            source = structs.replace(
                source,
                publisher=rule.publisher or source.publisher,
                published=rule.published or source.published,
                locale=locale,
                language=_language(rule.locale) if rule.locale else source.language,
            )
    return source


def _language(locale: str) -> str:
    """Cut a locale down to its language, and Chinese to its script too."""
    language, *rest = locale.replace("-", "_").split("_")
    scripts = [part for part in rest if part in {"Hans", "Hant"}]
    if language == "zh":
        traditional = {"TW", "HK", "MO"}.intersection(rest)
        return f"zh_{scripts[0] if scripts else 'Hant' if traditional else 'Hans'}"
    return language


def _citing(source: Source, sources: Sequence[Source], rules: Sequence[SourceRule]) -> Source:
    """Add what a source cites by the rules: sources at hand by their paths, else outlets."""
    named = [one for rule in rules if fnmatchcase(source.id, rule.match) for one in rule.cites]
    end = len(source.text) if isinstance(source.text, str) else 0  # where no sentence is
    cites = []
    for name in dict.fromkeys(named):
        found = [one for one in sources if one.id != source.id and fnmatchcase(one.id, name)]
        cites += [
            Cite(outlet=one.publisher or one.id, start=end, end=end, source=one.id) for one in found
        ]
        cites += [] if found else [Cite(outlet=name, start=end, end=end)]
    return structs.replace(source, cites=(*source.cites, *cites))
