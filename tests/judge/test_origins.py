from decimal import Decimal

from reconcile import pipeline
from reconcile.judge.origins import Origins
from reconcile.model import Amount, Cite, Claim, Provenance, Source

FACT = "Acme Networks will invest $52.7 billion in its harbour network, the company said on Monday."


def source(name: str, *cited: str) -> Source:
    cites = tuple(Cite(outlet=other, start=0, end=1, source=other) for other in cited)
    return Source(id=name, sha256="", media_type="text/plain", cites=cites)


def claim(name: str, *, provenance: Provenance = "human", via: str | None = None) -> Claim:
    return Claim(
        kind="count",
        start=0,
        end=1,
        text="1",
        value=Amount(Decimal(1), Decimal(1), Decimal(1)),
        source=name,
        provenance=provenance,
        attributed_to=via,
    )


def test_each_source_is_an_origin_and_ai_text_is_none() -> None:
    origins = Origins([source("a"), source("b")])
    assert origins.count([claim("a"), claim("a"), claim("b")]) == 2
    assert origins.count([claim("a"), claim("b", provenance="ai_generated")]) == 1


def test_a_source_that_cites_another_speaks_with_its_voice_even_in_a_circle() -> None:
    chain = Origins([source("a"), source("b", "a"), source("c", "b")])
    assert chain.count([claim("a"), claim("b"), claim("c")]) == 1
    circle = Origins([source("a", "b"), source("b", "a")])
    assert circle.count([claim("a"), claim("b")]) == 1


def test_two_sources_that_quote_one_outlet_are_one_origin() -> None:
    origins = Origins([source("a"), source("b")])
    assert origins.count([claim("a", via="wire"), claim("b", via="wire")]) == 1


def test_an_ai_copy_never_raises_the_confidence_of_a_fact() -> None:
    copy = (
        f"Harbours\n\nShips need harbours.\n\nSummary\n{FACT}\nAI generated, for reference only\n"
    )
    alone = pipeline.check_texts({"a.txt": FACT, "b.txt": FACT})
    copied = pipeline.check_texts({"a.txt": FACT, "b.txt": FACT, "c.txt": copy})
    (before,), (after,) = ([f for f in r.facts if f.unit == "USD"] for r in (alone, copied))
    assert (after.confidence, after.origins) == (before.confidence, before.origins)
    assert len(after.claims) > len(before.claims)
