"""Where the text of a machine begins and ends.

Each file of reach/ is a page in which [[...]] stands around words of a machine, and {{...}} around
those of a person; what stands in neither is not judged.
"""

import re
from pathlib import Path

import pytest

from reconcile.model import Document
from reconcile.read import source_of
from reconcile.segment import segment

CASES = sorted((Path(__file__).parent / "reach").iterdir())
MARKED = re.compile(r"\[\[(?P<machine>.*?)\]\]|\{\{(?P<person>.*?)\}\}", re.DOTALL)


def document(path: Path) -> tuple[Document, list[tuple[int, int, bool]]]:
    """Take the marks out of a case, and list what they marked."""
    raw = path.read_text()
    if path.suffix == ".html":
        return page(path.name, raw)
    text, spans, place = "", [], 0
    for found in MARKED.finditer(raw):
        text += raw[place : found.start()]
        words = found["machine"] or found["person"]
        spans.append((len(text), len(text) + len(words), found["machine"] is not None))
        text, place = text + words, found.end()
    text += raw[place:]
    media_type = "text/markdown" if path.suffix == ".md" else "text/plain"
    return segment(source_of(path.name, text.encode(), media_type)), spans


def page(name: str, raw: str) -> tuple[Document, list[tuple[int, int, bool]]]:
    """Do the same for a page in HTML, where each marked text stands once."""
    data = MARKED.sub(lambda found: found["machine"] or found["person"], raw).encode()
    found = segment(source_of(name, data, "text/html"))
    spans = []
    for marked in MARKED.finditer(raw):
        words = marked["machine"] or marked["person"]
        start = found.text.index(words)
        spans.append((start, start + len(words), marked["machine"] is not None))
    return found, spans


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_machine_is_given_its_words_and_no_others(path: Path) -> None:
    found, spans = document(path)
    assert spans
    for start, end, machine in spans:
        kinds = {
            segment.provenance
            for segment in found.source.segments
            if segment.start < end and start < segment.end
        }
        expected = {"ai_generated"} if machine else {"human", "quotation"}
        assert kinds <= expected, found.text[start:end]
