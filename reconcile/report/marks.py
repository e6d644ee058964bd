"""Unseen characters, made visible: nothing in a source may act on a page or terminal."""

import re

# C0 and C1 controls but tab and line feed, soft hyphen and Arabic letter mark, zero-width space and
# marks, line and paragraph separators, bidi embeddings and isolates, invisible operators, byte
# order mark, interlinear annotations, lone surrogates, tags. Joiners (200C, 200D) stay: scripts and
# emoji need them.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """Show control, bidi and other unseen characters as marks: ESC as ␛, U+202E as ‹U+202E›."""
    return _UNSEEN.sub(_mark, text)


def _mark(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:  # noqa: PLR2004 -- the C0 controls have pictures from U+2400 on
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"‹U+{code:04X}›"  # noqa: PLR2004 -- DEL
