"""Weigh what speaks for each type of a piece: its own words, and the words beside it."""

import re
from functools import lru_cache

from reconcile.extract.names_heads import Token, is_whose
from reconcile.extract.names_scan import Piece
from reconcile.knowledge.name_lists import (
    common_words,
    is_given,
    is_rare_given,
    legal_forms,
    places,
    surnames,
)
from reconcile.knowledge.names import Words, organizations, people, words
from reconcile.knowledge.roles import roles

# A type, or "other", to points; "guess" counts for a person where anything else speaks for one.
Points = dict[str, float]
_AGE = re.compile(r",? \(?(?:aged )?\d{2}(?:,|\)|\.| )")
_LIVED = re.compile(r" \((?:1[5-9]|20)\d\d ?[-–] ?(?:1[5-9]|20)\d\d\)")
_STARTS_FOR = re.compile(r" \([A-Z]{3}\)")
_DATELINE = re.compile(
    r"(?:, [A-Z]\w+)?(?:,? ?\([^()\n]{1,30}\) ?(?:-|–|—)|,? (?:-|–|—)|, \d|, [A-Z][a-z]{2,8}\.? \d)"
)
_SUFFIX = re.compile(r"^[’'][a-zçğıöşüäöõ]{1,5}(?= )")
_DEPUTY = re.compile(r"['’]s deputy ([a-z]+)")
_HYPHENED = re.compile(r"[A-Z][a-zé]+-[a-z]+")
_LONGEST_PERSON = 5  # words of a person's name
_LONGEST_ACRONYM = 6
# What closes a regular form of an English word, and what its stem has instead.
_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("ier", "y"), ("s", ""), ("es", ""), ("d", ""), ("ed", ""),
    ("ing", ""), ("ing", "e"), ("ly", ""), ("er", ""), ("or", "e"), ("or", ""),
)  # fmt: skip
_DOUBLED = 3  # letters of the shortest stem that an ending leaves, its last one doubled or not


class Scales:
    """The points for each type of one piece, with the cues that gave them."""

    __slots__ = ("cues", "points")

    def __init__(self) -> None:
        self.points: Points = {}
        self.cues: list[str] = []

    def add(self, kind: str, points: float, cue: str) -> None:
        """Put points for a type on the scales."""
        self.points[kind] = self.points.get(kind, 0.0) + points
        self.cues.append(cue)


def weigh(piece: Piece, text: str, language: str, *, opens: bool) -> Scales:
    """Weigh one piece; `opens` where it stands first in its block, as a dateline does."""
    scales = Scales()
    knowledge = words(language)
    written = text[piece.tokens[0].start : piece.end]
    if written in places(language) or written.title() in places(language):
        scales.add("place", 5.0, written)
    _by_last_word(scales, piece.tokens, knowledge)
    head = piece.tokens[int(len(piece.tokens) > 2 and is_whose(piece.tokens[0], knowledge))]  # noqa: PLR2004 -- the UK Office for Trade
    if head.folded in knowledge.words("organization_heads"):
        plain = 3.0 if language != "en" and len(piece.tokens) > 1 else 0.0  # Universität Orlo
        scales.add("organization", 5.0 if _joined(piece) else plain, head.folded)
    _by_shape(scales, piece.tokens, language)
    _by_person(scales, piece)
    _before(scales, piece, text, language)
    _after(scales, piece, text, language)
    if piece.before == "echo":
        scales.add("organization", 3.0, "echo")
    if opens and _DATELINE.match(text, piece.end):
        scales.add("place", 3.0, "dateline")
    return scales


def _joined(piece: Piece) -> bool:
    return any(gap in ("joiner", "particle") for gap in piece.gaps)


def is_common(token: Token, language: str) -> bool:
    """Say whether a word is a common one of its language, in whatever regular form."""
    known = common_words(language)
    return token.folded in known or (bool(known) and _is_made(token.folded, language))


def is_compound(token: Token, language: str) -> bool:
    """Say whether a word is made of common ones with a hyphen (second-quarter)."""
    known, opening = common_words(language), words(language).opening
    parts = token.folded.split("-")
    return len(parts) > 1 and all(
        part in known or part in opening or _is_made(part, language) for part in parts
    )


@lru_cache(maxsize=65536)
def _is_made(word: str, language: str) -> bool:
    """Say whether regular endings make a word of a common one."""
    known = common_words(language)
    stems = [word[: -len(end)] + rest for end, rest in _ENDINGS if word.endswith(end)]
    stems += [stem[:-1] for stem in stems if len(stem) > _DOUBLED and stem[-1:] == stem[-2:-1]]
    return any(stem in known for stem in stems) or any(
        len(stem) > _DOUBLED and _is_made(stem, language) for stem in stems if stem != word
    )


_TAILS = (
    ("other_tails", "other", 4.0),
    ("organization_tails", "organization", 3.0),
    ("place_tails", "place", 3.0),
)


