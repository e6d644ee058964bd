"""Find the names of people, organisations, places and products in a document.

Capitalised words are cut into pieces, each piece is weighed for each type by its own words and by
those beside it, and the pieces of one document that read alike are decided together.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from reconcile.extract.names_called import called, spoken
from reconcile.extract.names_native import beside
from reconcile.extract.names_scales import Points
from reconcile.extract.names_scan import Piece, first_words, pieces
from reconcile.extract.names_shape import Known, is_doubtful, is_titled, shaped
from reconcile.extract.names_spelled import spelled
from reconcile.extract.names_tied import untied
from reconcile.extract.names_type import is_common, weigh
from reconcile.knowledge.caseless import LANGUAGES as CASELESS
from reconcile.knowledge.name_lists import common_words
from reconcile.model import Block, Document, EntityType, Name, Span

_UNREAD = frozenset(("marker",))
_BESIDE = frozenset(("furniture", "metadata"))  # read as titles are: for names that are known
_UNSPACED = ("zh", "ja")
_TYPES: tuple[EntityType, ...] = ("person", "organization", "place", "product")
_TOLD = (
    2.5  # points, as of a role after a comma, from which a word that opens a sentence is a person
)
_SAYING = 1.0  # points that a verb of saying gives a person

_WORD = re.compile(r"[^\W\d_]+")
_ACTS = re.compile(
    r"[’']s |, \d\d,|,? who |,? [a-z]+(?:ed|es|[^s]s) (?!of )|,? (?:will|would|had|said|told) "
)
_Read = tuple[Block, list[Span]]  # a block and its sentences


class _Reading(Struct):
    text: str
    language: str
    vocabulary: frozenset[str]  # its words, as they are written


class _Found(Struct):
    piece: Piece
    block: Block
    points: Points
    cues: tuple[str, ...]
    doubtful: bool


def names(document: Document) -> list[Name]:
    """Find the names of a document, in order of place; they do not overlap.

    A name stands as written, with its honorific, without possessive or role. Furniture, markers
    and metadata give none.
    """
    language = document.source.language.partition("_")[0].partition("-")[0]
    plain, titled = _blocks(document)
    reading = _Reading(document.text, language, frozenset(_WORD.findall(document.text)))
    found = [one for block in plain for one in _of_block(reading, *block, None)]
    known = _known(one.piece for one in found if not one.doubtful)
    found += [one for block in titled for one in _of_block(reading, *block, known)]
    types = _decide(found)
    sure = {one.piece.key for one in found if not one.doubtful} & types.keys()
    sure |= _echoes(found, types)
    parts = _named_parts(found, types)
    kept = [
        one
        for one in found
        if one.piece.key in types
        and not (_drops(one, sure) and not _recalls(one, parts, document.text))
    ]
    named = [_name(one, document, _kind(one, types)) for one in kept]
    taken = {name.start for name in named}
    named += [name for name in beside(document.text, named) if name.start not in taken]
    if language in _UNSPACED:
        from reconcile.extract.names_unspaced import is_kana, unspaced_names  # noqa: PLC0415 -- its patterns are slow to make

        native = unspaced_names(document, named)
        aside = {name.start: name for name in beside(document.text, native) if is_kana(name.text)}
        named += [aside.get(name.start, name) for name in native]
    elif language in CASELESS:
        from reconcile.extract.names_caseless import caseless_names  # noqa: PLC0415 -- its patterns are slow to make

        named += caseless_names(document, language, named)
    ordered = sorted(named, key=lambda name: (name.start, name.end))
    ordered = called(spoken(ordered, document.text), document.text, language)
    return untied(spelled(ordered, document))


def _blocks(document: Document) -> tuple[list[_Read], list[_Read]]:
    """Part the blocks that are read into plain ones and titles, each with its sentences."""
    plain: list[_Read] = []
    titled: list[_Read] = []
    sentences = iter(document.sentences)
    sentence = next(sentences, None)
    for block in document.blocks:
        spans: list[Span] = []
        while sentence and sentence.start < block.end:
            if sentence.start >= block.start:
                spans.append(sentence)
            sentence = next(sentences, None)
        if block.part not in _UNREAD:
            bare = block.part in _BESIDE or is_titled(document.text[block.start : block.end])
            into = titled if bare else plain
            into.append((block, spans or [Span(block.start, block.end)]))
    return plain, titled


def _known(pieces_: Iterable[Piece]) -> Known:
    """Index the names of the plain text by their first word, longest first."""
    found: dict[str, dict[tuple[str, ...], None]] = {}
    for piece in pieces_:
        key = tuple([token.folded for token in piece.tokens])
        found.setdefault(key[0], {})[key] = None
    return {first: sorted(keys, key=len, reverse=True) for first, keys in found.items()}


def _echoes(found: Sequence[_Found], types: dict[str, EntityType]) -> set[str]:
    """List the words by which a text calls an organisation again: the Bank, the Council."""
    ends: dict[str, set[str]] = {}
    for one in found:
        key = one.piece.key
        if types.get(key) == "organization" and " " in key:
            tokens = one.piece.tokens
            for word in {tokens[0].folded if "joiner" in one.piece.gaps else "", tokens[-1].folded}:
                ends.setdefault(word, set()).add(key)
    return {word for word, keys in ends.items() if word in types and len(keys) == 1}


def _named_parts(found: Sequence[_Found], types: dict[str, EntityType]) -> set[str]:
    """List the words by which people and organisations of the text are called for short."""
    parts: set[str] = set()
    for one in found:
        if " " in one.piece.key and not one.doubtful:
            tokens, kind = one.piece.tokens, types.get(one.piece.key)
            parts |= {tokens[-1].folded} if kind == "person" else set()
            parts |= {tokens[0].folded, tokens[-1].folded} if kind == "organization" else set()
    return parts


def _recalls(one: _Found, parts: set[str], text: str) -> bool:
    """Say whether a doubtful word is a known name's: a rare one, or as what follows tells."""
    if one.piece.key not in parts:
        return False
    acts = one.piece.initial and _ACTS.match(text, one.piece.end) is not None
    return acts or (len(one.piece.tokens) == 1 and not is_common(one.piece.tokens[0], "en"))


