"""Totals against the parts listed beside them: "1,100 jobs: 700 in Ohio and 400 in Texas"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from reconcile.arithmetic import round_step
from reconcile.compare.matter import relation
from reconcile.compare.wording import number, point, quoted
from reconcile.knowledge.qualifiers import load_qualifiers
from reconcile.knowledge.together import load_words
from reconcile.model import Amount, Claim, Relation, Source

_KINDS = frozenset({"count", "money", "quantity"})
_ITEM = r"\s{1,3}[-*•–] {1,3}(?:[^.;\n\d]{1,40}: )?"  # where an item of a list begins
_COLON = rf"[^.:;,\n\d]{{0,40}}:(?:\s{{1,2}}|{_ITEM})"
_SAID = r"[^.:;,\n\d]{0,30} "  # before words that lead from a total to its parts
_COMMA = re.compile(r"[^.:;,\n\d]{0,40}, ")  # behind a figure that says that it is a total
_JOINS = re.compile(rf"[^.:;,\n\d]{{0,50}}?(?:, and |, |; | and |[,;.]?{_ITEM})")
_CLOSES = re.compile(r"(?:(?! and )[^.:;,\n\d]){0,60}(?:[.;\n]|$)")
_MORE = re.compile(r"\s{0,3}[-*•–] ")  # an item without a figure
_FOLLOWS = re.compile(r"(?:(?! and )[^.:;,\n\d]){0,50}(?:, and |, |; | and )[^.:;,\n\d]{0,50}")
_CLAUSE = re.compile(r"[.,;:()\n]")
_BESIDE = 20  # code points beside a total in which a word may say that it is one
_IN_ALL = "in all"  # the qualifier of rules/qualifiers/ for figures that are totals
_LEAST = 10  # smaller totals count the kinds of what is listed: "two shifts: 20 and 30"
_NEAR = Decimal("0.25")  # parts that miss a total by more are not meant to make it up
_SPREAD = Decimal("2.5")  # standard deviations of rounding beyond which a sum is wrong
_PARTS, _MOST = 2, 20  # parts of a total that are looked at


def sums(claims: Sequence[Claim], sources: Sequence[Source]) -> Iterator[Relation]:
    """Relate every total with the parts that its sentence lists: behind a colon, or before it."""
    by_id = {source.id: source for source in sources}
    for at, total in enumerate(claims):
        value = plain(total)
        if value is not None and value >= _LEAST:
            source = by_id[total.source]
            text = source.text if isinstance(source.text, str) else ""
            following = claims[at + 1 : at + _MOST]
            parts = _parts(total, following, source, _opening(source.language))
            if not parts and _sums_up(total, claims[at - 1] if at else None, source.language, text):
                parts = _parts_before(total, claims[max(0, at - _MOST) : at], text)
                parts = parts or _parts(total, following, source, _COMMA)
            yield from added(total, value, parts)


@cache
def _opening(language: str) -> re.Pattern[str]:
    """Compile what leads from a total to its parts: a colon, or words such as "made up of"."""
    words = "|".join(sorted(map(re.escape, load_words(language, "consists"))))
    return re.compile(f"{_COLON}|{_SAID}(?:{words}) (?:the )?" if words else _COLON)


def _sums_up(total: Claim, previous: Claim | None, language: str, text: str) -> bool:
    """Say whether the words right beside a figure make it a total: "so 31 in all"."""
    start = max(total.start - _BESIDE, previous.end if previous else 0)
    clause = _CLAUSE.split(text[total.end : total.end + _BESIDE], maxsplit=1)[0]
    found = load_qualifiers(language).within(f"{text[start : total.start]}{total.text}{clause}")
    return any(each.name == _IN_ALL for each in found)


def _parts_before(total: Claim, earlier: Sequence[Claim], text: str) -> list[Claim]:
    """List the figures right before a total, where they are a list of its parts alone."""
    found: list[Claim] = []
    start, unit = total.start, total.unit
    for claim in reversed(earlier):
        unit = unit or claim.unit  # which the total may leave to be understood
        alike = claim.source == total.source and claim.unit in {unit, ""}
        joined = alike and _FOLLOWS.fullmatch(text, claim.end, start)
        if not joined or plain(claim) is None:
            break
        found.insert(0, claim)
        start = claim.start
    return found if len(found) >= _PARTS else []


def plain(claim: Claim) -> Decimal | None:
    """Give the value of a figure that may be added up: a plain amount without a hedge."""
    return point(claim) if claim.kind in _KINDS and claim.modifier == "exact" else None


def _parts(
    total: Claim, following: Sequence[Claim], source: Source, opening: re.Pattern[str]
) -> list[Claim]:
    """List the figures behind a total, where they are a list of its parts and nothing else."""
    text = source.text if isinstance(source.text, str) else ""
    found: list[Claim] = []
    end, pattern = total.end, opening
    for claim in following:
        joined = pattern.fullmatch(text, end, claim.start)
        if not joined or not _is_part(claim, total, source.language) or plain(claim) is None:
            break
        found.append(claim)
        end, pattern = claim.end, _JOINS
    closed = _CLOSES.match(text, end)
    return found if len(found) >= _PARTS and closed and not _MORE.match(text, closed.end()) else []


def _is_part(claim: Claim, total: Claim, language: str) -> bool:
    """Say whether a figure may be a part of a total: men and women are parts of people."""
    people = load_words(language, "people")
    alike = claim.unit in {total.unit, ""} or {claim.unit, total.unit} <= people
    return claim.source == total.source and alike


def added(total: Claim, value: Decimal, parts: Sequence[Claim]) -> Iterator[Relation]:
    """Hold a total, of a value, against the sum of its parts."""
    values = [part for part in map(point, parts) if part is not None]
    whole, claims = sum(values, Decimal(0)), (total, *parts)
    apart = abs(whole - value)
    if not values or max(values) >= value or apart > value * _NEAR:
        return
    said = f"{' + '.join(map(number, values))} = {number(whole)}"
    if apart <= _rounding(claims) or _is_rounded(value, values, whole):
        yield relation("agree", "arithmetic", claims, None, f"{said}: {quoted([total])} fits")
    else:
        yield relation("conflict", "arithmetic", claims, None, f"{said}, not {number(value)}")


def _rounding(claims: Sequence[Claim]) -> Decimal:
    """Give what rounding each figure to its written step may have moved their sum, nearly always.

    An error of rounding is even within half a step, with a variance of step²/12; errors add up.
    """
    steps = [claim.value.step for claim in claims if isinstance(claim.value, Amount)]
    variance = sum((step * step for step in steps if step != 1), Decimal(0)) / 12
    return _SPREAD * variance.sqrt()


def _is_rounded(value: Decimal, parts: Sequence[Decimal], whole: Decimal) -> bool:
    """Say whether a total is the sum of finer parts, rounded: "11,000: 6,732 and 4,317"."""
    coarse = round_step(value)
    finer = any(round_step(part) < coarse for part in parts if part)
    return finer and value - coarse / 2 <= whole < value + coarse / 2
