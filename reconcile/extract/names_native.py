"""Find names in scripts without capitals, where a Latin name beside them says what they are."""

import re
from collections.abc import Iterator, Sequence

from reconcile.model import Name

# Han, Kana, Hangul, Cyrillic, Arabic, Devanagari: blocks of Unicode, with the dots between names.
_SCRIPTS = (
    "\u3400-\u4dbf\u4e00-\u9fff", "\u3040-\u30ff", "\uac00-\ud7af", "\u0400-\u04ff",
    "\u0600-\u06ff", "\u0900-\u097f",
)  # fmt: skip
_NATIVE = "|".join(f"[{script}][{script}\u00b7\u30fb .-]{{0,38}}[{script}]" for script in _SCRIPTS)
_AFTER = re.compile(rf" ?[(（]\s*(?:[A-Za-z]+: ?)?(?P<native>{_NATIVE})\s*[)）,;，]")
_LONGEST = {"person": 30, "organization": 40, "place": 30, "product": 30}


def beside(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """Yield the native writings in brackets right after names, typed as the names are."""
    for name in names:
        found = _AFTER.match(text, name.end)
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
