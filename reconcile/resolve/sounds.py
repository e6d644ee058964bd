"""Write names of other scripts in Latin letters, and tell spellings of one sound alike."""

import re
from functools import lru_cache

from reconcile.knowledge.name_lists import hangul, jyutping, latin_letters, pinyin, surnames
from reconcile.knowledge.unspaced import unspaced

_HAN = "\u3400-\u9fff"
_NATIVE_NAME = re.compile(rf"[{_HAN}]{{2,6}}")
_HANGUL_NAME = re.compile("[\uac00-\ud7a3]{2,5}")

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
UNREAD = "\u2022"  # stands for a word whose sound is not known
_ONSET = r"(tz|ts|zh|ch|sh|hs|kk|tt|pp|ss|jj|[bpmfdtnlgkhjqxrzcs])?"
_SYLLABLE = re.compile(
    _ONSET + r"([aeiouvwy]+(?:ng(?![aeiouy])|[nmklp](?![aeiouy])|r(?![aeiouy]))?)"
)
_SYLLABLE_NG = re.compile(_ONSET + r"([aeiouvwy]+(?:ng|[nmklp](?![aeiouy])|r(?![aeiouy]))?)")
Syllables = tuple[tuple[str, str], ...]
_INITIALS = {
    letter: row[0]
    for row in (
        ("p", "b", "pp"), ("t", "d", "tt"), ("k", "g", "kk"), ("l", "r"),
        ("c", "ch", "zh", "j", "q", "z", "ts", "tz", "jj"), ("s", "sh", "x", "hs", "ss"),
    )
    for letter in row
}  # fmt: skip
_FINALS = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"^w(?=.)|(?<=.)w(?=[aeio])", "u"), (r"eo|ou|aw|ow", "o"), (r"eu|oo|w", "u"),
        (r"ae|ai", "e"),
        (r"ee|ui|y(?=[^aeiou]|$)", "i"), (r"y", "i"), (r"ung", "ong"), (r"u(?=k$)", "o"),
        (r"ien", "ian"), (r"uen|en", "un"), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip
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
        return _korean(text)
    if _DEVANAGARI.search(text):
        return _devanagari(text)
    return "".join(_letter(character) for character in _with_articles(text))


_DEVANAGARI = re.compile("[\u0900-\u097f]")
_JOINED = re.compile("([\u0915-\u0939\u0958-\u095f])\u093c?([\u093e-\u094d])?")
_FLAPS = str.maketrans({"\u095c": "\u0930", "\u095d": "\u0930"})  # as Latin letters write them
_NUKTA = re.compile("[\u0921\u0922]\u093c")


def _devanagari(text: str) -> str:
    """Write a Hindi name in Latin letters.

    A consonant sounds with an a, unless a vowel sign stands on it, or it closes the word.
    """
    plain = _NUKTA.sub("\u0930", text.translate(_FLAPS))
    return " ".join(_hindi_word(word) for word in plain.split())


def _hindi_word(word: str) -> str:
    def sound(found: re.Match[str]) -> str:
        letter = _letter(found[1])
        bare = letter.removesuffix("a")
        if found[2]:
            return bare + ("" if found[2] == "\u094d" else _letter(found[2]))
        return bare if found.end() == len(word) else f"{bare}a"

    return "".join(_letter(character) for character in _JOINED.sub(sound, word))


_ARTICLE = re.compile(r"(?<!\w)ال(?=\w)")
_SON_OF = re.compile(r"(?<!\w)ا?بن(?!\w)")


def _with_articles(text: str) -> str:
    """Write what stands before Arabic names as Latin letters do: al-, bin."""
    return _SON_OF.sub("bin", _ARTICLE.sub("al-", text)) if "ن" in text or "ا" in text else text


def latin_name(text: str, kind: str) -> str:
    """Write a name in Latin letters, the closing word of a firm's name in English."""
    if kind == "person" or text.isascii():
        return latin(text) if " " not in text else " ".join(map(latin, text.split()))
    english = unspaced().english
    tail = next((one for one in english if text.endswith(one) and len(text) > len(one) + 1), "")
    if tail:
        return f"{latin(text.removesuffix(tail)).replace(' ', '')} {english[tail]}"
    return " ".join(map(latin, text.split()))


def _letter(character: str) -> str:
    if character < "\u0370":
        return character
    if "\uac00" <= character <= "\ud7a3":
        return hangul(character)
    if "\u3041" <= character <= "\u3096":
        character = chr(ord(character) + 0x60)  # Hiragana stands below Katakana by that much
    found = latin_letters().get(character.lower())
    return found if found is not None else pinyin().get(character, character)


def _han(text: str) -> str:
    """Write a Han name, family name first; of two characters where the table has it so.

    Japanese names sound as nothing in them tells: their given names stay unread.
    """
    size = 2 if text[:2] in surnames() and len(text) > 2 else 1  # noqa: PLR2004 -- of three or more
    family, given = text[:size], text[size:]
    known = surnames().get(family, ())
    if (known and known[0].people == "japanese") or (not known and len(text) == 4):  # noqa: PLR2004 -- two and two
        return f"{known[0].forms[0] if known else UNREAD} {UNREAD}"
    sound = known[0].forms[0] if known else "".join(_letter(c) for c in family)
    read = [_letter(c) for c in given]
    return f"{sound} {UNREAD if any(map(_is_han, read)) else '-'.join(read)}"


@lru_cache(maxsize=65536)
def cantonese(text: str) -> str:
    """Write a Han name by its Cantonese sound, family name apart; nothing where it has none."""
    size = 2 if text[:2] in surnames() and len(text) > 2 else 1  # noqa: PLR2004 -- of three or more
    known = surnames().get(text[:size], ())
    if not _NATIVE_NAME.fullmatch(text) or not any(one.people == "chinese" for one in known):
        return ""
    given = [jyutping().get(character, "") for character in text[size:]]
    return f"{known[0].forms[0]} {'-'.join(given)}" if all(given) else ""


def _is_han(letters: str) -> bool:
    return letters > "\u3400"


def _korean(text: str) -> str:
    size = 2 if text[:2] in surnames() and len(text) > 3 else 1  # noqa: PLR2004 -- of four
    known = surnames().get(text[:size])
    family = known[0].forms[0] if known else "".join(map(hangul, text[:size]))
    return f"{family} {'-'.join(map(hangul, text[size:]))}"


@lru_cache(maxsize=65536)
def readings(part: str) -> tuple[Syllables, ...]:
    """Part an East Asian word into syllables, in each way that its "ng" may be read.

    Each syllable is its class of initial and of final. Classes hold the spellings of Pinyin,
    Wade-Giles, Cantonese and both Korean romanisations together, so that Jen-hsun and Renxun, or
    Chong-un and Jong-un, fall near or into one. Hyphens part syllables for sure.
    """
    plain = part.replace("'", "").split("-")
    ways = (_SYLLABLE, _SYLLABLE_NG) if any("ng" in one for one in plain) else (_SYLLABLE,)
    return tuple(dict.fromkeys(_parted(plain, way) for way in ways))


def _parted(parts: list[str], way: re.Pattern[str]) -> Syllables:
    return tuple(
        [
            (_INITIALS.get(initial, initial), _final(final))
            for part in parts
            for initial, final in way.findall(part)
            if initial or final
        ]
    )


def _final(final: str) -> str:
    for pattern, letters in _FINALS:
        final = pattern.sub(letters, final)
    return final
