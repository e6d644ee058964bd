"""The table of word vectors, by which words that mean nearly one thing are known: "toll", "dead".

`benchmarks/distil_words.py` makes it, from the sentence model all-MiniLM-L6-v2 (Apache-2.0).
"""

from bisect import bisect_left
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent.parent / "lexicon" / "vectors.en.bin"


class Vectors:
    """Words in order, and the vector of each as signed bytes of one length."""

    def __init__(self, data: bytes) -> None:
        """Part the words from the vectors; a word is looked up when it is asked for."""
        words, _, table = data.partition(b"\n")
        self._words = words.decode().split(" ")
        self._table = memoryview(table).cast("b")
        self.size = len(self._table) // len(self._words)

    def of(self, word: str) -> memoryview | None:
        """Give the vector of a word in lower case; None of a word that is not listed."""
        at = bisect_left(self._words, word)
        if at == len(self._words) or self._words[at] != word:
            return None
        return self._table[at * self.size : (at + 1) * self.size]


@cache
def load_vectors() -> Vectors:
    """Load the table of English words, once."""
    return Vectors(_FILE.read_bytes())
