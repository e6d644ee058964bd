"""Stretches of time ahead, as they are compared: how long they are, not the day they lead to."""

import pytest

from reconcile.pipeline import check_texts


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("海泉集团2025年5月6日宣布,将在五年内投资86亿元。", "五年"),
        (
            "Publié le 6 mai 2025\n\nLe groupe investira 86 millions d'euros en cinq ans.",
            "cinq ans",
        ),
        ("2025年5月6日 同社は5年以内に300億円を投じる。", "5年"),
    ],
)
def test_years_ahead_are_a_length(text: str, said: str) -> None:
    found = check_texts({"a.txt": text}).claims
    assert [c.text for c in found if c.kind == "duration"] == [said]


def test_weeks_ahead_are_a_day() -> None:
    text = "Published 6 May 2025\n\nIt will open two weeks from now."
    days = [c.start_date for c in check_texts({"a.txt": text}).claims if c.kind == "date"]
    assert days[-1] is not None
    assert days[-1].isoformat() == "2025-05-20"
