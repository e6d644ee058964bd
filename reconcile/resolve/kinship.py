"""Read around names what tells two bearers of one name apart: generations, and kin."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from msgspec import Struct, field

from reconcile.knowledge.kin import KinWords, kin_rules, parted
from reconcile.knowledge.names import Gender, fold
from reconcile.model import Document, Name

_REACH = 160  # code points between two names that a word for kin ties
_BEHIND = 24  # code points behind a name that may hold a label, or before it a word for kin
_WORDS = r"(?:[\w-]{1,20} ){0,2}"  # adjectives: her younger, his late
_LONG = 5  # letters from which on a label is a whole word, which other words may follow


class Told(Struct, eq=False):
    """What the words around a mention tell of its bearer, and whom he or she is not.

    `generation` is what a label says, `label` the label as written; `apart` the starts of others'
    mentions; `above` whether it stands over the text, in a headline or a caption.
    """

    generation: str = ""
    label: str = ""
    gender: Gender | None = None
    apart: set[int] = field(default_factory=set)
    above: bool = False


NOTHING = Told()


def told(document: Document, names: Sequence[Name]) -> dict[int, Told]:
    """Read what the words around the names of people tell, by the places of the names."""
    found: dict[int, Told] = {}
    for name in names:
        label = _label(document, name)
        if label:
            found[name.start] = Told(kin_rules().labels[fold(label)], label)
    if found:
        _mark_above(document, names, found)
    words = kin_rules().kin.get(document.source.language.partition("_")[0])
    if words is not None and _share_a_word(names):
        for one, other, gender in _kin(document, names, words):
            for at, beside in ((one, other), (other, one)):
                found.setdefault(at.start, Told()).apart.add(beside.start)
            found[one.start].gender = found[one.start].gender or gender
    return found


def _mark_above(document: Document, names: Sequence[Name], found: dict[int, Told]) -> None:
    """Mark the names that stand over the text or around it, where a label is left out more."""
    starts = [block.start for block in document.blocks]
    for name in names:
        part = document.blocks[bisect_right(starts, name.start) - 1].part
        if part not in ("body", "list", "table"):
            found.setdefault(name.start, Told()).above = True


def _share_a_word(names: Sequence[Name]) -> bool:
    """Say whether two different names end alike, so that there is somebody to be taken for."""
    last = {text: text.rpartition(" ")[2] for text in {name.text for name in names}}
    return len(set(last.values())) < len(last)


@cache
def _labels(language: str) -> re.Pattern[str]:
    elsewhere = parted(kin_rules().elsewhere.get(language, ""))
    written = {
        label
        for line in kin_rules().generations.values()
        for label in parted(line)
        if label not in elsewhere
    }
    either = "|".join(map(re.escape, sorted(written, key=lambda label: (-len(label), label))))
    return re.compile(rf"(?:^|,? )({either})(?!\w|[’'-]\w)")


def _label(document: Document, name: Name) -> str:
    """Find the label of a generation that closes a name or stands right behind it."""
    pattern = _labels(document.source.language.partition("_")[0])
    inside = next((m for m in pattern.finditer(name.text) if m.end() == len(name.text)), None)
    behind = inside or pattern.match(document.text, name.end, name.end + _BEHIND)
    if behind is None or (inside is None and not behind[0].startswith((" ", ","))):
        return ""
    label = behind[1]
    bare = name.text.removesuffix(label) if inside else name.text
    if len(bare.split()) < 1 + (fold(label) in kin_rules().lasts):
        return ""
    after = document.text[behind.end() : behind.end() + 4] if inside is None else ""
    return "" if _goes_on(label, after) else label


def _goes_on(label: str, after: str) -> bool:
    """Say whether a label is part of a title that goes on: Ann Lee Senior Vice President."""
    whole = len(label) >= _LONG and label[0].isupper() and " " not in label
    return (whole and after[1:2].isupper()) or after.startswith((" de ", " d'", " du "))


class _Patterns(Struct, frozen=True):
    """How a language says that two names are kin's, as patterns of what stands around them."""

    genders: Mapping[str, Gender | None]
    has: re.Pattern[str]  # between the two: 's brother; of his brother
    is_of: re.Pattern[str]  # between the two: , son of
    behind: re.Pattern[str]  # behind the second of two in apposition: 's husband
    before: re.Pattern[str]  # before the first of two in apposition: the husband of


@cache
def _patterns(words: KinWords) -> _Patterns:
    lines: tuple[tuple[str, Gender | None], ...] = (
        (words.male, "m"), (words.female, "f"), (words.either, None),
    )  # fmt: skip
    genders = {noun: gender for line, gender in lines for noun in parted(line)}
    nouns = "|".join(map(re.escape, sorted(genders, key=lambda noun: (-len(noun), noun))))
    of = "|".join(rf"{re.escape(one)}(?: |(?<=['’]))" for one in parted(words.of)) or "(?!)"
    theirs = "|".join(map(re.escape, parted(words.theirs))) or "(?!)"
    return _Patterns(
        genders,
        re.compile(
            rf"(?:[’']s? |.*\b(?:{theirs}) ){_WORDS}({nouns}),? ", re.IGNORECASE | re.DOTALL
        ),
        re.compile(rf", (?:\w{{1,3}} )?{_WORDS}({nouns}) (?:{of})", re.IGNORECASE),
        re.compile(rf"[’']s? {_WORDS}({nouns})\b", re.IGNORECASE),
        re.compile(rf".*\b({nouns}) (?:{of})", re.IGNORECASE | re.DOTALL),
    )


def _kin(
    document: Document, names: Sequence[Name], words: KinWords
) -> Iterator[tuple[Name, Name, Gender | None]]:
    """Yield two names that the text says are kin's: whose the word for it is, and the other's."""
    patterns = _patterns(words)
    for before, after in pairwise(names):
        gap = document.text[before.end : after.start]
        if not 0 < len(gap) <= _REACH:
            continue
        behind = document.text[after.end : after.end + 2 * _BEHIND]
        front = document.text[max(0, before.start - _BEHIND) : before.start]
        beside = gap.strip() == ","
        for kin, other, found in (
            (after, before, patterns.has.fullmatch(gap)),
            (before, after, patterns.is_of.fullmatch(gap)),
            (before, after, patterns.behind.match(behind) if beside else None),
            (after, before, patterns.before.fullmatch(front) if beside else None),
        ):
            if found is not None:
                yield kin, other, patterns.genders.get(found[1].lower())
                break
