"""Find names in Chinese and Japanese text, where neither spaces nor capitals show them.

A family name beside a role, a title or a verb of saying opens a person's name; an organisation's
is told by the word that ends it. What is found once is then found wherever it stands.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from reconcile.knowledge.name_lists import places, surnames
from reconcile.knowledge.unspaced import unspaced
from reconcile.model import Block, Document, EntityType, Name

_HAN = "\u3400-\u9fff"
_KANA = "\u30a1-\u30fa\u30fc"
_ANY = re.compile(rf"[{_HAN}{_KANA}]")
_KANA_NAME = re.compile(rf"[{_KANA}]{{2,12}}(?:[・＝][{_KANA}]{{2,12}}){{1,3}}")
_KANA_TITLED = re.compile(rf"(?<![{_KANA}・])[{_KANA}]{{3,12}}(?=選手|さん|氏|監督|容疑者|被告)")
_PARTED = re.compile(
    rf"(?<![{_HAN}])([{_HAN}]{{1,3}})[ \u3000]"
    rf"(?!报道|報道|摄影|攝影|撮影|发自|發自)([{_HAN}]{{1,3}})"
    r"(?=[（(]|さん|氏|選手|[ \u3000]*(?:\n|$))"
)
_TITLED = re.compile(rf"([{_HAN}]{{2}})(?=選手|さん|氏|監督|容疑者|被告)")
_PARTED_SUBJECT = re.compile(
    rf"(?<![{_HAN}{_KANA}])([{_HAN}]{{2}})[ \u3000]([{_HAN}]{{1,3}})(?=[がはをにとの、])"
)
_RUN = re.compile(rf"[{_HAN}{_KANA}]+")
_LONGEST = 10  # characters of an organisation's name before the word that ends it
_ALONE = 6  # of one that the text names only once

# Whose body it is, at the beginning of a long name.
_LOCAL = re.compile(rf"[{_HAN}]{{2,3}}[省市县縣区區州府県町村]")

_Found = dict[str, tuple[EntityType, str]]  # a writing to its type and the full name it stands for


def unspaced_names(document: Document, taken: Iterable[Name]) -> list[Name]:
    """Find the names of a document in Chinese and Japanese, beside those that are taken."""
    text = document.text
    if not _ANY.search(text):
        return []
    found: _Found = {}
    for full in _organizations(text):
        found[full] = ("organization", full)
    found |= _short_forms(found)
    for written, full in _people(text):
        found[written] = ("person", full)
    return list(_places_of(document, found, taken)) if found else []


def is_kana(text: str) -> bool:
    """Say whether a name is in Kana, which beside Han tell how these sound."""
    return re.fullmatch(rf"[{_KANA}・＝ ]+", text) is not None


def _places_of(document: Document, found: _Found, taken: Iterable[Name]) -> Iterator[Name]:
    """Yield every place where one of the writings stands, the longest first."""
    pattern = re.compile(_any(found))
    blocked = {at for name in taken for at in range(name.start, name.end)}
    for block in document.blocks:
        if block.part == "marker":
            continue
        for match in pattern.finditer(document.text, block.start, block.end):
            if match.start() not in blocked and not _within(document.text, match, found):
                yield _name(document, block, match, found)


def _within(text: str, match: re.Match[str], found: _Found) -> bool:
    """Say whether a short writing is a part of another word here."""
    written = match[0]
    kind, full = found[written]
    if written == full or kind == "organization":
        return False
    around = text[match.start() - 1 : match.start()] if match.start() else ""
    return bool(around and _ANY.match(around))


def _name(document: Document, block: Block, match: re.Match[str], found: _Found) -> Name:
    kind, full = found[match[0]]
    return Name(
        source=document.source.id,
        start=match.start(),
        end=match.end(),
        text=match[0],
        type=kind,
        provenance=block.provenance,
        cues=() if full == match[0] else (f"short for {full}",),
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


@cache
def _families() -> tuple[str, frozenset[str]]:
    """Give a pattern of Han family names, and those of two characters."""
    native = {form for form in surnames() if form and all("\u3400" <= c <= "\u9fff" for c in form)}
    double = {form for form in native if len(form) > 1}
    single = "".join(sorted(native - double))
    return f"(?:{_any(double)}|[{single}])", frozenset(double)


@cache
def _person_patterns() -> tuple[re.Pattern[str], ...]:
    """Make the patterns of a full name beside what tells it."""
    rules = unspaced()
    family, double = _families()
    name = rf"(?P<name>{family}[{_HAN}]{{1,2}})"
    title = _any(rules.titles_after.split())
    edge = rf"(?=[^{_HAN}]|$|{_any(rules.said_after.split())}|{title})"
    role = _any(rules.roles_before.split())
    plain, sure = rf"(?![{rules.unnamed}])[{_HAN}]", _any(rules.titles_sure.split())
    aged = r"[（(，,]?\s?\d{2}[岁歲歳]"
    return (
        re.compile(rf"(?:{role})[ \u3000·：:の]?{name}{edge}"),
        re.compile(rf"(?<![{_HAN}]){name}(?=表示|说|說|称|稱|指出|认为|透露|{title}|{aged})"),
        re.compile(
            rf"(?<![{_HAN}])(?P<name>{family}[{_HAN}]{{1,3}})(?=[（(][{_KANA}]|・[{_HAN}]{{0,8}}長)"
        ),
        re.compile(rf"(?<![{_HAN}])(?P<name>[{_HAN}]{{3,5}})(?=[（(]\d\d[）)歳岁歲])"),
        re.compile(rf"(?<![{_HAN}])(?P<name>(?:{_any(double)})[{_HAN}]{{1,2}})(?=[（(])"),
        re.compile(rf"(?<![{_HAN}{_KANA}])(?P<name>(?:{plain}){{4}})(?={sure})"),
        re.compile(rf"(?<=位[のは])(?P<name>[{_HAN}]{{4}})(?=[（(][{_HAN}{_KANA}]{{2,10}}[）)])"),
        re.compile(rf"(?:局|部|处|處|科|室|委|办|課)[ \u3000]{{1,2}}{name}(?=[ \u3000]*(?:\n|$))"),
        re.compile(rf"(?:撮影|文|取材)[・＝:：](?P<name>[{_HAN}]{{3,5}})(?=[）)\n])"),
    )


def _people(text: str) -> Iterator[tuple[str, str]]:
    """Yield the writings of people's names, each with the full name."""
    full = dict.fromkeys(_bare(m["name"]) for p in _person_patterns() for m in p.finditer(text))
    nobody = tuple(unspaced().nobody.split())
    families = {name: _family(name) for name in full if not name.startswith(nobody)}
    known = surnames().keys() | set(_TITLED.findall(text))
    subjects = (p for p in _PARTED_SUBJECT.finditer(text) if p[1] in known)
    for parted in (*_PARTED.finditer(text), *subjects):
        joined = parted[1] + parted[2]
        families[joined] = parted[1]
        yield parted[0], joined
    for single in _KANA_TITLED.findall(text):
        yield single, single
    for kana in _KANA_NAME.findall(text):
        yield kana, kana
        for part in re.split("[・＝]", kana):
            yield part, kana
    shared = Counter(families.values())
    for name, family in families.items():
        yield name, name
        if len(family) > 1 and shared[family] == 1:
            yield family, name


