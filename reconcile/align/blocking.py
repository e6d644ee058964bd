"""Which pairs of claims are looked at: those of one dimension that share something besides."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from reconcile.align.setting import WORDED, Setting
from reconcile.align.stories import Stories
from reconcile.model import Amount, Interval
from reconcile.units import scale

_CROWD = 60  # claims in a block beyond which what they share says nothing
_NUMBERS = frozenset({"count", "money", "percent", "quantity"})  # which a bare number may be
_RARE = 3.0  # bits from which a shared word makes two claims candidates


def candidates(settings: Sequence[Setting], stories: Stories) -> set[tuple[int, int]]:
    """Collect the pairs of claims worth weighing by themselves.

    A block holds the claims of one dimension that share a subject, value or rare word, or the
    digits of their values within one event. It is cut off at a fixed size, so that the pairs grow
    with the claims and not with their square.
    """
    blocks: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, setting in enumerate(settings):
        for key in _keys(setting):
            blocks[setting.dimension, *key].append(at)
        for key in _told(setting):
            blocks[stories.near(setting), *key].append(at)
    return _pairs(blocks.values())


def of_one_event(settings: Sequence[Setting], stories: Stories) -> set[tuple[int, int]]:
    """Collect the pairs of claims that measure one thing, or are of one kind, within an event."""
    blocks: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, setting in enumerate(settings):
        claim = setting.claim
        if claim.kind not in WORDED:
            sized = scale(claim)
            measured = sized.measures if sized else claim.kind
            blocks[stories.near(setting), measured].append(at)
            blocks[stories.near(setting), claim.kind, claim.unit].append(at)
    return _pairs(blocks.values())


def _pairs(blocks: Iterable[list[int]]) -> set[tuple[int, int]]:
    crowded = (members for members in blocks if len(members) <= _CROWD)
    return {pair for members in crowded for pair in combinations(members, 2)}


def _keys(setting: Setting) -> Iterator[tuple[object, ...]]:
    claim = setting.claim
    for subject in setting.subjects:
        yield "subject", subject, claim.attribute
    if claim.kind == "role":
        yield ("role",)
    if isinstance(claim.value, Amount):
        yield "value", claim.value.low, claim.value.high
    for word in sorted(setting.words):
        if setting.vocabulary.rarity(word) >= _RARE:
            yield "word", word


def _told(setting: Setting) -> Iterator[tuple[object, ...]]:
    """Give what figures of one event are met by, whatever they count or measure."""
    claim, value = setting.claim, setting.claim.value
    if isinstance(value, Amount) and value.low is not None and value.low == value.high:
        kind = "number" if claim.kind in _NUMBERS else claim.kind
        yield kind, *sorted(value.low.normalize().as_tuple().digits)
    elif isinstance(value, Interval):
        yield "days", value.start, value.end
