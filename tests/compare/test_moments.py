"""Times of day in two zones, and the days that they fall on."""

import pytest

from reconcile import pipeline
from reconcile.knowledge.zones import offset

QUAKE = "Published: 22 November 2024\n\nA strong earthquake struck Norwick {}, Acme said."


@pytest.mark.parametrize(
    ("one", "other", "conflicts"),
    [
        ("at 23:41 UTC on 21 November", "at 00:41 CET on 22 November", []),
        ("at 23:41 UTC on 21 November", "at 01:41 CET on 22 November", []),
        ("at 23:41 UTC on 21 November", "at 04:41 CET on 22 November", ["date", "value"]),
        ("on 21 November at 23:41 UTC", "on 21 November at 15:41 PST", []),
        ("on 21 November at 23:41 UTC", "on 21 November at 12:41 PST", ["value"]),
        ("on 21 November at 23:41 UTC", "on 21 November at 15:41", []),
        ("on 21 November at 23:41 UTC", "on 21 November at 23:41 CET", []),
        ("on 21 November at 23:41 UTC", "on 21 November at 21:41 UTC", ["value"]),
    ],
)
def test_one_moment_in_two_zones_is_no_conflict(one: str, other: str, conflicts: list[str]) -> None:
    report = pipeline.check_texts({"a.txt": QUAKE.format(one), "b.txt": QUAKE.format(other)})
    assert [each.basis for each in report.relations if each.type == "conflict"] == conflicts


@pytest.mark.parametrize(
    ("zone", "minutes"),
    [("UTC", 0), ("CET", 60), ("GMT+8", 480), ("UTC-03:30", -210), ("+0530", 330), ("IST", None)],
)
def test_a_zone_is_so_many_minutes_beyond_universal_time(zone: str, minutes: int | None) -> None:
    assert offset(zone) == minutes
