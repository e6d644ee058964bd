"""Find the names of people, organisations, places and products in a document.

Capitalised words are cut into pieces, each piece is weighed for each type by its own words and by
those beside it, and the pieces of one document that read alike are decided together.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from reconcile.extract.names_native import beside
from reconcile.extract.names_scan import Piece, Token, first_words, pieces
from reconcile.extract.names_type import Points, is_common, weigh
from reconcile.knowledge.name_lists import common_words, legal_forms, places
from reconcile.knowledge.names import Words, words
from reconcile.model import Block, Document, EntityType, Name, Span

_UNREAD = frozenset(("furniture", "marker", "metadata"))
_TYPES: tuple[EntityType, ...] = ("person", "organization", "place", "product")
_TITLED = 0.6  # from this share of capitalised words on, capitals say nothing
_LONG = 4  # letters of a word that titles capitalise
_FEW = 3  # long words below which a title cannot be told


_Read = tuple[Block, list[Span]]  # a block and its sentences
Known = dict[str, list[tuple[str, ...]]]  # names in folded words, by their first word


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
    found = [one for block in plain for one in _of_block(document.text, *block, language, None)]
    known = _known(one.piece for one in found if not one.doubtful)
    found += [one for block in titled for one in _of_block(document.text, *block, language, known)]
    types = _decide(found)
    sure = {one.piece.key for one in found if not one.doubtful} & types.keys()
    sure |= _echoes(found, types)
    kept = [one for one in found if one.piece.key in types and not _drops(one, sure)]
    named = [_name(one, document, _kind(one, types)) for one in kept]
    taken = {name.start for name in named}
    named += [name for name in beside(document.text, named) if name.start not in taken]
    return sorted(named, key=lambda name: (name.start, name.end))


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
            into = titled if is_titled(document.text[block.start : block.end]) else plain
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


def _kind(one: _Found, types: dict[str, EntityType]) -> EntityType:
    """Give a piece the type of its key, but a person's where an honorific stands before it."""
    kind = types[one.piece.key]
    return "person" if one.piece.title and kind == "place" else kind


def _drops(one: _Found, sure: set[str]) -> bool:
    return one.doubtful and one.piece.key not in sure


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
    text: str, block: Block, spans: list[Span], language: str, known: Known | None
) -> Iterator[_Found]:
    """Yield the weighed pieces of a block; `known` are the names to look for in a title."""
    initials = first_words(text, spans)
    for span in spans:
        for whole in pieces(text, span.start, span.end, language, initials):
            for piece in _shaped(whole, text, language, known):
                scales = weigh(piece, text, language, opens=piece.start == block.start)
                doubtful = _is_doubtful(piece, language, known)
                yield _Found(piece, block, scales.points, tuple(scales.cues), doubtful)


def is_titled(text: str) -> bool:
    """Say whether a block is in title case or in capitals, so that its capitals name nothing."""
    long = [word for word in text[:400].split() if len(word) >= _LONG and word[0].isalpha()]
    if len(long) < _FEW or text.rstrip(' ”"’').endswith((".", "!", "?")):
        return text.isupper()
    return sum(word[0].isupper() for word in long) > _TITLED * len(long)


def _shaped(piece: Piece, text: str, language: str, known: Known | None) -> Iterator[Piece]:
    """Take off what is no part of a name; in titles, part it at ordinary words."""
    knowledge = words(language)
    tokens = piece.tokens
    if _place(tokens, language):
        yield piece
        return
    low = _skip_front(piece, knowledge)
    high = len(tokens)
    while high > low and _ends_nothing(tokens[high - 1], knowledge):
        high -= 1
    if known is not None:
        yield from _parted(piece, low, high, language, known)
    elif low < high and not _names_nothing(tokens[low:high], knowledge):
        yield _narrowed(piece, low, high)
    elif high - low == 1 and _may_echo(tokens[low], text, knowledge):
        echo = _narrowed(piece, low, high)
        echo.before = "echo"
        yield echo


def _may_echo(token: Token, text: str, knowledge: Words) -> bool:
    """Say whether a word may call an organisation again, as "the Council" does."""
    heads = token.folded in knowledge.governing or token.folded in knowledge.title_tails
    return heads and text[max(0, token.start - 4) : token.start].lower() == "the "


def _ends_nothing(token: Token, knowledge: Words) -> bool:
    """Say whether a word is no part of the name that it closes (Merin 3.5 AI)."""
    if token.folded in knowledge.opening:
        return True
    return token.text[:2].isupper() and token.folded in knowledge.words("generic")


