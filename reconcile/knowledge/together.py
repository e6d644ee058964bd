"""rules/together/: how a language tells figures that have to fit one another in one breath."""

import re
from functools import cache
from typing import Literal, NamedTuple

from reconcile.knowledge.loading import Rules, read_rules, rules_folder

Telling = Literal[
    "change", "twofold", "threefold", "half", "rise", "fall", "points", "span", "product", "share",
    "parts", "margin", "born", "aged",
]  # fmt: skip

Words = Literal["otherwise", "people", "places", "total", "within", "consists"]

# What stands for a figure in a text that is matched, by its sort: code points of private use.
SORTS = {
    "money": "\ue001",
    "count": "\ue002",
    "quantity": "\ue003",
    "percent": "\ue004",
    "date": "\ue005",
    "duration": "\ue006",
    "age": "\ue007",
    "range": "\ue009",
    "score": "\ue00a",
    "other": "\ue008",
}
_FIGURES = ("money", "count", "quantity")
_SLOTS = {
    "before": (*_FIGURES, "percent"),
    "after": (*_FIGURES, "percent"),
    "range": ("range",),
    "whole": _FIGURES,
    "part": _FIGURES,
    "share": ("percent",),
    "second": ("percent",),
    "third": ("percent",),
    "number": ("count",),
    "score": ("score",),
    "margin": ("count",),
    "each": ("money",),
    "total": ("money",),
    "lasts": ("duration",),
    "age": ("age", "count"),
    "date": ("date",),
    "when": ("date",),
}
_WRITTEN = re.compile(r"\{(\w+)\}|(\.\.\.)|([\[\]()|])|( )|\\?([()]|[^\[\](){}|.\\ ]+)")
_OPTIONAL = re.compile(r"\[[^\[\]]*\]")
_SIGNS = {"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|"}
_FEW = r"(?:[^\W\d_]+(?:-[^\W\d_]+)?\s){0,4}"
_START, _END = r"(?<![\w-])", r"(?!\w)"


class Form(NamedTuple):
    """A form as it is written, and for each figure that it cannot do without the signs of it."""

    tells: Telling
    text: str
    needs: tuple[str, ...]


class TogetherExample(Rules, frozen=True, kw_only=True):
    """A text, and the figures that it tells together, in the order of their slots' names."""

    text: str
    reads: tuple[str, ...]


class Told(Rules, frozen=True, kw_only=True):
    """One way of telling figures together, and the forms that it takes."""

    tells: Telling
    form: tuple[str, ...]
    example: tuple[TogetherExample, ...]


class TogetherFile(Rules, frozen=True, kw_only=True):
    """rules/together/LANGUAGE.toml: `otherwise` are words by which a rise may lower a figure.

    `people` and `places` are what lists of names may count. `total` are the heads of a table's row
    or column of totals, `within` begin the heads of rows that are parts of the row above them, and
    `consists` lead from a total to its parts.
    """

    told: tuple[Told, ...] = ()
    otherwise: str = ""
    people: str = ""
    places: str = ""
    total: str = ""
    within: str = ""
    consists: str = ""


@cache
def load_together(language: str) -> TogetherFile:
    """Load the forms of a language; none where it has no file."""
    path = rules_folder() / "together" / f"{_plain(language)}.toml"
    return read_rules(path, TogetherFile) if path.is_file() else TogetherFile()


@cache
def load_forms(language: str) -> tuple[Form, ...]:
    """List the forms of a language, with what they tell."""
    told = load_together(_plain(language)).told
    return tuple(_form(each.tells, form) for each in told for form in each.form)


@cache
def load_words(language: str, key: Words) -> frozenset[str]:
    """Load one list of words of a language, each as it is written in the file."""
    words: str = getattr(load_together(_plain(language)), key)
    return frozenset(word.strip() for word in words.split(";") if word.strip())


@cache
def form_pattern(form: str) -> re.Pattern[str]:
    """Compile one form: [x] may be left out, ... stands for up to four words."""
    parts = "".join(map(_part, _WRITTEN.finditer(form)))
    start, end = _START if form[0].isalpha() else "", _END if form[-1].isalpha() else ""
    return re.compile(f"{start}{parts}{end}", re.IGNORECASE)


def _plain(language: str) -> str:
    return language.partition("_")[0].partition("-")[0]


def _form(tells: Telling, text: str) -> Form:
    bare = _OPTIONAL.sub("", _OPTIONAL.sub("", text))  # an option may hold another
    slots = re.findall(r"\{(\w+)\}", bare)
    return Form(tells, text, tuple(_signs(slot) for slot in slots))


def _signs(slot: str) -> str:
    return "".join(SORTS[sort] for sort in _SLOTS[slot])


def _part(found: re.Match[str]) -> str:
    slot, few, sign, blank, words = found.groups()
    if slot:
        return f"(?P<{slot}>[{_signs(slot)}])"
    if blank:
        return r"\s"
    return _FEW if few else _SIGNS[sign] if sign else re.escape(words)
