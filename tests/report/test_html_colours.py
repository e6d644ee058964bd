import re
from itertools import product
from pathlib import Path

import pytest

import reconcile.report

STYLE = (Path(reconcile.report.__file__).parent / "assets" / "colours.css").read_text("utf-8")
LEGIBLE = 4.5  # WCAG 2.2, 1.4.3 at level AA
TONES = ("error", "warning", "note", "agree", "ai")


def themes() -> list[dict[str, str]]:
    """Read the colours of each theme: light, chosen dark, the system's dark."""
    blocks = re.findall(r"color-scheme: \w+;(.*?)\}", STYLE, re.DOTALL)
    return [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", block)) for block in blocks]


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * each for each in colour[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_there_are_a_light_theme_and_two_dark_ones_that_are_one() -> None:
    light, chosen, preferred = themes()
    assert chosen == preferred
    assert set(light) == set(chosen)


@pytest.mark.parametrize("theme", themes())
def test_all_words_can_be_read_on_all_grounds_they_stand_on(theme: dict[str, str]) -> None:
    washes = [f"{tone}-bg" for tone in TONES]
    grounds = ("paper", "card", "code", "ai-wash", *washes)
    pairs = [
        *product(("ink", "soft", "link"), grounds),
        *((tone, ground) for tone in TONES for ground in ("card", "paper", f"{tone}-bg")),
        ("ai", "ai-wash"),
        ("lit-ink", "lit"),
        ("card", "ink"),
    ]
    faint = {pair for pair in pairs if contrast(*(theme[name] for name in pair)) < LEGIBLE}
    assert faint == set()
