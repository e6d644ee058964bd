"""Scan a text for anchors, and read what stands around each into measures."""

import re
import sys
from collections.abc import Sequence
from decimal import Decimal

from reconcile.extract import guard
from reconcile.extract.ages import aged
from reconcile.extract.anchors import Anchors
from reconcile.extract.attach import attach, behind, part_point, set_unit
from reconcile.extract.designations import addresses, designates, telephoned, titled
from reconcile.extract.figures import Numeral
from reconcile.extract.headers import Header
from reconcile.extract.implicit import made, read_several
from reconcile.extract.literals import ONE
from reconcile.extract.minus import bracketed, negate
from reconcile.extract.money import money_before
from reconcile.extract.numerals import Numerals
from reconcile.extract.page import Measure, Page, measured
from reconcile.extract.plain import led, led_plainly, stands_alone
from reconcile.extract.ranks import ranked
from reconcile.extract.refused import Label, continues, lettered, refused
from reconcile.extract.worded import (
    in_odds,
    inside,
    is_length,
    is_part,
    loose,
    multiplies,
    pronoun,
    times,
    wordlike,
)

JOINTS = frozenset("-–—~/x×")
RANKS = frozenset({"o", "ox"})
MULTIPLYING = frozenset({"f", "g", "h", "m", "n", "x"})
LEAD = 24  # signs before a figure that may hold a minus
TIED = re.compile(r"-[\d.,]{1,12} ?(?:%|per ?cent\b)")
OPEN = (sys.maxsize, sys.maxsize)  # behind the last stretch out of which nothing is read

Read = tuple[Measure | None, int]  # what was read, and where to go on


