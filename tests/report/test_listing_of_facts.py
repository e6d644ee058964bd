from reconcile import pipeline
from reconcile.report import listing

_LONG = "Acme Harbours will invest $52.7 billion in loading docks, it said on May 5, 2025."
_ONE = f"Acme Harbours Bets $52 Billion on Loading Docks\n\n{_LONG}\n"
_TWO = "Acme Harbours will invest $52.7 billion in loading docks.\n"


def test_facts_name_their_origins_and_their_dissent() -> None:
    report = pipeline.check_texts({"a.txt": _ONE, "b.txt": _TWO})
    said = listing.facts(report)
    assert said.startswith("Acme Harbours ")
    assert ": 52700000000 USD (" in said
    assert "2 origins)\n" in said
    assert "       b.txt:1:27: $52.7 billion\n" in said
    assert "    not a.txt:1:20: $52 Billion\n" in said


def test_a_quoted_fact_is_its_words() -> None:
    said = '"We will build the docks in Port Ellis," Ann Lee said.'
    report = pipeline.check_texts({"a.txt": said + "\n", "b.txt": said + "\n"})
    quotes = [line for line in listing.facts(report).splitlines() if "quote" in line]
    assert all("We will build the docks" in line for line in quotes)
