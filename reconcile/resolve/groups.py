"""Who is who among the organisations of one document: short forms, acronyms, units, wholes."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from reconcile.knowledge.name_lists import common_words, places
from reconcile.knowledge.names import organizations, words
from reconcile.model import Document, Name
from reconcile.resolve.beside import stand_apart
from reconcile.resolve.called import CALLED
from reconcile.resolve.cluster import Cluster, fullest
from reconcile.resolve.structure import Organization, acronyms, organization

_LONGEST_ACRONYM = 6
_REPEATED = 3  # documents that shorten a name alike, from which on the short form is that name's
LOOSE = ("soft", "trade")  # left over by a short form that a text may use for the whole
_SETTLED = 3  # mentions after which a short form is a name in its own right


class _Group(Struct, eq=False):
    shape: Organization
    names: list[Name]


def organizations_of(document: Document, names: Sequence[Name]) -> list[Cluster]:
    """Group the mentions of organisations in one document.

    A short form joins the longer name that it begins, when what is left over names the whole
    ("Group") or the kind of business; where it names a unit ("Cloud", "Canada") it never does.
    """
    groups: dict[str, _Group] = {}
    for name in names:
        shape = organization(name.text)
        groups.setdefault(shape.key, _Group(shape, [])).names.append(name)
    merged: dict[str, str] = {}
    defined = _definitions(document, names)
    by_word = _by_word(groups)
    for key, group in sorted(groups.items(), key=lambda kv: (len(kv[1].shape.core), kv[0])):
        near = {other: groups[other] for other in by_word.get("".join(group.shape.core[:1]), ())}
        longer = defined.get(key) or _longer(key, group, near, document)
        if longer and longer in groups and longer != key:
            merged[key] = longer
    merged |= _countries_own(groups, merged)
    return _clusters(document.source.id, groups, merged)


def _countries_own(groups: Mapping[str, _Group], merged: Mapping[str, str]) -> dict[str, str]:
    """Map bodies with their country before an acronym that the text explains to it: UK RAF, RAF."""
    known = organizations().countries
    rests = {
        key: " ".join(group.shape.core[1:])
        for key, group in groups.items()
        if group.shape.core[:1] and group.shape.core[0] in known and key not in merged
    }
    return {key: rest for key, rest in rests.items() if merged.get(rest, key) != key}


def _by_word(groups: Mapping[str, _Group]) -> dict[str, list[str]]:
    """Index names by the words with which a short form of theirs may begin."""
    found: dict[str, list[str]] = {}
    for key, group in groups.items():
        core = group.shape.core
        for word in sorted(
            {*core[:2], *core[-1:], *acronyms(group.shape), *_national(group.shape)}
        ):
            found.setdefault(word, []).append(key)
    return found


def _clusters(source: str, groups: dict[str, _Group], merged: dict[str, str]) -> list[Cluster]:
    gathered: dict[str, list[Name]] = {}
    for key, group in groups.items():
        final, seen = key, {key}
        while final in merged and merged[final] not in seen:
            final = merged[final]
            seen.add(final)
        gathered.setdefault(final, []).extend(group.names)
    return [
        Cluster(source, "organization", fullest(groups[key].names), sorted(names, key=_place))
        for key, names in gathered.items()
    ]


def _place(name: Name) -> tuple[int, int]:
    return name.start, name.end


def _definitions(document: Document, names: Sequence[Name]) -> dict[str, str]:
    """Map names that stand for the one before them to it: Acme Works AB ("Acme"), formerly Orlo."""
    found: dict[str, str] = {}
    for before, after in pairwise(names):
        gap = document.text[before.end : after.start]
        long, short = organization(before.text), organization(after.text)
        ends = document.text[after.end : after.end + 2].strip("\"”'’")
        bracketed = gap.strip(" \"“'‘") == "(" and ends[:1] == ")"
        if CALLED in after.cues or (bracketed and defines(long, short)):
            found[short.key] = long.key
    return found


def defines(long: Organization, short: Organization) -> bool:
    """Say whether a short form is one of the longer name's: its acronym, or some of its words."""
    if len(short.core) >= len(long.core):
        return False
    written = "".join(short.core)
    if set(short.core) <= set(long.core) or written in acronyms(long):
        return True
    return len(short.core) == 1 and _spelled(written, "".join(long.core))


