"""Say which number words count something, and which are pronouns, periods of time or idioms."""

import re
from decimal import Decimal

from reconcile.extract.figures import Numeral, past
from reconcile.extract.page import Measure, Page

HALF = Decimal("0.5")
BOUNDS = frozenset({"more_than", "less_than", "at_least", "at_most"})
NEXT_WORD = re.compile(r" ([^\W\d_][\w'’-]*)")
SIZES = re.compile(r" ?\d")  # behind "x": "30x40 cm" is no multiple
ODDS = re.compile(r" ((?:[^\W_][\w'-]* ?){2,5})")
SENTENCE = 24  # a shorter text is no sentence, and its number stands for itself
ENDS = " .,;)"
ENDED = frozenset({"", ".", ",", ";", ")"})
SCALE = 10_000  # one sign for as much is no number by itself


def pronoun(page: Page, number: Numeral) -> bool:
    """Say whether "one" counts nothing: "one of them", "no one", "the one"."""
    if number.value != 1 or number.part or number.scale != 1 or number.digits:
        return False
    low, nouns = page.low, page.grammar.nouns
    if low[number.end : number.end + 1] in {"'", "-", "–", "—"}:
        return True
    if in_odds(page, number.end):
        return False
    following = NEXT_WORD.match(low, number.end)
    if following and following[1] in nouns.pronoun_one:
        return True
    before = low[max(0, number.start - SENTENCE) : number.start].split()
    if before and before[-1] in nouns.one_after:
        return True
    return len(low) > SENTENCE and following is None


def in_odds(page: Page, end: int) -> bool:
    """Say whether a one is the first of odds: "one in ten", "un sur cent"."""
    match = ODDS.match(page.low, end)
    if match is None:
        return False
    words = match[1].split()
    for start, joints in ((0, page.grammar.joints.odds), (1, page.grammar.joints.noun_of)):
        for stop in (start + 3, start + 2, start + 1):
            following = words[stop : stop + 1]
            if following and " ".join(words[start:stop]) in joints:
                return following[0][0].isdecimal() or bool(
                    page.grammar.number_words(following[0], 0)
                )
    return False


def loose(page: Page, number: Numeral, floor: int) -> bool:
    """Say whether "half" or "quarter" is a stretch of a game or a year, and no share.

    `floor` is where the figure before ends, to which it may be added: "two years and a half".
    """
    low = page.low
    written = low[number.start : number.end]
    if (
        not number.part
        or number.value >= 1
        or number.scale != 1
        or " " in written
        or "-" in written
        or number.digits
    ):
        return False
    alone = number.start == 0 and number.end == len(low)
    if alone:
        return False
    if number.value != HALF:
        return page.grammar.spaced and bool(page.grammar.articles)
    return not _is_half(page, number, floor)


def _is_half(page: Page, number: Numeral, floor: int) -> bool:
    """Say whether "half" is a share: "half the seats", "less than half", but not "in half"."""
    window = page.low[max(0, number.start - SENTENCE) : number.start].rstrip()
    before = window.split()
    if before and before[-1] in page.grammar.ands and number.start - floor <= len(before[-1]) + 2:
        return True
    bound = page.grammar.around.before.before(window) if window else None
    if (bound is not None and bound[1] in BOUNDS) or not before:
        return True
    if not page.grammar.nouns.stop:
        return before[-1] not in page.grammar.words
    following = NEXT_WORD.match(page.low, number.end)
    shared = following is not None and following[1] in page.grammar.nouns.half_of
    return shared or before[-1] not in page.grammar.nouns.small


def is_length(page: Page, measure: Measure) -> bool:
    """Say whether "an hour" is a length of time here, and no rate or point in time."""
    following = NEXT_WORD.match(page.low, measure.end)
    if following and following[1] in page.grammar.lexicon.grammar.point_after:
        return False
    after = page.low[measure.end : measure.end + 8]
    if after.startswith((" and ", " or ")) and not after.endswith("so"):
        return True
    behind = page.grammar.and_at(page.low, measure.end + 1)
    if not page.grammar.nouns.stop and behind > 0 and _number(page, past(page.low, behind)):
        return True
    before = page.low[max(0, measure.start - SENTENCE) : measure.start].rstrip()
    return not before or page.grammar.around.before.before(before) is not None


def is_part(page: Page, number: Numeral) -> bool:
    """Say whether "a third" is a share here, and not the third of a row."""
    rest = page.low[number.end : number.end + 4]
    following = NEXT_WORD.match(page.low, number.end)
    if (
        not rest.strip(ENDS)
        or _is_margin(page, number, following)
        or (following and following[1] in page.grammar.of)
    ):
        return True
    if following and not page.grammar.nouns.stop and following[1] in page.grammar.joints.to:
        return True
    if following is None and not page.grammar.nouns.stop:
        return True
    unit = page.grammar.around.units.at(page.low, number.end + 1) if following else None
    return unit is not None and unit[1] == "percent"


def _is_margin(page: Page, number: Numeral, following: re.Match[str] | None) -> bool:
    """Say whether an amount of change is a share: "fell by a fifth to", "by a third party"."""
    before = page.low[max(0, number.start - SENTENCE) : number.start].split()
    led = bool(before) and before[-1] in page.grammar.nouns.change_by
    return led and following is not None and following[1] in page.grammar.nouns.stop