def _by_last_word(scales: Scales, tokens: list[Token], knowledge: Words) -> None:
    """Weigh the word that heads the name: its last, or its first before "of"."""
    last = tokens[-1].folded.rstrip(".")
    if last in legal_forms() and len(tokens) > 1:
        scales.add("organization", 6.0, last)
    for key, kind, points in _TAILS:
        if len(tokens) > 1 and last in knowledge.words(key):
            scales.add(kind, points, last)
    first = tokens[0].folded
    if len(tokens) == 1 and knowledge.is_body(first):
        scales.add("organization", 4.0, first)
    if len(tokens) > 1 and first in knowledge.words("clubs"):
        scales.add("organization", 6.0, first)
    if len(tokens) > 1 and first in knowledge.words("place_heads"):
        scales.add("place", 2.5, first)


def _by_shape(scales: Scales, tokens: list[Token], language: str) -> None:
    """Weigh capitals, digits, ampersands and ordinary words within the name."""
    written = [token.text for token in tokens]
    whole = " ".join(written)
    if any(c.isdigit() for c in whole):
        scales.add("product", 4.0, "digits")
    elif len(tokens) == 1 and whole.isupper() and 1 < len(whole) <= _LONGEST_ACRONYM:
        scales.add("organization", 2.0, "capitals")
    if len(tokens) > 1 and (tokens[-1].text in places(language) or _is_unit(tokens[-1])):
        scales.add("organization", 1.5, "unit")
    if "&" in whole:
        scales.add("organization", 3.0, "&")
    if len(tokens) > 1:
        common = any(is_common(token, language) for token in tokens)
        kind = "organization" if common or len(tokens) > 3 else "guess"  # noqa: PLR2004 -- rarely
        scales.add(kind, 1.0, "ordinary words" if common else "rare words")


def _is_unit(token: Token) -> bool:
    return token.folded in organizations().unit_set


def _by_person(scales: Scales, piece: Piece) -> None:
    """Weigh given names, family names, initials, particles and titles."""
    tokens, known = piece.tokens, people()
    if piece.title:
        scales.add("person", 6.0, piece.title)
    first, last = tokens[0].folded, tokens[-1].folded
    if len(tokens) == 1:
        if first in known.gender or first in known.families:
            scales.add("person", 1.0, "given or family name")
        return
    written = [token.text for token in tokens]
    given = is_given(first) or is_rare_given(first)
    signs = (
        (is_given(first), 3.0, "given name"),
        (not is_given(first) and is_rare_given(first), 2.0, "rarer given name"),
        (not given and _turned(tokens), 1.5, "given name last"),
        (last in known.families, 1.5, "family name"),
        (first in surnames() or last in surnames(), 2.0, "family name"),
        (any(len(word.rstrip(".")) == 1 for word in written[:-1]), 2.0, "initial"),
        ("comma" in piece.gaps, 6.0, "family name first"),
        (last in known.suffix_set or (given and "particle" in piece.gaps), 1.0, "particle"),
        (any(map(_HYPHENED.fullmatch, written)), 2.5, "hyphened given name"),
    )
    for found, points, cue in signs if len(tokens) <= _LONGEST_PERSON else ():
        if found:
            scales.add("person", points, cue)


def _turned(tokens: list[Token]) -> bool:
    """Say whether two rare words end in a given name, as names in Hungarian do (Kovács János)."""
    if len(tokens) != 2:  # noqa: PLR2004 -- a family and a given name
        return False
    known, first = common_words("en"), tokens[0].folded
    ordinary = first in known or tokens[1].folded in known
    return tokens[1].folded in people().gender and not ordinary and tokens[0].text.istitle()


def _before(scales: Scales, piece: Piece, text: str, language: str) -> None:
    """Weigh the words right before a piece."""
    knowledge = words(language)
    lead = text[max(0, piece.start - 48) : piece.start].lower()
    parts = lead.split()
    if piece.before == "role":
        where = _is_apposed(parts, language) and not is_given(piece.tokens[0].folded)
        scales.add("organization" if where else "person", 4.0, "role before")
    if not parts or not lead.endswith((" ", ", ")):
        return
    word = parts[-1].rstrip(",")
    if lead.rstrip().rpartition("\n")[2].strip("*_ ") in knowledge.words("credits"):
        scales.add("person", 3.0, "credit")
    if word in knowledge.words("demonyms") and len(piece.tokens) > 1:
        scales.add("person", 0.5, word)
    if word in knowledge.words("articles") and len(piece.tokens) == 1:
        scales.add("organization", 1.5, word)
    _by_word_before(scales, parts, word, language)


def _is_apposed(parts: list[str], language: str) -> bool:
    """Say whether the role before a name follows its holder's: Jan Kowal, burmistrz Tarny."""
    return roles(language).bare and any(part.endswith(",") for part in parts[-3:-1])


def _by_word_before(scales: Scales, parts: list[str], word: str, language: str) -> None:
    """Weigh the last word before a piece; `parts` are the words before it, in lower case."""
    knowledge, held = words(language), roles(language).last_words
    if len(parts) > 1 and _is_source(parts[-2], word, knowledge):
        scales.add("organization", 5.5, f"{parts[-2]} {word}")
    elif word in held and _is_apposed(parts, language):
        scales.add("organization", 3.5, f", {word}")
    elif word in held or word in knowledge.words("occupations"):
        scales.add("person", 3.5, word)
    elif word in organizations().pointing:
        scales.add("organization", 3.0, word)
    elif word in knowledge.words("place_prepositions"):
        scales.add("place", 1.5, word)
    elif word in roles(language).of and len(parts) > 1 and parts[-2] in held:
        scales.add("organization", 3.5, f"{parts[-2]} {word}")


