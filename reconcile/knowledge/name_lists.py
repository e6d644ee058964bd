"""The long lists of rules/names/: family names, places, common words, short forms, sounds."""

from functools import cache, lru_cache

import msgspec

from reconcile.knowledge.loading import Rules, read_rules, rules_folder
from reconcile.knowledge.names import fold, people


class Surname(msgspec.Struct, frozen=True):
    """A family name written first at home: its people, native forms, bearers per 100,000."""

    people: str
    native: tuple[str, ...]
    forms: tuple[str, ...]
    bearers: int


class _Surnames(Rules, frozen=True):
    chinese: str
    korean: str
    japanese: str
    vietnamese: str


class _Lines(Rules, frozen=True):
    places: str = ""
    words: str = ""
    groups: str = ""
    syllables: str = ""
    same: tuple[tuple[str, ...], ...] = ()


class _Given(Rules, frozen=True):
    given: str


class _Legal(Rules, frozen=True):
    forms: str
    lower: tuple[str, ...]
    articles: tuple[str, ...]


@cache
def surnames() -> dict[str, tuple[Surname, ...]]:
    """Map romanised and native family names of East Asia, folded, to what they may be."""
    tables = read_rules(rules_folder() / "names" / "surnames.toml", _Surnames)
    found: dict[str, tuple[Surname, ...]] = {}
    for kind in ("chinese", "korean", "japanese", "vietnamese"):
        for line in getattr(tables, kind).strip().splitlines():
            surname = _surname(kind, line.split())
            for form in (*surname.native, *surname.forms):
                found[form] = (*found.get(form, ()), surname)
    return found


def _surname(kind: str, row: list[str]) -> Surname:
    forms = [form if form.isascii() else fold(form) for form in row[1:]]
    native = tuple([form for form in forms if not form.isascii()])
    latin = tuple([form for form in forms if form.isascii()])
    return Surname(kind, native, latin, int(row[0]))


@cache
def places(language: str) -> frozenset[str]:
    """Give the names of territories, large cities and regions in a language and in English."""
    folder = rules_folder() / "names"
    found: set[str] = set()
    for name in dict.fromkeys((f"places.{language}", "places.en", "places")):
        path = folder / f"{name}.toml"
        if path.is_file():
            found.update(read_rules(path, _Lines).places.strip().splitlines())
    return frozenset(found)


@cache
def same_places() -> dict[str, str]:
    """Map other writings of a place to the one they mean ("U.S." to "United States")."""
    rows = read_rules(rules_folder() / "names" / "places.toml", _Lines).same
    return {other: row[0] for row in rows for other in row}


@cache
def common_words(language: str) -> frozenset[str]:
    """Give common lower-case words of a language, without regular endings; may be empty."""
    path = rules_folder() / "names" / f"common.{language}.toml"
    return frozenset(read_rules(path, _Lines).words.split()) if path.is_file() else frozenset()


@cache
def _given() -> str:
    listed = read_rules(rules_folder() / "names" / "given.toml", _Given).given
    return listed.replace("\n", " ")


@lru_cache(maxsize=65536)
def is_rare_given(word: str) -> bool:
    """Say whether a folded word is one of the rarer given names of the world's Latin writing."""
    return f" {word} " in _given()  # searched as it stands: to take it apart would cost more


@lru_cache(maxsize=20_000)
def is_given(word: str) -> bool:
    """Say whether a folded word is a given name of the short list, in Latin or in Cyrillic."""
    if word in people().gender:
        return True
    if not "\u0400" <= word[:1] <= "\u04ff":
        return False
    letters = latin_letters()
    return "".join(letters.get(letter, letter) for letter in word) in people().gender


@cache
def _nicknames() -> str:
    return "\n" + read_rules(rules_folder() / "names" / "nicknames.toml", _Lines).groups


@lru_cache(maxsize=65536)
def short_forms(name: str) -> frozenset[str]:
    """Give the usual short forms of a given name (bob and rob of robert)."""
    lines = _nicknames()  # searched as it stands: to take it apart would cost more
    at = lines.find(f"\n{name} ")
    return frozenset(lines[at + 1 : lines.find("\n", at + 1)].split()[1:] if at >= 0 else ())


def is_short_form(a: str, b: str) -> bool:
    """Say whether one given name is a usual short form of the other (bob, robert)."""
    return b in short_forms(a) or a in short_forms(b)


@cache
def pinyin() -> dict[str, str]:
    """Map common Han characters to their Mandarin syllable, without tone."""
    return _syllables("pinyin")


@cache
def jyutping() -> dict[str, str]:
    """Map common Han characters to their Cantonese syllable, without tone."""
    return _syllables("cantonese")


def _syllables(table: str) -> dict[str, str]:
    lines = read_rules(rules_folder() / "names" / f"{table}.toml", _Lines).syllables
    rows = (line.split() for line in lines.strip().splitlines())
    return {character: syllable for syllable, characters in rows for character in characters}


class _Scripts(Rules, frozen=True):
    letters: str
    hangul: tuple[str, str, str]


@cache
def _scripts() -> _Scripts:
    return read_rules(rules_folder() / "names" / "scripts.toml", _Scripts)


@cache
def latin_letters() -> dict[str, str]:
    """Map letters of Cyrillic, Greek, Arabic, Kana and Devanagari to their Latin writing."""
    rows = (line.split() for line in _scripts().letters.strip().splitlines())
    return {letter: "".join(latin) for letter, *latin in rows}


def hangul(character: str) -> str:
    """Spell a Hangul syllable in Latin letters, by the Revised Romanisation."""
    initials, vowels, finals = (row.replace("-", "~").split() for row in _scripts().hangul)
    at = ord(character) - 0xAC00
    parts = initials[at // 588], vowels[at % 588 // 28], finals[at % 28]
    return "".join(parts).replace("~", "")


@cache
def _legal() -> _Legal:
    return read_rules(rules_folder() / "names" / "legal.toml", _Legal)


@cache
def legal_forms() -> frozenset[str]:
    """Give the legal forms of organisations, folded and without points."""
    return frozenset(fold(form.strip()) for form in _legal().forms.split(";"))


@cache
def form_words() -> frozenset[str]:
    """Give the single words of which legal forms are made."""
    return frozenset(word for form in legal_forms() for word in form.split())


@cache
def lower_forms() -> frozenset[str]:
    """Give the legal forms that stand in lower case after a name."""
    return frozenset(_legal().lower)


@cache
def name_articles() -> frozenset[str]:
    """Give the articles that may stand before an organisation's name."""
    return frozenset(_legal().articles)
