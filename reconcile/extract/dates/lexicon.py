"""A language's words, each with the roles it can play in a date, and the patterns that find them.

A role is a part of a date's grammar ("month", "ago"). Every set of roles that some word plays is
given a letter, so that a row of tokens is a short string and the grammar plain regular expressions
over it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import count

from msgspec import Struct, field

from reconcile.knowledge.dates import DateRules, date_names, date_rules, expand

Value = int | str
Roles = dict[str, Value]
Read = tuple[Roles, str]  # of a token: its roles and their letter, "" where it is passed over
UNITS = ("day", "week", "weekend", "fortnight", "month_unit", "quarter", "half", "year", "decade",
         "century")  # fmt: skip
_ANCHORS = {"month", "weekday", "deictic", "holiday", "era", "decade_name", "dmark", "ymark",
            "mmark", "fiscal", "thousand", "length", "hundreds_said", "half_name",
            *UNITS}  # fmt: skip
_STRONG = {"within", "since", "until", "before", "after", "between", "part", "rel"}
_SOFT = {"by", "from", "to", "of"}
LETTER = (
    r"(?:[^\W\d_]|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0962\u0963])"
)
_HAN_DIGITS = "〇零一二三四五六七八九"
_HAN_NUMBER = f"[{_HAN_DIGITS}十百千]+"
UNKNOWN = "?"
_LETTERS = re.compile(LETTER + "+")
_MARKS = {
    ",": "comma", "،": "comma", "、": "comma", "，": "comma", ".": "dot", "॰": "dot", "·": "dot",
    "-": "dash", "–": "dash", "—": "dash", "−": "dash", "‐": "dash", "~": "dash", "～": "dash",
    "〜": "dash", "/": "slash", "／": "slash", "(": "open", ")": "close", "（": "open",
    "）": "close",
}  # fmt: skip
_NO_DATE = (  # percentages, numbers in groups of three, and times of day
    r"\d+(?:[.,]\d+)*%|\d{1,3}(?:[,.’'\u00a0\u202f]\d{3})+(?:[.,]\d+)?(?!\d)"
    r"|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"
)
_NOTHING = re.compile("(?!)")
_FIRST_LETTER = 0x4E00  # any block without meaning to a regular expression
LETTERS = {  # of the roles that tokens have without a word list, the same in every language
    role: chr(number)
    for number, role in enumerate(
        (
            "num", "yy", "year4", "year2", "ord", "numeric", "yearmonth", "hundreds",
            "decade_digits", "quarter_code", "half_code", "fiscal_code", "yearword_code",
            *dict.fromkeys(_MARKS.values()),
            "yr", "mo", "wk", "dy", "pd", "span", "dur",
        ),
        _FIRST_LETTER,
    )
}  # fmt: skip


class Lexicon(Struct):
    """One language, ready to read with."""

    language: str
    rules: DateRules
    words: dict[str, Roles]
    phrases: dict[str, list[tuple[list[str], Roles]]] = field(default_factory=dict)
    letters: dict[frozenset[str], str] = field(
        default_factory=lambda: {frozenset({role}): letter for role, letter in LETTERS.items()}
    )
    abbreviated: frozenset[str] = frozenset()
    uncertain: frozenset[str] = frozenset()
    leading: dict[str, str] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)
    token: re.Pattern[str] = _NOTHING
    anchor: re.Pattern[str] = _NOTHING
    by_role: dict[str, str] = field(default_factory=dict)
    read: dict[tuple[str, str], Read] = field(default_factory=dict)  # tokens by kind and word
    counter: count[int] = field(default_factory=lambda: count(_FIRST_LETTER + len(LETTERS)))

    def letter(self, roles: Roles) -> str:
        """Give the letter of a token that can play these roles."""
        return self.letters.get(frozenset(roles), UNKNOWN) if roles else UNKNOWN

    def having(self, role: str) -> str:
        """Give the letters of every set that holds a role."""
        if not self.by_role:
            for roles, letter in self.letters.items():
                for each in roles:
                    self.by_role[each] = self.by_role.get(each, "") + letter
        return self.by_role.get(role, "")


@cache
def lexicon(language: str) -> Lexicon:
    """Compile a language's rules and names; raises InvalidRules."""
    rules = date_rules(language)
    found = Lexicon(language, rules, _words(rules, language))
    forms = [*found.words, *rules.ordinal_suffixes, *rules.decade_suffixes, *rules.codes, "s"]
    found.token = re.compile(_token_pattern(found))
    found.anchor = re.compile(_anchor_pattern(found))
    names = date_names(language)
    rows = (*names.months, *names.weekdays)
    found.leading = {form: _leading(roles) for form, roles in found.words.items()}
    found.abbreviated = frozenset(form for row in rows for form in row[1:])
    found.uncertain = frozenset(rules.uncertain)
    _split_phrases(found)
    found.known.update(*(_LETTERS.findall(form) for form in forms))
    for roles in (*map(frozenset, found.words.values()), *_phrase_roles(found)):
        if roles not in found.letters:
            found.letters[roles] = chr(next(found.counter))
    return found


def _leading(roles: Roles) -> str:
    """Say how surely a word leads to a date: "in", "since"; less so "by", "of"."""
    return "strong" if _STRONG & roles.keys() else "soft" if _SOFT & roles.keys() else ""


def _words(rules: DateRules, language: str) -> dict[str, Roles]:
    """Gather every word with its roles and their values."""
    found: dict[str, Roles] = {}
    for role, value, form in (*_named(language), *_counted(rules), *_listed(rules)):
        found.setdefault(form, {})[role] = value
    return found


