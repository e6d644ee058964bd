"""Numbers of people and places against the names listed behind them."""

import pytest

from reconcile import pipeline


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        ("Norwick lost three ministers: Ann Lee and Bob Ray.", True),
        ("Three ministers resigned: Ann Lee and Bob Ray.", True),
        ("Norwick lost two ministers: Ann Lee, Bob Ray and Tom Dale.", True),
        ("Norwick lost two ministers: Ann Lee, Finance, and Bob Ray.", False),
        ("Norwick lost three of its five ministers: Ann Lee, Bob Ray and Tom Dale.", False),
        ("The shops are in four cities – Oslo, Bergen and Tromsø – and at sea.", True),
        ("The shops are in four cities: Oslo, Bergen – and many more.", False),
        ("The shops are in four cities: Oslo and Bergen – and many more.", False),
        ("Four towns are affected: Alton, Brent and Corby.", True),
        ("Three towns are affected: Alton, Brent and Corby.", False),
        ("Norwick lost about three ministers: Ann Lee and Bob Ray.", False),
        ("Norwick lost three ships: Ann Lee and Bob Ray.", False),
    ],
)
def test_a_number_is_held_against_its_list(text: str, *, fires: bool) -> None:
    found = {finding.name for finding in pipeline.check_texts({"a.txt": text}).findings}
    assert ("wrong-count" in found) == fires
