"""rules/names/: what is known of names of people, organisations and places, loaded by use.

Word lists stand in the files as literal strings, which load in no time; here they become sets.
"""

from functools import cache, cached_property
from typing import Literal

import msgspec

from reconcile.knowledge.loading import Rules, read_rules, rules_folder

Gender = Literal["f", "m"]


class NamesExample(Rules, frozen=True):
    """A sentence and its names, each as "name | type"."""

    text: str
    names: tuple[str, ...]


class PairExample(Rules, frozen=True):
    """Two names of organisations and how they stand to each other."""

    a: str
    b: str
    relation: Literal["same", "part", "apart"]


class Words(Rules, frozen=True, dict=True):
    """One language's words around names, as its rules/names file writes them."""

    function: str
    generic: str = ""
    calendar: str = ""
    demonyms: str = ""
    male_titles: str = ""
    female_titles: str = ""
    titles: str = ""
    occupations: str = ""
    saying: str = ""
    organization_tails: str = ""
    organization_heads: str = ""
    place_tails: str = ""
    place_heads: str = ""
    other_tails: str = ""
    product_words: str = ""
    compounds: str = ""
    abbreviations: str = ""
    owning: str = ""
    clubs: str = ""
    owned_by_people: str = ""
    adjectives: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    pronouns: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    also_called: tuple[str, ...] = ()
    prepositions: str = ""
    place_prepositions: tuple[str, ...] = ()
    joiners: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    person_cues: tuple[str, ...] = ()
    organization_sources: tuple[str, ...] = ()
    organization_cues: tuple[str, ...] = ()
    place_cues: tuple[str, ...] = ()
    body_ends: tuple[str, ...] = ()
    nouns_capitalised: bool = False
    suffixed: bool = False
    examples: tuple[NamesExample, ...] = ()

    def words(self, key: str) -> frozenset[str]:
        """Give one list of the file as a set of case-folded words; each is made once."""
        made: dict[str, frozenset[str]] = self.__dict__.setdefault("made", {})
        if key not in made:
            value = getattr(self, key)
            listed = value.split() if isinstance(value, str) else value
            lower = [word.casefold() for word in listed]
            made[key] = frozenset(lower) | frozenset(fold(w) for w in lower if not w.isascii())
        return made[key]

    def is_body(self, word: str) -> bool:
        """Say whether one word names a body by how it ends (des Finanzministeriums)."""
        bare = word if word.endswith(self.body_ends or "\n") else word.removesuffix("s")
        ending = next((end for end in self.body_ends if bare.endswith(end)), bare)
        return len(bare) - len(ending) > 2  # noqa: PLR2004 -- letters of what it is for

    @cached_property
    def opening(self) -> frozenset[str]:
        """Give the words that are never the first or last of a name: small words, weekdays."""
        return self.words("function") | self.words("calendar")

    @cached_property
    def ordinary(self) -> frozenset[str]:
        """Give the capitalised words that name nothing by themselves."""
        keys = ("generic", "titles", "male_titles", "female_titles", "demonyms", "occupations")
        return frozenset().union(*map(self.words, keys))

    @cached_property
    def honorifics(self) -> frozenset[str]:
        """Give the titles that go before names, of whatever gender."""
        return frozenset().union(*map(self.words, ("titles", "male_titles", "female_titles")))

    @cached_property
    def governing(self) -> frozenset[str]:
        """Give the words that take "of" and more words into a name (Bank of, Gulf of)."""
        return self.words("organization_heads") | self.words("place_heads")

    @cached_property
    def title_tails(self) -> frozenset[str]:
        """Give the ordinary words that may close a name in a title."""
        return self.words("organization_tails") | self.words("place_tails")


class People(Rules, frozen=True, dict=True):
    """Given names, common family names, particles and suffixes of people's names."""

    female: str
    male: str
    unisex: str
    family: str
    particles: str
    inner: str
    suffixes: str
    family_first: tuple[str, ...]
    examples: tuple[NamesExample, ...]

    @cached_property
    def gender(self) -> dict[str, Gender | None]:
        """Map each given name, folded, to the gender it suggests; None where it suits both."""
        found: dict[str, Gender | None] = {fold(n): "m" for n in self.male.split()}
        for name in map(fold, self.female.split()):
            found[name] = None if found.get(name) == "m" else "f"
        return found | dict.fromkeys(map(fold, self.unisex.split()))

    @cached_property
    def families(self) -> frozenset[str]:
        """Give the common family names of the West and of South Asia, folded."""
        return frozenset(map(fold, self.family.split()))

    @cached_property
    def particle_set(self) -> frozenset[str]:
        """Give the particles of names (van, bin, de), folded."""
        return frozenset(self.particles.split())

    @cached_property
    def suffix_set(self) -> frozenset[str]:
        """Give the suffixes of names (Jr., III), folded and without points."""
        return frozenset(word.casefold().replace(".", "") for word in self.suffixes.split())