def _bare(name: str) -> str:
    """Take off a name the small word that a verb after it begins with (赵明已, of 赵明已辞职)."""
    return name[:-1] if len(name) == 3 and name[-1] in unspaced().adverbs else name  # noqa: PLR2004 -- one and two


def _family(name: str) -> str:
    single, double = _families()
    if name[:2] in double and len(name) > 2:  # noqa: PLR2004 -- and a given name
        return name[:2]
    return name[:1] if re.match(single, name) and len(name) < 4 else name[:2]  # noqa: PLR2004 -- two and two


@cache
def _tails() -> re.Pattern[str]:
    rules = unspaced()
    return re.compile(_any((*rules.english, *rules.body_tails.split())))


@cache
def _stops() -> re.Pattern[str]:
    rules = unspaced()
    return re.compile(
        _any((*rules.stops.split(), *rules.stop_words.split(), *rules.roles_before.split()))
    )


def _organizations(text: str) -> list[str]:
    """List the names that end in a telling word, as far to the left as they are one."""
    ends = [found for run in _RUN.finditer(text) for found in _in_run(text, run)]
    counts = Counter(left[at:] + tail for left, tail in ends for at in range(len(left) - 1))
    named: dict[str, None] = {}
    for left, tail in ends:
        writings = [left[at:] + tail for at in range(len(left) - 1)]
        again = [one for one in writings if counts[one] > 1]
        local = _LOCAL.match(left) is not None
        whole = writings[:1] if len(left) <= (_LONGEST if local else _ALONE) else []
        named |= dict.fromkeys(again[:1] or whole)
    return list(named)


def _in_run(text: str, run: re.Match[str]) -> Iterator[tuple[str, str]]:
    """Yield each telling word of a run of characters with what may belong to it on the left."""
    last = run.start()
    for tail in _tails().finditer(text, run.start(), run.end()):
        left = text[max(last, tail.start() - _LONGEST) : tail.start()]
        left = left[max((stop.end() for stop in _stops().finditer(left)), default=0) :]
        last = tail.end()
        if len(left) > 1:
            yield left, tail[0]


def _short_forms(found: _Found) -> _Found:
    """Map what firms are called for short to them, where it is no place and no other's name."""
    english, known = unspaced().english, places("zh") | places("ja")
    stems: dict[str, list[str]] = {}
    for full in found:
        for tail in english:
            if full.endswith(tail) and len(full) - len(tail) > 1:
                stems.setdefault(full.removesuffix(tail), []).append(full)
                break
    return {
        stem: ("organization", names[0])
        for stem, names in stems.items()
        if len(names) == 1 and stem not in known and stem not in found
    }
