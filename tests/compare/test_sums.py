"""Totals with the parts that are listed behind them."""

import pytest

from reconcile import pipeline


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Acme will cut 1,100 jobs: 700 in Ohio and 500 in Texas.", ["conflict"]),
        ("Acme will cut 1,100 jobs: 700 in Ohio and 400 in Texas.", ["agree"]),
        ("Acme will cut 1,100 jobs: 700 in Ohio, 300 in Utah and 200 in Texas.", ["conflict"]),
        ("Acme will pay $1.1 billion: $0.7 billion now and $0.5 billion in May.", ["agree"]),
        ("Acme will cut 1,100 jobs: 700 in Ohio and 400 in Texas, and more later.", []),
        ("Acme will cut about 1,100 jobs: 700 in Ohio and 500 in Texas.", []),
        ("Acme will cut 1,100 jobs: 700 in Ohio and about 500 in Texas.", []),
        ("Acme will cut 1,100 jobs: 700 in Ohio.", []),
        ("Acme hired 20 buses: 30 in May and 40 in June.", []),
        ("Acme will cut 1,100 jobs: 700 in Ohio and $500 in Texas.", []),
        ("Acme has 12 plants: 100 in Ohio and 4 in Texas.", []),
    ],
)
def test_a_total_is_held_against_its_parts(text: str, kinds: list[str]) -> None:
    relations = pipeline.check_texts({"a.txt": text}).relations
    assert [each.type for each in relations if each.basis == "arithmetic"] == kinds
