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


NOTICE = (
    "Released 14 November 2024\n\nThe survey counted 1,670 farms. The hall opens on 2 December."
)


@pytest.mark.parametrize(
    ("text", "published", "days"),
    [
        (
            "Farms counted\n\nREGINA, Nov 14 (Wire) - It came out on Thursday. Today it opens.",
            dt.date(2024, 11, 14),
            ["2024-11-14", "2024-11-14", "2024-11-14"],
        ),
        (
            "Farms counted\n\nIt came out on Thursday. The hall opens on 2 December, not today.",
            None,
            ["2024-11-14", "2024-12-02"],
        ),
    ],
)
def test_a_text_without_a_year_is_read_by_the_day_of_the_text_beside_it(
    text: str, published: dt.date | None, days: list[str]
) -> None:
    report = pipeline.check_texts({"a.txt": text, "b.txt": NOTICE})
    assert report.sources[0].published == published
    assert [str(c.start_date) for c in report.claims if c.source == "a.txt"] == days


def test_texts_published_far_apart_do_not_date_another() -> None:
    late = NOTICE.replace("2024", "2025")
    report = pipeline.check_texts({"a.txt": "It opens on 2 December.", "b.txt": NOTICE, "c": late})
    assert [claim.kind for claim in report.claims if claim.source == "a.txt"] == []


def test_the_day_of_a_release_is_a_date_like_others() -> None:
    report = pipeline.check_texts({"a.txt": NOTICE})
    assert next(claim.text for claim in report.claims if claim.kind == "date") == "14 November 2024"
