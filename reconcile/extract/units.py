"""Find the unit that stands at a place behind a figure: a name, a symbol, a product of symbols."""

import re

from reconcile.extract.page import Page

SYMBOL = re.compile(r"[A-Za-zµμΩÅ\u212B⊙°º%]+(?:/[A-Za-z])?")
EXPONENT = re.compile(r"(?:\^?\(?([-+]?[1-9])\)?(?![^\W_]|[.,]\d)|([²³⁻¹]+))")
SPACED_EXPONENT = re.compile(r" ?(-[1-9])(?![^\W_]|[.,]\d)")
JOINT = re.compile(r" ([/.⋅*]) ?|([/⋅*]) ?|(\.)(?! )|( )")
LOWERED_POWER = re.compile(r" ([23])(?![^\W_]|[.,]\d)")  # "kg/m 3", as copied from print
SPACED_POWER = re.compile(r"-[1-9]\Z|[⁻²³]\Z")
SUPERSCRIPTS = str.maketrans("²³¹⁻", "231-")
LATIN = re.compile(r"[0-9A-Za-z\u00c0-\u024f]")
LONELY = frozenset("ABCFGJKMNTVWabdfuh")  # letters that are names or words more often than units
TOLD = frozenset("KNVWh")  # those of them that a small word behind them shows to be units
NAMES = frozenset("CF")  # those that make a figure a name where they are glued to it
RAISED = frozenset({"meter", "centimeter", "millimeter", "kilometer"})
SMALL = 3  # letters of a small word, where a language lists none
SHARES = "%‰"  # signs that are never part of a word, and have no powers
OTHER_DEGREE = re.compile(r" ?\(-?\d{1,3}(?:\.\d)? ?[CF]\)")  # the same in the other scale
ONE_DEGREE = re.compile(r"\d ?[CF] ?\(-?\d{1,3}(?:\.\d)? ?\Z|(?<![\w.)])-\d{1,3}\Z")
NEAR, CUES = 14, 80  # signs around a letter that may hold the same in the other scale, and a cue
LETTER = 2  # a bracket and one letter, which is a variable rather than a unit
FACTORS = 4  # symbols in one product, after the first
CLOSING = {"(": ")", "[": "]", "<": ">"}
SHORT = 4  # letters of a name that may begin a product of symbols

Found = tuple[int, str]


def unit_after(page: Page, at: int, *, glued: bool) -> Found | None:
    """Find the unit at a place: where it ends, and its name."""
    named = page.grammar.around.units.at(page.low, at)
    if named is None:
        return _product(page, at, glued=glued) or _bracketed(page, at)
    if named[0] - at > SHORT:
        return named
    product = _product(page, at, glued=glued)
    return product if product and product[0] > named[0] else named


def _bracketed(page: Page, at: int) -> Found | None:
    """Read "20 [kg]"."""
    closing = CLOSING.get(page.low[at : at + 1])
    if closing is None:
        return None
    found = page.grammar.around.units.at(page.low, at + 1) or _product(page, at + 1, glued=True)
    if found and found[0] - at > LETTER and page.low[found[0] : found[0] + 1] == closing:
        return found[0] + 1, found[1]
    return None


def _product(page: Page, at: int, *, glued: bool) -> Found | None:
    """Read a product of symbols: "kg/cm³", "m s-1", "g.cm^-3"."""
    norm = page.norm
    first = _symbol(page, at)
    if first is None:
        return None
    if norm[at : first[0]] in page.grammar.lexicon.wordlike and not _ends(page, first[0]):
        return None
    end, unit = _factors(page, first)
    lonely = end - at == 1 and norm[at] in LONELY
    if lonely and norm[at] in NAMES and (glued or not _ends_there(norm, end)):
        return (end, unit) if _is_heat(page, at) else None
    if lonely and not (_stands(norm, end, glued=glued) or _told(page, at)):
        return None
    return None if LATIN.match(norm, end) and norm[end - 1] not in SHARES else (end, unit)


def _ends_there(norm: str, end: int) -> bool:
    return norm[end : end + 1] != "-" and _stands(norm, end, glued=False)


def _is_heat(page: Page, at: int) -> bool:
    """Say whether a letter that is in names too is a degree's: "35C (95F)", "-10C"."""
    norm, low = page.norm, page.low
    if norm[at + 1 : at + 2].isalnum() or norm.startswith("-", at + 1):
        return False
    both = OTHER_DEGREE.match(norm, at + 1) or ONE_DEGREE.search(norm, max(0, at - NEAR), at)
    around = low[max(0, at - CUES) : at + CUES]
    return both is not None or page.grammar.around.heat.search(around) is not None


def _factors(page: Page, first: Found) -> Found:
    """Add the symbols that multiply or divide the first one."""
    norm = page.norm
    end, unit = first
    for _ in range(FACTORS):
        joint = JOINT.match(norm, end)
        following = _symbol(page, joint.end()) if joint else None
        if joint is None or following is None:
            break
        if joint[4] and not SPACED_POWER.search(norm, end, following[0]):
            break
        end, name = following
        if joint[2] == "/" and name in RAISED and (power := LOWERED_POWER.match(norm, end)):
            end, name = power.end(), f"{name}**{power[1]}"
        unit = f"{unit}{'/' if '/' in joint[0] else '*'}{name}"
    return end, unit


def _symbol(page: Page, at: int) -> Found | None:
    """Read one symbol and its power."""
    match = SYMBOL.match(page.norm, at)
    if match is None:
        return None
    names, norm = page.grammar.lexicon.symbols, page.norm
    if match[0][0] in SHARES:
        return match.start() + 1, names[match[0][0]]
    end, name = match.end(), names.get(match[0]) or names_in_words(page, match)
    if name is None:
        end = at + len(match[0].partition("/")[0])
        name = names.get(norm[at:end])
        if name is None:
            return None
    if norm[at:end] in page.grammar.lexicon.wordlike and norm.startswith("-", end):
        return end, name  # "1-in-5"
    power = EXPONENT.match(norm, end) or SPACED_EXPONENT.match(norm, end)
    if power is None:
        return end, name
    size = power[1] or power[2].translate(SUPERSCRIPTS)
    return power.end(), f"{name}**{size.lstrip('+')}"


def names_in_words(page: Page, match: re.Match[str]) -> str | None:
    """Give the unit that a word in a product names: "l · day-1"."""
    if not page.norm[match.start() - 2 : match.start()].strip(" ").endswith((".", "/", "*", "⋅")):
        return None
    return page.grammar.around.units.table.get(match[0])


def _stands(norm: str, end: int, *, glued: bool) -> bool:
    """Say whether a single letter is a unit here, and no word: glued, or at an end."""
    following = norm[end : end + 2]
    if not following or following[0] in ".,;:)]/^-²³⁻\n%":
        return True
    return glued and not LATIN.match(following)


def _told(page: Page, at: int) -> bool:
    """Say whether a small word or a bracket behind a letter shows that it is a unit: "9 K at"."""
    low = page.low
    if page.norm[at] not in TOLD or low[at + 1 : at + 2] != " ":
        return False
    if low[at + 2 : at + 3] == "(":
        return True
    word = page.grammar.letters.word.match(low, at + 2)
    stop = page.grammar.nouns.stop
    return word is not None and (word[0] in stop if stop else len(word[0]) <= SMALL)


def _ends(page: Page, end: int) -> bool:
    """Say whether a symbol that is also a word ("in") is no word here."""
    rest = page.low[end : end + 12]
    if not rest or rest[0] not in " -" or not rest[1:2].isalnum():
        return True
    return rest.split()[0].strip(".,;)-") in page.grammar.around.measures
