"""Pages in HTML: what a reader sees of one as text, with the structure its markup gives."""

from msgspec import UNSET

from reconcile.model import Page
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
    title = head.title(writer.first_heading())
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
        shapes=tuple(writer.shapes),
        boxes=tuple(writer.boxes()),
    )
