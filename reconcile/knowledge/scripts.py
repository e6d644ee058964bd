"""The signs of Chinese, Japanese and Korean, whose words have no spaces between.

A class of all of them takes some milliseconds to compile into a pattern: it is written into one
only where a text has such signs.
"""

RANGES = (("\u3041", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7af"))
DENSE = "".join(f"{first}-{last}" for first, last in RANGES)  # as within [] of a pattern


def is_dense(sign: str) -> bool:
    """Say whether a sign belongs to such a script."""
    return any(first <= sign <= last for first, last in RANGES)


def may_be_dense(text: str) -> bool:
    """Say whether a text may hold such signs; False is certain, and quickly found."""
    return not text.isascii() and max(text) >= RANGES[0][0]


def count_dense(text: str) -> int:
    """Count such signs in a text."""
    return sum(map(is_dense, text)) if may_be_dense(text) else 0
