"""What the words right beside a figure mean, as one vector."""

from collections.abc import Iterable
from functools import cached_property
from math import sqrt
from operator import mul

from reconcile.knowledge.vectors import load_vectors


class Sense:
    """The words beside a figure with their nearness, from 1 at the figure down to 0."""

    def __init__(self, words: Iterable[tuple[str, float]]) -> None:
        """Keep the words; their vectors are added up when a figure is first held to another."""
        self._words = tuple(words)

    @cached_property
    def vector(self) -> tuple[float, ...]:
        """The sum of the words' vectors by nearness, of length 1; empty where no word is known."""
        table = load_vectors()
        total = [0.0] * table.size
        for word, near in self._words:
            if (found := table.of(word)) is not None:
                total = [value + near * part for value, part in zip(total, found, strict=True)]
        length = sqrt(sum(map(mul, total, total)))
        return tuple(value / length for value in total) if length else ()

    def likeness(self, other: "Sense") -> float | None:
        """Give the cosine of two vectors; None where either side has no known word."""
        if not self.vector or not other.vector:
            return None
        return float(sum(map(mul, self.vector, other.vector)))
