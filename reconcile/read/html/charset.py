"""Bytes -> text, by the mark, the declaration or the habit of pages, never by guessing."""

import re

from reconcile.errors import UnreadableSource

_HEAD = 1024  # bytes in which a page names its encoding, by the HTML standard
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_DECLARED = re.compile(
    rb"(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w:.-]{2,40})", re.ASCII
)
# Names as the Encoding Standard (encoding.spec.whatwg.org) reads them -> Python's codecs.
_SINGLE = "cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 koi8-r koi8-u macroman"
_NAMES = {
    **{f"windows-{name[2:]}": name for name in _SINGLE.split() if name.startswith("cp")},
    **{f"iso-8859-{k}": f"iso-8859-{k}" for k in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii"), "cp1252"),
    **{name: name for name in ("koi8-r", "koi8-u", "big5", "gb18030", "euc-jp", "iso-2022-jp")},
    **dict.fromkeys(("utf-8", "utf8", "utf-16", "utf-16le", "utf-16be"), "utf-8"),
    **dict.fromkeys(("gb2312", "gbk", "gb_2312-80", "x-gbk", "chinese"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "korean", "windows-949"), "cp949"),
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "windows-874": "cp874",
    "big5-hkscs": "big5hkscs",
    "macintosh": "mac-roman",
}


def decode(source: str, data: bytes) -> str:
    """Decode a page by its byte order mark, or as UTF-8 where it is that, or as it declares.

    Raise UnreadableSource where its bytes do not keep to that, with the line where they stop to.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _decoded(source, data[len(mark) :], name, name.upper())
    if b"\0" in data:
        raise UnreadableSource(source, "has zero bytes in it, so it is binary and not text")
    found = _DECLARED.search(data[:_HEAD])
    declared = found[1].decode("ascii").lower() if found else "utf-8"
    try:
        if not declared.startswith("iso-2022"):  # whose escapes are valid UTF-8
            return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    codec = _NAMES.get(declared)
    if codec is None:
        raise UnreadableSource(
            source, f"names an encoding that is not known ({declared}): convert it to UTF-8"
        )
    return _decoded(source, data, codec, declared.upper())


def _decoded(source: str, data: bytes, codec: str, named: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableSource(
            source, f"is not {named} (see its line {line}): convert it to UTF-8"
        ) from error