class Reader:
    """One text on its way from anchors to measures."""

    def __init__(self, page: Page, taken: Sequence[tuple[int, int]]) -> None:
        self.page = page
        self.numerals = Numerals(page.grammar, page.beside, page.low, thousands=page.prices)
        self.chains = guard.Chains(page.norm)
        self.blocked = sorted([*taken, *guard.web_addresses(page.norm)])
        self.found: list[Measure] = []
        self.floor = 0  # where the last of them ends
        self.label: Label | None = None
        self.header = Header()

    def measures(self) -> list[Measure]:
        """Read all measures, in order of place."""
        anchors, blocks, at = Anchors(self.page.grammar, self.page.low), iter(self.blocked), 0
        block = next(blocks, OPEN)
        while (place := anchors.next(at)) is not None:
            start, end, is_word = place
            while block[1] <= start:
                block = next(blocks, OPEN)
            if block[0] < end:
                at = max(block[1], start + 1)
                continue
            measure, at = (self._word if is_word else self._figure)(start, end)
            if measure is not None:
                self.found.append(measure)
                self.floor = measure.end
        return self.found

    def _figure(self, start: int, end: int) -> Read:
        """Read a figure in digits, or say from where to go on."""
        page, floor = self.page, self.floor
        plain = led_plainly(page, start, floor)
        if not plain and self._glued(start, floor):
            self._labelled(start, end)
            return None, guard.skipped(page.norm, end)
        chain = max(self.chains.end(start, end), telephoned(page.norm, start))
        number = self.numerals.at(start) if chain == start else None
        if number is None:
            return None, max(guard.skipped(page.norm, end), chain)
        measure = measured(number)
        measure.plain, measure.lead = plain, not plain and led(page, start, floor)
        if not ((plain and self._alone(number)) or self._measures(measure, floor)):
            self._labelled(start, number.end)
            return None, max(guard.skipped(page.norm, number.end), number.end)
        if number.other is not None:
            factor = measure.low / number.value if number.value else ONE
            measure.alternatives = [number.other * factor]
        return measure, measure.end

    def _alone(self, number: Numeral) -> bool:
        """Say whether a figure behind a plain word is a number with nothing to it."""
        if self.label and continues(self.page, self.label, number.start, number.end):
            return False
        return not self.header.unit and stands_alone(self.page, number)

    def _measures(self, measure: Measure, floor: int) -> bool:
        """Attach what stands around a figure; say whether the whole is a quantity."""
        page, number = self.page, measure.number
        negative = measure.lead and bracketed(page, measure, floor)
        roles, bare = number.roles, number.bare
        known = (
            ((roles.rank or measure.lead) and not bare and ranked(self.page, measure))
            or (roles.other and times(page, measure))
            or (measure.lead and aged(page, measure))
        )
        attached = known or attach(page, measure, floor) or self.header.gives(page, measure)
        if designates(page, measure):
            return False
        if lettered(page, measure) if attached else refused(page, measure, self.label):
            return False
        if number.more:
            measure.modifier = "more_than"
        if not negative and (measure.lead or not bare):
            negate(page, measure, floor if self.found else None)
        return True

    def _labelled(self, start: int, end: int) -> None:
        """Remember a label's figure: those that a list or a range joins to it are labels too."""
        word = guard.label(self.page, start)
        if word:
            self.label = Label(end, several=word.endswith("s"))
        elif self.label and continues(self.page, self.label, start, end):
            self.label = Label(end, self.label.several)

    def _glued(self, start: int, floor: int) -> bool:
        """Say whether a figure is part of a name: not where it follows a figure, or its money."""
        norm = self.page.norm
        if self.found and (floor == start or (floor == start - 1 and norm[floor] in JOINTS)):
            return False
        joints = self.page.grammar.joints
        if self.found and self.page.low[floor:start] in joints.odds | joints.to:
            return False  # "1-in-5", "5-to-6"
        if not guard.glued_before(norm, start) or self._bounds(start):
            return False
        if (
            not self.page.grammar.spaced
            and norm[start - 1] in "-/"
            and ord(norm[start - 2]) >= guard.SCRIPTS
        ):
            return False
        before = money_before(self.page, start, floor)
        return before is None or before.end != start

    def _bounds(self, start: int) -> bool:
        """Say whether a word for a bound is tied to a percentage: "a near-8% peak"."""
        if not TIED.match(self.page.low, start - 1):
            return False
        window = self.page.low[max(0, start - LEAD) : start - 1]
        return self.page.grammar.around.before.before(window) is not None

    def _word(self, start: int, end: int) -> Read:
        """Read a figure that begins with a word."""
        grammar, low = self.page.grammar, self.page.low
        if grammar.compounds:
            end = grammar.letters.rest.match(low, start).end()  # type: ignore[union-attr]  # a word begins here
        word = low[start:end]
        beside = self.page.beside
        if word in beside.articles and end - start < len(low) and not self._leads(end):
            return None, end
        if grammar.spaced and word.isalpha() and word not in beside.opening:
            return self._worded(start, end)
        return self._phrase(start, end, word)

    def _phrase(self, start: int, end: int, word: str) -> Read:
        """Read what begins with an article, a multiple, or a word of which idioms are made."""
        grammar, low = self.page.grammar, self.page.low
        if idiom := grammar.idioms.at(low, start):
            return None, idiom[0]
        if word in grammar.multiples and multiplies(self.page, start, end):
            return self._multiple(start, end, grammar.multiples[word])
        if dual := grammar.duals.at(low, start):
            return self._dual(start, *dual)
        several = grammar.several.at(low, start)
        if several or word in grammar.pairs:
            return read_several(self.page, start, *(several or (end, 2)))
        if word in grammar.articles and not self._is_minus_one(start, end):
            return self._article(start, end)
        return self._worded(start, end)

    def _is_minus_one(self, start: int, end: int) -> bool:
        """Say whether an article that is a number too stands alone behind a minus: "min een"."""
        low = self.page.low
        if low[start:end] not in self.page.grammar.words or low[end : end + 1] == " ":
            return False
        window = low[max(0, start - LEAD) : start].rstrip()
        return self.page.grammar.minus.before(window) is not None

    def _worded(self, start: int, end: int) -> Read:
        """Read a numeral in words."""
        if inside(self.page, start, end, self.floor if self.found else -1):
            return None, end
        number = self.numerals.at(start)
        if number is None:
            return None, end
        measure = measured(number)
        if number.more:
            measure.modifier = "more_than"
        if number.ordinal:
            measure.kind = "rank"
            return None if addresses(self.page, number.end) else measure, number.end
        if number.percent:
            measure.kind, measure.unit = "percent", "percent"
            negate(self.page, measure, self.floor if self.found else None)
            return measure, measure.end
        known = ranked(self.page, measure) or times(self.page, measure)
        attached = known or attach(self.page, measure, self.floor)
        if not attached and self._idle(number):
            return None, end
        negate(self.page, measure, self.floor if self.found else None)
        return measure, measure.end

    def _idle(self, number: Numeral) -> bool:
        """Say whether a number word counts nothing where it stands."""
        page = self.page
        if page.low[self.floor : number.start].strip(" ") in page.grammar.joints.among:
            return False
        if page.grammar.spaced:
            label = number.scale == 1 and guard.labelled(page, number.start)
            idle = label or pronoun(page, number) or loose(page, number, self.floor)
            return idle or titled(page, number)
        return wordlike(page, number, self.floor if self.found else -1)

    def _multiple(self, start: int, end: int, value: float) -> Read:
        """Read "doubled" and "halved" as multiples."""
        measure = made(start, end, Decimal(str(value)))
        measure.step = min(measure.low, ONE)
        measure.kind = "multiple"
        return measure, end

    def _dual(self, start: int, end: int, unit: str) -> Read:
        """Read a word for two of a unit, as Arabic's "سنتان", or for as many as its rule says."""
        amount, _, name = unit.rpartition(" ")
        measure = made(start, end, Decimal(amount or 2))
        set_unit(self.page, measure, (end, name))
        return measure, end

    def _article(self, start: int, end: int) -> Read:
        """Read "a dollar", "a hundred", "a third", "a kilogram"."""
        page = self.page
        at = end + 1
        if end - start == len(page.low) and start == 0:
            return made(start, end, ONE), end
        if not self._leads(end) and not (page.grammar.joints.noun_of and in_odds(page, end)):
            return None, end
        measure = made(start, end, ONE)
        if in_odds(page, end):
            return measure, end
        words = page.grammar.number_words(page.low, at)
        role = words[0][0].role if words else ""
        led = words or page.grammar.and_at(page.low, at) > 0
        names = page.grammar.around
        word = names.units.at(page.low, at) or names.money.at(page.low, at)
        if role in MULTIPLYING or word is None or not behind(page, measure):
            return self._article_number(start, end, role) if led else (None, end)
        if measure.kind == "duration" and not is_length(page, measure):
            return None, end
        return measure, measure.end

    def _leads(self, end: int) -> bool:
        """Say whether what makes an article a figure may follow it."""
        low, at = self.page.low, end + 1
        leads = low[end:at] == " " and low[at : at + 1].isalpha()
        return leads and self.page.beside.follows_article(low, at)

    def _article_number(self, start: int, end: int, role: str) -> Read:
        number = self.numerals.articled(start, end)
        if number is None:
            return None, end + 1
        ranked = role in RANKS or (role == "n" and number.part)
        if number.ordinal or (ranked and not is_part(self.page, number)):
            return None, end + 1
        measure = measured(number)
        if not (number.part and part_point(self.page, measure)):
            behind(self.page, measure)
        return measure, measure.end
