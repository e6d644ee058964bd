"""Find names in scripts without capitals, where a Latin name beside them says what they are."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from reconcile.model import Name

# Han, Kana, Hangul, Cyrillic, Arabic, Devanagari: blocks of Unicode, with the dots between names.
_SCRIPTS = (
    "\u3400-\u4dbf\u4e00-\u9fff", "\u3040-\u30ff", "\uac00-\ud7af", "\u0400-\u04ff",
    "\u0600-\u06ff", "\u0900-\u097f",
)  # fmt: skip
_BRACKET = frozenset("(（")
_LONGEST = {"person": 30, "organization": 40, "place": 30, "product": 30}


@cache
def _after() -> re.Pattern[str]:
    native = "|".join(rf"[{s}][{s}\u00b7\u30fb .-]{{0,38}}[{s}]" for s in _SCRIPTS)
    return re.compile(rf" ?[(（]\s*(?:[A-Za-z]+: ?)?(?P<native>{native})\s*[)）,;，]")


def beside(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """Yield the native writings in brackets right after names, typed as the names are."""
    for name in names:
        if not _BRACKET & {*text[name.end : name.end + 2]}:
            continue
        found = _after().match(text, name.end)
        if found and len(found["native"]) <= _LONGEST[name.type]:
            start, end = found.span("native")
            yield Name(
                source=name.source,
                start=start,
                end=end,
                text=text[start:end],
                type=name.type,
                provenance=name.provenance,
                cues=(f"beside {name.text}",),
            )
