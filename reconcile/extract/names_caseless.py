"""Find names in Arabic, Hindi and Korean text, whose letters have no capitals to show them.

A title, or a verb of saying, beside two or three words that are in no list of small ones makes
these a person's name; an organisation's is told by the word that opens or closes it. What is found
once is then found wherever it stands.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from reconcile.knowledge.caseless import Caseless, caseless
from reconcile.knowledge.name_lists import surnames
from reconcile.model import Document, EntityType, Name

# The letters of a word in each script, vowel signs among them, and the marks that end no word.
_WORDS = {
    "ar": re.compile("[\u0620-\u065f\u066e-\u06d3]+"),
    "hi": re.compile("[\u0900-\u0963\u0970-\u097f]+"),
}
_HANGUL = "\uac00-\ud7af"
_MOST = 3  # words of a person's name after a title
_FAR = 9  # words after a name within which its bearer is said to speak
_LONGEST = 4  # words of an organisation's name
_ARTICLE = "ال"
_GLUED = frozenset("لبو")  # "to", "by" and "and" are written with the word after them

_Word = tuple[int, int, str]


def caseless_names(document: Document, language: str, taken: Iterable[Name]) -> list[Name]:
    """Find the names of a document in one of the languages without capitals."""
    rules, text = caseless(language), document.text
    if language == "ko":
        found = dict(_korean(text))
    else:
        found = {}
        for words in _runs(text, language):
            found |= {text[a:b]: "organization" for a, b in _bodies(words, rules)}
            found |= {text[a:b]: "person" for a, b in _people(words, rules, language)}
    return list(_places_of(document, found, taken, language)) if found else []


def _runs(text: str, language: str) -> Iterator[list[_Word]]:
    """Yield the words of a text in runs that nothing but a blank or a point of a title parts."""
    run: list[_Word] = []
    for found in _WORDS[language].finditer(text):
        if run and text[run[-1][1] : found.start()] not in (" ", ". ", "\u00a0"):
            yield run
            run = []
        run.append((found.start(), found.end(), found[0]))
    if run:
        yield run


def _people(words: list[_Word], rules: Caseless, language: str) -> Iterator[tuple[int, int]]:
    """Yield the places of people's names in a run of words."""
    titles, surely = set(rules.titles.split()), set(rules.surely.split())
    said = set(rules.said.split())
    for at, (_, _, word) in enumerate(words):
        speaks = language == "ar" and word in said
        if word in titles or speaks:
            size = _named(words, at + 1, rules, language)
            if size > 1 or (size and word in surely):
                yield words[at + 1][0], words[at + size][1]
        if word in rules.marks.split() and at > 1 and _speaks(words, at, rules, said):
            yield words[at - 2][0], words[at - 1][1]


def _speaks(words: list[_Word], at: int, rules: Caseless, said: set[str]) -> bool:
    """Say whether the two words before a particle are a name whose bearer speaks after it."""
    named = all(_may_name(word, rules) for _, _, word in words[at - 2 : at])
    return named and any(word in said for _, _, word in words[at + 1 : at + _FAR])


def _named(words: list[_Word], at: int, rules: Caseless, language: str) -> int:
    """Count the words of a person's name that begins at a place."""
    size = 0
    while at + size < len(words) and size < _MOST and _may_name(words[at + size][2], rules):
        if language == "ar" and size == 0 and words[at][2].startswith(_ARTICLE):
            return 0
        size += 1
        if language == "ar" and words[at + size - 1][2].startswith(_ARTICLE):
            break  # a family name with its article closes the name
    return size


def _may_name(word: str, rules: Caseless) -> bool:
    bodies = (*rules.tails.split(), *rules.heads.split())
    held = word in rules.titles.split() or (word[:1] in _GLUED and word[1:] in bodies)
    return len(word) > 1 and word not in rules.stop_set and word not in bodies and not held


def _bodies(words: list[_Word], rules: Caseless) -> Iterator[tuple[int, int]]:
    """Yield the places of organisations' names in a run of words."""
    heads, tails = set(rules.heads.split()), set(rules.tails.split())
    for at, (start, end, word) in enumerate(words):
        if word in tails:
            first = at
            while first > max(0, at - _LONGEST) and words[first - 1][2] not in rules.stop_set:
                first -= 1
            if first < at:
                yield words[first][0], end
        if word in heads and at + 1 < len(words) and words[at + 1][2] not in rules.stop_set:
            yield start, words[at + 1][1]


def _korean(text: str) -> Iterator[tuple[str, EntityType]]:
    """Yield the names of a Korean text: organisations by their ends, people before their titles."""
    person, body = _korean_patterns()
    rules = caseless("ko")
    for found in body.finditer(text):
        yield found["name"], "organization"
    for found in person.finditer(text):
        name = found["name"] or found["after"]
        if name not in rules.stop_set and name[:2] not in rules.stop_set:
            yield name, "person"


@cache
def _korean_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    rules = caseless("ko")
    known = {form for form, kinds in surnames().items() if "\uac00" <= form[0] <= "\ud7af"}
    family = _any(form for form in known if len(form) == 1)
    ends = rf"(?=(?:{_any(rules.marks.split())})?(?![{_HANGUL}]))"
    titles, tails = _any(rules.titles.split()), _any(rules.tails.split())
    heads = _any(rules.heads.split())
    return (
        re.compile(
            rf"(?<![{_HANGUL}])(?P<name>(?:{family})[{_HANGUL}]{{2}})"
            rf"(?: ?| [{_HANGUL}A-Za-z]{{2,12}} ?)(?:{titles}){ends}"
            rf"|(?<![{_HANGUL}])(?:{titles}) (?P<after>(?:{family})[{_HANGUL}]{{2}})"
            rf"(?=(?:씨|은|는|이|가|을|를|의|도|와|과)?(?![{_HANGUL}]))"
        ),
        re.compile(
            rf"(?<![{_HANGUL}A-Za-z])(?P<name>(?:(?:{heads}) ?[{_HANGUL}A-Za-z]{{2,10}}?"
            rf"|[{_HANGUL}A-Za-z]{{2,8}}(?:{tails}))){ends}"
        ),
    )


def _places_of(
    document: Document, found: dict[str, EntityType], taken: Iterable[Name], language: str
) -> Iterator[Name]:
    """Yield every place where one of the names stands as whole words, the longest first."""
    letters = _HANGUL if language == "ko" else "\u0620-\u06ff\u0900-\u097f"
    marks = f"(?:{_any(caseless('ko').marks.split())})?" if language == "ko" else ""
    after = rf"(?={marks}(?![{letters}]))"
    pattern = re.compile(rf"(?<![{letters}])(?:{_any(found)}){after}")
    blocked = {at for name in taken for at in range(name.start, name.end)}
    for block in document.blocks:
        if block.part == "marker":
            continue
        for match in pattern.finditer(document.text, block.start, block.end):
            if match.start() not in blocked:
                yield Name(
                    source=document.source.id,
                    start=match.start(),
                    end=match.end(),
                    text=match[0],
                    type=found[match[0]],
                    provenance=block.provenance,
                    cues=(),
                )


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) or "(?!)"