def _skip_front(piece: Piece, knowledge: Words) -> int:
    """Count the words at the front that open the sentence or say whence (Chinese, On, Tuesday)."""
    tokens = piece.tokens
    low = 0
    drop = knowledge.opening
    while low < len(tokens) and (tokens[low].folded in drop or tokens[low].text[0].isdigit()):
        low += 1
    demonyms, tails = knowledge.words("demonyms"), knowledge.words("organization_tails")
    named = tokens[-1].folded in tails or any(gap == "joiner" for gap in piece.gaps)
    while low < len(tokens) and tokens[low].folded in demonyms and not named:
        low += 1
    return low


def _names_nothing(tokens: list[Token], knowledge: Words) -> bool:
    """Say whether a piece holds only defined terms, dates and the like."""
    ordinary = knowledge.ordinary
    return all(token.folded in ordinary or token.text[0].isdigit() for token in tokens)


def _narrowed(piece: Piece, low: int, high: int) -> Piece:
    if low == 0 and high == len(piece.tokens):
        return piece
    kept = piece.tokens[low:high]
    return Piece(
        kept,
        piece.initial and low == 0,
        piece.title if low == 0 else "",
        piece.start if low == 0 else kept[0].start,
        piece.before if low == 0 else "",
        piece.after if high == len(piece.tokens) else "",
        piece.gaps[low : max(low, high - 1)],
    )


def _parted(piece: Piece, low: int, high: int, language: str, known: Known) -> Iterator[Piece]:
    """Part a piece of a title: at the names that are known, else at ordinary words."""
    tails = words(language).title_tails
    if _is_masthead(piece, low, high, words(language)) and not known.get(piece.tokens[low].folded):
        yield _narrowed(piece, low, high)
        return
    first: int | None = None
    at = low
    while at < high:
        token = piece.tokens[at]
        size = _known_size(piece.tokens, at, high, known)
        goes_on = first is not None and token.folded in tails
        if first is not None and size < 2:  # noqa: PLR2004 -- one word may go on a longer name
            size = 0
        if first is not None and (size or (is_common(token, language) and not goes_on)):
            yield _narrowed(piece, first, at)
            first = None
        if size:
            yield _narrowed(piece, at, at + size)
        elif first is None and not is_common(token, language):
            first = at
        at += size or 1
    if first is not None:
        yield _narrowed(piece, first, high)


def _is_masthead(piece: Piece, low: int, high: int, knowledge: Words) -> bool:
    """Say whether a whole short run in a title is an organisation's name, as in a masthead."""
    if low or high != len(piece.tokens) or not 2 <= high <= 5:  # noqa: PLR2004 -- else a sentence
        return False
    first, last = piece.tokens[0], piece.tokens[-1]
    tails = knowledge.words("organization_tails")
    return last.folded in tails or first.folded in knowledge.words("organization_heads")


def _known_size(tokens: list[Token], at: int, high: int, known: Known) -> int:
    """Count the words of the longest known name at a place, its legal form included."""
    for key in known.get(tokens[at].folded, ()):
        end = at + len(key)
        if end <= high and key == tuple([token.folded for token in tokens[at:end]]):
            closed = end < high and tokens[end].folded.rstrip(".") in legal_forms()
            return len(key) + closed
    return 0


def _place(tokens: list[Token], language: str) -> bool:
    return " ".join([token.text for token in tokens]) in places(language)


def _is_doubtful(piece: Piece, language: str, known: Known | None) -> bool:
    """Say whether a piece may be an ordinary word that opens a sentence or stands in a title."""
    if piece.title or piece.before == "role":
        return False
    if known is not None:
        key = tuple([token.folded for token in piece.tokens])
        return len(key) == 1 and key not in known.get(key[0], ())
    if piece.before == "echo":
        return True
    if len(piece.tokens) > 1:
        return False
    if words(language).nouns_capitalised:
        return not _place(piece.tokens, language)
    ordinary = is_common(piece.tokens[0], language) or not common_words(language)
    return piece.initial and ordinary


def _decide(found: Iterable[_Found]) -> dict[str, EntityType]:
    """Give each key its type, by the points of all its pieces and of the names that hold it."""
    sums: dict[str, Points] = {}
    for one in found:
        points = sums.setdefault(one.piece.key, {})
        for kind, value in one.points.items():
            points[kind] = points.get(kind, 0.0) + value
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
    return found
