"""Write names of other scripts in Latin letters, and tell spellings of one sound alike."""

import re
from functools import lru_cache

from reconcile.knowledge.name_lists import hangul, latin_letters, pinyin, surnames

_HAN = "\u3400-\u9fff"
_NATIVE_NAME = re.compile(rf"[{_HAN}]{{2,6}}")
_HANGUL_NAME = re.compile("[\uac00-\ud7af]{2,5}")

# Spellings of one sound across romanisations; applied in order, then doubled letters fall together.
_SOUNDS = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"['’`-]", ""),
        (r"tsch|tch|cz|č|ć", "ch"),
        (r"sch|sz", "sh"),
        (r"dzh|dj|dsch|^g(?=[ei])", "j"),
        (r"ph", "f"),
        (r"kh|gh|ch(?=[lrmn]|$)", "k"),
        (r"ck|q|c(?=[aoulrkt]|$)", "k"),
        (r"c(?=[eiy])|tz|ts|z", "s"),
        (r"dh", "d"),
        (r"th", "t"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"ou|oo|u", "o"),
        (r"ee|ie|ei|ey|y|e", "i"),
        (r"h(?=[^aeiou]|$)", ""),
        (r"(.)\1+", r"\1"),
    )
)
_VOWELS = re.compile(r"(?<=.)[aeio]")


@lru_cache(maxsize=65536)
def key(part: str) -> str:
    """Bring spellings of one sound together: Qadhafi and Gaddafi nearly, Hasan and Hassan fully."""
    for pattern, letters in _SOUNDS:
        part = pattern.sub(letters, part)
    return part


@lru_cache(maxsize=65536)
def skeleton(part: str) -> str:
    """Give the consonants of a word by their sound, with its first letter."""
    return _VOWELS.sub("", key(part))


@lru_cache(maxsize=65536)
def latin(text: str) -> str:
    """Write a name in Latin letters; Han by its Mandarin sound, family name apart."""
    if text.isascii():
        return text
    if _NATIVE_NAME.fullmatch(text):
        return _han(text)
    if _HANGUL_NAME.fullmatch(text):
        family = 2 if text[:2] in surnames() and len(text) > 3 else 1  # noqa: PLR2004 -- of four
        return " ".join("".join(map(hangul, part)) for part in (text[:family], text[family:]))
    return "".join(_letter(character) for character in text)


def _letter(character: str) -> str:
    if character < "\u0370":
        return character
    if "\uac00" <= character <= "\ud7af":
        return hangul(character)
    if "\u3041" <= character <= "\u3096":
        character = chr(ord(character) + 0x60)  # Hiragana stands below Katakana by that much
    found = latin_letters().get(character.lower())
    return found if found is not None else pinyin().get(character, character)


def _han(text: str) -> str:
    """Write a Han name, family name first; of two characters where the table has it so."""
    size = 2 if text[:2] in surnames() and len(text) > 2 else 1  # noqa: PLR2004 -- of three or more
    family, given = text[:size], text[size:]
    known = surnames().get(family)
    sound = known[0].forms[0] if known else "".join(_letter(c) for c in family)
    return f"{sound} {''.join(_letter(c) for c in given)}"