def _kind(one: _Found, types: dict[str, EntityType]) -> EntityType:
    """Give a piece the type of its key, but a person's where an honorific stands before it."""
    kind = types[one.piece.key]
    return "person" if one.piece.title and kind == "place" else kind


def _drops(one: _Found, sure: set[str]) -> bool:
    if not one.doubtful or one.piece.key in sure:
        return False
    return not (one.piece.initial and one.points.get("person", 0.0) >= _TOLD)


def _name(one: _Found, document: Document, kind: EntityType) -> Name:
    start, end = one.piece.start, one.piece.end
    return Name(
        source=document.source.id,
        start=start,
        end=end,
        text=document.text[start:end],
        type=kind,
        provenance=one.block.provenance,
        cues=one.cues,
    )


def _of_block(
    reading: _Reading, block: Block, spans: list[Span], known: Known | None
) -> Iterator[_Found]:
    """Yield the weighed pieces of a block; `known` are the names to look for in a title."""
    text, language = reading.text, reading.language
    initials = first_words(text, spans)
    for span in spans:
        for whole in pieces(text, span.start, span.end, language, initials):
            for piece in shaped(whole, text, language, known):
                scales = weigh(piece, text, language, opens=piece.start == block.start)
                doubtful = is_doubtful(piece, language, known, reading.vocabulary)
                yield _Found(piece, block, scales.points, tuple(scales.cues), doubtful)


def _decide(found: Iterable[_Found]) -> dict[str, EntityType]:
    """Give each key its type, by the points of all its pieces and of the names that hold it."""
    sums: dict[str, Points] = {}
    for one in found:
        points = sums.setdefault(one.piece.key, {})
        for kind, value in one.points.items():
            before = points.get(kind, 0.0)  # a guess is none the surer for being made again
            points[kind] = max(before, value) if kind == "guess" else before + value
    for key, points in sums.items():
        _settle(points, sums.get(key.rpartition(" ")[2], {}))
    firm = {key: best for key, points in sums.items() if " " in key and (best := _best(points))}
    parts = _parts(firm)
    types: dict[str, EntityType] = {}
    for key, points in sums.items():
        if " " not in key and key in parts:
            part, weight = parts[key]
            points[part] = points.get(part, 0.0) + weight
        if best := _best(points) or (None if points.get("other") else "organization"):
            types[key] = best
    return types


def _settle(points: Points, last: Points) -> None:
    """Let rare words speak for a person where a name, a role or a verb of saying does.

    What is said of the last word alone counts too, but for a verb of saying: firms speak too.
    """
    guess = points.pop("guess", 0.0)
    if points.get("person") or last.get("person", 0.0) > _SAYING:
        points["person"] = points.get("person", 0.0) + guess


def _best(points: Points) -> EntityType | None:
    """Choose the type with most points; None where there are none, or where it is no entity."""
    best = max(_TYPES, key=lambda kind: points.get(kind, 0.0))
    return best if points.get(best, 0.0) > points.get("other", 0.0) else None


def _parts(firm: dict[str, EntityType]) -> dict[str, tuple[EntityType, float]]:
    """Map single words to the type of the longer names of which they are the part that is used."""
    found: dict[str, tuple[EntityType, float]] = {}
    for key, kind in firm.items():
        parts = key.split()
        if kind == "person":
            for part in parts:
                found[part] = ("person", 3.0)
        elif kind == "organization":
            found.setdefault(parts[0], ("organization", 3.0))
            if parts[-1] not in common_words("en"):
                found.setdefault(parts[-1], ("organization", 2.0))
    return found
