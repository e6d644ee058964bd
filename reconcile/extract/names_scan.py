"""Find runs of capitalised words and cut them into pieces that may be names."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from msgspec import Struct

from reconcile.extract.names_heads import Token, heads
from reconcile.knowledge.name_lists import legal_forms, lower_forms
from reconcile.knowledge.names import Words, fold, organizations, people, words
from reconcile.knowledge.roles import RoleLexicon, roles
from reconcile.model import Span

_UPPER = r"[^\W\d_a-z\u00df-\u00f6\u00f8-\u00ff]"  # or of a script without case: told apart later
_TOKEN = re.compile(
    rf"\b(?:{_UPPER}\w*|[a-z]{{1,2}}[A-Z]\w+|\d+[A-Z][A-Za-z]\w*)(?:[-’'.&+/]\w+)*"
    r"|(?<=\w )\d{1,4}(?:[-.]\w+)*\b(?![%\d]|[.,]\d)"
)
_QUOTES = frozenset('"“«„')


class Piece(Struct):
    """Words that may be one name, with what stands beside them."""

    tokens: list[Token]
    initial: bool
    title: str = ""  # the honorific before it, folded
    start: int = 0
    before: str = ""  # "role" where a role or an occupation stands right before it
    after: str = ""  # "role" where one stands right after it
    gaps: tuple[str, ...] = ()

    @property
    def end(self) -> int:
        """The end of its last word."""
        return self.tokens[-1].end

    @property
    def key(self) -> str:
        """Its words in one form, without the honorific."""
        return " ".join([token.folded for token in self.tokens])


@cache
def _gaps(language: str) -> dict[str, str]:
    """Map what may stand between two words of one name to how it joins them."""
    joiners = {f" {joiner} ": "joiner" for joiner in words(language).joiners}
    particles = {f" {p} ": "particle" for p in people().inner.split() if f" {p} " not in joiners}
    double = {f" {a} {b} ": "particle" for a in ("van", "von", "de") for b in ("der", "den", "la")}
    hyphened = {f" {p}-": "particle" for p in ("al", "el", "ul", "ad", "as", "ash", "an", "at")}
    for opening, closing in ("()", "“”", '""', "‘’", "''"):
        joiners |= {f" {opening}": "open", f"{closing} ": "close"}
    plain = {" ": "space", "\u00a0": "space", ". ": "dot", " & ": "ampersand", " d'": "particle"}
    return {**joiners, **particles, **double, **hyphened, **plain, " d’": "particle"}


def tokens(text: str, start: int, end: int, knowledge: Words) -> Iterator[Token]:
    """Yield the capitalised words of a stretch of text, and numbers that follow a word."""
    for found in _TOKEN.finditer(text, start, end):
        word = found[0]
        if not word.isascii() and not _has_capital(word):
            continue
        cut, owned = _trim(word, knowledge)
        if cut and not _is_amount(word):
            kept = word[:cut]
            yield Token(found.start(), found.start() + cut, kept, fold(kept), owned)


def _has_capital(word: str) -> bool:
    """Say whether a word has a capital, and is not of a script without case."""
    return any(character.isupper() for character in word[:3])


def _trim(word: str, knowledge: Words) -> tuple[int, bool]:
    """Give how much of a word is the name, and whether the rest says that it owns something."""
    if word[-2:] in ("’s", "'s", "’S", "'S"):
        return len(word) - 2, True
    if "-" in word:
        first, _, tail = word.rpartition("-")
        if tail in knowledge.words("compounds"):
            return len(first), False
    return len(word), False


_AMOUNT = re.compile(r"([^\W\d]{2,}|[^\W\d]+\$)?\d[\d.,]*(?:bn|tn|mn|[mbk])?")


def _is_amount(word: str) -> bool:
    """Say whether a word is a code, or a code and a number (CNY380), which name nothing."""
    found = _AMOUNT.fullmatch(word)
    code = (found[1] or "") if found else word
    return code.endswith("$") or code in organizations().code_set


def pieces(text: str, start: int, end: int, language: str, initials: set[int]) -> list[Piece]:
    """Cut one sentence's capitalised words into pieces; `initials` are offsets of first words."""
    found: list[Piece] = []
    run: list[Token] = []
    joints: list[str] = []
    gaps, knowledge = _gaps(language), words(language)
    opening = knowledge.opening
    for token in tokens(text, start, end, knowledge):
        if text[token.start - 1 : token.start] in _QUOTES and token.start:
            initials.add(token.start)
        joint = _joint(text, run, token, gaps, knowledge) if run else ""
        if run and not joint:
            if _may_name(run, opening):
                found += _cut(run, joints, language, initials)
            run, joints = [], []
        if run or not token.text[0].isdigit() or token.text[-1].isalpha():
            joints += [joint] if run else []
            run.append(token)
    if run and _may_name(run, opening):
        found += _cut(run, joints, language, initials)
    return [_with_suffix(piece, text, knowledge) for piece in found]


