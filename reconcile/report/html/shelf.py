"""Parts of a page that a large one carries compressed, and shows when they come into sight.

A part on the shelf stands in the page as a token between NULs, which no text of a page can hold.
When all is written, the tokens become the parts themselves or, above a limit, empty elements; then
the parts go into the page as base64 of deflated JSON, which a script unpacks.
"""

import re
import zlib
from base64 import b64encode

import msgspec

from reconcile.report.html.markup import Markup, element, join

_TOKEN = re.compile("\0(\\d+)\0")
_CRATE = 400_000  # code points unpacked at a time: some milliseconds
_ROWS = 80  # shown at a time


class Shelf:
    """Collect parts while a page is written."""

    def __init__(self) -> None:
        self._parts: list[tuple[str, Markup, dict[str, str | int | None]]] = []

    def hold(self, tag: str, /, *children: str, **attributes: str | int | None) -> Markup:
        """Put an element's content on the shelf; give the token that stands for the element."""
        self._parts.append((tag, join(children), attributes))
        return Markup(f"\0{len(self._parts) - 1}\0")

    def rows(self, tag: str, /, *rows: Markup, **attributes: str | int | None) -> Markup:
        """Hold many rows in several elements of one kind, for none to take long to show."""
        held = range(0, len(rows), _ROWS)
        return join(self.hold(tag, *rows[at : at + _ROWS], **attributes) for at in held)

    def served(self, page: str, limit: int, note: str) -> Markup:
        """Put the parts into a page or, where it would have more bytes than the limit, beside it.

        The note tells those who run no scripts what they miss.
        """
        whole = (page, *(content for _, content, _ in self._parts))
        if sum(len(each.encode()) for each in whole) <= limit:
            return Markup(_TOKEN.sub(self._plain, page))
        crates = self._crates()
        found = {part: crate for crate, parts in enumerate(crates) for part in parts}

        def empty(token: re.Match[str]) -> str:
            tag, _, attributes = self._parts[int(token[1])]
            at = f"{found[int(token[1])]}.{token[1]}"
            return element(tag, data_part=at, **attributes)

        packed = join(map(self._packed, range(len(crates)), crates))
        told = element("noscript", element("p", note, class_="hint"))
        return element("div", told, Markup(_TOKEN.sub(empty, page)), packed, class_="large")

    def _plain(self, token: re.Match[str]) -> str:
        tag, content, attributes = self._parts[int(token[1])]
        return element(tag, content, **attributes)

    def _crates(self) -> list[list[int]]:
        """Sort parts into crates of about one size, in their order."""
        crates: list[list[int]] = [[]]
        filled = 0
        for number, (_, content, _) in enumerate(self._parts):
            if filled and filled + len(content) > _CRATE:
                crates.append([])
                filled = 0
            crates[-1].append(number)
            filled += len(content)
        return crates

    def _packed(self, crate: int, parts: list[int]) -> Markup:
        content = {number: str(self._parts[number][1]) for number in parts}
        deflater = zlib.compressobj(6, wbits=-zlib.MAX_WBITS)
        data = deflater.compress(msgspec.json.encode(content)) + deflater.flush()
        packed = Markup(b64encode(data).decode())
        return element("script", packed, type="text/plain", id=f"crate-{crate}")
