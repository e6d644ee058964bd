"""Take off a piece what is no part of a name; in titles, part it at ordinary words."""

from collections.abc import Iterator

from reconcile.extract.names_heads import Token
from reconcile.extract.names_scan import Piece
from reconcile.extract.names_type import is_common, is_compound
from reconcile.knowledge.name_lists import common_words, legal_forms, places
from reconcile.knowledge.names import Words, people, words

_BOARDS = frozenset(("board", "directors", "committee", "council"))
_TITLED = 0.6  # from this share of capitalised words on, capitals say nothing
_LONG = 4  # letters of a word that titles capitalise
_OF = "joiner"  # how "of" joins what stands before it
_MONTH = 3  # letters of a month's short name
_FEW = 3  # long words below which a title cannot be told

Known = dict[str, list[tuple[str, ...]]]  # names in folded words, by their first word


def is_titled(text: str) -> bool:
    """Say whether a block is in title case or in capitals, so that its capitals name nothing."""
    long = [word for word in text[:400].split() if len(word) >= _LONG and word[0].isalpha()]
    if len(long) < _FEW or text.rstrip(' ”"’').endswith((".", "!", "?")):
        return text.isupper()
    return sum(word[0].isupper() for word in long) > _TITLED * len(long)


def shaped(piece: Piece, text: str, language: str, known: Known | None) -> Iterator[Piece]:
    """Take off what is no part of a name; in titles, part it at ordinary words."""
    knowledge = words(language)
    tokens = piece.tokens
    if _is_honour(tokens, text):
        return
    if _place(tokens, language) or _is_short(tokens, text):
        yield piece
        return
    low = max(_skip_front(piece, knowledge), _skip_board(piece))
    high = len(tokens)
    while high > low and _ends_nothing(tokens[high - 1], knowledge):
        high -= 1
    if known is not None:
        opens = high - low == 1 and piece.initial and tokens[low].folded in known
        if opens:  # it may be short for a longer name, as its verb tells
            yield _narrowed(piece, low, high)
        else:
            yield from _parted(piece, low, high, language, known)
    elif low < high and not _names_nothing(tokens[low:high], knowledge):
        yield _narrowed(piece, low, high)
    elif high - low == 1 and _may_echo(tokens[low], text, knowledge):
        echo = _narrowed(piece, low, high)
        echo.before = "echo"
        yield echo


def _is_honour(tokens: list[Token], text: str) -> bool:
    """Say whether a piece is the letters after a name: , M.D., KC."""
    bare = tokens[0].folded.replace(".", "")
    after = text[max(0, tokens[0].start - 2) : tokens[0].start] == ", "
    return (
        after and len(tokens) == 1 and tokens[0].text[:2].isupper() and bare in people().suffix_set
    )


def _is_short(tokens: list[Token], text: str) -> bool:
    """Say whether a piece is what a name is called for short, though it reads as a small word."""
    word, start = tokens[0], tokens[0].start
    within = start > 1 and text[start - 1] + text[word.end : word.end + 1] in ("()", "（）")
    return within and len(tokens) == 1 and len(word.text) > 1 and word.text.isupper()


def _may_echo(token: Token, text: str, knowledge: Words) -> bool:
    """Say whether a word may call an organisation again, as "the Council" does."""
    heads = token.folded in knowledge.governing or token.folded in knowledge.title_tails
    return heads and text[max(0, token.start - 4) : token.start].lower() == "the "


def _ends_nothing(token: Token, knowledge: Words) -> bool:
    """Say whether a word is no part of the name that it closes (Merin 3.5 AI)."""
    if token.folded in knowledge.opening:
        return not (token.text.isupper() and token.folded in legal_forms())
    short = token.text[:2].isupper() and len(token.text) <= _LONG
    return short and token.folded in knowledge.words("generic")