def multiplies(page: Page, start: int, end: int) -> bool:
    """Say whether "double" is a verb or a multiple here, and no adjective ("a double room")."""
    low, rules = page.low, page.grammar.lexicon.grammar
    if low[start:end] not in rules.doubtful_multiples:
        return True
    before = low[max(0, start - SENTENCE) : start].split()
    after = low[end : end + SENTENCE].split()
    return bool(
        (before and before[-1] in rules.multiple_before)
        or (after and after[0] in rules.multiple_after)
    )


def wordlike(page: Page, number: Numeral, floor: int) -> bool:
    """Say whether signs for a number are part of another word, in scripts without blanks."""
    low, grammar = page.low, page.grammar
    if number.digits or (number.part and number.start == floor):
        return False
    before, after = low[number.start - 1 : number.start], low[number.end : number.end + 1]
    if grammar.lexicon.grammar.word_start:
        window = low[max(0, number.start - SENTENCE) : number.start]
        within = before.isalpha() and number.start != floor and not grammar.minus.before(window)
        if within or (after.isalpha() and not grammar.lone.particle.match(low, number.end)):
            return True
    return number.end - number.start == 1 and _lone(page, number, before, after)


def inside(page: Page, start: int, end: int, floor: int) -> bool:
    """Say whether a sign for a number stands within a word: "방문한", but not "약 삼", "제삼"."""
    low, grammar = page.low, page.grammar
    if not grammar.lexicon.grammar.word_start or end - start > 1 or start == floor:
        return False
    window = low[max(0, start - SENTENCE) : start]
    if not window[-1:].isalpha():
        return False
    lead = (grammar.rank_before, grammar.minus, grammar.around.before, grammar.around.unit_before)
    return not any(table.before(window) for table in lead)


def names_two(page: Page, number: Numeral) -> bool:
    """Say whether a comma parts two figures, and begins no decimals: "9,10"."""
    grammar, written = page.grammar, number.digits
    if "," not in written or "." in written or grammar.lexicon.decimal != "." or page.prices:
        return False
    return not grammar.lexicon.grammar.comma_decimals


def _lone(page: Page, number: Numeral, before: str, after: str) -> bool:
    """Say whether one sign for a number is a word, or part of one: "一般", "统一"."""
    low, grammar = page.low, page.grammar
    if number.value >= SCALE:
        return True  # "万" and "億" without a number before them
    starts = grammar.lexicon.grammar.word_start
    window = low[max(0, number.start - SENTENCE) : number.start]
    if grammar.minus.before(window.rstrip()):
        return False
    if not before.isalpha() and not starts and grammar.lone.leading.match(low, number.end):
        return False
    if grammar.lone.singles.before(window):
        return True
    if grammar.around.after.at(low, number.end) or _ranges(page, number.end):
        return False
    return not starts and (after.isalpha() or before.isalpha())


def _ranges(page: Page, end: int) -> bool:
    """Say whether a word for a range and another number follow."""
    joints = page.grammar.joints
    return any(
        page.low.startswith(word, end) and _number(page, past(page.low, end + len(word)))
        for word in joints.to | joints.between_and
    )


def _number(page: Page, at: int) -> bool:
    return page.low[at : at + 1].isdecimal() or page.grammar.number_words(page.low, at) is not None


def times(page: Page, measure: Measure) -> bool:
    """Read "3x", "three times the size" and "rose 2.4 times" as multiples."""
    around, low = page.grammar.around, page.low
    if not page.grammar.spaced:
        return _times_unspaced(page, measure)
    at = measure.end + (low[measure.end : measure.end + 1] in {" ", "-"})
    match = page.grammar.letters.word.match(low, at) if around.times else None
    if match is None or match[0] not in around.times or SIZES.match(low, match.end()):
        return False
    if at > measure.end and match[0] not in around.times_always:
        following = low[match.end() : match.end() + SENTENCE].split()
        before = low[max(0, measure.start - SENTENCE) : measure.start].split()
        rules = page.grammar.lexicon.grammar
        told = following and following[0].rstrip(ENDS) in around.times_what
        led = bool(before) and before[-1] in rules.times_before
        if not (told or led or _risen(page, measure, match.end())):
            return False
    measure.end, measure.kind = match.end(), "multiple"
    return True


def _times_unspaced(page: Page, measure: Measure) -> bool:
    """Read "2倍" and "두 배" as multiples."""
    low, grammar = page.low, page.grammar
    at = past(low, measure.end)
    unit = grammar.around.units.at(low, at)
    for word in grammar.lexicon.grammar.times:
        end = at + len(word)
        longer = grammar.lexicon.grammar.word_start and low[end : end + 1].isalpha()
        if low.startswith(word, at) and (unit is None or unit[0] <= end):
            if longer and not grammar.lone.particle.match(low, end):
                return False
            measure.end, measure.kind = end, "multiple"
            return True
    return False


def _risen(page: Page, measure: Measure, end: int) -> bool:
    """Say whether a word of change leads to "times" at the end of a clause: "rose 2.4 times"."""
    before = page.low[max(0, measure.start - SENTENCE) : measure.start].split()
    closed = page.low[end : end + 1] in ENDED
    return closed and bool(before) and before[-1] in page.grammar.around.change