def _spelled(short: str, long: str) -> bool:
    """Say whether a short form's letters stand in the longer name in that order, from its first."""
    letters = iter(long)
    return (
        len(short) <= _LONGEST_ACRONYM and short[0] == long[0] and all(c in letters for c in short)
    )


def _longer(key: str, group: _Group, groups: dict[str, _Group], document: Document) -> str | None:
    """Find the one longer name of the document that a short form means."""
    by_kind: dict[str, list[str]] = {}
    sisters = False  # a unit, or a trade that the text sets beside the short form, tells of a whole
    for other, candidate in groups.items():
        kind = _short_of(group.shape.core, candidate.shape, group.names, document)
        late = kind in LOOSE and _is_late(candidate, group, document)
        parted = _is_parent(candidate, document) or stand_apart(
            group.names, candidate.names, document
        )
        sisters = sisters or (other != key and (kind == "unit" or (kind == "trade" and parted)))
        if other != key and kind and not late and not parted:
            by_kind.setdefault(kind, []).append(other)
    for kind in ("whole", *LOOSE, "acronym", "tail"):
        outer = _outermost(by_kind.get(kind, []))
        if outer:
            units = [groups[unit] for unit in by_kind.get("unit", ())]
            contested = kind == "whole" and _is_contested(group, groups[outer[0]], units, document)
            contested = contested or (kind == "trade" and sisters)
            return outer[0] if len(outer) == 1 and not contested else None
    return None


def _is_contested(
    short: _Group, whole: _Group, units: Sequence[_Group], document: Document
) -> bool:
    """Say whether a short form may mean a unit that the text speaks of before it names the whole.

    It means the whole where one sentence sets it beside the unit.
    """
    before = [unit for unit in units if _first(unit) < _first(short) < _first(whole)]
    beside = [unit for unit in before if _share_sentence(short, unit, document)]
    return bool(before) and not beside


def _first(group: _Group) -> int:
    return min(name.start for name in group.names)


def _share_sentence(a: _Group, b: _Group, document: Document) -> bool:
    starts = [sentence.start for sentence in document.sentences]
    held = [{bisect_right(starts, name.start) for name in group.names} for group in (a, b)]
    return bool(held[0] & held[1])


def _is_late(long: _Group, short: _Group, document: Document) -> bool:
    """Say whether a longer name comes so late that the short form had a meaning of its own.

    What stands around the text (titles, captions, furniture) comes before it in any case.
    """
    before = [name.start for name in short.names if name.start < _first(long)]
    if len(before) < _SETTLED:
        return False
    blocks, starts = document.blocks, [block.start for block in document.blocks]
    parts = [blocks[bisect_right(starts, start) - 1].part for start in before]
    return sum(part in ("body", "list") for part in parts) >= _SETTLED


def _outermost(keys: list[str]) -> list[str]:
    """Leave out names that begin another of the names."""
    return [k for k in keys if not any(o != k and o.startswith(f"{k} ") for o in keys)]


def _short_of(
    short: tuple[str, ...], long: Organization, names: list[Name], document: Document
) -> str:
    """Say how a short form stands to a longer name: whole, soft, trade, unit, tail, acronym."""
    if len(short) < len(long.core) and long.core[: len(short)] == short:
        return residue(long.core[len(short) :])
    if long.core[0] in organizations().countries and long.core[1:] == short:
        return "whole"
    if _drops_front(short, long.core):
        return "tail"
    if len(short) == 1 and len(long.core) > 1:
        named = short[0] in heads_of(long.core)
        if named and (_is_telling(short[0]) or all(_has_article(n, document) for n in names)):
            return "tail"
        if short[0] in acronyms(long) | _national(long) and len(short[0]) > 1:
            return "acronym"
    return ""


