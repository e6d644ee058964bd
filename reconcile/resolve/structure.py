"""Take names apart: honorific, given and family name and their order; legal form, core, acronym."""

import re
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from reconcile.knowledge.kin import kin_rules
from reconcile.knowledge.name_lists import Surname, legal_forms, name_articles, surnames
from reconcile.knowledge.names import fold, organizations, people, words

Style = Literal["western", "eastern", "unknown"]
Gender = Literal["f", "m"]

# Initials and finals of Mandarin, Korean and Cantonese syllables as Latin letters write them.
_INITIAL = "(?:tz|ts|zh|ch|sh|hs|kw|hy|[bpmfdtnlgkhjqxrzcsyw])?"
_FINAL = (
    "(?:iang|iong|uang|yeong|yung|yeon|eong|eung|oung|ang|eng|ing|ong|ung|ian|iao|ien|uan|uai|yun|"
    "eon|eun|ook|oon|een|yuk|ai|ei|ui|ao|ou|iu|ie|ue|eo|eu|ae|er|ow|oo|ee|an|en|in|un|on|ia|ua|uo|"
    "am|im|om|um|il|ol|ul|al|ak|ok|uk|ik|ip|it|at|ap|ut|ah|ih|ay|oy|a|e|i|o|u|y|v)"
)
_EASTERN = re.compile(f"{_INITIAL}{_FINAL}(?:-?{_INITIAL}{_FINAL}){{0,2}}")
_WORD = re.compile(r"[^\s,.()\"“”]+")


class Person(Struct, frozen=True):
    """A person's name in parts, folded; `also` holds given names in brackets or quotes.

    `families` are the parts that may be the family name, the likeliest first; `generation` is what
    a label behind the name says (Jr., the Elder).
    """

    parts: tuple[str, ...]
    families: tuple[str, ...]
    gender: Gender | None
    style: Style
    also: tuple[str, ...] = ()
    generation: str = ""

    @property
    def given(self) -> tuple[str, ...]:
        """The parts that are not the likeliest family name."""
        family = self.families[0] if self.families else ""
        return tuple(part for part in self.parts if part != family)

    @property
    def key(self) -> str:
        """The parts in one order: the same for one name written in two orders."""
        return " ".join(sorted(part.replace("-", "") for part in self.parts))


class Organization(Struct, frozen=True):
    """An organisation's name in words, folded: all of them, and without articles and legal form."""

    parts: tuple[str, ...]
    core: tuple[str, ...]

    @property
    def key(self) -> str:
        """The words that stay when articles and legal forms are gone."""
        return " ".join(self.core)

    @property
    def stem(self) -> tuple[str, ...]:
        """The core without closing words for the whole ("Group", "Holdings")."""
        end = len(self.core)
        while end > 1 and self.core[end - 1] in organizations().whole_set:
            end -= 1
        return self.core[:end]


@lru_cache(maxsize=65536)
def person(text: str) -> Person:
    """Take a person's name apart; text never raises."""
    bracketed = [fold(w) for w in re.findall(r"[(\"“‘]([^()\"“”‘’]{1,40})[)\"”’]", text)]
    outer = re.sub(r"[(\"“][^()\"“”]{1,40}[)\"”]", " ", text)
    gender, bare = _titles(outer)
    size, generation = kin_rules().label_of([word for word in bare if word != ","])
    turned = _turn(bare[: len(bare) - size])
    parts = tuple(part for part in turned if part not in people().suffix_set)
    if gender is None:
        gender = next((g for p in parts if (g := people().gender.get(p))), None)
    style, also = _style(parts), tuple(bracketed)
    return Person(parts or tuple(turned), _families(parts), gender, style, also, generation)


def _titles(text: str) -> tuple[Gender | None, list[str]]:
    """Take honorifics off the front; the commas stay as words of their own."""
    listed = re.findall(r",|[^\s,.·・＝]+", fold(text))
    known = words("en")
    gender: Gender | None = None
    at = 0
    while at < len(listed) - 1:
        if listed[at] in known.words("male_titles"):
            gender = "m"
        elif listed[at] in known.words("female_titles"):
            gender = "f"
        elif listed[at] not in known.words("titles"):
            break
        at += 1
    return gender, listed[at:]


