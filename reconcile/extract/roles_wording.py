"""The words for roles in a sentence, and the words beside them that say when they are held."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from reconcile.extract.roles_open import Word, for_what, open_title, portfolio
from reconcile.extract.roles_signs import ROLE, STATES, Item, State
from reconcile.knowledge.names import people
from reconcile.knowledge.roles import RoleLexicon
from reconcile.model import Span

_WORD = re.compile(
    r"\b[Ee]x(?=-)|-(?:elect|designate)\b"
    r"|\w(?:[\w.]*\w)?(?:[-’'&](?!elect\b|designate\b)\w+)*"
)


_HONOURS = re.compile(r",? ([A-Z][A-Za-z.]{1,6})(?=,)")


def without_honours(gap: str) -> str:
    """Leave out the letters after a name that stand between it and a role: , M.D., P.E., CEO."""
    known = people().suffix_set
    return _HONOURS.sub(lambda m: "" if m[1].casefold().replace(".", "") in known else m[0], gap)


def role_items(
    text: str, sentence: Span, names: list[Item], lexicon: RoleLexicon
) -> Iterator[Item]:
    """Yield the roles in a sentence outside its names, with the words that date them."""
    found = list(_WORD.finditer(text, sentence.start, sentence.end))
    taken = {at for name in names for at in range(name.start, name.end)}
    ends = {name.end for name in names}
    starts = [
        (_after_name(text, m, ends) if m.start() in taken else _after_elision(m, lexicon), m)
        for m in found
    ]
    words = [(start, m.end(), text[start : m.end()].lower()) for start, m in starts if start >= 0]
    at = 0
    while at < len(words):
        size, item = _role_at(text, words, at, lexicon)
        if item:
            yield item
        at += size or 1


def _role_at(
    text: str, words: list[Word], at: int, lexicon: RoleLexicon
) -> tuple[int, Item | None]:
    """Read the role that begins at a word, and count its words."""
    size, named = portfolio(text, words, at, lexicon)
    size, named = (size, named) if size else _officer(text, words, at, lexicon)
    if size:
        return size, Item(ROLE, words[at][0], words[at + size - 1][1], named)
    size = (
        _deputy(text, words, at, lexicon)
        or _wording(text, words, at, lexicon)
        or open_title(text, words, at, lexicon)
    )
    if not size or words[at + size - 1][2].endswith(("'s", "’s")):
        return size, None
    item = _dated(text, words, at, size, lexicon)
    led = _charge(text, words, at + size, lexicon) or for_what(text, words, at + size, lexicon)
    return size + led, replace(item, end=words[at + size + led - 1][1]) if led else item


def _charge(text: str, words: list[Word], at: int, lexicon: RoleLexicon) -> int:
    """Count the words that say that somebody is in charge."""
    for phrase in lexicon.in_charge:
        size = len(phrase.split())
        if size <= len(words) - at and text[words[at - 1][1] : words[at + size - 1][1]].lower() == (
            f" {phrase}"
        ):
            return size
    return 0


def _officer(text: str, words: list[Word], at: int, lexicon: RoleLexicon) -> tuple[int, str]:
    """Read whoever is in charge: the engineer in charge is the chief engineer."""
    led = _charge(text, words, at + 1, lexicon)
    if not led or words[at][2] in lexicon.plain or not words[at][2].isalpha():
        return 0, ""
    return 1 + led, f"{lexicon.chief} {words[at][2]}"


def _after_elision(word: re.Match[str], lexicon: RoleLexicon) -> int:
    """Give where a word goes on that an article opens, as l'avocat does."""
    article, _, rest = word[0].replace("’", "'").partition("'")
    return word.end() - len(rest) if rest and article.lower() in lexicon.elided else word.start()


def _after_name(text: str, word: re.Match[str], ends: set[int]) -> int:
    """Give where a word goes on that a name opens, as Acme-Chef does; -1 where none does."""
    at = text.rfind("-", *word.span())
    return at + 1 if at in ends else -1


def _wording(text: str, words: list[Word], at: int, lexicon: RoleLexicon) -> int:
    longest = lexicon.first_words.get(_bare(words[at][2]), 0)
    for size in range(min(longest, len(words) - at), 0, -1):
        span = text[words[at][0] : words[at + size - 1][1]]
        if _plain(_bare(span)) in lexicon.by_words:
            alone = size == 1 and _goes_on(text, words, at, lexicon)
            return 0 if alone else size
    capital = text[words[at][0]].isupper()
    owner, _, title = words[at][2].rpartition("-")
    owned = bool(owner) and title in lexicon.by_words  # Acme-Chef is no title of its own
    return int(capital and not owned and words[at][2].endswith(lexicon.compounds or "\n"))


def _deputy(text: str, words: list[Word], at: int, lexicon: RoleLexicon) -> int:
    """Count the words of a deputy's title that no list holds: deputy chief technology officer."""
    if words[at][2] not in lexicon.deputising or at + 1 == len(words):
        return 0
    if text[words[at][1] : words[at + 1][0]] != " ":
        return 0
    rest = _wording(text, words, at + 1, lexicon)
    return 1 + rest if rest > 1 and _wording(text, words, at, lexicon) <= rest else 0


def _goes_on(text: str, words: list[Word], at: int, lexicon: RoleLexicon) -> bool:
    """Say whether a word that is a role only alone begins a longer title (chief engineer)."""
    if words[at][2] not in lexicon.alone or at + 1 == len(words):
        return False
    after = words[at + 1]
    small = (*lexicon.of, *lexicon.and_)
    return text[words[at][1] : after[0]] == " " and after[2] not in small and after[2].isalpha()


def _plain(wording: str) -> str:
    return " ".join(wording.lower().replace("’", "'").split())


def _bare(word: str) -> str:
    for ending in ("’s", "'s", "."):
        word = word.removesuffix(ending)
    return word


def _dated(text: str, words: list[Word], at: int, size: int, lexicon: RoleLexicon) -> Item:
    """Take in the words that say when a role is held (former, acting, -elect)."""
    start, end = words[at][0], words[at + size - 1][1]
    bare = _bare(text[start:end])
    wording = _plain(bare)
    role = lexicon.by_words[wording].name if wording in lexicon.by_words else wording
    state: State = "current"
    if at and text[words[at - 1][1] : start] in (" ", "-"):
        said = _state(words[at - 1][2], lexicon)
        start, state = (words[at - 1][0], said) if said else (start, state)
    if at + size < len(words) and text[end : words[at + size][0]] in ("", " ", "-"):
        said = _state(words[at + size][2], lexicon) if state == "current" else None
        if said == "incoming":
            end, state = words[at + size][1], said
            return Item(ROLE, start, end, role, state)
    return Item(ROLE, start, start + len(text[start:end].rstrip(".")), role, state)


def _state(word: str, lexicon: RoleLexicon) -> State | None:
    return next((state for state in STATES if word in lexicon.states.get(state, ())), None)
