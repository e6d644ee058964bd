"""What speaks for each type of one name, in points."""

# A type, or "other", to points; "guess" counts for a person where anything else speaks for one.
Points = dict[str, float]


class Scales:
    """The points for each type of one piece, with the cues that gave them."""

    __slots__ = ("cues", "points")

    def __init__(self) -> None:
        self.points: Points = {}
        self.cues: list[str] = []

    def add(self, kind: str, points: float, cue: str) -> None:
        """Put points for a type on the scales."""
        self.points[kind] = self.points.get(kind, 0.0) + points
        self.cues.append(cue)