def _is_source(word: str, preposition: str, knowledge: Words) -> bool:
    """Say whether "a note from", "analysts at" or the like leads to a name."""
    leads = preposition in ("by", "of") or preposition in knowledge.words("place_prepositions")
    return leads and word in knowledge.words("organization_sources")


def _after(scales: Scales, piece: Piece, text: str, language: str) -> None:
    """Weigh the words right after a piece."""
    knowledge = words(language)
    if piece.after in _JOINED:
        scales.add("organization", _JOINED[piece.after], f"{piece.after} after")
    rest = text[piece.end : piece.end + 32]
    _by_pattern(scales, piece, rest, language)
    word, owned = _next_word(rest, knowledge)
    if _by_owning(scales, piece, word if owned else "", rest, language):
        return
    if word in roles(language).first_words or _is_told(rest, language):
        kind = "person" if rest.startswith(",") else "organization"
        scales.add(kind, 2.5, word)
        return
    for key, kind, points in _FOLLOWING:
        if word in knowledge.words(key) and not (owned and kind in ("product", "person")):
            scales.add(kind, points, word)
            return


# What follows within a run: a role of the organisation, or who holds the one before it there.
_JOINED = {"role": 4.0, "holder": 8.0}


def _by_owning(scales: Scales, piece: Piece, owned: str, rest: str, language: str) -> bool:
    """Weigh what a name owns, or is an adjective of; say whether that tells its type."""
    knowledge, held = words(language), roles(language).last_words
    after = _DEPUTY.match(rest)
    firm = after is not None and after[1] in held  # Acme's deputy chief
    if owned and owned in knowledge.words("owned_by_people") and not firm:
        scales.add("person", 3.0, f"'s {owned}")
        return True
    if len(piece.tokens) > 1:
        return False
    if owned:
        scales.add("organization", 1.6, "owner")
    adjective = piece.tokens[0].folded.endswith(knowledge.adjectives or "\n")
    if adjective and rest[:1] == " " and rest[1:2].islower():
        scales.add("other", 8.0, "adjective")
    return False


def _by_pattern(scales: Scales, piece: Piece, rest: str, language: str) -> None:
    """Weigh an age, the years of a life, a country or a role that a name goes on with."""
    for pattern, kind, points, cue in _FOLLOWED:
        if pattern.match(rest) and (cue != "country" or len(piece.tokens) > 1):
            scales.add(kind, points, cue)
    if len(piece.tokens) > 1 and _holds(rest, language):
        scales.add("person", 2.0, "holds a role")


def _holds(rest: str, language: str) -> bool:
    """Say whether a name goes on with the role of its bearer: is executive director."""
    lexicon = roles(language)
    for verb in (*lexicon.become, *lexicon.became) if rest[:1] == " " else ():
        if rest.startswith(f" {verb} "):
            told = rest[len(verb) + 2 :].replace(",", " ").replace(".", " ").split(" ")
            at = told[0] in lexicon.determiners and len(told) > 1
            return told[at] in lexicon.first_words and told[at] not in _OF_FIRMS
    return False


def _is_told(rest: str, language: str) -> bool:
    """Say whether a title that no list holds whole goes on a name: ", the flight director"."""
    lead = next((a for a in words(language).articles if rest.startswith(f", {a} ")), None)
    if lead is None:
        return False
    told = rest[len(lead) + 3 :].replace(",", " ,").split(" ")[:3]
    return any(word in roles(language).closing for word in told)


_OF_FIRMS = frozenset(("owner", "manager", "agent"))  # what firms are too
_FOLLOWED = (
    (re.compile("-based"), "place", 4.0, "-based"),
    (_AGE, "person", 2.0, "age"),
    (_LIVED, "person", 4.0, "years of a life"),
    (_STARTS_FOR, "person", 1.5, "country"),
)
_FOLLOWING = (
    ("person_cues", "person", 1.5),
    ("saying", "person", 1.0),
    ("product_words", "product", 2.5),
    ("organization_cues", "organization", 2.0),
    ("place_cues", "place", 1.0),
)


def _next_word(rest: str, knowledge: Words) -> tuple[str, bool]:
    """Give the word after a name, articles after a comma aside, and whether 's stands between."""
    rest = _SUFFIX.sub("", rest) if knowledge.suffixed else rest
    owned = rest[:2] in ("’s", "'s")
    bare = (rest[2:] if owned else rest).lstrip(", ")
    for article in (*knowledge.articles, *knowledge.pronouns) if rest.startswith(",") else ():
        bare = bare.removeprefix(f"{article} ")
    end = next((i for i, c in enumerate(bare) if not c.isalpha()), len(bare))
    return bare[:end].lower(), owned