def _may_name(run: list[Token], opening: frozenset[str]) -> bool:
    """Say whether a run is more than one small word that opens a sentence (US is no "us")."""
    return len(run) > 1 or run[0].folded not in opening or run[0].text.isupper()


def _joint(
    text: str, run: list[Token], token: Token, gaps: dict[str, str], knowledge: Words
) -> str:
    """Say how a word joins the run before it; nothing where it does not."""
    last = run[-1]
    if last.owned:
        return ""
    kind = gaps.get(text[last.end : token.start], "")
    if kind in ("open", "close"):
        return kind if _brackets(text, run, token, kind) else ""
    if kind == "dot":
        short = (
            last.folded in knowledge.words("abbreviations") or last.folded in knowledge.honorifics
        )
        return kind if short or _dotted(last.text) else ""
    if kind == "joiner":
        governed = _governs(run, knowledge) and not _lists(text, run, token, knowledge)
        return kind if governed or heads(text, run, token, knowledge) else ""
    if token.text[0].isdigit() and not _numbers(text, run, token):
        return ""
    return kind


def _brackets(text: str, run: list[Token], token: Token, kind: str) -> bool:
    """Say whether brackets or quotes hold a given name within a person's: Ji-hoon (Jay) Park."""
    if kind == "close":
        return text[run[-1].start - 1] in "(“\"‘'"
    closing = text[token.end : token.end + 2]
    short = len(run) <= 2 and not token.text.isupper()  # noqa: PLR2004 -- given names only
    return (
        short
        and closing[:1] in ")”\"’'"
        and closing[1:] == " "
        and text[token.end + 2 : token.end + 3].isupper()
    )


def _governs(run: list[Token], knowledge: Words) -> bool:
    return any(token.folded in knowledge.governing for token in run)


def _lists(text: str, run: list[Token], token: Token, knowledge: Words) -> bool:
    """Say whether "and" comes between two names: Acme Group and Acme Cloud."""
    if text[run[-1].end : token.start] != " and ":
        return False
    whole = len(run) > 1 and run[-1].folded in knowledge.governing
    return whole or any(token.folded == earlier.folded for earlier in run)


def _numbers(text: str, run: list[Token], token: Token) -> bool:
    """Say whether a number belongs to the name before it (Merin 3.5), and counts nothing."""
    last = run[-1]
    after = text[token.end : token.end + 16]
    if last.text == "I" or last.text in organizations().code_set:
        return False
    if token.text.isdigit() and len(token.text) > 1:
        return len(run) == 1 and not re.match(r"[ -][a-z]", after)
    return not re.match(r"[ -](?:per|million|billion|bn|m|of|and|to|or|years?|months?)\b", after)


