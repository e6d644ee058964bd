"""Weigh what speaks for each type of a piece: its own words; those beside it in `names_beside`."""

import re
from functools import lru_cache

from reconcile.extract.names_beside import after, before
from reconcile.extract.names_heads import Token, is_whose
from reconcile.extract.names_scales import Scales
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

_DATELINE = re.compile(
    r"(?:, [A-Z]\w+)?(?:,? ?\([^()\n]{1,30}\) ?(?:-|–|—)|,? (?:-|–|—)|, \d|, [A-Z][a-z]{2,8}\.? \d)"
)
_HYPHENED = re.compile(r"[A-Z][a-zé]+-[a-z]+")
_LONGEST_PERSON = 5  # words of a person's name
_LONGEST_ACRONYM = 6
# What closes a regular form of an English word, and what its stem has instead.
_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("ier", "y"), ("s", ""), ("es", ""), ("d", ""), ("ed", ""),
    ("ing", ""), ("ing", "e"), ("ly", ""), ("er", ""), ("or", "e"), ("or", ""),
)  # fmt: skip
_DOUBLED = 3  # letters of the shortest stem that an ending leaves, its last one doubled or not


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
    before(scales, piece, text, language)
    after(scales, piece, text, language)
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
