from reconcile.model import Block, Document, Segment, Source, Span
from reconcile.places import Places

TEXT = "Harbours.\n\nOn Monday:\nAcme opened 3 quays. It closed 2.\n\ntail"


def document(text: str, *sentences: Span, blocks: tuple[Span, ...] = ()) -> Document:
    whole = Segment(start=0, end=len(text), provenance="human", reason="example")
    source = Source(id="a.txt", sha256="", media_type="text/plain", segments=(whole,), text=text)
    found = tuple(Block(start=b.start, end=b.end, part="body", provenance="human") for b in blocks)
    return Document(source=source, text=text, blocks=found, sentences=sentences)


def span(text: str, words: str) -> Span:
    at = text.index(words)
    return Span(at, at + len(words))


def test_a_place_has_a_line_and_a_column_from_one() -> None:
    places = Places(document(TEXT))
    assert places.line_column(0) == (1, 1)
    assert places.line_column(TEXT.index("Acme")) == (4, 1)
    assert places.line_column(TEXT.index("opened")) == (4, 6)


def test_a_sentence_that_ends_in_a_colon_goes_on_into_the_next() -> None:
    opening, first = span(TEXT, "On Monday:"), span(TEXT, "Acme opened 3 quays.")
    places = Places(document(TEXT, opening, first))
    assert places.sentence(opening.start) == Span(opening.start, first.end)
    assert places.sentence(first.start) == first


def test_outside_all_sentences_it_is_the_block_and_else_nothing() -> None:
    tail = span(TEXT, "tail")
    places = Places(document(TEXT, span(TEXT, "Harbours."), blocks=(tail,)))
    assert places.sentence(tail.start) == tail
    nowhere = TEXT.index("closed")
    assert places.sentence(nowhere) == Span(nowhere, nowhere)
    assert places.block(nowhere) is None
    assert places.block_before(0) is None
    assert places.segment(len(TEXT)) is None


def test_an_endless_sentence_is_looked_at_in_parts_that_hold_the_place() -> None:
    text = "zone " * 5000
    places = Places(document(text, Span(0, len(text))))
    for place in (0, 1999, 2000, 12345, len(text) - 1):
        found = places.sentence(place)
        assert found.start <= place < found.end
        assert found.end - found.start <= 2000


def test_spans_hold_and_overlap() -> None:
    assert Span(0, 5).holds(Span(1, 5))
    assert not Span(0, 5).holds(Span(1, 6))
    assert Span(0, 5).overlaps(Span(4, 6))
    assert not Span(0, 5).overlaps(Span(5, 6))
