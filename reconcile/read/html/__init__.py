"""Pages in HTML: what a reader sees of one as text, with the structure its markup gives."""

from collections.abc import Sequence

from msgspec import UNSET, structs

from reconcile.model import Page, Shape
from reconcile.read.html.charset import decode
from reconcile.read.html.heads import Head
from reconcile.read.html.walking import walk
from reconcile.read.html.writing import Writer

__all__ = ["read_html"]


def read_html(source: str, data: bytes) -> Page:
    """Read a page in HTML or XHTML; its hash, language and kind are for the caller to fill in.

    Raise UnreadableSource for bytes in an encoding that is not known or not kept to.
    """
    head, writer = Head(), Writer()
    walk(decode(source, data), head, writer)
    text = "".join(writer.parts)
    shapes = _titled(writer.shapes, text, head.window())
    heading = next((text[one.start : one.end] for one in shapes if one.level == 1), None)
    title = head.title(heading)
    return Page(
        id=source,
        sha256="",
        media_type="",
        title=title,
        publisher=head.publisher(title),
        published=head.published(),
        author=head.author(),
        text=text,
        anchors=tuple(writer.anchors) or UNSET,
        shapes=tuple(shapes),
        boxes=tuple(writer.boxes()),
    )


def _titled(shapes: Sequence[Shape], text: str, window: str) -> Sequence[Shape]:
    """Raise the heading that the window's title repeats to the first level, where none has it."""
    if any(shape.level == 1 for shape in shapes):
        return shapes
    for k, shape in enumerate(shapes):
        words = text[shape.start : shape.end].casefold()
        if shape.level and words and words in window.casefold():
            return [*shapes[:k], structs.replace(shape, level=1), *shapes[k + 1 :]]
    return shapes
