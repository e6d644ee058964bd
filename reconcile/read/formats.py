"""Bytes -> text: what each kind of file is, and how it becomes the text that offsets count in."""

from collections.abc import Callable

from msgspec import Struct

from reconcile.errors import UnreadableSource
from reconcile.model import Page

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_NUL = "has zero bytes in it, so it is binary and not text"


class Format(Struct, frozen=True):
    """A kind of file: its media type, and how its bytes become text, or a page with its layout."""

    media_type: str
    decode: Callable[[str, bytes], str | Page]


def decode_text(source: str, data: bytes) -> str:
    """Decode UTF-8 without its byte order mark, line ends as they stand.

    Raises UnreadableSource for bytes that are no text or in another encoding.
    """
    if data.startswith(_UTF16_MARKS):
        raise UnreadableSource(source, "is UTF-16 and not UTF-8: convert it to UTF-8")
    if b"\0" in data:
        raise UnreadableSource(source, _NUL)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableSource(
            source, f"is not UTF-8 (see its line {line}): convert it to UTF-8"
        ) from error


def decode_html(source: str, data: bytes) -> Page:
    """Read a page in HTML; raise UnreadableSource for bytes in no encoding that it names."""
    from reconcile.read.html import read_html  # noqa: PLC0415 -- the parser is slow to import

    return read_html(source, data)


def decode_csv(source: str, data: bytes) -> Page:
    """Read a table in CSV; raise UnreadableSource for bytes that are no text in UTF-8."""
    from reconcile.read.csv import read_csv  # noqa: PLC0415 -- few runs have a table

    return read_csv(source, decode_text(source, data))


# One row a suffix; a further format is a file beside this one and a row here.
READERS = {
    ".txt": Format("text/plain", decode_text),
    ".text": Format("text/plain", decode_text),
    ".md": Format("text/markdown", decode_text),
    ".markdown": Format("text/markdown", decode_text),
    ".html": Format("text/html", decode_html),
    ".htm": Format("text/html", decode_html),
    ".xhtml": Format("application/xhtml+xml", decode_html),
    ".csv": Format("text/csv", decode_csv),
    ".tsv": Format("text/tab-separated-values", decode_csv),
}
DECODERS = {reader.media_type: reader.decode for reader in READERS.values()}