def _named(language: str) -> Iterator[tuple[str, Value, str]]:
    names = date_names(language)
    for role, rows in (("month", names.months), ("weekday", names.weekdays)):
        for number, forms in enumerate(rows, 1):
            yield from ((role, number, form) for form in forms)


def _counted(rules: DateRules) -> Iterator[tuple[str, Value, str]]:
    for role, lines, first in (("numw", rules.numbers, 0), ("ord", rules.ordinals, 1)):
        for number, line in enumerate(lines, first):
            forms = [form for part in line.split("|") if part for form in expand(part)]
            yield from ((role, number, form) for form in forms)


def _listed(rules: DateRules) -> Iterator[tuple[str, Value, str]]:
    for key, listed in rules.words.items():
        role, _, value = key.partition(":")
        forms = [form for part in listed for form in expand(part)]
        yield from ((role, int(value) if value.isdigit() else value, form) for form in forms)


def _split_phrases(found: Lexicon) -> None:
    """Index the entries of several tokens by the first of them, the longest first."""
    if not found.rules.spaced:
        return
    for form in [form for form in found.words if not _is_word(form)]:
        parts = [match[0].strip() for match in found.token.finditer(form)]
        if len(parts) > 1:
            found.phrases.setdefault(parts[0], []).append((parts[1:], found.words.pop(form)))
    for rows in found.phrases.values():
        rows.sort(key=lambda row: -len(row[0]))


def _phrase_roles(found: Lexicon) -> list[frozenset[str]]:
    return [frozenset(roles) for rows in found.phrases.values() for _, roles in rows]


def _is_word(form: str) -> bool:
    return re.fullmatch(LETTER + "+", form) is not None


def _token_pattern(found: Lexicon) -> str:
    """Compose the pattern of one token; the group that matched tells its kind.

    Words and plain numbers come first, because most tokens are such.
    """
    rules = found.rules
    suffixes, decades = _any(rules.ordinal_suffixes), _any(rules.decade_suffixes)
    codes = _any(tuple(rules.codes))
    month = "(?:0?[1-9]|1[0-2])"
    year_month = rf"\d{{4}}[-/]{month}|{month}[-/]\d{{4}}|(?:0[1-9]|1[0-2])\.\d{{4}}"
    alone = r"(?<!\d[-/.,])"
    edge = f"(?!{LETTER})" if rules.spaced else ""
    kinds = [
        ("word", _word_pattern(found)),
        ("digits", r"\d++(?![\w'’%]|[-.,:：/]\w|\s[-/])" if rules.spaced else "(?!)"),
        ("other", _NO_DATE),
        ("numeric", rf"{alone}\d{{1,4}}(?P<by>[-/.])\d{{1,2}}(?P=by)\d{{1,4}}(?!\d|[-/.,]\d)"),
        ("yearmonth", rf"{alone}(?:{year_month})(?!\d|[-/.,]\d|[-/]{LETTER})"),
        ("decade", rf"(?:\d\d)?\d0{decades}{edge}"),
        ("ordinal", rf"(?<![\d.,])\d{{1,2}}\s?{suffixes}{edge}"),
        ("code", rf"(?<!{LETTER}){codes}['’]?\d{{1,4}}(?!\d)|(?<!\d)[1-4]{codes}(?!\w)"),
        ("decimal", r"\d+[.,]\d+"),
        ("number", r"\d+"),
        ("short", r"(?<!\w)['’]\d\d(?!\d)"),
        ("suffix", rf"(?<=\w)['’]{LETTER}{{1,6}}"),
        ("han", _HAN_NUMBER if rules.han_numbers else "(?!)"),
        ("letter", f"{LETTER}+" if rules.spaced else LETTER),
        ("mark", r"[^\w\s]"),
    ]  # fmt: skip
    return r"\s*+(?:" + "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in kinds) + ")"


def _word_pattern(found: Lexicon) -> str:
    if not found.rules.spaced:
        return _tree(list(found.words))
    joint = "['’]?" if found.rules.apostrophe == "elision" else ""
    plain = LETTER if found.rules.vowel_signs else r"[^\W\d_]"
    return rf"{plain}++(?!\d){joint}"


def _any(forms: tuple[str, ...]) -> str:
    """Match any of some forms, the longest that fits; nothing where there are none."""
    if not forms:
        return "(?!)"
    return "(?:" + "|".join(map(re.escape, sorted(forms, key=lambda f: (-len(f), f)))) + ")"


def _anchor_pattern(found: Lexicon) -> str:
    """Match where a date may be: a digit that can be part of one, or a word that always is."""
    starts = [form for form, roles in found.words.items() if _ANCHORS & roles.keys()]
    digits = r"[12]\d{3}(?!\d)|\d{1,2}[-/.]\d{1,2}[-/.]|\d0['’]?s"
    codes = _any(tuple(found.rules.codes))
    if found.rules.spaced:  # what begins with a class of characters is found three times as fast
        return rf"[\W_](?:{_tree(starts)}(?!{LETTER})|{digits}|{codes}\d|[1-4]{codes}\b)"
    return f"{_tree(starts)}|{digits}"


def _tree(words: list[str]) -> str:
    """Match any of some words by their common beginnings, the longest first."""
    if words == [""]:
        return ""
    heads: dict[str, list[str]] = {}
    for word in words:
        if word:
            heads.setdefault(word[0], []).append(word[1:])
    parts = [re.escape(head) + _tree(rest) for head, rest in sorted(heads.items())]
    joined = parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
    return f"(?:{joined})?" if "" in words else joined


MARKS = _MARKS
HAN_DIGITS = _HAN_DIGITS