def _turn(listed: list[str]) -> list[str]:
    """Bring "Family, Given" into the order given, family."""
    if "," not in listed:
        return listed
    at = listed.index(",")
    rest = [word for word in listed[at + 1 :] if word != ","]
    return listed[:at] if all(w in people().suffix_set for w in rest) else rest + listed[:at]


def _families(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Give the parts that may be the family name, the likeliest first."""
    if not parts:
        return ()
    first, last = parts[0], parts[-1]
    if len(parts) == 1:
        return (first,)
    known = surnames()
    eastern_first = first in known and first not in people().gender
    if eastern_first and last in known and not is_western(first):
        return (first, last) if not is_western(parts[1]) else (last, first)
    if eastern_first and all(is_eastern(part) for part in parts[1:]):
        return (first, last)
    before = parts[-2]
    if len(before) == 1 or is_western(before) or before in people().particle_set:
        return (last,)
    return (last,) if before == first else (last, before)


def is_latin(text: str) -> bool:
    """Say whether a name is written in Latin letters."""
    return text.isascii() or all(c < "\u0250" or not c.isalpha() for c in text)


def is_western(part: str) -> bool:
    """Say whether a part is a given name of the West (or of the Arab or Indian world)."""
    return part in people().gender and len(part) > 2  # noqa: PLR2004 -- Li, Bo, An are both


def is_eastern(part: str) -> bool:
    """Say whether a part reads as one to three syllables of an East Asian given name."""
    return _EASTERN.fullmatch(part) is not None and not is_western(part)


def _style(parts: tuple[str, ...]) -> Style:
    """Say of which world the given name is, as far as its letters tell."""
    families = _families(parts)
    given = [part for part in parts if not families or part != families[0]]
    if any(is_western(part) for part in given):
        return "western"
    if given and families and families[0] in surnames() and all(map(is_eastern, given)):
        return "eastern"
    return "unknown"


def kin(family: str) -> tuple[Surname, ...]:
    """Give the East Asian family names that a word may write."""
    return surnames().get(family, ())


@lru_cache(maxsize=65536)
def organization(text: str) -> Organization:
    """Take an organisation's name apart; text never raises."""
    plain = fold(text).replace("&", " and ").replace("'s", "s").replace(".", "")
    parts = tuple(_one_writing(re.findall(r"\w+(?:[-'/]\w+)*", plain)))
    core = _without_legal(parts)
    return Organization(parts, core or parts)


def _one_writing(listed: list[str]) -> list[str]:
    """Bring numbers, countries and usual shortenings to one writing."""
    known = organizations().one_word
    made: list[str] = []
    at = 0
    while at < len(listed):
        for size in (4, 2, 1):
            words_ = " ".join(listed[at : at + size])
            if words_ in known or size == 1:
                made.append(known.get(words_, words_))
                at += size
                break
    return made


def _without_legal(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Take articles off the front, and legal forms off both ends."""
    forms, articles = legal_forms(), name_articles()
    start, end = 0, len(parts)
    if end - start > 1 and parts[start] in articles:
        start += 1
    for size in (4, 3, 2, 1) * 2:
        if end - start > size and " ".join(parts[end - size : end]) in forms:
            end -= size
        if end - start > size > 1 and " ".join(parts[start : start + size]) in forms:
            start += size
    if end > start + 1 and parts[end - 1] == "and":
        end -= 1
    return parts[start:end]


@lru_cache(maxsize=65536)
def acronyms(name: Organization) -> frozenset[str]:
    """Give a name's acronyms: first letters, with and without small words, legal form, country."""
    start = next((at for at, word in enumerate(name.parts) if word in name.core[:1]), 0)
    found: set[str] = set()
    for end in range(start + len(name.core), len(name.parts) + 1):
        found |= _letters(name.parts[start:end])
        if name.core[0] in organizations().countries:
            found |= _letters(name.parts[start + 1 : end])
    return frozenset(letters for letters in found if len(letters) > 1)


def _letters(parts: tuple[str, ...]) -> set[str]:
    """Give the first letters of words; a country's short name stands whole (US in USAF)."""
    known = organizations()
    firsts = [part if part in known.countries else part[0] for part in parts]
    telling = [f for f, part in zip(firsts, parts, strict=True) if part not in known.acronym_skips]
    return {"".join(firsts), "".join(telling)}
