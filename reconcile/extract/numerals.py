"""Read one numeral at its place: digits, words, or both ("3 hundred and 21", "5.5 million")."""

import re
from functools import lru_cache, partial

from reconcile.extract.figures import GLUED, SPACED, VALUES, Numeral, extend, past, spoken
from reconcile.extract.grammar import AND, Grammar, Word
from reconcile.extract.literals import LITERAL, ONE, Literal, read_literal
from reconcile.extract.neighbours import Neighbours
from reconcile.extract.powers import raised
from reconcile.extract.sums import HUNDRED, TEN, ZERO, Sum

LONGEST = 40  # tokens in one numeral
MOST_DECIMALS = 20
PARTLY = frozenset({"f", "o", "ox"})
SCALES, SHARES = frozenset({"x", "g"}), frozenset({"o", "ox"})
UNIT = Word("n", ONE, ONE)
Token = tuple[Literal | tuple[Word, ...], int]


class Numerals:
    """Reads the numerals of one text, which is folded and in lower case."""

    def __init__(self, grammar: Grammar, beside: Neighbours, low: str, *, thousands: bool) -> None:
        self.grammar, self.beside, self.low, self.thousands = grammar, beside, low, thousands
        self._words = lru_cache(4)(partial(grammar.number_words, low))  # asked again and again

    def at(self, start: int) -> Numeral | None:
        """Read the numeral that begins at a place, as far as it goes."""
        found = self._whole(start)
        if found is None or self.grammar.spaced:
            return found
        return raised(self.grammar, self.low, self._whole, self._mixed(self._under(found)))

    def _under(self, found: Numeral) -> Numeral:
        """Read a fraction whose denominator comes first: "三分之一"."""
        match = self.grammar.under.match(self.low, past(self.low, found.end))
        if match is None or not found.value:
            return found
        at = past(self.low, match.end())
        minus = self.grammar.minus_at(self.low, at)
        top = self._whole(past(self.low, minus) if minus > at else at)
        if top is None or top.ordinal:
            return found
        whole = Numeral(found.start, top.end, top.value / found.value, top.step / found.value)
        if minus > at:
            whole.value = -whole.value
        whole.part, whole.worded = True, True
        bare = self._words(found.start)
        scale = bare and bare[1] == found.end and bare[0][0].role == "x"
        if scale and self.grammar.lexicon.grammar.hundredths:
            factor = HUNDRED / found.value  # "百分之二", but not "一百分之二"
            whole.value, whole.step, whole.percent = top.value * factor, top.step * factor, True
        return whole

    def _mixed(self, found: Numeral) -> Numeral:
        """Add a fraction that a joining word leads to: "五又三分之一"."""
        at = self.grammar.and_at(self.low, past(self.low, found.end))
        if at < 0 or found.part or found.ordinal:
            return found
        start = past(self.low, at)
        under = self._whole(start) if start < len(self.low) else None
        part = self._under(under) if under else None
        if part is None or not part.part or part is under:
            return found
        found.value, found.step, found.end = found.value + part.value, part.step, part.end
        found.part = True
        return found

    def _whole(self, start: int) -> Numeral | None:
        if start >= len(self.low):
            return None
        sign = self.low[start]
        if sign.isdecimal() or sign in ".,":
            return self._figure(start)
        if sign in VALUES:
            top, under = VALUES[sign]
            found = Numeral(start, start + 1, ONE * top / under, ONE / under)
            found.part = True
            return self._continued(found)
        lone = self._lone(start) if self.grammar.spaced else None
        return lone or self._sum(start, Sum(self.grammar), start, start, "")

    def _lone(self, start: int) -> Numeral | None:
        """Read a plain number word behind which no other can be one numeral with it."""
        token = self._words(start)
        if token is None or len(token[0]) > 1 or token[0][0].role != "n":
            return None
        word, end = token[0][0], token[1]
        at = past(self.low, end)
        roles, joins = self.beside.roles(self.low, at), self.low.startswith(self.beside.linking, at)
        if roles.number or joins or self.low[at : at + 1].isdecimal():
            return None
        return Numeral(start, end, ZERO + word.value, ONE, roles=roles, worded=True)

    def articled(self, start: int, end: int) -> Numeral | None:
        """Read the numeral behind an article as of one: "a hundred", "one and a half"."""
        total = Sum(self.grammar)
        total.take(UNIT, "")
        total.articled = True
        at, joined = self._next(end)
        return self._sum(start, total, start, at, joined)

    def _figure(self, start: int) -> Numeral | None:
        match = LITERAL.match(self.low, start)
        figure = self._literal(match) if match else None
        if match is None or figure is None:
            return None
        end = match.end()
        found = Numeral(start, end, figure.value, figure.step, match[0], figure.other)
        after = self.low[end : end + 2]
        if after[:1] in GLUED or (after[:1] == " " and after[1:] in SPACED) or after == "x1":
            extend(self.low, found)
        found.roles = self.beside.roles(self.low, past(self.low, found.end))
        return self._continued(found) if found.roles.number else found

    def _literal(self, match: re.Match[str]) -> Literal | None:
        return read_literal(match[0], self.grammar.decimal, thousands=self.thousands)

    def _continued(self, found: Numeral) -> Numeral:
        """Let scale words, parts and further words follow a figure."""
        at = past(self.low, found.end)
        if at >= len(self.low) or not (self.low[at].isalpha() or self.low[at] == "&"):
            return found
        grammar, low = self.grammar, self.low
        joins = self._token(at) or grammar.and_at(low, at) > 0 or grammar.point.match(low, at)
        if not joins or grammar.is_money_too(low, at) or self._is_unit_too(at):
            return found
        total = Sum(self.grammar)
        total.literal(Literal(found.value, found.step), "")
        if found.part:
            total.part = True
            total.items[-1].place = ZERO
        end = self._decimals(found.end, total)
        whole = self._sum(found.start, total, end, *self._next(end))
        if whole is None or whole.end == found.end:
            return found
        whole.digits = found.digits
        if found.other is not None:
            whole.other = found.other * whole.scale
        whole.part = whole.part or found.part
        return whole

    def _is_unit_too(self, at: int) -> bool:
        """Say whether a part behind digits is a stretch of time: "3 quarters", but of nothing."""
        token = self._words(at)
        if not self.grammar.spaced or token is None or token[0][0].role != "f":
            return False
        unit = self.grammar.around.units.at(self.low, at)
        return unit is not None and not self.low.startswith(" of", unit[0])

    def _sum(self, start: int, total: Sum, end: int, at: int, joined: str) -> Numeral | None:
        """Go on adding words for as long as they make one number."""
        for _ in range(LONGEST):
            token = self._token(at) if 0 <= at < len(self.low) else None
            if token is None or self._unit(token, at, total):
                break
            if not self._taken(total, token, joined):
                end = self._denominator(total, at, joined) or end
                break
            end = self._decimals(token[1], total)
            at, joined = self._next(end)
        if end == start:
            return None
        if self.grammar.lexicon.grammar.trailing_place:
            total.place_last()
        value = sum((item.value for item in total.items), ZERO)
        found = Numeral(start, end, value, total.items[-1].step)
        found.more = total.more
        found.scale, found.ordinal, found.part = total.scale, total.ordinal, total.part
        found.worded = True
        return found

    def _denominator(self, total: Sum, at: int, joined: str) -> int:
        """Read an ordinal of several words as what a number is divided by: "un vingt-cinquième"."""
        if total.inner or total.part or joined != " " or not self.grammar.spaced:
            return 0
        under = self._sum(at, Sum(self.grammar, inner=True), at, at, "")
        if under is None or not (under.ordinal or under.part) or " " in self.low[at : under.end]:
            return 0
        value = under.value if under.ordinal else ONE / under.value
        taken = value > TEN and total.take(Word("f", value, ONE), joined)
        return under.end if taken else 0

    def _unit(self, token: Token, at: int, total: Sum) -> bool:
        """Say whether a sign behind a number is a unit or its prefix: "兆字节", "三千两"."""
        if self.grammar.spaced or not total.items or isinstance(token[0], Literal):
            return False
        around = self.grammar.around
        unit = around.units.at(self.low, at) or around.counters.at(self.low, at)
        if unit is None:
            return False
        if token[0][0].role == "x" or self.grammar.lexicon.grammar.word_start:
            return unit[0] > token[1]  # "십일" is eleven, rather than ten days
        return unit[0] >= token[1] and self._role(token[1]) != "x"

    def _taken(self, total: Sum, token: Token, joined: str) -> bool:
        read, end = token
        if isinstance(read, Literal):
            return total.literal(read, joined)
        if len(read) == 1:
            return total.take(read[0], joined) or self._numerator(total, read[0], end, joined)
        state = total.copy()
        for word in read:
            if word is AND:
                joined = "and"
            elif total.take(word, joined):
                joined = ""
            else:
                total.restore(state)
                return False
        return True

    def _numerator(self, total: Sum, word: Word, end: int, joined: str) -> bool:
        """Take a number that does not fit, where a denominator follows: "five and two thirds"."""
        if joined != "and" or word.role != "n" or not total.items:
            return False
        following = self._token(past(self.low, end))
        if following is None or isinstance(following[0], Literal):
            return False
        return following[0][0].role in {"f", "o"} and total.numerator(word)

    def _token(self, at: int) -> Token | None:
        """Read the figure or the number words at a place: what they are, and where they end."""
        if at >= len(self.low):
            return None
        if self.low[at].isdecimal():
            match = LITERAL.match(self.low, at)
            figure = self._literal(match) if match else None
            return (figure, match.end()) if figure and match else None
        words = self._words(at)
        return None if words and self.grammar.ends_number(self.low, at, words[1]) else words

    def _next(self, end: int) -> tuple[int, str]:
        """Find where the next token would begin, and how it is joined; -1 where none can follow."""
        low, grammar = self.low, self.grammar
        at = past(low, end)
        joined = low[end:at]
        behind = grammar.and_at(low, at) if grammar.spaced else -1
        if behind > 0:
            at, joined = past(low, behind), "and"
        match = self.grammar.letters.joining.match(low, at)
        if match is None:
            return (at, joined) if low[at : at + 1].isdecimal() else (-1, "")
        if match and match[0] in grammar.of and low[match.end() : match.end() + 1] == " ":
            behind = self._article(match.end() + 1)
            if self._role(behind) == "x":
                return behind, "of"
        if match[0] in grammar.share_of and self._role(match.end() + 1) in SHARES:
            return match.end() + 1, "of"
        if match and match[0] in grammar.articles and self._articled(match):
            return match.end() + 1, "and a" if joined == "and" else "a"
        return at, joined

    def _article(self, at: int) -> int:
        match = self.grammar.letters.joining.match(self.low, at)
        if match is None or match[0] not in self.grammar.articles:
            return at
        return match.end() + 1 if self.low[match.end() : match.end() + 1] == " " else at

    def _articled(self, article: re.Match[str]) -> bool:
        """Say whether an article leads to a part or a scale, and is no number itself."""
        if self.low[article.end() : article.end() + 1] != " ":
            return False
        role = self._role(article.end() + 1)
        return role in PARTLY or (role in SCALES and article[0] not in self.grammar.words)

    def _role(self, at: int) -> str:
        found = self._words(at) if at < len(self.low) else None
        return found[0][0].role if found else ""

    def _decimals(self, end: int, total: Sum) -> int:
        """Read decimals in words: "two point five", "three point zero four"."""
        point = self.grammar.point.match(self.low, past(self.low, end))
        if point is None or total.closed or total.ordinal:
            return end
        digits, at, zeros = "", point.end(), True
        while len(digits) < MOST_DECIMALS and (token := self._token(past(self.low, at))):
            written = spoken(token[0], first=not digits)
            if not written:
                break
            tens = len(digits) == 2 and digits[1] == "0" and not zeros and len(written) == 1  # noqa: PLR2004 -- "seventy", and "seven" after it
            digits, at = digits[:1] + written if tens else digits + written, token[1]
            zeros = len(written) == 1
        whole = self._hundreds(past(self.low, point.end()), at, total)
        if whole:
            digits, at = str(whole.value), whole.end
        parted = point[0] in self.grammar.ands and self._role(past(self.low, at)) in PARTLY
        if not digits or parted:
            return end
        total.decimals(digits)
        return at

    def _hundreds(self, start: int, least: int, total: Sum) -> Numeral | None:
        """Read decimals that are said as one number: "virgule soixante et onze"."""
        if total.inner or not self.grammar.spaced or not self.low[start : start + 1].isalpha():
            return None
        whole = self._sum(start, Sum(self.grammar, inner=True), start, start, "")
        plain = whole and whole.end > least and whole.scale == 1 and not whole.value % ONE
        return whole if plain and whole and not (whole.part or whole.ordinal) else None
