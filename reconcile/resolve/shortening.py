"""Infer that a short name in one document is the longer one's of another, or abstain."""

import math
from collections.abc import Iterator, Sequence

from reconcile.knowledge.name_lists import common_words
from reconcile.knowledge.names import name_weights, organizations, words
from reconcile.model import Evidence
from reconcile.resolve.entity import Group, Link, Rulings, confidence
from reconcile.resolve.groups import LOOSE, heads_of, residue
from reconcile.resolve.structure import Organization, acronyms, organization

_WHOLE = 6.0  # bits from which on a short form is as good as the whole's name
_REPEATED = 3  # documents that shorten a name alike, so that it is no chance
_Fit = tuple[Group, list[Evidence], bool]  # a longer name, the evidence, whether it may be joined


def join_organizations(groups: list[Group], rulings: Rulings) -> list[Group]:
    """Join a short name with the one longer name of other documents that it may mean.

    A longer name whose other words name a unit is never joined, but counts as a rival.
    """
    gone: set[int] = set()
    firms = [group for group in groups if group.type == "organization"]
    known = [(group, organization(form)) for group in firms for form in group.forms()]
    known += [(group, shape) for group in firms for shape in _unspelled(group)]
    by_first: dict[str, list[tuple[Group, Organization]]] = {}
    for group, shape in known:
        again = heads_of(shape.core) if len(shape.core) > 1 else set()
        for key in sorted({*shape.core[:1], *acronyms(shape), *_used(group), *again}):
            by_first.setdefault(key, []).append((group, shape))
    for group, shape in sorted(known, key=lambda one: (len(one[1].core), one[1].key)):
        if id(group) in gone or not shape.core:
            continue
        fits = list(_fits(group, shape, by_first.get(shape.core[0], ()), rulings))
        if _join(group, [fit for fit in fits if id(fit[0]) not in gone]):
            gone.add(id(group))
    return [group for group in groups if id(group) not in gone]


def _unspelled(group: Group) -> list[Organization]:
    """Give the acronyms by which a text calls a body, but which its name does not spell in full.

    Where the Air Force is called USAF, some other text will tell of whose air force that is.
    """
    found = {
        text: organization(cluster.form)
        for cluster in group.clusters
        for text in cluster.forms()
        if text.isupper() and " " not in text and text != cluster.form
    }
    return [organization(text) for text, form in sorted(found.items()) if _goes_beyond(text, form)]


def _goes_beyond(text: str, form: Organization) -> bool:
    letters = text.casefold()
    return any(
        letters.endswith(one) and letters.removesuffix(one) in organizations().countries
        for one in acronyms(form)
    )


def _fits(
    group: Group,
    short: Organization,
    candidates: Sequence[tuple[Group, Organization]],
    rulings: Rulings,
) -> Iterator[_Fit]:
    """Yield the longer names that a short one may mean, with what speaks for each."""
    for other, long in candidates:
        uses = _uses(short, other)
        evidence = _evidence(short, long, uses)
        if other is group or evidence is None:
            continue
        shared = len(group.sources & other.sources)
        telling = 1 if evidence.feature == "acronym" else _REPEATED
        free = uses >= max(telling, shared) or not shared
        unit = evidence.feature == "unit"
        declared = group.declared is not None and other.declared is not None
        wider = len(group.sources) > len(other.sources) and evidence.weight < _WHOLE
        wider = wider and (len(short.core) == 1 or short.core[0] in words("en").governing)
        apart = declared or wider or rulings.part(group, other)
        yield other, [evidence], free and not unit and not apart


def _used(group: Group) -> set[str]:
    """List the first words of what documents call an organisation that they name in full."""
    cores = [organization(text).core for c in group.clusters for text in c.forms()]
    return {core[0] for core in cores if core}


def _uses(short: Organization, group: Group) -> int:
    """Count the documents that call an organisation by a short form of the name that they give."""
    return sum(
        short.core != organization(cluster.form).core
        and any(organization(text).core == short.core for text in cluster.forms())
        for cluster in group.clusters
    )


def _evidence(short: Organization, long: Organization, uses: int) -> Evidence | None:
    """Weigh that one name is short for another; None where it cannot be.

    `uses` counts the documents that name the longer one, and call it by the short form.
    """
    weights = name_weights().context
    size = len(short.core)
    detail = f"{' '.join(short.core).title()} and {' '.join(long.core).title()}"
    if size == 1 < len(long.core) and short.key in heads_of(long.core) and _is_body(short.key):
        return Evidence(feature="head", weight=weights.short_form, detail=detail)
    if size < len(long.core) and long.core[:size] == short.core:
        kind = residue(long.core[size:])
        rare = any(word not in common_words("en") for word in short.core)
        told = rare and (uses or kind != "trade")  # a line of trade may be a unit's
        bits = {"whole": weights.whole_form, "unit": 0.0}.get(
            kind, weights.short_form if told else weights.short_common
        )
        if kind in LOOSE and uses >= _REPEATED:
            bits = weights.whole_form + min(uses, _WHOLE)
        return Evidence(
            feature="unit" if kind == "unit" else "short_form", weight=bits, detail=detail
        )
    if size > 1 and uses and long.core[-size:] == short.core:
        return Evidence(feature="short_form", weight=weights.short_form, detail=detail)
    if (
        size == 1
        and len(long.core) > 1
        and len(short.key) > 1
        and (uses or short.key in acronyms(long))
    ):
        bits = weights.acronym + weights.short_form * bool(uses)
        return Evidence(feature="acronym", weight=bits, detail=detail)
    return None


def _is_body(word: str) -> bool:
    """Say whether a word by itself calls a body again that was named in full: the Bank."""
    english = words("en")
    return word in english.words("organization_heads") or word in english.words(
        "organization_tails"
    )


def _join(group: Group, fits: list[_Fit]) -> bool:
    """Join a short name to the best of the longer ones, where no other comes near."""
    others = {id(other): other for other, _, _ in fits}
    free = [fit for fit in fits if fit[2]]
    if not free:
        return False
    prior = Evidence(
        feature="prior",
        weight=round(-math.log2(1 + len(others)), 2),
        detail="the prior, by the number of organisations it might be",
    )
    other, evidence, _ = max(free, key=lambda fit: (fit[1][0].weight, fit[0].forms()))
    evidence = [*evidence, prior]
    bits = sum(item.weight for item in evidence)
    rivals = [fit for fit in fits if fit[0] is not other and _excludes(fit, evidence)]
    if rivals or confidence(bits) < name_weights().context.accept:
        return False
    other.links.append(Link(tuple(group.forms()), bits, tuple(evidence), ()))
    other.links += group.links
    other.clusters += group.clusters
    other.declared = other.declared or group.declared
    return True


def _excludes(rival: _Fit, evidence: list[Evidence]) -> bool:
    """Say whether a rival comes within the margin; a unit does, as its whole has the short name.

    It does not where a text gives a body the acronym that begins the unit's name too.
    """
    weights = name_weights().context
    margin = weights.margin
    firm = {"short_form": weights.whole_form, "acronym": weights.acronym + weights.short_form}
    named = evidence[0].weight < firm.get(evidence[0].feature, math.inf)
    if rival[1][0].feature == "unit":
        return named
    return evidence[0].weight - rival[1][0].weight < margin