class Organizations(Rules, frozen=True, dict=True):
    """What the words of organisations' names say about what is part of what."""

    units: str
    trades: str
    wholes: str
    company_nouns: str
    unit_nouns: str
    kin_nouns: str
    kin_verbs: tuple[str, ...]
    codes: str
    acronym_skips: tuple[str, ...]
    same_words: tuple[tuple[str, ...], ...]
    countries: tuple[str, ...]
    examples: tuple[PairExample, ...]

    @cached_property
    def one_word(self) -> dict[str, str]:
        """Map writings of one number or country to the one that stands for all."""
        return {other: row[0] for row in self.same_words for other in row[1:]}

    @cached_property
    def code_set(self) -> frozenset[str]:
        """Give the codes, as of currencies, that are written against a number."""
        return frozenset(self.codes.split())

    @cached_property
    def unit_set(self) -> frozenset[str]:
        """Give the words that name a unit or a subsidiary when they are left over."""
        return frozenset(self.one_word.get(word, word) for word in self.units.split())

    @cached_property
    def trade_set(self) -> frozenset[str]:
        """Give the words that name a line of trade when they are left over."""
        return frozenset(self.one_word.get(word, word) for word in self.trades.split())

    @cached_property
    def whole_set(self) -> frozenset[str]:
        """Give the words that name the whole when they are left over."""
        return frozenset(self.wholes.split())

    @cached_property
    def pointing(self) -> dict[str, bool]:
        """Map nouns that point back at an organisation to whether they point at a unit."""
        return dict.fromkeys(self.company_nouns.split(), False) | dict.fromkeys(
            self.unit_nouns.split(), True
        )


_FOLDED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "’": "'", "‘": "'"}
)


def fold(text: str) -> str:
    """Bring a name to one form: no case, no diacritics, plain quotes."""
    lowered = text.lower() if text.isascii() else text.casefold()
    return lowered if lowered.isascii() else _fold_marks(lowered)


def _fold_marks(text: str) -> str:
    import unicodedata  # noqa: PLC0415 -- only for text beyond ASCII

    parts = unicodedata.normalize("NFKD", text.translate(_FOLDED))
    return unicodedata.normalize("NFC", "".join(c for c in parts if not _is_mark(c)))


def _is_mark(character: str) -> bool:
    return "\u0300" <= character <= "\u036f"


# Lists that hold in every language beside its own: much of the world's business is named so.
_SHARED = (
    "generic", "titles", "male_titles", "female_titles", "organization_tails", "organization_heads",
    "place_tails", "other_tails", "owning", "clubs", "product_words", "compounds", "abbreviations",
    "prepositions",
)  # fmt: skip


@cache
def words(language: str) -> Words:
    """Load the words around names in a language; English serves where there is no file."""
    path = rules_folder() / "names" / f"{language}.toml"
    if language == "en" or not path.is_file():
        return read_rules(path.with_name("en.toml"), Words)
    own, english = read_rules(path, Words), words("en")
    shared = {key: f"{getattr(own, key)} {getattr(english, key)}" for key in _SHARED}
    return msgspec.structs.replace(own, **shared)


@cache
def people() -> People:
    """Load what is known of people's names."""
    return read_rules(rules_folder() / "names" / "people.toml", People)


@cache
def organizations() -> Organizations:
    """Load what the words of organisations' names say."""
    return read_rules(rules_folder() / "names" / "organizations.toml", Organizations)


class ContextWeights(Rules, frozen=True):
    """Bits for what stands around two names; see the file for what each one means."""

    family: float
    family_cap: float
    alone_cap: float
    given_same: float
    given_short: float
    given_initial: float
    double_naming: float
    name_order: float
    same_head: float
    same_head_undated: float
    same_organization: float
    phrase: float
    phrase_cap: float
    near_days: float
    near_limit: int
    gender_clash: float
    generation_clash: float
    one_document: float
    other_family: float
    given_clash: float
    other_organizations: float
    ambiguous: float
    accept: float
    margin: float
    short_form: float
    short_common: float
    whole_form: float
    acronym: float


class NameWeights(Rules, frozen=True):
    """Weights of evidence for names, in bits."""

    context: ContextWeights
    person: dict[str, float]
    organization: dict[str, float]


@cache
def name_weights() -> NameWeights:
    """Load the weights of evidence for names."""
    return read_rules(rules_folder() / "weights" / "names.toml", NameWeights)