def _cut(run: list[Token], joints: list[str], language: str, initials: set[int]) -> Iterator[Piece]:
    """Cut a run at roles, occupations and honorifics, which are no part of a name."""
    lexicon, knowledge = roles(language), words(language)
    current: list[Token] = []
    joined: list[str] = []
    before = title = ""
    start = 0
    position = 0
    while position < len(run):
        size = role_size(run, joints, position, lexicon, knowledge)
        token = run[position]
        honorific = not size and is_honorific(token, knowledge) and position + 1 < len(run)
        if (size or honorific) and current:
            after = "role" if size else ""
            yield _piece(current, joined, initials, (title, start, before, after))
            current, joined, before, title = [], [], "", ""
        if size:
            before = "role"
        elif honorific:
            title, start = (title or token.folded), (start if title else token.start)
        else:
            joined += [joints[position - 1]] if current else []
            current.append(token)
        position += size or 1
    if current:
        yield _piece(current, joined, initials, (title, start, before, ""))


def _piece(
    current: list[Token], joined: list[str], initials: set[int], beside: tuple[str, int, str, str]
) -> Piece:
    title, start, before, after = beside
    first = current[0].start
    return Piece(
        current, first in initials, title, start if title else first, before, after, tuple(joined)
    )


def is_honorific(token: Token, knowledge: Words) -> bool:
    """Say whether a word is a title that goes before a name (Dr, Ms, Judge)."""
    return token.folded.rstrip(".") in knowledge.honorifics


def role_size(
    run: list[Token], joints: list[str], at: int, lexicon: RoleLexicon, knowledge: Words
) -> int:
    """Count the words at a place in a run that name a role or an occupation."""
    longest = lexicon.first_words.get(_undated(run[at].folded), 0)
    for size in range(min(longest, len(run) - at), 0, -1):
        if " ".join([_undated(token.folded) for token in run[at : at + size]]) in lexicon.by_words:
            if size == 1 and _is_given(run, at):
                return 0
            joint = joints[at + size - 1] if at + size <= len(joints) else ""
            return size if joint != "joiner" or at else 0
    return int(run[at].folded in knowledge.words("occupations") and len(run) > 1)


def _is_given(run: list[Token], at: int) -> bool:
    """Say whether a role's word is a given name here: Dean Marsh, not Dean Ann Lee."""
    return at + 2 == len(run) and run[at].folded in people().gender


def _undated(word: str) -> str:
    """Take off what dates a role: ex-CEO, president-elect."""
    if "-" not in word:
        return word
    return word.removeprefix("ex-").removesuffix("-elect").removesuffix("-designate")


def _with_suffix(piece: Piece, text: str, knowledge: Words) -> Piece:
    """Take in the point of a closing abbreviation (Ltd., Jr.), and a legal form in lower case."""
    last = piece.tokens[-1]
    if last.owned:
        return piece
    if text[last.end : last.end + 1] == "." and _abbreviates(last, knowledge):
        piece.tokens[-1] = Token(last.start, last.end + 1, last.text + ".", last.folded)
    elif text[last.end : last.end + 1] == " ":
        form = text[last.end + 1 : last.end + 8].partition(" ")[0].rstrip(".,;:)\n")
        if form in lower_forms():
            end = last.end + 1 + len(form)
            piece.tokens.append(Token(last.end + 1, end, form, form))
            piece.gaps = (*piece.gaps, "space")
    return piece


def _abbreviates(token: Token, knowledge: Words) -> bool:
    bare = token.folded.replace(".", "")
    if len(token.text) > 1 and _dotted(token.text):
        return True
    shortened = bare in knowledge.words("abbreviations")
    return shortened and (bare in people().suffix_set or bare in legal_forms())


def _dotted(word: str) -> bool:
    """Say whether a word is an initial or initials (J, U.S)."""
    return all(len(part) <= 1 for part in word.split("."))


def first_words(text: str, sentences: Iterable[Span]) -> set[int]:
    """Give the offset of the first word of each sentence."""
    found = set()
    for sentence in sentences:
        at = sentence.start
        while at < sentence.end and not text[at].isalnum():
            at += 1
        found.add(at)
    return found