def _skip_front(piece: Piece, knowledge: Words) -> int:
    """Count the words at the front that open the sentence or say whence (Chinese, On, Tuesday)."""
    tokens = piece.tokens
    low = 0
    drop = knowledge.opening
    if len(tokens[0].text) == 1 and (piece.title or piece.gaps[:1] == ("dot",)):
        return 0  # an initial, and no article
    while low < len(tokens) and (tokens[low].folded in drop or tokens[low].text[0].isdigit()):
        if _is_given(tokens, low):
            break
        low += 1
    demonyms, tails = knowledge.words("demonyms"), knowledge.words("organization_tails")
    named = tokens[-1].folded in tails or any(gap == "joiner" for gap in piece.gaps)
    while low < len(tokens) and tokens[low].folded in demonyms and not named:
        low += 1
    return low


def _is_given(tokens: list[Token], at: int) -> bool:
    """Say whether a month in three letters is a given name here: Jan Kowal, and no Jan 5."""
    word = tokens[at].folded
    named = len(word) == _MONTH and word not in common_words("en")
    goes_on = at + 1 < len(tokens) and not tokens[at + 1].text[0].isdigit()
    return named and goes_on and word in people().gender


def _skip_board(piece: Piece) -> int:
    """Count the words of a body within a firm, before the firm's name (Board of Acme Ltd)."""
    if piece.tokens[-1].folded.rstrip(".") not in legal_forms():
        return 0
    boards = [at for at, token in enumerate(piece.tokens[:-2]) if token.folded in _BOARDS]
    return next((at + 1 for at in boards[::-1] if piece.gaps[at] == "joiner"), 0)


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
    if _is_masthead(piece, low, high, words(language)) and (
        "joiner" in piece.gaps or not known.get(piece.tokens[low].folded)
    ):
        yield _narrowed(piece, low, high)
        return
    first: int | None = None
    at = low
    while at < high:
        token = piece.tokens[at]
        size = _known_size(piece.tokens, at, high, known)
        paired = "ampersand" in piece.gaps[max(0, at - 1) : at + 1]
        goes_on = first is not None and token.folded in tails
        if size == 1 and (first is not None or _begins(piece.tokens, at, high, language, known)):
            size = 0  # one word may go on, or begin, a longer name
        plain = is_common(token, language) and not paired
        if first is not None and (size or (plain and not goes_on)):
            yield _narrowed(piece, first, at)
            first = None
        if size:
            yield _narrowed(piece, at, at + size)
        elif first is None and not plain:
            first = at
        at += size or 1
    if first is not None:
        yield _narrowed(piece, first, high)


def _begins(tokens: list[Token], at: int, high: int, language: str, known: Known) -> bool:
    """Say whether a rare word that is no name of its own goes on the known one at a place."""
    if at + 1 >= high:
        return False
    after = tokens[at + 1]
    return after.folded not in known and not is_common(after, language)


def _is_masthead(piece: Piece, low: int, high: int, knowledge: Words) -> bool:
    """Say whether a whole short run in a title is an organisation's name, as in a masthead."""
    if low or high != len(piece.tokens) or not 2 <= high <= 5:  # noqa: PLR2004 -- else a sentence
        return False
    first, last = piece.tokens[0], piece.tokens[-1]
    tails, heads = (knowledge.words(f"organization_{key}") for key in ("tails", "heads"))
    of = (token.folded for token, gap in zip(piece.tokens, piece.gaps, strict=False) if gap == _OF)
    return last.folded in tails or first.folded in heads or any(word in tails for word in of)


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


def is_doubtful(
    piece: Piece, language: str, known: Known | None, vocabulary: frozenset[str]
) -> bool:
    """Say whether a piece may be an ordinary word that opens a sentence or stands in a title.

    `vocabulary` holds the words of the document as it writes them.
    """
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
        body = words(language).is_body(piece.tokens[0].folded)
        return not body and not _place(piece.tokens, language)
    return _is_ordinary(piece.tokens[0], language, vocabulary, initial=piece.initial)


def _is_ordinary(token: Token, language: str, vocabulary: frozenset[str], *, initial: bool) -> bool:
    """Say whether a word names nothing where it opens a sentence, or stands in capitals."""
    capitals = token.text.isupper()
    if capitals and len(token.text) <= _LONG:
        return False
    common = is_common(token, language) or token.text.lower() in vocabulary
    if not initial:
        return common and capitals
    return common or is_compound(token, language) or not common_words(language)
