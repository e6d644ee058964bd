"""rules/changes/: how a change in per cent is told with the values before and after it."""

import re
from functools import cache

from reconcile.knowledge.loading import Rules, read_rules, rules_folder

SHARE, BEFORE, AFTER = "\x01", "\x02", "\x03"  # stand for the figures in a text that is matched
_SLOTS = {"{share}": SHARE, "{before}": BEFORE, "{after}": AFTER}
_WRITTEN = re.compile(r"(\{\w+\})|(\.\.\.)|([\[\]()|])|([^\[\](){}|.]+)")
_SIGNS = {"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|"}
_FEW = r"(?:[^\W\d_]+ ){0,4}"


class ChangeExample(Rules, frozen=True, kw_only=True):
    """A text, and the share, the value before and the one after that it tells, if any."""

    text: str
    reads: tuple[str, ...]


class ChangeFile(Rules, frozen=True, kw_only=True):
    """rules/changes/LANGUAGE.toml."""

    form: tuple[str, ...] = ()
    example: tuple[ChangeExample, ...] = ()


@cache
def load_change_file(language: str) -> ChangeFile:
    """Load the forms of a language; none where it has no file."""
    path = rules_folder() / "changes" / f"{language}.toml"
    return read_rules(path, ChangeFile) if path.is_file() else ChangeFile()


@cache
def load_changes(language: str) -> re.Pattern[str] | None:
    """Compile the forms of a language, once, into one pattern over texts with marked figures."""
    forms = load_change_file(language.partition("_")[0].partition("-")[0]).form
    return re.compile("|".join(map(_compiled, forms)), re.IGNORECASE) if forms else None


def _compiled(form: str) -> str:
    return "".join(map(_part, _WRITTEN.finditer(form)))


def _part(found: re.Match[str]) -> str:
    slot, few, sign, words = found.groups()
    if slot:
        return _SLOTS[slot]
    return _FEW if few else _SIGNS[sign] if sign else re.escape(words)
