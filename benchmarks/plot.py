"""A scatter plot as SVG, readable on light and on dark ground, without a plotting library."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

WIDTH, HEIGHT = 720, 420
LEFT, RIGHT, TOP, BOTTOM = 64, 24, 44, 56
LINE, NAME = 16, 150  # the room that a point's name takes
STYLE = """
  text { font: 13px system-ui, sans-serif; fill: #24292f }
  .title { font-size: 16px; font-weight: 600 }
  .tick { font-size: 12px; fill: #57606a }
  .grid { stroke: #d8dee4 }
  .ours { fill: #0969da; font-weight: 600 }
  .peer { fill: #8c5a00 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .tick { fill: #9198a1 }
    .grid { stroke: #3d444d }
    .ours { fill: #58a6ff }
    .peer { fill: #d9a441 }
  }
"""


@dataclass(frozen=True)
class Point:
    """A tool: x on a logarithmic scale, y in percent."""

    name: str
    x: float
    y: float
    ours: bool = False


def scatter(title: str, x_label: str, y_label: str, points: Sequence[Point]) -> str:
    """Draw points over decades of x and 0 to 100 of y; what is best lies at the top right."""
    exponents = [math.log10(point.x) for point in points]
    first, last = math.floor(min(exponents)), math.ceil(max(exponents))
    decades = range(first, max(last, first + 1) + 1)
    parts = [
        f'<text class="title" x="{LEFT}" y="26">{escape(title)}</text>',
        *(_horizontal(percent) for percent in range(0, 101, 20)),
        *(_vertical(decade, decades) for decade in decades),
        _label(x_label, (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 14),
        f'<g transform="rotate(-90 18 {HEIGHT / 2})">{_label(y_label, 18, HEIGHT / 2)}</g>',
        *(
            _point(point, decades, [other for other in points if other != point])
            for point in points
        ),
    ]
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-label="{escape(title)}">\n<style>{STYLE}</style>\n{body}\n</svg>\n'
    )


def _x(exponent: float, decades: range) -> float:
    share = (exponent - decades[0]) / (decades[-1] - decades[0])
    return LEFT + share * (WIDTH - LEFT - RIGHT)


def _y(percent: float) -> float:
    return HEIGHT - BOTTOM - percent / 100 * (HEIGHT - TOP - BOTTOM)


def _label(text: str, x: float, y: float) -> str:
    return f'<text text-anchor="middle" x="{x:.0f}" y="{y:.0f}">{escape(text)}</text>'


def _horizontal(percent: int) -> str:
    y = _y(percent)
    line = f'<line class="grid" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>'
    tick = f'<text class="tick" text-anchor="end" x="{LEFT - 8}" y="{y + 4:.1f}">{percent}</text>'
    return line + tick


def _vertical(decade: int, decades: range) -> str:
    x = _x(decade, decades)
    line = f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="{TOP}" y2="{HEIGHT - BOTTOM}"/>'
    shown = f"{10**decade:,}" if decade >= 0 else f"{10**decade:.{-decade}f}"
    y = HEIGHT - BOTTOM + 18
    return f'{line}<text class="tick" text-anchor="middle" x="{x:.1f}" y="{y}">{shown}</text>'


def _point(point: Point, decades: range, others: Sequence[Point]) -> str:
    """Draw a point and its name, left of it where the right border or another name is near."""
    x, y = _x(math.log10(point.x), decades), _y(point.y)
    crowded = any(
        abs(_y(other.y) - y) < LINE and 0 <= _x(math.log10(other.x), decades) - x < NAME
        for other in others
    )
    left = crowded or x > WIDTH - RIGHT - NAME
    anchor, at = ("end", x - 11) if left else ("start", x + 11)
    kind = "ours" if point.ours else "peer"
    name = f'<text class="{kind}" text-anchor="{anchor}" x="{at:.1f}" y="{y + 4:.1f}">'
    circle = f'<circle class="{kind}" cx="{x:.1f}" cy="{y:.1f}" r="6"/>'
    return f"{circle}{name}{escape(point.name)}</text>"
