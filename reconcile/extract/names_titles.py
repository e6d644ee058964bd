"""Tell how many capitalised words are a title, and no part of the name beside it."""

from reconcile.extract.names_heads import Token
from reconcile.knowledge.name_lists import common_words, is_rare_given
from reconcile.knowledge.names import Words, people
from reconcile.knowledge.roles import RoleLexicon

_BEFORE = 48  # code points before a run that may hold the beginning of a title
_FIELD = 3  # words of what a post is for


def is_honorific(token: Token, knowledge: Words) -> bool:
    """Say whether a word is a title that goes before a name (Dr, Ms, Judge)."""
    return token.folded.rstrip(".") in knowledge.honorifics


def role_size(
    text: str,
    run: list[Token],
    joints: list[str],
    at: int,
    lexicon: RoleLexicon,
    knowledge: Words,
) -> int:
    """Count the words at a place in a run that name a role or an occupation."""
    listed = _told(text, run, at, lexicon) or _listed(run, joints, at, lexicon)
    if listed > 1:
        return listed
    led = _led_role(run, joints, at, lexicon) or _open_role(
        text, run, joints, at, knowledge, lexicon
    )
    if led or listed:
        return max(led, listed)
    compound = at + 2 < len(run) and run[at].text.lower().endswith(lexicon.compounds or "\n")
    return int(compound or (run[at].folded in knowledge.words("occupations") and len(run) > 1))


def _listed(run: list[Token], joints: list[str], at: int, lexicon: RoleLexicon) -> int:
    """Count the words at a place that a list of roles holds."""
    longest = lexicon.first_words.get(_undated(run[at].text.lower()), 0)
    for size in range(min(longest, len(run) - at), 0, -1):
        wording = " ".join([_undated(token.text.lower()) for token in run[at : at + size]])
        if wording in lexicon.by_words:
            if size == 1 and _is_given(run, at):
                return 0
            joint = joints[at + size - 1] if at + size <= len(joints) else ""
            return size if joint != "joiner" or at else 0
    return 0


_TITLED = 2  # words of a title before its last, which a role's word leads


def _led_role(run: list[Token], joints: list[str], at: int, lexicon: RoleLexicon) -> int:
    """Count the words of a title that begins with how it is held: Acting Interior Minister."""
    if run[at].text.lower() not in lexicon.leading:
        return 0
    for end in range(at + 1, min(at + 2 + _TITLED, len(run))):
        if joints[end - 1] != "space":
            return 0
        if listed := _listed(run, joints, end, lexicon):
            return end + listed - at
        if run[end].folded not in common_words("en"):
            return 0
    return 0


def _is_given(run: list[Token], at: int) -> bool:
    """Say whether a role's word is a given name here: Dean Marsh, not Dean Ann Lee."""
    return at + 2 == len(run) and run[at].folded in people().gender


def _undated(word: str) -> str:
    """Take off what dates a role: ex-CEO, president-elect."""
    if "-" not in word:
        return word
    return word.removeprefix("ex-").removesuffix("-elect").removesuffix("-designate")


def _wording(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split())


def _told(text: str, run: list[Token], at: int, lexicon: RoleLexicon) -> int:
    """Count the words of a title with small words in it: Secretary of State, Minister for Trade."""
    if at + 1 == len(run) or run[at].text.lower() not in lexicon.first_words:
        return 0
    for end in range(min(at + 1 + _FIELD, len(run) - 1), at, -1):
        wording = _wording(text[run[at].start : run[end].end])
        if " " in wording and (wording in lexicon.by_words or _is_for(wording, lexicon)):
            return end + 1 - at
    return 0


def _is_for(wording: str, lexicon: RoleLexicon) -> bool:
    """Say whether a title is a listed one and what it is for: vice president of sales."""
    for small in lexicon.of:
        title, found, field = wording.partition(f" {small} ")
        if found and title in lexicon.by_words and field in lexicon.by_field:
            return True
    return False


def _unelided(word: str, lexicon: RoleLexicon) -> tuple[str, ...]:
    """Part a word from the article that opens it (l'assessora)."""
    article, _, rest = word.partition("'")
    return (article, rest) if rest and article in lexicon.elided else (word,)


def closes_title(text: str, run: list[Token], lexicon: RoleLexicon) -> int:
    """Count the words that close a title which begins in small letters: ministre de la Santé."""
    if run[0].text.lower() not in lexicon.field_words:
        return 0
    start = max(0, run[0].start - _BEFORE)
    before = _wording(text[start : run[0].start].rpartition("\n")[2]).split(" ")
    before = [part for word in before for part in _unelided(word, lexicon)]
    for size in range(min(_FIELD, len(run)), 0, -1):
        glued = text[run[0].start - 1 : run[0].start] in ("'", "’")
        field = _wording(text[run[0].start : run[size - 1].end])
        for at in range(max(0, len(before) - _FIELD - 1), len(before)):
            joint = "" if glued else " "
            whole = " ".join(before[at:]) + joint + field
            listed = whole in lexicon.by_words or _is_for(whole, lexicon)
            if listed and before[at] in lexicon.first_words:
                return size
    return 0


def _open_role(
    text: str, run: list[Token], joints: list[str], at: int, knowledge: Words, lexicon: RoleLexicon
) -> int:
    """Count the words of a title that no list holds: Chief Agronomist, Battalion Chief Ann Lee."""
    chief = run[at].folded == lexicon.chief and text[run[at].start - 2 : run[at].start] == ", "
    for end in range(at + 1, min(at + 1 + _FIELD, len(run))):
        if joints[end - 1] != "space" or not _qualifies(run[end - 1], lexicon, knowledge):
            return 0
        word = run[end].folded
        trade = chief and end == at + 1 and word.endswith(lexicon.trades or "\n")
        if (trade or word in lexicon.closing) and _opens_name(run, joints, end + 1):
            return end + 1 - at
    return 0


def _qualifies(token: Token, lexicon: RoleLexicon, knowledge: Words) -> bool:
    """Say whether a word may stand within a title: an ordinary one that no firm's name ends in."""
    word = token.folded
    ordinary = word in common_words("en") or word.removesuffix("ing") in common_words("en")
    ordinary = ordinary or word in lexicon.by_words
    return ordinary and not (
        token.folded in knowledge.governing
        or token.folded in knowledge.words("organization_tails")
        or token.folded in knowledge.opening
    )


def _opens_name(run: list[Token], joints: list[str], at: int) -> bool:
    """Say whether a person's name begins at a place of a run, or nothing does."""
    if at == len(run):
        return True
    word = run[at].folded
    return joints[at - 1] == "space" and (word in people().gender or is_rare_given(word))
