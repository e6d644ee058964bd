"""Documents in a line: blocks are paragraphs, sentences end in a full stop and a space."""

import datetime as dt
import re

from reconcile.model import Block, Document, Part, Provenance, Source, Span

_END = re.compile(
    r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bLtd)(?<!\bDra)(?<!\bSra)(?<!\bDott)[.!?][”\"]?\s+(?=[“\"A-Z])"
)


def document(
    text: str,
    name: str = "a.txt",
    *,
    published: dt.date | None = None,
    parts: dict[int, Part] | None = None,
    provenances: dict[int, Provenance] | None = None,
    language: str = "en",
) -> Document:
    """Make a document; `parts` and `provenances` are by the number of the paragraph."""
    blocks, sentences = [], []
    for number, found in enumerate(re.finditer(r"[^\n]+", text)):
        part = (parts or {}).get(number, "body")
        provenance = (provenances or {}).get(number, "human")
        blocks.append(Block(start=found.start(), end=found.end(), part=part, provenance=provenance))
        start = found.start()
        for end in _END.finditer(text, found.start(), found.end()):
            sentences.append(Span(start, end.end()))
            start = end.end()
        sentences.append(Span(start, found.end()))
    source = Source(
        id=name, sha256="", media_type="text/plain", language=language, published=published
    )
    return Document(source=source, text=text, blocks=tuple(blocks), sentences=tuple(sentences))
