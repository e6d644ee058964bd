"""Find runs of capitalised words and cut them into pieces that may be names."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from msgspec import Struct

from reconcile.extract.names_heads import Token
from reconcile.extract.names_joints import dotted, gaps_of, is_small_capital, joint_of
from reconcile.extract.names_titles import closes_title, is_honorific, role_size
from reconcile.extract.things import counts
from reconcile.knowledge.name_lists import common_words, is_given, legal_forms, lower_forms
from reconcile.knowledge.names import Words, fold, organizations, people, words
from reconcile.knowledge.roles import RoleLexicon, roles
from reconcile.knowledge.scripts import is_dense, may_be_dense
from reconcile.model import Span

_UPPER = r"[^\W\d_a-z\u00df-\u00f6\u00f8-\u00ff]"  # or of a script without case: told apart later
_TOKEN = re.compile(
    rf"\b(?:{_UPPER}\w*|[a-z]{{1,2}}[A-Z]\w+|\d+[A-Z][A-Za-z]\w*)(?:[-’'.&+/]\w+)*"
    r"|(?<=\w )(?!\d{1,3}(?:\.\d{3})+\b)\d{1,4}(?:[-.]\w+)*\b(?![%\d]|[.,]\d)"  # "14.300" is none
)
_QUOTES = re.compile('["“«„]$')
# What stands before a word that opens a quotation, an item, or what follows a colon or a dash.
_OPENS = re.compile(
    r"(?:[\"“«„:;•*|/]|(?<![^\s)])[-–—]|^#+|\d[.)]?)[ \u00a0\"“«„‘']*$", re.MULTILINE
)
_MARKED = 8  # code points before a word that may hold it


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


def tokens(text: str, start: int, end: int, knowledge: Words) -> Iterator[Token]:
    """Yield the capitalised words of a stretch of text, and numbers that follow a word."""
    found_words = _TOKEN.finditer(text, start, end)
    for at, word in (part for found in found_words for part in _written(found)):
        if not word.isascii() and not _has_capital(word):
            continue
        cut, owned = _trim(word, knowledge)
        initial = cut == 1 and (
            text[at + 1 : at + 2] == "." or _TITLE.search(text, max(0, at - 6), at) is not None
        )
        if cut and (initial or not (_is_amount(word) or _LARGE.match(text, at))):
            kept = word[:cut]
            yield Token(at, at + cut, kept, fold(kept), owned)


def _written(found: re.Match[str]) -> Iterator[tuple[int, str]]:
    """Part a word at a stroke between names (Weiss/AP), and from a script without spaces."""
    at, word = found.start(), found[0]
    if may_be_dense(word):
        word = word[: next((i for i, sign in enumerate(word) if is_dense(sign)), len(word))]
    first, stroke, rest = word.partition("/")
    if stroke and len(first) > 2 and first.istitle() and rest[:1].isupper():  # noqa: PLR2004 -- no A/S
        yield at, first
        yield at + len(first) + 1, rest
    elif word:
        yield at, word


def _has_capital(word: str) -> bool:
    """Say whether a word has a capital, and is not of a script without case."""
    return any(character.isupper() for character in word[:3])


def _trim(word: str, knowledge: Words) -> tuple[int, bool]:
    """Give how much of a word is the name, and whether the rest says that it owns something."""
    if word[-2:] in ("’s", "'s", "’S", "'S"):
        return len(word) - 2, True
    if knowledge.suffixed and (found := _SUFFIX.search(word)):
        return found.start(), False
    if "-" in word:
        first, _, tail = word.rpartition("-")
        if tail.lower() in knowledge.words("compounds"):
            return len(first), False
    return len(word), False


_TITLE = re.compile(r"\b(?:Dr|Prof|Mr|Ms|Mrs|Sir|Cllr)\.? $")
_SUFFIX = re.compile(r"[’'][a-zçğıöşüäöõ]+$")
_AMOUNT = re.compile(r"([^\W\d]{2,}|[^\W\d]+\$)?\d[\d.,]*(?:bn|tn|mn|[mbk])?")

_LARGE = re.compile(  # letters for rand and naira before what is money by its size alone
    r"[RN](?:\d{1,3}(?:,\d{3})+\b|\d+(?:[.,]\d+)?(?:bn|m|k| (?:[mb]illion|thousand))\b)"
)


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
    gaps, knowledge = gaps_of(language), words(language)
    opening = knowledge.opening
    opens = _OPENS if common_words(language) else _QUOTES
    for token in tokens(text, start, end, knowledge):
        if opens.search(text, max(0, token.start - _MARKED), token.start):
            initials.add(token.start)
        if run and is_small_capital(text, run[-1], token, gaps):
            continue  # it stands between this word and the next, as "of" does in small letters
        joint = joint_of(text, run, token, gaps, knowledge) if run else ""
        if run and (not joint or _counts(token, text, language)):
            if _may_name(run, opening):
                found += _cut(text, run, joints, language, initials)
            run, joints = [], []
        if run or not token.text[0].isdigit() or token.text[-1].isalpha():
            joints += [joint] if run else []
            run.append(token)
    if run and _may_name(run, opening):
        found += _cut(text, run, joints, language, initials)
    whole = [_with_suffix(piece, text, knowledge) for piece in found]
    return [_with_office(piece, text, knowledge) for piece in whole]


def _counts(token: Token, text: str, language: str) -> bool:
    """Say whether a token is a figure with what it counts: "in Berlin 300 Menschen"."""
    return token.text.isdigit() and counts(language, text, token.end)


def _may_name(run: list[Token], opening: frozenset[str]) -> bool:
    """Say whether a run is more than a letter or a small opening word (US is no "us")."""
    if len(run) == 1 and len(run[0].text) == 1:
        return False
    return len(run) > 1 or run[0].folded not in opening or run[0].text.isupper()


def _cut(
    text: str, run: list[Token], joints: list[str], language: str, initials: set[int]
) -> Iterator[Piece]:
    """Cut a run at roles, occupations and honorifics, which are no part of a name."""
    lexicon, knowledge = roles(language), words(language)
    current: list[Token] = []
    joined: list[str] = []
    before = title = ""
    start = 0
    position = 0
    while position < len(run):
        size = position == 0 and closes_title(text, run, lexicon)
        size = size or role_size(text, run, joints, position, lexicon, knowledge)
        token = run[position]
        honorific = not size and is_honorific(token, knowledge) and position + 1 < len(run)
        after = "role" if size else "title" if honorific else ""
        if current and not after:
            after = _next_name(text, run, position, current, before, language)
        if current and after:
            yield _piece(current, joined, initials, (title, start, before, after))
            before, title = "role" if after == "holder" else "", ""
            current, joined = [], []
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


def _next_name(
    text: str, run: list[Token], at: int, current: list[Token], before: str, language: str
) -> str:
    """Say what begins another name in a run: who holds a role, or a person after a firm."""
    if _opens_holder(text, run, at, before, roles(language)):
        return "holder"
    return "person" if _opens_person(run, at, current, words(language)) else ""


def _opens_holder(text: str, run: list[Token], at: int, before: str, lexicon: RoleLexicon) -> bool:
    """Say whether the name of who holds a role follows that of where: мэр Тарнова Анна Рудина."""
    if not lexicon.bare or at + 2 != len(run) or not is_given(run[at].folded):
        return False
    lead = text[max(0, run[0].start - 24) : run[0].start].lower().split()
    held = before == "role" or (bool(lead) and lead[-1] in lexicon.last_words)
    return held and not is_given(run[0].folded)


def _opens_person(run: list[Token], at: int, current: list[Token], knowledge: Words) -> bool:
    """Say whether a person's name follows an organisation's at once (of Acme Inc. Ann Lee)."""
    if len(current) < 2 or at + 2 != len(run) or run[at].folded not in people().gender:  # noqa: PLR2004 -- firm, form
        return False
    last = current[-1].folded.rstrip(".")
    return last in legal_forms() or last in knowledge.words("organization_tails")


def _piece(
    current: list[Token], joined: list[str], initials: set[int], beside: tuple[str, int, str, str]
) -> Piece:
    title, start, before, after = beside
    first = current[0].start
    return Piece(
        current, first in initials, title, start if title else first, before, after, tuple(joined)
    )


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


def _with_office(piece: Piece, text: str, knowledge: Words) -> Piece:
    """Take in what a body is for, where it stands in small letters: Département du territoire."""
    *before, head = piece.tokens
    if not knowledge.offices or (piece.initial and not before):
        return piece
    if any(token.folded not in knowledge.opening for token in before):
        return piece
    if head.folded not in knowledge.words("organization_heads") or head.text.isupper():
        return piece
    found = _office(knowledge.offices).match(text, head.end)
    if not found or fold(found[1]) in knowledge.opening:
        return piece
    piece.tokens.append(Token(*found.span(1), found[1], fold(found[1])))
    piece.gaps = (*piece.gaps, "joiner")
    return piece


@cache
def _office(joints: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = "|".join(map(re.escape, sorted(joints, key=len, reverse=True)))
    return re.compile(rf" (?:{longest_first})([^\W\d_]{{4,}})\b")


def _abbreviates(token: Token, knowledge: Words) -> bool:
    bare = token.folded.replace(".", "")
    if len(token.text) > 1 and dotted(token.text):
        return True
    shortened = bare in knowledge.words("abbreviations")
    return shortened and (bare in people().suffix_set or bare in legal_forms())


def first_words(text: str, sentences: Iterable[Span]) -> set[int]:
    """Give the offset of the first word of each sentence."""
    found = set()
    for sentence in sentences:
        at = sentence.start
        while at < sentence.end and not text[at].isalnum():
            at += 1
        found.add(at)
    return found
