"""How claims were read, in plain words: the value, the rules, and what they were attached to."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from reconcile.knowledge.measures import load_measures
from reconcile.model import Amount, Claim, Interval, Mention, Report, Source
from reconcile.report.claims.rules import rule_in_words
from reconcile.report.claims.values import interval
from reconcile.report.view.wording import interval_in_words, value_in_words

_REACH = 200  # code points on either side to look for the word that says what a figure measures
_COUNTED = frozenset({"count", "rank", "score"})
_STEPPED = frozenset({"money", "count", "percent", "quantity", "duration"})
_WENT = {"up": ", going up", "down": ", going down"}
_MINUTES = 60


def explanations(found: Sequence[Claim], report: Report | None) -> list[dict[str, str]]:
    """Explain each claim under labels such as "read as" and "subject".

    Without the report that they come from, only what the text itself says is explained.
    """
    texts = {source.id: _Text(source, report) for source in report.sources} if report else {}
    names = {entity.id: entity.name for entity in report.entities} if report else {}
    said = {claim.id: claim for claim in found}
    return [
        dict((*_read(claim, names), *_attached(claim, texts.get(claim.source), names, said)))
        for claim in found
    ]


class _Text:
    """One source, with its names and its dates in order of place."""

    def __init__(self, source: Source, report: Report) -> None:
        self.source = source
        self.text = source.text if isinstance(source.text, str) else ""
        self.mentions: defaultdict[str, list[Mention]] = defaultdict(list)
        for entity in report.entities:
            own = (mention for mention in entity.mentions if mention.source == source.id)
            self.mentions[entity.id] = sorted(own, key=lambda mention: mention.start)
        self.dates: defaultdict[Interval, list[Claim]] = defaultdict(list)
        for claim in report.claims:
            if claim.source == source.id and isinstance(claim.value, Interval):
                self.dates[claim.value].append(claim)
        self._lines = [found.end() for found in re.finditer("\n", self.text)]
        self._segments = [segment.start for segment in source.segments]

    def place(self, at: int) -> str:
        """Write a place as line and column."""
        line = bisect_right(self._lines, at)
        return f"{line + 1}:{at - (self._lines[line - 1] if line else 0) + 1}"

    def named_near(self, entity: str, claim: Claim) -> tuple[Mention, str] | None:
        """Find where an entity is named: the last time before a claim's end, else the first."""
        mentions = self.mentions[entity]
        at = bisect_left([mention.start for mention in mentions], claim.end)
        if at:
            within = mentions[at - 1].start >= claim.start
            return mentions[at - 1], "named in it" if within else "named before it"
        return (mentions[0], "named behind it") if mentions else None

    def reason(self, at: int) -> str:
        """Say by which rule the segment at a place has its provenance."""
        found = bisect_right(self._segments, at) - 1
        return self.source.segments[found].reason if found >= 0 else ""

    def measuring(self, claim: Claim) -> tuple[int, str] | None:
        """Find the nearest word in a claim's line that stands for what it measures."""
        first = max(0, claim.start - _REACH, self.text.rfind("\n", 0, claim.start) + 1)
        line = self.text[first : claim.end + _REACH].partition("\n")[0]
        measures = load_measures(self.source.language)
        named = measures.within(line, 0, len(line))
        found = [each for each in named if claim.attribute in each.names]
        if not found:
            return None
        near = min(found, key=lambda each: abs(first + each.start - claim.start))
        return first + near.start, line[near.start : near.end]


def _read(claim: Claim, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Tell what the words themselves say, by which rules, and what else they might have meant."""
    words = value_in_words(claim.value, claim.unit, names, claim.modifier)
    if claim.kind == "time" and isinstance(claim.value, Amount) and claim.value.low is not None:
        words = "{:02}:{:02}".format(*divmod(int(claim.value.low), _MINUTES))
    elif isinstance(claim.value, Interval):
        words = f"{words} ({interval(claim.value)}){_sided(claim)}"
    yield "read as", words + _WENT.get(claim.change or "", "")
    if isinstance(claim.value, Amount) and claim.kind in _STEPPED:
        step = Amount(claim.value.step, claim.value.step, claim.value.step)
        yield "precise", f"to {value_in_words(step, claim.unit, names)}"
    rules = [rule_in_words(rule) for rule in claim.derivation]
    yield "rules", "; ".join(rules) or "as it stands"
    if claim.alternatives:
        others = (value_in_words(other, claim.unit, names) for other in claim.alternatives)
        yield "or else", "; ".join(others)


def _sided(claim: Claim) -> str:
    return "" if claim.modifier in {"exact", "between"} else f", {claim.modifier.replace('_', ' ')}"


def _attached(
    claim: Claim, text: _Text | None, names: dict[str, str], said: dict[str, Claim]
) -> Iterable[tuple[str, str]]:
    """Tell what a claim was attached to, and by which words; what is unknown is left out."""
    if text is None:
        return ()
    told = {
        "subject": _subject(claim, text, names),
        "measure": _measure(claim, text),
        "period": _period(claim, text),
        "repeats": _restated(claim, text, said),
        "said by": names.get(claim.attributed_to or "", claim.attributed_to or ""),
        "passage": _passage(claim, text),
    }
    return ((label, words) for label, words in told.items() if words)


def _subject(claim: Claim, text: _Text, names: dict[str, str]) -> str:
    if claim.subject is None:
        return ""
    name = names.get(claim.subject, claim.subject)
    near = text.named_near(claim.subject, claim)
    if near is None:
        return f"{name}, whom the text points at without a name"
    mention, how = near
    return f"{name}, {how} at {text.place(mention.start)} as “{mention.text}”"


def _measure(claim: Claim, text: _Text) -> str:
    if not claim.attribute or claim.kind in {"role", "time"}:
        return ""
    if claim.kind in _COUNTED:
        return f"{claim.attribute}, which is what it counts"
    if found := text.measuring(claim):
        return f"{claim.attribute}, for “{found[1]}” at {text.place(found[0])}"
    return f"{claim.attribute}, by the words beside it"


def _period(claim: Claim, text: _Text) -> str:
    if claim.period is None:
        return ""
    words = interval_in_words(claim.period)
    dates = text.dates.get(claim.period, ())
    if not dates:
        return words
    near = min(dates, key=lambda date: abs(date.start - claim.start))
    return f"{words}, for “{near.text}” at {text.place(near.start)}"


def _restated(claim: Claim, text: _Text, said: dict[str, Claim]) -> str:
    other = said.get(claim.restates or "")
    return f"“{other.text}” at {text.place(other.start)}, in another unit" if other else ""


def _passage(claim: Claim, text: _Text) -> str:
    if claim.provenance == "human" or claim.kind == "quote":
        return ""
    return f"{claim.provenance.replace('_', ' ')}, by {text.reason(claim.start)}"
