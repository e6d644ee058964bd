"""Say how a capitalised word goes on the name before it: by a space, a small word, a bracket."""

import re
from functools import cache

from reconcile.extract.names_heads import Token, heads
from reconcile.knowledge.name_lists import is_rare_given
from reconcile.knowledge.names import Words, organizations, people, words


@cache
def gaps_of(language: str) -> dict[str, str]:
    """Map what may stand between two words of one name to how it joins them."""
    joiners = {f" {joiner} ": "joiner" for joiner in words(language).joiners}
    particles = {f" {p} ": "particle" for p in people().inner.split() if f" {p} " not in joiners}
    double = {f" {a} {b} ": "particle" for a in ("van", "von", "de") for b in ("der", "den", "la")}
    hyphened = {f" {p}-": "particle" for p in ("al", "el", "ul", "ad", "as", "ash", "an", "at")}
    for opening, closing in ("()", "“”", '""', "‘’", "''"):
        joiners |= {f" {opening}": "open", f"{closing} ": "close"}
    plain = {
        " ": "space",
        "\u00a0": "space",
        "\u3000": "space",
        ". ": "dot",
        " & ": "ampersand",
        " d'": "particle",
    }
    plain[", "] = "comma"
    return {**joiners, **particles, **double, **hyphened, **plain, " d’": "particle"}


def joint_of(
    text: str, run: list[Token], token: Token, gaps: dict[str, str], knowledge: Words
) -> str:
    """Say how a word joins the run before it; nothing where it does not."""
    last = run[-1]
    if last.owned:
        return "owner" if _belongs(last, token, knowledge) else ""
    gap = text[last.end : token.start]
    kind = gaps.get(gap, "")
    if not kind and token.text.isupper() and gap.lower() in gaps:
        return "joiner"
    if kind == "joiner" and token.text[0].isdigit():
        return ""  # of the Group on 1 May
    if kind == "joiner":
        return _joiner(text, run, token, knowledge)
    return kind if kind and _fits(kind, text, run, token, knowledge) else ""


def is_small_capital(text: str, last: Token, token: Token, gaps: dict[str, str]) -> bool:
    """Say whether a word in capitals joins two others in capitals: UNIVERSITY OF ORLO."""
    if not (token.text.isupper() and last.text.isupper()):
        return False
    gap = f"{text[last.end : token.start]}{token.folded}{text[token.end : token.end + 1]}"
    return gap in gaps and text[token.end + 1 : token.end + 3].isupper()


def _fits(kind: str, text: str, run: list[Token], token: Token, knowledge: Words) -> bool:
    """Say whether what stands between two words joins them here."""
    if kind == "comma":
        return _turned(text, run, token)
    if kind in ("open", "close"):
        return _brackets(text, run, token, kind)
    if kind == "dot":
        return _shortened(run[-1], knowledge)
    return not token.text[0].isdigit() or _numbers(text, run, token)


def _shortened(token: Token, knowledge: Words) -> bool:
    """Say whether a word is written with a point that ends no sentence."""
    short = token.folded in knowledge.words("abbreviations") or token.folded in knowledge.honorifics
    return short or dotted(token.text)


def _joiner(text: str, run: list[Token], token: Token, knowledge: Words) -> str:
    """Say how "of", "and" or "de" joins two words of one name."""
    governed = _governs(run, knowledge) and not _lists(text, run, token, knowledge)
    if governed or heads(text, run, token, knowledge):
        return "joiner"
    return "particle" if _is_person(text, run, token) else ""


def _belongs(owner: Token, token: Token, knowledge: Words) -> bool:
    """Say whether 's stands within a name: the Children's Hospital."""
    tails = knowledge.words("organization_tails")
    return owner.folded in knowledge.words("owning") and token.folded in tails


def _turned(text: str, run: list[Token], token: Token) -> bool:
    """Say whether a comma parts a family name in capitals from the given name: NG, Anna."""
    if len(run) > 2 or not run[0].text.isupper() or token.text.isupper():  # noqa: PLR2004 -- double names
        return False
    start = run[0].start
    listed = text[max(0, start - 4) : start].rstrip(" ")[-1:] in ("", "\n", "|", ";", "•")
    family = all(one.text.isupper() and len(one.text) > 1 for one in run)
    dated = _DATED.match(text, token.end) is not None  # SEOUL, June 2
    return (
        family
        and listed
        and not dated
        and (token.folded in people().gender or is_rare_given(token.folded))
    )


_DATED = re.compile(r"\.? \d")
_AND = ("e", "y", "i")  # between two family names, but between two places as well


def _is_person(text: str, run: list[Token], token: Token) -> bool:
    """Say whether "de" and the like stand within a person's name: Ana Prado de Sá."""
    gap = text[run[-1].end : token.start].strip()
    if gap not in people().inner.split() or len(run) > 3:  # noqa: PLR2004 -- of a person
        return False
    first = run[0].folded
    given = any(one.folded in people().gender for one in (run[0], run[-1]))
    return given or (gap not in _AND and is_rare_given(first))


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


_SCORE = re.compile(r"\d{1,3}(?:[-–:]\d{1,3})+")


def _numbers(text: str, run: list[Token], token: Token) -> bool:
    """Say whether a number belongs to the name before it (Merin 3.5), and counts nothing."""
    last = run[-1]
    after = text[token.end : token.end + 16]
    if _SCORE.fullmatch(token.text) or last.text == "I" or last.text in organizations().code_set:
        return False
    if token.text.isdigit() and len(token.text) > 1:
        return len(run) == 1 and not re.match(r"[ -][a-z]", after)
    return not re.match(r"[ -](?:per|million|billion|bn|m|of|and|to|or|years?|months?)\b", after)


def dotted(word: str) -> bool:
    """Say whether a word is an initial or initials (J, U.S)."""
    return all(len(part) <= 1 for part in word.split("."))
