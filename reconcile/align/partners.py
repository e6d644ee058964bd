"""Which figures of two texts may be one, how many a text offers, and which stand around both."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import log2

from reconcile.align.alike import is_alike
from reconcile.align.setting import WORDED, Setting
from reconcile.align.stories import Stories, telling

_AROUND = 3  # figures on either side that stand around one
_MOST = 3.0  # alike figures around two beyond which more say nothing
_TELLING = 2.0  # bits from which a value is seldom met by chance


class Partners:
    """Pairs of figures whose values may be one, within the event that their texts tell of."""

    def __init__(
        self, settings: Sequence[Setting], pairs: Iterable[tuple[int, int]], stories: Stories
    ) -> None:
        """Find which of the pairs may be one; `pairs` holds places in `settings`."""
        self._alike: set[tuple[str, str]] = set()
        self._offered: Counter[tuple[str, str, bool]] = Counter()
        for a, b in pairs:
            one, other = settings[a], settings[b]
            if _is_figure(one) and stories.near(one) == stories.near(other):
                self._note(one, other)
        self._near: dict[str, list[Setting]] = {}
        for figures in _rows(settings):
            for at, each in enumerate(figures):
                around = figures[max(0, at - _AROUND) : at + _AROUND + 1]
                self._near[each.claim.id] = [near for near in around if near is not each]

    def are_alike(self, one: Setting, other: Setting) -> bool:
        """Say whether two values can be one, as they are written."""
        return (one.claim.id, other.claim.id) in self._alike

    def choices(self, one: Setting, other: Setting) -> float:
        """Say in bits among how many figures that fit as well, in the other's text, each is one."""
        a, b = one.claim, other.claim
        equal = a.says == b.says
        there, here = self._offered[a.id, b.source, equal], self._offered[b.id, a.source, equal]
        return log2(max(1, there)) + log2(max(1, here))

    def around(self, one: Setting, other: Setting) -> float:
        """Count the values that stand around both, common ones by half."""
        shared = {
            near.claim.says: 1.0 if telling(near) >= _TELLING else 0.5
            for near in self._near[one.claim.id]
            for there in self._near[other.claim.id]
            if near.claim.says != one.claim.says and self.are_alike(near, there)
        }
        return min(_MOST, sum(shared.values()))

    def _note(self, one: Setting, other: Setting) -> None:
        if not is_alike(one, other):
            return
        a, b = one.claim, other.claim
        self._alike |= {(a.id, b.id), (b.id, a.id)}
        if a.source != b.source:
            for equal in {False, a.says == b.says}:
                self._offered[a.id, b.source, equal] += 1
                self._offered[b.id, a.source, equal] += 1


def _is_figure(setting: Setting) -> bool:
    return setting.claim.kind not in WORDED


def _rows(settings: Sequence[Setting]) -> Iterator[list[Setting]]:
    """Give the figures of each source, in order of place."""
    rows: defaultdict[str, list[Setting]] = defaultdict(list)
    for setting in filter(_is_figure, settings):
        rows[setting.claim.source].append(setting)
    for row in rows.values():
        yield sorted(row, key=lambda each: each.claim.start)