def _national(long: Organization) -> set[str]:
    """Give the acronyms that a body of ordinary words has with its country's: USAF of Air Force."""
    if any(map(_is_telling, long.core)):
        return set()
    return {
        country + letters for country in organizations().countries for letters in acronyms(long)
    }


def residue(left: tuple[str, ...]) -> str:
    """Say what words left over from a longer name tell: "whole", "unit", "trade" or "soft"."""
    known = organizations()
    if all(word in known.whole_set for word in left):
        return "whole"
    demonyms = words("en").words("demonyms")
    if any(
        word in known.unit_set or word in demonyms or word.title() in places("en") for word in left
    ):
        return "unit"
    return "trade" if any(word in known.trade_set for word in left) else "soft"


def heads_of(core: tuple[str, ...]) -> set[str]:
    """List the words by which a text calls an organisation again: its last, those before "of"."""
    before = {word for word, after in pairwise(core) if after in ("of", "for")}
    return {core[-1], *before, *(core[:1] if before else ())}


def _drops_front(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Say whether a short form of several words, rare ones too, leaves out the first word alone.

    What comes first may say of what kind it is (Minera, Esporte), but no region, unit or number.
    """
    if len(short) < 2 or long[1:] != short or residue(long[:1]) in ("unit", "trade"):  # noqa: PLR2004 -- several
        return False
    return any(map(_is_telling, short)) and not long[0].isdigit()


def _is_telling(word: str) -> bool:
    """Say whether a word that closes a name is rare, so that it stands for the name alone."""
    return word not in common_words("en") and word.title() not in places("en")


def _has_article(name: Name, document: Document) -> bool:
    return document.text[max(0, name.start - 4) : name.start].lower() == "the "


def _is_parent(candidate: _Group, document: Document) -> bool:
    """Say whether the text calls a candidate the parent, and so another than the short form."""
    return any(
        document.text[max(0, name.start - 15) : name.start]
        .lower()
        .endswith(("parent ", "parent company "))
        for name in candidate.names
    )


def settle(clusters: Sequence[Cluster]) -> list[Cluster]:
    """Part short forms from longer names where more documents use them as names of their own.

    One document may seem to shorten "Acme Stores" to "Acme"; when others know Acme by itself, it
    meant Acme. "Acme Group" keeps its short form, as it is the same, and so does a name that
    several documents shorten alike.
    """
    alone = Counter(" ".join(organization(cluster.form).stem) for cluster in clusters)
    joined = Counter(key for cluster in clusters for key in _soft_keys(cluster))
    alike = Counter(
        (organization(cluster.form).key, key) for cluster in clusters for key in _soft_keys(cluster)
    )
    loose = {key for key, count in joined.items() if alone[key] >= max(2, count)}
    firm = {pair for pair, count in alike.items() if count >= _REPEATED}
    return [
        part
        for cluster in clusters
        for part in _parted(
            cluster, {k for k in loose if (organization(cluster.form).key, k) not in firm}
        )
    ]


def _soft_keys(cluster: Cluster) -> set[str]:
    """List the short forms of a cluster that leave more than words for the whole behind."""
    core = organization(cluster.form).core
    keys = {organization(text).core for text in cluster.forms()}
    soft = {k for k in keys if len(k) < len(core) and core[: len(k)] == k}
    return {" ".join(key) for key in soft if residue(core[len(key) :]) in LOOSE}


def _parted(cluster: Cluster, loose: set[str]) -> list[Cluster]:
    found = [cluster]
    for key in sorted(_soft_keys(cluster) & loose):
        names = [name for name in cluster.names if organization(name.text).key == key]
        cluster.names = [name for name in cluster.names if name not in names]
        found.append(Cluster(cluster.source, "organization", fullest(names), names))
    return found
