"""Weigh the words beside a piece for its types."""

import re

from reconcile.extract.names_scales import Scales
from reconcile.extract.names_scan import Piece
from reconcile.knowledge.name_lists import is_given
from reconcile.knowledge.names import Words, organizations, words
from reconcile.knowledge.roles import roles

_AGE = re.compile(r",? \(?(?:aged )?\d{2}(?:,|\)|\.| )")
_LIVED = re.compile(r" \((?:1[5-9]|20)\d\d ?[-–] ?(?:1[5-9]|20)\d\d\)")
_STARTS_FOR = re.compile(r" \([A-Z]{3}\)")
_SUFFIX = re.compile(r"^[’'][a-zçğıöşüäöõ]{1,5}(?= )")
_DEPUTY = re.compile(r"['’]s deputy ([a-z]+)")


def before(scales: Scales, piece: Piece, text: str, language: str) -> None:
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


def after(scales: Scales, piece: Piece, text: str, language: str) -> None:
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
