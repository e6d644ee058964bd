import datetime as dt

import pytest

from reconcile import pipeline


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("VIENNA, June 4, 2025 (Valley Wire) - Acme paid 3 euros.", dt.date(2025, 6, 4)),
        ("# Harbour grows again in Oslo\n\n4 June 2025 – Acme paid 3 euros.", dt.date(2025, 6, 4)),
        ("The fire on June 4, 2025 - the worst ever - cost 3 euros.", None),
        ("On June 4, 2025, Acme paid 3 euros.", None),
    ],
)
def test_a_dateline_gives_the_day_of_publication(text: str, published: dt.date | None) -> None:
    assert pipeline.check_texts({"a.txt": text}).sources[0].published == published


@pytest.mark.parametrize("day", [dt.date.min, dt.date.max])
def test_days_beyond_the_calendar_are_not_read(day: dt.date) -> None:
    words = "next year, tomorrow, in 5 years, Monday, last year, yesterday, last Monday, next week"
    assert pipeline.claims(words, published=day)
