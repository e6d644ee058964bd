"""The simplest things that work, behind `match_names`, `compare` and `resolve_facts`."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SCALED = re.compile(rf"({NUMBER.pattern})(?:\s+({'|'.join(SCALES)})\b)?", re.IGNORECASE)
NAMES = "one two three four five six seven eight nine ten eleven twelve"
WORDS = {word: float(value) for value, word in enumerate(NAMES.split(), start=1)}
SPELLED = re.compile(rf"\b(?:{'|'.join(WORDS)})\b", re.IGNORECASE)


@dataclass(frozen=True)
class NameMatch:
    """How likely two names are one."""

    probability: float


@dataclass(frozen=True)
class Comparison:
    """Whether evidence supports a statement."""

    verdict: str
    confidence: float = 1.0


@dataclass(frozen=True)
class Fact:
    """The value that was chosen."""

    value: str


def match_names(a: str, b: str, *, kind: str) -> NameMatch:
    """Take the likeness of the letters, rapidfuzz's WRatio, for the probability."""
    from rapidfuzz import fuzz, utils  # noqa: PLC0415 -- the other baselines do without it

    del kind
    return NameMatch(fuzz.WRatio(a, b, processor=utils.default_process) / 100)


def compare(evidence: str, statement: str, *, locale: str = "en") -> Comparison:
    """Judge a statement supported when every number of it is in the evidence."""
    del locale
    missing = numbers(statement) - numbers(evidence)
    return Comparison("contradicted" if missing else "supported")


def numbers(text: str) -> set[float]:
    """Collect the numbers of a text, scaled and spelled out."""
    written = {
        float(digits.replace(",", "")) * SCALES.get(scale.lower(), 1)
        for digits, scale in SCALED.findall(text)
    }
    return written | {WORDS[word.lower()] for word in SPELLED.findall(text)}


def resolve_facts(rows: Iterable[tuple[str, str, str, str]]) -> dict[tuple[str, str], Fact]:
    """Take the value that most sources give; of equally many, the one named first."""
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for _, thing, attribute, value in rows:
        votes[thing, attribute][value] += 1
    return {key: Fact(counts.most_common(1)[0][0]) for key, counts in votes.items()}
