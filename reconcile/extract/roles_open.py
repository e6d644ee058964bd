"""Titles that no list holds whole: "mission director", "chief agronomist", "Minister of Works"."""

from collections.abc import Sequence

from reconcile.knowledge.roles import RoleLexicon

Word = tuple[int, int, str]  # its place, and how it reads in lower case
_MOST = 2  # words before the one that closes a title
_SHORT = 2  # letters of a word that qualifies nothing


def open_title(text: str, words: Sequence[Word], at: int, lexicon: RoleLexicon) -> int:
    """Count the words of a title that begins here, told by its last or first; 0 without one."""
    for size in range(2, min(_MOST + 1, len(words) - at) + 1):
        if not _is_run(text, words[at + size - 2], words[at + size - 1]):
            return 0
        chief = size == 2 and words[at][2] == lexicon.chief  # noqa: PLR2004 -- and what of
        if not _qualifies(words[at + size - 2][2], lexicon) and not chief:
            return 0
        last = words[at + size - 1][2]
        if f"{words[at + size - 2][2]} {last}" in lexicon.by_words:
            return 0  # a listed title begins later
        follows = _follows(text, words, at + size - 1)
        if last in lexicon.closing:
            whole = size + for_what(text, words, at + size, lexicon)
            return 0 if f"{last} {follows}" in lexicon.by_words else whole
        if chief and _qualifies(last, lexicon) and follows in ("", *lexicon.of, *lexicon.and_):
            return size
    return 0


def for_what(text: str, words: Sequence[Word], at: int, lexicon: RoleLexicon) -> int:
    """Count the words after a title that say what for: medical officer of health."""
    if at + 1 >= len(words) or words[at][2] not in lexicon.of:
        return 0
    adjacent = _is_run(text, words[at - 1], words[at]) and _is_run(text, words[at], words[at + 1])
    return 2 if adjacent and words[at + 1][2] in lexicon.by_field else 0


def _is_run(text: str, one: Word, other: Word) -> bool:
    return text[one[1] : other[0]] == " "


def _qualifies(word: str, lexicon: RoleLexicon) -> bool:
    """Say whether a word may be part of a title: no small word, no word of time, no role itself."""
    return len(word) > _SHORT and word.replace("-", "").isalpha() and word not in lexicon.plain


def _follows(text: str, words: Sequence[Word], at: int) -> str:
    """Give the word right after another, or nothing."""
    if at + 1 >= len(words) or not _is_run(text, words[at], words[at + 1]):
        return ""
    return words[at + 1][2]


def portfolio(text: str, words: Sequence[Word], at: int, lexicon: RoleLexicon) -> tuple[int, str]:
    """Read a role and what for, as in "minister of works": its words, and its usual name.

    What for is one or two words in lower case, before a name or a mark; nothing where none fits.
    """
    if words[at][2] not in lexicon.portfolios or _follows(text, words, at) not in lexicon.of:
        return 0, ""
    end = at + 2
    while end < len(words) and end < at + 2 + _MOST and _is_run(text, words[end - 1], words[end]):
        if not text[words[end][0]].islower() or words[end][2] in _small(lexicon):
            break
        end += 1
    named = " ".join(word[2] for word in words[at + 2 : end])
    return (end - at, f"{named} {words[at][2]}") if named else (0, "")


def _small(lexicon: RoleLexicon) -> tuple[str, ...]:
    return (*lexicon.of, *lexicon.determiners, *lexicon.and_, *lexicon.unfit, *lexicon.by_words)
